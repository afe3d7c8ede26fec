/** Laws of reading, for any workbook: Excel and the file give the same grid, whatever is asked for at a time. */
import fc from "fast-check";
import { cellAt, newSheet, newWorkbook, type HostSheet } from "../../excel-host/model";
import { areasOf, bands, cellCount, contains, halves } from "../../../src/workbook/excel/reading/ranges";
import { cover } from "../../../src/workbook/excel/reading/cover";
import { outside, unknownRows } from "../../../src/workbook/excel/reading/details";
import { windowRows } from "../../../src/workbook/excel/reading/pack";
import type { CellRange, CellValue } from "../../../src/workbook/port";
import { open, same } from "./reading";

jest.setTimeout(300_000);

const ROW = fc.oneof({ weight: 8, arbitrary: fc.nat(30) }, fc.constantFrom(999, 16_000, 40_000, 1_048_575));
const COLUMN = fc.oneof({ weight: 8, arbitrary: fc.nat(12) }, fc.constantFrom(200, 1023, 1024, 16_383));
const VALUE: fc.Arbitrary<CellValue> = fc.oneof(
  fc.constantFrom("Klar", "", "#N/A", "å".repeat(50), " "),
  fc.integer({ min: -5, max: 60_000 }),
  fc.boolean(),
);
const CELL = fc.record({
  row: ROW,
  column: COLUMN,
  value: VALUE,
  fill: fc.constantFrom(null, "#FFFFFF", "#FFC000", "#C6EFCE"),
  format: fc.constantFrom("General", "0%", "yyyy-mm-dd", "@"),
});
const SHEET = fc.record({ cells: fc.array(CELL, { maxLength: 40 }), hidden: fc.array(ROW, { maxLength: 4 }) });

const SMALL = fc.record({
  cells: fc.array(
    CELL.map((cell) => ({ ...cell, row: cell.row % 40, column: cell.column % 15 })),
    { maxLength: 20 },
  ),
  hidden: fc.array(fc.nat(40), { maxLength: 4 }),
});

type SheetFields = typeof SHEET extends fc.Arbitrary<infer T> ? T : never;

function made({ cells, hidden }: SheetFields, name: string): HostSheet {
  const sheet = newSheet(name, { hiddenRows: new Set(hidden) });
  for (const { row, column, value, fill, format } of cells) {
    const cell = cellAt(sheet, row, column);
    cell.value = value;
    cell.numberFormat = format;
    if (fill !== null) cell.look.fill = fill;
  }
  return sheet;
}

/** The file adapter refuses a sheet that spans more than 2^27 cells; Excel's reader leaves the far ones out. */
function isAbsurd({ cells }: SheetFields): boolean {
  const [rows, columns] = [cells.map(({ row }) => row + 1), cells.map(({ column }) => column + 1)];
  return Math.max(0, ...rows) * Math.max(0, ...columns) > 2 ** 27;
}

test("any sheets", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(SHEET, { minLength: 1, maxLength: 3 }), async (sheets) => {
      fc.pre(!sheets.some(isAbsurd));
      await same(newWorkbook(sheets.map((fields, index) => made(fields, `Blad ${String(index)}`))));
    }),
    { numRuns: 60 },
  );
});

test("sixty sheets, where Excel refuses every batch of more than some hundred actions as too large", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(SMALL, { minLength: 60, maxLength: 60 }),
      fc.integer({ min: 400, max: 1000 }),
      async (drawn, most) => {
        const sheets = drawn.map((fields, index) => made(fields, `Blad ${String(index)}`));
        const whole = await open(newWorkbook(sheets)).read();
        const { host, read } = open(newWorkbook(sheets));
        host.onSync = ({ actions }) => (actions > most ? { refuse: "RequestPayloadSizeLimitExceeded" } : "pass");
        expect(await read()).toEqual(whole);
        expect(host.syncs.some(({ error }) => error === "RequestPayloadSizeLimitExceeded")).toBe(true);
      },
    ),
    { numRuns: 8 },
  );
});

const RANGE: fc.Arbitrary<CellRange> = fc
  .tuple(fc.nat(40), fc.nat(20), fc.nat(40), fc.nat(20))
  .map(([firstRow, firstColumn, height, width]) => ({
    firstRow,
    firstColumn,
    lastRow: firstRow + height,
    lastColumn: firstColumn + width,
  }));

