import type { Direction, Outcome, Target } from "../../src/plan/quantities";
import { EMPTY, type Reading } from "../../src/plan/reading";
import type { KeyFigure } from "../../src/plan/records";
import type { EnteredRating, Rating } from "../../src/plan/states";
import { rate } from "../../src/followup/rating";
import { keyFigure, outcome, plan, quantity, read, target, unreadable } from "../builders";

const APRIL = plan();
const WHOLE_YEAR = plan({ period: { year: 2025, endMonth: 12 }, periodEnd: "2025-12-31" });
const YES = read<Outcome & Target>({ kind: "yes" });
const NO = read<Outcome & Target>({ kind: "no" });
const NO_DATA = read<Outcome>({ kind: "noData" }, "ej mätbart");

function between(value: number, upper: number): Reading<Target> {
  return read<Target>({ kind: "between", value, upper, unit: null });
}

function limit(value: number, unit: string | null = null): KeyFigure["yellowLimit"] {
  return read(quantity(value, unit));
}

function rating(fields: Partial<KeyFigure>, given = APRIL): Rating {
  return rate(keyFigure(fields), given).rating;
}

/** Why there is no rating. */
function because(fields: Partial<KeyFigure>, given = APRIL): string {
  const rated = rate(keyFigure(fields), given);
  expect(rated.rating).toBe("notReported");
  return rated.reason.kind === "notRated" ? rated.reason.because : rated.reason.kind;
}

// domain.md, "Figures to reproduce": "Published values of April 2024, as examples of the kind".
describe("the published examples", () => {
  it.each<[string, Partial<KeyFigure>, Rating]>([
    [
      "solvency −14.5 % against −15.8 % is green (higher is better, both negative)",
      { outcome: outcome(-14.5, "%"), target: target(-15.8, "plain", "%"), direction: read("higher") },
      "green",
    ],
    [
      "gross cost growth 9.4 % against −0.5 % is red (lower is better)",
      { outcome: outcome(9.4, "%"), target: target(-0.5, "plain", "%"), direction: read("lower") },
      "red",
    ],
    [
      "supplier loyalty 86 % against 95 % is yellow",
      {
        outcome: outcome(86, "%"),
        target: target(95, "plain", "%"),
        direction: read("higher"),
        yellowLimit: limit(85, "%"),
      },
      "yellow",
    ],
    [
      "debt ceiling 11 % against 14 % is green (lower is better)",
      { outcome: outcome(11, "%"), target: target(14, "plain", "%"), direction: read("lower") },
      "green",
    ],
    [
      'cash liquidity 237.1 % against ">100" is green',
      { outcome: outcome(237.1, "%"), target: target(100, "above"), direction: EMPTY },
      "green",
    ],
  ])("%s", (_, fields, expected) => {
    expect(rating(fields)).toBe(expected);
  });
});

