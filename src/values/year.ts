/** A year: 2025, "år 2025", "utfall 2019". */
import type { Reading } from "../plan/reading";
import type { CellValue } from "../workbook/port";
import { isYear } from "./calendar";
import { nothingOrError, textOf, unreadable } from "./cell";
import { remembering } from "./memo";
import { foldText } from "./text";

/** Words around one year, and no other number. */
const ONE_YEAR = /^[^\d]*?((?:19|20)\d\d)(?: års?)?[^\d\-/]*$/;

export function yearReader(): (cell: CellValue) => Reading<number> {
  return remembering((cell) => nothingOrError(cell) ?? readYear(cell));
}

function readYear(cell: CellValue): Reading<number> {
  const text = textOf(cell);
  if (typeof cell === "boolean") return unreadable(text, "unknown");
  if (typeof cell === "number")
    return isYear(cell) ? { kind: "read", value: cell, text } : unreadable(text, "outOfRange");
  const folded = foldText(cell);
  const year = folded.length <= 60 ? ONE_YEAR.exec(folded)?.[1] : undefined;
  if (year !== undefined) return { kind: "read", value: Number(year), text };
  if (/^\d+$/.test(folded)) return unreadable(text, "outOfRange");
  return unreadable(text, /(?:19|20)\d\d/.test(folded) ? "ambiguous" : "unknown");
}
