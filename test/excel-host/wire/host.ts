/** Excel's side of the wire: takes a request's text and gives the answer's, on a workbook that is plain data. */
import type { HostContext } from "../objects/define";
import { objectOf } from "../objects/define";
import { workbookType } from "../objects/workbook";
import type { CellValue } from "../../../src/workbook/port";
import type { HostSheet, HostWorkbook } from "../model";
import { Person } from "../objects/person";
import { newWorkbook } from "../model";
import type { BeforeAction, FailingAction } from "./batch";
import { runBatch } from "./batch";
import type { SyncRecord } from "./counts";
import { byteLength, isCleanup, membersOf } from "./counts";
import type { SyncFault, SyncRequest } from "./faults";
import { officeError } from "./faults";
import { PAYLOAD_LIMIT } from "./limits";
import type { Batch, BatchAnswer } from "./protocol";
import { parseBatch, WRITE_FLAG } from "./protocol";
import { References } from "./references";
import { isTooNew } from "./requirements";

/** What goes back to office.js. `officeError` other than 0: the whole request was refused, with that number. */
export interface HostAnswer {
  readonly officeError: number;
  readonly message: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** An event on its way to the page: an entry of a richApiMessage. */
export interface HostEvent {
  readonly type: number;
  readonly targetId: string;
  /** JSON of the event's arguments. */
  readonly message: string;
}

export interface HostOptions {
  /** 5 MB a request and an answer, as in Excel on the web; false for Excel on the desktop. Default true. */
  readonly payloadLimit?: boolean;
  /** The newest ExcelApi that this Excel has, "1.14" for instance. Default: all that the library knows. */
  readonly excelApi?: string;
}

export type Calculate = (formula: string, workbook: HostWorkbook, sheet: HostSheet) => CellValue;

export class Host {
  /** May be changed by tests at any time, as a person could. */
  workbook: HostWorkbook;
  readonly options: HostOptions;
  /** A person is editing a cell: every request is refused. */
  isEditingCell = false;
  /** Called before each sync is done. */
  onSync: (request: SyncRequest) => SyncFault = () => "pass";
  /** Called before each action of each sync, when the workbook is as it would stay if that action failed. */
  onAction: (action: BeforeAction) => void = () => undefined;
  /** Values of formula cells that are written; without it they keep their value, or 0 when new. */
  calculate: Calculate | null = null;
  /** All syncs so far. */
  readonly syncs: SyncRecord[] = [];
  /** Members that were asked for and are not modelled. A test that ends with any has proved nothing. */
  readonly unknown: string[] = [];
  readonly references = new References();
  /** The person before this workbook, and one who has it open in another Excel. */
  readonly person = new Person(() => this.context());
  readonly colleague = new Person(() => this.context(), "Remote");
  private readonly listeners = new Set<(event: HostEvent) => void>();
  private events: HostEvent[] = [];
  private queue: Promise<void> = Promise.resolve();
  private started = 0;
  private isBusy = false;

  constructor(workbook: HostWorkbook = newWorkbook(), options: HostOptions = {}) {
    this.workbook = workbook;
    this.options = options;
  }

  /**
   * One request, as its text and the flags that came with it (bit 0: may write). Resolves to the answer, or never where
   * the test says so. Requests are done one after the other, as Excel does them.
   */
  process(bodyText: string, flags: number = WRITE_FLAG): Promise<HostAnswer> {
    return new Promise((resolve, reject) => {
      this.queue = this.queue
        .then(() => this.take(bodyText, flags))
        .then((answer) => {
          if (answer !== null) resolve(answer);
        }, reject);
    });
  }

  /** The answer's body, of a request that is not refused as a whole. */
  async answer(body: string | object, flags?: number): Promise<BatchAnswer> {
    const answer = await this.process(typeof body === "string" ? body : JSON.stringify(body), flags);
    if (answer.officeError !== 0) throw new Error(`refused with ${String(answer.officeError)}`);
    return JSON.parse(answer.body) as BatchAnswer;
  }

