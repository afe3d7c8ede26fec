/**
 * Sheets that have a register's headings but are none: an instruction that shows how to fill one in, lists for drop-downs,
 * and tables of counts that somebody made from a register. Counting them would count things twice or count what is not there.
 */
import { normaliseText } from "../values/text";
import { REGISTERS } from "./definitions";
import type { Header } from "./header";
import { MARKED_FIELD, type IsStateHeading } from "./headerColumns";
import type { SheetView } from "./sheetView";
import { isTotalText } from "./tableRows";

export type SetAsideReason = "instruction" | "list" | "counts";

const INSTRUCTION_WORDS = new Set([
  "instruktion",
  "instruktioner",
  "anvisning",
  "anvisningar",
  "läs",
  "läsmig",
  "exempel",
]);
const LIST_WORDS = new Set([
  "listor",
  "lista",
  "listval",
  "listvärden",
  "rullista",
  "rullistor",
  "rullgardin",
  "rullgardiner",
  "val",
  "valbara",
  "alternativ",
  "värden",
  "grunddata",
  "validering",
  "parametrar",
]);

/** Why the sheet is no register in spite of its headings; null where it is one. */
export function setAsideReason(view: SheetView, header: Header, isState: IsStateHeading): SetAsideReason | null {
  const words = normaliseText(view.grid.name).split(/[^\p{L}]+/u);
  if (words.some((word) => INSTRUCTION_WORDS.has(word))) return "instruction";
  if (isList(view, header, words, isState)) return "list";
  return isCounts(view, header) ? "counts" : null;
}

/** Lists for drop-downs stand side by side: no row has a text, or the sheet is hidden and gives each state once. */
function isList(view: SheetView, header: Header, words: readonly string[], isState: IsStateHeading): boolean {
  const reported = columnOf(header, MARKED_FIELD[header.role]);
  if (reported < 0) return false;
  const states = texts(view, header, reported);
  if (states.length === 0 || !states.every((state) => isState(header.role, state))) return false;
  if (new Set(states).size < states.length) return false;
  if (texts(view, header, titleColumn(header)).length === 0) return true;
  return (
    view.grid.visibility === "hidden" && (words.some((word) => LIST_WORDS.has(word)) || columnOf(header, "id") < 0)
  );
}

/** A row of counts a department, assignment or goal area: numbers where a register has marks or words. */
function isCounts(view: SheetView, header: Header): boolean {
  const title = titleColumn(header);
  const columns =
    header.marks.length > 0
      ? header.marks.map((mark) => mark.column)
      : (header.fields.get(MARKED_FIELD[header.role] ?? "") ?? []).map((column) => column.column);
  if (columns.length === 0) return false;
  let filled = 0;
  let numbers = 0;
  let several = 0;
  for (let row = header.row + 1; row < view.endRow; row++) {
    const text = view.value(row, title);
    if (text === "" || isTotalText(text)) continue;
    if (header.marks.length === 0 && typeof text !== "number") return false;
    if (typeof text === "number") several++;
    for (const column of columns) {
      const cell = view.raw(row, column);
      if (cell === "") continue;
      filled++;
      if (typeof cell !== "number") continue;
      numbers++;
      if (cell > 1) several++;
    }
    // Words and x-marks: a register. The first rows tell.
    if (filled > CERTAIN && numbers * 2 < filled) return false;
  }
  return several > 0 && numbers * 5 >= filled * 4;
}
const CERTAIN = 20;

function titleColumn(header: Header): number {
  return columnOf(header, REGISTERS.find((register) => register.role === header.role)?.title);
}

function columnOf(header: Header, field: string | undefined): number {
  return field === undefined ? -1 : (header.fields.get(field)?.[0]?.column ?? -1);
}

/** The column's texts below the header; many are no list, so reading ends there. */
function texts(view: SheetView, header: Header, column: number): string[] {
  const found: string[] = [];
  for (let row = header.row + 1; row < view.endRow && found.length < LONGEST_LIST; row++) {
    const text = normaliseText(String(view.raw(row, column)));
    if (text !== "") found.push(text);
  }
  return found;
}
const LONGEST_LIST = 40;
