/** Tables and filters through the real library. */
import { cellAt, findCell, type HostSheet } from "../model";
import { batch, codeOf, sheetOf, start, thrownBy } from "./coreSupport";
import { fill, rangeOf, read } from "./objectsSupport";

function valuesOf(sheet: HostSheet, address: string): unknown[] {
  const { firstRow, firstColumn, lastColumn } = rangeOf(address);
  return Array.from(
    { length: lastColumn - firstColumn + 1 },
    (_, i) => findCell(sheet, firstRow, firstColumn + i)?.value ?? "",
  );
}

/** A sheet with the table "Läget" in A1:C3. */
async function withTable(): Promise<{ host: ReturnType<typeof start>["host"]; excel: typeof Excel; sheet: HostSheet }> {
  const { host, excel } = start("Blad1", "Blad 2");
  const sheet = sheetOf(host, "Blad1");
  fill(sheet, "A1:C3", [
    ["Nr", "Status", "Antal"],
    ["1", "Klar", 2],
    ["2", "Pågår", 3],
  ]);
  await batch(excel, (own) => {
    own.tables.add("A1:C3", true).name = "Läget";
  });
  return { host, excel, sheet };
}

describe("adding", () => {
  test("a table has a free name, an id, Excel's style and filter buttons", async () => {
    const { host, excel } = start();
    const found = await read(
      excel,
      (sheet, { workbook }) => {
        sheet.tables.add("A1:B3", true);
        return { own: sheet.tables.add("D1:E3", true).load(), all: workbook.tables.load("count,items/name,items/id") };
      },
      ({ own, all }) => ({ own, all }),
    );
    expect(found.own).toMatchObject({
      name: "Table2",
      style: "TableStyleMedium2",
      showFilterButton: true,
      showBandedRows: true,
      showTotals: false,
    });
    expect(found.all.items.map(({ name }) => name)).toEqual(["Table1", "Table2"]);
    expect(found.all.count).toBe(2);
    expect(found.all.items[1]?.id).toBe(found.own.id);
    expect(sheetOf(host, "Blad1").tables.map(({ range }) => range)).toEqual([rangeOf("A1:B3"), rangeOf("D1:E3")]);
  });

  test("header cells become texts, none empty and no two alike", async () => {
    const { host, excel } = start();
    const sheet = sheetOf(host, "Blad1");
    fill(sheet, "A1:F2", [["År", "år", "", 2025, "År", ""]]);
    cellAt(sheet, 0, 5).formula = "=1";
    await batch(excel, (own) => void own.tables.add("A1:F2", true));
    expect(valuesOf(sheet, "A1:F1")).toEqual(["År", "år2", "Column3", "2025", "År3", "Column6"]);
    expect(findCell(sheet, 0, 5)?.formula).toBe("");
  });

  test("headers that are written later are settled as well", async () => {
    const { excel, sheet } = await withTable();
    await batch(excel, (own) => (own.getRange("A1:C1").values = [["Nr", "nr", 7]]));
    expect(valuesOf(sheet, "A1:C1")).toEqual(["Nr", "nr2", "7"]);
    await batch(excel, (own) => {
      own.getRange("B1:B2").clear("Contents");
    });
    expect(valuesOf(sheet, "A1:C1")).toEqual(["Nr", "Column2", "7"]);
  });

  test("a table of headers alone gets an empty row", async () => {
    const { host, excel } = start();
    await batch(excel, (sheet) => void sheet.tables.add("A1:B1", true));
    expect(sheetOf(host, "Blad1").tables[0]?.range).toEqual(rangeOf("A1:B2"));
  });

  test("the workbook's collection takes addresses of the active sheet, of others, and ranges", async () => {
    const { host, excel } = start("Blad1", "Blad 2");
    await excel.run(async ({ workbook }) => {
      workbook.tables.add("A1:B3", true);
      workbook.tables.add("'Blad 2'!A1:B3", true);
      workbook.tables.add(workbook.worksheets.getItem("Blad 2").getRange("D1:D3"), true);
      await workbook.context.sync();
    });
    expect(host.workbook.sheets.map(({ tables }) => tables.length)).toEqual([1, 2]);
  });

  test.each<[string, string, (sheet: Excel.Worksheet) => unknown]>([
    ["over another table", "InvalidArgument", (s) => s.tables.add("C3:D4", true)],
    ["over merged cells", "InvalidArgument", (s) => s.tables.add("F1:G3", true)],
    ["on another sheet", "InvalidArgument", (s) => s.tables.add("'Blad 2'!A1:B3", true)],
    ["without an address", "InvalidArgument", (s) => s.tables.add("nonsens!", true)],
    ["without headers", "ApiNotFound", (s) => s.tables.add("J1:K3", false)],
  ])("refused %s", async (_what, code, act) => {
    const { excel, sheet } = await withTable();
    sheet.merges.push(rangeOf("G3:H3"));
    const before = structuredClone(sheet.tables);
    expect(await codeOf(excel, (own) => void act(own))).toBe(code);
    expect(sheet.tables).toEqual(before);
  });
});

