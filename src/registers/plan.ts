/** Reads the Plan sheet: a field and its value a row. */
import { periodEnd, type IsoDate, type Period } from "../plan/dates";
import type { Finding } from "../plan/finding";
import { cellOf, type SheetOrigin } from "../plan/origin";
import type { Decision, Plan, PlanCell, PlanField, Signatory } from "../plan/records";
import { valueOf, type Reading } from "../plan/reading";
import { normaliseText } from "../values/text";
import { createReaders } from "../values/createReaders";
import type { Readers } from "../values/readers";
import type { CellValue } from "../workbook/port";
import { inUnit, unitInHeading } from "./headingUnit";
import { distinctLabels, keyValues, type KeyValue } from "./keyValueSheet";
import { decisionValues, withRevision } from "./planDecisions";
import { isPlanLabel, planField } from "./planLabels";
import type { SheetView } from "./sheetView";

/** Fields with several values, which may go on in the rows below their label. */
const LISTS: ReadonlySet<PlanField | undefined> = new Set<PlanField>(["signatories", "extractTo"]);

/** Fewer fields than this do not make a sheet a Plan sheet. */
const MIN_FIELDS = 3;

export interface PlanSheet {
  readonly view: SheetView;
  readonly rows: readonly KeyValue[];
}

/** The rows of a Plan sheet; null where the sheet is none. */
export function recognisePlan(view: SheetView): PlanSheet | null {
  const rows = keyValues(view, isPlanLabel, { goesOn: (label) => LISTS.has(planField(label, null)) });
  return distinctLabels(rows) >= MIN_FIELDS ? { view, rows } : null;
}

export function readPlan(sheet: PlanSheet | null, titles: readonly PlanCell[]): Plan {
  const entries = entriesOf(sheet);
  const cells = new Map([...entries].map(([field, { cell }]) => [field, cell]));
  const problems: PlanField[] = [];
  const values = (field: PlanField): readonly CellValue[] => entries.get(field)?.values ?? [];
  const note = <T>(field: PlanField, reading: Reading<T>): T | null => {
    if (reading.kind === "unreadable") problems.push(field);
    return valueOf(reading) ?? null;
  };
  const read: ReadField = (field, reader) => note(field, reader(values(field)[0] ?? ""));
  const text = (field: PlanField): string | null => textOf(values(field)[0]);

  const time = readTime(read, createReaders({ year: null, vocabulary: [] }));
  const readers = createReaders({ year: time.year, vocabulary: [] });
  const decision = (date: PlanField, paragraph: PlanField): Decision =>
    readDecision(values(date), values(paragraph), readers, (reading) => note(date, reading));
  return {
    organisation: text("organisation"),
    board: text("board"),
    ...time,
    adopted: decision("adoptedDate", "adoptedParagraph"),
    revised: decision("revisedDate", "revisedParagraph"),
    diaryNumbers: {
      plan: text("planDiaryNumber"),
      report: text("reportDiaryNumber"),
      memo: text("memoDiaryNumber"),
      source: text("sourceDiaryNumber"),
    },
    sourceReportName: text("sourceReportName"),
    meeting: read("meetingDate", readers.days),
    memoDate: read("memoDate", readers.day),
    handler: text("handler"),
    proposer: text("proposer"),
    signatories: signatoriesOf(entries.get("signatories")?.rows ?? []),
    extractTo: listOf(entries.get("extractTo")?.rows ?? []),
    budgetFrame: read("budgetFrame", (cell) =>
      inUnit(readers.quantity(cell), unitInHeading(entries.get("budgetFrame")?.label ?? "")),
    ),
    replyBy: read("replyBy", readers.day),
    cells,
    problems,
    titles,
  };
}

/** What other workbooks' Plan sheets say otherwise than the one that is used. */
export function planConflicts(used: PlanSheet | null, sheets: readonly PlanSheet[]): Finding[] {
  const kept = entriesOf(used);
  return sheets
    .filter((sheet) => sheet !== used)
    .flatMap((sheet) =>
      [...entriesOf(sheet)].flatMap(([field, { cell }]): Finding[] => {
        const other = kept.get(field)?.cell;
        if (
          other === undefined ||
          other.text === "" ||
          cell.text === "" ||
          normaliseText(other.text) === normaliseText(cell.text)
        )
          return [];
        return [
          {
            rule: "plan-conflict",
            severity: "warning",
            place: { file: cell.origin.file, sheet: cell.origin.sheet, cell: cellOf(cell, "value") },
            department: null,
            params: { field, text: cell.text, used: other.text, file: other.origin.file },
          },
        ];
      }),
    );
}

