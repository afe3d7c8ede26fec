/** Dates, days, years and periods as people type them (domain.md, "Values as people type them"). */
import { createReaders } from "../../src/values/createReaders";
import { serialToIso } from "../../src/values/date";
import type { CellValue } from "../../src/workbook/port";
import { NBSP, outcomeOf, readers2025 } from "./shorthand";

const readers = readers2025();
const yearless = createReaders({ year: null, vocabulary: [] });

function date(cell: CellValue, from = readers): string {
  const found = outcomeOf(from.date(cell));
  if (typeof found === "string") return found;
  if (found.kind === "continuous") return found.kind;
  return found.from === found.to ? found.from : `${found.from}/${found.to}`;
}

describe("days", () => {
  it.each([
    [45777, "2025-04-30"],
    [45777.75, "2025-04-30"],
    ["2025-04-30", "2025-04-30"],
    ["2025-04-30 00:00:00", "2025-04-30"],
    ["2025-04-30T00:00:00Z", "2025-04-30"],
    ["2025-4-30", "2025-04-30"],
    ["2025/04/30", "2025-04-30"],
    ["30/4 2025", "2025-04-30"],
    [`30/4${NBSP}2025`, "2025-04-30"],
    ["30/4-25", "2025-04-30"],
    ["30/4 -25", "2025-04-30"],
    ["30/4/2025", "2025-04-30"],
    ["30/4", "2025-04-30"],
    ["30.4.2025", "2025-04-30"],
    ["30 april 2025", "2025-04-30"],
    ["den 30 april 2025", "2025-04-30"],
    ["onsdagen den 30 april", "2025-04-30"],
    ["30 apr", "2025-04-30"],
    ["30 apr. -25", "2025-04-30"],
    ["30-apr-25", "2025-04-30"],
    ["30 setember", "2025-09-30"],
    ["250430", "2025-04-30"],
    [250430, "2025-04-30"],
    ["20250430", "2025-04-30"],
    [20250430, "2025-04-30"],
    ["25-04-30", "2025-04-30"],
    ["30-04-25", "2025-04-30"],
    ["1 okt 2024", "2024-10-01"],
    ["29/2 2024", "2024-02-29"],
  ])("%j is %s", (cell, expected) => {
    expect(date(cell)).toBe(expected);
    expect(outcomeOf(readers.day(cell))).toBe(expected);
    expect(outcomeOf(readers.days(cell))).toEqual({ from: expected, to: expected });
  });

  it("a serial number's text is the day that the cell shows", () => {
    expect(readers.date(45777)).toMatchObject({ text: "2025-04-30" });
  });

  it("a mended misspelling says that it was corrected", () => {
    expect(readers.date("3 febuari")).toMatchObject({ kind: "read", corrected: true });
    expect(readers.date("3 februari")).not.toHaveProperty("corrected");
  });
});

