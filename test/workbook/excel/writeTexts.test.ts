/** What departments type is data: it stays the text that it is, wherever it is written. */
import fc from "fast-check";
import { cellText } from "../../../src/workbook/textCells";
import type { CellValue, SheetPlan } from "../../../src/workbook/port";
import { findCell, newWorkbook } from "../../excel-host/model";
import { block, plan, table } from "../plans";
import { open, sheetNamed, type Book } from "./writing";

const HOSTILE = [
  "=1+1",
  "+46",
  "-",
  "-5",
  "@SUM(A1)",
  "007",
  "1-2",
  "2025-04-30",
  "TRUE",
  "falskt",
  "#N/A",
  "'x",
  "''",
  "<b>fet</b>",
  "\t=1",
  " =1",
  "5 %",
  "3E5",
  "(12)",
  "april 2025",
  "$3",
  "12:30",
  "rad 1\nrad 2",
  '="a"&"b"',
  "__proto__",
  "Å".repeat(32_767),
];

async function written(...plans: readonly SheetPlan[]): Promise<Book> {
  const book = open(newWorkbook());
  await book.write(plans);
  expect(book.host.unknown).toEqual([]);
  return book;
}

function valuesIn({ host }: Book, name: string, row: number, count: number, column = 0): unknown[] {
  const sheet = sheetNamed(host.workbook, name);
  return Array.from({ length: count }, (_, index) => {
    const cell = findCell(sheet, row + index, column);
    return cell?.formula === "" ? cell.value : `formula ${cell?.formula ?? ""}`;
  });
}

describe("hostile texts", () => {
  it("stay texts in blocks, in every look", async () => {
    const book = await written(
      block(HOSTILE.map((text) => [text, { value: text, style: "wrapped" }, { value: text, style: "number" }])),
    );
    for (const column of [0, 1, 2])
      expect(valuesIn(book, "Sammanställning", 0, HOSTILE.length, column)).toEqual(HOSTILE);
  });

  it("stay texts in tables, in columns of every kind", async () => {
    const rows = HOSTILE.map((text) => [text, text, text, { value: text, style: "link" as const }]);
    const book = await written(plan({ tables: [table({ rows })] }));
    for (const column of [0, 1, 2, 3])
      expect(valuesIn(book, "Sammanställning", 1, HOSTILE.length, column)).toEqual(HOSTILE);
  });

  it("stay texts in headings and in the same rows as formulas", async () => {
    const columns = ["=1+1", "2024", "-"].map((header) => ({ header, kind: "text" as const, width: 9 }));
    const rows = [["=1+1", { value: 2, formula: "1+1" }, "007"]];
    const book = await written(plan({ tables: [table({ columns, rows })] }));
    expect(valuesIn(book, "Sammanställning", 0, 2, 0)).toEqual(["=1+1", "=1+1"]);
    expect(valuesIn(book, "Sammanställning", 0, 2, 1)).toEqual(["2024", "formula =1+1"]);
    expect(valuesIn(book, "Sammanställning", 0, 2, 2)).toEqual(["-", "007"]);
  });

  it("too long ones are cut, and what no cell can hold goes", async () => {
    const book = await written(block([["x".repeat(40_000)], ["a\u0000b\ud800c"]]));
    expect(valuesIn(book, "Sammanställning", 0, 2)).toEqual([`${"x".repeat(32_766)}…`, "ab\ufffdc"]);
  });

  it("in a link are text of the formula, never a part of it", async () => {
    const value = '"&CMD()&"';
    const cell = { value, style: "link" as const, link: { sheet: 'Det"s', cell: "A1" } };
    const book = await written(plan({ tables: [table({ rows: [["", "", "", cell]] })] }));
    expect(valuesIn(book, "Sammanställning", 1, 1, 3)).toEqual([`formula =HYPERLINK("#'Det""s'!A1","""&CMD()&""")`]);
  });

  it("that lead to another file are plain text", async () => {
    const cell = { value: "=Öppna", link: { file: "avd.xlsx", sheet: "Blad1", cell: "B2" } };
    const book = await written(block([[cell]]));
    expect(valuesIn(book, "Sammanställning", 0, 1)).toEqual(["=Öppna"]);
  });
});

describe("values of other kinds", () => {
  it("stay numbers and truth values, in text columns too; what is no number is empty", async () => {
    const row: CellValue[] = [7, 0.5, true, -3];
    const columns = row.map((_, index) => ({ header: `K${String(index)}`, kind: "text" as const, width: 9 }));
    const book = await written(
      plan({ tables: [table({ columns, rows: [row] })], blocks: [{ row: 5, column: 0, cells: [[7, true, NaN]] }] }),
    );
    expect([0, 1, 2, 3].map((column) => valuesIn(book, "Sammanställning", 1, 1, column)[0])).toEqual(row);
    expect([0, 1, 2].map((column) => valuesIn(book, "Sammanställning", 5, 1, column)[0])).toEqual([7, true, ""]);
  });
});

it("any text is read back as it was, in a block and in a table", async () => {
  const piece = fc.oneof(
    fc.string({ unit: "binary", maxLength: 12 }),
    fc.constantFrom(...HOSTILE.slice(0, -1)),
    fc.stringMatching(/^[=+@'\-#($\d.,:% ]{1,6}$/),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { minLength: 1, maxLength: 20 }), async (texts) => {
      const rows = texts.map((text) => [text, text, text, text]);
      const book = await written(
        plan({
          tables: [table({ row: 30, rows })],
          blocks: [{ row: 0, column: 0, cells: texts.map((text) => [text]) }],
        }),
      );
      const clean = texts.map((text) => cellText(text));
      const empties = (values: unknown[]): unknown[] => values.map((value) => (value === "formula " ? "" : value));
      expect(empties(valuesIn(book, "Sammanställning", 0, texts.length))).toEqual(clean);
      for (const column of [0, 1, 2, 3]) {
        expect(empties(valuesIn(book, "Sammanställning", 31, texts.length, column))).toEqual(clean);
      }
    }),
    { numRuns: 25 },
  );
});
