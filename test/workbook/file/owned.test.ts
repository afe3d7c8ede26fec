import { readFileSync } from "node:fs";
import { unzipSync } from "fflate";
import { summariseWorkbook } from "../../../src/app/summariseWorkbook";
import type { IsoDate } from "../../../src/plan/dates";
import { openFile, type FileWorkbook } from "../../../src/workbook/xlsx/fileWorkbook";
import type { SheetGrid, SheetPlan } from "../../../src/workbook/port";
import { widthScale } from "../../../src/workbook/xlsx/patch/widths";
import { readWorkbook } from "../../../src/workbook/xlsx/read";
import { at, zipped } from "../packages";
import { block, plan, roundTrip, table } from "../plans";
import { changedParts, partOf, richFile } from "./rich";

const BOOK = "xl/workbook.xml";
const OPTIONS = { taken: "2025-05-08" as IsoDate, language: "sv" } as const;
const sample = (name: string): Uint8Array => new Uint8Array(readFileSync(`assets/samples/${name}.xlsx`));

const SUMMARY = plan({
  role: "summary",
  name: "Sammanställning",
  blocks: block([
    ["Antal", { value: 2, formula: "COUNTA(Underlag[Text])", style: "headline" }],
    [{ value: "Till avdelningen", link: { sheet: "Avd", cell: "B2" } }],
  ]).blocks,
  names: [{ name: "pf_uppdrag", row: 0, column: 1 }],
  colourings: [{ range: { firstRow: 0, firstColumn: 0, lastRow: 3, lastColumn: 0 }, text: "Röd", style: "bad" }],
  print: { orientation: "portrait", titleRows: [0, 0], footer: "Fot" },
  charts: [
    {
      kind: "bar",
      stacked: false,
      title: "Antal",
      altText: "Ett diagram",
      series: [
        {
          name: "Rader",
          values: { firstRow: 0, firstColumn: 1, lastRow: 0, lastColumn: 1 },
          categories: { firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: 0 },
          colours: ["2E7D4F"],
        },
      ],
      place: { firstRow: 4, firstColumn: 0, lastRow: 10, lastColumn: 4 },
    },
  ],
});
const DATA = plan({
  role: "activityData",
  name: "Underlag",
  tables: [
    table({
      rows: [
        ["=a", 1, 45777, 0.5],
        ["Se över avtal", 2, 45778, 1],
      ],
    }),
  ],
});

async function rich(changes: Readonly<Record<string, string | null>> = {}): Promise<FileWorkbook> {
  return openFile(richFile(changes), "plan.xlsm");
}

async function parts(book: FileWorkbook): Promise<string[]> {
  return Object.keys(unzipSync(await book.bytes())).sort();
}

function contentOf(grid: SheetGrid | undefined): unknown {
  if (grid === undefined) return null;
  const { firstRow, firstColumn, values, formats, merges, fills } = grid;
  return { firstRow, firstColumn, values, merges, fills: [...fills], formats: [...formats] };
}

test("our sheets are added behind the others, and what was there is byte for byte as it was", async () => {
  const book = await rich();
  const before = richFile();
  const written = await book.replaceOwned([SUMMARY, DATA]);
  // A sheet of that name is there already, though hidden, and a name for a cell.
  expect(written).toEqual([
    { role: "summary", name: "Sammanställning" },
    { role: "activityData", name: "Underlag (2)" },
  ]);
  const changed = changedParts(before, await book.bytes());
  const ofBefore = new Set(Object.keys(unzipSync(before)));
  expect(changed.filter((part) => ofBefore.has(part))).toEqual([
    "[Content_Types].xml",
    "xl/_rels/workbook.xml.rels",
    "xl/calcChain.xml",
    "xl/sharedStrings.xml",
    "xl/styles.xml",
    BOOK,
  ]);
  expect(changed.filter((part) => !ofBefore.has(part))).toEqual([
    "xl/charts/chart3.xml",
    "xl/drawings/_rels/drawing3.xml.rels",
    "xl/drawings/drawing3.xml",
    "xl/tables/table2.xml",
    "xl/worksheets/_rels/sheet3.xml.rels",
    "xl/worksheets/_rels/sheet4.xml.rels",
    "xl/worksheets/sheet3.xml",
    "xl/worksheets/sheet4.xml",
  ]);
  expect(book.layoutVersion).toBe(1);
});

