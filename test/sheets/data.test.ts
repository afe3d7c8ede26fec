import { followUp } from "../../src/followup/followUp";
import { planSheets } from "../../src/sheets/planSheets";
import type { OwnedRole, SheetPlan } from "../../src/workbook/port";
import { activity, assignment, day, keyFigure, outcome, read, registers, target, unreadable } from "../builders";
import { finding, gridOf, plannedCells, richRegisters, rowsOf, sheetsInput, valueOfCell } from "./fixtures";
import type { SheetOrigin } from "../../src/plan/origin";
import type { Registers } from "../../src/plan/records";

function sheet(role: OwnedRole, given: Registers = richRegisters()): SheetPlan {
  const plan = planSheets(sheetsInput(given)).find((one) => one.role === role);
  if (plan === undefined) throw new Error(role);
  return plan;
}

/** Rows of the sheet's table as heading → value. */
function records(plan: SheetPlan): Map<string, unknown>[] {
  const table = plan.tables[0];
  return rowsOf(table).map(
    (row) => new Map(row.map((cell, index) => [table?.columns[index]?.header ?? "", valueOfCell(cell)])),
  );
}

describe("Underlag: every activity row, normalised, with the way back", () => {
  it("has as many rows as the registers, in their order, and the first row of each distinct activity is marked", () => {
    const given = richRegisters();
    const rows = records(sheet("activityData", given));
    expect(rows).toHaveLength(given.activities.length);
    expect(rows.map((row) => row.get("Aktivitet"))).toEqual(given.activities.map(({ title }) => title));
    const marked = rows.filter((row) => row.get("Olik") === 1);
    expect(marked).toHaveLength(new Set(given.activities.map(({ distinct }) => distinct)).size);
  });

  it("writes the state as a word and a code, and what stood in the sheet beside", () => {
    const given = registers({
      activities: [
        activity({ status: read("ongoing", "Pågånde") }),
        activity({ status: unreadable("vet inte") }),
        activity(),
      ],
    });
    const rows = records(sheet("activityData", given)).map((row) =>
      ["Status", "Statuskod", "Inskrivet"].map((heading) => row.get(heading)),
    );
    expect(rows).toEqual([
      ["Pågående enligt plan", "ongoing", "Pågånde"],
      ["Ej rapporterad", "notReported", "vet inte"],
      ["Ej rapporterad", "notReported", ""],
    ]);
  });

  it("writes a day as its serial number, and a span or löpande as it was typed", () => {
    const given = registers({
      activities: [
        activity({
          start: day("2025-04-30"),
          end: read({ kind: "span", from: "2025-04-01", to: "2025-06-30" }, "kvartal 2"),
          updated: read({ kind: "continuous" }, "löpande"),
        }),
        activity({ start: unreadable("snart"), end: { kind: "empty" } }),
      ],
    });
    const rows = records(sheet("activityData", given));
    expect(["Start", "Slut", "Uppdaterad"].map((heading) => rows[0]?.get(heading))).toEqual([
      45777,
      "kvartal 2",
      "löpande",
    ]);
    expect(["Start", "Slut"].map((heading) => rows[1]?.get(heading))).toEqual(["snart", ""]);
  });

  it("lists all links, also those that fit nothing", () => {
    const one = assignment({ id: "U1" });
    const two = keyFigure({ id: "N2" });
    const given = registers({
      assignments: [one],
      keyFigures: [two],
      activities: [activity({ links: [one, two], unknownLinks: ["U99"] }), activity({ links: [two] })],
    });
    expect(
      records(sheet("activityData", given)).map((row) => [row.get("Kopplad till"), row.get("Kopplingskod")]),
    ).toEqual([
      ["U1, N2, U99", "several"],
      ["N2", "keyFigure"],
    ]);
  });

  it("links to the row's own cell", () => {
    const origin = { file: "", sheet: "Aktiviteter HR", columns: new Map([["title", 2]]) };
    const given = registers({ activities: [activity({ origin, row: 6 })] });
    const cell = plannedCells(sheet("activityData", given)).find(({ cell: one }) => one.link !== undefined);
    expect(cell?.cell.link).toEqual({ file: "", sheet: "Aktiviteter HR", cell: "C7" });
  });

  it("gives the same name the same code, and codes that differ only where names do", () => {
    const given = registers({
      activities: [
        activity({ department: "HR" }),
        activity({ department: "Ekonomi", unit: "HR", goalArea: "Kultur" }),
        activity({ department: "hr " }),
      ],
    });
    const codes = records(sheet("activityData", given)).map((row) => row.get("Avdelningskod"));
    expect(codes[0]).toBe(codes[2]);
    expect(codes[0]).not.toBe(codes[1]);
    for (const code of codes) expect(code).toMatch(/^D\d+$/);
  });

  it("keeps the order also where figures list their rows in another order than the register", () => {
    const given = registers({
      activities: [
        activity({ status: read("done") }),
        activity({ status: read("done") }),
        activity({ status: read("late") }),
      ],
    });
    const counted = followUp(given);
    const { rows } = counted.activities;
    const backwards = { ...rows.byState.done, rows: rows.byState.done.rows.toReversed() };
    const turned = {
      ...counted,
      activities: { ...counted.activities, rows: { ...rows, byState: { ...rows.byState, done: backwards } } },
    };
    const input = { ...sheetsInput(given), followUp: turned };
    const plan = planSheets(input).find(({ role }) => role === "activityData");
    expect(plan === undefined ? [] : records(plan).map((row) => row.get("Statuskod"))).toEqual([
      "done",
      "done",
      "late",
    ]);
  });
});

