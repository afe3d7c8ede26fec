import fc from "fast-check";
import { followUp } from "../../src/followup/followUp";
import { snapshotOf } from "../../src/followup/snapshot";
import { historySheet } from "../../src/sheets/history";
import { readEarlierOutput, type EarlierOutput } from "../../src/sheets/earlierOutput";
import { joinNames, splitNames } from "../../src/sheets/nameList";
import type { CellValue, SheetGrid, SheetPlan } from "../../src/workbook/port";
import { activity, plan, read, registers } from "../builders";
import { gridOf, richRegisters, rowsOf as tableRows } from "./fixtures";

const APRIL = followUp(richRegisters());

function later(month: number, late = 1): ReturnType<typeof followUp> {
  const activities = [activity({ department: "HR", level: "Enhet", status: read("done") })].concat(
    Array.from({ length: late }, () => activity({ department: "A; B", status: read("late") })),
  );
  return followUp(registers({ activities, plan: plan({ period: { year: 2025, endMonth: month }, periodEnd: null }) }));
}

function reread(grid: SheetGrid): EarlierOutput {
  return readEarlierOutput([grid]);
}

function rowsOf(one: SheetPlan): readonly (readonly unknown[])[] {
  return tableRows(one.tables[0]);
}

describe("Historik: the snapshot for the next comparison; it only grows", () => {
  const first = historySheet(APRIL, "2025-05-08", null);

  it("has one row for a follow-up, with Swedish headings and stable ids above them", () => {
    expect(rowsOf(first)).toHaveLength(1);
    const headers = first.tables[0]?.columns.map(({ header }) => header) ?? [];
    expect(headers.slice(0, 8)).toEqual([
      "Organisation",
      "Styrelse",
      "År",
      "Period",
      "Periodens slut",
      "Framtagen",
      "Avdelningar",
      "Nivåer",
    ]);
    expect(headers).toContain("Aktivitetsrader: försenad");
    const ids = gridOf(first).values[2] ?? [];
    expect(ids[headers.indexOf("Aktivitetsrader: försenad")]).toBe("activities.rows.late");
  });

  it("is read back as the snapshot that it was", () => {
    expect(reread(gridOf(first)).history).toEqual([snapshotOf(APRIL, "2025-05-08")]);
  });

  it("appends a new period below, and leaves the earlier row as it was", () => {
    const second = historySheet(later(8), "2025-09-10", reread(gridOf(first)).historySheet);
    expect(rowsOf(second)).toHaveLength(2);
    const history = reread(gridOf(second)).history;
    expect(history[0]).toEqual(snapshotOf(APRIL, "2025-05-08"));
    expect(history[1]?.departments).toEqual(["A; B", "HR"]);
  });

  it("stays where the latest for the same period has equal counts, grows where they differ", () => {
    const same = historySheet(APRIL, "2025-05-20", reread(gridOf(first)).historySheet);
    expect(rowsOf(same)).toEqual(rowsOf(first));
    const changed = historySheet(later(4), "2025-05-20", reread(gridOf(first)).historySheet);
    expect(rowsOf(changed)).toHaveLength(2);
  });

  it("survives sorted rows, moved columns, a lost row of ids, and a person's own rows and columns", () => {
    const second = gridOf(historySheet(later(8), "2025-09-10", reread(gridOf(first)).historySheet));
    const withoutIds = { ...second, values: second.values.map((row, index) => (index === 2 ? [] : row)) };
    expect(reread(withoutIds).history).toEqual(reread(second).history);

    const [title = [], note = [], ids = [], header = [], one = [], two = []] = second.values;
    const own: CellValue[][] = [
      [...title],
      [...note],
      ["", ...ids],
      ["Min anteckning", ...header],
      ["bra", ...two],
      ["", ...one],
      ["Bara en rad text"],
    ];
    const kept = reread({ ...second, values: own });
    expect(new Set(kept.history)).toEqual(new Set(reread(second).history));
    const third = historySheet(later(12), "2026-01-15", kept.historySheet);
    expect(rowsOf(third)).toHaveLength(4);
    const column = third.tables[0]?.columns.findIndex((one_) => one_.header === "Min anteckning") ?? -1;
    expect(rowsOf(third).map((row) => row[column])).toEqual(["bra", "", "Bara en rad text", ""]);
  });

  it("adds nothing where the plan has no period", () => {
    const without = followUp(registers({ plan: plan({ period: null, periodEnd: null }) }));
    expect(rowsOf(historySheet(without, "2025-05-08", null))).toHaveLength(0);
  });

  it("only grows, whatever comes after what", () => {
    const step = fc.record({ month: fc.constantFrom(4, 8, 12), late: fc.nat({ max: 2 }) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 6 }), (steps) => {
        let before: SheetPlan | null = null;
        for (const { month, late } of steps) {
          const next = historySheet(
            later(month, late),
            "2025-05-08",
            before === null ? null : reread(gridOf(before)).historySheet,
          );
          if (before !== null) expect(rowsOf(next).slice(0, rowsOf(before).length)).toEqual(rowsOf(before));
          before = next;
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe("a list of names in one cell", () => {
  it("is read as it was written, semicolons and all", () => {
    const one = fc
      .string({ minLength: 1 })
      .map((text) => text.trim())
      .filter((text) => text !== "");
    fc.assert(
      fc.property(fc.array(one), (names) => {
        expect(splitNames(joinNames(names))).toEqual(names);
      }),
    );
  });
});