test("the workbook's list of sheets and names has ours beside the user's", async () => {
  const book = await rich();
  await book.replaceOwned([SUMMARY, DATA]);
  const xml = partOf(await book.bytes(), BOOK);
  expect(xml.match(/<sheet [^>]*>/g)).toEqual([
    '<sheet name="Avd" sheetId="3" r:id="rId1"/>',
    '<sheet name="Diagram" sheetId="7" r:id="rId2"/>',
    '<sheet name="Underlag" sheetId="9" state="hidden" r:id="rId3"/>',
    '<sheet name="Sammanställning" sheetId="10" r:id="rId9"/>',
    '<sheet name="Underlag (2)" sheetId="11" r:id="rId10"/>',
  ]);
  expect(xml.match(/<definedName .*?<\/definedName>/g)).toEqual([
    '<definedName name="_xlnm.Print_Area" localSheetId="0">Avd!$A$1:$E$6</definedName>',
    '<definedName name="pf_uppdrag">Avd!$D$2</definedName>',
    '<definedName name="summa">SUM(Avd!$D$2:$D$3)</definedName>',
    "<definedName name=\"pf_uppdrag_2\">'Sammanställning'!$B$1</definedName>",
    '<definedName name="_pf_summary" hidden="1">\'Sammanställning\'!$A$1:$IV$65536</definedName>',
    '<definedName name="_xlnm.Print_Titles" localSheetId="3">\'Sammanställning\'!$1:$1</definedName>',
    '<definedName name="_pf_activityData" hidden="1">\'Underlag (2)\'!$A$1:$IV$65536</definedName>',
  ]);
  expect(partOf(await book.bytes(), "xl/_rels/workbook.xml.rels")).not.toContain("calcChain");
});

test("formulas follow the name that a table gets, and its number is free", async () => {
  const taken = partOf(richFile(), "xl/tables/table1.xml").replaceAll("Tabell4", "underlag");
  const book = await rich({ "xl/tables/table1.xml": taken });
  await book.replaceOwned([SUMMARY, DATA]);
  const bytes = await book.bytes();
  expect(partOf(bytes, "xl/tables/table2.xml")).toContain(
    'id="5" name="Underlag_2" displayName="Underlag_2" ref="A1:D3"',
  );
  expect(partOf(bytes, "xl/worksheets/sheet3.xml")).toContain("<f>COUNTA(Underlag_2[Text])</f>");
  expect((await book.read()).at(-1)?.tables.map(({ name }) => name)).toEqual(["Underlag_2"]);
});

test("twice written is once written", async () => {
  const book = await rich();
  await book.replaceOwned([SUMMARY, DATA]);
  const once = await book.bytes();
  await book.replaceOwned([SUMMARY, DATA]);
  expect(Buffer.from(await book.bytes()).equals(Buffer.from(once))).toBe(true);
});

test("written anew, nothing of the old sheet is left behind", async () => {
  const book = await rich();
  await book.replaceOwned([SUMMARY, DATA]);
  await book.replaceOwned([
    { ...SUMMARY, charts: [] },
    { ...DATA, tables: [], blocks: block([["x"]]).blocks },
  ]);
  const left = await parts(book);
  expect(left.filter((part) => /chart3|drawing3|table2|sheet[34]\.xml\.rels/.test(part))).toEqual([]);
  const types = partOf(await book.bytes(), "[Content_Types].xml");
  for (const [, part = ""] of types.matchAll(/PartName="\/([^"]*)"/g)) expect(left).toContain(part);
  expect((await book.read()).at(-1)?.values).toEqual([["x"]]);
});

test("a renamed sheet of ours keeps its name and place, and the mark of a broken-off run goes", async () => {
  const book = await rich();
  await book.replaceOwned([SUMMARY, DATA]);
  const xml = partOf(await book.bytes(), BOOK)
    .replaceAll("Sammanställning", "Min sida")
    .replace("<definedName ", '<definedName name="_pf_writing" hidden="1">"x"</definedName><definedName ');
  const files = unzipSync(await book.bytes());
  const again = await openFile(richZip({ ...files, [BOOK]: new TextEncoder().encode(xml) }), "plan.xlsm");
  expect((await again.read()).filter(({ unfinished }) => unfinished)).toHaveLength(2);
  expect(await again.replaceOwned([SUMMARY])).toEqual([{ role: "summary", name: "Min sida" }]);
  const grids = await again.read();
  expect(grids.map(({ name }) => name)).toEqual(["Avd", "Underlag", "Min sida", "Underlag (2)"]);
  expect(grids.some(({ unfinished }) => unfinished)).toBe(false);
  expect(partOf(await again.bytes(), BOOK)).toContain(">'Min sida'!$1:$1</definedName>");
});

