import fc from "fast-check";
import type { HostWorkbook } from "../model";
import { cellAt, newSheet } from "../model";
import { rewriteReferences, forgetTable } from "../objects/references";
import { quoted } from "../objects/rectangles";
import { batch, codeOf, sheetOf, start, thrownBy } from "./coreSupport";

function names({ sheets }: HostWorkbook): string[] {
  return sheets.map(({ name }) => name);
}

test("sheets are found by name in any case, by id, or not at all", async () => {
  const { host, excel } = start("Blad1", "Åtgärder");
  const id = sheetOf(host, "Åtgärder").id;
  const found = await excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const byName = worksheets.getItem("åtgärder").load("name,id,position,visibility,showGridlines,tabColor");
    const byId = worksheets.getItem(id).load("name");
    const none = worksheets.getItemOrNullObject("Blad3").load("name");
    const below = none.getUsedRange().load("values");
    worksheets.load("items/name");
    const count = worksheets.getCount();
    await context.sync();
    const all = worksheets.items.map(({ name }) => name);
    return [byName.toJSON(), byId.name, none.isNullObject, below.isNullObject, all, count.value];
  });
  const sheet = { id, name: "Åtgärder", position: 1, visibility: "Visible", showGridlines: true, tabColor: "" };
  expect(found).toEqual([sheet, "Åtgärder", true, true, ["Blad1", "Åtgärder"], 2]);
});

test("a sheet that was listed is the same one when others have been moved, and a list can be cut", async () => {
  const { host, excel } = start("A", "B", "C");
  const found = await excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load({ name: true, $top: 2, $skip: 1 });
    await context.sync();
    const listed = worksheets.items.map(({ name }) => name);
    host.workbook.sheets.reverse();
    const [first] = worksheets.items;
    first?.load("name,position");
    await context.sync();
    return [listed, first?.name, first?.position];
  });
  expect(found).toEqual([["B", "C"], "B", 1]);
  const moved = await excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    const [first] = worksheets.items;
    host.workbook.sheets.reverse();
    first?.load("name");
    await context.sync();
    return first?.name;
  });
  expect(moved).toBe("C");
});

test("a sheet that is not there is an error with its place", async () => {
  const { excel } = start();
  const thrown = await thrownBy(() =>
    excel.run(async (context) => {
      context.workbook.worksheets.getItem("Blad9").getRange("A1").values = [[1]];
      await context.sync();
    }),
  );
  expect(thrown).toMatchObject({ code: "ItemNotFound", location: "WorksheetCollection.getItem" });
  expect(thrown.statement).toContain("worksheets.getItem");
});

test("sheets are added last, moved, hidden, coloured and renamed", async () => {
  const { host, excel } = start("Blad1", "Blad2");
  await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Ny");
    context.workbook.worksheets.add();
    sheet.position = 0;
    sheet.tabColor = "#ff0000";
    sheet.showGridlines = false;
    sheet.visibility = "Hidden";
    await context.sync();
    sheet.name = "Nyare";
    await context.sync();
  });
  expect(names(host.workbook)).toEqual(["Nyare", "Blad1", "Blad2", "Blad4"]);
  const sheet = sheetOf(host, "Nyare");
  expect(sheet).toMatchObject({ tabColour: "#FF0000", showGridlines: false, visibility: "Hidden" });
  expect(host.workbook.activeSheet).toBe(sheetOf(host, "Blad1").id);
});

test.each([
  ["", "InvalidArgument"],
  [" ", "InvalidArgument"],
  ["a".repeat(32), "InvalidArgument"],
  ...":\\/?*[]".split("").map((character) => [`a${character}b`, "InvalidArgument"]),
  ["'a", "InvalidArgument"],
  ["a'", "InvalidArgument"],
  ["history", "InvalidArgument"],
  ["BLAD2", "ItemAlreadyExists"],
])("no sheet can be renamed to %j", async (name, code) => {
  const { host, excel } = start("Blad1", "Blad2");
  expect(await codeOf(excel, (sheet) => (sheet.name = name))).toBe(code);
  expect(names(host.workbook)).toEqual(["Blad1", "Blad2"]);
});

test("31 characters, an apostrophe within and another case of its own name are fine", async () => {
  const { host, excel } = start("Blad1");
  for (const name of ["å".repeat(31), "Avd A's", "avd a's"]) {
    await batch(excel, (sheet) => (sheet.name = name));
    expect(names(host.workbook)).toEqual([name]);
  }
});

