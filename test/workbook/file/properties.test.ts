/** Any edits of any cells: the file read again has those values, and differs in nothing else. */
import fc from "fast-check";
import { openFile } from "../../../src/workbook/xlsx/fileWorkbook";
import type { CellEdit, CellValue, SheetGrid } from "../../../src/workbook/port";
import { readWorkbook } from "../../../src/workbook/xlsx/read";
import { cellText } from "../../../src/workbook/textCells";
import { address } from "../../../src/plan/origin";
import { at, xlsx } from "../packages";

const text = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 12 }),
  fc.constantFrom("=1", "_x0041_", "]]>", "\r\n", " a ", '<c r="A1"/>', "-", "007"),
);
const value: fc.Arbitrary<CellValue> = fc.oneof(
  text.map(cellText),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
  fc.boolean(),
);
const place = fc.record({ row: fc.nat(12), column: fc.nat(6) });
const cells = fc.uniqueArray(
  fc.record({ place, value: fc.oneof(fc.nat(99), fc.boolean(), fc.constant("")), style: fc.nat(2) }),
  {
    selector: ({ place: { row, column } }) => row * 100 + column,
    maxLength: 30,
  },
);
const edits = fc.uniqueArray(fc.record({ place, value }), {
  selector: ({ place: { row, column } }) => row * 100 + column,
  minLength: 1,
  maxLength: 20,
});

/** A sheet with these cells, and a few rows without any. */
function file(all: readonly { place: { row: number; column: number }; value: CellValue; style: number }[]): Uint8Array {
  const rows = Array.from({ length: 10 }, (_, row) => {
    const own = all.filter((cell) => cell.place.row === row).sort((a, b) => a.place.column - b.place.column);
    const xml = own.map(({ place: { column }, value: held, style }) => {
      const start = `<c r="${address(row, column)}" s="${String(style)}"`;
      if (held === "") return `${start}/>`;
      return typeof held === "boolean"
        ? `${start} t="b"><v>${held ? "1" : "0"}</v></c>`
        : `${start}><v>${String(held)}</v></c>`;
    });
    if (own.length === 0) return row % 3 === 0 ? `<row r="${String(row + 1)}" ht="20"/>` : "";
    return `<row r="${String(row + 1)}">${xml.join("")}</row>`;
  });
  return xlsx({
    sheets: [
      { name: "A", xml: rows.join("") },
      { name: "B", xml: '<row r="1"><c r="A1"><v>1</v></c></row>' },
    ],
    styles:
      '<cellXfs count="3"><xf numFmtId="0" fontId="0"/><xf numFmtId="14" fontId="0"/><xf numFmtId="49" fontId="0"/></cellXfs>',
  });
}

function valuesOf(grid: SheetGrid | undefined): CellValue[][] {
  return Array.from({ length: 14 }, (_, row) =>
    Array.from({ length: 8 }, (_cell, column) => (grid === undefined ? "" : at(grid, row, column))),
  );
}

test("read(edited) = read with those values, and taken back it is read as before", async () => {
  await fc.assert(
    fc.asyncProperty(cells, edits, async (held, wanted) => {
      const bytes = file(held);
      const [before, other] = await readWorkbook(bytes, "");
      const book = await openFile(bytes, "");
      const all = wanted.map(({ place: { row, column }, value: next }): CellEdit => {
        const seen = before === undefined ? "" : at(before, row, column);
        return { sheet: "A", row, column, seen, value: next };
      });
      const { undo, refused } = await book.edit(all);
      expect(refused).toEqual([]);
      const [after, same] = await readWorkbook(await book.bytes(), "");
      const expected = valuesOf(before);
      for (const { row, column, value: next } of all) expected[row]?.splice(column, 1, next);
      expect(valuesOf(after)).toEqual(expected);
      expect(same).toEqual(other);
      expect((await book.read()).map((grid) => valuesOf(grid))).toEqual([expected, valuesOf(other)]);
      await book.edit(undo);
      const [back] = await readWorkbook(await book.bytes(), "");
      expect(valuesOf(back)).toEqual(valuesOf(before));
      expect([...(back?.formats ?? [])].sort()).toEqual([...(before?.formats ?? [])].sort());
    }),
    { numRuns: 60 },
  );
});
