/** How a sheet is laid out, where keys lead, and what stands in the field when a cell is changed. */
import { Axis } from "../../src/page/grid/axis";
import { editText } from "../../src/page/grid/editText";
import { columnLetters, frozenSlots } from "../../src/page/grid/layout";
import { SheetModel } from "../../src/page/grid/model";
import { moved } from "../../src/page/grid/moves";
import { cellKey } from "../../src/workbook/port";
import type { SheetLooks } from "../../src/workbook/xlsx/looks/types";
import { grid, merge } from "../grids";

const LOOKS: SheetLooks = {
  look: () => ({}),
  formula: () => null,
  link: () => null,
  columnWidth: (column) => (column === 2 ? 0 : 64),
  rowHeight: () => 20,
  defaultHeight: 20,
  frozenRows: 0,
  frozenColumns: 0,
  gridLines: true,
  floating: [],
};

const SHEET = grid(
  "Blad",
  [
    ["Rubrik som är lång och tar flera kolumner", "", "", "", "x"],
    ["a", "b", "c", "d", ""],
    ["gömd"],
    ["gömd"],
    ["e", "f"],
  ],
  { hiddenRows: new Set([2, 3]), merges: [merge(1, 0, 1, 1)], formats: new Map([[cellKey(1, 3), "0%"]]) },
);
const model = new SheetModel(SHEET, LOOKS, false);
const go = (key: string, row: number, column: number, ctrl = false): unknown =>
  Object.values(moved(model, { row, column }, { key, ctrl }, 10) ?? {});

test("hidden rows lie in one gap, and a place is found from either side", () => {
  const { rows } = model;
  expect([0, 1, 2, 3].map((place) => rows.slot(place))).toEqual([
    { index: 0, hidden: 0 },
    { index: 1, hidden: 0 },
    { index: 2, hidden: 2 },
    { index: 4, hidden: 0 },
  ]);
  expect([0, 2, 3, 4, 5].map((row) => rows.placeOf(row))).toEqual([0, 2, 2, 3, 4]);
  expect(rows.extent(0, 4)).toBe(20 + 20 + 18 + 20);
  expect(new SheetModel(SHEET, LOOKS, true).rows.slot(2)).toEqual({ index: 2, hidden: 0 });
});

test("100,000 rows of which most are hidden are few slots", () => {
  const axis = new Axis({ count: 100_000, isHidden: (row) => row % 1000 !== 0, size: () => 20, gap: 18 });
  expect(axis.length).toBe(200);
  expect(axis.slot(1)).toEqual({ index: 1, hidden: 999 });
  expect(axis.moved(0, 2)).toBe(2000);
});

test("arrows pass over hidden rows and columns, and over merged cells as over one", () => {
  expect(go("ArrowDown", 1, 3)).toEqual([4, 3]);
  expect(go("ArrowUp", 4, 3)).toEqual([1, 3]);
  expect(go("ArrowRight", 0, 1)).toEqual([0, 3]);
  expect(go("ArrowRight", 1, 0)).toEqual([1, 3]);
  expect(go("ArrowDown", 0, 1)).toEqual([1, 0]);
  expect(go("ArrowLeft", 0, 0)).toEqual([0, 0]);
});

test("Ctrl and arrows, Home, End and pages go as in Excel", () => {
  expect(go("ArrowRight", 0, 0, true)).toEqual([0, 4]);
  expect(go("ArrowDown", 4, 0, true)).toEqual([model.rows.count - 1, 0]);
  expect(go("Home", 4, 1)).toEqual([4, 0]);
  expect(go("End", 1, 0)).toEqual([1, 3]);
  expect(go("End", 0, 0, true)).toEqual([4, 4]);
  expect(go("Home", 4, 3, true)).toEqual([0, 0]);
  expect(go("PageDown", 0, 0)).toEqual([12, 0]);
  expect(go("x", 0, 0)).toEqual([]);
});

test("a long text reaches over empty cells and no further", () => {
  expect(model.lastColumnOf(0, 0, model.cell(0, 0))).toBe(1);
  expect(model.lastColumnOf(4, 1, model.cell(4, 1))).toBe(1);
});

test("what a person changes stands as they would type it", () => {
  expect(editText(0.158, "0.0%")).toBe("15,8%");
  expect(editText(45777, "d mmm")).toBe("2025-04-30");
  expect(editText(45777.5, "d mmm")).toBe("2025-04-30 12:00");
  expect(editText(1234.5, "#,##0")).toBe("1234,5");
  expect(editText("=1", null)).toBe("=1");
  expect(editText(true, null)).toBe("SANT");
});

test("columns are called by letters, and most of a window never stays frozen", () => {
  expect([0, 25, 26, 701, 702].map(columnLetters)).toEqual(["A", "Z", "AA", "ZZ", "AAA"]);
  expect([frozenSlots(4, 100, 22, 600), frozenSlots(30, 600, 22, 600), frozenSlots(4, 100, 22, 0)]).toEqual([4, 0, 4]);
});
