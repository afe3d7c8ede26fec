/** A made-up follow-up with something of everything, and the way from planned sheets back to grids. */
import { followUp } from "../../src/followup/followUp";
import type { EarlierFollowUp } from "../../src/followup/types";
import type { Finding } from "../../src/plan/finding";
import { EMPTY } from "../../src/plan/reading";
import type { Activity, Assignment, KeyFigure, Registers } from "../../src/plan/records";
import type { ActivityStatus } from "../../src/plan/states";
import { draftMemo } from "../../src/report/draftMemo";
import { draftReport } from "../../src/report/draftReport";
import type { SheetsInput } from "../../src/sheets/input";
import type { CellValue, PlannedCell, PlannedTable, SheetGrid, SheetPlan } from "../../src/workbook/port";
import {
  activity,
  assignment,
  day,
  keyFigure,
  outcome,
  quantity,
  read,
  registers,
  target,
  unreadable,
  distinctOf,
} from "../builders";

const AREAS = ["Stödverksamhet", "Ledningsprocesser", "Kultur", "Regionalt utvecklingsansvar"];
const DEPARTMENTS = ["HR", "Ekonomi", "IT och digitalisering", "Fastighet", "Upphandling och inköp", "101", "=1+1"];
const STATUSES: readonly (ActivityStatus | null)[] = [
  "ongoing",
  "ongoing",
  "ongoing",
  "done",
  "planned",
  "late",
  "ongoing",
  null,
  "ongoing",
  "discontinued",
];
const VERBS = ["Ta fram", "Införa", "Se över", "Utbilda i", "Kartlägga", "Samordna", "Följa upp"];
const THINGS = [
  "en gemensam rutin för introduktion av nya medarbetare",
  "ny modell för lokalförsörjning",
  "arbetssätt för avtalstrohet vid direktupphandling",
  "informationssäkerhet i uppkopplad utrustning, med särskild vikt vid äldre system som inte längre får uppdateringar",
  "hälsosamtal",
];

function richAssignments(): Assignment[] {
  return Array.from({ length: 12 }, (_, index) =>
    assignment({
      id: `U${String(index + 1)}`,
      title: `${VERBS[index % 7] ?? ""} ${THINGS[index % 5] ?? ""} (uppdrag ${String(index + 1)})`,
      goalArea: index === 11 ? null : (AREAS[index % 4] ?? null),
      issuer: index === 10 ? EMPTY : read(index % 4 === 0 ? "own" : "council"),
      status:
        index === 9
          ? EMPTY
          : read(index % 5 === 0 ? "fulfilled" : index % 7 === 3 ? "notFulfilled" : "partly", "som det stod"),
      comment: index % 3 === 0 ? "Arbetet fortsätter enligt plan." : null,
    }),
  );
}

function richKeyFigures(): KeyFigure[] {
  return [
    keyFigure({
      id: "N1",
      title: "Bruttokostnadsutveckling",
      goalArea: "Ledningsprocesser",
      financial: true,
      scope: read("organisation"),
      direction: read("lower"),
      target: target(-0.5, "plain", "%"),
      outcome: outcome(9.4, "%"),
      comment: "Högre kostnader för inhyrd personal än i budgeten, framför allt under årets första månader.",
    }),
    keyFigure({
      id: "N2",
      title: "Avtalstrohet mot upphandlade leverantörer",
      target: target(95, "plain", "%"),
      yellowLimit: read(quantity(80, "%")),
      outcome: outcome(86, "%"),
    }),
    keyFigure({
      id: "N3",
      title: "Soliditet",
      goalArea: "Ledningsprocesser",
      financial: true,
      scope: read("organisation"),
      target: target(-15.8, "plain", "%"),
      outcome: outcome(-14.5, "%"),
    }),
    keyFigure({ id: "N4", title: "Andel genomförda riktade hälsosamtal", outcome: read({ kind: "noData" }, "saknas") }),
    keyFigure({
      id: "N5",
      title: "Kassalikviditet",
      goalArea: "Kultur",
      target: target(100, "above"),
      outcome: outcome(237.1),
    }),
    keyFigure({ id: "N6", title: "Sjukfrånvaro", direction: read("lower"), target: target(5, "atMost", "%") }),
    keyFigure({
      id: "N7",
      title: "Andel förnybar energi i regionens fastigheter och i den upphandlade kollektivtrafiken",
      horizon: read("longTerm"),
      goalArea: null,
      rating: read("yellow"),
      outcome: outcome(80, "%"),
      target: target(80, "plain", "%"),
    }),
    keyFigure({ id: "N8", title: "Oklart nyckeltal", horizon: unreadable("mellan"), outcome: unreadable("kanske 4") }),
  ];
}