function cellsOf(ranges: readonly CellRange[]): string[] {
  return ranges.flatMap((range) => {
    const found: string[] = [];
    for (let row = range.firstRow; row <= range.lastRow; row++) {
      for (let column = range.firstColumn; column <= range.lastColumn; column++)
        found.push(`${String(row)},${String(column)}`);
    }
    return found;
  });
}

test("bands and halves have each cell once", () => {
  fc.assert(
    fc.property(RANGE, fc.integer({ min: 1, max: 300 }), (range, cells) => {
      expect(cellsOf(bands(range, cells)).sort()).toEqual(cellsOf([range]).sort());
      expect(cellsOf(halves(range) ?? [range]).sort()).toEqual(cellsOf([range]).sort());
    }),
  );
});

test("a cover holds every wanted cell, in no more rectangles than there are stretches, and stays inside", () => {
  fc.assert(
    fc.property(RANGE, fc.infiniteStream(fc.boolean()), fc.nat(20), (range, wishes, slack) => {
      const wanted = new Set(cellsOf([range]).filter(() => wishes.next().value));
      const isWanted = (row: number, column: number): boolean => wanted.has(`${String(row)},${String(column)}`);
      const covered = cover(range, isWanted, slack);
      const cells = new Set(cellsOf(covered));
      for (const cell of wanted) expect(cells.has(cell)).toBe(true);
      for (const { firstRow, firstColumn, lastRow, lastColumn } of covered) {
        expect(contains(range, firstRow, firstColumn) && contains(range, lastRow, lastColumn)).toBe(true);
      }
      expect(covered.length).toBeLessThanOrEqual(wanted.size);
      const area = covered.reduce((sum, one) => sum + cellCount(one), 0);
      expect(area).toBeLessThanOrEqual(wanted.size * (1 + slack) * 2);
    }),
  );
});

test("outside the parts there is exactly what no part has", () => {
  fc.assert(
    fc.property(RANGE, fc.array(fc.tuple(fc.nat(5), fc.nat(5), RANGE), { maxLength: 4 }), (block, drawn) => {
      let next = 0;
      const parts = drawn.map(([gap, height, { firstColumn, lastColumn }]) => {
        const firstRow = next + gap;
        next = firstRow + height + 1;
        return { firstRow, lastRow: firstRow + height, firstColumn, lastColumn };
      });
      const taken = new Set(cellsOf(parts));
      expect(cellsOf(outside(block, parts)).sort()).toEqual(
        cellsOf([block])
          .filter((cell) => !taken.has(cell))
          .sort(),
      );
    }),
  );
});

test("unknown rows are those that no known stretch has", () => {
  fc.assert(
    fc.property(fc.nat(60), fc.array(RANGE, { maxLength: 4 }), (lastRow, ranges) => {
      const rows = unknownRows(
        lastRow,
        ranges.map((range) => ({ range, value: true })),
      ).flatMap((range) =>
        Array.from({ length: range.lastRow - range.firstRow + 1 }, (_, index) => range.firstRow + index),
      );
      const expected = Array.from({ length: lastRow + 1 }, (_, row) => row).filter(
        (row) => !ranges.some((range) => row >= range.firstRow && row <= range.lastRow),
      );
      expect(rows).toEqual(expected);
    }),
  );
});

test.each<[string, number[][]]>([
  ["Blad1!A1:B2", [[0, 0, 1, 1]]],
  [
    "'Avd, A; b'!$A$1:$B$2,'Avd, A; b'!C3",
    [
      [0, 0, 1, 1],
      [2, 2, 2, 2],
    ],
  ],
  [
    "'Det''s, x'!C:D, Blad!2:3",
    [
      [0, 2, 1_048_575, 3],
      [1, 0, 2, 16_383],
    ],
  ],
  [
    "A1;B2",
    [
      [0, 0, 0, 0],
      [1, 1, 1, 1],
    ],
  ],
  ["", []],
  ["#REF!", []],
])("the areas of %j", (address, expected) => {
  expect(areasOf(address).map((range) => [range.firstRow, range.firstColumn, range.lastRow, range.lastColumn])).toEqual(
    expected,
  );
});

test("first rows of all sheets fit one answer, and no sheet goes without", () => {
  for (const sheets of [0, 1, 10, 100, 1000, 5000]) expect(windowRows(sheets)).toBeGreaterThanOrEqual(10);
  expect(windowRows(1)).toBeLessThan(16_000);
});