// domain.md rule 4: "Green: the target is met; exactly on target counts, except where the target is written strict (`>100`,
// `<14 %`). Yellow: not met, but at or inside that key figure's own yellow limit […]. Red: otherwise. With no limit there is
// no yellow."
describe("a computed rating (domain.md rule 4)", () => {
  const plain = target(95);
  it.each<[string, Partial<KeyFigure>, Rating]>([
    ["higher: exactly on target counts", { target: plain, outcome: outcome(95) }, "green"],
    ["higher: with no limit there is no yellow", { target: plain, outcome: outcome(94.9) }, "red"],
    ["higher: at the limit is yellow", { target: plain, outcome: outcome(90), yellowLimit: limit(90) }, "yellow"],
    ["higher: inside the limit is yellow", { target: plain, outcome: outcome(94), yellowLimit: limit(90) }, "yellow"],
    ["higher: beyond the limit is red", { target: plain, outcome: outcome(89), yellowLimit: limit(90) }, "red"],
    [
      "higher: a limit on the wrong side gives no yellow",
      { target: plain, outcome: outcome(94), yellowLimit: limit(97) },
      "red",
    ],
    [
      "lower: exactly on target counts",
      { target: target(14), outcome: outcome(14), direction: read("lower") },
      "green",
    ],
    [
      "lower: at the limit is yellow",
      { target: target(14), outcome: outcome(16), direction: read("lower"), yellowLimit: limit(16) },
      "yellow",
    ],
    [
      "lower: beyond the limit is red",
      { target: target(14), outcome: outcome(16.1), direction: read("lower"), yellowLimit: limit(16) },
      "red",
    ],
    [
      "lower: a limit on the wrong side gives no yellow",
      { target: target(14), outcome: outcome(15), direction: read("lower"), yellowLimit: limit(12) },
      "red",
    ],
    [
      "a limit is an absolute value, never a percentage of the target, which turns upside down for −47 %",
      { target: target(-47), outcome: outcome(-44), direction: read("lower"), yellowLimit: limit(-42) },
      "yellow",
    ],
    ["−47 %: met", { target: target(-47), outcome: outcome(-48), direction: read("lower") }, "green"],
    [
      "−47 %: beyond the limit",
      { target: target(-47), outcome: outcome(-41), direction: read("lower"), yellowLimit: limit(-42) },
      "red",
    ],
    ["strict >100: 100 is not met", { target: target(100, "above"), outcome: outcome(100) }, "red"],
    ["strict >100: 100.1 is", { target: target(100, "above"), outcome: outcome(100.1) }, "green"],
    [
      "strict >100 with the limit 100: exactly 100 is yellow",
      { target: target(100, "above"), outcome: outcome(100), yellowLimit: limit(100) },
      "yellow",
    ],
    ["strict <14 %: 14 is not met", { target: target(14, "below", "%"), outcome: outcome(14) }, "red"],
    ["strict <14 %: 13.9 is", { target: target(14, "below", "%"), outcome: outcome(13.9) }, "green"],
    ["≥ 95: 95 is met", { target: target(95, "atLeast"), outcome: outcome(95) }, "green"],
    ["högst 3,5: 3.5 is met", { target: target(3.5, "atMost"), outcome: outcome(3.5) }, "green"],
    ["högst 3,5: 3.6 is not", { target: target(3.5, "atMost"), outcome: outcome(3.6) }, "red"],
    ["ja: ja", { target: YES, outcome: YES, direction: EMPTY }, "green"],
    ["ja: nej", { target: YES, outcome: NO, direction: read("yesNo") }, "red"],
    ["nej: nej", { target: NO, outcome: NO }, "green"],
    ["nej: ja, and yes/no has no yellow", { target: NO, outcome: YES, yellowLimit: limit(1) }, "red"],
  ])("%s", (_, fields, expected) => {
    expect(rating(fields)).toBe(expected);
  });

  it.each([
    [4, "green"],
    [5, "green"],
    [6, "green"],
    [3.9, "yellow"],
    [3, "yellow"],
    [2.9, "red"],
    [6.1, "red"],
  ] as const)("within the interval 4–6 with the limit 3, which widens it downwards: %d is %s", (value, expected) => {
    expect(rating({ target: between(4, 6), outcome: outcome(value), yellowLimit: limit(3) })).toBe(expected);
  });

  it.each([
    [6.5, "yellow"],
    [7, "yellow"],
    [7.1, "red"],
    [3.9, "red"],
  ] as const)("within the interval 4–6 with the limit 7, which widens it upwards: %d is %s", (value, expected) => {
    expect(rating({ target: between(4, 6), outcome: outcome(value), yellowLimit: limit(7) })).toBe(expected);
  });

  it("takes a limit inside the interval for none", () => {
    expect(rating({ target: between(4, 6), outcome: outcome(3.9), yellowLimit: limit(5) })).toBe("red");
  });

  it("is exactly on target where only the computer's arithmetic says otherwise", () => {
    expect(rating({ target: target(0.3, "atMost"), outcome: outcome(0.1 + 0.2) })).toBe("green");
    expect(rating({ target: target(0.3, "above"), outcome: outcome(0.1 + 0.2) })).toBe("red");
    expect(rating({ target: target(0, "atMost"), outcome: outcome(0.1 + 0.2 - 0.3) })).toBe("green");
    expect(rating({ target: target(2_181_760_000), outcome: outcome(2_181_759_999) })).toBe("red");
  });

  it("shows its arithmetic", () => {
    const rated = rate(
      keyFigure({ target: target(95, "plain", "%"), outcome: outcome(86, "%"), yellowLimit: limit(85, "%") }),
      APRIL,
    );
    expect(rated.reason).toEqual({
      kind: "computed",
      computed: {
        rating: "yellow",
        outcome: { kind: "number", quantity: quantity(86, "%") },
        target: { kind: "plain", value: 95, unit: "%" },
        direction: "higher",
        partTarget: false,
        yellowLimit: 85,
      },
    });
  });
});