describe("finding", () => {
  test("by name in any case, by id, by place, by range; or not", async () => {
    const { excel, sheet } = await withTable();
    const id = sheet.tables[0]?.id ?? "";
    const names = await read(
      excel,
      (own, { workbook }) =>
        [
          own.tables.getItem("LÄGET"),
          workbook.tables.getItem(id),
          workbook.tables.getItemOrNullObject("läget"),
          own.tables.getItemAt(0),
          own.getRange("B2").getTables().getFirst(),
          own.getRange("A1:D9").getTables(true).getItem("Läget"),
        ].map((table) => table.load("name")),
      (tables) => tables.map(({ name }) => name),
    );
    expect(names).toEqual(Array<string>(6).fill("Läget"));
    const none = await read(
      excel,
      (own) => ({
        table: own.tables.getItemOrNullObject("x").load("name"),
        count: own.tables.getCount(),
        inPart: own.getRange("A1:B2").getTables(true).getCount(),
        beside: own.getRange("E1").getTables().load("items/name"),
      }),
      ({ table, count, inPart, beside }) => [table.isNullObject, count.value, inPart.value, beside.items.length],
    );
    expect(none).toEqual([true, 1, 0, 0]);
    expect(await codeOf(excel, (own) => void own.tables.getItem("x").load("name"))).toBe("ItemNotFound");
    expect(await codeOf(excel, (own) => void own.tables.getItemAt(1).load("name"))).toBe("InvalidArgument");
  });

  test("its ranges and columns", async () => {
    const { excel } = await withTable();
    const found = await read(
      excel,
      (own) => {
        const table = own.tables.getItem("Läget");
        const ranges = [
          table.getRange(),
          table.getHeaderRowRange(),
          table.getDataBodyRange(),
          table.columns.getItem("status").getDataBodyRange(),
        ];
        return {
          ranges: ranges.map((range) => range.load("address")),
          columns: table.columns.load("count,items/name,items/index,items/id"),
          rows: table.rows.getCount(),
          sheet: table.worksheet.load("name"),
          filter: table.autoFilter.load("enabled,isDataFiltered"),
        };
      },
      ({ ranges, columns, rows, sheet, filter }) => ({
        ranges: ranges.map(({ address }) => address),
        columns: columns.items.map(({ name, index, id }) => [name, index, id]),
        rest: [rows.value, sheet.name, filter.enabled, filter.isDataFiltered],
      }),
    );
    expect(found.ranges).toEqual(["Blad1!A1:C3", "Blad1!A1:C1", "Blad1!A2:C3", "Blad1!B2:B3"]);
    expect(found.columns).toEqual([
      ["Nr", 0, 1],
      ["Status", 1, 2],
      ["Antal", 2, 3],
    ]);
    expect(found.rest).toEqual([2, "Blad1", true, false]);
    expect(await codeOf(excel, (own) => void own.tables.getItem("Läget").getTotalRowRange().load("address"))).toBe(
      "ItemNotFound",
    );
  });
});

