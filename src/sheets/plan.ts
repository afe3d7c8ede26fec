/** Small makers of SheetPlan parts, so that each sheet's file names only what is its own. */
import type {
  CellBlock,
  CellRange,
  CellStyle,
  CellValue,
  OwnedRole,
  PlannedCell,
  PlannedColumn,
  SheetPlan,
} from "../workbook/port";

/** A plan with nothing on it but what `parts` gives. */
export function sheetPlan(role: OwnedRole, name: string, parts: Partial<SheetPlan>): SheetPlan {
  return {
    role,
    name,
    blocks: [],
    tables: [],
    charts: [],
    names: [],
    colourings: [],
    merges: [],
    widths: new Map(),
    heights: new Map(),
    hiddenColumns: [],
    frozenRows: 0,
    print: { orientation: "landscape", titleRows: null, footer: name },
    ...parts,
  };
}

export function styled(value: CellValue, style: CellStyle): PlannedCell {
  return { value, style };
}

/** A title row and a row of explanation above a table. */
export function titleBlock(title: string, note: string): CellBlock {
  return { row: 0, column: 0, cells: [[styled(title, "title")], [styled(note, "note")]] };
}

export function rangeOf(firstRow: number, firstColumn: number, lastRow: number, lastColumn: number): CellRange {
  return { firstRow, firstColumn, lastRow, lastColumn };
}

/** A column of a planned table. Width in characters. */
export function column(header: string, width: number, kind: PlannedColumn["kind"] = "text"): PlannedColumn {
  return { header, kind, width };
}

/** A column whose cells all look alike. */
export function styledColumn(header: string, width: number, style: CellStyle): PlannedColumn {
  return { header, kind: "text", width, style };
}
