/**
 * Texts of .xls records that may run on into CONTINUE records: at each border a new flag byte says whether the characters
 * that follow have one byte or two ([MS-XLS] 2.5.293, 2.4.265).
 */
import { WorkbookError } from "../../errors";
import { Cursor } from "./cursor";

export class ContinuedReader {
  private block = 0;
  private cursor: Cursor;

  constructor(private readonly blocks: readonly Uint8Array[]) {
    this.cursor = new Cursor(blocks[0] ?? new Uint8Array(0));
  }

  get atEnd(): boolean {
    return this.cursor.left === 0 && this.block >= this.blocks.length - 1;
  }

  u32(): number {
    return this.cursor.u32();
  }

  /** A text with its length (two bytes), flags, and behind it formatting runs and phonetics, which are passed over. */
  text(): string {
    this.nextIfEmpty();
    const count = this.cursor.u16();
    const flags = this.cursor.u8();
    const runs = flags & 8 ? this.cursor.u16() : 0;
    const phonetics = flags & 4 ? this.cursor.u32() : 0;
    const text = this.characters(count, (flags & 1) === 1);
    this.skip(runs * 4 + phonetics);
    return text;
  }

  private characters(count: number, wide: boolean): string {
    let text = "";
    let width = wide;
    while (text.length < count) {
      if (this.cursor.left === 0) {
        this.next();
        width = (this.cursor.u8() & 1) === 1;
      }
      const room = Math.floor(this.cursor.left / (width ? 2 : 1));
      if (room === 0) throw new WorkbookError("damaged", "a text is cut in the middle of a character");
      text += this.cursor.characters(Math.min(room, count - text.length), width);
    }
    return text;
  }

  private skip(count: number): void {
    for (let left = count; left > 0;) {
      this.nextIfEmpty();
      const step = Math.min(left, this.cursor.left);
      this.cursor.skip(step);
      left -= step;
    }
  }

  private nextIfEmpty(): void {
    while (this.cursor.left === 0) this.next();
  }

  private next(): void {
    const block = this.blocks[++this.block];
    if (block === undefined) throw new WorkbookError("damaged", "a text has no end");
    this.cursor = new Cursor(block);
  }
}
