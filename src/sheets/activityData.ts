/** Underlag: every activity row of every department as one table, with its codes and the way back to its own row. */
import type { FollowUp, Risk } from "../followup/types";
import type { Activity } from "../plan/records";
import { ACTIVITY_STATE_LABELS, RISK_LABELS } from "../swedish/labels";
import type { CellValue, PlannedCell, PlannedColouring, PlannedColumn, PlannedRows, SheetPlan } from "../workbook/port";
import type { DataCodes } from "./dataCodes";
import { dateCells } from "./dates";
import { linkKindOf } from "./linkKinds";
import { comeFromFiles, emptyFileColumn, openCells, ORIGIN_COLUMNS } from "./originCells";
import { column, rangeOf, sheetPlan, titleBlock } from "./plan";
import { codesByField, statesInOrder } from "./rowCodes";

export const ACTIVITY_TABLE = "Underlag";

/** Columns that formulas count. */
export const ACTIVITY_CODES = {
  state: "Statuskod",
  first: "Olik",
  distinctState: "Statuskod olik",
  department: "Avdelningskod",
  goalArea: "Målområdeskod",
  link: "Kopplingskod",
  risk: "Utsiktskod",
} as const;

const COLUMNS: readonly PlannedColumn[] = [
  column("Id", 10),
  column("Aktivitet", 60),
  column("Kopplad till", 13),
  column("Avdelning", 22),
  column("Enhet", 22),
  column("Nivå", 12),
  column("Målområde", 24),
  column("Ansvarig", 20),
  column("Start", 12, "date"),
  column("Slut", 12, "date"),
  column("Status", 21),
  column("Kommentar", 50),
  column("Uppdaterad", 12, "date"),
  column("Utsikt", 24),
  column("Inskrivet", 18),
  ...ORIGIN_COLUMNS,
  column(ACTIVITY_CODES.state, 14),
  column(ACTIVITY_CODES.first, 8, "number"),
  column(ACTIVITY_CODES.distinctState, 16),
  column(ACTIVITY_CODES.department, 16),
  column(ACTIVITY_CODES.goalArea, 17),
  column(ACTIVITY_CODES.link, 15),
  column(ACTIVITY_CODES.risk, 14),
];

const HEADER_ROW = 3;
const STATUS_COLUMN = COLUMNS.findIndex(({ header }) => header === "Status");
const NOTE =
  "En rad för varje enhet som följer upp en aktivitet. Tabellen görs om varje gång: ändra i avdelningens eget blad, dit Öppna leder. " +
  "Koderna längst till höger är det som formlerna i Sammanställning räknar.";

function linkText(activity: Activity): string {
  const { links, unknownLinks } = activity;
  if (unknownLinks.length === 0) {
    if (links.length === 0) return "";
    if (links.length === 1) return links[0]?.key ?? "";
  }
  return [...links.map((link) => link.key), ...unknownLinks].join(", ");
}

function statusText(activity: Activity): string {
  return activity.status.kind === "empty" ? "" : activity.status.text;
}

type Row = readonly (PlannedCell | CellValue)[];

/**
 * The table's rows in the register's order: 100,000 and more, so each is made when it is asked for, and cells are plain
 * values but for the link.
 */
function activityRows(followUp: FollowUp, codes: DataCodes): PlannedRows {
  const { rows, distinct, byDepartment, byGoalArea } = followUp.activities;
  const activities = followUp.registers.activities;
  const states = statesInOrder(rows, activities);
  const distinctStates = statesInOrder(distinct, activities);
  const departmentOf = codesByField<Activity>(byDepartment, codes.activityDepartments, (row) => row.department);
  const goalAreaOf = codesByField<Activity>(byGoalArea, codes.activityGoalAreas, (row) => row.goalArea);
  const risks = new Map<Activity, Risk>(followUp.outlook.map((item) => [item.activity, item.risk]));
  const date = dateCells();
  const open = openCells("title");
  const row = (activity: Activity, index: number): Row => {
    const state = states[index] ?? "";
    const distinctState = distinctStates[index] ?? "";
    const risk = risks.size === 0 ? undefined : risks.get(activity);
    return [
      activity.id ?? "",
      activity.title,
      linkText(activity),
      activity.department,
      activity.unit ?? "",
      activity.level ?? "",
      activity.goalArea ?? "",
      activity.responsible ?? "",
      date(activity.start),
      date(activity.end),
      state === "" ? "" : ACTIVITY_STATE_LABELS[state],
      activity.comment ?? "",
      date(activity.updated),
      risk === undefined ? "" : RISK_LABELS[risk],
      statusText(activity),
      activity.origin.file,
      activity.origin.sheet,
      activity.row + 1,
      open(activity),
      state,
      distinctState === "" ? 0 : 1,
      distinctState,
      departmentOf(activity),
      goalAreaOf(activity),
      linkKindOf(activity),
      risk ?? "",
    ];
  };
  return {
    length: activities.length,
    at: (index) => {
      const activity = activities[index];
      return activity === undefined ? undefined : row(activity, index);
    },
  };
}

function statusColourings(rows: number): PlannedColouring[] {
  const range = rangeOf(HEADER_ROW + 1, STATUS_COLUMN, HEADER_ROW + Math.max(rows, 1), STATUS_COLUMN);
  return [
    { range, text: ACTIVITY_STATE_LABELS.late, style: "bad" },
    { range, text: ACTIVITY_STATE_LABELS.done, style: "good" },
    { range, text: ACTIVITY_STATE_LABELS.notReported, style: "neutral" },
  ];
}

export function activityDataSheet(followUp: FollowUp, codes: DataCodes): SheetPlan {
  const rows = activityRows(followUp, codes);
  return sheetPlan("activityData", "Underlag", {
    blocks: [titleBlock("Underlag: aktiviteter", NOTE)],
    tables: [{ name: ACTIVITY_TABLE, row: HEADER_ROW, column: 0, columns: COLUMNS, rows }],
    colourings: statusColourings(rows.length),
    merges: [rangeOf(1, 0, 1, 11)],
    hiddenColumns: emptyFileColumn(COLUMNS, comeFromFiles(followUp.registers.activities)),
    frozenRows: HEADER_ROW + 1,
    print: { orientation: "landscape", titleRows: [HEADER_ROW, HEADER_ROW], footer: "Underlag" },
  });
}
