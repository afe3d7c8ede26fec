/** A chart shows what now stands in its cells. */
import { alternativeOf } from "../../../src/page/grid/chart/alternative";
import { cellsOf, chartBook, type ChartBook } from "../../../src/page/grid/chart/book";
import { chartData, type ChartData } from "../../../src/page/grid/chart/data";
import { openFile } from "../../../src/workbook/xlsx/fileWorkbook";
import { readLooks } from "../../../src/workbook/xlsx/looks/read";
import type { ChartLook } from "../../../src/workbook/xlsx/looks/charts/types";
import type { CellValue, SheetGrid } from "../../../src/workbook/port";
import { grid } from "../../grids";
import { bars, chart, chartFile, labels, roundChart, series } from "./chartFile";

async function opened(rows: CellValue[][], inside: string): Promise<{ look: ChartLook; data: ChartData | null }> {
  const bytes = await chartFile(rows, [inside]);
  const [looks, workbook] = await Promise.all([readLooks(bytes), openFile(bytes, "a.xlsx")]);
  const grids = await workbook.read();
  const look = looks.sheet("Diagrammen")?.floating[0]?.chart ?? null;
  if (look === null) throw new Error("the chart is not read");
  const book = chartBook(new Map(grids.map((one) => [one.name, one])), (name) => looks.sheet(name));
  return { look, data: chartData(look, book) };
}

function bookOf(...grids: readonly SheetGrid[]): ChartBook {
  const looks = {
    look: () => ({}),
    formula: () => null,
    link: () => null,
    columnWidth: (column: number) => (column === 2 ? 0 : 64),
    rowHeight: () => null,
    defaultHeight: 20,
    frozenRows: 0,
    frozenColumns: 0,
    gridLines: true,
    floating: [],
  };
  return chartBook(new Map(grids.map((one) => [one.name, one])), () => looks);
}

const ROWS = [
  ["Enhet", "Antal"],
  ["Nord", 4],
  ["Syd", "inget"],
  ["Väst", ""],
  ["Öst", 12],
];

test("values, categories and names come from the cells, never from what the file remembers", async () => {
  const { data } = await opened(ROWS, chart({ group: bars(series(0, { column: "B", inside: labels("showVal") })) }));
  expect(data?.categories).toEqual(["Nord", "Syd", "Väst", "Öst"]);
  expect(data?.series[0]?.name).toBe("Antal");
  // As Excel: a text is zero, an empty cell nothing.
  expect(data?.series[0]?.points.map(({ value }) => value)).toEqual([4, 0, null, 12]);
  expect(data?.series[0]?.points.map(({ label }) => label)).toEqual(["4", "0", "", "12"]);
  expect(data === null ? "" : alternativeOf(data)).toBe("Nord 4; Syd 0; Väst; Öst 12");
});

test("shares of a pie, and what stands between the parts of a label", async () => {
  const pie = (inside: string): string => roundChart(`<c:pieChart>${series(0, { column: "B", inside })}</c:pieChart>`);
  const { data } = await opened(ROWS, pie(labels("showCatName", "showPercent")));
  expect(data?.series[0]?.points.map(({ label }) => label)).toEqual(["Nord\n25%", "Syd\n0%", "", "Öst\n75%"]);
  const separated = labels("showCatName", "showVal").replace("</c:dLbls>", "<c:separator>, </c:separator></c:dLbls>");
  const other = await opened(ROWS, pie(separated));
  expect(other.data?.series[0]?.points[0]?.label).toBe("Nord, 4");
});

test("hidden rows are left out where the chart says so", async () => {
  const { look } = await opened(ROWS, chart({ group: bars(series(0, { column: "B" })) }));
  const sheet = grid("Diagrammen", ROWS, { hiddenRows: new Set([1]) });
  expect(chartData(look, bookOf(sheet))?.categories).toEqual(["Syd", "Väst", "Öst"]);
  expect(chartData({ ...look, visibleOnly: false }, bookOf(sheet))?.categories).toHaveLength(4);
});

test("a chart that reads what is not there is not drawn", async () => {
  const { look } = await opened(ROWS, chart({ group: bars(series(0, { column: "B" })) }));
  const reading = (values: string): ChartLook => ({ ...look, series: look.series.map((one) => ({ ...one, values })) });
  const book = bookOf(grid("Diagrammen", ROWS));
  expect(chartData(reading("Diagrammen!$B$2:$B$3"), book)?.series[0]?.points).toHaveLength(2);
  for (const reference of ["Borta!$B$2", "[1]Diagrammen!$B$2", "Diagrammen!antal", "#REF!", "Diagrammen!$A$1:$A$9999"])
    expect(chartData(reading(reference), book)).toBeNull();
});

test("references: quoted names, several areas, sheets in any capitals, hidden columns", () => {
  const book = bookOf(grid("Det 'ena', ja", [[1, 2, 3]]), grid("B", [[4], ["#N/A"]]));
  const values = (reference: string): CellValue[] | undefined => cellsOf(reference, book)?.map(({ value }) => value);
  expect(values("'Det ''ena'', ja'!$A$1:$C$1")).toEqual([1, 2, 3]);
  expect(values("('det ''ena'', ja'!$A$1,b!$A$1:$A$3)")).toEqual([1, 4, "#N/A", ""]);
  expect(cellsOf("'Det ''ena'', ja'!$A$1:$C$1", book)?.map(({ isHidden }) => isHidden)).toEqual([false, false, true]);
});
