/** In a workbook that has sheets, tables, names and formulas of its own. */
import { MARKED_AREA, markerName, type SheetPlan } from "../../../src/workbook/port";
import { differences, snapshot } from "../../excel-host/compare";
import { cellAt, findCell, newId, newSheet, newWorkbook, type HostSheet } from "../../excel-host/model";
import { plan, table } from "../plans";
import { open, sheetNamed, type Book } from "./writing";

function plans(rows = 3): SheetPlan[] {
  const data = Array.from({ length: rows }, (_, index) => [`A${String(index)}`, index, 45_000 + index, 0.5]);
  return [
    plan({
      blocks: [
        { row: 0, column: 0, cells: [[{ value: "Sammanställning", style: "title" }]] },
        { row: 3, column: 1, cells: [[{ value: rows, formula: "COUNTA(Underlag[Text])", style: "number" }]] },
      ],
      names: [{ name: "pf_antal", row: 3, column: 1 }],
      charts: [
        {
          kind: "column",
          stacked: false,
          title: "Antal",
          altText: "",
          series: [
            {
              name: "Antal",
              values: { firstRow: 3, lastRow: 3, firstColumn: 1, lastColumn: 2 },
              categories: { firstRow: 2, lastRow: 2, firstColumn: 1, lastColumn: 2 },
              colours: ["2E7D4F"],
            },
          ],
          place: { firstRow: 5, lastRow: 9, firstColumn: 0, lastColumn: 3 },
        },
      ],
    }),
    plan({ role: "activityData", name: "Underlag", tables: [table({ row: 3, rows: data })] }),
  ];
}

function filled(name: string, value: string, fields: Partial<HostSheet> = {}): HostSheet {
  const sheet = newSheet(name, fields);
  cellAt(sheet, 0, 0).value = value;
  return sheet;
}

function formulaAt(book: Book, sheet: string, row: number, column: number): string | undefined {
  return findCell(sheetNamed(book.host.workbook, sheet), row, column)?.formula;
}

describe("a user's own things", () => {
  it("sheets called Underlag and kontroll survive; ours get other names and keep them", async () => {
    const own = [filled("Underlag", "mitt"), filled("sammanställning", "också mitt")];
    const book = open(newWorkbook([...own]));
    const before = snapshot(book.host.workbook);
    const written = await book.write(plans());
    expect(written.map(({ name }) => name)).toEqual(["Sammanställning (2)", "Underlag (2)"]);
    await book.write(plans());
    const now = snapshot(
      book.host.workbook,
      (sheet) => own.includes(sheet),
      () => false,
    );
    expect(differences(before, now)).toEqual([]);
    expect(book.host.workbook.sheets).toHaveLength(4);
  });

  it("tables and names give ours a suffix, and our formulas follow, in every run", async () => {
    const sheet = filled("Data", "x", {
      tables: [
        {
          id: newId(),
          name: "underlag",
          range: { firstRow: 0, lastRow: 1, firstColumn: 0, lastColumn: 0 },
          style: "TableStyleMedium2",
          showFilterButton: true,
          showBandedRows: true,
          showTotals: false,
        },
      ],
    });
    const book = open(newWorkbook([sheet]));
    book.host.workbook.names.push({ name: "PF_Antal", formula: "=Data!$A$1", visible: true, scope: null });
    await book.write(plans());
    const once = snapshot(book.host.workbook);
    await book.write(plans());
    expect(differences(once, snapshot(book.host.workbook))).toEqual([]);
    const { names } = book.host.workbook;
    expect(sheetNamed(book.host.workbook, "Underlag").tables.map(({ name }) => name)).toEqual(["Underlag_2"]);
    expect(formulaAt(book, "Sammanställning", 3, 1)).toBe("=COUNTA(Underlag_2[Text])");
    expect(names.find(({ name }) => name === "pf_antal_2")?.formula).toBe("='Sammanställning'!$B$4");
    expect(names.find(({ name }) => name === "PF_Antal")?.formula).toBe("=Data!$A$1");
  });

  it("formulas and names that point at the summary still do, with fewer rows and with more", async () => {
    const book = open(newWorkbook([filled("Mitt", "x")]));
    await book.write(plans(5));
    const mine = sheetNamed(book.host.workbook, "Mitt");
    const FORMULAS = [
      "=Sammanställning!B4",
      "=SUM(Underlag!B5:B9)",
      "=COUNTA(Underlag[Text])",
      "=pf_antal",
      "='Underlag'!$A$9",
    ];
    FORMULAS.forEach((formula, row) => (cellAt(mine, row + 1, 0).formula = formula));
    book.host.workbook.names.push({ name: "mitt_tal", formula: "=Underlag!$B$9", visible: true, scope: null });
    for (const rows of [2, 9]) {
      await book.write(plans(rows));
      expect(FORMULAS.map((_, row) => formulaAt(book, "Mitt", row + 1, 0))).toEqual(FORMULAS);
      expect(book.host.workbook.names.find(({ name }) => name === "mitt_tal")?.formula).toBe("=Underlag!$B$9");
    }
  });

  it("charts on our sheet stay, and ours are not there twice", async () => {
    const book = open(newWorkbook());
    await book.write(plans());
    const sheet = sheetNamed(book.host.workbook, "Sammanställning");
    const ours = sheet.charts[0];
    if (ours === undefined) throw new Error("no chart");
    sheet.charts.unshift({ ...ours, id: newId(), name: "Mitt diagram" });
    await book.write(plans());
    expect(sheet.charts.map(({ name }) => name)).toEqual(["Mitt diagram", "pf_diagram_1"]);
  });

  it("what is active and selected stays so, also on a sheet of ours", async () => {
    const book = open(newWorkbook([filled("Mitt", "x")]));
    await book.write(plans());
    const sheet = sheetNamed(book.host.workbook, "Underlag");
    book.host.workbook.activeSheet = sheet.id;
    book.host.workbook.selection = { firstRow: 4, lastRow: 5, firstColumn: 1, lastColumn: 2 };
    const before = snapshot(book.host.workbook);
    await book.write(plans());
    expect(differences(before, snapshot(book.host.workbook))).toEqual([]);
  });
});

