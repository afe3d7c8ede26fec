/** A cursor over the records of binary workbooks (.xls, .xlsb), little-endian. Past the end: WorkbookError damaged. */
import { WorkbookError } from "../../errors";

export class Cursor {
  private readonly view: DataView;
  constructor(
    private readonly bytes: Uint8Array,
    public at = 0,
  ) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get left(): number {
    return this.bytes.length - this.at;
  }

  u8(): number {
    return this.view.getUint8(this.take(1));
  }

  u16(): number {
    return this.view.getUint16(this.take(2), true);
  }

  i16(): number {
    return this.view.getInt16(this.take(2), true);
  }

  u32(): number {
    return this.view.getUint32(this.take(4), true);
  }

  f64(): number {
    return this.view.getFloat64(this.take(8), true);
  }

  /** RK number: 30 bits of an integer or of a double, perhaps in hundredths ([MS-XLS] 2.5.217). */
  rk(): number {
    const raw = this.view.getInt32(this.take(4), true);
    const value = raw & 2 ? raw >> 2 : doubleOf(raw & ~3);
    return raw & 1 ? value / 100 : value;
  }

  /** `count` characters of two bytes, or of one. */
  characters(count: number, wide: boolean): string {
    const length = wide ? count * 2 : count;
    const from = this.take(length);
    const part = this.bytes.subarray(from, from + length);
    if (wide) return new TextDecoder("utf-16le", { ignoreBOM: true }).decode(part);
    let text = "";
    for (const byte of part) text += String.fromCharCode(byte);
    return text;
  }

  skip(count: number): this {
    this.take(count);
    return this;
  }

  private take(length: number): number {
    const from = this.at;
    if (length < 0 || from + length > this.bytes.length) throw new WorkbookError("damaged", "a record ends too early");
    this.at = from + length;
    return from;
  }
}

function doubleOf(high: number): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setInt32(4, high, true);
  return view.getFloat64(0, true);
}

/** Error codes of binary workbooks ([MS-XLS] 2.5.10 BErr). */
const ERRORS: ReadonlyMap<number, string> = new Map([
  [0, "#NULL!"],
  [7, "#DIV/0!"],
  [15, "#VALUE!"],
  [23, "#REF!"],
  [29, "#NAME?"],
  [36, "#NUM!"],
  [42, "#N/A"],
  [43, "#GETTING_DATA"],
]);

export function errorText(code: number): string {
  return ERRORS.get(code) ?? "#VALUE!";
}
