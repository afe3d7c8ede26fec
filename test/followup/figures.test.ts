import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { figureIndex, type FigureSubject } from "../../src/followup/figures";
import { followUp } from "../../src/followup/followUp";
import type { FollowUp } from "../../src/followup/types";
import { readRegisters } from "../../src/registers/readRegisters";
import { draftMemo } from "../../src/report/draftMemo";
import { draftReport } from "../../src/report/draftReport";
import { readWorkbook } from "../../src/workbook/xlsx/read";
import { draftsStrings } from "../../src/strings/views/drafts";
import { figuresOf, numberOf } from "../report/reading";
import { anyRegisters } from "./arbitraries";

/** The numbers of both drafts that are not in the index, or not worded as the figure there counts. */
function wrongNumbers(counted: FollowUp): string[] {
  const index = figureIndex(counted);
  return [draftReport(counted), draftMemo(counted)]
    .flatMap(({ paragraphs }) => paragraphs)
    .flatMap(({ id, runs }) =>
      runs.flatMap(({ figure, text }) => {
        if (figure === undefined) return [];
        const known = index.get(figure);
        const isRight = known?.figure.value === numberOf(text) && known.figure.rows.length === known.figure.value;
        return isRight ? [] : [`${id}: ${text} (${figure})`];
      }),
    );
}

describe("the index of figures", () => {
  it.each(["2024.xlsx", "2025.xlsx"])("has every number of the drafts of %s", async (file) => {
    const grids = await readWorkbook(readFileSync(path.join(__dirname, "../../assets/samples", file)), file);
    const counted = followUp(readRegisters(grids).registers);
    expect(wrongNumbers(counted)).toEqual([]);
    expect(draftReport(counted).paragraphs.some(({ runs }) => runs.some(({ figure }) => figure !== undefined))).toBe(
      true,
    );
  });

  it("has every number of the drafts of any registers", () => {
    fc.assert(
      fc.property(anyRegisters, (registers) => {
        expect(wrongNumbers(followUp(registers))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it("has every figure under its own id, and nothing under another", () => {
    fc.assert(
      fc.property(anyRegisters, (registers) => {
        const counted = followUp(registers);
        const index = figureIndex(counted);
        for (const [id, figure] of figuresOf(counted)) expect(index.get(id)?.figure).toBe(figure);
        expect([index.get("constructor"), index.get("")]).toEqual([null, null]);
      }),
      { numRuns: 30 },
    );
  });
});

describe("what a figure counts, in words", () => {
  const { figure } = draftsStrings("sv");
  const total = { state: null, line: null };
  const cases: readonly (readonly [FigureSubject, number, string, string])[] = [
    [
      { counted: "activities", distinct: false, state: "done", line: null },
      23,
      "23 aktiviteter är genomförda",
      "23 activities are done",
    ],
    [
      { counted: "activities", distinct: false, state: "late", line: null },
      1,
      "1 aktivitet är försenad",
      "1 activity is late",
    ],
    [
      { counted: "activities", distinct: false, state: "late", line: null },
      0,
      "Inga aktiviteter är försenade",
      "No activities are late",
    ],
    [{ counted: "activities", distinct: true, ...total }, 255, "255 olika aktiviteter", "255 distinct activities"],
    [
      {
        counted: "activities",
        distinct: false,
        state: "ongoing",
        line: { by: "department", label: "HR", special: null },
      },
      4,
      "HR: 4 aktiviteter pågår enligt plan",
      "HR: 4 activities are ongoing as planned",
    ],
    [
      { counted: "assignments", state: null, line: { by: "goalArea", label: "", special: "none" } },
      0,
      "Utan målområde: inga uppdrag",
      "No goal area: no assignments",
    ],
    [
      { counted: "assignments", state: "partly", line: { by: "issuer", label: "council", special: null } },
      1,
      "Från fullmäktige: 1 uppdrag är delvis uppfyllt",
      "From the council: 1 assignment is partly fulfilled",
    ],
    [
      { counted: "keyFigures", horizon: "shortTerm", financial: false, state: "noData", line: null },
      3,
      "3 kortsiktiga nyckeltal saknar data",
      "3 short-term key figures are without data",
    ],
    [
      { counted: "keyFigures", horizon: "longTerm", financial: true, state: "red", line: null },
      1,
      "1 långsiktigt finansiellt mål är rött",
      "1 long-term financial target is red",
    ],
    [{ counted: "risks", ...total }, 12, "12 aktiviteter i riskzonen", "12 activities at risk"],
    [
      { counted: "risks", state: "shortOfTime", line: null },
      2,
      "2 aktiviteter har mindre tid kvar än planerat",
      "2 activities are left with less time than planned",
    ],
  ];

  it.each(cases)("%j %d", (subject, value, swedish, english) => {
    expect(figure(subject, value)).toBe(swedish);
    expect(draftsStrings("en").figure(subject, value)).toBe(english);
  });
});
