/** Links, merged cells and properties of many cells at once, through the real library. */
import { cellAt, findCell } from "../model";
import { batch, codeOf, sheetOf, start } from "./coreSupport";
import { fill, rangeOf, read } from "./objectsSupport";

describe("links", () => {
  test("a link has its text, Excel's look and its place; null takes it away", async () => {
    const { host, excel } = start("Blad1", "Avd A");
    const sheet = sheetOf(host, "Blad1");
    await batch(excel, (own) => {
      own.getRange("A1").hyperlink = { documentReference: "'Avd A'!A7", textToDisplay: "Öppna", screenTip: "Avd A" };
      own.getRange("A2").hyperlink = { address: "https://example.org/" };
    });
    expect(findCell(sheet, 0, 0)).toMatchObject({
      value: "Öppna",
      look: { underline: "Single", fontColour: "#0563C1" },
      hyperlink: { documentReference: "'Avd A'!A7", screenTip: "Avd A", textToDisplay: "Öppna" },
    });
    // An empty cell shows where the link leads.
    expect(findCell(sheet, 1, 0)?.value).toBe("https://example.org/");
    const link = await read(
      excel,
      (own) => own.getRange("A1").load("hyperlink"),
      (r) => r.hyperlink,
    );
    expect(link).toEqual({ address: "", documentReference: "'Avd A'!A7", screenTip: "Avd A", textToDisplay: "Öppna" });
    expect(
      await read(
        excel,
        (own) => own.getRange("A1:A3").load("hyperlink"),
        (r) => r.hyperlink,
      ),
    ).toBeNull();
    // As JSON: the type allows no null, Excel does.
    await batch(excel, (own) => {
      own.getRange("A1").set({ hyperlink: null as unknown as Excel.RangeHyperlink });
    });
    expect(findCell(sheet, 0, 0)).toMatchObject({ value: "Öppna", look: {}, hyperlink: null });
  });

  test("clear takes links with their looks or without", async () => {
    const { host, excel } = start();
    const sheet = sheetOf(host, "Blad1");
    await batch(excel, (own) => {
      own.getRange("A1:A2").hyperlink = { address: "https://example.org/", textToDisplay: "a" };
      own.getRange("A1").clear("Hyperlinks");
      own.getRange("A2").clear("RemoveHyperlinks");
    });
    expect(findCell(sheet, 0, 0)).toMatchObject({ hyperlink: null, look: { underline: "Single" } });
    expect(findCell(sheet, 1, 0)).toMatchObject({ hyperlink: null, look: {} });
  });

  test("a link without target, and the 65,531st of a sheet, are refused", async () => {
    const { excel } = start();
    expect(await codeOf(excel, (sheet) => (sheet.getRange("A1").hyperlink = { textToDisplay: "x" }))).toBe(
      "InvalidArgument",
    );
    await batch(
      excel,
      (sheet) => (sheet.getRange("A1:A65530").hyperlink = { documentReference: "A1", textToDisplay: "x" }),
    );
    await batch(excel, (sheet) => (sheet.getRange("A7").hyperlink = { documentReference: "A2" }));
    expect(await codeOf(excel, (sheet) => (sheet.getRange("B1").hyperlink = { documentReference: "A1" }))).toBe(
      "GeneralException",
    );
  });
});

describe("merged cells", () => {
  const merged = (excel: typeof Excel, address: string): Promise<string | null> =>
    read(
      excel,
      (s) => s.getRange(address).getMergedAreasOrNullObject().load("address"),
      (a) => (a.isNullObject ? null : a.address),
    );

  test("merge keeps the first value, unmerge splits whole areas", async () => {
    const { host, excel } = start();
    const sheet = sheetOf(host, "Blad1");
    fill(sheet, "A1:B2", [
      ["", "b"],
      ["c", "d"],
    ]);
    await batch(excel, (own) => {
      own.getRange("A1:B2").merge();
    });
    expect(sheet.merges).toEqual([rangeOf("A1:B2")]);
    expect([findCell(sheet, 0, 0)?.value, findCell(sheet, 0, 1)?.value, findCell(sheet, 1, 0)?.value]).toEqual([
      "b",
      "",
      "",
    ]);
    expect(await merged(excel, "B2:C9")).toBe("Blad1!A1:B2");
    expect(await merged(excel, "C3:D9")).toBeNull();
    await batch(excel, (own) => {
      own.getRange("B2").unmerge();
    });
    expect(sheet.merges).toEqual([]);
  });

  test("across merges each row; what overlaps grows together", async () => {
    const { host, excel } = start();
    await batch(excel, (own) => {
      own.getRange("A1:C2").merge(true);
      own.getRange("E1:F2").merge();
      own.getRange("F2:G3").merge();
      own.getRange("I1").merge();
      own.getRange("K1:K2").merge();
    });
    expect(sheetOf(host, "Blad1").merges).toEqual([
      rangeOf("A1:C1"),
      rangeOf("A2:C2"),
      rangeOf("E1:G3"),
      rangeOf("K1:K2"),
    ]);
  });

  test("more than 512 areas are not read; cells of a table are not merged", async () => {
    const { host, excel } = start();
    const sheet = sheetOf(host, "Blad1");
    sheet.merges = Array.from({ length: 512 }, (_, row) => ({
      firstRow: row,
      lastRow: row,
      firstColumn: 0,
      lastColumn: 1,
    }));
    expect((await merged(excel, "A:B"))?.split(", ")).toHaveLength(512);
    sheet.merges.push(rangeOf("A600:B600"));
    const many = await codeOf(excel, (own) => void own.getRange("A:B").getMergedAreasOrNullObject().load("address"));
    expect(many).toBe("GeneralException");
    await batch(excel, (own) => void own.tables.add("D1:E3", true));
    const code = await codeOf(excel, (own) => {
      own.getRange("E3:F3").merge();
    });
    expect(code).toBe("InvalidOperation");
  });
});

