/**
 * The way to Excel: Excel.run with a time limit for each sync, one run at a time, and every error a WorkbookTrouble.
 * A sync can hang for ever in Excel on the web, and Office.js has no time limit of its own.
 */
import { WorkbookTrouble } from "../errors";
import { troubleOf } from "./trouble";

/** The namespace Excel of office.js: the global in the product, a vm's in tests. */
export type ExcelNamespace = typeof Excel;

export interface ConnectionOptions {
  /**
   * Milliseconds that one sync may take: 60,000 unless told. Excel on desktop calculates before it answers, so a large
   * workbook may well take ten seconds. The clock stops when the answer is there; work between syncs is not limited.
   */
  readonly timeLimit?: number;
  /**
   * Lets Excel wait until the user has finished the cell that is being edited, instead of refusing (ExcelApi
   * DelayForCellEdit; Excel without it refuses). The wait counts against the time limit.
   */
  readonly delayForCellEdit?: boolean;
}

export interface RunOptions extends ConnectionOptions {
  /** The context to go on with, as removing an event's handler demands; a new one unless told. */
  readonly context?: OfficeExtension.ClientRequestContext;
}

/** Sends what was queued and waits for the answer. Rejects with Office.js's own error, or with WorkbookTrouble "hung". */
export type Sync = () => Promise<void>;

export type Work<T> = (context: Excel.RequestContext, sync: Sync) => Promise<T>;

const TIME_LIMIT = 60_000;

/** The end of the last run of each Excel: the pane's and the ribbon's connections take turns. */
const lastRuns = new WeakMap<ExcelNamespace, Promise<unknown>>();

export class Connection {
  constructor(
    private readonly excel: ExcelNamespace,
    private readonly options: ConnectionOptions = {},
  ) {}

  /** Milliseconds that a sync may take where a run does not say otherwise. */
  get timeLimit(): number {
    return this.options.timeLimit ?? TIME_LIMIT;
  }

  /**
   * Does `work` in one Excel.run when the runs before it, of any connection to the same Excel, have ended. What is still
   * queued when `work` ends is sent. Call `sync` and not context.sync(), which has no limit; never call run inside work.
   * Ranges that are used in one batch only shall be `.untrack()`ed: otherwise Excel keeps them, and releasing them costs
   * a further batch after the run.
   *
   * @param options replaces the connection's own for this run
   * @throws WorkbookTrouble and nothing else; its `summary` is "unchanged", and whoever writes our sheets says otherwise.
   *   After "hung" nobody knows whether Excel did, or will yet do, what was asked.
   */
  run<T>(work: Work<T>, options: RunOptions = {}): Promise<T> {
    const previous = lastRuns.get(this.excel) ?? Promise.resolve();
    const result = previous.then(() => perform(this.excel, work, { ...this.options, ...options }));
    lastRuns.set(
      this.excel,
      result.catch(() => undefined),
    );
    return result;
  }
}

async function perform<T>(excel: ExcelNamespace, work: Work<T>, options: RunOptions): Promise<T> {
  const limit = options.timeLimit ?? TIME_LIMIT;
  const end = new RunEnd<T>(limit);
  const body = async (context: Excel.RequestContext): Promise<T> => {
    const sync: Sync = () => within(limit, context.sync());
    try {
      const value = await work(context, sync);
      // Excel.run sends what is left by itself, but without a limit. Nothing left: nothing is sent.
      await sync();
      end.succeed(value);
      return value;
    } catch (error) {
      end.fail(troubleOf(error));
      throw error;
    }
  };
  try {
    const run = excel.run(runOptions(options), body);
    return await Promise.race([run, end.promise]);
  } catch (error) {
    throw troubleOf(error);
  } finally {
    end.clear();
  }
}

function runOptions({ delayForCellEdit = false, context }: RunOptions): Excel.RunOptions {
  return context === undefined ? { delayForCellEdit } : { delayForCellEdit, previousObjects: context };
}

/**
 * The outcome of a run whose body has ended. Excel.run then releases the ranges it kept; where Office.js waits for that, a
 * hanging release shall not hang the caller. After a hung sync there is nothing to wait for at all.
 */
class RunEnd<T> {
  readonly promise: Promise<T>;
  private resolve: (value: T) => void = () => undefined;
  private reject: (trouble: WorkbookTrouble) => void = () => undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly limit: number) {
    this.promise = new Promise<T>((resolve, reject) => {
      this.resolve = resolve;
      this.reject = reject;
    });
  }

  succeed(value: T): void {
    this.timer = setTimeout(this.resolve, this.limit, value);
  }

  fail(trouble: WorkbookTrouble): void {
    if (trouble.code === "hung") this.reject(trouble);
    else this.timer = setTimeout(this.reject, this.limit, trouble);
  }

  clear(): void {
    clearTimeout(this.timer);
  }
}

async function within(limit: number, answer: Promise<unknown>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new WorkbookTrouble("hung", `no answer within ${String(limit)} ms`));
    }, limit);
  });
  try {
    await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
