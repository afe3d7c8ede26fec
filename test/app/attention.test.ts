/** What Översikt says of the reporting, and what it says to do first. */
import { attentionOf, type Attention } from "../../src/app/attention";
import { departmentsOf } from "../../src/app/reporting";
import { standingOf } from "../../src/app/standing";
import { summariseWorkbook } from "../../src/app/summariseWorkbook";
import type { SheetGrid } from "../../src/workbook/port";
import { ASSIGNMENT_SHEET, KEY_FIGURE_SHEET, PLAN_SHEET } from "../grids";
import { MemoryWorkbook } from "../memoryWorkbook";
import { EKONOMI, FASTIGHET, HR, WORKBOOK } from "../taskpane/grids";

const STATUS = 7;

function attentions(grids: readonly SheetGrid[]): readonly Attention[] {
  return attentionOf(standingOf(grids.map((grid) => ({ ...grid, file: "" }))));
}

function of(kind: Attention["kind"], all: readonly Attention[]): Attention | undefined {
  return all.find((one) => one.kind === kind);
}

/** The workbook with its summary written. */
async function summarised(grids: readonly SheetGrid[]): Promise<MemoryWorkbook> {
  const workbook = new MemoryWorkbook(grids);
  await summariseWorkbook(workbook, { taken: "2025-05-08", language: "sv" });
  return workbook;
}

function filled(grid: SheetGrid): SheetGrid {
  const values = grid.values.map((row) => (row[STATUS] === "" ? row.with(STATUS, "Planerad") : row));
  return { ...grid, values };
}

describe("reporting by department", () => {
  const departments = departmentsOf(standingOf(WORKBOOK).analysis.followUp);

  it("has those with most left to report first, and adds up", () => {
    expect(departments.map(({ label, reported, total }) => [label, reported, total])).toEqual([
      ["Fastighet", 0, 2],
      ["HR", 2, 4],
      ["Ekonomi", 3, 3],
    ]);
    for (const { reported, total, missing } of departments) expect(reported + missing.length).toBe(total);
  });

  it("knows the rows that are missing", () => {
    expect(departments[1]?.missing.map(({ row }) => row)).toEqual([2, 4]);
  });
});

describe("what to do first", () => {
  it("is at most five things, the errors first", () => {
    const unknownLink = { ...HR, values: HR.values.map((row, index) => (index === 1 ? row.with(1, "U99") : row)) };
    const all = attentions([...WORKBOOK.filter((grid) => grid !== HR), unknownLink]);
    expect(all.map(({ kind }) => kind)).toEqual([
      "errors",
      "silentDepartments",
      "rowsNotReported",
      "assignmentsNotReported",
      "lateWithoutComment",
    ]);
    expect(all[0]).toMatchObject({ count: 1, destination: { to: "findings", asked: { severity: "error" } } });
  });

  it("names departments that have reported nothing, and goes to their first row; the other rows are counted apart", () => {
    const all = attentions(WORKBOOK);
    expect(of("silentDepartments", all)).toEqual({
      kind: "silentDepartments",
      count: 1,
      names: ["Fastighet"],
      destination: { to: "cell", sheet: "Aktiviteter Fastighet", cell: "H2" },
    });
    expect(of("rowsNotReported", all)).toMatchObject({
      count: 2,
      destination: { to: "cell", sheet: "Aktiviteter HR", cell: "H3" },
    });
    expect(of("assignmentsNotReported", all)).toMatchObject({
      count: 1,
      destination: { to: "cell", sheet: "Uppdrag", cell: "F4" },
    });
  });

  it("counts rows, not remarks: a sheet of late rows without a comment column is as many as it has", () => {
    const late = EKONOMI.values.map((row, index) => (index === 0 ? row : row.with(STATUS, "Försenad")));
    const all = attentions([PLAN_SHEET, { ...EKONOMI, values: late.map((row) => row.slice(0, STATUS + 1)) }]);
    expect(of("lateWithoutComment", all)).toMatchObject({
      count: 3,
      destination: { to: "findings", asked: { rule: "late-without-comment" } },
    });
  });

  it("leads to assignments that nobody has broken down", () => {
    expect(of("assignmentsWithoutActivity", attentions([PLAN_SHEET, ASSIGNMENT_SHEET, filled(HR)]))?.count).toBe(2);
  });

  it("says nothing where there is nothing", () => {
    expect(attentions([])).toEqual([]);
  });
});

describe("after the summary", () => {
  const complete = [PLAN_SHEET, KEY_FIGURE_SHEET, filled(HR), filled(FASTIGHET)];

  it("the gaps of the drafts are the author's to fill in; before it there are none", async () => {
    expect(of("gaps", attentions(complete))).toBeUndefined();
    const { grids } = await summarised(complete);
    const all = attentions(grids);
    expect(of("gaps", all)?.count).toBeGreaterThan(0);
    expect(of("gaps", all)?.destination).toEqual({ to: "drafts" });
    expect(of("summaryOutdated", all)).toBeUndefined();
    expect(of("draftOutdated", all)).toBeUndefined();
  });

  it("counts that have changed since make it outdated, until it is made again", async () => {
    const workbook = await summarised(complete);
    workbook.grids = workbook.grids.map((grid) =>
      grid.name === HR.name
        ? { ...grid, values: grid.values.map((row, index) => (index === 1 ? row.with(STATUS, "Försenad") : row)) }
        : grid,
    );
    // Rows and distinct activities: done one less, late one more.
    expect(of("summaryOutdated", attentions(workbook.grids))).toMatchObject({
      count: 4,
      destination: { to: "job", job: "summary" },
    });
    await summariseWorkbook(workbook, { taken: "2025-05-08", language: "sv" });
    expect(of("summaryOutdated", attentions(workbook.grids))).toBeUndefined();
  });

  it("a wording that has changed, where the counts have not, makes the drafts outdated", async () => {
    const workbook = await summarised(complete);
    workbook.grids = workbook.grids.map((grid) =>
      grid.name === "Plan"
        ? { ...grid, values: grid.values.map((row) => (row[0] === "Fastställd (§)" ? row.with(1, "§ 200") : row)) }
        : grid,
    );
    const all = attentions(workbook.grids);
    expect(of("summaryOutdated", all)).toBeUndefined();
    expect(of("draftOutdated", all)).toMatchObject({ destination: { to: "drafts" } });
  });

  it("half-written sheets are not held against the data", async () => {
    const { grids } = await summarised(complete);
    const broken = grids.map((grid) => ({ ...grid, unfinished: grid.owned !== null }));
    const all = attentions(broken);
    expect(of("summaryOutdated", all)).toBeUndefined();
    expect(of("draftOutdated", all)).toBeUndefined();
  });
});
