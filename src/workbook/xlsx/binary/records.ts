/** How the records of binary workbooks follow each other: BIFF8 (.xls) and BIFF12 (.xlsb). */
import { WorkbookError } from "../../errors";
import { Cursor } from "./cursor";

const CONTINUE = 0x3c;

/** A record and where it begins in the stream. */
export interface XlsRecord {
  readonly id: number;
  readonly data: Uint8Array;
  readonly next: number;
}

/** The record at `at`; null at the end of the stream. */
export function recordAt(stream: Uint8Array, at: number): XlsRecord | null {
  if (at < 0 || at + 4 > stream.length) return null;
  const head = new Cursor(stream, at);
  const id = head.u16();
  const next = at + 4 + head.u16();
  if (next > stream.length) throw new WorkbookError("truncated", "a record of the .xls is cut off");
  return { id, data: stream.subarray(at + 4, next), next };
}

/** The CONTINUE records that follow a record. */
export function continuations(stream: Uint8Array, record: XlsRecord): Uint8Array[] {
  const blocks = [record.data];
  let more = recordAt(stream, record.next);
  while (more?.id === CONTINUE) {
    blocks.push(more.data);
    more = recordAt(stream, more.next);
  }
  return blocks;
}

/** Calls `take` for each record: its number and length are written in groups of seven bits ([MS-XLSB] 2.1.4). */
export function eachRecord(bytes: Uint8Array, take: (id: number, data: Cursor) => void): void {
  const head = new Cursor(bytes);
  while (head.left > 0) {
    const id = variable(head, 2);
    const length = variable(head, 4);
    const start = head.at;
    if (length > head.left) throw new WorkbookError("truncated", "a record of the .xlsb is cut off");
    take(id, new Cursor(bytes.subarray(start, start + length)));
    head.skip(length);
  }
}

function variable(cursor: Cursor, most: number): number {
  let value = 0;
  for (let index = 0; index < most; index++) {
    const byte = cursor.u8();
    value += (byte & 0x7f) * 128 ** index;
    if (byte < 0x80) break;
  }
  return value;
}

/** A text with its length in front; "" where it is absent (FFFFFFFF). */
export function wideString(data: Cursor): string {
  const length = data.u32();
  return length === 0xffffffff ? "" : data.characters(length, true);
}
