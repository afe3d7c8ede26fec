/** Excel's side of what a page calls: batches go to the workbook host or to Office's services, the rest is answered here. */
import type { Host } from "../excel-host/index";
import { DISPATCH, type PageAnswer, type PageCall } from "./page/protocol";
import type { Services } from "./services";

/** What is needed of a workbook host: test/excel-host, or a small one of a test's own. */
export type BatchHost = Pick<Host, "process" | "onEvent">;

/** What the add-in told Excel when a ribbon command had run. Status 0: done; otherwise Office's error number. */
export interface Completion {
  readonly commandId: string;
  readonly status: number;
}

export interface ExcelSide {
  readonly answer: (call: PageCall) => Promise<PageAnswer>;
  /** In the order in which they were completed. */
  readonly completions: readonly Completion[];
  /** Resolves when the command is completed; rejects after `COMPLETION_TIMEOUT` ms. */
  readonly completed: (commandId: string) => Promise<Completion>;
  /** Ends all waiting for completions. */
  readonly close: () => void;
}

const COMPLETION_TIMEOUT = 20_000;
/** ooeInternalError of OSF.DDA.ErrorCodeManager. */
const INTERNAL_ERROR = 5001;

/**
 * Places in [custom data, method, path, headers, body, permission, flags, …], as
 * RichApiMessageUtility.buildRequestMessageSafeArray in excel-web-16.00.debug.js makes it.
 */
const BODY = 4;
const FLAGS = 6;

/** On Windows the array comes wrapped in another. */
function messageOf(data: unknown): readonly unknown[] {
  const outer = data as readonly unknown[];
  return Array.isArray(outer[0]) ? (outer[0] as readonly unknown[]) : outer;
}

interface Waiting {
  readonly resolve: (completion: Completion) => void;
  readonly timer: NodeJS.Timeout;
}

class Completions {
  readonly all: Completion[] = [];
  private readonly waiting = new Map<string, Waiting>();

  add(completion: Completion): void {
    this.all.push(completion);
    const waiting = this.waiting.get(completion.commandId);
    if (waiting === undefined) return;
    clearTimeout(waiting.timer);
    waiting.resolve(completion);
  }

  of(commandId: string): Promise<Completion> {
    const already = this.all.find((completion) => completion.commandId === commandId);
    if (already !== undefined) return Promise.resolve(already);
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        reject(new Error(`The add-in has not completed ${commandId}.`));
      }, COMPLETION_TIMEOUT);
      this.waiting.set(commandId, { resolve, timer });
    });
  }

  stopWaiting(): void {
    for (const { timer } of this.waiting.values()) clearTimeout(timer);
  }
}

/** `troubles` gets a line for every call that no part of the bed knows. */
export function createExcelSide(host: BatchHost, services: Services, troubles: string[]): ExcelSide {
  const completions = new Completions();
  const batch = async (data: unknown): Promise<PageAnswer> => {
    const message = messageOf(data);
    const body = String(message[BODY]);
    const reply = services.process(body) ?? (await host.process(body, Number(message[FLAGS])));
    if (reply.officeError !== 0) return { error: reply.officeError, data: [] };
    return { error: 0, data: [reply.status, Object.entries(reply.headers).flat(), reply.body] };
  };
  const completed = (data: unknown): PageAnswer => {
    // {0: id, 1: status, 2: the event} on the web, the same as an array on Windows.
    const [id, status] = Object.values(data as Record<string, unknown>);
    completions.add({ commandId: String(id), status: Number(status) });
    return { error: 0, data: [] };
  };
  const answer = async (call: PageCall): Promise<PageAnswer> => {
    if (call.kind === "call" && call.dispatchId === DISPATCH.batch) return batch(call.data);
    if (call.kind === "call" && call.dispatchId === DISPATCH.commandCompleted) return completed(call.data);
    troubles.push(call.kind === "call" ? `unknown call to Excel: ${String(call.dispatchId)}` : call.what);
    return { error: INTERNAL_ERROR, data: [] };
  };
  return {
    answer,
    completions: completions.all,
    completed: (commandId) => completions.of(commandId),
    close: () => {
      completions.stopWaiting();
    },
  };
}
