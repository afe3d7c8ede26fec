/** What a check found. Data only: the message in Swedish and English is made from `params` by src/strings. */
import type { CellValue } from "../workbook/port";
import type { FindingParams, RuleId } from "./rules";

export const SEVERITIES = ["error", "warning", "info"] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Where: the cell as A1 address; null where a whole sheet or file is meant. */
export interface Place {
  readonly file: string;
  readonly sheet: string | null;
  readonly cell: string | null;
}

/** A certain mend: the cell's new value, applied only where the cell still holds `seen`. */
export interface Fix {
  readonly seen: CellValue;
  readonly value: CellValue;
}

export interface FindingOf<R extends RuleId> {
  readonly rule: R;
  readonly severity: Severity;
  readonly place: Place;
  /** The department whose sheet it is, where there is one. */
  readonly department: string | null;
  readonly params: FindingParams[R];
  readonly fix?: Fix;
}

/** A finding of any rule. */
export type Finding = { [R in RuleId]: FindingOf<R> }[RuleId];