describe("Underlag uppdrag", () => {
  it("counts the rows that support an assignment, also those with several links", () => {
    const one = assignment({ id: "U1", status: read("partly") });
    const two = assignment({ id: "U2" });
    const given = registers({
      assignments: [one, two],
      activities: [
        activity({ links: [one], status: read("late") }),
        activity({ links: [one, two], status: read("done") }),
      ],
    });
    const rows = records(sheet("assignmentData", given));
    expect(
      rows.map((row) => [row.get("Id"), row.get("Status"), row.get("Aktivitetsrader"), row.get("Försenade rader")]),
    ).toEqual([
      ["U1", "Delvis uppfyllt", 2, 1],
      ["U2", "Ej rapporterat", 1, 0],
    ]);
  });
});

describe("Underlag nyckeltal", () => {
  it("says in words how the rating came about", () => {
    const given = registers({
      keyFigures: [
        keyFigure({ direction: read("lower"), target: target(-0.5, "plain", "%"), outcome: outcome(9.4, "%") }),
        keyFigure({ rating: read("green"), target: target(95, "plain", "%"), outcome: outcome(86, "%") }),
        keyFigure({ measureKind: read("accumulating"), outcome: outcome(5) }),
        keyFigure({ outcome: read({ kind: "noData" }, "saknas") }),
      ],
    });
    const said = records(sheet("keyFigureData", given)).map((row) => String(row.get("Så kom bedömningen till")));
    expect(said[0]).toBe(
      "Utfall 9,4\u00a0% mot målet \u22120,5\u00a0% (lägre är bättre, ingen gräns för gult). Målet uppnås inte.",
    );
    expect(said[1]).toMatch(/^Inskriven bedömning\. Beräknad bedömning är röd: Utfall 86\u00a0% mot målet 95\u00a0%/);
    expect(said[2]).toMatch(/^Måttet är ackumulerande och saknar delmål/);
    expect(said[3]).toBe("Inskrivet att data saknas.");
  });

  it("counts a key figure without a readable type as short-term", () => {
    const given = registers({ keyFigures: [keyFigure({ horizon: unreadable("mellan") })] });
    expect(records(sheet("keyFigureData", given))[0]?.get("Horisontkod")).toBe("shortTerm");
  });
});

describe("Kontroll", () => {
  it("lists the most severe first, with what to do and the way to the cell", () => {
    const findings = [
      finding("info"),
      finding("error", { fix: { seen: "Pågånde", value: "Pågående" } }),
      finding("warning", { place: { file: "avd HR.xlsx", sheet: null, cell: null }, department: null }),
    ];
    const plan = planSheets(sheetsInput(richRegisters(), { findings })).find(({ role }) => role === "findings");
    if (plan === undefined) throw new Error("No findings sheet");
    const rows = records(plan);
    expect(rows.map((row) => row.get("Allvar"))).toEqual(["Fel", "Varning", "Upplysning"]);
    expect(rows[0]?.get("Förslag")).toBe("Pågående");
    expect(rows[1]?.get("Öppna")).toBe("");
    expect(gridOf(plan).values[1]?.[0]).toBe("1 fel, 1 varning och 1 upplysning");
  });

  it("says so where nothing was found", () => {
    const plan = planSheets(sheetsInput(richRegisters(), { findings: [] })).find(({ role }) => role === "findings");
    expect(plan?.tables).toEqual([]);
    expect(plan === undefined ? "" : gridOf(plan).values[1]?.[0]).toBe("Inga anmärkningar.");
  });
});

describe("the Fil column", () => {
  const shown = (plan: SheetPlan): string[] =>
    (plan.tables[0]?.columns ?? []).flatMap(({ header }, index) =>
      plan.hiddenColumns.includes(index) ? [] : [header],
    );
  const inFile = (file: string): Registers => {
    const given = richRegisters();
    const moved = <T extends { readonly origin: SheetOrigin }>(records: readonly T[]): T[] =>
      records.map((record) => ({ ...record, origin: { ...record.origin, file } }));
    return {
      ...given,
      activities: moved(given.activities),
      assignments: moved(given.assignments),
      keyFigures: moved(given.keyFigures),
    };
  };
  const ROLES = ["activityData", "assignmentData", "keyFigureData"] as const;

  it.each(ROLES)("is hidden in %s where all rows are of the open workbook, which has no file name", (role) => {
    expect(shown(sheet(role, inFile("")))).not.toContain("Fil");
    expect(shown(sheet(role, inFile("avd.xlsx")))).toContain("Fil");
  });
});

describe("text from departments is data", () => {
  it("is a value and never a formula, whatever it looks like, and however long", () => {
    const hostile = ['=HYPERLINK("http://example.invalid","x")', "__proto__", "x".repeat(40_000), "@SUM(A1)", "\t=1"];
    const given = registers({
      assignments: hostile.map((title) => assignment({ title, comment: title, goalArea: title, department: title })),
      keyFigures: hostile.map((title) => keyFigure({ title, comment: title, goalArea: title, unit: title })),
      activities: hostile.map((title) =>
        activity({ title, comment: title, department: title, unit: title, goalArea: title, status: unreadable(title) }),
      ),
    });
    for (const plan of planSheets(sheetsInput(given))) {
      for (const { cell } of plannedCells(plan)) {
        for (const text of hostile) expect(cell.formula ?? "").not.toContain(text);
      }
    }
    const titles = records(sheet("activityData", given)).map((row) => row.get("Aktivitet"));
    expect(titles).toEqual(hostile);
  });
});