// domain.md rule 4: "A rating comes from target, outcome and direction: higher is better, lower is better, within an
// interval, yes/no."
describe("direction", () => {
  it("is taken from the target's own sign where the column is empty", () => {
    expect(rating({ target: target(95, "atLeast"), outcome: outcome(96), direction: EMPTY })).toBe("green");
    expect(rating({ target: target(95, "below"), outcome: outcome(96), direction: EMPTY })).toBe("red");
    expect(rating({ target: between(4, 6), outcome: outcome(5), direction: EMPTY })).toBe("green");
  });

  it("is the target's own sign also where the column contradicts it: a check reports that", () => {
    expect(rating({ target: target(14, "below"), outcome: outcome(11), direction: read("higher") })).toBe("green");
    expect(rating({ target: between(4, 6), outcome: outcome(7), direction: read("higher") })).toBe("red");
  });

  it("is not guessed for a plain target without one", () => {
    expect(because({ target: target(95), outcome: outcome(96), direction: EMPTY })).toBe("noDirection");
    expect(because({ target: target(95), outcome: outcome(96), direction: unreadable("rätt håll") })).toBe(
      "noDirection",
    );
  });

  it("must be of the target's kind", () => {
    expect(because({ target: target(95), outcome: outcome(96), direction: read("interval") })).toBe("differentKinds");
    expect(because({ target: target(95), outcome: outcome(96), direction: read("yesNo") })).toBe("differentKinds");
    expect(because({ target: target(95), outcome: YES })).toBe("differentKinds");
    expect(because({ target: YES, outcome: outcome(1) })).toBe("differentKinds");
  });
});

// domain.md rule 4: "Ingen data only where somebody wrote so (ej mätbart, inga tillgängliga data, saknas) or the row says
// that it is not measured this period; an empty outcome with no entered rating is ej rapporterad."
describe("no data and not reported (domain.md rule 4)", () => {
  it("is no data where somebody wrote so as outcome", () => {
    const rated = rate(keyFigure({ outcome: NO_DATA }), APRIL);
    expect([rated.rating, rated.reason]).toEqual(["noData", { kind: "noData", because: "written" }]);
  });

  it("is no data where somebody wrote so as rating", () => {
    const rated = rate(keyFigure({ rating: read("noData") }), APRIL);
    expect([rated.rating, rated.reason]).toEqual(["noData", { kind: "noData", because: "written" }]);
  });

  it("is no data where the row says that it is not measured this period", () => {
    const rated = rate(keyFigure({ measured: read(false) }), APRIL);
    expect([rated.rating, rated.reason]).toEqual(["noData", { kind: "noData", because: "notMeasured" }]);
    expect(rating({ measured: read(false), outcome: outcome(96) })).toBe("noData");
    expect(rating({ measured: read(true), outcome: outcome(96) })).toBe("green");
  });

  it("is not reported where the outcome is empty and no rating is entered", () => {
    expect(because({})).toBe("noOutcome");
    expect(because({ measured: unreadable("kanske") })).toBe("noOutcome");
  });

  it.each<[string, Partial<KeyFigure>]>([
    ["unreadableOutcome", { outcome: unreadable("omkring") }],
    ["noTarget", { outcome: outcome(1), target: EMPTY }],
    ["unreadableTarget", { outcome: outcome(1), target: unreadable("öka") }],
    ["unreadableRating", { outcome: outcome(1), rating: unreadable("gulgrön") }],
    ["unreadableLimit", { outcome: outcome(1), target: target(2), yellowLimit: unreadable("lite under") }],
    ["unreadableLimit", { outcome: outcome(1, "%"), target: target(2), yellowLimit: limit(1, "tkr") }],
    ["unreadableKind", { outcome: outcome(1), target: target(1), measureKind: unreadable("båda") }],
  ])("is not reported, and says why: %s", (reason, fields) => {
    expect(because(fields)).toBe(reason);
  });

  it("needs no yellow limit where the target is met", () => {
    expect(rating({ outcome: outcome(2), target: target(2), yellowLimit: unreadable("lite under") })).toBe("green");
  });
});

