/** What Excel does by itself, or refuses, that a simpler workbook would not. */
import fc from "fast-check";
import type { PlannedCell, SheetPlan } from "../../../src/workbook/port";
import { differences, snapshot } from "../../excel-host/compare";
import { cellAt, findCell, newSheet, newWorkbook } from "../../excel-host/model";
import { plan, table } from "../plans";
import { open, sheetNamed, type Book } from "./writing";

/** Row of "Blad1" that each finding leads to; null for one without a place. */
type Places = readonly (number | null)[];

function openCell(row: number): PlannedCell {
  return { value: "Öppna", style: "link", link: { sheet: "Blad1", cell: `A${String(row)}` } };
}

function findings(places: Places): SheetPlan {
  const columns = [
    { header: "Vad", kind: "text", width: 20 },
    { header: "Öppna", kind: "text", width: 9, style: "link" },
  ] as const;
  const rows = places.map((row, index) => [`fynd ${String(index)}`, row === null ? "" : openCell(row)]);
  return plan({
    role: "findings",
    name: "Kontroll",
    tables: [table({ name: "Kontroll", row: 3, columns, rows })],
    frozenRows: 4,
  });
}

function linksIn(book: Book, count: number): (string | number | boolean)[] {
  const sheet = sheetNamed(book.host.workbook, "Kontroll");
  return Array.from({ length: count }, (_, index) => {
    const cell = findCell(sheet, 4 + index, 1);
    return cell === undefined || cell.formula === "" ? (cell?.value ?? "") : cell.formula;
  });
}

function wanted(places: Places): string[] {
  return places.map((row) => (row === null ? "" : `=HYPERLINK("#'Blad1'!A${String(row)}","Öppna")`));
}

async function expectLinks(runs: readonly Places[]): Promise<void> {
  const book = open(newWorkbook());
  for (const places of runs) {
    await book.write([findings(places)]);
    expect(linksIn(book, places.length)).toEqual(wanted(places));
    expect(sheetNamed(book.host.workbook, "Kontroll").tables.map(({ range }) => range.lastRow)).toEqual([
      3 + Math.max(1, places.length),
    ]);
  }
}

describe("links in a table, whose columns Excel fills by itself", () => {
  it.each<[string, readonly Places[]]>([
    ["one finding becomes several", [[5], [1, 2, 3]]],
    ["one finding becomes two", [[5], [5, 6]]],
    [
      "none has a place, then all",
      [
        [null, null, null],
        [1, 2, 3],
      ],
    ],
    [
      "one of several has a place",
      [
        [1, 2, 3],
        [null, 7, null],
        [8, 9],
      ],
    ],
    [
      "all lead to the same place, then not",
      [
        [4, 4],
        [4, 4, 9],
      ],
    ],
  ])("%s", async (_, runs) => {
    await expectLinks(runs);
  });

  it("are each their own, whatever stood there before", async () => {
    const places = fc.array(fc.option(fc.integer({ min: 1, max: 3 })), { maxLength: 4 });
    await fc.assert(fc.asyncProperty(fc.array(places, { minLength: 1, maxLength: 4 }), expectLinks), { numRuns: 40 });
  }, 60_000);
});

describe("our table, as a person may have left it", () => {
  async function after(change: (book: Book) => void): Promise<Book> {
    const book = open(newWorkbook());
    await book.write([findings([1, 2, 3])]);
    change(book);
    await book.write([findings([1, 2, 3])]);
    expect(book.host.unknown).toEqual([]);
    return book;
  }

  it("without its header row, without filter buttons, with merged cells where it grows: it is as planned again", async () => {
    const clean = await after(() => undefined);
    const changes: ((book: Book) => void)[] = [
      ({ host: { workbook } }) => {
        const sheet = sheetNamed(workbook, "Kontroll");
        for (const made of sheet.tables) {
          Object.assign(made, { showHeaders: false, showFilterButton: false });
          made.range = { ...made.range, firstRow: 4 };
        }
        for (const column of [0, 1]) cellAt(sheet, 3, column).value = "";
      },
      ({ host: { workbook } }) => {
        for (const made of sheetNamed(workbook, "Kontroll").tables) made.showFilterButton = false;
      },
      ({ host: { workbook } }) => {
        const sheet = sheetNamed(workbook, "Kontroll");
        for (const made of sheet.tables) made.range = { ...made.range, lastRow: 5 };
        sheet.merges.push({ firstRow: 6, lastRow: 6, firstColumn: 0, lastColumn: 1 });
      },
    ];
    for (const change of changes) {
      const book = await after(change);
      expect(differences(snapshot(clean.host.workbook), snapshot(book.host.workbook))).toEqual([]);
    }
  });

  it("in others' workbooks, tables without header row or filter are no hindrance", async () => {
    const sheet = newSheet("Blad1");
    const book = open(newWorkbook([sheet]));
    cellAt(sheet, 0, 0).value = "x";
    sheet.tables.push({
      id: "{1}",
      name: "Deras",
      range: { firstRow: 0, lastRow: 1, firstColumn: 0, lastColumn: 0 },
      style: "",
      showFilterButton: false,
      showBandedRows: false,
      showTotals: false,
      showHeaders: false,
    });
    await expect(book.write([findings([1])])).resolves.toHaveLength(1);
  });
});

it("panes that Excel will not freeze while another workbook is in front leave the sheets whole", async () => {
  const book = open(newWorkbook());
  book.host.onSync = ({ members }) => (members.has("FreezeRows") ? { refuse: "GeneralException" } : "pass");
  await expect(book.write([findings([1])])).resolves.toHaveLength(1);
  expect(linksIn(book, 1)).toEqual(wanted([1]));
  expect(book.host.workbook.names.map(({ name }) => name)).toEqual(["_pf_findings"]);
});

it("a name that Excel may keep for itself is given up at an unclear refusal, and no other is", async () => {
  const history = plan({ role: "history", name: "Historik" });
  const names: string[][] = [];
  for (let failAction = 1; failAction <= 12; failAction++) {
    const book = open(newWorkbook());
    let isFirst = true;
    book.host.onSync = ({ members }) => {
      if (!members.has("Add") || !isFirst) return "pass";
      isFirst = false;
      return { failAction, code: "GeneralException" };
    };
    const written = await book.write([history, findings([1])]).catch(() => []);
    names.push(written.map(({ name }) => name));
  }
  expect(names).toContainEqual(["Historik (uppföljning)", "Kontroll"]);
  expect(names.flat().filter((name) => !/^(Historik \(uppföljning\)|Kontroll)$/u.test(name))).toEqual([]);
});
