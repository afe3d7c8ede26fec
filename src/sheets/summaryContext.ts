/** What the parts of the summary share: the page, the codes, and where each figure stands live. */
import type { FollowUp } from "../followup/types";
import { address } from "../plan/origin";
import type { CellRange } from "../workbook/port";
import type { DataCodes } from "./dataCodes";
import type { SheetsInput } from "./input";
import type { Count } from "./mergeTallies";
import type { SummaryPage } from "./summaryPage";

/** A sum that must close: what it is of, the cell of the total, the sum of its parts, and what they differ by. */
export interface ClosingCheck {
  readonly label: string;
  readonly totalAddress: string;
  readonly total: number;
  /** Formula of the sum of the parts. */
  readonly parts: string;
  /** Formula that is 0 where everything in the table closes. */
  readonly difference: string;
  /** The table's counts and where they stand, to be held against those of the drafts. */
  readonly counts: { readonly range: CellRange; readonly values: readonly (readonly number[])[] } | null;
}

/** A figure's live cell. */
interface LiveFigure {
  readonly address: string;
  readonly row: number;
  readonly column: number;
  readonly value: number;
}

export interface SummaryContext {
  readonly input: SheetsInput;
  readonly followUp: FollowUp;
  readonly codes: DataCodes;
  readonly page: SummaryPage;
  /** Figure id → the first cell that counts it. */
  readonly live: Map<string, LiveFigure>;
  readonly closings: ClosingCheck[];
}

/** Notes where a figure stands live; the first place counts. */
export function register(context: SummaryContext, figure: Count, row: number, column: number): void {
  if (context.live.has(figure.id)) return;
  context.live.set(figure.id, { address: address(row, column), row, column, value: figure.value });
}