describe("properties of many cells", () => {
  test("getCellProperties gives the chosen ones of each cell", async () => {
    const { host, excel } = start();
    const sheet = sheetOf(host, "Blad1");
    cellAt(sheet, 0, 0).look = { fill: "#FFC000", borders: { EdgeTop: { style: "thin", colour: "#FF0000" } } };
    const found = await read(
      excel,
      (own) =>
        own.getRange("A1:B2").getCellProperties({
          address: true,
          hyperlink: false,
          format: { fill: { color: true }, font: { bold: true }, borders: { style: true, color: true } },
        }),
      ({ value }) => value,
    );
    expect(found[0]?.[0]).toMatchObject({
      address: "Blad1!A1",
      format: {
        fill: { color: "#FFC000" },
        font: { bold: false },
        borders: { top: { style: "Continuous", color: "#FF0000" }, left: { style: "None", color: "#000000" } },
      },
    });
    expect(found.map((row) => row.map((cell) => cell.address))).toEqual([
      ["Blad1!A1", "Blad1!B1"],
      ["Blad1!A2", "Blad1!B2"],
    ]);
    expect(found[1]?.[1]?.format?.fill).toEqual({ color: "#FFFFFF" });
    expect(found[0]?.[0]).not.toHaveProperty("hyperlink");
  });

  test("getRowProperties and getColumnProperties give one of each line, null where its cells differ", async () => {
    const { host, excel } = start();
    const sheet = sheetOf(host, "Blad1");
    cellAt(sheet, 0, 0).look = { bold: true };
    sheet.hiddenRows.add(1);
    sheet.columnWidths.set(1, 99);
    const rows = await read(
      excel,
      (own) =>
        own.getRange("A1:B2").getRowProperties({
          rowHidden: true,
          rowIndex: true,
          address: true,
          format: { font: { bold: true }, rowHeight: true },
        }),
      ({ value }) => value,
    );
    expect(rows).toEqual([
      { rowHidden: false, rowIndex: 0, address: "Blad1!A1:B1", format: { font: { bold: null }, rowHeight: 15 } },
      { rowHidden: true, rowIndex: 1, address: "Blad1!A2:B2", format: { font: { bold: false }, rowHeight: 0 } },
    ]);
    const columns = await read(
      excel,
      (own) =>
        own
          .getRange("A1:B2")
          .getColumnProperties({ columnHidden: true, columnIndex: true, format: { columnWidth: true } }),
      ({ value }) => value,
    );
    expect(columns).toEqual([
      { columnHidden: false, columnIndex: 0, format: { columnWidth: 48 } },
      { columnHidden: false, columnIndex: 1, format: { columnWidth: 99 } },
    ]);
  });

  test("setters write the cells they name and leave the others", async () => {
    const { host, excel } = start();
    const sheet = sheetOf(host, "Blad1");
    await batch(excel, (own) => {
      own.getRange("A1:B2").setCellProperties([
        [{ format: { fill: { color: "red" }, font: { size: 20 } } }, {}],
        [
          { hyperlink: { documentReference: "A1", textToDisplay: "dit" } },
          { format: { borders: { bottom: { style: "Continuous" } } } },
        ],
      ]);
      own
        .getRange("A1:A3")
        .setRowProperties([{}, { rowHidden: true }, { format: { rowHeight: 40, verticalAlignment: "Top" } }]);
      own.getRange("A1:B1").setColumnProperties([{ columnHidden: true }, { format: { columnWidth: 77 } }]);
    });
    expect(findCell(sheet, 0, 0)?.look).toEqual({ fill: "#FF0000", fontSize: 20 });
    expect(findCell(sheet, 0, 1)?.look ?? {}).toEqual({});
    expect(findCell(sheet, 1, 0)?.hyperlink).toMatchObject({ documentReference: "A1", textToDisplay: "dit" });
    expect(findCell(sheet, 1, 1)?.look).toEqual({ borders: { EdgeBottom: { style: "thin", colour: "#000000" } } });
    expect([...sheet.hiddenRows, ...sheet.hiddenColumns]).toEqual([1, 0]);
    expect([sheet.rowHeights.get(2), sheet.columnWidths.get(1)]).toEqual([40, 77]);
    expect(findCell(sheet, 2, 0)?.look).toEqual({ vertical: "Top" });
  });

  test.each<[string, string, (range: Excel.Range) => unknown]>([
    [
      "too few rows",
      "InvalidArgument",
      (r) => {
        r.setCellProperties([[{}, {}]]);
      },
    ],
    [
      "too few columns",
      "InvalidArgument",
      (r) => {
        r.setCellProperties([[{}], [{}]]);
      },
    ],
    [
      "too many lines",
      "InvalidArgument",
      (r) => {
        r.setRowProperties([{}, {}, {}]);
      },
    ],
    [
      "a style by name",
      "ApiNotFound",
      (r) => {
        r.setCellProperties([
          [{ style: "Good" }, {}],
          [{}, {}],
        ]);
      },
    ],
    ["a style asked for", "ApiNotFound", (r) => r.getCellProperties({ style: true })],
    ["an unknown format", "ApiNotFound", (r) => r.getCellProperties({ format: { indentLevel: true } })],
  ])("refuses %s", async (_what, code, act) => {
    const { excel } = start();
    expect(await codeOf(excel, (sheet) => void act(sheet.getRange("A1:B2")))).toBe(code);
  });
});
