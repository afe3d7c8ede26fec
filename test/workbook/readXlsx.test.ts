/** The port's docstrings, and issue 2 "Reading": what a SheetGrid holds of an .xlsx. */
import { cellKey } from "../../src/workbook/port";
import { at, readBook, readSheet } from "./packages";

const STYLES =
  '<numFmts><numFmt numFmtId="164" formatCode="0.0&quot; tkr&quot;"/><numFmt numFmtId="165" formatCode="[$-41D]d mmmm yyyy"/></numFmts>' +
  '<fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
  '<fill><patternFill patternType="solid"><fgColor rgb="FFFFC000"/></patternFill></fill>' +
  '<fill><patternFill patternType="solid"><fgColor theme="0"/></patternFill></fill>' +
  '<fill><patternFill patternType="solid"><fgColor theme="4" tint="0.5999"/></patternFill></fill>' +
  '<fill><patternFill patternType="solid"><fgColor indexed="10"/></patternFill></fill></fills>' +
  '<cellXfs><xf numFmtId="0" fillId="0"/><xf numFmtId="9"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/>' +
  '<xf numFmtId="0" fillId="2"/><xf numFmtId="0" fillId="3"/><xf numFmtId="0" fillId="4"/><xf numFmtId="0" fillId="5"/><xf numFmtId="20"/></cellXfs>';

describe("cell values are as Excel gives them", () => {
  it("text, number, boolean, error, formula, rich and inline text", async () => {
    const grid = await readSheet(
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>-1.5E3</v></c><c r="C1" t="b"><v>1</v></c><c r="D1" t="e"><v>#N/A</v></c></row>' +
        '<row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2"><f>1+1</f><v>2</v></c><c r="C2" t="str"><f>"a"</f><v>a</v></c>' +
        '<c r="D2" t="inlineStr"><is><t>in</t></is></c><c r="E2" t="inlineStr"><is><r><t>två </t></r><r><rPr><b/></rPr><t>delar</t></r></is></c></row>',
      {
        strings: [
          "<t>Åtgärd &amp; &lt;plan&gt;</t>",
          '<r><t xml:space="preserve">rik </t></r><r><t>text</t></r><rPh sb="0" eb="1"><t>uttal</t></rPh>',
        ],
      },
    );
    expect(grid.values).toEqual([
      ["Åtgärd & <plan>", -1500, true, "#N/A"],
      ["rik text", 2, "a", "in", "två delar"],
    ]);
    expect(grid.file).toBe("bok.xlsx");
  });

  it("a formula without a stored value is empty", async () => {
    const grid = await readSheet(
      '<row r="1"><c r="A1"><f>1+1</f></c><c r="B1" t="str"><f>""</f><v></v></c><c r="C1"><v>7</v></c></row>',
    );
    expect(at(grid, 0, 0)).toBe("");
    expect(at(grid, 0, 1)).toBe("");
    expect(at(grid, 0, 2)).toBe(7);
  });

  it("texts are not touched: spaces, line breaks, escapes, and what would be a formula", async () => {
    const grid = await readSheet(
      ["0", "1", "2", "3"]
        .map(
          (index) =>
            `<row r="${String(Number(index) + 1)}"><c r="A${String(Number(index) + 1)}" t="s"><v>${index}</v></c></row>`,
        )
        .join(""),
      {
        strings: [
          '<t xml:space="preserve">  =1+1 </t>',
          "<t>rad_x000D_\nrad</t>",
          "<t>_x005F_x0041_</t>",
          "<t>__proto__</t>",
        ],
      },
    );
    expect(grid.values.flat()).toEqual(["  =1+1 ", "rad\r\nrad", "_x0041_", "__proto__"]);
  });

  it("position of values[0][0] is the first used row and column; rows may differ in length", async () => {
    const grid = await readSheet(
      '<row r="3"><c r="C3"><v>1</v></c></row><row r="5"><c r="B5"><v>2</v></c><c r="E5"><v>3</v></c></row>',
    );
    expect([grid.firstRow, grid.firstColumn]).toEqual([2, 1]);
    expect(grid.values).toEqual([["", 1], [], [2, "", "", 3]]);
  });

  it("cells and rows without references, and rows out of order", async () => {
    const implicit = await readSheet("<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>");
    expect(implicit.values).toEqual([[1, 2], [3]]);
    const mixed = await readSheet(
      '<row r="3"><c r="A3"><v>3</v></c></row><row r="1"><c r="B1"><v>1</v></c></row><row r="3"><c r="B3"><v>4</v></c></row>',
    );
    expect(mixed.values).toEqual([["", 1], [], [3, 4]]);
  });

  it("a namespace prefix and another order of attributes change nothing", async () => {
    const [grid] = await readBook({
      sheets: [
        {
          xml: '<x:sheetData xmlns:x="a"><x:row r="1"><x:c t="b" r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData><sheetData></sheetData>',
        },
      ],
    });
    expect(grid?.values).toEqual([[true]]);
  });
});

