/** The samples' honest slips: the checks find every one of them, at its cell. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { analyse } from "../../src/app/analyse";
import { readRegisters } from "../../src/registers/readRegisters";
import type { Finding } from "../../src/plan/finding";
import { readWorkbook } from "../../src/workbook/xlsx/read";
import { SLIPS } from "../samples/slips";

/** Rules that speak of a sheet as a whole. */
const OF_A_SHEET: ReadonlySet<string> = new Set(["budget-does-not-add-up", "hidden-rows-counted"]);

describe.each([2024, 2025] as const)("the sample of %i", (year) => {
  let findings: readonly Finding[];
  beforeAll(async () => {
    const file = path.join(__dirname, `../../assets/samples/${String(year)}.xlsx`);
    findings = analyse(readRegisters(await readWorkbook(readFileSync(file), path.basename(file)))).findings;
  });

  it.each(SLIPS.filter((slip) => slip.year === year))("$sheet $cell: $what", ({ sheet, cell, rule }) => {
    const places = findings
      .filter((finding) => finding.rule === rule && finding.place.sheet === sheet)
      .map(({ place }) => place.cell);
    expect(places).toContain(OF_A_SHEET.has(rule) ? null : cell);
  });
});
