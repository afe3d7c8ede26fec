/** Records for tests: every field has a default, so that a test names only what it is about. */
import { idText } from "../src/registers/links";
import { DEFAULT_SETTINGS } from "../src/registers/settings";
import { EMPTY, type Reading } from "../src/plan/reading";
import type { PlanDate } from "../src/plan/dates";
import type { SheetOrigin, Sourced } from "../src/plan/origin";
import type { Outcome, Quantity, Target } from "../src/plan/quantities";
import {
  PLAN_FIELDS,
  type Activity,
  type Assignment,
  type KeyFigure,
  type Plan,
  type Registers,
} from "../src/plan/records";

/** A reading of `value`; its text is the value as text unless given. */
export function read<T>(value: T, text = String(value)): Reading<T> {
  return { kind: "read", value, text };
}

export function unreadable(text: string, nearest?: string): Reading<never> {
  return { kind: "unreadable", text, why: "unknown", ...(nearest === undefined ? {} : { nearest }) };
}

export function day(date: string): Reading<PlanDate> {
  return read<PlanDate>({ kind: "span", from: date, to: date }, date);
}

export function quantity(value: number, unit: string | null = null): Quantity {
  return { value, unit, approximate: false };
}

export function outcome(value: number, unit: string | null = null): Reading<Outcome> {
  return read<Outcome>({ kind: "number", quantity: quantity(value, unit) }, String(value));
}

export function target(
  value: number,
  kind: "plain" | "atLeast" | "above" | "atMost" | "below" = "plain",
  unit: string | null = null,
): Reading<Target> {
  return read<Target>({ kind, value, unit }, String(value));
}

const FIELDS = {
  assignment: ["id", "goalArea", "title", "issuer", "department", "responsible", "status", "comment"],
  keyFigure: [
    "id",
    "goalArea",
    "title",
    "horizon",
    "financial",
    "scope",
    "issuer",
    "department",
    "responsible",
    "unit",
    "direction",
    "measureKind",
    "baseline",
    "baselineYear",
    "target",
    "partTarget",
    "yellowLimit",
    "outcome",
    "forecast",
    "previousOutcome",
    "rating",
    "measured",
    "comment",
  ],
  activity: ["id", "links", "title", "unit", "level", "responsible", "start", "end", "status", "comment", "updated"],
};

function origin(sheet: string, fields: readonly string[], file = "plan.xlsx"): SheetOrigin {
  return { file, sheet, columns: new Map(fields.map((field, column) => [field, column])) };
}

const ORIGINS = {
  assignment: origin("Uppdrag", FIELDS.assignment),
  keyFigure: origin("Nyckeltal", FIELDS.keyFigure),
  activity: origin("Aktiviteter HR", FIELDS.activity),
};

let row = 0;
function at(sheet: SheetOrigin): Sourced {
  return { origin: sheet, row: ++row, hidden: false };
}

export function assignment(fields: Partial<Assignment> = {}): Assignment {
  const id = fields.id === undefined ? `U${String(row + 1)}` : fields.id;
  return {
    ...at(ORIGINS.assignment),
    kind: "assignment",
    id,
    key: id ?? `U${String(row)}`,
    title: `Uppdrag ${id ?? ""}`,
    goalArea: "Stödverksamhet",
    issuer: read("council"),
    department: null,
    responsible: "Funktion",
    status: EMPTY,
    comment: null,
    ...fields,
  };
}

export function keyFigure(fields: Partial<KeyFigure> = {}): KeyFigure {
  const id = fields.id === undefined ? `N${String(row + 1)}` : fields.id;
  return {
    ...at(ORIGINS.keyFigure),
    kind: "keyFigure",
    id,
    key: id ?? `N${String(row)}`,
    title: `Nyckeltal ${id ?? ""}`,
    goalArea: "Stödverksamhet",
    horizon: read("shortTerm"),
    financial: false,
    scope: read("board"),
    issuer: read("council"),
    department: null,
    responsible: "Funktion",
    unit: null,
    direction: read("higher"),
    measureKind: read("level"),
    baseline: EMPTY,
    baselineYear: EMPTY,
    target: target(95),
    partTarget: EMPTY,
    yellowLimit: EMPTY,
    outcome: EMPTY,
    forecast: EMPTY,
    previousOutcome: EMPTY,
    rating: EMPTY,
    measured: EMPTY,
    comment: null,
    ...fields,
  };
}

const distinctNumbers = new Map<string, number>();

/** The same number for the same key: rows of one handed-down activity share it. */
export function distinctOf(key: string): number {
  const number = distinctNumbers.get(key) ?? distinctNumbers.size;
  distinctNumbers.set(key, number);
  return number;
}

export function activity(fields: Partial<Activity> = {}): Activity {
  const id = fields.id === undefined ? `A${String(row + 1)}` : fields.id;
  const title = fields.title ?? `Aktivitet ${id ?? String(row)}`;
  return {
    ...at(ORIGINS.activity),
    kind: "activity",
    id,
    idNumber: id === null ? null : distinctOf(`id ${idText(id)}`),
    distinct: distinctOf(id ?? title),
    title,
    department: "HR",
    unit: null,
    level: null,
    goalArea: "Stödverksamhet",
    links: [],
    unknownLinks: [],
    responsible: "Funktion",
    start: day("2025-02-01"),
    end: day("2025-11-30"),
    status: EMPTY,
    comment: null,
    updated: EMPTY,
    ...fields,
  };
}

export function plan(fields: Partial<Plan> = {}): Plan {
  const sheet = origin("Plan", ["field", "value"]);
  return {
    organisation: "Region Exempel",
    board: "regionstyrelsen",
    year: 2025,
    period: { year: 2025, endMonth: 4 },
    periodEnd: "2025-04-30",
    adopted: { date: "2024-10-01", paragraph: "145" },
    revised: { date: "2024-12-10", paragraph: "203" },
    diaryNumbers: { plan: "RS/109/2024", report: null, memo: "RS/109/2024", source: "RS/27/2025" },
    sourceReportName: "tertialrapport",
    meeting: { from: "2025-05-27", to: "2025-05-28" },
    memoDate: "2025-05-08",
    handler: "Handläggaren",
    proposer: "regiondirektören",
    signatories: [{ role: "Regiondirektör", name: null }],
    extractTo: ["Ekonomiavdelningen"],
    budgetFrame: quantity(2_181_760, "tkr"),
    replyBy: null,
    cells: new Map(
      PLAN_FIELDS.map((field, index) => [field, { origin: sheet, row: index + 1, hidden: false, text: field }]),
    ),
    problems: [],
    titles: [],
    ...fields,
  };
}

export function registers(fields: Partial<Registers> = {}): Registers {
  return {
    plan: plan(),
    assignments: [],
    keyFigures: [],
    activities: [],
    measures: [],
    reportingPoints: [],
    adjustments: [],
    allocations: [],
    settings: DEFAULT_SETTINGS,
    ...fields,
  };
}
