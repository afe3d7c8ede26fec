import fc from "fast-check";
import { earlierOf } from "../../src/followup/snapshot";
import { followUp } from "../../src/followup/followUp";
import { planSheets } from "../../src/sheets/planSheets";
import type { SheetPlan } from "../../src/workbook/port";
import { activity, plan, read, registers } from "../builders";
import { anyRegisters, HOSTILE } from "./arbitraries";
import { evaluateCount } from "./evaluate";
import { gridOf, NO_DRAFTS, plannedCells, richRegisters, rowsOf, sheetsInput } from "./fixtures";

function summaryOf(plans: readonly SheetPlan[]): SheetPlan {
  const summary = plans.find(({ role }) => role === "summary");
  if (summary === undefined) throw new Error("No summary");
  return summary;
}

function texts(summary: SheetPlan): string[] {
  return plannedCells(summary).map(({ cell }) => String(cell.value));
}

/** The values of the rows from the one that begins with `caption` to the next empty row. */
function tableUnder(summary: SheetPlan, caption: string): unknown[][] {
  const values = gridOf(summary).values;
  const start = values.findIndex((row) => String(row[0]).startsWith(caption));
  if (start < 0) throw new Error(`No ${caption}`);
  const length = values.slice(start).findIndex((row) => row.every((cell) => cell === ""));
  return values.slice(start + 1, length < 0 ? undefined : start + length).map((row) => [...row]);
}

/** Every count of the summary, worked out again from the planned Underlag. */
function wrongCounts(plans: readonly SheetPlan[]): string[] {
  return plannedCells(summaryOf(plans)).flatMap(({ cell }) => {
    const count = cell.formula === undefined ? null : evaluateCount(plans, cell.formula);
    return count === null || count === cell.value
      ? []
      : [`${cell.formula ?? ""}: ${String(count)} ≠ ${String(cell.value)}`];
  });
}

