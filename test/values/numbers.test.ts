/** Quantities, outcomes and targets as people type them (domain.md, "Values as people type them"). */
import type { CellValue } from "../../src/workbook/port";
import { createReaders } from "../../src/values/createReaders";
import { MINUS, NARROW, NBSP, outcomeOf, readers2025 } from "./shorthand";

const readers = readers2025();

function quantity(cell: CellValue, format?: string) {
  const found = outcomeOf(readers.quantity(cell, format));
  return typeof found === "string" ? found : [found.value, found.unit, ...(found.approximate ? ["ca"] : [])];
}

describe("quantities", () => {
  it.each([
    ["-42 %", [-42, "%"]],
    [`${MINUS}42 %`, [-42, "%"]],
    ["–42 %", [-42, "%"]],
    ["-42%", [-42, "%"]],
    [`${MINUS}42${NBSP}%`, [-42, "%"]],
    ["minus 5", [-5, null]],
    ["+5 %", [5, "%"]],
    ["2 181 760 tkr", [2181760, "tkr"]],
    [`2${NBSP}181${NBSP}760${NBSP}tkr`, [2181760, "tkr"]],
    [`2${NARROW}181${NARROW}760${NARROW}tkr`, [2181760, "tkr"]],
    ["2\u2009181\u2009760 tkr", [2181760, "tkr"]],
    ["2.181.760", [2181760, null]],
    ["14 977st", [14977, "st"]],
    ["10,2 miljoner", [10.2, "miljoner"]],
    ["10,2 miljoner kronor", [10.2, "mnkr"]],
    ["2,1 mnkr", [2.1, "mnkr"]],
    ["3 mkr", [3, "mnkr"]],
    ["3 KSEK", [3, "tkr"]],
    ["3 kkr", [3, "tkr"]],
    ["5 000:-", [5000, "kr"]],
    ["4,72", [4.72, null]],
    ["4.72", [4.72, null]],
    ["0.234", [0.234, null]],
    ["1,234", [1.234, null]],
    ["1.234,5", [1234.5, null]],
    ["1,234.5", [1234.5, null]],
    ["1 234,5 kr", [1234.5, "kr"]],
    ["5 procent", [5, "%"]],
    ["5 procentenheter", [5, "procentenheter"]],
    ["5 %-enheter", [5, "procentenheter"]],
    ["ca 40", [40, null, "ca"]],
    ["Cirka 40 st", [40, "st", "ca"]],
    ["~40", [40, null, "ca"]],
    ["c:a 12 dagar", [12, "dagar", "ca"]],
    ["10,5 dagar", [10.5, "dagar"]],
    ["100 m2", [100, "m2"]],
    ["3 ton CO2e", [3, "ton CO2e"]],
    ["12 kr/invånare", [12, "kr/invånare"]],
    ["95 % av patienterna", [95, "%"]],
    ["95 %*", [95, "%"]],
    ["0", [0, null]],
    ["-0", [0, null]],
  ])("%j is %j", (cell, expected) => {
    expect(quantity(cell)).toEqual(expected);
  });

  it.each([
    ["1.234", "ambiguous"],
    ["1.234 kr", "ambiguous"],
    ["12 34", "ambiguous"],
    ["1 2345", "ambiguous"],
    ["4-6", "ambiguous"],
    ["4–6", "ambiguous"],
    [">100", "ambiguous"],
    ["≥ 95 %", "ambiguous"],
    ["1e5", "ambiguous"],
    ["5 av 10", "ambiguous"],
    ["40 färre", "ambiguous"],
    ["40 (38)", "ambiguous"],
    ["3 x 4", "ambiguous"],
    ["3½", "ambiguous"],
    ["30/4", "ambiguous"],
    ["12:30", "ambiguous"],
    ["2025-04-30", "ambiguous"],
    ["1.2.3", "ambiguous"],
    [`${MINUS}${MINUS}5`, "ambiguous"],
    ["(5)", "ambiguous"],
    ["=1+1", "ambiguous"],
    ["många", "unknown"],
    ["saknas", "unknown"],
    [true, "unknown"],
    ["99999999999999", "outOfRange"],
    ["9".repeat(140), "outOfRange"],
    [1e300, "outOfRange"],
    [NaN, "outOfRange"],
    [Infinity, "outOfRange"],
    ["#DIV/0!", "formulaError"],
    ["#N/A", "formulaError"],
    ["#SAKNAS!", "formulaError"],
    ["#VÄRDEFEL!", "formulaError"],
    ["", "empty"],
    ["-", "empty"],
    ["–", "empty"],
  ])('"never guessed and never turned into zero": %j is %s', (cell, expected) => {
    expect(quantity(cell)).toBe(expected);
  });

  it("0.42 in a percent-formatted cell is 42 %, without the noise of binary fractions", () => {
    expect(quantity(0.42, "0%")).toEqual([42, "%"]);
    expect(quantity(0.29, "0.0 %")).toEqual([29, "%"]);
    expect(quantity(-0.145, "0.0%;[Red]-0.0%")).toEqual([-14.5, "%"]);
    expect(quantity(0.07, "0%")).toEqual([7, "%"]);
    expect(quantity(2.371, "0%")).toEqual([237.1, "%"]);
    expect(quantity(0.42)).toEqual([0.42, null]);
    expect(quantity(42, '0" %"')).toEqual([42, null]);
  });

  it.each([0.28999999999999998, 0.57, 0.58, 1.1, 0.94, 0.999])(
    "%d × 100 has no digits that nobody entered",
    (share) => {
      expect(quantity(share, "0%")).toEqual([Number((share * 100).toFixed(6)), "%"]);
    },
  );

  it("a computed number is read as Excel shows it", () => {
    expect(quantity(0.1 + 0.2)).toEqual([0.3, null]);
    expect(quantity(94.99999999999999)).toEqual([95, null]);
  });

  it("a unit in the format is a unit; a date is no quantity (Excel makes one of a typed 4-6)", () => {
    expect(quantity(5, '# ##0 "tkr"')).toEqual([5, "tkr"]);
    expect(quantity(5, '#,##0 "mkr"')).toEqual([5, "mnkr"]);
    expect(quantity(5, "# ##0 [$kr-41D]")).toEqual([5, "kr"]);
    expect(quantity(5, "# ##0;[Red]-# ##0")).toEqual([5, null]);
    expect(quantity(45814, "d-mmm")).toBe("ambiguous");
    expect(quantity(45814, "yyyy-mm-dd")).toBe("ambiguous");
    expect(quantity(45814, "General")).toEqual([45814, null]);
    expect(quantity(45814, "Standard")).toEqual([45814, null]);
  });
});