describe("our sheets, whatever has been done to them", () => {
  it("are found by their markers when renamed, and keep the new names", async () => {
    const book = open(newWorkbook());
    await book.write(plans());
    const { workbook } = book.host;
    sheetNamed(workbook, "Underlag").name = "Mina rader";
    for (const name of workbook.names) name.formula = name.formula.replace("'Underlag'", "'Mina rader'");
    const written = await book.write(plans());
    expect(written.map(({ name }) => name)).toEqual(["Sammanställning", "Mina rader"]);
    expect(workbook.sheets).toHaveLength(3);
  });

  it("a copy of one is the user's own", async () => {
    const book = open(newWorkbook());
    await book.write(plans());
    const { workbook } = book.host;
    const copy = filled("Underlag (2)", "kopia");
    workbook.sheets.push(copy);
    workbook.names.push({
      name: markerName("activityData"),
      formula: "='Underlag (2)'!$A$1",
      visible: false,
      scope: copy.id,
    });
    await book.write(plans());
    expect(findCell(copy, 0, 0)?.value).toBe("kopia");
    expect(workbook.sheets).toHaveLength(4);
  });

  it("one that was deleted is made again, and its marker repointed", async () => {
    const book = open(newWorkbook());
    await book.write(plans());
    const { workbook } = book.host;
    workbook.sheets = workbook.sheets.filter(({ name }) => name !== "Underlag");
    for (const name of workbook.names) name.formula = name.formula.replace(`'Underlag'!${MARKED_AREA}`, "#REF!");
    await book.write(plans());
    const marker = workbook.names.find(({ name }) => name === markerName("activityData"));
    expect(marker?.formula).toBe(`='Underlag'!${MARKED_AREA}`);
    expect(workbook.names.filter(({ name }) => name === markerName("activityData"))).toHaveLength(1);
  });

  it("with rows added above, filters, totals, hidden rows and own notes are as planned again", async () => {
    const fresh = open(newWorkbook());
    await fresh.write(plans());
    const wanted = snapshot(fresh.host.workbook);
    const book = open(newWorkbook());
    await book.write(plans(9));
    const sheet = sheetNamed(book.host.workbook, "Underlag");
    sheet.hiddenRows.add(6).add(12);
    sheet.hiddenColumns.add(2);
    sheet.frozenRows = 1;
    sheet.merges.push({ firstRow: 20, lastRow: 20, firstColumn: 0, lastColumn: 1 });
    cellAt(sheet, 20, 0).value = "min anteckning";
    Object.assign(cellAt(sheet, 2, 9), { value: 5, numberFormat: "0.00", look: { fill: "#FF0000" } });
    await book.write(plans());
    expect(book.host.unknown).toEqual([]);
    expect(differences(wanted, snapshot(book.host.workbook))).toEqual([]);
  });

  it("a table with other columns is made anew under its name", async () => {
    const book = open(newWorkbook());
    const columns = [{ header: "Annat", kind: "text" as const, width: 9 }];
    const [summary, data] = plans();
    if (summary === undefined || data === undefined) throw new Error("no plans");
    await book.write([{ ...data, tables: [table({ row: 3, columns, rows: [["x"], ["y"]] })] }]);
    await book.write(plans());
    const [only, ...more] = sheetNamed(book.host.workbook, "Underlag").tables;
    expect(more).toEqual([]);
    expect(only).toMatchObject({ name: "Underlag", range: { firstRow: 3, lastRow: 6, firstColumn: 0, lastColumn: 3 } });
  });

  it("a table that is planned no more leaves nothing", async () => {
    const book = open(newWorkbook());
    await book.write(plans());
    const [summary, data] = plans();
    if (summary === undefined || data === undefined) throw new Error("no plans");
    const bare = { ...data, tables: [], blocks: [{ row: 0, column: 0, cells: [["Inga rader."]] }] };
    await book.write([{ ...summary, blocks: [] }, bare]);
    const sheet = sheetNamed(book.host.workbook, "Underlag");
    expect(sheet.tables).toEqual([]);
    const left = [...sheet.cells.values()].flatMap((row) => [...row.values()]).filter(({ value }) => value !== "");
    expect(left.map(({ value }) => value)).toEqual(["Inga rader."]);
  });
});

