import { conversion, targetUnit } from "../../src/followup/units";

describe("conversion between units", () => {
  it.each([
    ["tkr", "tkr", 1],
    ["mnkr", "tkr", 1000],
    ["tkr", "mnkr", 0.001],
    ["kr", "tkr", 0.001],
    ["Mkr", "mnkr", 1],
    ["miljoner kronor", "tkr", 1000],
    ["%", "procent", 1],
    ["miljoner", "mnkr", 1],
    ["miljoner", "resor", 1e6],
    ["st", "stycken", 1],
    ["st.", "st", 1],
    ["dag", "dagar", 1],
  ])("from %s to %s is times %d", (from, to, factor) => {
    expect(conversion(from, to, null)).toBeCloseTo(factor, 12);
  });

  it.each([
    ["%", "tkr"],
    ["%", "procentenheter"],
    ["%", "st"],
    ["tkr", "st"],
    ["dagar", "timmar"],
    ["miljoner", "%"],
    ["kr", "kr/invånare"],
  ])("from %s to %s there is none: they clearly differ", (from, to) => {
    expect(conversion(from, to, null)).toBeNull();
    expect(conversion(to, from, null)).toBeNull();
  });

  it("takes a unit that was not written for the other's", () => {
    expect(conversion(null, "tkr", null)).toBe(1);
    expect(conversion("%", null, null)).toBe(1);
    expect(conversion(null, "", null)).toBe(1);
  });

  it("takes the key figure's own unit, if it is one we know, for a unit that was not written", () => {
    expect(conversion(null, "mnkr", "tkr")).toBe(0.001);
    expect(conversion("mnkr", null, "tkr")).toBe(1000);
    expect(conversion("tkr", null, "%")).toBeNull();
    expect(conversion("%", null, "Andel av invånarna")).toBe(1);
  });
});

describe("the unit that a target is in", () => {
  it("is its own, else the key figure's, else the outcome's", () => {
    expect(targetUnit("mnkr", "tkr", "kr")).toBe("mnkr");
    expect(targetUnit(null, "tkr", "kr")).toBe("kr");
    expect(targetUnit(null, "tkr", "belopp")).toBe("tkr");
    expect(targetUnit(null, null, null)).toBeNull();
  });
});
