/** Underlag uppdrag: every assignment with its codes, and what its activities say about it. */
import { issuerOf } from "../followup/state";
import type { FollowUp } from "../followup/types";
import type { Sourced } from "../plan/origin";
import type { Assignment } from "../plan/records";
import type { EnteredFulfilment, Fulfilment, Issuer } from "../plan/states";
import { FULFILMENT_LABELS, ISSUER_LABELS } from "../swedish/labels";
import type { CellValue, PlannedCell, PlannedColumn, PlannedTable, SheetPlan } from "../workbook/port";
import type { DataCodes } from "./dataCodes";
import type { Linked } from "./linkedRows";
import { comeFromFiles, emptyFileColumn, openCell, ORIGIN_COLUMNS } from "./originCells";
import { column, rangeOf, sheetPlan, titleBlock } from "./plan";
import { codesByRow, stateMap } from "./rowCodes";
import { tableHeights } from "./textHeight";

export const ASSIGNMENT_TABLE = "UnderlagUppdrag";

export const ASSIGNMENT_CODES = {
  issuer: "Uppdragsgivarkod",
  fulfilment: "Uppfyllelsekod",
  goalArea: "Målområdeskod",
  department: "Avdelningskod",
} as const;

const COLUMNS: readonly PlannedColumn[] = [
  column("Id", 9),
  column("Målområde", 24),
  { ...column("Uppdrag", 56), style: "wrapped" },
  column("Uppdragsgivare", 17),
  column("Avdelning", 20),
  column("Ansvarig", 20),
  column("Status", 17),
  { ...column("Kommentar", 40), style: "wrapped" },
  column("Aktivitetsrader", 16, "number"),
  column("Försenade rader", 17, "number"),
  column("Aktiviteterna talar för", 23),
  column("Inskrivet", 17),
  ...ORIGIN_COLUMNS,
  column(ASSIGNMENT_CODES.issuer, 19),
  column(ASSIGNMENT_CODES.fulfilment, 17),
  column(ASSIGNMENT_CODES.goalArea, 17),
  column(ASSIGNMENT_CODES.department, 16),
];

const HEADER_ROW = 3;
const STATUS_COLUMN = COLUMNS.findIndex(({ header }) => header === "Status");
const NOTE =
  "Aktivitetsrader räknar alla rader som är kopplade till uppdraget, också dem som är kopplade till fler. " +
  "Vad aktiviteterna talar för är ett förslag: uppfyllelsen är en bedömning som görs i registret.";

interface AssignmentFacts {
  readonly states: ReadonlyMap<Sourced, Fulfilment>;
  readonly goalAreas: ReadonlyMap<Sourced, string>;
  readonly departments: ReadonlyMap<Sourced, string>;
  readonly suggestions: ReadonlyMap<Assignment, EnteredFulfilment>;
  readonly linked: Linked;
}

function assignmentFacts(followUp: FollowUp, codes: DataCodes, linked: Linked): AssignmentFacts {
  const { fulfilment, byGoalArea, byDepartment, suggestions } = followUp.assignments;
  return {
    states: stateMap(fulfilment),
    goalAreas: codesByRow(byGoalArea, codes.assignmentGoalAreas),
    departments: codesByRow(byDepartment, codes.assignmentDepartments),
    suggestions: new Map(suggestions.map((suggestion) => [suggestion.assignment, suggestion.suggested])),
    linked,
  };
}

function assignmentRow(assignment: Assignment, facts: AssignmentFacts): (PlannedCell | CellValue)[] {
  const state = facts.states.get(assignment) ?? "notReported";
  const issuer: Issuer = issuerOf(assignment);
  const suggested = facts.suggestions.get(assignment);
  const linked = facts.linked(assignment);
  return [
    assignment.key,
    assignment.goalArea ?? "",
    assignment.title,
    ISSUER_LABELS[issuer],
    assignment.department ?? "",
    assignment.responsible ?? "",
    FULFILMENT_LABELS[state],
    assignment.comment ?? "",
    linked.rows,
    linked.late,
    suggested === undefined ? "" : FULFILMENT_LABELS[suggested],
    assignment.status.kind === "empty" ? "" : assignment.status.text,
    assignment.origin.file,
    assignment.origin.sheet,
    assignment.row + 1,
    openCell(assignment, "title"),
    issuer,
    state,
    facts.goalAreas.get(assignment) ?? "",
    facts.departments.get(assignment) ?? "",
  ];
}

export function assignmentDataSheet(followUp: FollowUp, codes: DataCodes, linked: Linked): SheetPlan {
  const facts = assignmentFacts(followUp, codes, linked);
  const rows = followUp.registers.assignments.map((assignment) => assignmentRow(assignment, facts));
  const range = rangeOf(HEADER_ROW + 1, STATUS_COLUMN, HEADER_ROW + Math.max(rows.length, 1), STATUS_COLUMN);
  const table: PlannedTable = { name: ASSIGNMENT_TABLE, row: HEADER_ROW, column: 0, columns: COLUMNS, rows };
  return sheetPlan("assignmentData", "Underlag uppdrag", {
    blocks: [titleBlock("Underlag: uppdrag", NOTE)],
    tables: [table],
    heights: tableHeights(table),
    colourings: [
      { range, text: FULFILMENT_LABELS.fulfilled, style: "good" },
      { range, text: FULFILMENT_LABELS.partly, style: "middling" },
      { range, text: FULFILMENT_LABELS.notFulfilled, style: "bad" },
      { range, text: FULFILMENT_LABELS.notReported, style: "neutral" },
    ],
    merges: [rangeOf(1, 0, 1, 7)],
    hiddenColumns: emptyFileColumn(COLUMNS, comeFromFiles(followUp.registers.assignments)),
    frozenRows: HEADER_ROW + 1,
    print: { orientation: "landscape", titleRows: [HEADER_ROW, HEADER_ROW], footer: "Underlag uppdrag" },
  });
}