describe("deleting", () => {
  test("breaks what pointed at the sheet and its tables, and nothing else", async () => {
    const { host, excel } = start("Data", "Avd A");
    const [data, other] = host.workbook.sheets;
    if (data === undefined || other === undefined) throw new Error("no sheets");
    data.tables.push({
      id: "1",
      name: "Tabell1",
      range: { firstRow: 0, firstColumn: 0, lastRow: 1, lastColumn: 0 },
      style: "",
      showFilterButton: true,
      showBandedRows: true,
      showTotals: false,
    });
    const formulas = [
      ["=SUM(Data!$A$1:B2)", "=SUM(#REF!)"],
      ["=data!A:A+1", "=#REF!+1"],
      ['=COUNTIF(Tabell1[Läge],"Data!A1")', '=COUNTIF(#REF!,"Data!A1")'],
      ["=MinData!A1+'Avd A'!B1", "=MinData!A1+'Avd A'!B1"],
      ["=Tabell12[x]", "=Tabell12[x]"],
    ];
    formulas.forEach(([before = ""], row) => Object.assign(cellAt(other, row, 0), { formula: before, value: 5 }));
    host.workbook.names.push({ name: "n", formula: "=Data!$A$1", visible: true, scope: null });
    await batch(excel, (sheet) => {
      sheet.delete();
    });
    expect(names(host.workbook)).toEqual(["Avd A"]);
    expect(formulas.map((_formula, row) => cellAt(other, row, 0).formula)).toEqual(formulas.map(([, after]) => after));
    expect(formulas.map((_formula, row) => cellAt(other, row, 0).value)).toEqual(["#REF!", "#REF!", "#REF!", 5, 5]);
    expect(host.workbook.names[0]?.formula).toBe("=#REF!");
    expect(host.workbook.activeSheet).toBe(other.id);
  });

  test("a sheet that was deleted is gone for objects that were kept", async () => {
    const { excel } = start("Blad1", "Blad2");
    const thrown = await thrownBy(() =>
      excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Blad1");
        const range = sheet.getRange("A1").load("address");
        await context.sync();
        sheet.delete();
        await context.sync();
        range.values = [[1]];
        await context.sync();
      }),
    );
    expect(thrown.code).toBe("ItemNotFound");
  });

  test("the last visible sheet and a very hidden one stay", async () => {
    const { host, excel } = start("Blad1");
    const hidden = newSheet("Dold", { visibility: "VeryHidden" });
    host.workbook.sheets.push(hidden);
    expect(
      await codeOf(excel, (sheet) => {
        sheet.delete();
      }),
    ).toBe("InvalidOperation");
    expect(await codeOf(excel, (sheet) => (sheet.visibility = "Hidden"))).toBe("InvalidOperation");
    expect(
      await codeOf(excel, (_sheet, { workbook }) => {
        workbook.worksheets.getItem("Dold").delete();
      }),
    ).toBe("InvalidOperation");
    expect(names(host.workbook)).toEqual(["Blad1", "Dold"]);
  });
});

test("a renamed sheet is followed by formulas and names", async () => {
  const { host, excel } = start("Avd A", "Blad2");
  const cell = cellAt(sheetOf(host, "Blad2"), 0, 0);
  Object.assign(cell, { formula: "='Avd A'!B2&\"'Avd A'!B2\"&Avd!A1", value: "v" });
  host.workbook.names.push({ name: "n", formula: "='Avd A'!$A$1:$B$2", visible: true, scope: null });
  await batch(excel, (sheet) => (sheet.name = "Vård"));
  expect(cell).toMatchObject({ formula: "=Vård!B2&\"'Avd A'!B2\"&Avd!A1", value: "v" });
  expect(host.workbook.names[0]?.formula).toBe("=Vård!$A$1:$B$2");
});

test("references rewritten there and back again are what they were", () => {
  const sheetNames = fc.string({
    minLength: 1,
    maxLength: 31,
    unit: fc.constantFrom("a", "b", "Å", "1", " ", "'", "-", ".", "!", "("),
  });
  fc.assert(
    fc.property(sheetNames, (name) => {
      const formula = `=SUM(${quoted(name)}!$A$1:$C$9)+Annat!A1+"${quoted(name)}!A1"`;
      const there = rewriteReferences(formula, name, (place) => `Tillfälligt!${place}`);
      expect(there).toContain('SUM(Tillfälligt!$A$1:$C$9)+Annat!A1+"');
      expect(rewriteReferences(there, "Tillfälligt", (place) => `${quoted(name)}!${place}`)).toBe(formula);
    }),
  );
});

test("a table that is gone breaks its structured references, not sheets, functions or texts of that name", () => {
  const { host } = start("Data");
  const cell = cellAt(sheetOf(host, "Data"), 0, 0);
  cell.formula = "=SUM(Data[[#Headers],[x]:[y']]])+Data+Data!A1+'Data'!A1+DATA(1)+MinData[a]&\"Data\"";
  forgetTable(host.workbook, "Data");
  expect(cell.formula).toBe("=SUM(#REF!)+#REF!+Data!A1+'Data'!A1+DATA(1)+MinData[a]&\"Data\"");
});

describe("chart sheets", () => {
  test("are no worksheets, and nothing on them is active or selected", async () => {
    const { host, excel } = start("Blad1");
    const chart = newSheet("Diagram1", { kind: "chart" });
    host.workbook.sheets.unshift(chart);
    host.workbook.activeSheet = chart.id;
    const found = await excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load("items/name,items/position");
      const none = worksheets.getItemOrNullObject("Diagram1");
      await context.sync();
      return [worksheets.items.map(({ name, position }) => [name, position]), none.isNullObject];
    });
    expect(found).toEqual([[["Blad1", 1]], true]);
    for (const work of [
      (context: Excel.RequestContext) => context.workbook.worksheets.getActiveWorksheet().load("name"),
      (context: Excel.RequestContext) => context.workbook.getSelectedRange().load("address"),
      (context: Excel.RequestContext) => context.workbook.getActiveCell().load("address"),
    ]) {
      await thrownBy(() =>
        excel.run(async (context) => {
          work(context);
          await context.sync();
        }),
      );
    }
  });
});

test("the active sheet and the selection", async () => {
  const { excel } = start("Blad1", "Blad2");
  const found = await excel.run(async (context) => {
    const { workbook } = context;
    workbook.worksheets.getItem("Blad2").activate();
    const active = workbook.worksheets.getActiveWorksheet().load("name");
    const first = workbook.getSelectedRange().load("address");
    await context.sync();
    active.getRange("B2:C3").select();
    const selected = workbook.getSelectedRange().load("address");
    const cell = workbook.getActiveCell().load("address");
    await context.sync();
    return [active.name, first.address, selected.address, cell.address];
  });
  expect(found).toEqual(["Blad2", "Blad2!A1", "Blad2!B2:C3", "Blad2!B2"]);
});