describe("the counts are live formulas over Underlag, with their computed values stored", () => {
  it("gives the follow-up's numbers when the formulas are worked out from the planned cells", () => {
    const plans = planSheets(sheetsInput());
    const counts = plannedCells(summaryOf(plans)).filter(({ cell }) => /^COUNT(A|IFS)/.test(cell.formula ?? ""));
    expect(counts.length).toBeGreaterThan(150);
    expect(wrongCounts(plans)).toEqual([]);
  });

  it("does so for any registers, whatever departments are called", () => {
    fc.assert(
      fc.property(anyRegisters, (given) => {
        expect(wrongCounts(planSheets(sheetsInput(given, NO_DRAFTS)))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it("has no text of a department's in a formula: COUNTIFS takes * ? ~ < > = as operators and 101 as a number", () => {
    fc.assert(
      fc.property(anyRegisters, (given) => {
        for (const one of planSheets(sheetsInput(given, NO_DRAFTS))) {
          for (const { cell } of plannedCells(one)) {
            const literals = [...(cell.formula ?? "").matchAll(/"([^"]*)"/g)].map((match) => match[1] ?? "");
            const bad = literals.filter((text) => HOSTILE.includes(text) && !["none", "several"].includes(text));
            expect(bad).toEqual([]);
          }
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe("rule 2: Sums must close", () => {
  it("All states, not reported and utgår included, add up to the total, in every cross-table", () => {
    fc.assert(
      fc.property(anyRegisters, (given) => {
        const summary = summaryOf(planSheets(sheetsInput(given, NO_DRAFTS)));
        for (const caption of ["Aktivitetsrader efter avdelning", "Aktivitetsrader efter målområde"]) {
          const [, ...lines] = tableUnder(summary, caption);
          const numbers = lines.map((line) => line.slice(1, 8).map(Number));
          for (const line of numbers) expect(line.slice(0, 6).reduce((sum, one) => sum + one, 0)).toBe(line[6]);
          const total = numbers.at(-1) ?? [];
          total.forEach((count, column) => {
            expect(numbers.slice(0, -1).reduce((sum, line) => sum + (line[column] ?? 0), 0)).toBe(count);
          });
        }
      }),
      { numRuns: 60 },
    );
  });

  it("cross-tables have the rows flera and utan koppling", () => {
    const table = tableUnder(summaryOf(planSheets(sheetsInput())), "Aktivitetsrader efter koppling");
    expect(table.map((line) => line[0])).toEqual([
      "Koppling",
      "Ett uppdrag",
      "Ett nyckeltal",
      "Flera",
      "Utan koppling",
      "Totalt",
    ]);
    expect(Number(table[3]?.[7])).toBeGreaterThan(0);
    expect(Number(table[4]?.[7])).toBeGreaterThan(0);
  });

  it("checks each total against its parts and each count against the drafts', live", () => {
    const summary = summaryOf(planSheets(sheetsInput()));
    const results = plannedCells(summary).filter(({ cell }) => cell.value === "OK");
    expect(results.length).toBeGreaterThan(20);
    for (const { cell } of results) expect(cell.formula).toMatch(/^IF\(.*=0,"OK",.*\)$/);
    const verdict = plannedCells(summary).find(({ cell }) => String(cell.value).startsWith("Alla summor stämmer"));
    expect(verdict?.cell.formula).toContain(`=${String(results.length)},`);
  });
});

describe("rule 1: The number of distinct activities is shown beside the rows, both named", () => {
  it("with a footnote that says so", () => {
    const summary = summaryOf(planSheets(sheetsInput()));
    const [header, ...lines] = tableUnder(summary, "Aktiviteter efter status");
    expect(header?.slice(0, 5)).toEqual([
      "Status",
      "Rader¹",
      "Andel av raderna",
      "Olika aktiviteter¹",
      "Andel av olika",
    ]);
    const total = lines.find((line) => line[0] === "Totalt");
    expect(Number(total?.[1])).toBeGreaterThan(Number(total?.[3]));
    expect(texts(summary).some((text) => text.startsWith("¹ En aktivitet räknas en gång för varje enhet"))).toBe(true);
  });
});

describe("rule 8: Percent shares are rounded the ordinary way; a note says that it is the rounding", () => {
  function note(done: number, late: number, ongoing: number): string | undefined {
    const rows = (count: number, status: "done" | "late" | "ongoing"): ReturnType<typeof activity>[] =>
      Array.from({ length: count }, () => activity({ status: read(status) }));
    const given = registers({
      activities: [...rows(done, "done"), ...rows(late, "late"), ...rows(ongoing, "ongoing")],
    });
    const cells = plannedCells(summaryOf(planSheets(sheetsInput(given))));
    return String(cells.find(({ cell }) => cell.formula?.includes("avrundade"))?.cell.value);
  }
  it("where they do not add up to 100", () => {
    expect(note(1, 1, 1)).toMatch(/^Andelarna är avrundade/);
  });
  it("and is silent where they do", () => {
    expect(note(1, 1, 2)).toBe("");
  });
  it("halves upwards", () => {
    const given = registers({
      activities: [...Array(8).keys()].map((index) => activity({ status: read(index === 0 ? "late" : "done") })),
    });
    const table = tableUnder(summaryOf(planSheets(sheetsInput(given))), "Aktiviteter efter status");
    expect(table.find((line) => line[0] === "Försenad")?.[2]).toBe(0.13);
  });
});

describe("rule 4 and 9: ratings and names", () => {
  it("shows a rating as colour and word", () => {
    const cells = plannedCells(summaryOf(planSheets(sheetsInput()))).map(({ cell }) => cell);
    for (const [word, style] of [
      ["Grön", "good"],
      ["Gul", "middling"],
      ["Röd", "bad"],
      ["Ingen data", "neutral"],
    ]) {
      expect(cells.some((cell) => cell.value === word && cell.style === style)).toBe(true);
    }
  });

  it("a list of names always has as many names as the number before it", () => {
    const input = sheetsInput();
    const rated = [...input.followUp.keyFigures.rated.values()].filter(({ rating }) => rating !== "green");
    const table = tableUnder(
      summaryOf(planSheets(input)),
      `Nyckeltal som inte uppnås eller saknar data (${String(rated.length)})`,
    );
    expect(table.slice(1).map((line) => line[0])).toHaveLength(rated.length);
    expect(new Set(table.slice(1).map((line) => line[0]))).toEqual(
      new Set(rated.map(({ keyFigure }) => keyFigure.title)),
    );
  });

  it("tells by number what a long list leaves out", () => {
    const activities = [...Array(130).keys()].map(() => activity({ status: read("late") }));
    const summary = summaryOf(planSheets(sheetsInput(registers({ activities }))));
    const table = tableUnder(summary, "Försenade och inte påbörjade rader (130)");
    expect(table).toHaveLength(1 + 100 + 1);
    expect(table.at(-1)?.[0]).toBe("Listan visar de 100 första. Ytterligare 30 finns i bladet Underlag.");
  });
});

describe("rule 11: Outlook is left out of a whole-year follow-up", () => {
  it("which lists the late activities alone", () => {
    const given = richRegisters();
    const whole = { ...given, plan: plan({ period: { year: 2025, endMonth: 12 }, periodEnd: "2025-12-31" }) };
    const summary = summaryOf(planSheets(sheetsInput(whole)));
    expect(texts(summary)).not.toContain("Utsikt till årets slut");
    const late = sheetsInput(whole).followUp.activities.rows.byState.late.value;
    expect(tableUnder(summary, `Försenade rader (${String(late)})`)).toHaveLength(late + 1);
  });
});

describe("rule 7: Comparison", () => {
  it("Where the scope differs the comparison says so instead of pretending", () => {
    const before = registers({
      plan: plan({ period: { year: 2024, endMonth: 12 }, periodEnd: "2024-12-31", year: 2024 }),
      activities: [activity({ department: "Gamla avdelningen", status: read("done") })],
    });
    const earlier = earlierOf(followUp(before));
    if (earlier === null) throw new Error("No earlier follow-up");
    const summary = summaryOf(planSheets(sheetsInput(richRegisters(), {}, [earlier])));
    const all = texts(summary);
    expect(all).toContain("Jämfört med föregående uppföljning (helåret 2024)");
    expect(all).toContain("Omfattningen skiljer sig åt, så antalen avser inte samma sak.");
    expect(all.find((text) => text.startsWith("Med nu men inte då"))).toContain(
      "Med då men inte nu: avdelningen Gamla avdelningen.",
    );
    const table = tableUnder(summary, "Jämfört med föregående");
    const rows = table.find((line) => line[0] === "Aktivitetsrader");
    expect(rows?.slice(4, 7)).toEqual([1, 90, 89]);
  });
});

describe("the sheet holds together", () => {
  const plans = planSheets(sheetsInput());

  it("has no two cells in one place", () => {
    for (const one of plans) {
      const places = plannedCells(one).map(({ row, column }) => `${String(row)}:${String(column)}`);
      expect(new Set(places).size).toBe(places.length);
    }
  });

  it("has no text that runs out of the page: what may be long wraps, or LibreOffice and Excel shrink the whole page", () => {
    const wide = registers({
      activities: HOSTILE.map((text) => activity({ department: text.repeat(20), title: text })),
    });
    const [summary] = planSheets(sheetsInput(wide));
    const wrapping = ["wrapped", "note", "subtitle", "tableHeader", "numberHeader", "headlineLabel"];
    const long =
      summary === undefined ? [] : plannedCells(summary).filter(({ cell }) => String(cell.value).length > 130);
    for (const { cell } of long) expect(wrapping).toContain(cell.style);
    expect(long.length).toBeGreaterThan(5);
  });

  it("has no merged areas that meet, and no chart over a cell", () => {
    for (const one of plans) {
      const taken = new Set<string>();
      for (const range of [...one.merges, ...one.charts.map(({ place }) => place)]) {
        for (let row = range.firstRow; row <= range.lastRow; row++) {
          for (let column = range.firstColumn; column <= range.lastColumn; column++) {
            const place = `${String(row)}:${String(column)}`;
            expect(taken.has(place)).toBe(false);
            taken.add(place);
          }
        }
      }
      for (const { place } of one.charts) {
        const under = plannedCells(one).filter(
          ({ row, column }) =>
            row >= place.firstRow && row <= place.lastRow && column >= place.firstColumn && column <= place.lastColumn,
        );
        expect(under).toEqual([]);
      }
    }
  });

  it("has names that Excel takes, each once, on cells that have a value", () => {
    const names = plans.flatMap((one) => one.names.map((name) => ({ ...name, plan: one })));
    expect(names.length).toBeGreaterThan(15);
    expect(new Set(names.map(({ name }) => name.toLowerCase())).size).toBe(names.length);
    for (const { name, row, column, plan: one } of names) {
      expect(name).toMatch(/^pf_[a-z_]+$/);
      expect(typeof gridOf(one).values[row]?.[column]).toBe("number");
    }
  });

  it("has tables whose names and headings Excel takes", () => {
    const tables = plans.flatMap((one) => one.tables);
    expect(new Set(tables.map(({ name }) => name.toLowerCase())).size).toBe(tables.length);
    for (const table of tables) {
      const { name, columns } = table;
      expect(name).toMatch(/^[A-ZÅÄÖ][A-Za-zÅÄÖåäö]*$/);
      expect(new Set(columns.map(({ header }) => header.toLowerCase())).size).toBe(columns.length);
      for (const row of rowsOf(table)) expect(row).toHaveLength(columns.length);
    }
  });

  it("has charts that read numbers of the same sheet, as many colours as points or one, and a text for those who do not see them", () => {
    for (const one of plans) {
      const values = gridOf(one).values;
      for (const chart of one.charts) {
        expect(chart.altText.length).toBeGreaterThan(20);
        for (const { values: range, categories, colours } of chart.series) {
          const points = (range.lastRow - range.firstRow + 1) * (range.lastColumn - range.firstColumn + 1);
          expect([1, points]).toContain(colours.length);
          expect(
            (categories.lastRow - categories.firstRow + 1) * (categories.lastColumn - categories.firstColumn + 1),
          ).toBe(points);
          expect(typeof values[range.firstRow]?.[range.firstColumn]).toBe("number");
        }
      }
    }
  });

  it("is made of empty registers too", () => {
    const empty = planSheets(sheetsInput(registers(), { findings: [] }));
    expect(empty).toHaveLength(8);
    expect(wrongCounts(empty)).toEqual([]);
  });
});
