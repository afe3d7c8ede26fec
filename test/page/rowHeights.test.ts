/** Excel fits a row to its wrapped texts, but not to those of merged cells or of hidden columns. */
import { SheetModel } from "../../src/page/grid/model";
import type { SheetLooks } from "../../src/workbook/xlsx/looks/types";
import { grid, merge } from "../grids";

const LONG = "Skriv i kolumnen Text. Det du ändrar behålls när arbetsboken görs om. ".repeat(4);
const LOOKS: SheetLooks = {
  look: () => ({ wrap: true }),
  formula: () => null,
  link: () => null,
  columnWidth: (column) => (column === 2 ? 0 : 80),
  rowHeight: () => null,
  defaultHeight: 20,
  frozenRows: 0,
  frozenColumns: 0,
  gridLines: true,
  floating: [],
};

test("a row is as high as its wrapped texts need, if they can be seen and are not merged", () => {
  const sheet = grid("Blad", [[LONG], ["", LONG], ["Rubrik", "", "Framtagen text"]], { merges: [merge(1, 1, 1, 5)] });
  const { rows } = new SheetModel(sheet, LOOKS, false);
  expect(rows.size(0)).toBeGreaterThan(200);
  expect([rows.size(1), rows.size(2)]).toEqual([21, 21]);
});
