/** Edits are kept beside the file: what is read of it is always what its bytes would give, whatever was done before. */
import fc from "fast-check";
import { address } from "../../../src/plan/origin";
import type { CellEdit, CellValue, SheetGrid } from "../../../src/workbook/port";
import { openFile, type FileWorkbook } from "../../../src/workbook/xlsx/fileWorkbook";
import { readWorkbook } from "../../../src/workbook/xlsx/read";
import { at, xlsx } from "../packages";
import { block, plan } from "../plans";
import { richFile } from "./rich";

const STYLES =
  '<numFmts count="1"><numFmt numFmtId="164" formatCode="0.0\\ %"/></numFmts>' +
  '<fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
  '<fill><patternFill patternType="solid"><fgColor rgb="FFFFC000"/></patternFill></fill>' +
  '<fill><patternFill patternType="solid"><fgColor theme="0"/></patternFill></fill></fills>' +
  '<cellXfs count="6"><xf numFmtId="0" fontId="0"/><xf numFmtId="14" fontId="0"/><xf numFmtId="49" fontId="0" fillId="2"/>' +
  '<xf numFmtId="0" fontId="0" fillId="2"/><xf numFmtId="164" fontId="0" fillId="3"/><xf numFmtId="14" fontId="0" fillId="2"/></cellXfs>';

interface Held {
  readonly row: number;
  readonly column: number;
  readonly style: number;
  /** The inside of <c>, with its type before it. */
  readonly content: string;
}

const held: fc.Arbitrary<Held> = fc.record({
  row: fc.nat(12),
  column: fc.nat(6),
  style: fc.nat(5),
  content: fc.constantFrom(
    "",
    "",
    "><v>1.5</v>",
    "><v>45777.25</v>",
    ' t="s"><v>0</v>',
    ' t="s"><v>1</v>',
    ' t="inlineStr"><is><t>text</t></is>',
    ' t="inlineStr"><is><t></t></is>',
    ' t="b"><v>1</v>',
    "><f>1+1</f><v>2</v>",
    ' t="e"><v>#N/A</v>',
  ),
});
const sheetFacts = fc.record({
  cells: fc.uniqueArray(held, { selector: ({ row, column }) => row * 100 + column, maxLength: 40 }),
  hidden: fc.uniqueArray(fc.nat(14), { maxLength: 3 }),
  merges: fc.uniqueArray(fc.constantFrom("A1:B1", "C3:C9", "A12:G12", "F1:F1048576"), { maxLength: 2 }),
  rowStyle: fc.option(fc.nat(5)),
  columnStyle: fc.option(fc.nat(5)),
  isFar: fc.boolean(),
});
type SheetFacts = typeof sheetFacts extends fc.Arbitrary<infer T> ? T : never;

const value: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 2, arbitrary: fc.constant("") },
  fc.string({ unit: "grapheme", maxLength: 8 }),
  fc.constantFrom("=1", "_x0041_", "a\r\nb", "\ud800", "\u0001", "]]>", " a ", "007"),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer({ min: 40_000, max: 46_000 }),
  fc.boolean(),
);
const nearPlace = fc.record({ row: fc.nat(15), column: fc.nat(8) });
const place = fc.oneof(
  { weight: 60, arbitrary: nearPlace },
  fc.constantFrom({ row: 2, column: 1030 }, { row: 19_000, column: 3 }, { row: 30_000, column: 0 }),
);
const format = fc.option(fc.constantFrom("General", "yyyy-mm-dd", "@", "0.0\\ %", '0 "kr"'), { nil: undefined });
const typedText = fc.constantFrom("", "Klar", "1 234,5", "45 %", "2025-04-30", "SANT", "'7", "\ud800");
const change = fc.record({
  place,
  value,
  format,
  isSeen: fc.integer({ min: 0, max: 9 }).map((number) => number > 0),
});
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;
const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ kind: fc.constant("edit" as const), all: fc.array(change, { minLength: 1, maxLength: 6 }) }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant("type" as const),
      place,
      text: typedText,
    }),
  },
  fc.constantFrom(
    { kind: "undo" as const },
    { kind: "save" as const },
    { kind: "add" as const },
    { kind: "replace" as const },
  ),
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