test("what a person has put on a sheet of ours stays: a picture, comments, the colour of its tab", async () => {
  const marked = partOf(richFile(), BOOK).replace(
    "</definedNames>",
    '<definedName name="_pf_summary">Avd!$A$1:$IV$65536</definedName></definedNames>',
  );
  const book = await rich({ [BOOK]: marked });
  await book.replaceOwned([SUMMARY]);
  const bytes = await book.bytes();
  const sheet = partOf(bytes, "xl/worksheets/sheet1.xml");
  expect(sheet).toContain('<sheetPr codeName="Blad1"><tabColor rgb="FF92D050"/><pageSetUpPr');
  expect(sheet).toContain('tabSelected="1"');
  expect(sheet).toContain('<drawing r:id="rIdDrawing"/><legacyDrawing r:id="rIdShapes"/></worksheet>');
  const drawing = partOf(bytes, "xl/drawings/drawing1.xml");
  expect(drawing).toContain('name="Bild 1"');
  expect(drawing).toContain('<xdr:cNvPr id="3" name="pf_diagram_1"');
  expect(await parts(book)).toEqual(expect.arrayContaining(["xl/comments1.xml", "xl/media/image1.png"]));
  // The table stood in the cells.
  expect(await parts(book)).not.toContain("xl/tables/table1.xml");
  await book.replaceOwned([SUMMARY]);
  expect(Buffer.from(await book.bytes()).equals(Buffer.from(bytes))).toBe(true);
  await book.replaceOwned([{ ...SUMMARY, charts: [] }]);
  expect(partOf(await book.bytes(), "xl/drawings/drawing1.xml")).toBe(partOf(richFile(), "xl/drawings/drawing1.xml"));
});

test("threaded comments keep their kind, which is Microsoft's own", async () => {
  const kind = "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment";
  const book = await rich();
  await book.replaceOwned([SUMMARY]);
  const rels = "xl/worksheets/_rels/sheet3.xml.rels";
  const files = unzipSync(await book.bytes());
  const comment = `<Relationship Id="rId7" Type="${kind}" Target="../threadedComments/threadedComment1.xml"/></Relationships>`;
  const changed = partOf(await book.bytes(), rels).replace("</Relationships>", comment);
  const again = await openFile(
    richZip({
      ...files,
      [rels]: new TextEncoder().encode(changed),
      "xl/threadedComments/threadedComment1.xml": new TextEncoder().encode("<ThreadedComments/>"),
    }),
    "plan.xlsm",
  );
  await again.replaceOwned([SUMMARY]);
  expect(partOf(await again.bytes(), rels)).toContain(
    `Type="${kind}" Target="../threadedComments/threadedComment1.xml"/>`,
  );
  expect(await parts(again)).toContain("xl/threadedComments/threadedComment1.xml");
});

test.each([
  ["Calibri", 11, 1],
  ["Calibri", 10, 1.1],
  ["Arial", 10, 1],
  ["Verdana", 11, 0.8],
  ["Wingdings", 400, 0.6],
])("columns are as wide as the words need where the workbook's own font is %s %d", (name, size, scale) => {
  expect(widthScale({ name, size })).toBe(scale);
});

