/**
 * The readers of one run: each turns one cell, as a person typed it, into a Reading. Texts repeat (a status column has a
 * handful of different ones), so each reader remembers what it has read: the same text gives the same Reading object.
 *
 * Decided here, since domain.md leaves it open:
 * - A lone dash is a struck-out cell: nothing entered (empty), but noData in an outcome, where people put it for "no value".
 * - `#N/A` (`#SAKNAS!`) is noData in an outcome and a formula error everywhere else; a typed `N/A` is noData in a rating too.
 * - "ej rapporterad" and a drop-down's "Välj status" are empty; own words may have the code "notReported".
 * - "ca 40" is a quantity and an outcome, but no target: nothing can be rated exactly against it (ambiguous).
 * - Own words (`vocabulary`) apply to every field that has the code: the states' codes, council, own, shortTerm, longTerm,
 *   organisation, board, higher, lower, interval, yesNo, level, accumulating, written, oral, yes, no, noData (also outcome).
 */
import type { IsoDate, Period, PlanDate } from "../plan/dates";
import type { Direction, MeasureKind, Outcome, Quantity, Scope, Target } from "../plan/quantities";
import type { Vocabulary } from "../plan/ownWords";
import type { Reading } from "../plan/reading";
import type { ActivityStatus, EnteredFulfilment, EnteredRating, Horizon, Issuer } from "../plan/states";
import type { CellValue } from "../workbook/port";

export interface ReaderSettings {
  /** The plan's year: completes "v. 18", "kvartal 2", "30/4" and picks a target among several years. Null: unknown. */
  readonly year: number | null;
  /** 1–12: the last month of the period that is followed up, which decides what "mäts: helår" says. Left out: unknown. */
  readonly endMonth?: number | null;
  /** Own words of the workbook (Inställningar); they win over the built-in ones. */
  readonly vocabulary: Vocabulary;
}

export interface Readers {
  readonly activityStatus: (cell: CellValue) => Reading<ActivityStatus>;
  readonly fulfilment: (cell: CellValue) => Reading<EnteredFulfilment>;
  readonly rating: (cell: CellValue) => Reading<EnteredRating>;
  readonly issuer: (cell: CellValue) => Reading<Exclude<Issuer, "unknown">>;
  readonly horizon: (cell: CellValue) => Reading<Horizon>;
  readonly scope: (cell: CellValue) => Reading<Scope>;
  readonly direction: (cell: CellValue) => Reading<Direction>;
  readonly measureKind: (cell: CellValue) => Reading<MeasureKind>;
  readonly yesNo: (cell: CellValue) => Reading<boolean>;
  /** mäts: as yesNo, and when ("helår", "april och augusti", "kvartalsvis"), seen from the settings' period. */
  readonly measured: (cell: CellValue) => Reading<boolean>;
  /** skriftlig, muntlig. */
  readonly form: (cell: CellValue) => Reading<"written" | "oral">;
  /** `format` is the cell's number format where it is not General: 0.42 in "0%" is 42 %. */
  readonly quantity: (cell: CellValue, format?: string) => Reading<Quantity>;
  readonly outcome: (cell: CellValue, format?: string) => Reading<Outcome>;
  readonly target: (cell: CellValue, format?: string) => Reading<Target>;
  readonly year: (cell: CellValue) => Reading<number>;
  readonly date: (cell: CellValue) => Reading<PlanDate>;
  /** One day only: spans are unreadable. */
  readonly day: (cell: CellValue) => Reading<IsoDate>;
  /** A day or two or more days in a row: "27–28 maj 2025". */
  readonly days: (cell: CellValue) => Reading<{ readonly from: IsoDate; readonly to: IsoDate }>;
  /** "april 2025", "tertial 1 2025", "T1", "helår 2025", "jan–aug", "delår augusti", "2025-04-30". */
  readonly period: (cell: CellValue) => Reading<Period>;
}
