/** .xlsb (BIFF12 in a zip package, [MS-XLSB]) → grids. */
import { markedRole, WRITING_MARK, type OwnedRole, type SheetGrid } from "../../port";
import { INDEXED_COLOURS, tinted } from "../../grid/colours";
import { WorkbookError } from "../../errors";
import { Budget, cellFormat, GridBuilder } from "../../grid/gridBuilder";
import { formatCode } from "../../grid/numberFormats";
import { related, relationships } from "../ooxml/parts";
import { readTheme, type CellLook } from "../ooxml/styles";
import type { ZipArchive } from "../zip";
import type { Cursor } from "./cursor";
import { eachRecord, wideString } from "./records";
import { readXlsbSheet, readXlsbTable, type XlsbContext } from "./xlsbSheet";

const Id = {
  SstItem: 19,
  Name: 39,
  Format: 44,
  Fill: 45,
  Xf: 47,
  WorkbookProperties: 153,
  Sheet: 156,
  ExternSheet: 362,
  SupSelf: 357,
  SupSame: 358,
  SupBook: 355,
  SupAddin: 667,
  BeginCellXfs: 617,
  EndCellXfs: 618,
} as const;

interface BundledSheet {
  readonly name: string;
  readonly relationship: string;
  readonly visibility: SheetGrid["visibility"];
}

/** Every worksheet of the package; others are passed over. Throws WorkbookError. */
export function readXlsb(zip: ZipArchive, part: string, file: string): SheetGrid[] {
  const budget = new Budget();
  const links = relationships(zip, part);
  const workbook = new WorkbookReader();
  eachRecord(zip.read(part), (id, data) => {
    workbook.take(id, data);
  });
  const theme = readTheme(zip, related(zip, links, "theme"));
  const context: XlsbContext = {
    strings: readStrings(zip, related(zip, links, "sharedStrings"), budget),
    looks: readLooks(zip, related(zip, links, "styles"), theme),
  };
  const owned = workbook.owned();
  const seen = new Set<string>();
  return workbook.sheets.flatMap(({ name, relationship, visibility }) => {
    const link = links.get(relationship);
    if (link !== undefined && link.type !== "worksheet") return [];
    if (link === undefined || !zip.has(link.target)) throw new WorkbookError("damaged", `the sheet ${name} is missing`);
    if (seen.has(link.target)) throw new WorkbookError("damaged", `the sheet ${name} is another sheet too`);
    seen.add(link.target);
    const facts = {
      file,
      name,
      visibility,
      owned: owned.get(name) ?? null,
      unfinished: owned.has(name) && workbook.unfinished,
    };
    const grid = new GridBuilder(facts, budget, workbook.date1904);
    readXlsbSheet(zip.read(link.target), grid, context);
    for (const { type, target } of relationships(zip, link.target).values()) {
      if (type === "table" && zip.has(target)) readXlsbTable(zip.read(target), grid);
    }
    return [grid.build()];
  });
}

class WorkbookReader {
  readonly sheets: BundledSheet[] = [];
  date1904 = false;
  /** For each supporting book in order: whether it is this workbook. */
  private readonly books: boolean[] = [];
  private references: { readonly book: number; readonly sheet: number }[] = [];
  /** Writing our sheets was broken off, in Excel, before the workbook was saved. */
  unfinished = false;
  private readonly marks: { readonly role: OwnedRole; readonly reference: number }[] = [];

  take(id: number, data: Cursor): void {
    if (id === Id.WorkbookProperties) this.date1904 = (data.u32() & 1) === 1;
    else if (id === Id.Sheet) this.readSheet(data);
    else if (id === Id.SupSelf || id === Id.SupSame) this.books.push(true);
    else if (id === Id.SupBook || id === Id.SupAddin) this.books.push(false);
    else if (id === Id.ExternSheet) this.readReferences(data);
    else if (id === Id.Name) this.readName(data);
  }

  owned(): ReadonlyMap<string, OwnedRole> {
    const roles = new Map<string, OwnedRole>();
    for (const { role, reference } of this.marks) {
      const target = this.references[reference];
      const sheet = target !== undefined && this.books[target.book] === true ? this.sheets[target.sheet] : undefined;
      if (sheet !== undefined && !roles.has(sheet.name)) roles.set(sheet.name, role);
    }
    return roles;
  }

  private readSheet(data: Cursor): void {
    const state = data.u32();
    data.skip(4);
    const relationship = wideString(data);
    const visibility = state === 0 ? "visible" : state === 1 ? "hidden" : "veryHidden";
    this.sheets.push({ name: wideString(data), relationship, visibility });
  }

  private readReferences(data: Cursor): void {
    const count = data.u32();
    for (let index = 0; index < count && data.left >= 12; index++) {
      this.references.push({ book: data.u32(), sheet: data.u32() });
      data.skip(4);
    }
  }

  /** [MS-XLSB] 2.4.712: flags, key, scope, name, formula; the marker's formula is one reference. */
  private readName(data: Cursor): void {
    const scope = data.skip(5).u32();
    const name = wideString(data);
    if (name.toLowerCase() === WRITING_MARK) this.unfinished = true;
    const role = scope === 0xffffffff ? markedRole(name) : null;
    if (role === null || data.u32() < 9) return;
    // ptgRef3d or ptgArea3d.
    if ([0x1a, 0x1b].includes(data.u8() & 0x1f)) this.marks.push({ role, reference: data.u16() });
  }
}

function readStrings(zip: ZipArchive, part: string | null, budget: Budget): string[] {
  const strings: string[] = [];
  if (part === null) return strings;
  eachRecord(zip.read(part), (id, data) => {
    if (id !== Id.SstItem) return;
    const text = wideString(data.skip(1));
    budget.text(text.length);
    strings.push(text);
  });
  return strings;
}

function readLooks(zip: ZipArchive, part: string | null, theme: readonly string[]): CellLook[] {
  const formats = new Map<number, string>();
  const fills: (string | null)[] = [];
  const styles: { format: number; fill: number }[] = [];
  let inCells = false;
  if (part === null) return [];
  eachRecord(zip.read(part), (id, data) => {
    if (id === Id.Format) formats.set(data.u16(), wideString(data));
    else if (id === Id.Fill) fills.push(data.u32() === 1 ? colour(data, theme) : null);
    else if (id === Id.BeginCellXfs) inCells = true;
    else if (id === Id.EndCellXfs) inCells = false;
    else if (id === Id.Xf && inCells) styles.push({ format: data.skip(2).u16(), fill: data.skip(2).u16() });
  });
  return styles.map(({ format, fill }) => ({
    format: cellFormat(formatCode(format, formats)),
    fill: fills[fill] ?? null,
  }));
}

/** [MS-XLSB] 2.5.19 BrtColor: kind, index, tint in 1/32767, red, green, blue. */
function colour(data: Cursor, theme: readonly string[]): string | null {
  const kind = data.u8() >> 1;
  const index = data.u8();
  const tint = data.i16() / 32_767;
  const channels = [data.u8(), data.u8(), data.u8()].map((value) => value.toString(16).padStart(2, "0"));
  const base = kind === 1 ? INDEXED_COLOURS[index] : kind === 3 ? theme[index] : channels.join("").toUpperCase();
  return base === undefined || kind === 0 ? null : tinted(base, tint);
}
