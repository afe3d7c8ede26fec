import { UnchangeableError, openFile, type FileWorkbook } from "../../../src/workbook/xlsx/fileWorkbook";
import type { CellEdit, CellValue, SheetGrid, WorkbookChange } from "../../../src/workbook/port";
import { readWorkbook } from "../../../src/workbook/xlsx/read";
import { at } from "../packages";
import { changedParts, partOf, richFile } from "./rich";

const SHEET = "xl/worksheets/sheet1.xml";
const BOOK = "xl/workbook.xml";

async function avd(book: FileWorkbook): Promise<SheetGrid> {
  const [grid] = await readWorkbook(await book.bytes(), "");
  if (grid === undefined) throw new Error("no sheet");
  return grid;
}

const edit = (row: number, column: number, seen: CellValue, value: CellValue, format?: string): CellEdit => ({
  sheet: "Avd",
  row,
  column,
  seen,
  value,
  ...(format === undefined ? {} : { format }),
});

/** The part with one edit made, as text. */
async function afterEdit(one: CellEdit, file = richFile()): Promise<string> {
  const book = await openFile(file, "plan.xlsm");
  const { refused } = await book.edit([one]);
  expect(refused).toEqual([]);
  return partOf(await book.bytes(), SHEET);
}

test("an edit changes its cell, and of the rest of the file one attribute", async () => {
  const file = richFile();
  const book = await openFile(file, "plan.xlsm");
  await book.edit([edit(1, 1, "Kalr", "Klar")]);
  const after = await book.bytes();
  expect(changedParts(file, after)).toEqual([BOOK, SHEET]);
  const old = partOf(file, SHEET);
  expect(partOf(after, SHEET)).toBe(
    old.replace('<c r="B2" t="s"><v>4</v></c>', '<c r="B2" t="inlineStr"><is><t>Klar</t></is></c>'),
  );
  expect(partOf(after, BOOK)).toBe(partOf(file, BOOK).replace('iterate="1"', 'iterate="1" fullCalcOnLoad="1"'));
});

test.each<[string, CellEdit, string, string]>([
  ["a number", edit(1, 3, 1200, 1.5), '<c r="D2" s="2"><v>1200</v></c>', '<c r="D2" s="2"><v>1.5</v></c>'],
  ["a truth value", edit(1, 2, 0.5, true), '<c r="C2" s="4"><v>0.5</v></c>', '<c r="C2" s="4" t="b"><v>1</v></c>'],
  ["nothing", edit(1, 2, 0.5, ""), '<c r="C2" s="4"><v>0.5</v></c>', '<c r="C2" s="4"/>'],
  [
    "markup",
    edit(1, 1, "Kalr", "<b> & \n"),
    '<c r="B2" t="s"><v>4</v></c>',
    '<c r="B2" t="inlineStr"><is><t xml:space="preserve">&lt;b&gt; &amp; \n</t></is></c>',
  ],
  [
    "in a styled empty cell",
    edit(3, 0, "", "x"),
    '<c r="A4" s="1"/>',
    '<c r="A4" s="1" t="inlineStr"><is><t>x</t></is></c>',
  ],
  ["in a gap of a row", edit(2, 2, "", 7), '<c r="D3" s="2">', '<c r="C3"><v>7</v></c><c r="D3" s="2">'],
  [
    "in a gap, with the column's style",
    edit(3, 3, "", 7),
    '<c r="E4"><f t="shared"',
    '<c r="D4" s="2"><v>7</v></c><c r="E4"><f t="shared"',
  ],
  [
    "last in a row, with the row's style",
    edit(0, 4, "", "e"),
    "<v>2</v></c></row>",
    '<v>2</v></c><c r="E1" s="1" t="inlineStr"><is><t>e</t></is></c></row>',
  ],
  [
    "in a row that is not there",
    edit(4, 4, "", "e"),
    '<row r="6"',
    '<row r="5"><c r="E5" t="inlineStr"><is><t>e</t></is></c></row><row r="6"',
  ],
])("%s", async (_name, one, old, now) => {
  const before = partOf(richFile(), SHEET);
  expect(before).toContain(old);
  expect(await afterEdit(one)).toBe(before.replace(old, () => now));
});

