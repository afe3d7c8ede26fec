/** Key-figure registers: every column, its synonyms and what stands in its cells. */
import { valueOf } from "../../src/plan/reading";
import type { KeyFigure } from "../../src/plan/records";
import { cellKey, type CellValue, type SheetGrid } from "../../src/workbook/port";
import { grid } from "../grids";
import { readAlone } from "./read";

const read = (rows: readonly (readonly CellValue[])[], parts: Partial<SheetGrid> = {}) =>
  readAlone(grid("Nyckeltal", rows, parts)).registers.keyFigures;
/** The only key figure of the sheet. */
function only(...sheet: Parameters<typeof read>): KeyFigure {
  const [found, ...others] = read(...sheet);
  if (found === undefined || others.length > 0) throw new Error("not one key figure");
  return found;
}

describe("key figures", () => {
  it("all columns that domain.md lists", () => {
    const found = only([
      [
        "id",
        "målområde",
        "nyckeltal",
        "typ",
        "finansiellt mål",
        "omfattning",
        "uppdragsgivare",
        "avdelning",
        "ansvarig",
        "måttenhet",
        "riktning",
        "slag",
        "jämförelsevärde",
        "jämförelseår",
        "målvärde",
        "delmål",
        "gräns gul",
        "utfall",
        "prognos helår",
        "föregående utfall",
        "bedömning",
        "mäts",
        "kommentar",
      ],
      [
        "N1",
        "Kultur",
        "Besök",
        "Långsiktigt",
        "nej",
        "Styrelsen",
        "RF",
        "Kultur",
        "Chef",
        "antal",
        "Högre är bättre",
        "Ackumulerande",
        90,
        2019,
        100,
        30,
        25,
        28,
        95,
        88,
        "Gul",
        "ja",
        "Text",
      ],
    ]);
    expect(found).toMatchObject({
      id: "N1",
      goalArea: "Kultur",
      title: "Besök",
      financial: false,
      department: "Kultur",
      responsible: "Chef",
      unit: "antal",
      comment: "Text",
    });
    const { horizon, scope, issuer, direction, measureKind, baselineYear, rating, measured } = found;
    expect(
      [horizon, scope, issuer, direction, measureKind, baselineYear, rating, measured].map((reading) =>
        valueOf<unknown>(reading),
      ),
    ).toEqual(["longTerm", "board", "council", "higher", "accumulating", 2019, "yellow", true]);
    const { target, partTarget, yellowLimit, baseline, outcome, forecast, previousOutcome } = found;
    expect([valueOf(target), valueOf(partTarget)]).toMatchObject([{ value: 100 }, { value: 30 }]);
    expect(valueOf(yellowLimit)?.value).toBe(25);
    expect([baseline, outcome, forecast, previousOutcome].map(valueOf)).toMatchObject(
      [90, 28, 95, 88].map((value) => ({ kind: "number", quantity: { value } })),
    );
  });

  it.each([
    [["Indikator", "Målnivå", "Resultat"]],
    [["Mått", "Mål 2025", "Utfall april"]],
    [["Nyckeltal", "Målvärde 2025", "Nuläge"]],
    [["Indikatorer", "Mål", "Utfall T1"]],
    [["Resultatmått", "Årsmål", "Utfall jan–apr 2025"]],
  ])("as municipalities head them: %j", (header) => {
    const found = only([header, ["Frisknärvaro", "95 %", "94 %"]]);
    expect(found.title).toBe("Frisknärvaro");
    expect(valueOf(found.target)).toMatchObject({ value: 95, unit: "%" });
    expect(valueOf(found.outcome)).toMatchObject({ quantity: { value: 94, unit: "%" } });
  });

  it("“0.42 in a percent-formatted cell”", () => {
    const formats = new Map([1, 2].map((column) => [cellKey(1, column), "0 %"]));
    const found = only(
      [
        ["Nyckeltal", "Målvärde", "Utfall"],
        ["Andel", 0.5, 0.42],
      ],
      { formats },
    );
    expect([valueOf(found.target), valueOf(found.outcome)]).toMatchObject([
      { value: 50, unit: "%" },
      { quantity: { value: 42, unit: "%" } },
    ]);
  });

  it.each([
    ["finansiellt mål", true, "empty"],
    ["Kortsiktigt, finansiellt mål", true, "read"],
    ["Kortsiktigt", false, "read"],
    ["", false, "empty"],
  ])("the type “%s” says whether it is a financial target", (type, financial, horizon) => {
    const found = only([
      ["Nyckeltal", "Typ", "Målvärde", "Utfall"],
      ["a", type, 5, 4],
    ]);
    expect([found.financial, found.horizon.kind]).toEqual([financial, horizon]);
  });

  it("goal areas in section rows and in merged cells", () => {
    const found = read([
      ["Nyckeltal", "Målvärde", "Utfall"],
      ["Målområde: Kultur", "", ""],
      ["a", 5, 4],
      ["Tandvård", "", ""],
      ["b", 5, 4],
    ]);
    expect(found.map(({ title, goalArea }) => [title, goalArea])).toEqual([
      ["a", "Kultur"],
      ["b", "Tandvård"],
    ]);
  });

  it("the unit of money in a heading is the unit of its column", () => {
    const { registers } = readAlone(
      grid("Budget", [
        ["Avdelning", "Ram (mnkr)", "Utfall"],
        ["HR", 12.5, 4],
        ["IT", "8 000 tkr", 3],
      ]),
      grid("Åtgärdsplan", [
        ["Åtgärd", "Beräknad effekt (kr)"],
        ["Färre konsulter", 500_000],
      ]),
    );
    expect(registers.allocations.map(({ frame }) => valueOf(frame)?.unit)).toEqual(["mnkr", "tkr"]);
    expect(registers.allocations.map(({ outcome }) => valueOf(outcome)?.unit)).toEqual([null, null]);
    expect(registers.measures.map(({ expectedEffect }) => valueOf(expectedEffect)?.unit)).toEqual(["kr"]);
  });
});
