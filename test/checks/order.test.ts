import { check, CHECKS, inOrder } from "../../src/checks";
import { followUp } from "../../src/followup/followUp";
import type { Finding, Severity } from "../../src/plan/finding";
import { registers } from "../builders";

function finding(severity: Severity, file: string, sheet: string | null, cell: string | null): Finding {
  const place = { file, sheet, cell };
  return { rule: "unknown-sheet", severity, place, department: null, params: { headings: [] } };
}

describe("inOrder", () => {
  it("puts the most severe first, then file, sheet and row, numbers as numbers", () => {
    const wanted = [
      finding("error", "b.xlsx", "Blad1", "A1"),
      finding("warning", "", null, null),
      finding("warning", "a.xlsx", "Aktiviteter 2", "Z9"),
      finding("warning", "a.xlsx", "Aktiviteter 10", null),
      finding("warning", "a.xlsx", "Aktiviteter 10", "B2"),
      finding("warning", "a.xlsx", "Aktiviteter 10", "A10"),
      finding("info", "a.xlsx", "Aktiviteter 2", "A1"),
    ];
    expect(inOrder(wanted.toReversed())).toEqual(wanted);
    expect(inOrder([])).toEqual([]);
  });
});

describe("check", () => {
  it("has each rule once", () => {
    expect(new Set(CHECKS).size).toBe(CHECKS.length);
  });

  it("finds nothing in a complete plan without records", () => {
    const made = registers();
    expect(check({ registers: made, followUp: followUp(made) })).toEqual([]);
  });
});