test("a protected workbook, and a protected sheet of ours, are told before anything is written", async () => {
  const locked = partOf(richFile(), BOOK).replace("<bookViews>", '<workbookProtection lockStructure="1"/><bookViews>');
  const book = await rich({ [BOOK]: locked });
  await expect(book.replaceOwned([SUMMARY])).rejects.toMatchObject({ code: "protectedWorkbook", summary: "unchanged" });
  await expect(book.add({ name: "Ny", rows: [], widths: [] })).rejects.toMatchObject({ code: "protectedWorkbook" });
  expect(book.hasChanges).toBe(false);
  const marked = partOf(richFile(), BOOK).replace(
    "</definedNames>",
    '<definedName name="_pf_summary">Avd!$A$1:$IV$65536</definedName></definedNames>',
  );
  const sheet = partOf(richFile(), "xl/worksheets/sheet1.xml").replace(
    "<mergeCells",
    '<sheetProtection sheet="1"/><mergeCells',
  );
  const other = await rich({ [BOOK]: marked, "xl/worksheets/sheet1.xml": sheet });
  await expect(other.replaceOwned([SUMMARY])).rejects.toMatchObject({ code: "protectedSheet", sheet: "Avd" });
  expect(await other.bytes()).toEqual(richFile({ [BOOK]: marked, "xl/worksheets/sheet1.xml": sheet }));
});

test("a part that is missing spoils the change, not the workbook", async () => {
  const book = await rich({ "[Content_Types].xml": null });
  const before = await book.bytes();
  await expect(book.replaceOwned([SUMMARY])).rejects.toMatchObject({ code: "unexpected", summary: "unchanged" });
  expect(await book.bytes()).toBe(before);
});

test("a workbook without styles or texts of its own gets them", async () => {
  const files = unzipSync(richFile());
  const relations = partOf(richFile(), "xl/_rels/workbook.xml.rels").replace(/<Relationship Id="rId[456]"[^>]*>/g, "");
  const bare = Object.fromEntries(
    Object.entries(files).filter(([name]) => !/styles|sharedStrings|calcChain/.test(name)),
  );
  const book = await openFile(
    richZip({ ...bare, "xl/_rels/workbook.xml.rels": new TextEncoder().encode(relations) }),
    "plan.xlsx",
  );
  await book.replaceOwned([DATA]);
  await book.add({ name: "Ny", rows: [["Rubrik"]], widths: [12] });
  const [written] = await roundTrip(DATA);
  expect(contentOf((await book.read()).find(({ owned }) => owned !== null))).toEqual(contentOf(written));
  expect(await parts(book)).toEqual(expect.arrayContaining(["xl/styles.xml", "xl/sharedStrings.xml"]));
});

describe.each(["2025", "2024"])("the sample of %s", (name) => {
  test("the summary stands in the workbook as it would in one of its own", async () => {
    const book = await openFile(sample(name), `${name}.xlsx`);
    const plans: SheetPlan[] = [];
    const original = book.replaceOwned.bind(book);
    book.replaceOwned = (all, options) => {
      plans.push(...all);
      return original(all, options);
    };
    await summariseWorkbook(book, OPTIONS);
    const alone = await roundTrip(...plans);
    const grids = await book.read();
    expect(grids.filter(({ owned }) => owned === null)).toEqual(
      (await readWorkbook(sample(name), "")).map((grid) => ({ ...grid, file: "" })),
    );
    for (const grid of alone) {
      const own = grids.find(({ owned }) => owned === grid.owned);
      expect(contentOf(own)).toEqual(contentOf(grid));
      expect(own?.tables).toEqual(grid.tables);
      expect(own?.name).toBe(grid.name);
    }
    expect(alone.length).toBeGreaterThan(5);
  });

  test("made twice, it is the same, and what a person has written in the draft is kept", async () => {
    const book = await openFile(sample(name), `${name}.xlsx`);
    await summariseWorkbook(book, OPTIONS);
    const once = await book.bytes();
    await summariseWorkbook(book, OPTIONS);
    expect(Buffer.from(await book.bytes()).equals(Buffer.from(once))).toBe(true);
    const draft = (await book.read()).find(({ owned }) => owned === "report");
    const row = draft?.values.findIndex((cells) => String(cells[1]).length > 60) ?? -1;
    const [first, column] = [draft?.firstRow ?? 0, (draft?.firstColumn ?? 0) + 1];
    expect(await book.type("Rapportutkast", first + row, column, "Mina egna ord.")).toMatchObject({ done: true });
    await summariseWorkbook(book, OPTIONS);
    const after = (await book.read()).find(({ owned }) => owned === "report");
    expect(after === undefined ? "" : at(after, first + row, column)).toBe("Mina egna ord.");
  });
});

function richZip(files: Readonly<Record<string, Uint8Array>>): Uint8Array {
  return zipped(new Map(Object.entries(files)));
}
