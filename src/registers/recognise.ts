/**
 * What a sheet is. Its role is known by its headings wherever the header row stands within the first rows, in any column
 * order; the sheet's name only decides between two that fit about equally well (domain.md, "The sheets of a follow-up
 * workbook").
 */
import { normaliseText } from "../values/text";
import { REGISTERS, type RegisterDefinition, type TableRole } from "./definitions";
import { readHeaders, rereadHeader, type Header } from "./header";
import type { IsStateHeading } from "./headerColumns";
import type { HeadingReader } from "./headings";
import { setAsideReason, type SetAsideReason } from "./setAside";
import type { SheetView } from "./sheetView";

/** The header row is looked for among the sheet's first rows. */
const HEADER_ROWS = 30;
/** Two roles whose scores differ by less than this fit about equally well. */
const MARGIN = 1;
const NAME_BONUS = 2;
/** A row that fits this well ends the search. */
const CERTAIN_FIELDS = 5;

export type Recognition =
  | { readonly kind: "register"; readonly header: Header }
  | { readonly kind: "ambiguous"; readonly headers: readonly Header[] }
  /** Headings of a register were seen, but not those that it cannot do without. */
  | { readonly kind: "incomplete"; readonly header: Header; readonly missing: readonly string[] }
  /** A register's headings over something else. */
  | { readonly kind: "setAside"; readonly header: Header; readonly reason: SetAsideReason }
  /** A person chose the register, and no row has its headings. */
  | { readonly kind: "headless"; readonly role: TableRole }
  /** A person chose that the sheet does not count. */
  | { readonly kind: "ignored" }
  | { readonly kind: "none" };

export function definitionOf(role: TableRole): RegisterDefinition {
  const found = REGISTERS.find((register) => register.role === role);
  if (found === undefined) throw new Error(`no register ${role}`);
  return found;
}

/** Recognises a sheet with one header row (or two) and records below. */
export function recognise(view: SheetView, reader: HeadingReader, isState: IsStateHeading): Recognition {
  const exact = bestHeaders(view, reader, "exact", isState);
  // Forgiving reading is costly: on the row that exact reading found, or on all rows where it found none.
  const top = exact[0];
  const headers =
    top?.identified === true
      ? weighByName(view, rereadHeader(view, top, reader, isState))
      : bestHeaders(view, reader, "forgiving", isState);
  const fitting = headers.filter((header) => header.identified && !isBelied(header));
  // "Aktiviteter" over numbers counts an assignment's activities; it is no activity's text.
  const named = fitting.length > 1 ? fitting.filter((header) => !isNumbered(view, header)) : fitting;
  const identified = named.length > 0 ? named : fitting;
  const best = identified[0];
  if (best === undefined) return incomplete(view, headers);
  const rival = identified.find((header) => header.role !== best.role && header.score > best.score - MARGIN);
  const reason = setAsideReason(view, best, isState);
  if (reason !== null) return { kind: "setAside", header: best, reason };
  return rival === undefined ? { kind: "register", header: best } : { kind: "ambiguous", headers: [best, rival] };
}

/**
 * Reads a sheet as the register that a person chose. Only the header row is still found by its headings: no other register,
 * and nothing in the name or the rows below, speaks against it.
 */
export function recogniseAs(
  role: TableRole,
  view: SheetView,
  reader: HeadingReader,
  isState: IsStateHeading,
): Recognition {
  const [exact, forgiving] = (["exact", "forgiving"] as const).map(
    (mode) => bestHeaders(view, reader, mode, isState, role)[0],
  );
  const header = isBetter(forgiving, exact) ? forgiving : exact;
  if (header === undefined) return { kind: "headless", role };
  const [same = header] = rereadHeader(view, header, reader, isState).filter((other) => other.role === role);
  const { title } = definitionOf(role);
  return same.fields.has(title)
    ? { kind: "register", header: same }
    : { kind: "incomplete", header: same, missing: [title] };
}

/** True where the column of the register's texts holds only numbers. */
function isNumbered(view: SheetView, header: Header): boolean {
  const column = header.fields.get(definitionOf(header.role).title)?.[0]?.column ?? -1;
  let numbers = 0;
  for (let row = header.row + 1; row < view.endRow; row++) {
    const cell = view.raw(row, column);
    if (typeof cell === "number") numbers++;
    else if (cell !== "") return false;
  }
  return numbers > 0;
}

function bestHeaders(
  view: SheetView,
  reader: HeadingReader,
  mode: "exact" | "forgiving",
  isState: IsStateHeading,
  role?: TableRole,
): Header[] {
  let best: Header[] = [];
  const end = Math.min(view.endRow, Math.max(HEADER_ROWS, view.firstRow + HEADER_ROWS));
  for (let row = view.firstRow; row < end; row++) {
    const headers = weighByName(
      view,
      readHeaders(view, row, reader, mode, isState).filter((header) => role === undefined || header.role === role),
    );
    if (isBetter(headers[0], best[0])) best = headers;
    if (best[0]?.identified === true && best[0].fields.size >= CERTAIN_FIELDS) break;
  }
  return best;
}

function isBetter(candidate: Header | undefined, best: Header | undefined): boolean {
  if (candidate === undefined) return false;
  if (candidate.identified !== (best?.identified ?? false)) return candidate.identified;
  return candidate.score > (best?.score ?? 0);
}

function weighByName(view: SheetView, headers: readonly Header[]): Header[] {
  const words = new Set(normaliseText(view.grid.name).split(/[^\p{L}]+/u));
  return headers
    .map((header) => {
      const named = definitionOf(header.role).sheetWords.some((word) => words.has(word));
      return named ? { ...header, score: header.score + NAME_BONUS } : header;
    })
    .sort((a, b) => Number(b.identified) - Number(a.identified) || b.score - a.score);
}

/** "Uppdrag" beside "Aktivitet" heads a link, not an assignment register (domain.md); likewise "Nyckeltal". */
function isBelied(header: Header): boolean {
  if (header.role !== "assignments" && header.role !== "keyFigures") return false;
  return header.headings.some((heading) => ACTIVITY_WORDS.has(normaliseText(heading)));
}
const ACTIVITY_WORDS = new Set(["aktivitet", "aktivitetsbeskrivning", "aktivitetsnamn"]);

/** A sheet that is named as a register, or has several of its headings, but lacks what it needs. */
function incomplete(view: SheetView, headers: readonly Header[]): Recognition {
  const words = new Set(normaliseText(view.grid.name).split(/[^\p{L}]+/u));
  const near = headers.find((header) => {
    const named = definitionOf(header.role).sheetWords.some((word) => words.has(word));
    return named ? header.fields.size >= 2 : header.fields.size >= 4;
  });
  if (near === undefined) return { kind: "none" };
  const definition = definitionOf(near.role);
  const missing = [
    ...(near.fields.has(definition.title) ? [] : [definition.title]),
    ...(definition.identifiedBy.some((field) => near.fields.has(field)) ? [] : definition.identifiedBy.slice(0, 1)),
  ];
  return { kind: "incomplete", header: near, missing };
}