test("beyond what the sheet spans, its extent and the row's grow with the cell", async () => {
  const xml = await afterEdit(edit(1, 7, "", "H"));
  expect(xml).toContain('<row r="2" spans="1:8"');
  expect(xml).toContain('<dimension ref="A1:H6"/>');
  expect(await afterEdit(edit(99, 0, "", "A"))).toContain('<dimension ref="A1:E100"/>');
});

test("a number format is added beside those that are there, and nothing else of a style changes", async () => {
  const file = richFile();
  const book = await openFile(file, "plan.xlsm");
  await book.edit([edit(1, 2, 0.5, 0.25, "0.0 %"), edit(1, 1, "Kalr", 3, '#,##0\\ "kr"')]);
  const styles = partOf(await book.bytes(), "xl/styles.xml");
  expect(styles).toBe(
    partOf(file, "xl/styles.xml")
      .replace('<numFmts count="1">', '<numFmts count="2">')
      .replace("</numFmts>", '<numFmt numFmtId="165" formatCode="0.0 %"/></numFmts>')
      .replace('<cellXfs count="5">', '<cellXfs count="7">')
      .replace(
        "</cellXfs>",
        '<xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyProtection="1"><protection locked="0"/></xf>' +
          '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>'.replace(
            '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>',
            "",
          ),
      )
      .replace('<cellXfs count="7">', '<cellXfs count="6">'),
  );
});

test.each(["=1+1", "007", "1-2", "5%", "SANT", "-", "2025-04-30"])("the text %j stays that text", async (text) => {
  const book = await openFile(richFile(), "plan.xlsm");
  await book.edit([edit(1, 1, "Kalr", text)]);
  const xml = partOf(await book.bytes(), SHEET);
  // Style 3 is the one that is formatted as text and else like the cell's.
  expect(xml).toContain(`<c r="B2" s="3" t="inlineStr"><is><t>${text}</t></is></c>`);
});

test("an edit that is taken back leaves the cell's value, look and format as they were", async () => {
  const book = await openFile(richFile(), "plan.xlsm");
  const before = await avd(book);
  const { undo } = await book.edit([
    edit(1, 1, "Kalr", 45777, "yyyy-mm-dd"),
    edit(1, 3, 1200, "="),
    edit(2, 1, "Kalr", 5),
    edit(4, 0, "", "x"),
  ]);
  expect(undo.map(({ value, format }) => [value, format])).toEqual([
    ["Kalr", "General"],
    [1200, '#,##0\\ "kr"'],
    ["Kalr", "@"],
    ["", "General"],
  ]);
  await book.edit(undo);
  expect({ ...(await avd(book)), formats: 0 }).toEqual({ ...before, formats: 0 });
  expect([...(await avd(book)).formats]).toEqual([...before.formats]);
});

test.each<[string, CellEdit]>([
  ["a formula", edit(1, 4, 2400, 1)],
  ["a shared formula", edit(3, 4, 0, 1)],
  ["what an array formula fills", edit(5, 1, 2400, 1)],
  ["a cell under a merged area", edit(8, 1, "", 1)],
  ["the heading of a table", edit(0, 1, "Status", "Läge")],
  ["a cell that holds something else", edit(1, 1, "Klar", "Sen")],
  ["a row outside Excel's grid", edit(1_048_576, 0, "", "x")],
])("%s is left alone", async (_name, one) => {
  const file = richFile();
  const book = await openFile(file, "plan.xlsm");
  expect(await book.edit([one])).toEqual({ undo: [], refused: [one] });
  expect(await book.bytes()).toEqual(file);
  expect(book.hasChanges).toBe(false);
});

test("of two edits of a cell the first is made", async () => {
  const book = await openFile(richFile(), "plan.xlsm");
  const [first, second] = [edit(1, 1, "Kalr", "Klar"), edit(1, 1, "Kalr", "Sen")];
  expect((await book.edit([first, second])).refused).toEqual([second]);
  expect(at(await avd(book), 1, 1)).toBe("Klar");
});