  /** Follows the events that go to the page; gives a function that ends it. */
  onEvent(listener: (event: HostEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Sends an event at once, as for what a person does; within a request it waits until that has been answered. */
  readonly raise = (type: number, targetId: string, args: unknown): void => {
    this.events.push({ type, targetId, message: JSON.stringify(args) });
    if (!this.isBusy) this.sendEvents();
  };

  /** What the objects may use. */
  context(): HostContext {
    const { excelApi } = this.options;
    const lacks = (member: string): boolean => excelApi !== undefined && isTooNew(member, excelApi);
    return { workbook: this.workbook, raise: this.raise, calculate: this.calculate, lacks };
  }

  private sendEvents(): void {
    const events = this.events;
    this.events = [];
    // After the answer: Excel tells of a change when the request that made it has been answered.
    for (const event of events) {
      setImmediate(() => {
        for (const listener of this.listeners) listener(event);
      });
    }
  }

  /** Null where no answer is ever to come. */
  private async take(bodyText: string, flags: number): Promise<HostAnswer | null> {
    const batch = parseBatch(bodyText);
    const request: SyncRequest = {
      index: ++this.started,
      actions: batch.Actions.length,
      isWrite: (flags & WRITE_FLAG) !== 0,
      isCleanup: isCleanup(batch),
      requestBytes: byteLength(bodyText),
      members: membersOf(batch),
    };
    const fault = this.onSync(request);
    if (typeof fault === "object" && "delayMs" in fault) await new Promise((done) => setTimeout(done, fault.delayMs));
    if (fault === "hang") return this.silence(request);
    const refusal = this.refusal(request, fault);
    const failing = typeof fault === "object" && "failAction" in fault ? fault : null;
    const done = refusal === null ? this.perform(batch, failing) : refused(refusal);
    if (fault === "hangAfter") return this.silence(request);
    this.syncs.push({ ...request, responseBytes: byteLength(done.answer.body), error: done.error });
    return done.answer;
  }

  private refusal(request: SyncRequest, fault: SyncFault): string | null {
    if (typeof fault === "object" && "refuse" in fault) return fault.refuse;
    if (this.isEditingCell) return "InvalidOperationInCellEditMode";
    const isTooBig = this.options.payloadLimit !== false && request.requestBytes > PAYLOAD_LIMIT;
    return isTooBig ? "RequestPayloadSizeLimitExceeded" : null;
  }

  private perform(batch: Batch, failing: FailingAction | null): Done {
    this.isBusy = true;
    try {
      const answer = runBatch(batch, {
        root: objectOf(workbookType, this.workbook),
        context: this.context(),
        references: this.references,
        failing,
        before: (action) => {
          this.onAction(action);
        },
        unknown: (member) => this.unknown.push(member),
      });
      const body = JSON.stringify(answer);
      const isTooBig = this.options.payloadLimit !== false && byteLength(body) > PAYLOAD_LIMIT;
      return isTooBig ? refused("ResponsePayloadSizeLimitExceeded") : answered(answer, body);
    } finally {
      this.isBusy = false;
      this.sendEvents();
    }
  }

  private silence(request: SyncRequest): null {
    this.syncs.push({ ...request, responseBytes: 0, error: "hang" });
    return null;
  }
}

/** An answer, and the code of the error in it, or "". */
interface Done {
  readonly answer: HostAnswer;
  readonly error: string;
}

function answered(answer: BatchAnswer, body: string): Done {
  const error = "Error" in answer ? answer.Error.Code : "";
  return { answer: { officeError: 0, message: "", status: 200, headers: {}, body }, error };
}

/** By Office's number where the code has one; else as an error that no action is to blame for. */
function refused(code: string): Done {
  const number = officeError(code);
  if (number !== null) {
    return { answer: { officeError: number, message: code, status: 500, headers: {}, body: "" }, error: code };
  }
  const error = { Code: code, Message: code, Location: "", ActionIndex: -1, HttpStatusCode: 400 };
  const answer: BatchAnswer = { Error: error, ProcessedResults: { Results: [] }, TraceIds: [] };
  return answered(answer, JSON.stringify(answer));
}