describe("spans", () => {
  it.each([
    ["apr-25", "2025-04-01/2025-04-30"],
    ["april 2025", "2025-04-01/2025-04-30"],
    ["April", "2025-04-01/2025-04-30"],
    ["maj -25", "2025-05-01/2025-05-31"],
    ["2025-04", "2025-04-01/2025-04-30"],
    ["202504", "2025-04-01/2025-04-30"],
    ["04/2025", "2025-04-01/2025-04-30"],
    ["feb 2024", "2024-02-01/2024-02-29"],
    ["febuari 2025", "2025-02-01/2025-02-28"],
    ["v. 18", "2025-04-28/2025-05-04"],
    ["v18", "2025-04-28/2025-05-04"],
    ["V 18", "2025-04-28/2025-05-04"],
    ["vecka 18 2025", "2025-04-28/2025-05-04"],
    ["2025-W18", "2025-04-28/2025-05-04"],
    ["v. 18–20", "2025-04-28/2025-05-18"],
    ["v. 1", "2024-12-30/2025-01-05"],
    ["vecka 53 2026", "2026-12-28/2027-01-03"],
    ["kvartal 2", "2025-04-01/2025-06-30"],
    ["Q2", "2025-04-01/2025-06-30"],
    ["kv 2 2025", "2025-04-01/2025-06-30"],
    ["2025 Q2", "2025-04-01/2025-06-30"],
    ["andra kvartalet", "2025-04-01/2025-06-30"],
    ["kvartal 1–2", "2025-01-01/2025-06-30"],
    ["T1", "2025-01-01/2025-04-30"],
    ["tertial 1", "2025-01-01/2025-04-30"],
    ["första halvåret 2025", "2025-01-01/2025-06-30"],
    ["jan–dec", "2025-01-01/2025-12-31"],
    ["jan-dec 2025", "2025-01-01/2025-12-31"],
    ["nov 2024–feb 2025", "2024-11-01/2025-02-28"],
    ["2025", "2025-01-01/2025-12-31"],
    [2025, "2025-01-01/2025-12-31"],
    ["helår", "2025-01-01/2025-12-31"],
    ["hela 2025", "2025-01-01/2025-12-31"],
    ["2025–2027", "2025-01-01/2027-12-31"],
    ["1–5 maj 2025", "2025-05-01/2025-05-05"],
    ["30 april–2 maj 2025", "2025-04-30/2025-05-02"],
    ["1/5–5/5", "2025-05-01/2025-05-05"],
    ["2025-01-01 – 2025-03-31", "2025-01-01/2025-03-31"],
    ["2025-01-01--2025-03-31", "2025-01-01/2025-03-31"],
    ["250101-250331", "2025-01-01/2025-03-31"],
    ["1 januari till 31 mars 2025", "2025-01-01/2025-03-31"],
    ["löpande", "continuous"],
    ["Löpande under året", "continuous"],
    ["kontinuerligt", "continuous"],
    ["tills vidare", "continuous"],
  ])("%j is %s", (cell, expected) => {
    expect(date(cell)).toBe(expected);
    expect(outcomeOf(readers.day(cell))).toBe("ambiguous");
  });
});

describe("what is not certain, or not possible", () => {
  it.each([
    ["31 april", "outOfRange"],
    ["30/2", "outOfRange"],
    ["29/2", "outOfRange"],
    ["2025-02-30", "outOfRange"],
    ["250431", "outOfRange"],
    ["4/30/2025", "outOfRange"],
    ["v. 53", "outOfRange"],
    ["tertial 4", "outOfRange"],
    ["Q5", "outOfRange"],
    ["maj 2025–april 2025", "outOfRange"],
    ["5–1 maj", "outOfRange"],
    [5, "outOfRange"],
    [19999, "outOfRange"],
    [80001, "outOfRange"],
    [-45777, "outOfRange"],
    [NaN, "outOfRange"],
    [1e9, "outOfRange"],
    ["24-04-25", "ambiguous"],
    ["300425", "ambiguous"],
    ["april 30", "ambiguous"],
    ["v. 18-25", "ambiguous"],
    ["2025-26", "ambiguous"],
    ["nov–feb", "ambiguous"],
    ["27 och 29 maj", "ambiguous"],
    ["hösten", "ambiguous"],
    ["vår 2025", "ambiguous"],
    ["början av maj", "ambiguous"],
    ["senast 30/6", "ambiguous"],
    ["klart", "unknown"],
    ["snarast", "unknown"],
    ["2504", "unknown"],
    [true, "unknown"],
    ["#REF!", "formulaError"],
    ["#N/A", "formulaError"],
    ["", "empty"],
    ["-", "empty"],
    ["–", "empty"],
  ])("%j: %s", (cell, expected) => {
    expect(date(cell)).toBe(expected);
    expect(outcomeOf(readers.day(cell))).toBe(expected);
  });

  it.each(["30/4", "30 april", "april", "v. 18", "kvartal 2", "T1", "jan–dec", "helår", "1–5 maj"])(
    "%j needs the plan's year",
    (cell) => {
      expect(date(cell, yearless)).toBe("noYear");
    },
  );

  it.each(["2025-04-30", "30/4-25", "apr-25", "v. 18 2025", "jan-dec 2025", "250430", "löpande"])(
    "%j does not",
    (cell) => {
      expect(date(cell, yearless)).toBe(date(cell));
    },
  );

  it("a serial number outside 1954–2119 is no day", () => {
    expect([serialToIso(19999), serialToIso(20000), serialToIso(80000), serialToIso(80001), serialToIso(NaN)]).toEqual([
      null,
      "1954-10-03",
      "2119-01-11",
      null,
      null,
    ]);
  });
});

