/** .xls of Excel 97–2003 (BIFF8, [MS-XLS]) → grids. */
import { markedRole, WRITING_MARK, type OwnedRole, type SheetGrid } from "../../port";
import { INDEXED_COLOURS } from "../../grid/colours";
import { WorkbookError } from "../../errors";
import { Budget, cellFormat, GridBuilder } from "../../grid/gridBuilder";
import { formatCode } from "../../grid/numberFormats";
import type { CellLook } from "../ooxml/styles";
import { ContinuedReader } from "./biffTexts";
import { Cursor } from "./cursor";
import { continuations, recordAt } from "./records";
import { readXlsSheet, type XlsContext } from "./xlsSheet";

const Id = {
  Eof: 0x0a,
  ExternSheet: 0x17,
  Name: 0x18,
  DateMode: 0x22,
  FilePass: 0x2f,
  BoundSheet: 0x85,
  Palette: 0x92,
  Xf: 0xe0,
  Sst: 0xfc,
  SupBook: 0x1ae,
  Format: 0x41e,
  Bof: 0x809,
} as const;

interface BoundSheet {
  readonly name: string;
  readonly at: number;
  readonly visibility: SheetGrid["visibility"];
  readonly isWorksheet: boolean;
}

/** Every worksheet of a Workbook stream. Throws WorkbookError encrypted, truncated, damaged, notAWorkbook, tooLarge. */
export function readXls(stream: Uint8Array, file: string): SheetGrid[] {
  const budget = new Budget();
  const globals = new Globals(budget);
  globals.read(stream);
  const context: XlsContext = { strings: globals.strings, looks: globals.looks() };
  const owned = globals.owned();
  const seen = new Set<number>();
  return globals.sheets.flatMap(({ name, at, visibility, isWorksheet }) => {
    if (!isWorksheet) return [];
    if (seen.has(at)) throw new WorkbookError("damaged", `the sheet ${name} is another sheet too`);
    seen.add(at);
    const facts = {
      file,
      name,
      visibility,
      owned: owned.get(name) ?? null,
      unfinished: owned.has(name) && globals.unfinished,
    };
    const grid = new GridBuilder(facts, budget, globals.date1904);
    readXlsSheet(stream, at, grid, context);
    return [grid.build()];
  });
}

/** The workbook's own records, before the sheets. */
class Globals {
  readonly sheets: BoundSheet[] = [];
  strings: readonly string[] = [];
  date1904 = false;
  private readonly formats = new Map<number, string>();
  private readonly styles: { readonly format: number; readonly fill: number | null }[] = [];
  private palette = [...INDEXED_COLOURS];
  private readonly ownBooks: boolean[] = [];
  private references: { readonly book: number; readonly sheet: number }[] = [];
  /** Writing our sheets was broken off, in Excel, before the workbook was saved. */
  unfinished = false;
  private readonly marks: { readonly role: OwnedRole; readonly reference: number }[] = [];

  constructor(private readonly budget: Budget) {}

  read(stream: Uint8Array): void {
    let record = recordAt(stream, 0);
    if (record?.id !== Id.Bof) throw new WorkbookError("damaged", "the .xls does not begin as one");
    if (new Cursor(record.data).u16() !== 0x600)
      throw new WorkbookError("notAWorkbook", "a workbook older than Excel 97");
    for (; record !== null && record.id !== Id.Eof; record = recordAt(stream, record.next)) {
      if (record.id === Id.Sst) this.readStrings(continuations(stream, record));
      else this.take(record.id, new Cursor(record.data));
    }
  }

  /** Sheet name → role, from the marker names. */
  owned(): ReadonlyMap<string, OwnedRole> {
    const roles = new Map<string, OwnedRole>();
    for (const { role, reference } of this.marks) {
      const target = this.references[reference];
      const sheet = target !== undefined && this.ownBooks[target.book] === true ? this.sheets[target.sheet] : undefined;
      if (sheet !== undefined && !roles.has(sheet.name)) roles.set(sheet.name, role);
    }
    return roles;
  }

  looks(): CellLook[] {
    return this.styles.map(({ format, fill }) => ({
      format: cellFormat(formatCode(format, this.formats)),
      fill: fill === null ? null : (this.palette[fill] ?? null),
    }));
  }

  private take(id: number, data: Cursor): void {
    if (id === Id.FilePass) throw new WorkbookError("encrypted", "an .xls with a password");
    if (id === Id.DateMode) this.date1904 = data.u16() === 1;
    else if (id === Id.Format) this.formats.set(data.u16(), plainText(data, data.u16()));
    else if (id === Id.Xf) this.readStyle(data);
    else if (id === Id.Palette) this.readPalette(data);
    else if (id === Id.BoundSheet) this.readBoundSheet(data);
    // A book of "self" is written as its number of sheets and 0401 ([MS-XLS] 2.4.271).
    else if (id === Id.SupBook) this.ownBooks.push(data.left === 4 && data.skip(2).u16() === 0x401);
    else if (id === Id.ExternSheet) this.readReferences(data);
    else if (id === Id.Name) this.readName(data);
  }

  private readStrings(blocks: readonly Uint8Array[]): void {
    const reader = new ContinuedReader(blocks);
    reader.u32();
    const count = reader.u32();
    const strings: string[] = [];
    while (strings.length < count && !reader.atEnd) {
      const text = reader.text();
      this.budget.text(text.length);
      strings.push(text);
    }
    this.strings = strings;
  }

  private readStyle(data: Cursor): void {
    const format = data.skip(2).u16();
    const solid = data.skip(10).u32() >>> 26 === 1;
    this.styles.push({ format, fill: solid ? data.u16() & 0x7f : null });
  }

  private readPalette(data: Cursor): void {
    const count = data.u16();
    for (let index = 8; index < 8 + count && data.left >= 4; index++) {
      this.palette[index] = [data.u8(), data.u8(), data.u8()]
        .map((channel) => channel.toString(16).padStart(2, "0"))
        .join("")
        .toUpperCase();
      data.skip(1);
    }
  }

  private readBoundSheet(data: Cursor): void {
    const at = data.u32();
    const state = data.u8() & 3;
    const isWorksheet = data.u8() === 0;
    const visibility = state === 0 ? "visible" : state === 1 ? "hidden" : "veryHidden";
    this.sheets.push({ name: plainText(data, data.u8()), at, visibility, isWorksheet });
  }

  private readReferences(data: Cursor): void {
    const count = data.u16();
    for (let index = 0; index < count && data.left >= 6; index++) {
      this.references.push({ book: data.u16(), sheet: data.i16() });
      data.skip(2);
    }
  }

  private readName(data: Cursor): void {
    const length = data.skip(3).u8();
    const formulaLength = data.u16();
    const scope = data.skip(2).u16();
    const name = plainText(data.skip(4), length);
    if (name.toLowerCase() === WRITING_MARK) this.unfinished = true;
    const role = scope === 0 ? markedRole(name) : null;
    if (role === null || formulaLength < 7) return;
    // ptgRef3d or ptgArea3d in its three classes ([MS-XLS] 2.5.198.85, 2.5.198.28).
    if ([0x1a, 0x1b].includes(data.u8() & 0x1f)) this.marks.push({ role, reference: data.u16() });
  }
}

function plainText(data: Cursor, length: number): string {
  const wide = (data.u8() & 1) === 1;
  return data.characters(length, wide);
}