function richActivities(assignments: readonly Assignment[], keyFigures: readonly KeyFigure[]): Activity[] {
  return Array.from({ length: 90 }, (_, index) => {
    const status = STATUSES[index % STATUSES.length] ?? null;
    const links = [assignments[index % 11], index % 9 === 0 ? keyFigures[index % 7] : undefined].filter(
      (link) => link !== undefined,
    );
    // Every fifth activity is handed down: three units, one id.
    const number = index % 15 < 3 ? index - (index % 15) : index;
    return activity({
      id: `A${String(number)}`,
      distinct: distinctOf(`A${String(number)}`),
      title: `${VERBS[number % 7] ?? ""} ${THINGS[number % 5] ?? ""}`,
      department: DEPARTMENTS[Math.floor(index / 14)] ?? "HR",
      unit: index % 4 === 0 ? null : `Enhet ${String(index % 3)}`,
      level: index % 2 === 0 ? "Avdelning" : "Enhet",
      goalArea: index % 13 === 0 ? null : (AREAS[index % 4] ?? null),
      links: index % 17 === 5 ? [] : links,
      status: status === null ? (index % 20 === 7 ? EMPTY : unreadable("vet inte")) : read(status, "som det stod"),
      comment: status === "late" ? "Upphandlingen är överprövad och avtalet kan tecknas först i höst." : null,
      start: index % 6 === 0 ? day("2025-01-01") : day("2025-03-01"),
    });
  });
}

export function richRegisters(): Registers {
  const assignments = richAssignments();
  const keyFigures = richKeyFigures();
  return registers({ assignments, keyFigures, activities: richActivities(assignments, keyFigures) });
}

/** Findings whose messages are made by the input's own functions. */
export function finding(severity: Finding["severity"], fields: Partial<Finding> = {}): Finding {
  return {
    rule: "unknown-sheet",
    severity,
    place: { file: "avd HR.xlsx", sheet: "Aktiviteter HR", cell: "B7" },
    department: "HR",
    params: { headings: [] },
    ...fields,
  } as Finding;
}

export function sheetsInput(
  given: Registers = richRegisters(),
  fields: Partial<SheetsInput> = {},
  earlier: readonly EarlierFollowUp[] = [],
): SheetsInput {
  const counted = followUp(given, earlier);
  return {
    followUp: counted,
    findings: [finding("info"), finding("error"), finding("warning")],
    report: fields.report ?? draftReport(counted),
    memo: fields.memo ?? draftMemo(counted),
    taken: "2025-05-08",
    kept: null,
    messageOf: (one) => `Något att se över (${one.severity}).`,
    ruleTitle: () => "Okänt blad",
    ...fields,
  };
}

/** For tests that are not about the drafts and make many sheets. */
export const NO_DRAFTS = {
  report: { kind: "report", paragraphs: [] },
  memo: { kind: "memo", paragraphs: [] },
} as const satisfies Partial<SheetsInput>;

export function valueOfCell(cell: PlannedCell | CellValue | undefined): CellValue {
  if (cell === undefined) return "";
  return typeof cell === "object" ? cell.value : cell;
}

/** The planned sheet as it would be read again. */
export function gridOf(plan: SheetPlan): SheetGrid {
  const values: CellValue[][] = [];
  const put = (row: number, column: number, value: CellValue): void => {
    while (values.length <= row) values.push([]);
    const cells = values[row] ?? [];
    while (cells.length <= column) cells.push("");
    cells[column] = value;
  };
  for (const block of plan.blocks) {
    block.cells.forEach((cells, down) => {
      cells.forEach((cell, across) => {
        put(block.row + down, block.column + across, valueOfCell(cell));
      });
    });
  }
  for (const table of plan.tables) {
    table.columns.forEach(({ header }, across) => {
      put(table.row, table.column + across, header);
    });
    rowsOf(table).forEach((cells, down) => {
      cells.forEach((cell, across) => {
        put(table.row + 1 + down, table.column + across, valueOfCell(cell));
      });
    });
  }
  return {
    file: "",
    name: plan.name,
    visibility: "visible",
    firstRow: 0,
    firstColumn: 0,
    values,
    formats: new Map(),
    fills: new Map(),
    hiddenRows: new Set(),
    merges: plan.merges,
    tables: [],
    leftOut: 0,
    owned: plan.role,
    unfinished: false,
  };
}

/** The rows of a table, also where it makes them one at a time. */
export function rowsOf(table: PlannedTable | null | undefined): readonly (readonly (PlannedCell | CellValue)[])[] {
  const rows = table?.rows;
  return rows === undefined ? [] : Array.from({ length: rows.length }, (_, index) => rows.at(index) ?? []);
}

/** All planned cells of a sheet with their place. */
export function plannedCells(plan: SheetPlan): { row: number; column: number; cell: PlannedCell }[] {
  const all: { row: number; column: number; cell: PlannedCell }[] = [];
  const add = (row: number, column: number, cell: PlannedCell | CellValue): void => {
    all.push({ row, column, cell: typeof cell === "object" ? cell : { value: cell } });
  };
  for (const { row, column, cells } of [
    ...plan.blocks,
    ...plan.tables.map((table) => ({ row: table.row + 1, column: table.column, cells: rowsOf(table) })),
  ]) {
    cells.forEach((line, down) => {
      line.forEach((cell, across) => {
        add(row + down, column + across, cell);
      });
    });
  }
  return all;
}
