import { EMPTY } from "../../src/plan/reading";
import type { Outcome, Target } from "../../src/plan/quantities";
import { keyFigure, outcome, plan, quantity, read, target } from "../builders";
import { found } from "./run";

describe("rating-differs", () => {
  it('"shows both and how the computed one came about" (rule 4)', () => {
    // April 2024: supplier loyalty 86 % against 95 % is yellow.
    const row = keyFigure({
      title: "Leverantörstrohet",
      unit: "%",
      target: target(95, "plain", "%"),
      outcome: outcome(86, "%"),
      yellowLimit: read(quantity(80, "%")),
      rating: read("red"),
    });
    const [finding] = found("rating-differs", { keyFigures: [row] });
    expect(finding?.severity).toBe("warning");
    expect(finding?.params).toEqual({
      title: "Leverantörstrohet",
      entered: "red",
      computed: "yellow",
      outcome: { kind: "number", quantity: quantity(86, "%") },
      target: { kind: "plain", value: 95, unit: "%" },
      direction: "higher",
      partTarget: false,
      yellowLimit: 80,
      unit: "%",
    });
    expect(finding).not.toHaveProperty("fix");
  });

  it("is silent where they agree, or nothing can be computed", () => {
    const rows = [
      keyFigure({ outcome: outcome(96), rating: read("green") }),
      keyFigure({ outcome: EMPTY, rating: read("red") }),
    ];
    expect(found("rating-differs", { keyFigures: rows })).toEqual([]);
  });
});

describe('accumulating-not-rated: "counted with ej rapporterad, with a finding that says why" (rule 4)', () => {
  const row = { measureKind: read("accumulating" as const), outcome: outcome(30), target: target(100) };

  it("fires in April without a part target", () => {
    expect(found("accumulating-not-rated", { keyFigures: [keyFigure(row)] })).toHaveLength(1);
  });

  it("is silent with a part target, and at year end", () => {
    const whole = plan({ period: { year: 2025, endMonth: 12 }, periodEnd: "2025-12-31" });
    expect(found("accumulating-not-rated", { keyFigures: [keyFigure({ ...row, partTarget: target(33) })] })).toEqual(
      [],
    );
    expect(found("accumulating-not-rated", { plan: whole, keyFigures: [keyFigure(row)] })).toEqual([]);
  });
});

describe("not-comparable", () => {
  it("finds other units and other kinds", () => {
    const rows = [
      keyFigure({ outcome: outcome(5, "tkr"), target: target(5, "plain", "%") }),
      keyFigure({ outcome: read<Outcome>({ kind: "yes" }) }),
    ];
    expect(found("not-comparable", { keyFigures: rows })).toHaveLength(2);
  });

  it("is silent where amounts can be converted, and where it is the direction that is wrong", () => {
    const rows = [
      keyFigure({ outcome: outcome(5000, "tkr"), target: target(5, "plain", "mnkr") }),
      keyFigure({ outcome: outcome(5), direction: read("yesNo") }),
    ];
    expect(found("not-comparable", { keyFigures: rows })).toEqual([]);
  });
});

describe("direction-conflict", () => {
  const between: Target = { kind: "between", value: 4, upper: 6, unit: null };

  it.each([
    ["higher", target(14, "below")],
    ["lower", target(95, "atLeast")],
    ["yesNo", target(95)],
    ["interval", target(95)],
    ["higher", read<Target>({ kind: "yes" })],
    ["lower", read<Target>(between)],
  ] as const)("finds %s with a target that says otherwise", (direction, aim) => {
    expect(
      found("direction-conflict", { keyFigures: [keyFigure({ direction: read(direction), target: aim })] }),
    ).toHaveLength(1);
  });

  it("is silent where they agree", () => {
    const rows = [
      keyFigure({ direction: read("lower"), target: target(14, "below") }),
      keyFigure({ direction: read("lower"), target: target(14) }),
      keyFigure({ direction: read("interval"), target: read<Target>(between) }),
      keyFigure({ direction: EMPTY, target: target(14, "below") }),
    ];
    expect(found("direction-conflict", { keyFigures: rows })).toEqual([]);
  });
});

describe('yellow-limit-conflict: "never a percentage of the target, which turns upside down for a target such as −47 %" (rule 4)', () => {
  it("finds a limit on the good side", () => {
    // 90 % of −47 % would be −42.3 %: right for lower is better, upside down for higher.
    const row = keyFigure({ direction: read("higher"), target: target(-47), yellowLimit: read(quantity(-42.3)) });
    expect(found("yellow-limit-conflict", { keyFigures: [row] })[0]?.params.problem).toBe("goodSide");
  });

  it("finds a limit in another unit", () => {
    const row = keyFigure({ target: target(95, "plain", "%"), yellowLimit: read(quantity(80, "dagar")) });
    expect(found("yellow-limit-conflict", { keyFigures: [row] })[0]?.params.problem).toBe("otherUnit");
  });

  it("is silent on the right side, and inside no interval", () => {
    const rows = [
      keyFigure({ direction: read("lower"), target: target(-47), yellowLimit: read(quantity(-42.3)) }),
      keyFigure({ target: target(95), yellowLimit: read(quantity(80)) }),
      keyFigure({ target: target(95), yellowLimit: read(quantity(95)) }),
    ];
    expect(found("yellow-limit-conflict", { keyFigures: rows })).toEqual([]);
  });
});

describe("scope (rule 3)", () => {
  it('financial-target-scope: "reported for the whole organisation, not for the board alone"', () => {
    const rows = [
      keyFigure({ financial: true, scope: read("board"), title: "Soliditet" }),
      keyFigure({ financial: true, scope: read("organisation") }),
      keyFigure({ financial: false, scope: read("board") }),
    ];
    expect(found("financial-target-scope", { keyFigures: rows }).map(({ params }) => params.title)).toEqual([
      "Soliditet",
    ]);
  });

  it('key-figure-same-name: "the same name can occur in both"', () => {
    const rows = [
      keyFigure({ title: "Sjukfrånvaro" }),
      keyFigure({ title: "sjukfrånvaro ", scope: read("organisation") }),
    ];
    expect(found("key-figure-same-name", { keyFigures: rows })[0]).toMatchObject({
      severity: "info",
      params: { repeated: false },
    });
  });

  it("key-figure-same-name warns where it is counted twice, and is silent about different names", () => {
    const rows = [
      keyFigure({ title: "Sjukfrånvaro" }),
      keyFigure({ title: "Sjukfrånvaro" }),
      keyFigure({ title: "Annat" }),
    ];
    expect(found("key-figure-same-name", { keyFigures: rows }).map(({ severity }) => severity)).toEqual(["warning"]);
  });
});
