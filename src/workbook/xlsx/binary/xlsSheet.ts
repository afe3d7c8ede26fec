/** The records of one worksheet of an .xls. */
import type { GridBuilder } from "../../grid/gridBuilder";
import type { CellLook } from "../ooxml/styles";
import { ContinuedReader } from "./biffTexts";
import { Cursor, errorText } from "./cursor";
import { continuations, recordAt, type XlsRecord } from "./records";

const Id = {
  Formula: 0x06,
  Eof: 0x0a,
  MulRk: 0xbd,
  MulBlank: 0xbe,
  RString: 0xd6,
  MergeCells: 0xe5,
  LabelSst: 0xfd,
  Blank: 0x201,
  Number: 0x203,
  Label: 0x204,
  BoolErr: 0x205,
  String: 0x207,
  Row: 0x208,
  Rk: 0x27e,
  Bof: 0x809,
} as const;

export interface XlsContext {
  readonly strings: readonly string[];
  readonly looks: readonly CellLook[];
}

/** Reads the sheet whose records begin at `at`. */
export function readXlsSheet(stream: Uint8Array, at: number, grid: GridBuilder, context: XlsContext): void {
  const reader = new XlsSheetReader(stream, grid, context);
  let depth = 0;
  for (let record = recordAt(stream, at); record !== null; record = recordAt(stream, record.next)) {
    // A chart in the sheet is a stream of its own, from BOF to EOF, in the middle of the sheet's.
    if (record.id === Id.Bof) depth++;
    else if (record.id === Id.Eof && --depth <= 0) return;
    if (depth === 1) reader.take(record);
  }
}

class XlsSheetReader {
  /** The formula whose text follows in a record of its own. */
  private pending: { readonly row: number; readonly column: number } | null = null;

  constructor(
    private readonly stream: Uint8Array,
    private readonly grid: GridBuilder,
    private readonly context: XlsContext,
  ) {}

  take(record: XlsRecord): void {
    const data = new Cursor(record.data);
    const { id } = record;
    if (id === Id.LabelSst) this.text(data, () => this.context.strings[data.u32()] ?? "");
    else if (id === Id.Number) this.number(data.u16(), data.u16(), data.u16(), data.f64());
    else if (id === Id.Rk) this.number(data.u16(), data.u16(), data.u16(), data.rk());
    else if (id === Id.MulRk) this.numbers(data);
    else if (id === Id.Formula) this.formula(data);
    else if (id === Id.String) this.formulaText(record);
    else if (id === Id.BoolErr) this.boolOrError(data);
    else if (id === Id.Label || id === Id.RString) this.text(data, () => this.continued(record, 6));
    else this.layout(id, data);
  }

  private layout(id: number, data: Cursor): void {
    if (id === Id.Row) {
      const row = data.u16();
      if (data.skip(10).u16() & 0x20) this.grid.hide(row);
    } else if (id === Id.Blank) this.blank(data.u16(), data.u16(), data.u16());
    else if (id === Id.MulBlank) {
      const row = data.u16();
      for (let column = data.u16(); data.left >= 4; column++) this.blank(row, column, data.u16());
    } else if (id === Id.MergeCells) this.merges(data);
  }

  private merges(data: Cursor): void {
    const count = data.u16();
    for (let index = 0; index < count && data.left >= 8; index++) {
      const [firstRow, lastRow, firstColumn, lastColumn] = [data.u16(), data.u16(), data.u16(), data.u16()];
      this.grid.merge({ firstRow, lastRow, firstColumn, lastColumn });
    }
  }

  private text(data: Cursor, read: () => string): void {
    const row = data.u16();
    const column = data.u16();
    data.skip(2);
    this.grid.set(row, column, read());
  }

  private continued(record: XlsRecord, from: number): string {
    const [first, ...rest] = continuations(this.stream, record);
    return new ContinuedReader([(first ?? record.data).subarray(from), ...rest]).text();
  }

  private number(row: number, column: number, style: number, value: number): void {
    this.grid.setNumber(row, column, value, this.context.looks[style]?.format ?? null);
  }

  private numbers(data: Cursor): void {
    const row = data.u16();
    for (let column = data.u16(); data.left >= 8; column++) this.number(row, column, data.u16(), data.rk());
  }

  private blank(row: number, column: number, style: number): void {
    this.grid.fill(row, column, this.context.looks[style]?.fill ?? null);
  }

  private boolOrError(data: Cursor): void {
    const row = data.u16();
    const column = data.u16();
    const value = data.skip(2).u8();
    this.grid.set(row, column, data.u8() === 1 ? errorText(value) : value !== 0);
  }

  /** The stored result: a double, or, where its last two bytes are FFFF, what the first byte says ([MS-XLS] 2.5.133). */
  private formula(data: Cursor): void {
    const row = data.u16();
    const column = data.u16();
    const style = data.u16();
    const at = data.at;
    const kind = data.u8();
    const value = data.skip(1).u8();
    const isDouble = data.skip(3).u16() !== 0xffff;
    data.at = at;
    this.pending = null;
    if (isDouble) this.number(row, column, style, data.f64());
    else if (kind === 0) this.pending = { row, column };
    else if (kind === 1) this.grid.set(row, column, value !== 0);
    else if (kind === 2) this.grid.set(row, column, errorText(value));
  }

  private formulaText(record: XlsRecord): void {
    if (this.pending === null) return;
    this.grid.set(this.pending.row, this.pending.column, this.continued(record, 0));
    this.pending = null;
  }
}
