/** Giving up what a person no longer waits for. */
import { WorkbookTrouble } from "../workbook/errors";

function cancelled(): WorkbookTrouble {
  return new WorkbookTrouble("cancelled", "the person cancelled before anything was written");
}

/** @throws WorkbookTrouble "cancelled" where the signal has been given */
export function refuseCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw cancelled();
}

/** What the work gives; rejects with WorkbookTrouble "cancelled" as soon as the signal is given, also while Excel is silent. */
export async function orCancelled<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return work;
  let onAbort = (): void => undefined;
  const abort = new Promise<never>((_resolve, reject) => {
    onAbort = () => {
      reject(cancelled());
    };
    if (signal.aborted) onAbort();
    else signal.addEventListener("abort", onAbort, { once: true });
  });
  try {
    return await Promise.race([work, abort]);
  } finally {
    signal.removeEventListener("abort", onAbort);
  }
}