describe("outcomes", () => {
  const outcome = (cell: CellValue, format?: string) => {
    const found = outcomeOf(readers.outcome(cell, format));
    if (typeof found === "string") return found;
    return found.kind === "number" ? [found.quantity.value, found.quantity.unit] : found.kind;
  };

  it.each([
    ["ej mätbart", "noData"],
    ["Ej mätbart.", "noData"],
    ["ej mätbrt", "noData"],
    ["saknas", "noData"],
    ["Inga tillgängliga data", "noData"],
    [`Inga${NBSP}tillgängliga data `, "noData"],
    ["ingen data", "noData"],
    ["inga data", "noData"],
    ["ej mätt", "noData"],
    ["ej tillämpligt", "noData"],
    ["N/A", "noData"],
    ["n/a", "noData"],
    ["#N/A", "noData"],
    ["#SAKNAS!", "noData"],
    ["-", "noData"],
    ["–", "noData"],
    ["ja", "yes"],
    ["Nej", "no"],
    [true, "yes"],
    ["", "empty"],
    [NBSP, "empty"],
    ["ej rapporterat", "empty"],
    ["mätbart", "unknown"],
    ["tillgängliga data", "unknown"],
    ["kommer i maj", "unknown"],
    ["hög", "unknown"],
    [">100", "ambiguous"],
    ["4–6", "ambiguous"],
    ["#REF!", "formulaError"],
    ["#DIV/0!", "formulaError"],
  ])('"Ingen data only where somebody wrote so": %j is %s', (cell, expected) => {
    expect(outcome(cell)).toBe(expected);
  });

  it.each<[CellValue, string | undefined, unknown]>([
    [0, undefined, [0, null]],
    ["0", undefined, [0, null]],
    [0.86, "0%", [86, "%"]],
    ["−14,5 %", undefined, [-14.5, "%"]],
    ["237,1 %", undefined, [237.1, "%"]],
    ["10,2 miljoner", undefined, [10.2, "miljoner"]],
    [4.72, undefined, [4.72, null]],
  ])("%j (%s) is %j", (cell, format, expected) => {
    expect(outcome(cell, format)).toEqual(expected);
  });

  it("ca 40 is approximate", () => {
    expect(outcomeOf(readers.outcome("ca 40"))).toMatchObject({ quantity: { value: 40, approximate: true } });
  });

  it("own words for no data apply, to numbers too", () => {
    const own = readers2025([
      ["999", "noData"],
      ["Stängt", "noData"],
    ]);
    expect(outcomeOf(own.outcome(999))).toEqual({ kind: "noData" });
    expect(outcomeOf(own.outcome("stängt"))).toEqual({ kind: "noData" });
    expect(outcomeOf(own.outcome(998))).toMatchObject({ kind: "number" });
  });
});

