/** The pure parts of writing: rectangles, batches, layout. */
import fc from "fast-check";
import { fittedRows, columnPoints } from "../../../src/workbook/excel/write/sheetLook";
import { layOut } from "../../../src/workbook/excel/write/layout";
import { Rectangles, runsOf } from "../../../src/workbook/excel/write/rectangles";
import { batches, jsonBytes, type Step } from "../../../src/workbook/excel/write/step";
import { turnsIntoSomethingElse } from "../../../src/workbook/textCells";
import { plan, table } from "../plans";

const kinds = fc.constantFrom("a", "b", null);

describe("rectangles", () => {
  it("cover every cell of a kind once, and no others", () => {
    fc.assert(
      fc.property(fc.array(fc.array(kinds, { minLength: 5, maxLength: 5 }), { maxLength: 8 }), (rows) => {
        const found = new Rectangles<string>();
        rows.forEach((row, index) => {
          found.add(index, runsOf(row));
        });
        const drawn = rows.map((row) => row.map((): string | null => null));
        for (const { firstRow, lastRow, firstColumn, lastColumn, kind } of found.all()) {
          for (let row = firstRow; row <= lastRow; row++) {
            for (let column = firstColumn; column <= lastColumn; column++) {
              expect(drawn[row]?.[column]).toBeNull();
              drawn[row]?.splice(column, 1, kind);
            }
          }
        }
        expect(drawn).toEqual(rows);
      }),
    );
  });

  it("are as few as columns that look alike all the way down", () => {
    const found = new Rectangles<string>();
    for (let row = 0; row < 1000; row++) found.add(row, runsOf(["a", "a", "b", "a"]));
    expect(found.all()).toHaveLength(3);
  });
});

describe("batches", () => {
  it("keep all steps in order and below the limit, but for steps that are larger by themselves", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(120)), (sizes) => {
        const steps = sizes.map((bytes): Step => ({ bytes, queue: () => undefined }));
        const made = [...batches(steps, 100)];
        expect(made.flat()).toEqual(steps);
        for (const batch of made) {
          const bytes = batch.reduce((sum, one) => sum + one.bytes, 0);
          expect(bytes <= 100 || batch.length === 1).toBe(true);
        }
      }),
    );
  });

  it("are weighed in UTF-8, never too light", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "binary" })), (texts) => {
        expect(jsonBytes(texts)).toBeGreaterThanOrEqual(Buffer.byteLength(JSON.stringify(texts), "utf8"));
      }),
    );
    expect(jsonBytes(["åäö"])).toBe(10);
  });
});

describe("a layout", () => {
  it("fills every cell from A1, so that nothing old is left inside", () => {
    const { rows, rowCount, columnCount } = layOut(plan({ blocks: [{ row: 2, column: 1, cells: [["x"]] }] }));
    expect([rowCount, columnCount]).toEqual([3, 2]);
    expect(rows(0, 99).values).toEqual([
      ["", ""],
      ["", ""],
      ["", "x"],
    ]);
  });

  it("knows its formulas, and gives a format to each kind of cell in a text column", () => {
    const link = { value: "Öppna", style: "link" as const, link: { sheet: "Blad 1", cell: "B2" } };
    const layout = layOut(
      plan({
        tables: [table({ columns: [{ header: "T", kind: "text", width: 9 }], rows: [["a"], [5], [link], [""]] })],
      }),
    );
    expect(layout.rows(0, 2).hasFormulas).toBe(false);
    expect(layout.rows(2, 9)).toMatchObject({
      hasFormulas: true,
      values: [[5], ['=HYPERLINK("#\'Blad 1\'!B2","Öppna")'], [""]],
    });
    expect(layout.formats.map(({ firstRow, lastRow, kind }) => [firstRow, lastRow, kind])).toEqual([
      [1, 1, "@"],
      [4, 4, "@"],
    ]);
  });

  it("lets the first of two blocks over each other stand", () => {
    const blocks = [
      { row: 0, column: 0, cells: [["a", "b"]] },
      { row: 0, column: 1, cells: [["c", "d"]] },
    ];
    expect(layOut(plan({ blocks })).rows(0, 1).values).toEqual([["a", "b", "d"]]);
  });
});

describe("rows and columns", () => {
  it("are fitted by Excel where text runs on, and not where cells are merged", () => {
    const blocks = [
      {
        row: 0,
        column: 0,
        cells: [[{ value: "x", style: "wrapped" as const }], [{ value: "y", style: "heading" as const }]],
      },
      { row: 2, column: 0, cells: [[{ value: "z", style: "note" as const }]] },
    ];
    const heights = new Map([
      [0, 30],
      [1, 30],
      [2, 30],
    ]);
    const merges = [{ firstRow: 2, lastRow: 2, firstColumn: 0, lastColumn: 3 }];
    expect(fittedRows(plan({ blocks, heights, merges }))).toEqual(new Set([0]));
  });

  it("are as wide as in the file: 64 pixels for the standard 8.43 characters", () => {
    expect([columnPoints(8.43), columnPoints(10), columnPoints(10.5), columnPoints(300)]).toEqual([
      48, 56.25, 58.5, 1338.75,
    ]);
  });
});

it.each([
  "april 2025",
  "Maj-5",
  "jan 1",
  "Sept. 3",
  "december,4",
  "-x",
  "−5",
  "(3)",
  "$4",
  "%",
  "sant",
  "TOSI",
  "#x",
  "'x",
  " 5",
])("%j would turn into something else", (text) => {
  expect(turnsIntoSomethingElse(text)).toBe(true);
});

it.each(["Marknad 5", "Avdelningen", "April", "sanning", "x=1", "– 5", "• 5", "U1", ""])(
  "%j stays what it is",
  (text) => {
    expect(turnsIntoSomethingElse(text)).toBe(false);
  },
);