// domain.md rule 4: "A year's target says nothing about an accumulating measure (ackumulerande) in April: it is rated against
// its part target (delmål) if it has one, else not at all (counted with ej rapporterad, with a finding that says why)."
describe("an accumulating measure (domain.md rule 4)", () => {
  const accumulating = { measureKind: read("accumulating" as const), target: target(1000), outcome: outcome(400) };

  it("is not rated in April without a part target", () => {
    expect(because(accumulating)).toBe("accumulating");
    expect(because({ ...accumulating, partTarget: unreadable("en tredjedel") })).toBe("unreadableTarget");
  });

  it("is rated against its part target in April", () => {
    expect(rating({ ...accumulating, partTarget: target(400) })).toBe("green");
    expect(rating({ ...accumulating, partTarget: target(401) })).toBe("red");
    expect(rating({ ...accumulating, partTarget: target(450), yellowLimit: limit(390) })).toBe("yellow");
    expect(rate(keyFigure({ ...accumulating, partTarget: target(400) }), APRIL).reason).toMatchObject({
      computed: { partTarget: true, target: { value: 400 } },
    });
  });

  it("is rated against the year's target at year end, whatever its part target was", () => {
    expect(rating({ ...accumulating, partTarget: target(400) }, WHOLE_YEAR)).toBe("red");
    expect(rating({ ...accumulating, outcome: outcome(1000) }, WHOLE_YEAR)).toBe("green");
  });

  it("is not taken to be at year end where the period is unknown", () => {
    expect(because(accumulating, plan({ period: null, periodEnd: null }))).toBe("accumulating");
    expect(rating(accumulating, plan({ period: null, periodEnd: "2025-12-31" }))).toBe("red");
  });

  it("takes its direction from the year's target where the part target has no sign", () => {
    const fields = { ...accumulating, direction: EMPTY, target: target(1000, "atMost"), partTarget: target(450) };
    expect(rating(fields)).toBe("green");
    expect(rating({ ...fields, outcome: outcome(451) })).toBe("red");
  });

  it("does not take the year's yellow limit for the part target's", () => {
    const cost = { ...accumulating, direction: read("lower" as const), partTarget: target(300) };
    expect(rating({ ...cost, outcome: outcome(900), yellowLimit: limit(1100) })).toBe("red");
    expect(rating({ ...cost, outcome: outcome(320), yellowLimit: limit(330) })).toBe("yellow");
    expect(rating({ ...cost, outcome: outcome(1050), yellowLimit: limit(1100) }, WHOLE_YEAR)).toBe("yellow");
  });

  it("is a level where nothing says otherwise", () => {
    expect(rating({ ...accumulating, measureKind: EMPTY })).toBe("red");
    expect(rating({ ...accumulating, measureKind: read("level") })).toBe("red");
  });
});

// domain.md rule 4: "A rating that a department entered itself stands, and a difference from the computed one is a finding
// that shows both and how the computed one came about."
describe("an entered rating (domain.md rule 4)", () => {
  it("stands, with the computed one beside it", () => {
    const rated = rate(keyFigure({ rating: read("green"), target: target(95), outcome: outcome(90) }), APRIL);
    expect(rated.rating).toBe("green");
    expect(rated.reason).toMatchObject({ kind: "entered", computed: { rating: "red", target: { value: 95 } } });
  });

  it("stands where nothing can be computed", () => {
    expect(rate(keyFigure({ rating: read("yellow") }), APRIL)).toMatchObject({
      rating: "yellow",
      reason: { kind: "entered", computed: null },
    });
  });

  it("stands over what the row says of measuring, and over an outcome that is no data", () => {
    expect(rating({ rating: read("red"), measured: read(false) })).toBe("red");
    expect(rate(keyFigure({ rating: read("green"), outcome: NO_DATA }), APRIL)).toMatchObject({
      rating: "green",
      reason: { kind: "entered", computed: null },
    });
  });

  it("of no data stands beside the computed one where there is an outcome", () => {
    expect(rate(keyFigure({ rating: read<EnteredRating>("noData"), outcome: outcome(96) }), APRIL)).toMatchObject({
      rating: "noData",
      reason: { kind: "entered", computed: { rating: "green" } },
    });
  });
});

describe("units", () => {
  it("that clearly differ cannot be compared", () => {
    expect(because({ target: target(95, "plain", "%"), outcome: outcome(96, "tkr") })).toBe("differentUnits");
  });

  it("of money are converted", () => {
    const money = { target: target(2.1, "atMost", "mnkr"), direction: read<Direction>("lower") };
    expect(rating({ ...money, outcome: outcome(2100, "tkr") })).toBe("green");
    expect(rating({ ...money, outcome: outcome(2_100_001, "kr") })).toBe("red");
    expect(rating({ ...money, outcome: outcome(2150, "tkr"), yellowLimit: limit(2_200_000, "kr") })).toBe("yellow");
  });

  it("that were not written are the other's, also for the limit", () => {
    const fields = { target: target(2), outcome: outcome(1.9, "mnkr") };
    expect(rating({ ...fields, yellowLimit: limit(1800, "tkr") })).toBe("yellow");
    expect(rating({ ...fields, yellowLimit: limit(1950, "tkr") })).toBe("red");
    expect(rating({ ...fields, target: target(2000), unit: "tkr", yellowLimit: limit(1900) })).toBe("yellow");
  });

  it("give the limit in the target's unit", () => {
    const fields = { target: target(2.1, "atMost", "mnkr"), outcome: outcome(2.2), yellowLimit: limit(2300, "tkr") };
    expect(rate(keyFigure(fields), APRIL).reason).toMatchObject({ computed: { yellowLimit: 2.3, rating: "yellow" } });
  });
});
