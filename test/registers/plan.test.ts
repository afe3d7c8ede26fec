/** The Plan sheet: every field, its labels and where its values stand. */
import { readRegisters } from "../../src/registers/readRegisters";
import type { CellValue, SheetGrid } from "../../src/workbook/port";
import { grid, merge } from "../grids";

const planOf = (rows: readonly (readonly CellValue[])[], parts: Partial<SheetGrid> = {}) =>
  readRegisters([grid("Plan", rows, parts)]).registers.plan;
const HEAD = [
  ["Organisation", "Region Exempel"],
  ["Styrelse/nämnd", "regionstyrelsen"],
  ["År", 2025],
  ["Period", "april 2025"],
];
const withRows = (...rows: (readonly CellValue[])[]) => planOf([...HEAD, ...rows]);
const CORE = {
  organisation: "Region Exempel",
  board: "regionstyrelsen",
  year: 2025,
  period: { year: 2025, endMonth: 4 },
};

describe("fields", () => {
  it("all that domain.md lists", () => {
    const plan = withRows(
      ["Periodens slut", 45777],
      ["Fastställd (datum, §)", "2024-10-01", "§ 145"],
      ["Reviderad (datum, §)", "10 december 2024", 203],
      ["Diarienummer (plan)", "RS/109/2024"],
      ["Diarienummer (rapport)", "RS/1/2025"],
      ["Diarienummer (tjänsteskrivelse)", "RS/2/2025"],
      ["Diarienummer (källrapport)", "RS/27/2025"],
      ["Källrapportens namn", "tertialrapport"],
      ["Sammanträdesdatum", "27–28 maj 2025"],
      ["Tjänsteskrivelsens datum", "2025-05-08"],
      ["Handläggare", "Planeraren"],
      ["Förslagsställare", "regiondirektören"],
      ["Undertecknare (roll, namn)", "Regiondirektör", "Namn Ett"],
      ["Undertecknare 2", "Ekonomidirektör, Namn Två"],
      ["", "Planeringschef", "Namn Tre"],
      ["Utdrag till", "Ekonomiavdelningen; HR"],
      ["", "Revisorerna"],
      ["Nettobudgetram", "2 181 760 tkr"],
      ["Svarsdatum", "2025-05-12"],
    );
    expect(plan).toMatchObject({
      ...CORE,
      periodEnd: "2025-04-30",
      adopted: { date: "2024-10-01", paragraph: "145" },
      revised: { date: "2024-12-10", paragraph: "203" },
      diaryNumbers: { plan: "RS/109/2024", report: "RS/1/2025", memo: "RS/2/2025", source: "RS/27/2025" },
      sourceReportName: "tertialrapport",
      meeting: { from: "2025-05-27", to: "2025-05-28" },
      memoDate: "2025-05-08",
      handler: "Planeraren",
      proposer: "regiondirektören",
      signatories: [
        { role: "Regiondirektör", name: "Namn Ett" },
        { role: "Ekonomidirektör", name: "Namn Två" },
        { role: "Planeringschef", name: "Namn Tre" },
      ],
      extractTo: ["Ekonomiavdelningen", "HR", "Revisorerna"],
      budgetFrame: { value: 2_181_760, unit: "tkr", approximate: false },
      replyBy: "2025-05-12",
      problems: [],
    });
  });

  it("the cell that a field was read from is known", () => {
    const cell = withRows(["Handläggare", "", "Planeraren"]).cells.get("handler");
    expect([cell?.row, cell?.origin.columns.get("value"), cell?.text]).toEqual([4, 2, "Planeraren"]);
  });

  it("a text that cannot be read is a problem of its field and nothing else", () => {
    expect(withRows(["Svarsdatum", "snarast"], ["Nettobudgetram", "se bilaga"])).toMatchObject({
      replyBy: null,
      budgetFrame: null,
      problems: ["budgetFrame", "replyBy"],
    });
  });

  it.each([
    ["Nettobudgetram (tkr)", 2_181_760, "tkr"],
    ["Nettobudgetram, mnkr", 2181.8, "mnkr"],
    ["Nettobudgetram (mkr)", "2 181,8", "mnkr"],
    ["Nettobudgetram (tkr)", "2 181,8 mnkr", "mnkr"],
    ["Nettobudgetram", 2_181_760, null],
  ])("the frame's unit may stand in its label: %s %s", (label, value, unit) => {
    expect(withRows([label, value]).budgetFrame?.unit).toBe(unit);
  });

  it("year, period and period end each follow from the others", () => {
    expect(
      planOf([
        ["Organisation", "R"],
        ["Styrelse", "RS"],
        ["Periodens slut", "2025-08-31"],
      ]),
    ).toMatchObject({
      year: 2025,
      period: { year: 2025, endMonth: 8 },
    });
    expect(
      planOf([
        ["Organisation", "R"],
        ["År", 2025],
        ["Period", "T1"],
      ]).periodEnd,
    ).toBe("2025-04-30");
  });
});

