/** Kontroll: the findings, most severe first, each with what to do and the way to its cell. */
import { SEVERITIES, type Finding, type Severity } from "../plan/finding";
import { digits } from "../swedish/numbers";
import type {
  CellValue,
  PlannedCell,
  PlannedColouring,
  PlannedColumn,
  PlannedTable,
  SheetPlan,
} from "../workbook/port";
import type { SheetsInput } from "./input";
import { emptyFileColumn, FILE, OPEN } from "./originCells";
import { column, rangeOf, sheetPlan, styled, styledColumn } from "./plan";
import { tableHeights } from "./textHeight";

/** Kontroll is made from the findings alone, so that it can be made by itself. */
export type FindingsInput = Pick<SheetsInput, "findings" | "messageOf" | "ruleTitle">;

const FINDING_TABLE = "Kontroll";

const SEVERITY_LABELS: Readonly<Record<Severity, string>> = { error: "Fel", warning: "Varning", info: "Upplysning" };
const ONE: Readonly<Record<Severity, string>> = { error: "fel", warning: "varning", info: "upplysning" };
const MANY: Readonly<Record<Severity, string>> = { error: "fel", warning: "varningar", info: "upplysningar" };

const COLUMNS: readonly PlannedColumn[] = [
  column("Allvar", 12),
  { ...column("Regel", 26), style: "wrapped" },
  { ...column("Vad", 76), style: "wrapped" },
  { ...column("Förslag", 20), style: "wrapped" },
  column("Avdelning", 20),
  column(FILE, 24),
  column("Blad", 20),
  column("Cell", 8),
  styledColumn("Öppna", 9, "link"),
];

const HEADER_ROW = 3;

function findingRow(finding: Finding, input: FindingsInput): (PlannedCell | CellValue)[] {
  const { file, sheet, cell } = finding.place;
  return [
    SEVERITY_LABELS[finding.severity],
    input.ruleTitle(finding.rule),
    input.messageOf(finding),
    finding.fix === undefined ? "" : String(finding.fix.value),
    finding.department ?? "",
    file,
    sheet ?? "",
    cell ?? "",
    sheet === null ? "" : { value: OPEN, style: "link", link: { file, sheet, cell: cell ?? "A1" } },
  ];
}

/** "2 fel, 1 varning och 12 upplysningar"; states that nothing was found where nothing was. */
function countText(findings: readonly Finding[]): string {
  const parts = SEVERITIES.map((severity) => ({
    severity,
    count: findings.filter((finding) => finding.severity === severity).length,
  }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => `${digits(count)} ${count === 1 ? ONE[severity] : MANY[severity]}`);
  const last = parts.pop();
  if (last === undefined) return "Inga anmärkningar.";
  return parts.length === 0 ? last : `${parts.join(", ")} och ${last}`;
}

function severityColourings(rows: number): PlannedColouring[] {
  const range = rangeOf(HEADER_ROW + 1, 0, HEADER_ROW + rows, 0);
  return SEVERITIES.map((severity) => ({ range, text: SEVERITY_LABELS[severity], style: severity }));
}

export function findingsSheet(input: FindingsInput): SheetPlan {
  const rank = (finding: Finding): number => SEVERITIES.indexOf(finding.severity);
  const sorted = input.findings.toSorted((one, other) => rank(one) - rank(other));
  const rows = sorted.map((finding) => findingRow(finding, input));
  const empty = rows.length === 0;
  const table: PlannedTable = { name: FINDING_TABLE, row: HEADER_ROW, column: 0, columns: COLUMNS, rows };
  return sheetPlan("findings", "Kontroll", {
    blocks: [{ row: 0, column: 0, cells: [[styled("Kontroll", "title")], [styled(countText(sorted), "subtitle")]] }],
    // Without findings there is no table: its one empty row would look like a finding that says nothing.
    tables: empty ? [] : [table],
    heights: tableHeights(table),
    colourings: empty ? [] : severityColourings(rows.length),
    merges: [rangeOf(1, 0, 1, 3)],
    widths: new Map(COLUMNS.map(({ width }, index) => [index, width])),
    hiddenColumns: emptyFileColumn(
      COLUMNS,
      sorted.some(({ place }) => place.file !== ""),
    ),
    frozenRows: empty ? 0 : HEADER_ROW + 1,
    print: { orientation: "landscape", titleRows: empty ? null : [HEADER_ROW, HEADER_ROW], footer: "Kontroll" },
  });
}
