/** How sheets look, read from the sample, from a workbook that the program writes, and from one made by hand. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { writeXlsx } from "hucre/xlsx";
import { WorkbookError } from "../../../../src/workbook/errors";
import { readLooks } from "../../../../src/workbook/xlsx/looks/read";
import type { SheetLooks, WorkbookLooks } from "../../../../src/workbook/xlsx/looks/types";

const sample = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(join(__dirname, "../../../../assets/samples", name)));

function sheetOf(looks: WorkbookLooks, name: string): SheetLooks {
  const sheet = looks.sheet(name);
  if (sheet === null) throw new Error(`no sheet ${name}`);
  return sheet;
}

test("the sample: tabs, frozen headings, widths, heights, fonts, fills and borders", async () => {
  const looks = await readLooks(sample("2025.xlsx"));
  expect(looks.tabs[1]).toEqual({ name: "Uppdrag", visibility: "visible" });
  expect(looks.active).toBe("Plan");
  const sheet = sheetOf(looks, "Uppdrag");
  expect([sheet.frozenRows, sheet.frozenColumns, sheet.gridLines]).toEqual([4, 0, false]);
  expect([sheet.columnWidth(0), sheet.columnWidth(1)]).toEqual([42, 140]);
  expect(sheet.rowHeight(0)).toBe(32);
  expect(sheet.look(0, 0, "")).toMatchObject({ bold: true, size: 16, colour: "1F4E5F" });
  expect(sheet.look(3, 0, "")).toMatchObject({
    fill: "1F4E5F",
    colour: "FFFFFF",
    wrap: true,
    vertical: "center",
    top: { style: "thin", colour: "BFC9CF" },
  });
  // A cell that nobody has touched has the workbook's own font.
  expect(sheet.look(999, 999, "")).toEqual({ size: 10 });
  expect(looks.sheet("Finns inte")).toBeNull();
});

test("hidden columns and sheets, merged looks, links, formulas, conditional colours and charts", async () => {
  const bytes = await writeXlsx({
    sheets: [
      {
        name: "Det 'ena' bladet",
        rows: [
          ["Status", "a", "b"],
          ["Klar", 1, 2],
          ["Försenad", 3, 4],
        ],
        columns: [{ width: 20 }, { hidden: true }, {}],
        freezePane: { rows: 1, columns: 1 },
        cells: new Map([
          ["1,1", { formula: "SUM(C2:C3)" }],
          ["1,2", { formula: `HYPERLINK("#'Blad två'!C7","Öppna")`, formulaResult: "Öppna" }],
          ["2,2", { value: "ut", hyperlink: { target: "https://exempel.se" } }],
        ]),
        conditionalRules: [
          {
            type: "cellIs",
            operator: "equal",
            priority: 1,
            formula: `"Försenad"`,
            range: "A1:A9",
            style: {
              font: { color: { rgb: "8B1E1E" } },
              fill: { type: "pattern", pattern: "solid", bgColor: { rgb: "FADCDC" } },
            },
          },
        ],
        charts: [
          {
            type: "bar",
            title: "Läget",
            altText: "Två klara",
            frameTitle: "Läget",
            anchor: { from: { row: 4, col: 0 }, to: { row: 10, col: 3 } },
            series: [{ name: "a", values: "B2:B3", categories: "A2:A3" }],
          },
        ],
      },
      { name: "Blad två", rows: [["x"]], hidden: true },
    ],
  });
  const looks = await readLooks(bytes);
  expect(looks.tabs.map(({ visibility }) => visibility)).toEqual(["visible", "hidden"]);
  const sheet = sheetOf(looks, "Det 'ena' bladet");
  expect([sheet.frozenRows, sheet.frozenColumns]).toEqual([1, 1]);
  expect([sheet.columnWidth(0) > 130, sheet.columnWidth(1), sheet.columnWidth(2)]).toEqual([true, 0, 64]);
  expect(sheet.formula(1, 1)).toBe("SUM(C2:C3)");
  expect(sheet.formula(0, 0)).toBeNull();
  expect(sheet.link(1, 2)).toEqual({ sheet: "Blad två", cell: "C7" });
  expect(sheet.link(2, 2)).toBeNull();
  expect(sheet.look(2, 0, "Försenad")).toMatchObject({ colour: "8B1E1E", fill: "FADCDC" });
  expect(sheet.look(2, 0, "Klar")).not.toHaveProperty("fill");
  expect(sheet.floating).toEqual([
    {
      kind: "chart",
      title: "Läget",
      altText: "Två klara",
      place: { firstRow: 4, firstColumn: 0, lastRow: 9, lastColumn: 2 },
      inset: { left: 0, top: 0, right: 0, bottom: 0 },
      chart: expect.objectContaining({ kind: "bar" }) as unknown,
    },
  ]);
});

test("a table's style: headings and every other row", async () => {
  const bytes = await writeXlsx({
    sheets: [
      {
        name: "Blad",
        rows: [["Id"], [1], [2]],
        tables: [
          { name: "T", range: "A1:A3", columns: [{ name: "Id" }], style: "TableStyleMedium2", showRowStripes: true },
        ],
      },
    ],
  });
  const sheet = sheetOf(await readLooks(bytes), "Blad");
  expect(sheet.look(0, 0, "Id")).toMatchObject({ bold: true, colour: "FFFFFF" });
  expect(sheet.look(1, 0, 1).fill).toMatch(/^[\dA-F]{6}$/);
  expect(sheet.look(2, 0, 2)).not.toHaveProperty("fill");
});

test("what is no workbook is refused as everywhere", async () => {
  await expect(readLooks(new TextEncoder().encode("hej"))).rejects.toThrow(WorkbookError);
  await expect(readLooks(sample("2025.xlsx").slice(0, 9000))).rejects.toMatchObject({ code: "truncated" });
});
