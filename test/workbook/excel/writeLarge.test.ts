/** Many rows: requests that Excel accepts, few of them, and nothing left of what was there before. */
import type { PlannedRows, SheetPlan } from "../../../src/workbook/port";
import { differences, snapshot } from "../../excel-host/compare";
import { findCell, newWorkbook } from "../../excel-host/model";
import { plan, table } from "../plans";
import { open, sheetNamed } from "./writing";

const COLUMNS = Array.from({ length: 26 }, (_, index) => ({
  header: `Kolumn ${String(index)}`,
  kind: index % 5 === 4 ? ("number" as const) : ("text" as const),
  width: 12,
}));

/** Rows as long as departments write them, made when they are asked for. */
function rows(length: number): PlannedRows {
  const at = (index: number): PlannedRows extends { at: (index: number) => infer Row } ? Row : never =>
    index >= length
      ? undefined
      : COLUMNS.map(({ kind }, column) =>
          kind === "number" ? index : `Åtgärd ${String(index)}, del ${String(column)}`,
        );
  return { length, at };
}

function plans(length: number): SheetPlan[] {
  return [
    plan({
      blocks: [
        { row: 0, column: 0, cells: [["Sammanställning"], [{ value: 0, formula: "COUNTA(Underlag[Kolumn 0])" }]] },
      ],
    }),
    plan({
      role: "activityData",
      name: "Underlag",
      tables: [table({ row: 3, columns: COLUMNS, rows: rows(length) })],
      frozenRows: 4,
    }),
  ];
}

describe("20,000 rows of 26 columns", () => {
  it("go in batches of at most 4 MB, one sync for each, with the mark standing between them", async () => {
    const { host, write } = open(newWorkbook());
    const marks: boolean[] = [];
    host.onSync = () => {
      marks.push(host.workbook.names.some(({ name }) => name === "_pf_writing"));
      return "pass";
    };
    const progress: number[] = [];
    await write(plans(20_000), { progress: (done) => progress.push(done) });
    const bytes = host.syncs.map(({ requestBytes }) => requestBytes);
    const total = bytes.reduce((sum, one) => sum + one, 0);
    expect(total).toBeGreaterThan(10_000_000);
    expect(Math.max(...bytes)).toBeLessThan(4_500_000);
    expect(bytes.length).toBeLessThanOrEqual(5 + Math.floor(total / 4_000_000));
    // State, the first batch, the others, the end, the pages.
    expect(marks).toEqual([false, false, ...bytes.slice(2, -1).map(() => true), false]);
    expect(progress.at(-1)).toBe(2);
    const sheet = sheetNamed(host.workbook, "Underlag");
    expect(sheet.tables[0]?.range).toEqual({ firstRow: 3, lastRow: 20_003, firstColumn: 0, lastColumn: 25 });
    expect(findCell(sheet, 20_003, 0)?.value).toBe("Åtgärd 19999, del 0");
    expect(findCell(sheet, 20_003, 4)?.value).toBe(19_999);
    expect(host.references.size).toBe(0);
  }, 120_000);
});

describe("a run with fewer rows than the one before", () => {
  it("leaves no row, format or table of it", async () => {
    const small = open(newWorkbook());
    await small.write(plans(40));
    const { host, write } = open(newWorkbook());
    await write(plans(900));
    await write(plans(40));
    expect(differences(snapshot(small.host.workbook), snapshot(host.workbook))).toEqual([]);
  });

  it("and with fewer columns", async () => {
    const wide = plan({
      blocks: [
        {
          row: 0,
          column: 0,
          cells: [
            ["a", "b", { value: "c", style: "heading" }],
            ["d", "e", "f"],
          ],
        },
      ],
    });
    const narrow = plan({ blocks: [{ row: 0, column: 0, cells: [["a"]] }] });
    const small = open(newWorkbook());
    await small.write([narrow]);
    const { host, write } = open(newWorkbook());
    await write([wide]);
    await write([narrow]);
    expect(differences(snapshot(small.host.workbook), snapshot(host.workbook))).toEqual([]);
  });
});

describe("numbers and texts by turns in one column", () => {
  it("are each what they are: formats go as arrays where rectangles would be too many", async () => {
    const mixed = Array.from({ length: 1200 }, (_, index) => [index % 2 === 0 ? index : "007", "x", "", ""]);
    const { host, write } = open(newWorkbook());
    const columns = ["A", "B", "C", "D"].map((header) => ({ header, kind: "number" as const, width: 9 }));
    await write([plan({ tables: [table({ columns, rows: mixed })] })]);
    const sheet = sheetNamed(host.workbook, "Sammanställning");
    const values = mixed.map((_, index) => findCell(sheet, index + 1, 0)?.value);
    expect(values).toEqual(mixed.map(([value]) => value));
    expect(findCell(sheet, 2, 0)?.numberFormat).toBe("@");
    expect(findCell(sheet, 1, 0)?.numberFormat).toBe("General");
    expect(Math.max(...host.syncs.map(({ actions }) => actions))).toBeLessThan(1000);
  });
});
