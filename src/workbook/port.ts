/**
 * The port between Excel or files and everything else. Both adapters (workbook/excel, workbook/xlsx) speak it; the pure
 * layers know only these types. Rows and columns are 0-based.
 */

/** A cell as Excel gives it: dates are serial numbers of the 1900 system, errors are their text ("#N/A"), empty is "". */
export type CellValue = string | number | boolean;

/** A rectangle of cells, both ends included. */
export interface CellRange {
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

/** Key of a cell in the maps of a SheetGrid. */
export function cellKey(row: number, column: number): number {
  return row * 16384 + column;
}

/** One sheet as it stands. */
export interface SheetGrid {
  /** File name without folder; "" for the workbook that is open in Excel. */
  readonly file: string;
  readonly name: string;
  readonly visibility: "visible" | "hidden" | "veryHidden";
  /** Position of values[0][0] in the sheet. */
  readonly firstRow: number;
  readonly firstColumn: number;
  /** Rows may differ in length; a missing cell is empty. */
  readonly values: readonly (readonly CellValue[])[];
  /** Number formats of numeric cells that are not General, by cellKey of the sheet's position. */
  readonly formats: ReadonlyMap<number, string>;
  /** Fill colours ("FFC000") of empty cells inside the block of values that have one: a colour with no word is a finding. */
  readonly fills: ReadonlyMap<number, string>;
  /** Sheet rows that are hidden or filtered away. */
  readonly hiddenRows: ReadonlySet<number>;
  readonly merges: readonly CellRange[];
  readonly tables: readonly { readonly name: string; readonly range: CellRange }[];
  /** How many cells with values were not read, since they lie far outside the rest. */
  readonly leftOut: number;
  /** Which of our own sheets this is, by its marker; null for everybody else's. */
  readonly owned: OwnedRole | null;
  /** True for a sheet of ours in a workbook where writing was broken off: its rows and counts are not to be trusted. */
  readonly unfinished: boolean;
}

/** The sheets that the program writes and owns, known by a marker and never by their name. */
export const OWNED_ROLES = [
  "summary",
  "activityData",
  "assignmentData",
  "keyFigureData",
  "findings",
  "report",
  "memo",
  "history",
] as const;
export type OwnedRole = (typeof OWNED_ROLES)[number];

/**
 * What a marker points to: as much of the sheet as every file format has. A name for one cell would follow that cell when a
 * person cuts it and pastes it into another sheet, which the next run would then take for ours and overwrite.
 */
export const MARKED_AREA = "$A$1:$IV$65536";

/** The hidden defined name that marks a sheet of ours: it points to MARKED_AREA and follows the sheet when renamed. */
export function markerName(role: OwnedRole): string {
  return `_pf_${role}`;
}

const ROLES: ReadonlyMap<string, OwnedRole> = new Map(
  OWNED_ROLES.map((role) => [markerName(role).toLowerCase(), role]),
);

/** The role that a defined name marks; null for any other name. */
export function markedRole(name: string): OwnedRole | null {
  return ROLES.get(name.toLowerCase()) ?? null;
}

/**
 * The hidden defined name that is there while our sheets are being written, and stays where that was broken off.
 * Its formula is a text, the run's own id.
 */
export const WRITING_MARK = "_pf_writing";

/** Named looks; each adapter knows how to draw them. The colours stand in workbook/looks.ts. */
export type CellStyle =
  | "title"
  | "subtitle"
  | "heading"
  | "tableHeader"
  /** A table heading over numbers: to the right, as they stand. */
  | "numberHeader"
  | "text"
  | "wrapped"
  | "strong"
  | "strongNumber"
  | "number"
  | "share"
  | "date"
  | "note"
  | "link"
  | "headline"
  | "headlineLabel"
  | "gap"
  | "edited"
  | "generated"
  | "good"
  | "middling"
  | "bad"
  | "neutral"
  | "error"
  | "warning"
  | "info";

/** A cell to be written. Text is always written as text; a formula only where `formula` says so. */
export interface PlannedCell {
  /** The value; of a formula its computed value, which is stored with it. */
  readonly value: CellValue;
  /** English function names, commas, without the leading "=". Never built from what a department typed. */
  readonly formula?: string;
  readonly style?: CellStyle;
  /** A place to jump to: in this workbook where `file` is absent or "", else in the file of that name. */
  readonly link?: { readonly file?: string; readonly sheet: string; readonly cell: string };
}

/** Cells side by side, written with their top left corner at (row, column). */
export interface CellBlock {
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (readonly (PlannedCell | CellValue)[])[];
}

export interface PlannedColumn {
  readonly header: string;
  /** text columns are formatted "@", so that "1-2" or "=x" stays what was typed. */
  readonly kind: "text" | "number" | "date" | "share";
  /** Width in characters. */
  readonly width: number;
  readonly style?: CellStyle;
}

/** The rows of a table: an array, or rows made one at a time as they are asked for, where there are 100,000 of them. */
export interface PlannedRows {
  readonly length: number;
  /** The row at this place, the same whenever it is asked for; undefined beyond the last one. */
  at(index: number): readonly (PlannedCell | CellValue)[] | undefined;
}

/** An Excel table with filter buttons. A table without rows is written with one empty row, as Excel demands. */
export interface PlannedTable {
  /** Unique in the workbook; structured references use it. */
  readonly name: string;
  readonly row: number;
  readonly column: number;
  readonly columns: readonly PlannedColumn[];
  readonly rows: PlannedRows;
}

export interface PlannedSeries {
  readonly name: string;
  /** Ranges on the same sheet. */
  readonly values: CellRange;
  readonly categories: CellRange;
  /** "RRGGBB", one for the series, or one for each point. */
  readonly colours: readonly string[];
}

export interface PlannedChart {
  readonly kind: "bar" | "column" | "doughnut";
  readonly stacked: boolean;
  readonly title: string;
  readonly altText: string;
  readonly series: readonly PlannedSeries[];
  readonly place: CellRange;
}

/** A defined name for one cell of the sheet. */
export interface PlannedName {
  readonly name: string;
  readonly row: number;
  readonly column: number;
}

/** Cells of a range that hold exactly `text` get `style`. */
export interface PlannedColouring {
  readonly range: CellRange;
  readonly text: string;
  readonly style: CellStyle;
}

/** A sheet to be written, as data. Adapters draw it and decide nothing. */
export interface SheetPlan {
  readonly role: OwnedRole;
  readonly name: string;
  readonly blocks: readonly CellBlock[];
  readonly tables: readonly PlannedTable[];
  readonly charts: readonly PlannedChart[];
  readonly names: readonly PlannedName[];
  readonly colourings: readonly PlannedColouring[];
  readonly merges: readonly CellRange[];
  /** Widths in characters by column; tables' own widths fill in the rest. */
  readonly widths: ReadonlyMap<number, number>;
  /** Row heights in points, where text wraps over merged cells. */
  readonly heights: ReadonlyMap<number, number>;
  readonly hiddenColumns: readonly number[];
  readonly frozenRows: number;
  readonly print: {
    readonly orientation: "portrait" | "landscape";
    /** Repeated at the top of each page: first and last row. */
    readonly titleRows: readonly [number, number] | null;
    readonly footer: string;
  };
}

/** A sheet of ours as it was written: the name it has now, which may differ from its plan's. */
export interface WrittenSheet {
  readonly role: OwnedRole;
  readonly name: string;
}

/** A cell's new value, to be written only where the cell still holds what was seen. */
export interface CellEdit {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly seen: CellValue;
  readonly value: CellValue;
  /** The number format that the cell gets; where absent, its own, or one in which the value stays what it is. */
  readonly format?: string;
}

/** What became of edits. */
export interface EditOutcome {
  /** Those that were made, each as the edit that takes it back: value and number format as they were. */
  readonly undo: readonly CellEdit[];
  /** Those that were not: the cell holds another value or a formula, or there is no such sheet. */
  readonly refused: readonly CellEdit[];
}

/** A sheet of the user's own that is made where a person asks for it (Inställningar): plain cells, the first row headings. */
export interface NewSheet {
  readonly name: string;
  readonly rows: readonly (readonly CellValue[])[];
  /** Widths in characters, by column. */
  readonly widths: readonly number[];
}

/** Cells of a sheet that somebody changed; null where only "something in the workbook" is known. */
export interface WorkbookChange {
  readonly sheet: string | null;
  readonly range: CellRange | null;
}

export interface Reading {
  readonly signal?: AbortSignal;
  /** Reads only the sheets of these names; those that are not there (any more) are missing from what is given back. */
  readonly sheets?: ReadonlySet<string>;
  /** Sheets read so far, of all sheets. */
  readonly progress?: (done: number, total: number) => void;
}

/** A workbook that a person has open. Everything here throws WorkbookTrouble (errors.ts) and nothing else. */
export interface Workbook {
  /** All worksheets as they stand, in the order of their tabs; chart sheets are passed over. */
  read(options?: Reading): Promise<SheetGrid[]>;
  /**
   * Writes the plans over the sheets of the same roles, or on new sheets where there are none; sheets of roles without a
   * plan stay as they are. Nobody else's sheet is touched, selection and active sheet stay. Until it has finished, a mark
   * in the workbook says that the summary is half-written (SheetGrid.unfinished).
   */
  replaceOwned(plans: readonly SheetPlan[], options?: Reading): Promise<readonly WrittenSheet[]>;
  /** Writes the edits whose cells still hold what was seen. */
  edit(edits: readonly CellEdit[]): Promise<EditOutcome>;
  /** Adds the sheet after the others, without showing it. False where there is a sheet of that name: nothing is changed. */
  add(sheet: NewSheet): Promise<boolean>;
  /** Activates the sheet and selects the cell ("C7"). */
  show(sheet: string, cell: string): Promise<void>;
  /** Tells of changes that others than replaceOwned, edit and add made. Resolves to a function that ends it. */
  follow(listener: (change: WorkbookChange) => void): Promise<() => Promise<void>>;
}
