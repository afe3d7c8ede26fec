/** OpenDocument, part by part: what LibreOffice writes and a simple reader misses. */
import { cellKey, type SheetGrid } from "../../src/workbook/port";
import { readWorkbook } from "../../src/workbook/xlsx/read";
import { at, outcome, zipped } from "./packages";

const SPREADSHEET = "application/vnd.oasis.opendocument.spreadsheet";

function ods(body: string, styles = "", extra: readonly (readonly [string, string])[] = []): Uint8Array {
  const content =
    `<office:document-content><office:automatic-styles>${styles}</office:automatic-styles>` +
    `<office:body><office:spreadsheet>${body}</office:spreadsheet></office:body></office:document-content>`;
  return zipped(new Map([["mimetype", SPREADSHEET], ["content.xml", content], ...extra]));
}

async function read(rows: string, styles = "", behind = ""): Promise<SheetGrid> {
  const [grid] = await readWorkbook(
    ods(`<table:table table:name="Blad1">${rows}</table:table>${behind}`, styles),
    "bok.ods",
  );
  if (grid === undefined) throw new Error("no sheet");
  return grid;
}

const text = (value: string, attributes = ""): string =>
  `<table:table-cell office:value-type="string" ${attributes}><text:p>${value}</text:p></table:table-cell>`;
const row = (cells: string, attributes = ""): string => `<table:table-row ${attributes}>${cells}</table:table-row>`;

it("rows in groups and in repeated title rows are rows like others", async () => {
  const grid = await read(
    `<table:table-header-rows>${row(text("rubrik"))}</table:table-header-rows>` +
      `<table:table-row-group><table:table-row-group>${row(text("i grupp"))}</table:table-row-group></table:table-row-group>${row(text("sist"))}`,
  );
  expect(grid.values).toEqual([["rubrik"], ["i grupp"], ["sist"]]);
});

it("repeated cells and rows, and the million empty ones at the end", async () => {
  const grid = await read(
    row(text("a", 'table:number-columns-repeated="3"') + '<table:table-cell table:number-columns-repeated="16381"/>') +
      row(text("b"), 'table:number-rows-repeated="2"') +
      row('<table:table-cell table:number-columns-repeated="16384"/>', 'table:number-rows-repeated="1048573"'),
  );
  expect(grid.values).toEqual([["a", "a", "a"], ["b"], ["b"]]);
});

it("spaces, tabs, line breaks, paragraphs; notes and shapes are no text of the cell", async () => {
  const grid = await read(
    row(
      '<table:table-cell office:value-type="string"><office:annotation><text:p>en kommentar</text:p></office:annotation>' +
        '<text:p>a<text:s text:c="2"/>b<text:tab/>c<text:line-break/>d <text:span>e</text:span></text:p><text:p>nästa</text:p>' +
        "<draw:frame><draw:text-box><text:p>form</text:p></draw:text-box></draw:frame></table:table-cell>",
    ),
  );
  expect(grid.values).toEqual([["a  b\tc\nd e\nnästa"]]);
});

it("numbers, percentages, dates, times, truth values and errors", async () => {
  const cell = (type: string, attribute: string, value: string): string =>
    `<table:table-cell office:value-type="${type}" office:${attribute}="${value}"><text:p>visas</text:p></table:table-cell>`;
  const grid = await read(
    row(
      cell("float", "value", "2.5") +
        cell("percentage", "value", "0.42") +
        cell("date", "date-value", "2025-04-30") +
        cell("time", "time-value", "PT12H00M00S") +
        cell("boolean", "boolean-value", "true") +
        '<table:table-cell table:formula="of:=NA()" office:value-type="string" office:string-value="" calcext:value-type="error"><text:p>#SAKNAS!</text:p></table:table-cell>' +
        '<table:table-cell table:formula="of:=1/" office:value-type="string"><text:p>Err:510</text:p></table:table-cell>',
    ),
  );
  expect(grid.values).toEqual([[2.5, 0.42, 45777, 0.5, true, "#N/A", "#VALUE!"]]);
  expect([...grid.formats]).toEqual([
    [cellKey(0, 1), "0.00%"],
    [cellKey(0, 2), "yyyy-mm-dd"],
    [cellKey(0, 3), "h:mm:ss"],
  ]);
});