describe("decisions", () => {
  it.each([
    ["2024-10-01 § 145"],
    ["1 oktober 2024, § 145"],
    ["den 1 oktober 2024 § 145"],
    ["RS 2024-10-01 § 145"],
    ["RS § 145, 2024-10-01"],
    ["§145 2024-10-01"],
  ])("date and § in one cell: %s", (text) => {
    expect(withRows(["Fastställd", text]).adopted).toEqual({ date: "2024-10-01", paragraph: "145" });
  });

  it("adoption and revision in one cell", () => {
    expect(withRows(["Fastställd", "den 1 oktober 2024 § 145, reviderad den 10 december 2024 § 203"])).toMatchObject({
      adopted: { date: "2024-10-01", paragraph: "145" },
      revised: { date: "2024-12-10", paragraph: "203" },
      problems: [],
    });
  });

  it("two dates that nobody tells apart are not guessed", () => {
    expect(withRows(["Fastställd", "2024-10-01 eller 2024-11-01"])).toMatchObject({
      adopted: { date: null },
      problems: ["adoptedDate"],
    });
  });

  it("a § in a row of its own belongs to the decision above it", () => {
    const plan = withRows(
      ["Fastställd datum", "2024-10-01"],
      ["§", 145],
      ["Reviderad datum", "2024-12-10"],
      ["§", 203],
    );
    expect([plan.adopted.paragraph, plan.revised.paragraph]).toEqual(["145", "203"]);
  });
});

describe("where values stand", () => {
  it.each([
    ["labels in column C", HEAD.map((row) => ["", "", ...row])],
    ["in another order", [...HEAD].reverse()],
    ["with a gap between", HEAD.map(([label = "", value = ""]) => [label, "", "", value])],
    ["with colons and stray spaces", HEAD.map(([label = "", value = ""]) => [` ${String(label)} : `, value])],
    ["in capitals", HEAD.map(([label = "", value = ""]) => [String(label).toUpperCase(), value])],
    ["blank rows between", HEAD.flatMap((row) => [row, []])],
    ["two pairs in a row", [HEAD.slice(0, 2).flat(), HEAD.slice(2).flat()]],
    ["below labels side by side", [HEAD.map(([label = ""]) => label), HEAD.map(([, value = ""]) => value)]],
    ["each below its label", HEAD.flatMap(([label = "", value = ""]) => [[label], [value]])],
  ])("%s", (_, rows) => {
    expect(planOf(rows)).toMatchObject(CORE);
  });

  it("merged labels and values", () => {
    const rows = HEAD.map(([label = "", value = ""]) => [label, "", value, ""]);
    const merges = rows.flatMap((_, row) => [merge(row, 0, row, 1), merge(row, 2, row, 3)]);
    expect(planOf(rows, { merges })).toMatchObject(CORE);
  });

  it("titles above the first field are kept for the check of years", () => {
    expect(planOf([["Verksamhetsplan 2024"], [], ...HEAD]).titles.map(({ text }) => text)).toEqual([
      "Verksamhetsplan 2024",
    ]);
  });
});
