import { EMPTY } from "../../src/plan/reading";
import type { Outcome } from "../../src/plan/quantities";
import { activity, assignment, keyFigure, outcome, read, target } from "../builders";
import { cells, found, sheet } from "./run";

describe('empty-status: "not reported … is never silently counted as something else"', () => {
  it("names each row", () => {
    const rows = [activity({ status: read("done") }), activity({ row: 8, title: "Ta fram rutin" })];
    const findings = found("empty-status", { activities: rows });
    expect(cells(findings)).toEqual(["I9"]);
    expect(findings[0]).toMatchObject({
      severity: "warning",
      params: { record: "activity", gap: { of: "row", title: "Ta fram rutin" } },
    });
  });

  it("is one remark for a sheet where nobody has reported", () => {
    const findings = found("empty-status", { activities: [activity(), activity(), activity()] });
    expect(findings.map(({ params }) => params.gap)).toEqual([{ of: "sheet", rows: 3, column: true }]);
  });

  it("keeps sheets apart, also those of one name in two files", () => {
    const [one, two] = ["a.xlsx", "b.xlsx"].map((file) => sheet("Blad1", ["title", "status"], file));
    if (one === undefined || two === undefined) throw new Error("two sheets");
    const rows = [one, one, two, two].map((origin) => activity({ origin }));
    expect(found("empty-status", { activities: rows }).map(({ place }) => place.file)).toEqual(["a.xlsx", "b.xlsx"]);
  });

  it("covers assignments and is silent where all is reported", () => {
    expect(found("empty-status", { assignments: [assignment()] })).toHaveLength(1);
    expect(found("empty-status", { assignments: [assignment({ status: read("partly") })] })).toEqual([]);
  });
});

describe('empty-outcome: "an empty outcome with no entered rating is ej rapporterad"', () => {
  it("finds it", () => {
    const rows = [keyFigure({ outcome: outcome(96) }), keyFigure({ title: "Medarbetarindex", row: 3 })];
    const findings = found("empty-outcome", { keyFigures: rows });
    expect(cells(findings)).toEqual(["R4"]);
  });

  it("is silent with an outcome, an entered rating, no data, or one that is not measured this period", () => {
    const rows = [
      keyFigure({ outcome: outcome(96) }),
      keyFigure({ rating: read("green") }),
      keyFigure({ outcome: read<Outcome>({ kind: "noData" }) }),
      keyFigure({ measured: read(false) }),
    ];
    expect(found("empty-outcome", { keyFigures: rows })).toEqual([]);
  });
});

describe("no-responsible", () => {
  it("names each row, and only the sheet where the sheet names nobody", () => {
    const origin = sheet("Aktiviteter IT", ["title"]);
    const rows = [activity({ responsible: null }), activity()];
    const nobody = [activity({ responsible: null, origin }), activity({ responsible: null, origin })];
    const findings = found("no-responsible", { activities: [...rows, ...nobody] });
    expect(findings.map(({ severity, params }) => [severity, params.gap.of])).toEqual([
      ["warning", "row"],
      ["info", "sheet"],
    ]);
  });

  it("covers assignments and key figures", () => {
    const findings = found("no-responsible", {
      assignments: [assignment({ responsible: null })],
      keyFigures: [keyFigure({ responsible: null })],
    });
    expect(findings.map(({ params }) => params.record).sort()).toEqual(["assignment", "keyFigure"]);
  });

  it("is silent where all name somebody", () => {
    expect(found("no-responsible", { activities: [activity()] })).toEqual([]);
  });
});

describe('late-without-comment: rule 6, "late without a comment"', () => {
  it("names each late row, also where all of them lack one", () => {
    const rows = [activity({ status: read("late") }), activity({ status: read("late") }), activity()];
    expect(found("late-without-comment", { activities: rows })).toHaveLength(2);
  });

  it("is one remark where the sheet has no comment column", () => {
    const origin = sheet("Aktiviteter IT", ["title", "status"]);
    const rows = [1, 2, 3].map((row) => activity({ origin, row, status: read("late") }));
    const findings = found("late-without-comment", { activities: rows });
    expect(findings.map(({ params }) => params)).toEqual([{ of: "sheet", rows: 3, column: false }]);
  });

  it("is silent with a comment, and about rows that are not late", () => {
    const rows = [
      activity({ status: read("late"), comment: "Väntar på upphandling" }),
      activity({ status: read("ongoing") }),
    ];
    expect(found("late-without-comment", { activities: rows })).toEqual([]);
  });
});

describe("what a key figure needs", () => {
  it("key-figure-without-target fires and stays silent", () => {
    expect(found("key-figure-without-target", { keyFigures: [keyFigure({ target: EMPTY })] })).toHaveLength(1);
    expect(found("key-figure-without-target", { keyFigures: [keyFigure()] })).toEqual([]);
  });

  it("key-figure-without-direction fires for a plain number, not where the target says it itself", () => {
    const rows = [
      keyFigure({ direction: EMPTY }),
      keyFigure({ direction: EMPTY, target: target(95, "atLeast") }),
      keyFigure({ direction: EMPTY, target: EMPTY }),
      keyFigure(),
    ];
    const findings = found("key-figure-without-direction", { keyFigures: rows });
    expect(findings.map(({ params }) => params.target)).toEqual([{ kind: "plain", value: 95, unit: null }]);
  });

  it("horizon-missing fires and stays silent", () => {
    expect(found("horizon-missing", { keyFigures: [keyFigure({ horizon: EMPTY })] })).toHaveLength(1);
    expect(found("horizon-missing", { keyFigures: [keyFigure()] })).toEqual([]);
  });

  it("issuer-missing fires for both registers and stays silent", () => {
    const fields = { assignments: [assignment({ issuer: EMPTY })], keyFigures: [keyFigure({ issuer: EMPTY })] };
    expect(found("issuer-missing", fields)).toHaveLength(2);
    expect(found("issuer-missing", { assignments: [assignment()], keyFigures: [keyFigure()] })).toEqual([]);
  });
});

describe("hidden-rows-counted", () => {
  it("is one remark for each sheet with how many", () => {
    const rows = [activity({ hidden: true }), activity(), activity({ hidden: true })];
    const findings = found("hidden-rows-counted", { activities: rows });
    expect(findings.map(({ params }) => params)).toEqual([{ record: "activity", rows: 2, total: 3 }]);
  });

  it("is silent where none is hidden", () => {
    expect(found("hidden-rows-counted", { activities: [activity()] })).toEqual([]);
  });
});
