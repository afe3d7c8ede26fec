/** The actions of a write as steps with a known weight, put together into batches that Excel accepts. Pure. */

/** Something to be queued in one piece. */
export interface Step {
  /** About how many bytes it adds to the request. */
  readonly bytes: number;
  readonly queue: (book: OpenBook) => void;
}

/** The workbook while a batch is put together. Sheets are named by id or name; each is asked for once. */
export class OpenBook {
  private readonly sheets = new Map<string, Excel.Worksheet>();

  constructor(readonly context: Excel.RequestContext) {}

  sheet(key: string): Excel.Worksheet {
    const known = this.sheets.get(key);
    if (known !== undefined) return known;
    const sheet = this.context.workbook.worksheets.getItem(key);
    this.sheets.set(key, sheet);
    return sheet;
  }
}

/**
 * Excel on the web takes 5 MB a request (Resource limits and performance optimization for Office Add-ins). The weights are
 * estimates, so a batch is closed well before that.
 */
const BATCH_BYTES = 4_000_000;

/** A path and the action on it: what Office.js writes about one range, format or property. */
export const ACTION_BYTES = 260;

/** The steps in batches, in order. A step that is too large by itself is a batch of its own. */
export function* batches(steps: Iterable<Step>, limit = BATCH_BYTES): Generator<readonly Step[]> {
  let batch: Step[] = [];
  let bytes = 0;
  for (const step of steps) {
    if (batch.length > 0 && bytes + step.bytes > limit) {
      yield batch;
      batch = [];
      bytes = 0;
    }
    batch.push(step);
    bytes += step.bytes;
  }
  if (batch.length > 0) yield batch;
}

/** Bytes of a value as JSON in UTF-8. */
export function jsonBytes(value: unknown): number {
  const text = JSON.stringify(value);
  let bytes = text.length;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > 0x7f) bytes += code > 0x7ff ? 2 : 1;
  }
  return bytes;
}
