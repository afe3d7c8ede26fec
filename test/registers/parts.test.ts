/** Small parts of recognition: qualifiers of headings, departments' names, links. */
import { departmentIn, departmentInTitle } from "../../src/registers/departmentName";
import { headingText } from "../../src/registers/headings";
import { fitOf, splitQualifier } from "../../src/registers/qualifiers";
import { LinkIndex } from "../../src/registers/links";
import { assignment, keyFigure } from "../builders";

describe("splitQualifier", () => {
  it.each([
    ["utfall april 2025", "utfall", 2025, 4],
    ["status t2", "status", null, 8],
    ["status tertial 1 2025", "status", 2025, 4],
    ["mål 2026", "mål", 2026, null],
    ["utfall 202504", "utfall", 2025, 4],
    ["status 2025-08-31", "status", 2025, 8],
    ["kommentar aug", "kommentar", null, 8],
    ["utfall jan-apr", "utfall", null, 4],
    ["status kvartal 3", "status", null, 9],
    ["prognos helår", "prognos", null, 12],
    ["status", "status", null, null],
    ["2024", "", 2024, null],
  ])("%s is %s of %s, month %s", (heading, base, year, endMonth) => {
    expect(splitQualifier(heading)).toEqual({ base, qualifier: { year, endMonth } });
  });

  const PERIOD = { year: 2025, endMonth: 4 };
  it.each([
    [2025, 4, 3],
    [null, 4, 2],
    [null, null, 1],
    [2025, null, 1],
    [2024, 4, 0],
    [null, 8, 0],
  ] as const)("year %s and month %s fit April 2025 to degree %i", (year, endMonth, fit) => {
    expect(fitOf({ year, endMonth }, PERIOD)).toBe(fit);
  });
});

describe("headingText", () => {
  it.each([
    ["Akti-\nvitet", "aktivitet"],
    ["Start-\ndatum:", "startdatum"],
    [" Ansvarig\u00a0 funktion ", "ansvarig funktion"],
    ["Uppdrag / Nyckeltal", "uppdrag/nyckeltal"],
    ["Kort- och\nlångsiktigt", "kort- och långsiktigt"],
    ["Sta\u00adtus", "status"],
  ])("%j is %s", (typed, folded) => {
    expect(headingText(typed)).toBe(folded);
  });
});

describe("department names", () => {
  it.each([
    ["Aktiviteter HR", "HR"],
    ["avd HR-avdelningen.xlsx", "HR-avdelningen"],
    ["Uppföljning_IT_2025-04-30 (2).xlsx", "IT"],
    ["Plan och bygg", "Plan och bygg"],
    ["Kultur- och fritidsförvaltningen T1", "Kultur- och fritidsförvaltningen"],
    ["Blad1", null],
    ["Aktiviteter april 2025 v2.xlsx", null],
  ])("%s → %s", (name, department) => {
    expect(departmentIn(name)).toBe(department);
  });

  it.each([
    ["Avdelning: Fastighet", "Fastighet"],
    ["Förvaltning Teknik och miljö", "Teknik och miljö"],
    ["Fastighetsavdelningen – aktiviteter 2025", "Fastighetsavdelningen"],
    ["Verksamhetsplan 2025", null],
  ])("the title “%s” names %s", (title, department) => {
    expect(departmentInTitle(title)).toBe(department);
  });
});

describe("links", () => {
  const index = new LinkIndex([
    assignment({ id: "1.1", key: "1.1", title: "Första uppdraget" }),
    assignment({ id: "1:2", key: "1:2", title: "Andra uppdraget, med komma" }),
    assignment({ id: "U-01", key: "U-01", title: "Samordna inköp och logistik" }),
    assignment({ id: "Å1", key: "Å1", title: "Fjärde uppdraget" }),
    assignment({ id: "5", key: "5", title: "Femte" }),
    keyFigure({ id: "5", key: "5", title: "Nyckeltalet" }),
    keyFigure({ id: "N2", key: "N2", title: "Soliditet" }),
  ]);
  it.each([
    ["1.1", ["1.1"], []],
    ["1.1, 1:2", ["1.1", "1:2"], []],
    ["1.1 och 1:2", ["1.1", "1:2"], []],
    ["1.1 N2", ["1.1", "N2"], []],
    ["U-01/N2", ["U-01", "N2"], []],
    ["1.1\nÅ1", ["1.1", "Å1"], []],
    ["Å1: Fjärde uppdraget", ["Å1"], []],
    ["U-01 Samordna inköp och logistik", ["U-01"], []],
    ["1:2 – Andra uppdraget, med komma", ["1:2"], []],
    ["1.1 Första uppdraget, Å1 Fjärde uppdraget", ["1.1", "Å1"], []],
    ["Andra uppdraget, med komma", ["1:2"], []],
    ["1.1, U99", ["1.1"], ["U99"]],
    ["U99 Något annat", [], ["U99 Något annat"]],
    ["Något annat, helt okänt", [], ["Något annat, helt okänt"]],
    ["u-01", ["U-01"], []],
  ])("%j is %j, unknown %j", (text, keys, unknown) => {
    const links = index.resolve(text, null);
    expect([links.targets.map(({ key }) => key), links.unknown]).toEqual([keys, unknown]);
  });

  it("an id that both registers have is the one that the column's heading speaks of, and none without that", () => {
    expect(index.resolve("5", "keyFigure").targets.map(({ kind }) => kind)).toEqual(["keyFigure"]);
    expect(index.resolve("5", "assignment").targets.map(({ kind }) => kind)).toEqual(["assignment"]);
    expect(index.resolve("5", null)).toEqual({ targets: [], unknown: ["5"] });
  });
});