test("a value of the cell's own metadata goes with the value that it was about", async () => {
  const xml = await afterEdit(edit(5, 3, "#VALUE!", 3));
  expect(xml).toContain('<c r="D6" s="2"><v>3</v></c>'.replace(' s="2"', ""));
});

test("where the sheet is protected, locked cells are refused before anything is written", async () => {
  const file = richFile({
    [SHEET]: partOf(richFile(), SHEET).replace("<mergeCells", '<sheetProtection sheet="1"/><mergeCells'),
  });
  const book = await openFile(file, "plan.xlsm");
  await expect(book.edit([edit(1, 2, 0.5, 0.6), edit(1, 1, "Kalr", "Klar")])).rejects.toMatchObject({
    code: "protectedSheet",
    sheet: "Avd",
    summary: "unchanged",
  });
  expect(await book.bytes()).toEqual(file);
  expect((await book.edit([edit(1, 2, 0.5, 0.6)])).refused).toEqual([]);
  expect(await book.type("Avd", 1, 1, "Klar")).toEqual({ done: false, reason: "protectedSheet" });
  expect(await book.type("Avd", 1, 2, "70 %")).toMatchObject({ done: true });
});

test("dates of a workbook of the 1904 system stay the days that they are", async () => {
  const file = richFile({ [BOOK]: partOf(richFile(), BOOK).replace("<workbookPr ", '<workbookPr date1904="1" ') });
  const book = await openFile(file, "plan.xlsm");
  await book.edit([edit(1, 1, "Kalr", 45777, "yyyy-mm-dd"), edit(2, 2, "", 3)]);
  expect(partOf(await book.bytes(), SHEET)).toContain(`<v>${String(45777 - 1462)}</v>`);
  expect(at(await avd(book), 1, 1)).toBe(45777);
  expect(at(await avd(book), 2, 2)).toBe(3);
});

test("parts with prefixes, as some libraries write them", async () => {
  const prefixed = (xml: string): string =>
    xml.replace(/<(\/?)(?=[a-z][A-Za-z]*[\s/>])(?!\?)/g, "<$1x:").replace("xmlns=", "xmlns:x=");
  const file = richFile({
    [SHEET]: prefixed(partOf(richFile(), SHEET)),
    "xl/styles.xml": prefixed(partOf(richFile(), "xl/styles.xml")),
  });
  const book = await openFile(file, "plan.xlsx");
  await book.edit([edit(1, 1, "Kalr", "1-2"), edit(4, 0, "", 45777, "yyyy-mm-dd"), edit(1, 3, 1200, "x")]);
  const bytes = await book.bytes();
  expect(partOf(bytes, SHEET)).toContain('<x:c r="B2" s="3" t="inlineStr"><x:is><x:t>1-2</x:t></x:is></x:c>');
  expect(partOf(bytes, SHEET)).toContain('<x:row r="5"><x:c r="A5" s="5"><x:v>45777</x:v></x:c></x:row>');
  expect([...(await avd(book)).formats.values()]).toContain("yyyy-mm-dd");
});

test.each(["<sheetData/>", "<sheetData></sheetData>"])("the first cell of a sheet: %s", async (data) => {
  const file = richFile({ [SHEET]: partOf(richFile(), SHEET).replace(/<sheetData>.*<\/sheetData>/s, data) });
  const book = await openFile(file, "plan.xlsx");
  await book.edit([edit(20, 1, "", "b"), edit(10, 3, "", 2), edit(10, 1, "", "a")]);
  const cells = /<sheetData>(.*)<\/sheetData>/.exec(partOf(await book.bytes(), SHEET))?.[1] ?? "";
  expect(cells.match(/<(?:row|c) r="[^"]*"/g)).toEqual([
    '<row r="11"',
    '<c r="B11"',
    '<c r="D11"',
    '<row r="21"',
    '<c r="B21"',
  ]);
});

test("empty rows are filled", async () => {
  const file = richFile({ [SHEET]: partOf(richFile(), SHEET).replace('<row r="6"', '<row r="5" ht="20"/><row r="6"') });
  expect(await afterEdit(edit(4, 1, "", 1), file)).toContain('<row r="5" ht="20"><c r="B5"><v>1</v></c></row>');
});

