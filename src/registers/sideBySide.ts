/** Registers that stand next to each other on one sheet, each with a header of its own in the same row. */
import type { TableRole } from "./definitions";
import type { Header } from "./header";
import { headingOf } from "./headerCells";
import type { Recognition } from "./recognise";
import type { SheetView } from "./sheetView";

export interface SheetPart {
  readonly view: SheetView;
  readonly recognition: Recognition;
}

/**
 * The sheet's parts, each read as a sheet of its own; null where it holds one register. A blank column, or a second id
 * column, may part two of them. A spacer within one register parts nothing: each part must be a register in its own right.
 */
export function partsOf(
  view: SheetView,
  whole: Recognition,
  recognise: (part: SheetView) => Recognition,
): readonly SheetPart[] | null {
  const header = headerOf(whole);
  if (header === undefined) return null;
  for (const starts of [startsAfterGaps(view, header), startsAtIds(header)]) {
    if (starts.length < 2) continue;
    const parts = starts
      .map((start, index) => view.part(start, starts[index + 1] ?? view.endColumn))
      .map((part) => ({ view: part, recognition: recognise(part) }))
      .filter(({ recognition }) => recognition.kind === "register");
    if (parts.length > 1 && stand(parts)) return parts;
  }
  return null;
}

function headerOf(recognition: Recognition): Header | undefined {
  if (recognition.kind === "ambiguous") return recognition.headers[0];
  return recognition.kind === "register" ? recognition.header : undefined;
}

/** Parts stand for themselves where each has its own ids, or all are of one kind, or none is of activities. */
function stand(parts: readonly SheetPart[]): boolean {
  const headers = parts.flatMap(({ recognition }) => headerOf(recognition) ?? []);
  const roles = new Set<TableRole>(headers.map((header) => header.role));
  return roles.size === 1 || !roles.has("activities") || headers.every((header) => header.fields.has("id"));
}

/** First columns of the stretches of headings that blank columns part. */
function startsAfterGaps(view: SheetView, header: Header): number[] {
  const starts: number[] = [];
  let isGap = true;
  for (let column = view.firstColumn; column < view.endColumn; column++) {
    const isHeading = isHeaded(view, header, column);
    if (isHeading && isGap) starts.push(column);
    isGap = !isHeading && (isGap || isBlank(view, header, column));
  }
  return starts;
}

function isHeaded(view: SheetView, header: Header, column: number): boolean {
  for (let row = header.row - header.height + 1; row <= header.row; row++)
    if (headingOf(view.valueAcross(row, column)) !== "") return true;
  return false;
}

function isBlank(view: SheetView, header: Header, column: number): boolean {
  for (let row = header.row + 1; row < view.endRow; row++) if (view.raw(row, column) !== "") return false;
  return true;
}

function startsAtIds(header: Header): number[] {
  return (header.fields.get("id") ?? []).map((id) => id.column).sort((a, b) => a - b);
}
