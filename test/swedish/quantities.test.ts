import fc from "fast-check";
import type { Target } from "../../src/plan/quantities";
import { valueOf } from "../../src/plan/reading";
import { outcomeText, quantityText, targetText } from "../../src/swedish/quantities";
import { createReaders } from "../../src/values/createReaders";
import { quantity } from "../builders";

const plain = (value: number, unit: string | null): Target => ({ kind: "plain", value, unit });

describe("quantities", () => {
  it("domain.md: `procent` in running text, `%` in tables, lists and decision points", () => {
    expect(quantityText(quantity(-47, "%"), "text")).toBe("\u221247\u00a0procent");
    expect(quantityText(quantity(-47, "%"), "table")).toBe("\u221247\u00a0%");
  });

  it("domain.md: a difference between percentages is in procentenheter", () => {
    expect(quantityText(quantity(5, "procentenheter"), "text")).toBe("5\u00a0procentenheter");
    expect(quantityText(quantity(1, "procentenheter"), "table")).toBe("1\u00a0procentenhet");
  });

  it("domain.md: no-break space before `%`, `tkr`, `mnkr`", () => {
    expect(quantityText(quantity(2_181_760, "tkr"), "text")).toBe("2\u00a0181\u00a0760\u00a0tkr");
    expect(quantityText(quantity(2.1, "mnkr"), "table")).toBe("2,1\u00a0mnkr");
    expect(quantityText({ value: 40, unit: null, approximate: true }, "table")).toBe("ca\u00a040");
  });

  it("takes the key figure's unit where the value has none, and only one that follows a number", () => {
    expect(targetText(plain(95, null), "table", " Procent ")).toBe("95\u00a0%");
    expect(targetText(plain(95, null), "table", "andel av alla inköp")).toBe("95");
    expect(targetText(plain(95, "st"), "table", "%")).toBe("95\u00a0st");
    expect(targetText(plain(3, null), "table", "kwh")).toBe("3\u00a0kWh");
    expect(targetText(plain(3, null), "table", "__proto__")).toBe("3");
  });

  it.each<[Target, string]>([
    [plain(-42, "%"), "\u221242\u00a0%"],
    [{ kind: "atLeast", value: 95, unit: "%" }, "minst\u00a095\u00a0%"],
    [{ kind: "above", value: 100, unit: null }, "över\u00a0100"],
    [{ kind: "atMost", value: 3.5, unit: null }, "högst\u00a03,5"],
    [{ kind: "below", value: 14, unit: "%" }, "under\u00a014\u00a0%"],
    [{ kind: "between", value: 4, upper: 6, unit: "%" }, "4–6\u00a0%"],
    [{ kind: "between", value: -6, upper: -4, unit: null }, "mellan \u22126 och \u22124"],
    [{ kind: "yes" }, "ja"],
    [{ kind: "no" }, "nej"],
  ])("target %j", (target, text) => {
    expect(targetText(target, "table")).toBe(text);
  });

  it("outcomes", () => {
    expect(outcomeText({ kind: "number", quantity: quantity(9.4, "%") }, "table")).toBe("9,4\u00a0%");
    expect([outcomeText({ kind: "yes" }, "text"), outcomeText({ kind: "no" }, "text")]).toEqual(["ja", "nej"]);
    expect(outcomeText({ kind: "noData" }, "table")).toBe("ingen data");
  });

  it("what we print we can read back, targets and outcomes alike (issue 2, Values)", () => {
    const readers = createReaders({ year: 2025, vocabulary: [] });
    const value = fc.integer({ min: -9_999_999, max: 9_999_999 }).map((number) => number / 100);
    const unit = fc.constantFrom("%", "tkr", "mnkr", null);
    const sided = fc.record({
      kind: fc.constantFrom("plain", "atLeast", "above", "atMost", "below"),
      value,
      unit,
    });
    const between = fc
      .tuple(value, value, unit)
      .filter(([lower, upper]) => lower < upper)
      .map(([lower, upper, one]): Target => ({ kind: "between", value: lower, upper, unit: one }));
    fc.assert(
      fc.property(fc.oneof(sided as fc.Arbitrary<Target>, between), (target) => {
        expect(valueOf(readers.target(targetText(target, "table")))).toEqual(target);
      }),
    );
    fc.assert(
      fc.property(value, unit, fc.boolean(), (number, one, approximate) => {
        const printed = outcomeText({ kind: "number", quantity: { value: number, unit: one, approximate } }, "table");
        expect(valueOf(readers.outcome(printed))).toEqual({
          kind: "number",
          quantity: { value: number, unit: one, approximate },
        });
      }),
    );
  });
});