describe("names", () => {
  test.each([
    ["another table's", "annan"],
    ["a defined name", "nyckeltal"],
    ["a cell", "A1"],
    ["a cell of the last column", "XFD1048576"],
    ["R1C1", "R1C1"],
    ["one letter that stands for a row", "r"],
    ["a space", "Mitt läge"],
    ["a digit first", "1a"],
    ["nothing", ""],
    ["256 characters", "x".repeat(256)],
  ])("that are %s are refused", async (_what, name) => {
    const { host, excel } = await withTable();
    host.workbook.names.push({ name: "Nyckeltal", formula: "=1", visible: true, scope: null });
    await excel.run(async ({ workbook }) => {
      workbook.worksheets.getItem("Blad 2").tables.add("A1:B2", true).name = "Annan";
      await workbook.context.sync();
    });
    expect(await codeOf(excel, (own) => (own.tables.getItem("Läget").name = name))).toBe("InvalidArgument");
  });

  test.each(["läget", "_pf_Läge.2", "\\x", "Åtgärder2025", "ABCD1", "x".repeat(255)])("may be %s", async (name) => {
    const { excel, sheet } = await withTable();
    await batch(excel, (own) => (own.tables.getItem("Läget").name = name));
    expect(sheet.tables[0]?.name).toBe(name);
  });

  test("that change are followed by formulas, and by nothing that only looks like them", async () => {
    const { host, excel } = await withTable();
    const other = sheetOf(host, "Blad 2");
    const formulas = [
      '=SUM(Läget[Antal])&"Läget[Antal]"',
      "=ROWS(läget)",
      "=MittLäget+Läget2+'Läget'!A1",
      "=COUNTA(Läget[[#All],[Nr]])",
    ];
    formulas.forEach((formula, row) => (cellAt(other, row, 0).formula = formula));
    host.workbook.names.push({ name: "Andel", formula: "=Läget[Antal]", visible: true, scope: null });
    await batch(excel, (own) => (own.tables.getItem("Läget").name = "Nytt"));
    expect(formulas.map((_, row) => findCell(other, row, 0)?.formula)).toEqual([
      '=SUM(Nytt[Antal])&"Läget[Antal]"',
      "=ROWS(Nytt)",
      "=MittLäget+Läget2+'Läget'!A1",
      "=COUNTA(Nytt[[#All],[Nr]])",
    ]);
    expect(host.workbook.names[0]?.formula).toBe("=Nytt[Antal]");
  });
});

describe("changing", () => {
  test("style, stripes and buttons", async () => {
    const { excel, sheet } = await withTable();
    await batch(excel, (own) => {
      own.tables
        .getItem("Läget")
        .set({ style: "TableStyleLight1", showBandedRows: false, showFilterButton: false, showTotals: false });
    });
    expect(sheet.tables[0]).toMatchObject({
      style: "TableStyleLight1",
      showBandedRows: false,
      showFilterButton: false,
    });
    expect(await codeOf(excel, (own) => (own.tables.getItem("Läget").style = "TableStyleLight22"))).toBe(
      "InvalidArgument",
    );
    expect(await codeOf(excel, (own) => (own.tables.getItem("Läget").showTotals = true))).toBe("ApiNotFound");
  });

  test("resize keeps cells, names new columns and ends formulas nowhere", async () => {
    const { excel, sheet } = await withTable();
    await batch(excel, (own) => {
      own.tables.getItem("Läget").resize("A1:D6");
    });
    expect(sheet.tables[0]?.range).toEqual(rangeOf("A1:D6"));
    expect(valuesOf(sheet, "A1:D1")).toEqual(["Nr", "Status", "Antal", "Column4"]);
    await batch(excel, (own) => {
      own.tables.getItem("Läget").resize(own.getRange("B1:C2"));
    });
    expect(sheet.tables[0]?.range).toEqual(rangeOf("B1:C2"));
    expect(valuesOf(sheet, "A3:C3")).toEqual(["2", "Pågår", 3]);
  });

  test.each([
    ["another first row", "A2:C5"],
    ["no row below the headers", "A1:C1"],
    ["nothing of the old cells", "E1:F3"],
    ["another sheet", "'Blad 2'!A1:C3"],
    ["another table's cells", "A1:H5"],
  ])("resize to %s is refused", async (_what, address) => {
    const { excel, sheet } = await withTable();
    await batch(excel, (own) => void own.tables.add("H1:I3", true));
    const code = await codeOf(excel, (own) => {
      own.tables.getItem("Läget").resize(address);
    });
    expect(code).toBe("InvalidArgument");
    expect(sheet.tables[0]?.range).toEqual(rangeOf("A1:C3"));
  });

  test("convertToRange keeps the cells; formulas point to them", async () => {
    const { host, excel, sheet } = await withTable();
    const formulas = [
      "=SUM(Läget[Antal])",
      "=ROWS(Läget)",
      "=COUNTA(Läget[#All])",
      "=Läget[[#Headers],[Status]]",
      "=SUM(Läget[[Nr]:[Status]])",
    ];
    formulas.forEach((formula, row) => (cellAt(sheet, row, 6).formula = formula));
    const address = await read(
      excel,
      (own) => own.tables.getItem("Läget").convertToRange().load("address"),
      (r) => r.address,
    );
    expect(address).toBe("Blad1!A1:C3");
    expect(sheet.tables).toEqual([]);
    expect(valuesOf(sheet, "A1:C1")).toEqual(["Nr", "Status", "Antal"]);
    expect(formulas.map((_, row) => findCell(sheet, row, 6)?.formula)).toEqual([
      "=SUM(Blad1!$C$2:$C$3)",
      "=ROWS(Blad1!$A$2:$C$3)",
      "=COUNTA(Blad1!$A$1:$C$3)",
      "=Blad1!$B$1",
      "=SUM(Blad1!$A$2:$B$3)",
    ]);
    expect(host.unknown).toEqual([]);
  });

  test("delete empties the cells and breaks formulas", async () => {
    const { excel, sheet } = await withTable();
    cellAt(sheet, 0, 6).formula = "=SUM(Läget[Antal])";
    await batch(excel, (own) => {
      own.tables.getItem("Läget").delete();
    });
    expect(sheet.tables).toEqual([]);
    expect(valuesOf(sheet, "A1:C1")).toEqual(["", "", ""]);
    expect(findCell(sheet, 0, 6)).toMatchObject({ formula: "=SUM(#REF!)", value: "#REF!" });
  });

  test("a table that was deleted is gone for what still holds it", async () => {
    const { excel } = await withTable();
    const { code } = await thrownBy(() =>
      excel.run(async (context) => {
        const table = context.workbook.tables.getItem("Läget").load("id");
        await context.sync();
        table.delete();
        table.showBandedRows = false;
        await context.sync();
      }),
    );
    expect(code).toBe("ItemNotFound");
  });

  test("a protected sheet's table stays as it is", async () => {
    const { excel, sheet } = await withTable();
    sheet.isProtected = true;
    const before = structuredClone(sheet);
    const acts: ((table: Excel.Table) => unknown)[] = [
      (t) => (t.name = "Nytt"),
      (t) => (t.style = "TableStyleLight1"),
      (t) => (t.showBandedRows = false),
      (t) => {
        t.resize("A1:C9");
      },
      (t) => t.convertToRange(),
      (t) => {
        t.delete();
      },
      (t) => {
        t.clearFilters();
      },
    ];
    for (const act of acts)
      expect(await codeOf(excel, (own) => void act(own.tables.getItem("Läget")))).toBe("AccessDenied");
    expect(sheet).toEqual(before);
  });
});

