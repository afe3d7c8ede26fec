/** sheetData: the cells of a sheet as XML, and the texts that all sheets share. */
import { address } from "../../../../src/plan/origin";
import type { HostCell, HostSheet } from "../../model";
import { escapeCellText, escapeXml, tag } from "../xml";
import type { StyleWriter } from "./styles";

const ERROR = /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA|SPILL!|CALC!)$/u;

export class StringTable {
  private readonly numbers = new Map<string, number>();
  private count = 0;

  number(text: string): number {
    this.count++;
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    this.numbers.set(text, this.numbers.size);
    return this.numbers.size - 1;
  }

  xml(): string {
    return tag(
      "sst",
      {
        xmlns: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        count: this.count,
        uniqueCount: this.numbers.size,
      },
      [...this.numbers.keys()].map((text) => `<si><t xml:space="preserve">${escapeCellText(text)}</t></si>`),
    );
  }
}

export function sheetData(sheet: HostSheet, styles: StyleWriter, strings: StringTable): string {
  const rows = new Set([...sheet.cells.keys(), ...sheet.rowHeights.keys(), ...sheet.hiddenRows]);
  const written = [...rows]
    .sort((a, b) => a - b)
    .map((row) => {
      const cells = [...(sheet.cells.get(row) ?? [])].sort(([a], [b]) => a - b);
      const height = sheet.rowHeights.get(row);
      return tag(
        "row",
        {
          r: row + 1,
          ht: height,
          customHeight: height === undefined ? undefined : true,
          hidden: sheet.hiddenRows.has(row) ? true : undefined,
        },
        cells.map(([column, cell]) => cellXml(cell, row, column, styles, strings)),
      );
    });
  return tag("sheetData", {}, written);
}

function cellXml(cell: HostCell, row: number, column: number, styles: StyleWriter, strings: StringTable): string {
  const style = styles.cell(cell.numberFormat, cell.look);
  const formula = cell.formula === "" ? "" : `<f>${escapeXml(cell.formula.slice(1))}</f>`;
  const [type, value] = valueXml(cell, strings);
  if (style === 0 && formula === "" && value === "") return "";
  const attributes = { r: address(row, column), s: style === 0 ? undefined : style, t: type };
  return tag("c", attributes, formula + value);
}

/** A formula without a value is left without one, so that whoever opens the file calculates it. */
function valueXml(
  { value, formula, numberFormat }: HostCell,
  strings: StringTable,
): [type: string | undefined, xml: string] {
  if (value === "") return [undefined, ""];
  if (typeof value === "number") return [undefined, `<v>${String(value)}</v>`];
  if (typeof value === "boolean") return ["b", `<v>${value ? "1" : "0"}</v>`];
  // In a text cell it is a text that looks like an error.
  if (ERROR.test(value) && numberFormat !== "@") return ["e", `<v>${escapeXml(value)}</v>`];
  if (formula !== "") return ["str", `<v>${escapeCellText(value)}</v>`];
  return ["s", `<v>${String(strings.number(value))}</v>`];
}