describe("dates are serial numbers of the 1900 system", () => {
  const xml =
    '<row r="1"><c r="A1" s="2"><v>45777</v></c><c r="B1" s="4"><v>45777.5</v></c><c r="C1"><v>45777</v></c><c r="D1" s="9"><v>0.5</v></c></row>';

  it("in a 1900 workbook they are what they are", async () => {
    const grid = await readSheet(xml, { styles: STYLES });
    expect(grid.values).toEqual([[45777, 45777.5, 45777, 0.5]]);
  });

  it("in a 1904 workbook dates shift by 1,462 days; numbers and times of day do not", async () => {
    const grid = await readSheet(xml, { styles: STYLES, before: '<workbookPr date1904="1"/>' });
    expect(grid.values).toEqual([[45777 + 1462, 45777.5 + 1462, 45777, 0.5]]);
  });

  it("ISO dates of strict files name a day in both systems", async () => {
    const grid = await readSheet('<row r="1"><c r="A1" t="d"><v>2025-04-30</v></c></row>', {
      before: '<workbookPr date1904="true"/>',
    });
    expect(grid.values).toEqual([[45777]]);
    expect(grid.formats.get(cellKey(0, 0))).toBe("yyyy-mm-dd");
  });
});

describe("formats, fills, rows, areas", () => {
  it("number formats of numeric cells that are not General", async () => {
    const grid = await readSheet(
      '<row r="1"><c r="A1" s="1"><v>0.42</v></c><c r="B1" s="3"><v>10</v></c><c r="C1" s="0"><v>1</v></c><c r="D1" s="1" t="str"><v>text</v></c><c r="E1" s="2"/></row>',
      { styles: STYLES },
    );
    expect([...grid.formats]).toEqual([
      [cellKey(0, 0), "0%"],
      [cellKey(0, 1), '0.0" tkr"'],
    ]);
    expect(grid.formats.get(cellKey(0, 1))).toBe('0.0" tkr"');
    expect(grid.formats.has(cellKey(0, 2))).toBe(false);
    expect(grid.formats.size).toBe(2);
  });

  it("fill colours of empty cells: RGB, theme with tint, indexed; not white, not of cells with a value", async () => {
    const grid = await readSheet(
      '<row r="1"><c r="A1" s="5"/><c r="B1" s="6"/><c r="C1" s="7"/><c r="D1" s="8"/><c r="E1" s="5"><v>1</v></c><c r="F1" s="5"><f>A1</f></c></row>' +
        '<row r="2"><c r="A2"><v>1</v></c><c r="F2"><v>1</v></c></row>',
      { styles: STYLES },
    );
    expect([...grid.fills]).toEqual([
      [cellKey(0, 0), "FFC000"],
      [cellKey(0, 2), "B4C7E7"],
      [cellKey(0, 3), "FF0000"],
      [cellKey(0, 5), "FFC000"],
    ]);
  });

  it("fills outside the block of values are decoration", async () => {
    const grid = await readSheet(
      '<row r="1"><c r="A1" s="5"/></row><row r="2"><c r="B2"><v>1</v></c><c r="C2" s="5"/><c r="D2"><v>1</v></c><c r="E2" s="5"/></row><row r="3"><c r="B3" s="5"/></row>',
      { styles: STYLES },
    );
    expect([...grid.fills]).toEqual([[cellKey(1, 2), "FFC000"]]);
  });

  it("hidden and filtered rows, merged areas and tables", async () => {
    const [grid] = await readBook({
      sheets: [
        {
          xml:
            '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="1"><c r="A2"><v>2</v></c></row><row r="3"><c r="A3"><v>3</v></c></row></sheetData>' +
            '<mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="C1:D1"/><mergeCell ref="B2:B1048576"/></mergeCells>',
          tables: ['<table name="T1" displayName="Underlag" ref="A1:B3"/>'],
        },
      ],
    });
    expect([...(grid?.hiddenRows ?? [])]).toEqual([1]);
    expect(grid?.merges).toEqual([
      { firstRow: 0, firstColumn: 0, lastRow: 1, lastColumn: 0 },
      { firstRow: 0, firstColumn: 2, lastRow: 0, lastColumn: 3 },
      // A whole column: it ends where the cells end.
      { firstRow: 1, firstColumn: 1, lastRow: 2, lastColumn: 1 },
    ]);
    expect(grid?.tables).toEqual([
      { name: "Underlag", range: { firstRow: 0, firstColumn: 0, lastRow: 2, lastColumn: 1 } },
    ]);
  });
});

