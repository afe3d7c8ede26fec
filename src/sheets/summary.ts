/** Sammanställning: the summary, laid out from the top of its first page to the checks at its end. */
import type { SheetPlan } from "../workbook/port";
import type { DataCodes } from "./dataCodes";
import type { SheetsInput } from "./input";
import { sheetPlan } from "./plan";
import { writeActivityStatus, writeActivityTables } from "./summaryActivities";
import { writeAssignments } from "./summaryAssignments";
import { addDepartmentChart, addRatingChart, addStatusChart, CHART_ROWS, departmentChartRows } from "./summaryCharts";
import { writeChecks } from "./summaryChecks";
import { writeComparisons } from "./summaryComparison";
import type { SummaryContext } from "./summaryContext";
import { writeTiles, writeTitle } from "./summaryHeadline";
import { writeKeyFigures } from "./summaryKeyFigures";
import { writeOutlook } from "./summaryLists";
import { addNames } from "./summaryNames";
import { LABEL_WIDTH, LAST_COLUMN, NARROW_WIDTH, SummaryPage } from "./summaryPage";

const NAME = "Sammanställning";

function layOut(context: SummaryContext): void {
  const { page } = context;
  writeTitle(context);
  writeTiles(context);
  const verdictRow = page.row++;
  page.gap();
  const chartRow = page.row;
  const departmentRow = chartRow + CHART_ROWS;
  page.gap(CHART_ROWS + departmentChartRows(context));
  writeAssignments(context);
  addRatingChart(context, chartRow, writeKeyFigures(context));
  addStatusChart(context, chartRow, writeActivityStatus(context));
  addDepartmentChart(context, departmentRow, writeActivityTables(context));
  writeOutlook(context);
  writeComparisons(context);
  writeChecks(context, verdictRow);
  addNames(context);
}

export function summarySheet(input: SheetsInput, codes: DataCodes): SheetPlan {
  const page = new SummaryPage();
  layOut({ input, followUp: input.followUp, codes, page, live: new Map(), closings: [] });
  const narrow = Array.from({ length: LAST_COLUMN }, (_, index): [number, number] => [index + 1, NARROW_WIDTH]);
  return sheetPlan("summary", NAME, {
    blocks: page.blocks,
    charts: page.charts,
    names: page.names,
    colourings: page.colourings,
    merges: page.merges,
    widths: new Map([[0, LABEL_WIDTH], ...narrow]),
    heights: page.heights,
    print: { orientation: "portrait", titleRows: null, footer: NAME },
  });
}
