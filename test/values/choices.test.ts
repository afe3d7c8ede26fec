/** Issuer, horizon, scope, direction, kind, yes/no, form: words of fixed choice. */
import type { CellValue } from "../../src/workbook/port";
import { outcomeOf, readers2025 } from "./shorthand";

const readers = readers2025();

describe("issuer", () => {
  it.each([
    ["Regionfullmäktige", "council"],
    ["RF", "council"],
    ["kommunfullmäktige", "council"],
    ["KF", "council"],
    ["Kommunfullmäktige (KF)", "council"],
    ["Regionfullmäktige 2024-10-01 § 145", "council"],
    ["regionfulmäktige", "council"],
    ["Uppdrag från KF", "council"],
    ["council", "council"],
    ["Eget", "own"],
    ["egna", "own"],
    ["Regionstyrelsen", "own"],
    ["RS", "own"],
    ["KS", "own"],
    ["nämnden", "own"],
    ["Socialnämnden", "own"],
    ["Kultur- och fritidsnämnden", "own"],
    ["styrelsens eget", "own"],
    ["KF/KS", "ambiguous"],
    ["Fullmäktige och nämnden", "ambiguous"],
    ["Länsstyrelsen", "unknown"],
    ["Socialstyrelsen", "unknown"],
    ["ej fullmäktige", "unknown"],
    ["presidiet", "unknown"],
  ])("%j: %s", (cell, expected) => {
    expect(outcomeOf(readers.issuer(cell))).toBe(expected);
  });
});

describe("horizon, scope, kind and form", () => {
  it.each([
    ["kortsiktigt", "shortTerm"],
    ["Kort", "shortTerm"],
    ["kortsiktig", "shortTerm"],
    ["långsiktigt", "longTerm"],
    ["lång", "longTerm"],
    ["strukturell", "longTerm"],
    ["långsiktig/strukturell", "longTerm"],
    ["Långsiktg", "longTerm"],
    ["kort- och långsiktigt", "ambiguous"],
    ["medellång", "ambiguous"],
  ])("horizon %j: %s", (cell, expected) => {
    expect(outcomeOf(readers.horizon(cell))).toBe(expected);
  });

  it.each([
    ["hela organisationen", "organisation"],
    ["Hela regionen", "organisation"],
    ["hela kommunen", "organisation"],
    ["koncernen", "organisation"],
    ["regionövergripande", "organisation"],
    ["styrelsen", "board"],
    ["Nämnden", "board"],
    ["egna", "board"],
    ["förvaltningen", "board"],
    ["Socialnämnden", "board"],
    ["hela styrelsen eller regionen", "unknown"],
  ])("scope %j: %s", (cell, expected) => {
    expect(outcomeOf(readers.scope(cell))).toBe(expected);
  });

  it.each([
    ["nivå", "level"],
    ["Level", "level"],
    ["ögonblick", "level"],
    ["ackumulerande", "accumulating"],
    ["ackumulerat", "accumulating"],
    ["ack", "accumulating"],
    ["Ack.", "accumulating"],
    ["summa", "accumulating"],
    ["löpande summa", "accumulating"],
    ["ej ackumulerande", "ambiguous"],
  ])("kind %j: %s", (cell, expected) => {
    expect(outcomeOf(readers.measureKind(cell))).toBe(expected);
  });

  it.each([
    ["skriftlig", "written"],
    ["Skriftligt", "written"],
    ["muntlig", "oral"],
    ["Muntlig information", "oral"],
    ["skriftlig och muntlig", "ambiguous"],
  ])("form %j: %s", (cell, expected) => {
    expect(outcomeOf(readers.form(cell))).toBe(expected);
  });
});

describe('rule 4: direction is "higher is better, lower is better, within an interval, yes/no"', () => {
  it.each([
    ["högre är bättre", "higher"],
    ["Öka", "higher"],
    ["ökar", "higher"],
    ["upp", "higher"],
    ["↑", "higher"],
    ["↑ öka", "higher"],
    ["minst", "higher"],
    ["högt", "higher"],
    ["maximera", "higher"],
    ["lägre är bättre", "lower"],
    ["minska", "lower"],
    ["ned", "lower"],
    ["ner", "lower"],
    ["↓", "lower"],
    ["lågt", "lower"],
    ["inom intervall", "interval"],
    ["intervall", "interval"],
    ["mellan", "interval"],
    ["ja/nej", "yesNo"],
    ["Ja / Nej", "yesNo"],
    // "At most", or "the highest is best"?
    ["högst", "ambiguous"],
    ["max", "ambiguous"],
    // One letter from both högre and lägre.
    ["hägre", "ambiguous"],
    ["inte öka", "ambiguous"],
    ["oförändrad", "ambiguous"],
  ])("%j: %s", (cell, expected) => {
    expect(outcomeOf(readers.direction(cell))).toBe(expected);
  });
});

describe("yes and no", () => {
  it.each<[CellValue, boolean | string]>([
    ["ja", true],
    ["Ja!", true],
    ["x", true],
    ["J", true],
    ["true", true],
    ["SANT", true],
    ["1", true],
    [1, true],
    [true, true],
    ["yes", true],
    ["ja, denna period", true],
    ["nej", false],
    ["N", false],
    ["no", false],
    ["falskt", false],
    [0, false],
    [false, false],
    ["ej denna period", false],
    ["mäts ej", false],
    ["ja?", "unknown"],
    ["ja/nej", "ambiguous"],
    ["delvis", "ambiguous"],
    ["endast helår", "unknown"],
    ["-1", "unknown"],
    ["1,0", "unknown"],
    [2, "unknown"],
    ["hej", "unknown"],
    ["", "empty"],
    ["-", "empty"],
  ])("%j: %s", (cell, expected) => {
    expect(outcomeOf(readers.yesNo(cell))).toBe(expected);
  });
});

describe('mäts: "the row says that it is not measured this period" (rule 4)', () => {
  const inMonth = [4, 8, 12, null].map((endMonth) => readers2025([], endMonth));
  it.each([
    ["ja", true, true, true, true],
    ["mäts ej", false, false, false, false],
    ["helår", false, false, true, "ambiguous"],
    ["endast helår", false, false, true, "ambiguous"],
    ["vid årsbokslut", false, false, true, "ambiguous"],
    ["augusti", false, true, "ambiguous", "ambiguous"],
    ["april och augusti", true, true, "ambiguous", "ambiguous"],
    ["T1, T2, helår", true, true, true, "ambiguous"],
    ["tertialvis", true, true, true, "ambiguous"],
    ["kvartalsvis", true, true, true, "ambiguous"],
    ["halvårsvis", false, true, true, "ambiguous"],
    ["mäts inte i april", false, "ambiguous", "ambiguous", "ambiguous"],
    ["ibland", "unknown", "unknown", "unknown", "unknown"],
    ["", "empty", "empty", "empty", "empty"],
    ["#REF!", "formulaError", "formulaError", "formulaError", "formulaError"],
  ])("%j in April, in August, at year end, in an unknown period: %s, %s, %s, %s", (cell, ...expected) => {
    expect(inMonth.map((readers) => outcomeOf(readers.measured(cell)))).toEqual(expected);
  });
});
