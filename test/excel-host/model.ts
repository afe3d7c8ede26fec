/**
 * The workbook that the host keeps: plain data, and nothing of the wire. Rows and columns are 0-based. What the objects of
 * Office.js do to it stands in objects/, reading and writing .xlsx in files/.
 */
import type { CellRange, CellValue } from "../../src/workbook/port";

export interface Border {
  readonly style: string;
  readonly colour: string;
}

export type BorderSide = "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight";

/** How a cell looks. Absent: as the workbook's Normal style. Colours are "#RRGGBB", sizes in points. */
export interface CellLook {
  bold?: boolean;
  italic?: boolean;
  underline?: string;
  fontName?: string;
  fontSize?: number;
  fontColour?: string;
  fill?: string;
  wrap?: boolean;
  horizontal?: string;
  vertical?: string;
  borders?: Partial<Record<BorderSide, Border>>;
  /** False: may be changed in a protected sheet. Absent: locked, as in a new sheet. */
  locked?: boolean;
}

export interface HostHyperlink {
  readonly address?: string;
  readonly documentReference?: string;
  readonly screenTip?: string;
  readonly textToDisplay?: string;
}

export interface HostCell {
  value: CellValue;
  /** "=SUM(A1:A3)"; "" where the cell holds a constant. */
  formula: string;
  numberFormat: string;
  look: CellLook;
  hyperlink: HostHyperlink | null;
}

export interface HostTable {
  id: string;
  name: string;
  /** With the header row. */
  range: CellRange;
  style: string;
  showFilterButton: boolean;
  showBandedRows: boolean;
  showTotals: boolean;
  /** False: a person has hidden the header row, and `range` has the rows below alone. Absent: it is shown. */
  showHeaders?: boolean;
  /** What its filter selects, as the file's own XML. Absent: nothing is filtered away. */
  filter?: string;
}

export interface HostSeries {
  name: string;
  values: CellRange | null;
  categories: CellRange | null;
  colour: string;
  /** Colour of single points. */
  points: Map<number, string>;
  showsValues: boolean;
}

export interface HostChart {
  id: string;
  name: string;
  type: string;
  title: string;
  altText: string;
  /** Points from the sheet's top left corner. */
  place: { left: number; top: number; width: number; height: number };
  series: HostSeries[];
  /** What was set of the rest ("legend/position", "axes/valueAxis/minimum" …), for tests to look at. */
  settings: Map<string, unknown>;
}

export interface HostConditionalFormat {
  id: string;
  range: CellRange;
  type: string;
  /** What was set ("cellValue/rule", "cellValue/format/fill/color" …). */
  settings: Map<string, unknown>;
}

export interface HostSheet {
  id: string;
  name: string;
  kind: "worksheet" | "chart";
  visibility: "Visible" | "Hidden" | "VeryHidden";
  /** Row → column → cell. A cell that is not there is empty, General, unstyled. */
  cells: Map<number, Map<number, HostCell>>;
  /** Points. */
  columnWidths: Map<number, number>;
  rowHeights: Map<number, number>;
  hiddenRows: Set<number>;
  hiddenColumns: Set<number>;
  merges: CellRange[];
  frozenRows: number;
  frozenColumns: number;
  showGridlines: boolean;
  tabColour: string;
  isProtected: boolean;
  tables: HostTable[];
  charts: HostChart[];
  conditionalFormats: HostConditionalFormat[];
  /** Range of the sheet's own filter, not a table's. */
  autoFilter: CellRange | null;
  /** What that filter selects, as the file's own XML. Absent: nothing is filtered away. */
  filter?: string;
  /** Orientation, margins, print titles, headers and footers … as they were set, by path. */
  pageLayout: Map<string, unknown>;
}

export interface HostName {
  name: string;
  /** "='Blad 1'!$A$1", "=\"text\"" or "=1". */
  formula: string;
  visible: boolean;
  /** Id of the sheet whose name it is; null for the workbook's. */
  scope: string | null;
}

export interface HostWorkbook {
  sheets: HostSheet[];
  names: HostName[];
  activeSheet: string;
  /** The selected cells of the active sheet. */
  selection: CellRange;
  /** Structure: no sheet may be added, deleted, renamed. */
  isProtected: boolean;
  isReadOnly: boolean;
  /** Workbooks that createWorkbook opened, as base64. */
  opened: string[];
}

let lastId = 0;

/** "{00000000-0001-…}", as Excel's sheet ids look. */
export function newId(): string {
  lastId++;
  return `{00000000-0001-0000-${String(lastId).padStart(4, "0")}-000000000000}`;
}

export function newSheet(name: string, fields: Partial<HostSheet> = {}): HostSheet {
  return {
    id: newId(),
    name,
    kind: "worksheet",
    visibility: "Visible",
    cells: new Map(),
    columnWidths: new Map(),
    rowHeights: new Map(),
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    merges: [],
    frozenRows: 0,
    frozenColumns: 0,
    showGridlines: true,
    tabColour: "",
    isProtected: false,
    tables: [],
    charts: [],
    conditionalFormats: [],
    autoFilter: null,
    pageLayout: new Map(),
    ...fields,
  };
}

/** A workbook with the given sheets, or one empty sheet; the first is active and its A1 selected. */
export function newWorkbook(sheets: HostSheet[] = [newSheet("Blad1")]): HostWorkbook {
  return {
    sheets,
    names: [],
    activeSheet: sheets[0]?.id ?? "",
    selection: { firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: 0 },
    isProtected: false,
    isReadOnly: false,
    opened: [],
  };
}

/** The cell, made if it is not there. */
export function cellAt(sheet: HostSheet, row: number, column: number): HostCell {
  let cells = sheet.cells.get(row);
  if (cells === undefined) sheet.cells.set(row, (cells = new Map<number, HostCell>()));
  let cell = cells.get(column);
  if (cell === undefined) {
    cell = { value: "", formula: "", numberFormat: "General", look: {}, hyperlink: null };
    cells.set(column, cell);
  }
  return cell;
}

/** The cell as it is; undefined where nothing was ever written or formatted. */
export function findCell(sheet: HostSheet, row: number, column: number): HostCell | undefined {
  return sheet.cells.get(row)?.get(column);
}
