import type { Reading, Unreadable } from "../../src/plan/reading";
import { activity, assignment, keyFigure, read, registers, unreadable } from "../builders";
import { cells, found, findingsIn } from "./run";

function because(why: Unreadable, text = ""): Reading<never> {
  return { kind: "unreadable", text, why };
}

function misspelt<T>(text: string, value: T): Reading<T> {
  return { kind: "read", value, text, corrected: true };
}

describe('"a value that cannot be read for certain is a finding that names the cell and what was found"', () => {
  it("unreadable-status offers the nearest known word as a fix", () => {
    const rows = [activity({ row: 5, status: unreadable("försenad pga sjukdom", "försenad") })];
    const [finding] = found("unreadable-status", { activities: rows });
    expect(finding).toMatchObject({
      severity: "error",
      place: { file: "plan.xlsx", sheet: "Aktiviteter HR", cell: "I6" },
      department: "HR",
      params: { field: "status", text: "försenad pga sjukdom", nearest: "Försenad" },
      fix: { seen: "försenad pga sjukdom", value: "Försenad" },
    });
  });

  it("unreadable-status covers fulfilment and rating, and has no fix where no word is near", () => {
    const findings = found("unreadable-status", {
      assignments: [assignment({ status: unreadable("se bilaga") })],
      keyFigures: [keyFigure({ rating: unreadable("lila") })],
    });
    expect(findings.map(({ params }) => [params.record, params.field])).toEqual([
      ["keyFigure", "rating"],
      ["assignment", "status"],
    ]);
    for (const finding of findings) expect(finding).not.toHaveProperty("fix");
  });

  it("unreadable-number is an error for what is rated and a warning for what stands beside", () => {
    const row = keyFigure({ outcome: unreadable("bra"), forecast: unreadable("bättre") });
    const severities = found("unreadable-number", { keyFigures: [row] }).map(({ severity, params }) => [
      params.field,
      severity,
    ]);
    expect(severities).toEqual([
      ["outcome", "error"],
      ["forecast", "warning"],
    ]);
  });

  it("unreadable-date keeps why", () => {
    const [finding] = found("unreadable-date", { activities: [activity({ end: because("outOfRange", "31 april") })] });
    expect(finding?.params).toMatchObject({ field: "end", text: "31 april", why: "outOfRange" });
  });

  it("unreadable-choice covers type, scope, direction and issuer", () => {
    const word = unreadable("kanske");
    const row = keyFigure({
      horizon: word,
      scope: word,
      direction: word,
      issuer: word,
      measureKind: word,
      measured: word,
    });
    expect(found("unreadable-choice", { keyFigures: [row] })).toHaveLength(6);
  });

  it("all are silent where everything was read or is empty", () => {
    const rules = findingsIn({ activities: [activity({ status: read("done") })], keyFigures: [keyFigure()] });
    expect(rules.filter(({ rule }) => rule.startsWith("unreadable"))).toEqual([]);
  });
});

describe("formula-error", () => {
  it("finds error cells in values and in texts, once each", () => {
    const row = activity({ row: 2, end: because("formulaError", "#REF!"), comment: "#SAKNAS!", responsible: "#N/A" });
    const findings = found("formula-error", { activities: [row] });
    expect(cells(findings)).toEqual(["H3", "J3", "F3"]);
    expect(found("unreadable-date", { activities: [row] })).toEqual([]);
  });

  it("is silent about a text that only begins with #", () => {
    expect(found("formula-error", { activities: [activity({ comment: "#1 på listan" })] })).toEqual([]);
  });
});

describe('colour-without-word: "a colour is not data"', () => {
  it("is a finding of its own, not an empty or unreadable status", () => {
    const rules = findingsIn({ activities: [activity({ status: because("colour") })] }).map(({ rule }) => rule);
    expect(rules).toContain("colour-without-word");
    expect(rules).not.toContain("empty-status");
    expect(rules).not.toContain("unreadable-status");
  });

  it("is silent about an empty cell", () => {
    expect(found("colour-without-word", { activities: [activity()] })).toEqual([]);
  });
});

describe("conflicting-marks", () => {
  it("finds two marks in one row", () => {
    const rows = [activity({ status: because("conflict", "Planerad + Försenad") })];
    expect(found("conflicting-marks", { activities: rows })[0]).toMatchObject({
      severity: "error",
      params: { field: "status", text: "Planerad + Försenad" },
    });
  });

  it("is silent about one", () => {
    expect(found("conflicting-marks", { activities: [activity({ status: read("late") })] })).toEqual([]);
  });
});

describe("corrected-text", () => {
  it("offers the proper word for what was forgiven", () => {
    const [finding] = found("corrected-text", { activities: [activity({ status: misspelt("Pågånde", "ongoing") })] });
    expect(finding).toMatchObject({
      severity: "info",
      params: { field: "status", text: "Pågånde", word: "Pågående enligt plan" },
      fix: { seen: "Pågånde", value: "Pågående enligt plan" },
    });
  });

  it("offers the workbook's own word (Inställningar) where that is the one misspelt", () => {
    const settings = { ...registers().settings, vocabulary: [["Rullar på", "ongoing"]] as const };
    const words = (text: string): unknown =>
      found("corrected-text", { settings, activities: [activity({ status: misspelt(text, "ongoing") })] })[0]?.params
        .word;
    expect(words("Rular på")).toBe("Rullar på");
    expect(words("Pågånde")).toBe("Pågående enligt plan");
  });

  it("is silent about what was spelt right", () => {
    expect(found("corrected-text", { activities: [activity({ status: read("ongoing", "PÅGÅENDE") })] })).toEqual([]);
  });
});
