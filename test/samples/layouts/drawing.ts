/** A sheet as it is drawn: cells, merged areas and looks. Rows and columns are 0-based. */
import type { Cell, CellStyle, ColumnDef, WriteSheet } from "hucre/xlsx";
import { columnLetters } from "../../../src/plan/origin";
import { serial } from "../calendar";
import type { FieldValue } from "../model";
import { heightFor, type Wrapped } from "./heights";

const INK = "1F2937";
const HEADER_FILL = "1F4E5F";
const SECTION_FILL = "DCE9ED";
const EDGE = { style: "thin", color: { rgb: "BFC9CF" } } as const;
const GRID = { top: EDGE, right: EDGE, bottom: EDGE, left: EDGE };
const FONT = { name: "Calibri", size: 10, color: { rgb: INK } };

function fill(rgb: string): NonNullable<CellStyle["fill"]> {
  return { type: "pattern", pattern: "solid", fgColor: { rgb } };
}

/** The looks of a sample sheet, such as a controller would keep. */
const LOOKS = {
  title: { font: { ...FONT, size: 16, bold: true, color: { rgb: HEADER_FILL } } },
  subtitle: { font: { ...FONT, size: 11, color: { rgb: "5B6770" } } },
  header: {
    font: { ...FONT, bold: true, color: { rgb: "FFFFFF" } },
    fill: fill(HEADER_FILL),
    border: GRID,
    alignment: { vertical: "center", wrapText: true },
  },
  text: { font: FONT, border: GRID, alignment: { vertical: "top", wrapText: true } },
  centred: { font: FONT, border: GRID, alignment: { vertical: "top", horizontal: "center" } },
  number: { font: FONT, border: GRID, alignment: { vertical: "top" }, numFmt: "#,##0" },
  decimal: { font: FONT, border: GRID, alignment: { vertical: "top", horizontal: "right" } },
  percent: { font: FONT, border: GRID, alignment: { vertical: "top", horizontal: "right" }, numFmt: "0.0%" },
  date: { font: FONT, border: GRID, alignment: { vertical: "top", horizontal: "center" }, numFmt: "yyyy-mm-dd" },
  goalArea: { font: { ...FONT, size: 12, bold: true, color: { rgb: HEADER_FILL } }, alignment: { vertical: "center" } },
  section: {
    font: { ...FONT, bold: true },
    fill: fill(SECTION_FILL),
    border: GRID,
    alignment: { vertical: "center", wrapText: true },
  },
  left: { font: FONT, border: GRID, alignment: { vertical: "top", horizontal: "left" } },
  leftDate: { font: FONT, border: GRID, alignment: { vertical: "top", horizontal: "left" }, numFmt: "yyyy-mm-dd" },
  label: { font: { ...FONT, bold: true }, border: GRID, alignment: { vertical: "top" } },
  total: { font: { ...FONT, bold: true }, border: { top: { style: "medium", color: { rgb: HEADER_FILL } } } },
} as const satisfies Record<string, CellStyle>;
export type Look = keyof typeof LOOKS;

/** A cell's value; a formula comes with its result, an error is what a lookup that failed left behind. */
export type Drawn = FieldValue | { readonly error: string } | { readonly formula: string; readonly result: number };

export class Drawing {
  private readonly cells = new Map<string, Partial<Cell>>();
  private readonly merges: NonNullable<WriteSheet["merges"]> = [];
  /** Texts of each row with the columns that they may fill; a text over several rows has room enough. */
  private readonly texts = new Map<number, { text: string; from: number; to: number; bold: boolean }[]>();
  private readonly rowDefs = new Map<number, { height?: number; hidden?: boolean }>();

  /** Draws one cell; an empty text leaves the look only. */
  put(row: number, column: number, value: Drawn, look: Look = "text"): void {
    this.cells.set(`${String(row)},${String(column)}`, cellOf(value, look));
    if (typeof value === "string" && value !== "") this.note(row, column, column, value, look);
  }

  private note(row: number, from: number, to: number, text: string, look: Look): void {
    const bold = look === "header" || look === "section";
    if (bold || look === "text") this.texts.set(row, [...(this.texts.get(row) ?? []), { text, from, to, bold }]);
  }

  /** Draws cells side by side from `column`. */
  line(row: number, column: number, values: readonly Drawn[], look: Look = "text"): void {
    values.forEach((value, index) => {
      this.put(row, column + index, value, look);
    });
  }

