/** `npm run samples` can be run again: it gives the files that are committed. */
import { readXlsx, writeXlsx } from "hucre/xlsx";
import { committed } from "./committed";
import { PLAN_2024 } from "./plans/plan2024";
import { PLAN_2025 } from "./plans/plan2025";
import { departmentsOf, sampleWorkbooks } from "./workbooks";

const workbooks = sampleWorkbooks();

it.each(workbooks.map(({ path, options }) => [path, options] as const))(
  "%s has the generator's cells",
  async (path, options) => {
    const made = (await readXlsx(await writeXlsx(options))).sheets;
    const kept = await committed(path);
    expect(kept.map((sheet) => sheet.name)).toEqual(made.map((sheet) => sheet.name));
    made.forEach((sheet, index) => {
      expect(kept[index]?.rows).toEqual(sheet.rows);
      expect(kept[index]?.merges).toEqual(sheet.merges);
      expect(kept[index]?.rowDefs).toEqual(sheet.rowDefs);
    });
  },
);

it("makes the same bytes twice: no clock, and every choice is seeded", async () => {
  const again = sampleWorkbooks();
  for (const [index, { options }] of workbooks.entries()) {
    const other = again[index]?.options ?? options;
    expect(Buffer.from(await writeXlsx(options)).equals(Buffer.from(await writeXlsx(other)))).toBe(true);
  }
});

it("quotes sheet names in defined names, or Excel calls the file damaged", () => {
  for (const { options } of workbooks) {
    expect(options.namedRanges?.length).toBeGreaterThan(0);
    for (const { range } of options.namedRanges ?? []) expect(range).toMatch(/^'[^']+'!\$\d+:\$\d+$/u);
    for (const sheet of options.sheets) expect(sheet.pageSetup?.printTitlesRow).toBeUndefined();
  }
});

describe.each([PLAN_2024, PLAN_2025])("the rows of $year before they are laid out", (plan) => {
  const departments = departmentsOf(plan);
  const rows = departments.flatMap((department) => department.activities);
  const statusesOf = (id: string): string[] => rows.filter((row) => row.links.includes(id)).map((row) => row.status);

  it("link every assignment but the one that a slip leaves alone", () => {
    const alone = plan.assignments.filter(({ id }) => statusesOf(id).length === 0);
    expect(alone).toEqual(plan.assignments.filter((assignment) => assignment.noActivities));
  });

  it("do not contradict an assignment's fulfilment (domain.md rule 5), but for the slip", () => {
    const fulfilled = plan.assignments.filter((assignment) => assignment.fulfilment === "fulfilled");
    const contradicted = fulfilled.filter(({ id }) => statusesOf(id).some((status) => status !== "done"));
    expect(contradicted.map(({ id }) => id)).toEqual(plan.year === 2025 ? ["U22"] : []);
    for (const { id } of plan.assignments.filter((assignment) => assignment.fulfilment === "notFulfilled")) {
      expect(statusesOf(id).length).toBeGreaterThan(0);
      expect(statusesOf(id)).not.toContain("done");
    }
  });

  it("hand down each activity to different units", () => {
    for (const { activities } of departments) {
      const pairs = activities.map((row) => `${String(row.id)}\n${row.title}\n${row.unit}`);
      // The copied row of 2024 is a slip.
      expect(pairs.length - new Set(pairs).size).toBeLessThanOrEqual(plan.year === 2024 ? 1 : 0);
    }
  });
});

it("shares no activity text and no activity id between the years, so that a comparison cannot mix them up", () => {
  const texts = (of: typeof PLAN_2024): string[] =>
    departmentsOf(of).flatMap((department) => department.activities.flatMap((row) => [row.title, row.id ?? ""]));
  const earlier = new Set(texts(PLAN_2024));
  expect(texts(PLAN_2025).filter((text) => text !== "" && earlier.has(text))).toEqual([]);
});
