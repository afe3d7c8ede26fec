/** Colours and texts of DrawingML, as charts use them. */
import { OFFICE_THEME, rgb, tinted } from "../../../grid/colours";
import { isTrue } from "../../ooxml/workbook";
import type { Element } from "./tree";
import type { TextLook } from "./types";

/** Names of the theme's colours, at the places that cells number them by. */
const SCHEME: ReadonlyMap<string, number> = new Map(
  [
    ["bg1", "lt1"],
    ["tx1", "dk1"],
    ["bg2", "lt2"],
    ["tx2", "dk2"],
    ["accent1"],
    ["accent2"],
    ["accent3"],
    ["accent4"],
    ["accent5"],
    ["accent6"],
    ["hlink"],
    ["folHlink"],
  ].flatMap((names, index) => names.map((name): [string, number] => [name, index])),
);
const ACCENTS = { first: 4, count: 6 } as const;
/** How Excel varies the six accents from the seventh series on. */
const VARIATIONS = [0, -0.4, 0.2, -0.2, 0.4, -0.5] as const;
const WHOLE = 100_000;

/** What is read of a chart's colours, with the workbook's theme. */
export class Looks {
  constructor(private readonly theme: readonly string[]) {}

  get ink(): string {
    return this.slot(1);
  }

  get paper(): string {
    return this.slot(0);
  }

  /** The colour that Excel gives to the series, or point, with this number. */
  automatic(index: number): string {
    const accent = this.slot(ACCENTS.first + (index % ACCENTS.count));
    return tinted(accent, VARIATIONS[Math.floor(index / ACCENTS.count) % VARIATIONS.length] ?? 0);
  }

  /** Colour of a fill or line ("spPr", "ln"); "none" where it is not drawn, null where nothing is said. Of a gradient its first. */
  paint(properties: Element | null): string | null {
    if (properties === null) return null;
    if (properties.child("noFill") !== null) return "none";
    return this.colour(properties.child("solidFill") ?? properties.child("gradFill", "gsLst", "gs"));
  }

  /** Where the text has no look of its own (`txPr`, `rich`) it has `usual`. */
  text(body: Element | null, usual: TextLook): TextLook {
    const paragraph = body?.child("p") ?? null;
    const own = [paragraph?.child("r", "rPr"), paragraph?.child("pPr", "defRPr")].filter((one) => one != null);
    const first = <T>(read: (one: Element) => T | null | undefined): T | undefined =>
      own.map(read).find((value) => value != null) ?? undefined;
    const size = Number(first((one) => one.get("sz")) ?? 0) / 100;
    const bold = first((one) => one.get("b"));
    return {
      size: size >= 1 && size <= 400 ? size : usual.size,
      bold: bold === undefined ? usual.bold : isTrue(bold),
      colour: first((one) => this.colour(one.child("solidFill"))) ?? usual.colour,
    };
  }

  private slot(index: number): string {
    return this.theme[index] ?? OFFICE_THEME[index] ?? "000000";
  }

  private colour(holder: Element | null): string | null {
    const element = holder?.children[0];
    const base = element === undefined ? null : this.base(element);
    return base === null || element === undefined ? null : changed(base, element);
  }

  private base(element: Element): string | null {
    const value = element.get("val");
    if (element.name === "srgbClr") return rgb(value);
    if (element.name === "sysClr") return rgb(element.get("lastClr"));
    const slot = element.name === "schemeClr" ? SCHEME.get(value ?? "") : undefined;
    return slot === undefined ? null : this.slot(slot);
  }
}

/** Lighter and darker variants as Excel writes them: lumMod alone, or with the lumOff that makes up for it. */
function changed(colour: string, element: Element): string {
  const share = (name: string): number | null => {
    const value = element.number(name);
    return value === null ? null : value / WHOLE;
  };
  const off = share("lumOff");
  const mod = share("lumMod") ?? share("shade");
  if (off !== null) return tinted(colour, off);
  if (mod !== null) return tinted(colour, Math.min(0, mod - 1));
  const tint = share("tint");
  return tint === null ? colour : tinted(colour, 1 - tint);
}