describe("days in a row: sammanträdesdatum may be two days", () => {
  it.each([
    ["27–28 maj 2025", "2025-05-27", "2025-05-28"],
    ["27-28 maj", "2025-05-27", "2025-05-28"],
    ["den 27–28 maj 2025", "2025-05-27", "2025-05-28"],
    ["27 och 28 maj 2025", "2025-05-27", "2025-05-28"],
    ["27-28/5 2025", "2025-05-27", "2025-05-28"],
    ["31 maj–1 juni 2025", "2025-05-31", "2025-06-01"],
    ["2025-05-27 - 2025-05-28", "2025-05-27", "2025-05-28"],
  ])("%j", (cell, from, to) => {
    expect(outcomeOf(readers.days(cell))).toEqual({ from, to });
    expect(outcomeOf(readers.day(cell))).toBe("ambiguous");
  });

  it.each(["maj 2025", "v. 18", "kvartal 2", "2025", "löpande"])("%j names no days", (cell) => {
    expect(outcomeOf(readers.days(cell))).toBe("ambiguous");
  });
});

describe("years", () => {
  it.each<[CellValue, number | string]>([
    [2025, 2025],
    ["2025", 2025],
    ["år 2025", 2025],
    ["utfall 2019", 2019],
    ["2019 års nivå", 2019],
    ["2025–2027", "ambiguous"],
    ["2019/2020", "ambiguous"],
    ["2025-04-30", "ambiguous"],
    [45777, "outOfRange"],
    [2025.5, "outOfRange"],
    ["25", "outOfRange"],
    ["i år", "unknown"],
    ["", "empty"],
    ["#REF!", "formulaError"],
  ])("%j: %s", (cell, expected) => {
    expect(outcomeOf(readers.year(cell))).toBe(expected);
  });
});

describe("periods", () => {
  it.each<[CellValue, string]>([
    ["april 2025", "2025-4"],
    ["April", "2025-4"],
    ["augusti 2025", "2025-8"],
    ["Augusit 2025", "2025-8"],
    ["tertial 1", "2025-4"],
    ["T2 2025", "2025-8"],
    ["T1 2024", "2024-4"],
    ["första tertialet", "2025-4"],
    ["Tertialrapport 1 2025", "2025-4"],
    ["Tertialrapport 2", "2025-8"],
    ["delårsrapport augusti 2025", "2025-8"],
    ["Delårsrapport per 31 augusti 2025", "2025-8"],
    ["delår augusti", "2025-8"],
    ["helår 2025", "2025-12"],
    ["helåret", "2025-12"],
    ["årsredovisning 2025", "2025-12"],
    ["januari–april 2025", "2025-4"],
    ["jan–aug", "2025-8"],
    ["kvartal 1", "2025-3"],
    ["halvårsrapport 2025", "2025-6"],
    ["efter april 2025", "2025-4"],
    ["Uppföljning per april", "2025-4"],
    ["t.o.m. april 2025", "2025-4"],
    ["2025-04-30", "2025-4"],
    ["2025-04", "2025-4"],
    [45777, "2025-4"],
  ])("%j is %s", (cell, expected) => {
    const found = outcomeOf(readers.period(cell));
    expect(typeof found === "string" ? found : `${String(found.year)}-${String(found.endMonth)}`).toBe(expected);
  });

  it.each<[CellValue, string]>([
    ["delår", "ambiguous"],
    ["delårsrapport 2025", "ambiguous"],
    ["tertialrapport 2025", "ambiguous"],
    ["2025", "ambiguous"],
    [2025, "ambiguous"],
    ["v. 18", "ambiguous"],
    ["nov 2024–feb 2025", "ambiguous"],
    ["våren", "ambiguous"],
    ["löpande", "unknown"],
    ["tertial 4", "outOfRange"],
    ["", "empty"],
    ["#REF!", "formulaError"],
  ])("%j is not read: %s", (cell, expected) => {
    expect(outcomeOf(readers.period(cell))).toBe(expected);
  });

  it("without a plan's year, a period needs its own", () => {
    expect(outcomeOf(yearless.period("april"))).toBe("noYear");
    expect(outcomeOf(yearless.period("helår"))).toBe("noYear");
    expect(outcomeOf(yearless.period("april 2025"))).toEqual({ year: 2025, endMonth: 4 });
  });
});