function file({ cells, hidden, merges, rowStyle, columnStyle, isFar }: SheetFacts, date1904: boolean): Uint8Array {
  const rows = Array.from({ length: 14 }, (_, row) => {
    const own = cells.filter((cell) => cell.row === row).sort((a, b) => a.column - b.column);
    if (own.length === 0 && !hidden.includes(row)) return "";
    const xml = own.map(({ column, style, content }) => {
      const tag = `<c r="${address(row, column)}" s="${String(style)}"`;
      return content === "" ? `${tag}/>` : `${tag}${content}</c>`;
    });
    const look = rowStyle === null ? "" : ` s="${String(rowStyle)}" customFormat="1"`;
    const isHidden = hidden.includes(row) ? ' hidden="1"' : "";
    return `<row r="${String(row + 1)}"${look}${isHidden}>${xml.join("")}</row>`;
  });
  const far = isFar ? '<row r="40001"><c r="A40001"><v>1</v></c></row>' : "";
  const columns = columnStyle === null ? "" : `<cols><col min="2" max="4" style="${String(columnStyle)}"/></cols>`;
  const merged = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join("");
  return xlsx({
    before: date1904 ? '<workbookPr date1904="1"/>' : "",
    sheets: [
      {
        name: "A",
        xml: `${columns}<sheetData>${rows.join("")}${far}</sheetData>${merged === "" ? "" : `<mergeCells>${merged}</mergeCells>`}`,
      },
      { name: "B", xml: '<row r="1"><c r="A1"><v>1</v></c></row>' },
    ],
    strings: ["delad", ""],
    styles: STYLES,
  });
}

/** In a form in which two are equal that say the same. */
function plainly(grids: readonly SheetGrid[]): unknown {
  return grids.map((grid) => ({
    ...grid,
    values: grid.values.map((cells) => [...cells]),
    formats: sorted(grid.formats),
    formatCount: grid.formats.size,
    fills: sorted(grid.fills),
    fillCount: grid.fills.size,
    hiddenRows: [...grid.hiddenRows],
  }));
}

function sorted(map: ReadonlyMap<number, string>): [number, string][] {
  return [...map].sort(([a], [b]) => a - b);
}

async function gridNamed(book: FileWorkbook, name: string): Promise<SheetGrid> {
  const [grid] = await book.read({ sheets: new Set([name]) });
  if (grid === undefined) throw new Error(`no sheet ${name}`);
  return grid;
}

async function editsOf(book: FileWorkbook, all: readonly Change[]): Promise<CellEdit[]> {
  const grid = await gridNamed(book, "A");
  return all.map(({ place: { row, column }, value: next, format, isSeen }) => ({
    sheet: "A",
    row,
    column,
    seen: isSeen ? at(grid, row, column) : "något annat",
    value: next,
    ...(format === undefined ? {} : { format }),
  }));
}

/** Does the step; gives back what takes it back. */
async function take(book: FileWorkbook, one: Step, undo: readonly CellEdit[]): Promise<readonly CellEdit[]> {
  switch (one.kind) {
    case "edit":
      return (await book.edit(await editsOf(book, one.all))).undo;
    case "type": {
      const typed = await book.type("A", one.place.row, one.place.column, one.text);
      return typed.done && typed.undo !== null ? [typed.undo] : [];
    }
    case "undo":
      // What lies too far out to be read is not seen either.
      expect((await book.edit(undo)).refused.filter(({ row, column }) => row < 20 && column < 20)).toEqual([]);
      return [];
    case "save":
      await book.bytes();
      return undo;
    case "add":
      await book.add({ name: "Ny", rows: [["a", 1]], widths: [] });
      return undo;
    case "replace":
      await book.replaceOwned([
        plan({ role: "summary", name: "Sammanställning", blocks: block([["Antal", 3]]).blocks }),
      ]);
      return undo;
  }
}

test("whatever is done, reading gives what the file gives, and what was read before stays as it was", async () => {
  await fc.assert(
    fc.asyncProperty(sheetFacts, fc.boolean(), fc.array(step, { maxLength: 8 }), async (facts, date1904, steps) => {
      const book = await openFile(file(facts, date1904), "");
      const before: { readonly grids: readonly SheetGrid[]; readonly said: unknown }[] = [];
      let undo: readonly CellEdit[] = [];
      for (const one of steps) {
        const grids = await book.read();
        before.push({ grids, said: plainly(grids) });
        undo = await take(book, one, undo);
      }
      const now = plainly(await book.read());
      expect(now).toEqual(plainly(await readWorkbook(await book.bytes(), "")));
      expect(plainly(await book.read())).toEqual(now);
      for (const { grids, said } of before) expect(plainly(grids)).toEqual(said);
    }),
    { numRuns: 25 },
  );
});

/** So few cells that most are changed more than once. */
const samePlace = fc.record({ row: fc.nat(2), column: fc.nat(2) });
const near = fc.oneof(
  fc.record({
    kind: fc.constant("edit" as const),
    all: fc.array(fc.record({ place: samePlace, value, format, isSeen: fc.constant(true) }), {
      minLength: 1,
      maxLength: 4,
    }),
  }),
  fc.record({ kind: fc.constant("type" as const), place: samePlace, text: typedText }),
  fc.constant({ kind: "undo" as const }),
);

test("a workbook that stays open does the same as one that is saved and opened anew after each step", async () => {
  await fc.assert(
    fc.asyncProperty(sheetFacts, fc.boolean(), fc.array(near, { maxLength: 8 }), async (facts, date1904, steps) => {
      let fresh = await openFile(file(facts, date1904), "");
      const open = await openFile(await fresh.bytes(), "");
      let undo: readonly CellEdit[] = [];
      for (const one of steps) {
        const undone = await take(fresh, one, undo);
        expect(await take(open, one, undo)).toEqual(undone);
        undo = undone;
        fresh = await openFile(await fresh.bytes(), "");
      }
      expect(plainly(await open.read())).toEqual(plainly(await fresh.read()));
    }),
    { numRuns: 40 },
  );
});

