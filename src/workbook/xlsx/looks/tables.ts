/** The built-in styles of Excel's tables, near enough to tell a heading from a row: the files name them but do not hold them. */
import { tinted } from "../../grid/colours";
import { parseRange } from "../../grid/reference";
import type { CellRange } from "../../port";
import { handler, parsePart } from "../ooxml/parts";
import { isTrue } from "../ooxml/workbook";
import type { ZipArchive } from "../zip";
import type { CellLook } from "./types";

export interface TableLook {
  readonly range: CellRange;
  /** Rows of headings: 1, or 0 where they are hidden. */
  readonly headerRows: number;
  readonly header: CellLook;
  /** Every other row, beginning with the first below the headings. */
  readonly stripe: CellLook;
}

/** Theme colours as cells number them: 4 is the first accent. */
const FIRST_ACCENT = 4;
const WHITE = "FFFFFF";

/** The look of a table part; null where the table has no style. */
export function readTableLook(zip: ZipArchive, part: string, theme: readonly string[]): TableLook | null {
  const found = { area: "", headerRows: 1, style: "", striped: false };
  parsePart(
    zip,
    part,
    handler({
      open(name, tag) {
        if (name === "table") {
          found.area = tag.get("ref") ?? "";
          found.headerRows = Number(tag.get("headerRowCount") ?? 1);
        } else if (name === "tableStyleInfo") {
          found.style = tag.get("name") ?? "";
          found.striped = isTrue(tag.get("showRowStripes"));
        }
      },
    }),
  );
  const range = parseRange(found.area);
  const looks = looksOf(found.style, theme);
  if (range === null || looks === null) return null;
  const { headerRows, striped } = found;
  return { range, headerRows, header: looks.header, stripe: striped ? looks.stripe : {} };
}

/** Each family has seven styles: one in grey, then one for each accent; the numbers go on from family to family. */
function looksOf(style: string, theme: readonly string[]): { header: CellLook; stripe: CellLook } | null {
  const match = /^TableStyle(Light|Medium|Dark)(\d+)$/.exec(style);
  if (match === null) return null;
  const [, family = "", number = "1"] = match;
  const place = (Number(number) - 1) % 7;
  const accent = place === 0 ? "7F7F7F" : (theme[FIRST_ACCENT + place - 1] ?? "7F7F7F");
  const line = { style: "thin", colour: accent } as const;
  if (family === "Light")
    return { header: { bold: true, bottom: line, top: line }, stripe: { fill: tinted(accent, 0.8) } };
  return { header: { bold: true, fill: accent, colour: WHITE }, stripe: { fill: tinted(accent, 0.8) } };
}

/** What the table adds to the cell; null for a cell outside it. */
export function lookInTable(
  { range, headerRows, header, stripe }: TableLook,
  row: number,
  column: number,
): CellLook | null {
  if (row < range.firstRow || row > range.lastRow || column < range.firstColumn || column > range.lastColumn)
    return null;
  const below = row - range.firstRow - headerRows;
  if (below < 0) return header;
  return below % 2 === 0 ? stripe : null;
}
