/**
 * The same register in several workbooks: when each department gets a copy of the board's workbook, Uppdrag and Nyckeltal come
 * back once from each. They are counted once; what copies say otherwise is a finding, never a second count.
 */
import type { Finding } from "../plan/finding";
import { address } from "../plan/origin";
import type { Reading } from "../plan/reading";
import type { Assignment, KeyFigure } from "../plan/records";
import { normaliseText } from "../values/text";
import { idText } from "./links";

export interface CopiedRows<T> {
  /** The rows that count. */
  readonly kept: readonly T[];
  /** Rows of other workbooks that repeat a kept one, with the one that they repeat. */
  readonly copies: readonly { readonly copy: T; readonly of: T }[];
}

type Row = Pick<Assignment | KeyFigure, "id" | "title" | "origin" | "row">;

/** Rows of the same id (or none) and text in another workbook are copies; within one workbook they are not. */
export function withoutCopies<T extends Row>(rows: readonly T[]): CopiedRows<T> {
  const first = new Map<string, T>();
  const kept: T[] = [];
  const copies: { copy: T; of: T }[] = [];
  for (const row of rows) {
    const key = `${row.id === null ? "" : idText(row.id)}\t${normaliseText(row.title)}`;
    const known = first.get(key);
    if (known !== undefined && known.origin.file !== row.origin.file) copies.push({ copy: row, of: known });
    else {
      kept.push(row);
      if (known === undefined) first.set(key, row);
    }
  }
  return { kept, copies };
}

/** One finding for each sheet of copies: how many rows, of which workbook, and how many say something else in `answer`. */
export function copyFindings<T extends Row>(
  role: string,
  { copies }: CopiedRows<T>,
  answer: (row: T) => Reading<unknown>,
): Finding[] {
  const sheets = new Set(copies.map(({ copy }) => copy.origin));
  return [...sheets].map((origin) => {
    const rows = copies.filter(({ copy }) => copy.origin === origin);
    const differing = rows.filter(({ copy, of }) => answerText(answer(copy)) !== answerText(answer(of)));
    const [first] = differing;
    return {
      rule: "copied-register",
      severity: differing.length > 0 ? "warning" : "info",
      place: { file: origin.file, sheet: origin.sheet, cell: first === undefined ? null : address(first.copy.row, 0) },
      department: null,
      params: { role, rows: rows.length, file: rows[0]?.of.origin.file ?? "", differing: differing.length },
    };
  });
}

function answerText(reading: Reading<unknown>): string {
  return reading.kind === "empty" ? "" : normaliseText(reading.text);
}