test("a cell in between has those behind it read that were too far out", async () => {
  const one = { row: 0, column: 0, style: 0, content: "><v>1</v>" };
  const facts = { cells: [one], hidden: [], merges: [], rowStyle: null, columnStyle: null, isFar: true };
  const book = await openFile(file(facts, false), "");
  expect((await gridNamed(book, "A")).leftOut).toBe(1);
  await book.type("A", 20_000, 0, "mitt emellan");
  const grid = await gridNamed(book, "A");
  expect([grid.leftOut, at(grid, 40_000, 0)]).toEqual([0, 1]);
});

test("a cell that has been emptied can be filled again, and one that has been filled emptied", async () => {
  const book = await openFile(richFile(), "plan.xlsm");
  const edit = (row: number, seen: CellValue, next: CellValue): CellEdit => ({
    sheet: "Avd",
    row,
    column: 1,
    seen,
    value: next,
  });
  for (const all of [
    [edit(1, "Kalr", ""), edit(9, "", "Klar")],
    [edit(1, "", "Sen"), edit(9, "Klar", "")],
  ]) {
    expect((await book.edit(all)).refused).toEqual([]);
  }
  expect(at(await gridNamed(book, "Avd"), 1, 1)).toBe("Sen");
  expect(at(await gridNamed(book, "Avd"), 9, 1)).toBe("");
});

test("edits of a sheet are written together, and the others' parts are left alone", async () => {
  const book = await openFile(richFile(), "plan.xlsm");
  await book.type("Avd", 1, 1, "Klar");
  await book.type("Avd", 1, 1, "Sen");
  await book.type("Avd", 9, 0, "Ny rad");
  const once = await book.bytes();
  expect(await book.bytes()).toBe(once);
  const other = await openFile(richFile(), "plan.xlsm");
  await other.edit([
    { sheet: "Avd", row: 1, column: 1, seen: "Kalr", value: "Sen" },
    { sheet: "Avd", row: 9, column: 0, seen: "", value: "Ny rad" },
  ]);
  expect(await other.bytes()).toEqual(once);
});

test("obstacles are known also when the file has been packed anew", async () => {
  const book = await openFile(richFile(), "plan.xlsm");
  await book.type("Avd", 1, 1, "Klar");
  await book.bytes();
  await book.replaceOwned([plan({ role: "summary", name: "Sammanställning", blocks: block([["Antal"]]).blocks })]);
  expect(await book.type("Avd", 1, 4, "3")).toEqual({ done: false, reason: "formulaCell" });
  expect(await book.type("Avd", 0, 0, "x")).toEqual({ done: false, reason: "tableHeader" });
  expect(await book.type("Avd", 8, 1, "x")).toEqual({ done: false, reason: "merged" });
});

test("sheets that cannot be written leave the edits waiting", async () => {
  const locked = xlsx({
    before: '<workbookProtection lockStructure="1"/>',
    sheets: [{ name: "A", xml: '<row r="1"><c r="A1"><v>1</v></c></row>' }],
  });
  const book = await openFile(locked, "");
  await book.type("A", 0, 0, "2");
  const summary = plan({ role: "summary", name: "Sammanställning", blocks: block([["Antal"]]).blocks });
  await expect(book.replaceOwned([summary])).rejects.toMatchObject({ code: "protectedWorkbook" });
  expect(at(await gridNamed(book, "A"), 0, 0)).toBe(2);
  expect((await readWorkbook(await book.bytes(), ""))[0]?.values).toEqual([[2]]);
});

test("a cell so far out that the file could not be read again is refused, and nothing is changed", async () => {
  const bytes = file(
    {
      cells: [{ row: 0, column: 0, style: 0, content: "><v>1</v>" }],
      hidden: [],
      merges: [],
      rowStyle: null,
      columnStyle: null,
      isFar: false,
    },
    false,
  );
  const book = await openFile(bytes, "");
  const before = plainly(await book.read());
  await expect(book.type("A", 1_048_575, 1000, "x")).rejects.toMatchObject({ code: "unexpected" });
  expect(plainly(await book.read())).toEqual(before);
  expect(await book.bytes()).toEqual(bytes);
  expect(book.hasChanges).toBe(false);
});

test("rows that are not in order are found before anything is changed", async () => {
  const rows = '<row r="2"><c r="A2"><v>2</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>';
  const bytes = xlsx({ sheets: [{ name: "A", xml: rows }] });
  const book = await openFile(bytes, "");
  await expect(book.type("A", 0, 0, "x")).rejects.toMatchObject({ code: "unexpected" });
  expect(at(await gridNamed(book, "A"), 0, 0)).toBe(1);
  expect(await book.bytes()).toEqual(bytes);
});
