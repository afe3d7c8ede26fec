/** The standing says what a job would find and write. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { standingOf } from "../../src/app/standing";
import { summarise } from "../../src/app/summarise";
import { summariseWorkbook } from "../../src/app/summariseWorkbook";
import { readRegisters } from "../../src/registers/readRegisters";
import { readWorkbook } from "../../src/workbook/xlsx/read";
import type { SheetGrid } from "../../src/workbook/port";
import { ASSIGNMENT_SHEET, grid, KEY_FIGURE_SHEET, PLAN_SHEET } from "../grids";
import { MemoryWorkbook } from "../memoryWorkbook";

const OPTIONS = { taken: "2025-05-08", language: "sv" } as const;
const THEIRS = [PLAN_SHEET, ASSIGNMENT_SHEET, KEY_FIGURE_SHEET];

/** The workbook with our sheets, and then with the plan of the next period. */
async function followedUpTwice(): Promise<SheetGrid[]> {
  const workbook = new MemoryWorkbook(THEIRS);
  await summariseWorkbook(workbook, OPTIONS);
  return workbook.grids.map((one) =>
    one.name === "Plan"
      ? { ...one, values: one.values.map((row) => (row[0] === "Period" ? [row[0], "augusti 2025"] : row)) }
      : one,
  );
}

it("finds and counts what a summary of the same workbook does, its history too", async () => {
  const grids = await followedUpTwice();
  const { analysis, read } = standingOf(grids);
  const summary = summarise({ ...OPTIONS, read: readRegisters(grids), output: grids, previous: [] });
  expect(analysis.followUp.comparisons).toHaveLength(1);
  expect(analysis).toEqual(summary.analysis);
  expect(read.sheets).toEqual(analysis.sheets);
});

it("the sample of 2025 has its 294 rows, and no drafts in the workbook yet", async () => {
  const bytes = readFileSync(path.join(__dirname, "../../assets/samples/2025.xlsx"));
  const { analysis, nothing, unfinished, drafts } = standingOf(await readWorkbook(new Uint8Array(bytes), ""));
  expect(analysis.followUp.activities.rows.total.value).toBe(294);
  expect([nothing, unfinished]).toEqual([null, false]);
  expect(drafts().report.items.every(({ standing }) => standing === "notWritten")).toBe(true);
});

it("drafts are made when first asked for, and once", async () => {
  const { drafts } = standingOf(await followedUpTwice());
  expect(drafts()).toBe(drafts());
  expect([drafts().report.sheet, drafts().memo.sheet]).toEqual(["Rapportutkast", "Tjänsteskrivelse"]);
  expect(drafts().report.items.some(({ standing }) => standing === "stale")).toBe(true);
});

it("nothing to summarise, and a writing that was broken off", async () => {
  expect(standingOf([]).nothing).toMatchObject({ kind: "nothing", sheets: [] });
  expect(standingOf([grid("Lunch", [["Måndag", "Soppa"]])]).nothing).toMatchObject({ sheets: ["Lunch"] });
  const grids = await followedUpTwice();
  expect(standingOf(grids).unfinished).toBe(false);
  const broken = grids.map((one) => (one.owned === null ? one : { ...one, unfinished: true }));
  expect(standingOf(broken)).toMatchObject({ unfinished: true, nothing: null });
});