describe("what Excel refuses is said before anything is written", () => {
  it("a protected sheet of ours", async () => {
    const book = open(newWorkbook());
    await book.write(plans());
    sheetNamed(book.host.workbook, "Underlag").isProtected = true;
    const before = snapshot(book.host.workbook);
    await expect(book.write(plans(9))).rejects.toMatchObject({
      code: "protectedSheet",
      sheet: "Underlag",
      summary: "unchanged",
    });
    expect(differences(before, snapshot(book.host.workbook))).toEqual([]);
  });

  it("a workbook where no sheet may be added; with all sheets there it is no hindrance", async () => {
    const book = open(newWorkbook());
    book.host.workbook.isProtected = true;
    await expect(book.write(plans())).rejects.toMatchObject({ code: "protectedWorkbook", summary: "unchanged" });
    expect(book.host.workbook.names).toEqual([]);
    book.host.workbook.isProtected = false;
    await book.write(plans());
    book.host.workbook.isProtected = true;
    await expect(book.write(plans())).resolves.toHaveLength(2);
  });

  it("a stop that was asked for before the first change", async () => {
    const book = open(newWorkbook());
    const stop = new AbortController();
    stop.abort();
    await expect(book.write(plans(), { signal: stop.signal })).rejects.toMatchObject({
      code: "cancelled",
      summary: "unchanged",
    });
    expect(book.host.workbook.sheets).toHaveLength(1);
  });
});

describe("a name that Excel keeps for itself", () => {
  const history = plan({ role: "history", name: "Historik", blocks: [{ row: 0, column: 0, cells: [["Historik"]] }] });

  it("is replaced by another, in the same run and for good", async () => {
    const book = open(newWorkbook([newSheet("Blad1"), newSheet("Historik", { kind: "chart" })]));
    const written = await book.write([history, ...plans()]);
    expect(written.map(({ name }) => name)).toEqual(["Historik (uppföljning)", "Sammanställning", "Underlag"]);
    expect(book.host.workbook.names.some(({ name }) => name === "_pf_writing")).toBe(false);
    const once = snapshot(book.host.workbook);
    await book.write([history, ...plans()]);
    expect(differences(once, snapshot(book.host.workbook))).toEqual([]);
  });
});