it("merged cells, hidden and filtered rows, fills of empty cells", async () => {
  const styles =
    '<style:style style:name="ce1" style:family="table-cell"><style:table-cell-properties fo:background-color="#ffc000"/></style:style>' +
    '<style:style style:name="ce2" style:family="table-cell" style:parent-style-name="ce1"/>';
  const grid = await read(
    row(text("uppdrag", 'table:number-rows-spanned="3"') + '<table:table-cell table:style-name="ce2"/>' + text("x")) +
      row("<table:covered-table-cell/>" + text("y"), 'table:visibility="filter"') +
      row("<table:covered-table-cell/>" + text("z"), 'table:visibility="collapse"'),
    styles,
  );
  expect(grid.merges).toEqual([{ firstRow: 0, firstColumn: 0, lastRow: 2, lastColumn: 0 }]);
  expect([...grid.hiddenRows]).toEqual([1, 2]);
  expect([...grid.fills]).toEqual([[cellKey(0, 1), "FFC000"]]);
});

it("named database ranges are tables, unnamed ones are mere filters; the marker tells our sheet", async () => {
  const grid = await read(
    row(text("a") + text("b")),
    "",
    '<table:named-expressions><table:named-range table:name="_pf_activityData" table:cell-range-address="$Blad1.$A$1"/>' +
      '<table:named-expression table:name="_pf_writing" table:expression="of:=&quot;run 1&quot;"/></table:named-expressions>' +
      '<table:database-ranges><table:database-range table:name="Underlag" table:target-range-address="Blad1.A1:Blad1.B9"/>' +
      '<table:database-range table:name="__Anonymous_Sheet_DB__0" table:target-range-address="Blad1.A1:Blad1.B9"/></table:database-ranges>',
  );
  expect(grid.owned).toBe("activityData");
  expect(grid.unfinished).toBe(true);
  expect(grid.tables).toEqual([
    { name: "Underlag", range: { firstRow: 0, firstColumn: 0, lastRow: 8, lastColumn: 1 } },
  ]);
});

it("a hidden sheet", async () => {
  const style =
    '<style:style style:name="ta1" style:family="table"><style:table-properties table:display="false"/></style:style>';
  const [grid] = await readWorkbook(ods('<table:table table:name="Dolt" table:style-name="ta1"/>', style), "bok.ods");
  expect(grid?.visibility).toBe("hidden");
});

describe("hostile", () => {
  it("encrypted, another kind of document", async () => {
    expect(await outcome(ods("", "", [["META-INF/manifest.xml", "<manifest:encryption-data/>"]]))).toBe("encrypted");
    expect(
      await outcome(
        zipped(
          new Map([
            ["mimetype", "application/vnd.oasis.opendocument.text"],
            ["content.xml", "<a/>"],
          ]),
        ),
      ),
    ).toBe("notAWorkbook");
  });

  it("one cell that stands for a whole grid", async () => {
    const cell = text("x", 'table:number-columns-repeated="16384"');
    const table = `<table:table table:name="B">${row(cell, 'table:number-rows-repeated="1048576"')}</table:table>`;
    expect(["absurdDimensions", "tooLarge"]).toContain(await outcome(ods(table)));
  });

  it("repetitions that are no numbers, spaces without end", async () => {
    const grid = await read(
      row(text("a", 'table:number-columns-repeated="-5"') + text("b", 'table:number-columns-repeated="x"')) +
        row(text('<text:s text:c="900000000"/>')),
    );
    expect(grid.values[0]).toEqual(["a", "b"]);
    expect(String(at(grid, 1, 0)).length).toBeLessThan(40_000);
  });

  it("a million hidden rows", async () => {
    const grid = await read(
      row(text("a")) + row("<table:table-cell/>", 'table:visibility="collapse" table:number-rows-repeated="1048575"'),
    );
    expect(grid.hiddenRows.size).toBe(0);
  });
});
