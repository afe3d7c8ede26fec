/** "Figures to reproduce" (domain.md): the samples, read, counted and rated by the program itself. */
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { analyse, type Analysis } from "../../src/app/analyse";
import { jsonReport } from "../../src/app/json";
import { readRegisters } from "../../src/registers/readRegisters";
import type { SheetGrid } from "../../src/workbook/port";
import { readWorkbook } from "../../src/workbook/xlsx/read";
import { EXPECTED } from "../samples/expected";

const SAMPLES = path.join(__dirname, "../../assets/samples");

async function grids(...files: string[]): Promise<SheetGrid[]> {
  const read = await Promise.all(
    files.map((file) => readWorkbook(readFileSync(path.join(SAMPLES, file)), path.basename(file))),
  );
  return read.flat();
}

const departmentFiles = readdirSync(path.join(SAMPLES, "2025-avdelningar")).map((name) => `2025-avdelningar/${name}`);
const CASES = [
  ["2024", 2024, ["2024.xlsx"]],
  ["2025", 2025, ["2025.xlsx"]],
  ["2025, each department in a workbook of its own", 2025, departmentFiles],
] as const;

describe.each(CASES)("the sample of %s", (_, year, files) => {
  const expected = EXPECTED[year];
  let analysis: Analysis;
  beforeAll(async () => {
    analysis = analyse(readRegisters(await grids(...files)));
  });

  it("adds up to the published figures", () => {
    const { plan, assignments, keyFigures, activities } = jsonReport(analysis, [], [], "sv");
    expect(plan).toMatchObject({ board: "regionstyrelsen", year, period: `april ${String(year)}` });
    expect(assignments).toEqual({
      total: expected.assignments.total,
      byIssuer: { ...expected.assignments.byIssuer, unknown: 0 },
      byFulfilment: { ...expected.assignments.byFulfilment, notReported: 0 },
    });
    expect(keyFigures.shortTerm).toEqual({
      total: expected.keyFigures.shortTerm.total,
      financial: expected.keyFigures.shortTerm.financial,
      byRating: { ...expected.keyFigures.shortTerm.byRating, notReported: 0 },
    });
    expect(keyFigures.longTerm).toMatchObject({
      total: expected.keyFigures.longTerm.total,
      byRating: { ...expected.keyFigures.longTerm.byRating, notReported: 0 },
    });
    const all = { notReported: 0, discontinued: 0 };
    expect(activities).toMatchObject({
      rows: expected.activities.rows,
      distinct: expected.activities.distinct,
      byStatus: { ...expected.activities.byStatus, ...all },
    });
    expect(new Map(activities.byDepartment.map((line) => [line.name, line]))).toEqual(
      new Map(
        expected.activities.byDepartment.map(({ name, rows, byStatus }) => [
          name,
          { name, rows, byStatus: { ...byStatus, ...all } },
        ]),
      ),
    );
  });

  it("names the key figures of each colour as the table does", () => {
    const byRating = (rating: string): string[] =>
      [...analysis.followUp.keyFigures.rated.values()]
        .filter(
          (rated) =>
            rated.rating === rating &&
            rated.keyFigure.horizon.kind === "read" &&
            rated.keyFigure.horizon.value === "shortTerm",
        )
        .map((rated) => rated.keyFigure.key);
    const { ids } = expected.keyFigures;
    expect({
      green: byRating("green"),
      yellow: byRating("yellow"),
      red: byRating("red"),
      noData: byRating("noData"),
    }).toEqual(ids);
  });
});
