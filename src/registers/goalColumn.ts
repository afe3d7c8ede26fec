/** "Mål" can be a goal area or a target: the values decide (domain.md, "As departments really keep them"). */
import type { Header } from "./header";
import type { FieldColumn } from "./headerColumns";
import { headingText } from "./headings";
import { splitQualifier } from "./qualifiers";
import type { SheetView } from "./sheetView";

/** In a key-figure sheet, a column "Mål" that mostly holds numbers is the target. */
export function settleGoalColumn(view: SheetView, header: Header): Header {
  if (header.role !== "keyFigures") return header;
  const goalAreas = header.fields.get("goalArea") ?? [];
  const targets = goalAreas.filter(
    (column) => !column.chosen && isGoal(column) && holdsNumbers(view, header, column.column),
  );
  if (targets.length === 0) return header;
  const fields = new Map(header.fields);
  const left = goalAreas.filter((column) => !targets.includes(column));
  if (left.length === 0) fields.delete("goalArea");
  else fields.set("goalArea", left);
  fields.set("target", [...(fields.get("target") ?? []), ...targets]);
  return { ...header, fields };
}

function isGoal(column: FieldColumn): boolean {
  return splitQualifier(headingText(column.heading)).base === "mål";
}

function holdsNumbers(view: SheetView, header: Header, column: number): boolean {
  let filled = 0;
  let numbers = 0;
  for (let row = header.row + 1; row < view.endRow; row++) {
    const cell = view.raw(row, column);
    if (cell === "") continue;
    filled++;
    if (
      typeof cell === "number" ||
      (typeof cell === "string" && /\d/u.test(cell)) ||
      /^(?:ja|nej)$/iu.test(String(cell).trim())
    )
      numbers++;
  }
  return numbers * 2 > filled;
}