test("what a person types is told to those who follow, and every change to the page", async () => {
  const book = await openFile(richFile(), "plan.xlsm");
  const followed: WorkbookChange[] = [];
  const seen: (string | null)[] = [];
  const end = await book.follow((change) => followed.push(change));
  const stop = book.onChange(({ sheet }) => seen.push(sheet));
  await book.type("Avd", 1, 1, "Klar");
  await book.edit([edit(1, 1, "Klar", "Sen")]);
  expect(followed).toEqual([{ sheet: "Avd", range: { firstRow: 1, firstColumn: 1, lastRow: 1, lastColumn: 1 } }]);
  expect(seen).toEqual(["Avd", "Avd"]);
  await end();
  stop();
  await book.type("Avd", 1, 1, "Ny");
  expect(followed).toHaveLength(1);
  expect(seen).toHaveLength(2);
});

test("what is typed as it stands already changes nothing", async () => {
  const file = richFile();
  const book = await openFile(file, "plan.xlsm");
  for (const [row, column, text] of [
    [1, 1, "Kalr"],
    [1, 2, "50 %"],
    [1, 3, "1 200"],
    [30, 0, ""],
  ] as const) {
    expect(await book.type("Avd", row, column, text)).toMatchObject({ done: true });
  }
  expect(await book.bytes()).toEqual(file);
});

test.each<[string, number, number, string, string]>([
  ["formulaTyped", 1, 1, "=A1", "Avd"],
  ["formulaCell", 1, 4, "3", "Avd"],
  ["merged", 8, 1, "x", "Avd"],
  ["tableHeader", 0, 0, "x", "Avd"],
  ["tooLong", 1, 1, "x".repeat(32_768), "Avd"],
  ["gone", 0, 0, "x", "Borta"],
  ["gone", 0, 0, "x", "Diagram"],
])("typing is refused: %s", async (reason, row, column, text, sheet) => {
  const file = richFile();
  const book = await openFile(file, "plan.xlsm");
  expect(await book.type(sheet, row, column, text)).toEqual({ done: false, reason });
  expect(await book.bytes()).toEqual(file);
});

test("changes are known until they are saved", async () => {
  const book = await openFile(richFile(), "plan.xlsm");
  expect(book.hasChanges).toBe(false);
  await book.type("Avd", 1, 1, "Klar");
  expect(book.hasChanges).toBe(true);
  book.saved();
  expect(book.hasChanges).toBe(false);
  expect(book.layoutVersion).toBe(0);
});

test("a cell is shown to the page, with the sheet's own name; not on a hidden sheet", async () => {
  const book = await openFile(richFile(), "plan.xlsm");
  const shown: string[] = [];
  const stop = book.onShow((sheet, cell) => shown.push(`${sheet}!${cell}`));
  await book.show("avd", "$B$2:C3");
  await expect(book.show("Underlag", "A1")).rejects.toMatchObject({ code: "gone" });
  await expect(book.show("Avd", "ingenstans")).rejects.toMatchObject({ code: "gone" });
  stop();
  await book.show("Avd", "A1");
  expect(shown).toEqual(["Avd!B2"]);
});

test("what can be read but not changed is refused when it is opened", async () => {
  const strict = partOf(richFile(), BOOK).replace(
    /http:\/\/schemas\.openxmlformats\.org\/spreadsheetml\/2006\/main/,
    "http://purl.oclc.org/ooxml/spreadsheetml/main",
  );
  const refused = async (file: Uint8Array): Promise<unknown> =>
    openFile(file, "x.xlsx").catch((error: unknown) => (error instanceof UnchangeableError ? error.reason : error));
  expect(await refused(richFile({ [BOOK]: strict }))).toBe("strict");
  expect(await refused(richFile({ "_xmlsignatures/origin.sigs": "" }))).toBe("signed");
  await expect(openFile(new TextEncoder().encode("hej"), "x.xlsx")).rejects.toMatchObject({ code: "notAWorkbook" });
  await expect(openFile(richFile().subarray(0, 2000), "x.xlsx")).rejects.toMatchObject({ code: "truncated" });
  await expect(openFile(richFile({ [SHEET]: "<worksheet>" }), "x.xlsx")).rejects.toMatchObject({ code: "damaged" });
});
