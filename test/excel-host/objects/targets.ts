/** What objects stand for, by the names of their types: those that other objects' files lead to. */
import type { CellRange } from "../../../src/workbook/port";
import type { HostName, HostSheet, HostWorkbook } from "../model";

/** A range of a sheet. Excel moves it when rows are inserted; the host models no insertion. */
export interface RangeTarget {
  readonly sheet: HostSheet;
  readonly range: CellRange;
}

/** One or more rectangles of a sheet: RangeAreas, and formats. */
export interface AreasTarget {
  readonly sheet: HostSheet;
  readonly areas: readonly CellRange[];
}

/** The names of the workbook (`scope` null) or of a sheet. */
export interface NamesTarget {
  readonly workbook: HostWorkbook;
  readonly scope: HostSheet | null;
}

/** A file of another type adds its line by `declare module "./targets" { interface Targets { … } }`, or here. */
export interface Targets {
  "Excel.Workbook": HostWorkbook;
  "Excel.Application": HostWorkbook;
  "Excel.WorksheetCollection": HostWorkbook;
  "Excel.Worksheet": HostSheet;
  "Excel.Range": RangeTarget;
  "Excel.RangeAreas": AreasTarget;
  "Excel.NamedItemCollection": NamesTarget;
  "Excel.NamedItem": HostName;
}
