/** How far a run came, and what is known of our sheets when it failed. */
import { WorkbookTrouble, type SummaryState } from "../../errors";
import type { WrittenSheet } from "../../port";
import type { Connection, Sync } from "../connection";
import { errorCode, troubleOf } from "../trouble";
import { isMaybeReserved, type PlacedPlan } from "../../place";
import { readMark } from "./state";

type Phase = "reading" | "writing" | "ending" | "written";

/** Codes by which Excel may refuse the name of a new sheet. */
const NAME_REFUSALS: ReadonlySet<string> = new Set(["InvalidArgument", "ItemAlreadyExists"]);
/** Codes that may mean the same of a name that Excel keeps for itself. */
const UNCLEAR_REFUSALS: ReadonlySet<string> = new Set(["GeneralException", "InvalidOperation"]);
/** A request that was refused as a whole: nothing of it was done. */
const REFUSED_WHOLE: ReadonlySet<string> = new Set([
  "InvalidOperationInCellEditMode",
  "RequestPayloadSizeLimitExceeded",
]);
/** After a failure nobody shall wait long for the news. Milliseconds. */
const RECHECK_LIMIT = 10_000;

/** One attempt to write, as it goes on. */
export class Attempt {
  /** Stands in the mark, for whoever looks into a half-written workbook. */
  readonly run: string = crypto.randomUUID();
  phase: Phase = "reading";
  /** Batches of content that Excel has answered. */
  answered = 0;
  /** Excel's code of the sync that failed. */
  code: string | null = null;
  /** The name that Excel would not give a new sheet, where that was the failure. */
  refusedName: string | null = null;
  written: readonly WrittenSheet[] = [];

  constructor(readonly refused: readonly string[]) {}

  /** Sends a batch of content. `missing`: the first planned sheet that does not exist. */
  async writing(sync: Sync, missing: () => Promise<string | null>): Promise<void> {
    this.phase = "writing";
    try {
      await sync();
    } catch (error) {
      this.code = errorCode(error);
      if (this.answered === 0) this.refusedName = await this.refusal(missing);
      throw error;
    }
    this.answered++;
  }

  /** The name that was refused, where that is what the code may mean. */
  private async refusal(missing: () => Promise<string | null>): Promise<string | null> {
    const { code } = this;
    if (code === null || !(NAME_REFUSALS.has(code) || UNCLEAR_REFUSALS.has(code))) return null;
    const name = await missing().catch(() => null);
    return name !== null && (NAME_REFUSALS.has(code) || isMaybeReserved(name)) ? name : null;
  }

  async ending(placed: readonly PlacedPlan[], end: () => Promise<void>): Promise<void> {
    this.phase = "ending";
    this.written = placed.map(({ plan }) => ({ role: plan.role, name: plan.name }));
    try {
      await end();
    } catch (error) {
      this.code = errorCode(error);
      throw error;
    }
    this.phase = "written";
  }
}

/**
 * What to tell after `error`: the sheets, where everything was written in spite of it; else a trouble that says what is known
 * of them. The mark is looked for again: it is made before the first change and taken away after the last.
 */
export async function troubleAfter(
  connection: Connection,
  attempt: Attempt,
  error: unknown,
): Promise<readonly WrittenSheet[]> {
  const { code, detail, sheet } = troubleOf(error);
  if (attempt.phase === "reading") throw error;
  const state = attempt.phase === "written" ? "finished" : await stateAfter(connection, attempt);
  if (state === "finished") return attempt.written;
  throw new WorkbookTrouble(attempt.code === "AccessDenied" ? "protectedWorkbook" : code, detail, state, sheet);
}

async function stateAfter(connection: Connection, attempt: Attempt): Promise<SummaryState> {
  const { phase, answered } = attempt;
  let mark: string | null;
  try {
    const timeLimit = Math.min(RECHECK_LIMIT, connection.timeLimit);
    mark = await connection.run((context, sync) => readMark(context, sync), { timeLimit });
  } catch {
    return stateUnseen(attempt);
  }
  // The mark of an earlier run: our sheets were half-written before this one, and still are.
  if (mark !== null) return "unfinished";
  if (phase === "ending") return "finished";
  return answered === 0 ? "unchanged" : "unknown";
}

/** Where Excel does not answer any more. */
function stateUnseen({ phase, answered, code }: Attempt): SummaryState {
  const isRefused = code !== null && REFUSED_WHOLE.has(code);
  if (phase === "writing" && answered > 0) return "unfinished";
  if (isRefused) return phase === "writing" ? "unchanged" : "unfinished";
  return "unknown";
}