describe("sheets", () => {
  it("visible, hidden and very hidden; chart sheets do no harm", async () => {
    const grids = await readBook({
      sheets: [
        { name: "Synligt", xml: "" },
        { name: "Diagram1", xml: "", type: "chartsheet" },
        { name: "Dolt", xml: "", attributes: 'state="hidden"' },
        { name: "Mycket dolt", xml: '<row r="1"><c r="A1"><v>1</v></c></row>', attributes: 'state="veryHidden"' },
      ],
    });
    expect(grids.map(({ name, visibility }) => [name, visibility])).toEqual([
      ["Synligt", "visible"],
      ["Dolt", "hidden"],
      ["Mycket dolt", "veryHidden"],
    ]);
    expect(grids[2]?.values).toEqual([[1]]);
  });

  it("our own sheets are known by the marker, wherever it points; a copy's local marker is not ours", async () => {
    const grids = await readBook({
      sheets: [
        { name: "Omdöpt av någon", xml: "" },
        { name: "Kopia's", xml: "" },
        { name: "Underlag", xml: "" },
      ],
      after:
        '<definedNames><definedName name="_pf_summary" hidden="1">\'Omdöpt av någon\'!$A$1</definedName>' +
        '<definedName name="_pf_summary" localSheetId="1" hidden="1">\'Kopia\'\'s\'!$A$1</definedName>' +
        '<definedName name="_pf_memo">#REF!$A$1</definedName></definedNames>',
    });
    expect(grids.map(({ owned }) => owned)).toEqual(["summary", null, null]);
    expect(grids.map(({ unfinished }) => unfinished)).toEqual([false, false, false]);
  });

  it("a summary that was broken off in Excel is known by its mark in the file too", async () => {
    const grids = await readBook({
      sheets: [
        { name: "Sammanställning", xml: "" },
        { name: "Uppdrag", xml: "" },
      ],
      after:
        '<definedNames><definedName name="_pf_summary" hidden="1">Sammanställning!$A$1</definedName>' +
        '<definedName name="_pf_writing" hidden="1">"run 1"</definedName></definedNames>',
    });
    expect(grids.map(({ unfinished }) => unfinished)).toEqual([true, false]);
  });

  it("headings such as __proto__ and constructor are sheet names like others", async () => {
    const grids = await readBook({
      sheets: [
        { name: "__proto__", xml: "" },
        { name: "constructor", xml: "" },
      ],
    });
    expect(grids.map(({ name, owned }) => [name, owned])).toEqual([
      ["__proto__", null],
      ["constructor", null],
    ]);
  });
});

describe("cells far away", () => {
  it("one cell at row 1,048,576 does no harm: it is left out and costs nothing", async () => {
    const grid = await readSheet(
      '<dimension ref="A1:B1048576"/><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row><row r="1048576"><c r="B1048576"><v>9</v></c></row></sheetData>',
    );
    expect(grid.values).toEqual([[1], [2]]);
    expect(grid.leftOut).toBe(1);
  });

  it("a formatted, empty cell there does none either", async () => {
    const grid = await readSheet(
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="A1048576" s="5"/></row>',
      { styles: STYLES },
    );
    expect(grid.values).toEqual([[1]]);
    expect(grid.fills.size).toBe(0);
    expect(grid.leftOut).toBe(0);
  });

  it("a cell in column XFD is left out, its row is not", async () => {
    const grid = await readSheet('<row r="1"><c r="A1"><v>1</v></c><c r="XFD1"><v>2</v></c></row>');
    expect(grid.values).toEqual([[1]]);
    expect(grid.leftOut).toBe(1);
  });

  it("rows after a gap that people leave are read", async () => {
    const grid = await readSheet(
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="5000"><c r="A5000"><v>2</v></c></row>',
    );
    expect(grid.values).toHaveLength(5000);
    expect(at(grid, 4999, 0)).toBe(2);
  });
});
