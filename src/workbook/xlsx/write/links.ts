/** Links as formulas, for sheets that have more of them than Excel allows a sheet to hold. */
import type { PlannedCell } from "../../port";
import { LONGEST_LINK_TEXT, linkLocation } from "../../links";
import { cellText, formulaText } from "../../textCells";
import { xmlText } from "./text";

type Link = NonNullable<PlannedCell["link"]>;

/** Characters that Excel allows in one literal of a formula. */
const LONGEST_LITERAL = 255;
const PLAIN_CELL = /^[A-Z]+\d+$/;

/** Links of a sheet lead to the same sheet row after row: what they have in common is worked out once. */
export class LinkFormulas {
  /** @param pathOf path to a file, as seen from the workbook that links to it */
  constructor(private readonly pathOf: (file: string) => string) {}

  private file: string | undefined;
  private sheet: string | undefined;
  private target = "";
  private targetXml = "";
  private text: string | undefined;
  private textXml = "";

  /** HYPERLINK(…) as XML; null where the text is too long for a formula. */
  formula(link: Link, value: string): string | null {
    if (link.file !== this.file || link.sheet !== this.sheet) this.leadTo(link);
    if (value !== this.text) this.say(value);
    if (this.textXml === "") return null;
    const isShort = this.target.length + link.cell.length <= LONGEST_LITERAL && PLAIN_CELL.test(link.cell);
    const target = isShort ? `"${this.targetXml}${link.cell}"` : xmlText(formulaText(`${this.target}${link.cell}`));
    return `HYPERLINK(${target},${this.textXml})`;
  }

  private leadTo(link: Link): void {
    const { file = "", sheet } = link;
    this.file = link.file;
    this.sheet = sheet;
    this.target = `${file === "" ? "#" : `[${this.pathOf(file)}]`}${linkLocation({ ...link, cell: "" })}`;
    this.targetXml = xmlText(this.target.replaceAll('"', '""'));
  }

  private say(value: string): void {
    const text = cellText(value);
    this.text = value;
    this.textXml = text.length > LONGEST_LINK_TEXT ? "" : xmlText(formulaText(text));
  }
}