  /** Draws one value over an area. */
  merge(row: number, column: number, lastRow: number, lastColumn: number, value: Drawn, look: Look): void {
    this.cells.set(`${String(row)},${String(column)}`, cellOf(value, look));
    if (typeof value === "string" && lastRow === row) this.note(row, column, lastColumn, value, look);
    if (lastRow > row || lastColumn > column) {
      this.merges.push({ startRow: row, startCol: column, endRow: lastRow, endCol: lastColumn });
    }
  }

  height(row: number, points: number): void {
    this.rowDefs.set(row, { ...this.rowDefs.get(row), height: points });
  }

  hide(row: number): void {
    this.rowDefs.set(row, { ...this.rowDefs.get(row), hidden: true });
  }

  private fitHeights(widths: readonly number[]): void {
    for (const [row, texts] of this.texts) {
      const wrapped = texts.map(({ text, from, to, bold }): Wrapped => {
        const width = widths.slice(from, to + 1).reduce((sum, each) => sum + each, 0);
        return { text, width, bold };
      });
      if (this.rowDefs.get(row)?.height === undefined) this.height(row, heightFor(wrapped));
    }
  }

  /** The finished sheet: A4 landscape, one page wide, header row frozen and repeated. */
  sheet(
    name: string,
    widths: readonly number[],
    header: { readonly first: number; readonly last: number } | null,
  ): WriteSheet {
    const columns: ColumnDef[] = widths.map((width) => ({ width }));
    this.fitHeights(widths);
    return {
      name,
      columns,
      cells: this.cells,
      merges: this.merges,
      rowDefs: this.rowDefs,
      view: { showGridLines: false },
      headerFooter: { oddFooter: "&L&8&F&C&8&A&R&8&P (&N)" },
      pageSetup: {
        paperSize: "a4",
        orientation: "landscape",
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: 0,
        margins: { top: 0.5, right: 0.4, bottom: 0.6, left: 0.4, header: 0.3, footer: 0.3 },
        ...(header === null ? {} : { printTitlesRow: `$${String(header.first + 1)}:$${String(header.last + 1)}` }),
      },
      ...(header === null ? {} : { freezePane: { rows: header.last + 1 } }),
    };
  }
}

function cellOf(value: Drawn, look: Look): Partial<Cell> {
  const style = LOOKS[look];
  if (typeof value === "number") return { value, type: "number", style: look === "text" ? LOOKS.left : style };
  if (typeof value === "string")
    return value === "" ? { value: null, type: "empty", style } : { value, type: "string", style };
  if ("percent" in value)
    return { value: Math.round(value.percent * 1000) / 100_000, type: "number", style: LOOKS.percent };
  if ("day" in value)
    return { value: serial(value.day), type: "number", style: look === "leftDate" ? style : LOOKS.date };
  if ("error" in value) return { value: value.error, type: "error", style };
  return { value: value.result, formula: value.formula, formulaResult: value.result, type: "formula", style };
}

/** A1 range of 0-based rows and columns. */
export function rangeOf(firstRow: number, firstColumn: number, lastRow: number, lastColumn: number): string {
  return `${columnLetters(firstColumn)}${String(firstRow + 1)}:${columnLetters(lastColumn)}${String(lastRow + 1)}`;
}

/** A drop-down with `values`; other words are let through with a warning, as the departments' copies show. */
export function dropDown(range: string, values: readonly string[]): NonNullable<WriteSheet["dataValidations"]>[number] {
  return {
    type: "list",
    values: [...values],
    range,
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: "warning",
    errorTitle: "Okänt värde",
    errorMessage: "Välj helst ett värde i listan.",
  };
}

/** Colours a cell by the word in it: never colour alone. */
export function colouredWords(
  range: string,
  colours: readonly (readonly [word: string, fill: string, ink: string])[],
): NonNullable<WriteSheet["conditionalRules"]> {
  const first = range.split(":")[0] ?? "";
  return colours.map(([text, background, ink], index) => ({
    type: "expression",
    priority: index + 1,
    formula: `NOT(ISERROR(SEARCH("${text}",${first})))`,
    range,
    style: {
      fill: { type: "pattern", pattern: "solid", bgColor: { rgb: background }, fgColor: { rgb: background } },
      font: { color: { rgb: ink } },
    },
  }));
}
