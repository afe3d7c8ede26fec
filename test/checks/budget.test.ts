import { EMPTY } from "../../src/plan/reading";
import type { Adjustment, BudgetAllocation } from "../../src/plan/records";
import type { Target } from "../../src/plan/quantities";
import { keyFigure, plan, quantity, read, target, unreadable } from "../builders";
import { found, sheet } from "./run";

const BUDGET = sheet("Budget", ["department", "frame"]);
const ADJUSTMENTS = sheet("Justeringar", ["keyFigure", "currentValue", "proposedValue", "reason"]);

function share(value: number, unit: string | null = null): BudgetAllocation {
  const frame = read(quantity(value, unit));
  return { origin: BUDGET, row: 1, hidden: false, department: "HR", frame, outcome: EMPTY, forecast: EMPTY };
}

function adjustment(fields: Partial<Adjustment> = {}): Adjustment {
  return {
    origin: ADJUSTMENTS,
    row: 1,
    hidden: false,
    keyFigure: "CO₂ från tjänsteresor",
    currentValue: target(-42, "plain", "%"),
    proposedValue: target(-47, "plain", "%"),
    reason: "Nytt beslut",
    ...fields,
  };
}

describe("budget-does-not-add-up", () => {
  /** The frame is 2 181 760 tkr (builders). */
  it("finds sums that do not close", () => {
    const [finding] = found("budget-does-not-add-up", { allocations: [share(2_000_000), share(181_660)] });
    expect(finding).toMatchObject({
      severity: "error",
      place: { sheet: "Budget", cell: null },
      params: { sum: 2_181_660, frame: 2_181_760, departments: 2 },
    });
  });

  it("converts kr, tkr and mnkr, and allows for the rounding of what is written in mnkr", () => {
    for (const shares of [
      [share(2_181_760)],
      [share(2_000, "mnkr"), share(181_760, "tkr")],
      [share(2_181_760_000, "kr")],
      [share(2_181.8, "mnkr")],
    ]) {
      expect(found("budget-does-not-add-up", { allocations: shares })).toEqual([]);
    }
    expect(found("budget-does-not-add-up", { allocations: [share(2_181.7, "mnkr")] })).toHaveLength(1);
  });

  it("does not compare where a share is unreadable or missing, or there is no frame", () => {
    const unread = { ...share(1), frame: unreadable("mycket") };
    expect(found("budget-does-not-add-up", { allocations: [share(1), unread] })).toEqual([]);
    expect(found("budget-does-not-add-up", { allocations: [share(1), { ...share(1), frame: EMPTY }] })).toEqual([]);
    expect(found("budget-does-not-add-up", { plan: plan({ budgetFrame: null }), allocations: [share(1)] })).toEqual([]);
  });
});

describe("adjustment-current-value", () => {
  const registered = keyFigure({
    id: "N4",
    title: "CO₂ från tjänsteresor",
    target: target(-42, "plain", "%"),
    unit: "%",
  });

  it("finds a current value that is not the register's target", () => {
    const adjustments = [adjustment({ currentValue: target(-24, "plain", "%") })];
    const [finding] = found("adjustment-current-value", { keyFigures: [registered], adjustments });
    expect(finding).toMatchObject({ severity: "error", place: { cell: "B2" }, params: { current: { value: -24 } } });
  });

  it("is silent about 2025's own: from −42 % to −47 %, by name or id, with or without its unit", () => {
    const ways = [adjustment(), adjustment({ keyFigure: "n4" }), adjustment({ currentValue: target(-42) })];
    expect(found("adjustment-current-value", { keyFigures: [registered], adjustments: ways })).toEqual([]);
  });

  it("takes the key figure that fits where the name occurs in both scopes", () => {
    const other = keyFigure({
      title: "CO₂ från tjänsteresor",
      scope: read("organisation"),
      target: target(-30, "plain", "%"),
    });
    expect(found("adjustment-current-value", { keyFigures: [other, registered], adjustments: [adjustment()] })).toEqual(
      [],
    );
  });

  it('tells a strict target from one that is not: ">100" is not "≥ 100"', () => {
    const strict = keyFigure({ title: "Likviditet", target: target(100, "above") });
    const ways = (currentValue: Adjustment["currentValue"]): Partial<Adjustment> => ({
      keyFigure: "Likviditet",
      currentValue,
    });
    const adjustments = [adjustment(ways(target(100, "atLeast"))), adjustment(ways(target(100)))];
    expect(found("adjustment-current-value", { keyFigures: [strict], adjustments })).toHaveLength(1);
    const yes = adjustment(ways(read<Target>({ kind: "yes" })));
    expect(found("adjustment-current-value", { keyFigures: [strict], adjustments: [yes] })).toHaveLength(1);
  });
});

describe("adjustment-unknown-key-figure", () => {
  it("offers the nearest name", () => {
    const keyFigures = [keyFigure({ title: "CO₂ från tjänsteresor och transporter" })];
    const adjustments = [adjustment({ keyFigure: "CO₂ från tjänsteresor och transport" })];
    expect(found("adjustment-unknown-key-figure", { keyFigures, adjustments })[0]?.params.nearest).toBe(
      "CO₂ från tjänsteresor och transporter",
    );
  });

  it("is silent where it is found", () => {
    const keyFigures = [keyFigure({ title: "co₂  från tjänsteresor" })];
    expect(found("adjustment-unknown-key-figure", { keyFigures, adjustments: [adjustment()] })).toEqual([]);
  });
});

describe("adjustment-incomplete", () => {
  it("names what is missing", () => {
    const adjustments = [adjustment({ proposedValue: EMPTY, reason: null })];
    expect(found("adjustment-incomplete", { adjustments })[0]?.params.missing).toEqual(["proposedValue", "reason"]);
  });

  it("is silent where all is there", () => {
    expect(found("adjustment-incomplete", { adjustments: [adjustment()] })).toEqual([]);
  });
});
