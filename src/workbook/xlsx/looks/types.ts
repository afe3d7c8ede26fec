/** How a workbook looks, as far as it is drawn on the browser page. What the cells hold comes from the grids of the port. */
import type { CellRange, CellValue, SheetGrid } from "../../port";
import type { ChartLook } from "./charts/types";

export interface Line {
  readonly style: "hair" | "thin" | "medium" | "thick" | "dashed" | "dotted" | "double";
  /** "RRGGBB" */
  readonly colour: string;
}

/** Everything is optional: what is missing is as in a cell that nobody has touched. Colours are "RRGGBB". */
export interface CellLook {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strike?: boolean;
  /** Points. */
  readonly size?: number;
  readonly colour?: string;
  readonly fill?: string;
  readonly horizontal?: "left" | "center" | "right";
  readonly vertical?: "top" | "center" | "bottom";
  readonly wrap?: boolean;
  /** Steps of indentation. */
  readonly indent?: number;
  readonly top?: Line;
  readonly right?: Line;
  readonly bottom?: Line;
  readonly left?: Line;
}

/** Where a link in a cell leads within the workbook. */
export interface CellLink {
  readonly sheet: string;
  /** "C7" */
  readonly cell: string;
}

/** What floats over the cells: a chart, or a picture or shape. */
export interface FloatingPart {
  readonly kind: "chart" | "picture";
  /** The title of the frame, or its name. */
  readonly title: string;
  readonly altText: string;
  /** The cells that it covers, those at its right and lower edge only if it covers them whole. */
  readonly place: CellRange;
  /** Pixels: how far into the first column and row it begins, and how far into those behind the last it ends. */
  readonly inset: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
  /** Null for a picture, and for a chart that is not drawn here. */
  readonly chart: ChartLook | null;
}

export interface SheetLooks {
  /** How the cell is drawn; `value` is what it holds, which conditional formats look at. */
  look(row: number, column: number, value: CellValue): CellLook;
  /** The formula without "="; "" where it is shared with another cell; null where there is none. */
  formula(row: number, column: number): string | null;
  link(row: number, column: number): CellLink | null;
  /** Width in pixels at 100 %; 0 where the column is hidden. */
  columnWidth(column: number): number;
  /** Height in pixels at 100 %; null where Excel fits it to what stands in it. */
  rowHeight(row: number): number | null;
  /** Pixels, for rows that hold nothing. */
  readonly defaultHeight: number;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly gridLines: boolean;
  readonly floating: readonly FloatingPart[];
}

export interface SheetTab {
  readonly name: string;
  readonly visibility: SheetGrid["visibility"];
}

export interface WorkbookLooks {
  /** Worksheets in the order of their tabs. */
  readonly tabs: readonly SheetTab[];
  /** The tab that was in front when the workbook was saved; null where that is none of the worksheets. */
  readonly active: string | null;
  /** How the sheet looks; read when first asked for. Null for a sheet that is not there. */
  sheet(name: string): SheetLooks | null;
}