interface Entry {
  readonly label: string;
  readonly cell: PlanCell;
  readonly values: readonly CellValue[];
  /** The values of each row, where a field stands in several. */
  readonly rows: readonly (readonly CellValue[])[];
}

function entriesOf(sheet: PlanSheet | null): Map<PlanField, Entry> {
  const entries = new Map<PlanField, Entry>();
  if (sheet === null) return entries;
  let decision: PlanField | null = null;
  for (const row of sheet.rows) {
    const field = planField(row.label, decision);
    if (field === undefined) continue;
    if (field === "adoptedDate" || field === "revisedDate") decision = field;
    // A revision that is told in the same cell has no row of its own.
    for (const [part, values] of withRevision(field, row.values)) enter(entries, part, row, values, sheet.view);
  }
  return entries;
}

function enter(
  entries: Map<PlanField, Entry>,
  field: PlanField,
  row: KeyValue,
  typed: readonly CellValue[],
  view: SheetView,
): void {
  const values = decisionValues(field, typed);
  const known = entries.get(field);
  if (known !== undefined && known.values.length > 0) {
    entries.set(field, { ...known, rows: [...known.rows, values] });
    return;
  }
  const { file, name } = view.grid;
  const origin: SheetOrigin = { file, sheet: name, columns: new Map([["value", row.column]]) };
  const hidden = view.isHidden(row.valueRow);
  const cell: PlanCell = { origin, row: row.valueRow, hidden, text: typed.map(String).join(" ") };
  entries.set(field, { label: row.label, cell, values, rows: [values] });
}

interface PlanTime {
  readonly year: number | null;
  readonly period: Period | null;
  readonly periodEnd: IsoDate | null;
}

type ReadField = <T>(field: PlanField, reader: (cell: CellValue) => Reading<T>) => T | null;

/** Year, period and period end each may be left out where the others give them. */
function readTime(read: ReadField, readers: Readers): PlanTime {
  const end = read("periodEnd", readers.day);
  const enteredYear = read("year", readers.year);
  const yearly = createReaders({ year: enteredYear ?? yearOf(end), vocabulary: [] });
  const period = read("period", yearly.period) ?? periodOf(end);
  return {
    year: enteredYear ?? period?.year ?? null,
    period,
    periodEnd: end ?? (period === null ? null : periodEnd(period)),
  };
}

function yearOf(date: IsoDate | null): number | null {
  return date === null ? null : Number(date.slice(0, 4));
}

function periodOf(end: IsoDate | null): Period | null {
  return end === null ? null : { year: Number(end.slice(0, 4)), endMonth: Number(end.slice(5, 7)) };
}

function readDecision(
  dateValues: readonly CellValue[],
  paragraphValues: readonly CellValue[],
  readers: Readers,
  note: (reading: Reading<IsoDate>) => IsoDate | null,
): Decision {
  const paragraph = textOf(paragraphValues[0]) ?? textOf(dateValues[1]);
  return {
    date: note(readers.day(dateValues[0] ?? "")),
    paragraph: paragraph === null ? null : paragraph.replace(/^§\s*/u, ""),
  };
}

/** Role and name in two cells, or "Regiondirektör, Namn" in one. */
function signatoriesOf(rows: readonly (readonly CellValue[])[]): Signatory[] {
  return rows.flatMap((values) => {
    const [first, second] = values.map(textOf);
    if (first === null || first === undefined) return [];
    if (second !== null && second !== undefined) return [{ role: first, name: second }];
    return first.split(/[;\n]/u).map((part) => {
      const [role = "", name] = part.split(/[,:]\s*/u);
      return { role: role.trim(), name: textOf(name) };
    });
  });
}

function listOf(rows: readonly (readonly CellValue[])[]): string[] {
  return rows
    .flatMap((values) => values.flatMap((value) => String(value).split(/[,;\n]/u)))
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

function textOf(cell: CellValue | undefined): string | null {
  const text = cell === undefined ? "" : String(cell).trim();
  return text === "" ? null : text;
}
