/** The sample workbooks as hucre writes them. Deterministic: no clock, and every choice is seeded. */
import type { WriteOptions, WriteSheet } from "hucre/xlsx";
import { makeDepartment } from "./activities";
import type { Department, SamplePlan } from "./model";
import { PLAN_2024 } from "./plans/plan2024";
import { PLAN_2025 } from "./plans/plan2025";
import { applySlips2024 } from "./slips2024";
import { applySlips2025 } from "./slips2025";
import { assignmentSheet } from "./sheets/assignmentSheet";
import { keyFigureSheet } from "./sheets/keyFigureSheet";
import { otherSheets } from "./sheets/otherSheets";
import { planSheet, settingsSheet } from "./sheets/planSheet";

/** A workbook to be written, and where: a path below assets/samples. */
export interface SampleWorkbook {
  readonly path: string;
  readonly options: WriteOptions;
}

/** The departments' rows with the slips in them. */
export function departmentsOf(plan: SamplePlan): Department[] {
  const departments = plan.departments.map((department) => makeDepartment(department, plan));
  (plan.year === 2025 ? applySlips2025 : applySlips2024)(departments);
  return departments;
}

/** One workbook a year, and 2025 once more as a folder: the plan's own workbook and one for each department. */
export function sampleWorkbooks(): SampleWorkbook[] {
  const departments2025 = departmentsOf(PLAN_2025);
  return [
    wholeYear(PLAN_2024, departmentsOf(PLAN_2024)),
    wholeYear(PLAN_2025, departments2025),
    workbook("2025-avdelningar/Plan 2025.xlsx", PLAN_2025, registerSheets(PLAN_2025)),
    ...departments2025.map((department) =>
      workbook(`2025-avdelningar/avd ${department.name}.xlsx`, PLAN_2025, [
        department.layout({ ...department, sheetName: "Aktiviteter" }, PLAN_2025),
      ]),
    ),
  ];
}

function wholeYear(plan: SamplePlan, departments: readonly Department[]): SampleWorkbook {
  const sheets = departments.map((department) => department.layout(department, plan));
  return workbook(`${String(plan.year)}.xlsx`, plan, [...registerSheets(plan), ...sheets]);
}

function registerSheets(plan: SamplePlan): WriteSheet[] {
  return [
    planSheet(plan),
    assignmentSheet(plan),
    keyFigureSheet(plan),
    ...otherSheets(plan),
    ...(plan.settings.length > 0 ? [settingsSheet(plan)] : []),
  ];
}

function workbook(path: string, plan: SamplePlan, sheets: WriteSheet[]): SampleWorkbook {
  const saved = new Date(`${plan.periodEnd}T08:00:00Z`);
  return {
    path,
    options: {
      sheets: sheets.map(withoutTitleRows),
      namedRanges: sheets.flatMap(titleRows),
      defaultFont: { name: "Calibri", size: 10 },
      properties: {
        title: `Exempel: uppföljning ${String(plan.year)}`,
        creator: "Planuppföljning",
        created: saved,
        modified: saved,
      },
    },
  };
}

/**
 * Rows that are repeated on each printed page, as the defined name that Excel keeps them in. hucre writes that name itself,
 * but without the quotes that a sheet name with a space or a hyphen needs: Excel would call the file damaged.
 */
function titleRows(sheet: WriteSheet): NonNullable<WriteOptions["namedRanges"]> {
  const rows = sheet.pageSetup?.printTitlesRow;
  if (rows === undefined) return [];
  return [{ name: "_xlnm.Print_Titles", range: `'${sheet.name.replaceAll("'", "''")}'!${rows}`, scope: sheet.name }];
}

function withoutTitleRows(sheet: WriteSheet): WriteSheet {
  if (sheet.pageSetup === undefined) return sheet;
  const pageSetup = { ...sheet.pageSetup };
  delete pageSetup.printTitlesRow;
  return { ...sheet, pageSetup };
}
