/** Issue 2: "Every sheet of … (.xlsx, .xlsm, .xls, .xlsb, .ods) into SheetGrids through the port." The same book in each. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { cellKey, type SheetGrid } from "../../src/workbook/port";
import { readWorkbook } from "../../src/workbook/xlsx/read";
import { at } from "./packages";

async function fixture(name: string): Promise<SheetGrid[]> {
  return readWorkbook(new Uint8Array(readFileSync(join(__dirname, "fixtures", name))), name);
}

// fixtures/make.ts tells how these were made; .xls and .ods come from LibreOffice.
describe.each(["standard.xlsx", "standard.xls", "standard.ods"])("%s", (name) => {
  let grids: SheetGrid[] = [];
  let sheet: SheetGrid | undefined;
  beforeAll(async () => {
    grids = await fixture(name);
    sheet = grids[0];
  });

  it("has the sheets, hidden ones too, and knows ours by its marker", () => {
    expect(grids.map(({ name: title, visibility, owned, file }) => [title, visibility, owned, file])).toEqual([
      ["Aktiviteter HR", "visible", null, name],
      ["Dolt blad", "hidden", "memo", name],
      ["Vår sammanställning", "visible", "summary", name],
    ]);
  });

  it("has texts, numbers, dates as serial numbers, formula results and errors", () => {
    expect(sheet?.values.slice(0, 2)).toEqual([
      ["Id", "Tal", "Andel", "Datum"],
      ["A1", 1.5, 0.42, 45777],
    ]);
    expect(sheet?.values[2]?.slice(0, 2)).toEqual(["Å & <Ö>", -2181760]);
    expect(sheet?.values[3]).toEqual(["dold rad", "text", "#DIV/0!", "#N/A"]);
    expect(sheet?.values[4]?.slice(0, 2)).toEqual(["=1+1", 3]);
    expect(sheet?.values[5]).toEqual(["Å".repeat(9000), "två\nrader", "  mellanslag  "]);
  });

  it("tells percentages and dates by their format", () => {
    expect(sheet?.formats.get(cellKey(1, 2))).toMatch(/^0(\.00)?%$/);
    expect(sheet?.formats.get(cellKey(1, 3))?.replaceAll("\\", "")).toBe("yyyy-mm-dd");
    expect(sheet?.formats.size).toBe(2);
  });

  it("has the colour of an empty cell, the hidden row and the merged cells", () => {
    expect([...(sheet?.fills ?? [])]).toEqual([[cellKey(2, 2), "FFC000"]]);
    expect([...(sheet?.hiddenRows ?? [])]).toEqual([3]);
    // A7:B8; row 8 holds nothing.
    expect(sheet?.merges).toEqual([{ firstRow: 6, firstColumn: 0, lastRow: 6, lastColumn: 1 }]);
  });

  it("says where the first cell stands", () => {
    const [, , third] = grids;
    expect([third?.firstRow, third?.firstColumn, third?.values]).toEqual([1, 1, [["långt ner"]]]);
  });
});

it("booleans stay booleans in .xlsx and .xls (LibreOffice writes them as numbers to .ods)", async () => {
  for (const name of ["standard.xlsx", "standard.xls"]) {
    const [sheet] = await fixture(name);
    expect(sheet === undefined ? null : [at(sheet, 2, 3), at(sheet, 4, 2)]).toEqual([true, true]);
  }
});

it("the kind is known by content, not by the file's ending", async () => {
  const bytes = new Uint8Array(readFileSync(join(__dirname, "fixtures", "standard.xls")));
  const grids = await readWorkbook(bytes, "egentligen gammal.xlsx");
  expect(grids.map(({ name }) => name)).toContain("Aktiviteter HR");
});