describe("filters", () => {
  test("clearFilters shows the table's rows again and no others", async () => {
    const { excel, sheet } = await withTable();
    const [table] = sheet.tables;
    if (table !== undefined) table.filter = "<filterColumn/>";
    for (const row of [1, 8]) sheet.hiddenRows.add(row);
    const isFiltered = await read(
      excel,
      (own) => own.tables.getItem("Läget").autoFilter.load("isDataFiltered"),
      (f) => f.isDataFiltered,
    );
    await batch(excel, (own) => {
      own.tables.getItem("Läget").clearFilters();
    });
    expect(isFiltered).toBe(true);
    expect([...sheet.hiddenRows]).toEqual([8]);
    expect(sheet.tables[0]).not.toHaveProperty("filter");
  });

  test("a sheet's own filter: applied on values, read, cleared, removed", async () => {
    const { host, excel } = start();
    const sheet = sheetOf(host, "Blad1");
    fill(sheet, "A1:B4", [
      ["Nr", "Status"],
      [1, "Klar"],
      [2, "Pågår"],
      [3, "Klar"],
    ]);
    const show = (f: Excel.AutoFilter): boolean[] => [f.enabled, f.isDataFiltered];
    expect(await read(excel, (own) => own.autoFilter.load("enabled,isDataFiltered"), show)).toEqual([false, false]);
    await batch(excel, (own) => {
      own.autoFilter.apply("A1:B4", 1, { filterOn: "Values", values: ["Klar"] });
    });
    expect([...sheet.hiddenRows]).toEqual([2]);
    expect(await read(excel, (own) => own.autoFilter.load("enabled,isDataFiltered"), show)).toEqual([true, true]);
    expect(
      await read(
        excel,
        (own) => own.autoFilter.getRangeOrNullObject().load("address"),
        (r) => r.address,
      ),
    ).toBe("Blad1!A1:B4");
    await batch(excel, (own) => {
      own.autoFilter.clearCriteria();
    });
    expect([sheet.hiddenRows.size, sheet.autoFilter]).toEqual([0, rangeOf("A1:B4")]);
    await batch(excel, (own) => {
      own.autoFilter.remove();
    });
    expect(sheet.autoFilter).toBeNull();
    expect(
      await read(
        excel,
        (own) => own.autoFilter.getRangeOrNullObject().load("address"),
        (r) => r.isNullObject,
      ),
    ).toBe(true);
  });
});
