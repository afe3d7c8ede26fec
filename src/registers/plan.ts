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
import { distinctLabels, keyValues, labelText, type KeyValue } from "./keyValueSheet";
import type { SheetView } from "./sheetView";

const LABELS: Readonly<Record<PlanField, readonly string[]>> = {
  organisation: ["organisation", "region", "kommun", "huvudman", "organisationens namn"],
  board: ["styrelse/nämnd", "styrelse", "nämnd", "styrelse eller nämnd", "nämnd/styrelse", "ansvarig nämnd"],
  year: ["år", "planår", "verksamhetsår", "budgetår", "planens år", "avser år"],
  period: ["period", "uppföljningsperiod", "avser period", "uppföljning avser", "uppföljningens period"],
  periodEnd: [
    "periodens slut",
    "periodslut",
    "period till och med",
    "period t.o.m.",
    "mätdatum",
    "uppföljning per",
    "per den",
    "periodens slutdatum",
  ],
  adoptedDate: [
    "fastställd",
    "fastställd datum",
    "fastställd datum §",
    "fastställd den",
    "antagen",
    "antagen datum",
    "beslutad",
    "beslutsdatum",
    "plan fastställd",
    "fastställd av styrelsen",
  ],
  adoptedParagraph: [
    "fastställd §",
    "fastställd paragraf",
    "§ fastställd",
    "antagen §",
    "paragraf",
    "fastställd §-nummer",
  ],
  revisedDate: ["reviderad", "reviderad datum", "reviderad datum §", "reviderad den", "ändrad", "senast reviderad"],
  revisedParagraph: ["reviderad §", "reviderad paragraf", "§ reviderad"],
  planDiaryNumber: [
    "diarienummer plan",
    "diarienummer för plan",
    "diarienummer planen",
    "dnr plan",
    "planens diarienummer",
    "diarienummer",
  ],
  reportDiaryNumber: [
    "diarienummer rapport",
    "diarienummer rapporten",
    "dnr rapport",
    "rapportens diarienummer",
    "diarienummer uppföljningsrapport",
  ],
  memoDiaryNumber: [
    "diarienummer tjänsteskrivelse",
    "diarienummer tjänsteskrivelsen",
    "dnr tjänsteskrivelse",
    "tjänsteskrivelsens diarienummer",
  ],
  sourceDiaryNumber: [
    "diarienummer källrapport",
    "diarienummer källrapporten",
    "dnr källrapport",
    "källrapportens diarienummer",
    "diarienummer tertialrapport",
    "diarienummer delårsrapport",
    "diarienummer årsredovisning",
  ],
  sourceReportName: ["källrapportens namn", "källrapport", "källrapport namn", "källa"],
  meetingDate: ["sammanträdesdatum", "sammanträde", "styrelsens sammanträde", "nämndens sammanträde", "mötesdatum"],
  memoDate: ["tjänsteskrivelsens datum", "datum tjänsteskrivelse", "tjänsteskrivelse datum", "tjänsteskrivelsedatum"],
  handler: ["handläggare", "ansvarig handläggare"],
  proposer: ["förslagsställare", "föredragande", "förslag från"],
  signatories: ["undertecknare", "undertecknas av", "i tjänsten", "underskrift", "undertecknare roll namn"],
  extractTo: ["utdrag till", "protokollsutdrag till", "utdrag", "beslutet skickas till", "expedieras till"],
  budgetFrame: ["nettobudgetram", "budgetram", "nettobudgetram tkr", "ram", "nettobudget"],
  replyBy: ["svarsdatum", "svar senast", "sista svarsdatum", "svar senast den", "sista svarsdag"],
};
const FIELD_OF = new Map(
  Object.entries(LABELS).flatMap(([field, labels]) =>
    labels.map((label) => [labelText(label), field as PlanField] as const),
  ),
);
const ONE_DECISION: ReadonlySet<PlanField> = new Set(["adoptedDate", "revisedDate"]);
const PARAGRAPH = /§\s*(\d+[a-z]?)/iu;

/** Fewer fields than this do not make a sheet a Plan sheet. */
const MIN_FIELDS = 3;

export interface PlanSheet {
  readonly view: SheetView;
  readonly rows: readonly KeyValue[];
}

/** The rows of a Plan sheet; null where the sheet is none. */
export function recognisePlan(view: SheetView): PlanSheet | null {
  const rows = keyValues(view, (label) => FIELD_OF.has(label));
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

  const time = readTime(read, createReaders({ year: null, vocabulary: new Map() }));
  const readers = createReaders({ year: time.year, vocabulary: new Map() });
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
    budgetFrame: read("budgetFrame", readers.quantity),
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
  readonly cell: PlanCell;
  readonly values: readonly CellValue[];
  /** The values of each row, where a field stands in several. */
  readonly rows: readonly (readonly CellValue[])[];
}

function entriesOf(sheet: PlanSheet | null): Map<PlanField, Entry> {
  const entries = new Map<PlanField, Entry>();
  if (sheet === null) return entries;
  const { grid } = sheet.view;
  for (const row of sheet.rows) {
    const field = FIELD_OF.get(row.label);
    if (field === undefined) continue;
    const known = entries.get(field);
    const values = withInlineParagraph(field, row.values);
    if (known !== undefined && known.values.length > 0) {
      entries.set(field, { ...known, rows: [...known.rows, values] });
      continue;
    }
    const origin: SheetOrigin = { file: grid.file, sheet: grid.name, columns: new Map([["value", row.column]]) };
    const cell: PlanCell = {
      origin,
      row: row.row,
      hidden: sheet.view.isHidden(row.row),
      text: values.map(String).join(" "),
    };
    entries.set(field, { cell, values, rows: [values] });
  }
  return entries;
}

/** "1 oktober 2024 § 145" in one cell is a date and a paragraph. */
function withInlineParagraph(field: PlanField, values: readonly CellValue[]): readonly CellValue[] {
  const [first, ...rest] = values;
  if (!ONE_DECISION.has(field) || typeof first !== "string" || !PARAGRAPH.test(first)) return values;
  const date = first
    .replace(PARAGRAPH, "")
    .replace(/[\s,;]+$/u, "")
    .trim();
  return [date, `§ ${PARAGRAPH.exec(first)?.[1] ?? ""}`, ...rest];
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
  const yearly = createReaders({ year: enteredYear ?? yearOf(end), vocabulary: new Map() });
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