describe("targets", () => {
  function target(cell: CellValue, format?: string) {
    const found = outcomeOf(readers.target(cell, format));
    if (typeof found === "string") return found;
    if (found.kind === "yes" || found.kind === "no") return found.kind;
    return [found.kind, found.value, ...(found.kind === "between" ? [found.upper] : []), found.unit];
  }

  it.each([
    ["≥ 95 %", ["atLeast", 95, "%"]],
    [">=80", ["atLeast", 80, null]],
    ["minst 95 %", ["atLeast", 95, "%"]],
    ["Minst 95%", ["atLeast", 95, "%"]],
    ["lägst 95", ["atLeast", 95, null]],
    ["95 % eller mer", ["atLeast", 95, "%"]],
    [">100", ["above", 100, null]],
    ["> 100 %", ["above", 100, "%"]],
    ["över 100", ["above", 100, null]],
    ["mer än 5 st", ["above", 5, "st"]],
    ["> -5 %", ["above", -5, "%"]],
    ["högst 3,5", ["atMost", 3.5, null]],
    ["max 3", ["atMost", 3, null]],
    ["Max. 3 %", ["atMost", 3, "%"]],
    ["≤ 3", ["atMost", 3, null]],
    ["<=3", ["atMost", 3, null]],
    ["5 eller färre", ["atMost", 5, null]],
    ["<14 %", ["below", 14, "%"]],
    ["under 14", ["below", 14, null]],
    ["mindre än 14 %", ["below", 14, "%"]],
    ["4–6", ["between", 4, 6, null]],
    ["4-6", ["between", 4, 6, null]],
    ["4 - 6 %", ["between", 4, 6, "%"]],
    ["4 %–6 %", ["between", 4, 6, "%"]],
    ["mellan 4 och 6 dagar", ["between", 4, 6, "dagar"]],
    ["minst 4 och högst 6", ["between", 4, 6, null]],
    ["1 000–2 000 kr", ["between", 1000, 2000, "kr"]],
    [`${MINUS}5–${MINUS}3 %`, ["between", -5, -3, "%"]],
    ["-5 till 3", ["between", -5, 3, null]],
    ["-42 %", ["plain", -42, "%"]],
    ["–42 %", ["plain", -42, "%"]],
    ["95", ["plain", 95, null]],
    [95, ["plain", 95, null]],
    ["2 181 760 tkr", ["plain", 2181760, "tkr"]],
    ["ja", "yes"],
    ["Nej", "no"],
    [true, "yes"],
  ])("%j is %j", (cell, expected) => {
    expect(target(cell)).toEqual(expected);
  });

  it("a percent-formatted number is percent", () => {
    expect(target(-0.47, "0%")).toEqual(["plain", -47, "%"]);
  });

  it.each([
    ["−15,8 % (2024) −14 % (2025)", ["plain", -14, "%"]],
    ["-15,8 % (2024), -14 % (2025)", ["plain", -14, "%"]],
    ["2024: -15,8 %, 2025: -14 %", ["plain", -14, "%"]],
    ["2024: -15,8 %\n2025: -14 %", ["plain", -14, "%"]],
    ["15,8 % 2024, 14 % 2025", ["plain", 14, "%"]],
    ["95 % 2025", ["plain", 95, "%"]],
    ["minst 95 % (2025)", ["atLeast", 95, "%"]],
    ["> 100 (2024) > 110 (2025)", ["above", 110, null]],
    ["högst 2 000 kr 2025", ["atMost", 2000, "kr"]],
    ["ja (2025)", "yes"],
    ["95 % 2024", "noYear"],
    ["−15,8 % (2023) −14 % (2024)", "noYear"],
    ["94 % (2025) 95 % (2025)", "ambiguous"],
  ])('"a target with several years is read for the plan\'s year": %j is %j', (cell, expected) => {
    expect(target(cell)).toEqual(expected);
  });

  it("without a plan's year a target with years is noYear, one without is read", () => {
    const yearless = createReaders({ year: null, vocabulary: [] });
    expect(outcomeOf(yearless.target("−15,8 % (2024) −14 % (2025)"))).toBe("noYear");
    expect(outcomeOf(yearless.target("95 %"))).toMatchObject({ value: 95 });
  });

  it.each([
    ["öka", "unknown"],
    ["minska", "unknown"],
    ["öka med 5 %", "ambiguous"],
    ["ca 40", "ambiguous"],
    ["1.234", "ambiguous"],
    ["−5–3", "ambiguous"],
    ["2025–2027", "ambiguous"],
    ["under 2025", "ambiguous"],
    ["5 och 6", "ambiguous"],
    ["4 %–6 kr", "ambiguous"],
    ["+/- 5", "ambiguous"],
    ["6–4", "outOfRange"],
    ["ja/nej", "unknown"],
    ["saknas", "unknown"],
    ["#REF!", "formulaError"],
    ["", "empty"],
    ["-", "empty"],
  ])("%j is not read: %s", (cell, expected) => {
    expect(target(cell)).toBe(expected);
  });
});
