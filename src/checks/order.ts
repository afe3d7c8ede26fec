/** The order in which findings are shown. */
import { SEVERITIES, type Finding } from "../plan/finding";

interface Ranked {
  readonly finding: Finding;
  readonly sheet: number;
  readonly row: number;
}

const COLLATOR = new Intl.Collator("sv", { numeric: true });

/** Most severe first, then file, sheet and row; what is about a whole sheet stands before its rows. Stable. */
export function inOrder(findings: readonly Finding[]): Finding[] {
  const sheets = sheetRanks(findings);
  const ranked = findings.map((finding): Ranked => ({
    finding,
    sheet: sheets.get(sheetKey(finding)) ?? 0,
    row: rowOf(finding.place.cell),
  }));
  ranked.sort((a, b) => severity(a) - severity(b) || a.sheet - b.sheet || a.row - b.row);
  return ranked.map(({ finding }) => finding);
}

function severity({ finding }: Ranked): number {
  return SEVERITIES.indexOf(finding.severity);
}

function sheetKey({ place }: Finding): string {
  return `${place.file}\n${place.sheet ?? ""}`;
}

function sheetRanks(findings: readonly Finding[]): ReadonlyMap<string, number> {
  const keys = [...new Set(findings.map(sheetKey))].sort((a, b) => COLLATOR.compare(a, b));
  return new Map(keys.map((key, rank) => [key, rank]));
}

/** Row of an A1 address; 0 for a whole sheet. */
function rowOf(cell: string | null): number {
  return cell === null ? 0 : Number(/\d+$/u.exec(cell)?.[0] ?? 0);
}
