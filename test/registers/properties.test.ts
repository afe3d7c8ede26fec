/** Laws that hold for every layout. */
import fc from "fast-check";
import { readRegisters } from "../../src/registers/readRegisters";
import type { CellValue } from "../../src/workbook/port";
import { ASSIGNMENT_SHEET, grid, KEY_FIGURE_SHEET, PLAN_SHEET } from "../grids";
import { activities, hr } from "./read";

const HEADER = ["Id", "Kopplad till", "Aktivitet", "Enhet", "Ansvarig", "Start", "Slut", "Status", "Kommentar"];
const STATES = ["Genomförd", "Pågående", "Planerad", "Försenad", "Utgår", ""];
const records = fc.array(
  fc.record({
    link: fc.constantFrom("U1", "U2, N1", "", "U99"),
    title: fc.constantFrom("Öppna verkstad", "Byta avtal", "Se över rutiner", "Utbilda chefer"),
    unit: fc.constantFrom("Norr", "Syd"),
    status: fc.constantFrom(...STATES),
    comment: fc.constantFrom("", "Vakans"),
  }),
  { minLength: 1, maxLength: 8 },
);
type Row = readonly CellValue[];
const rowsOf = (
  found: readonly { link: string; title: string; unit: string; status: string; comment: string }[],
): Row[] =>
  found.map(({ link, title, unit, status, comment }, index) => [
    `A${String(index + 1)}`,
    link,
    title,
    unit,
    "Chef",
    "2025-02-01",
    "2025-06-30",
    status,
    comment,
  ]);
/** What was read, without where it stood. */
const read = (rows: readonly Row[]) =>
  activities(hr(rows)).map(({ id, title, unit, department, links, unknownLinks, status, comment, distinct }) => ({
    id,
    title,
    unit,
    department,
    links: links.map(({ key }) => key),
    unknownLinks,
    status,
    comment,
    distinct,
  }));

describe("the same rows are read", () => {
  it("in any column order", () => {
    fc.assert(
      fc.property(
        records,
        fc.shuffledSubarray(
          HEADER.map((_, column) => column),
          { minLength: HEADER.length },
        ),
        (found, order) => {
          const rows = [HEADER, ...rowsOf(found)];
          const shuffled = rows.map((row) => order.map((column) => row[column] ?? ""));
          expect(read(shuffled)).toEqual(read(rows));
        },
      ),
      { numRuns: 40 },
    );
  });

  it("with blank rows anywhere and unknown columns anywhere", () => {
    fc.assert(
      fc.property(records, fc.array(fc.nat(12), { maxLength: 4 }), fc.nat(HEADER.length), (found, blanks, at) => {
        const rows: Row[] = [HEADER, ...rowsOf(found)];
        const widened = rows.map((row, index) => [
          ...row.slice(0, at),
          index === 0 ? "Egen kolumn" : "eget",
          ...row.slice(at),
        ]);
        for (const blank of blanks) widened.splice(1 + (blank % rows.length), 0, []);
        expect(read(widened)).toEqual(read(rows));
      }),
      { numRuns: 40 },
    );
  });

  it("wherever the header row stands within the first thirty", () => {
    fc.assert(
      fc.property(
        records,
        fc.integer({ min: 0, max: 29 }),
        fc.constantFrom("", "Uppföljning av planen"),
        (found, above, title) => {
          const rows: Row[] = [HEADER, ...rowsOf(found)];
          const lowered = [...Array.from({ length: above }, (_, row) => (row === 0 ? [title] : [])), ...rows];
          expect(read(lowered)).toEqual(read(rows));
        },
      ),
      { numRuns: 40 },
    );
  });

  it("every row is a record: rows in, rows out", () => {
    fc.assert(
      fc.property(records, (found) => {
        expect(read([HEADER, ...rowsOf(found)])).toHaveLength(found.length);
      }),
      { numRuns: 40 },
    );
  });
});

const WORDS = [
  ...HEADER,
  "Uppdrag",
  "Nyckeltal",
  "Målvärde",
  "Utfall",
  "T1",
  "April 2025",
  "Klar",
  "x",
  "Summa",
  "U1",
  "År",
  "Period",
  "§",
  "__proto__",
  "=1+1",
  "G = genomförd",
  "Avdelning",
  "Ram (mnkr)",
  "Åtgärd",
  "Beräknad effekt",
];
const anyCell: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 3, arbitrary: fc.constant("") },
  { weight: 5, arbitrary: fc.constantFrom(...WORDS) },
  fc.string({ unit: "binary", maxLength: 8 }),
  fc.double(),
  fc.boolean(),
  fc.constantFrom("#N/A", "#REF!", " ", "\u00a0", "-"),
);
const anyMerge = fc.tuple(fc.nat(6), fc.nat(6), fc.nat(3), fc.nat(3)).map(([firstRow, firstColumn, height, width]) => ({
  firstRow,
  firstColumn,
  lastRow: firstRow + height,
  lastColumn: firstColumn + width,
}));

describe("arbitrary sheets", () => {
  it("reading never throws, names every sheet, and makes no records of nothing", () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(anyCell, { maxLength: 10 }), { maxLength: 12 }),
        fc.array(anyMerge, { maxLength: 3 }),
        fc.constantFrom("HR", "Uppdrag", "Nyckeltal 2024", "Plan", "Inställningar", "Listor"),
        fc.nat(3),
        (values, merges, name, firstRow) => {
          const sheet = grid(name, values, { merges, firstRow, firstColumn: firstRow });
          const { registers, sheets } = readRegisters([PLAN_SHEET, ASSIGNMENT_SHEET, KEY_FIGURE_SHEET, sheet]);
          const cells = values.flat().filter((cell) => cell !== "").length;
          expect(registers.activities.length).toBeLessThanOrEqual(cells);
          expect(sheets.length).toBeGreaterThanOrEqual(4);
        },
      ),
      { numRuns: 200 },
    );
  });
});
