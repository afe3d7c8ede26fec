/** Range.clear. */
import type { HostCell } from "../model";
import { raiseDataChanged } from "./changes";
import type { HostContext } from "./define";
import { checkWritable } from "./guards";
import type { RangeTarget } from "./targets";
import { contains, existingCells, without } from "./rectangles";
import { wordArgument } from "./resolve";
import { settleHeadersWithin } from "./tableHeaders";

const WHAT = ["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks"] as const;

/**
 * Clears what Excel.ClearApplyTo says. Formats include merged cells and conditional formats, as the command "Clear formats"
 * does; "Hyperlinks" leaves the cells' looks, "RemoveHyperlinks" does not (remarks of ClearApplyTo).
 */
export function clearRange(target: RangeTarget, [applyTo]: readonly unknown[], context: HostContext): void {
  const what = wordArgument(applyTo ?? "All", WHAT);
  checkWritable(target.sheet, target.range, context);
  for (const { cell } of existingCells(target.sheet, target.range)) clearCell(cell, what);
  if (what === "All" || what === "Formats") clearSheetFormats(target);
  if (what !== "All" && what !== "Contents") return;
  settleHeadersWithin(target.sheet, target.range);
  raiseDataChanged(target, context);
}

function clearCell(cell: HostCell, what: (typeof WHAT)[number]): void {
  const isLinked = cell.hyperlink !== null;
  if (what === "All" || what === "Contents") Object.assign(cell, { value: "", formula: "" });
  if (what === "All" || what === "Formats" || (what === "RemoveHyperlinks" && isLinked)) {
    Object.assign(cell, { look: {}, numberFormat: "General" });
  }
  if (what !== "Formats" && what !== "Contents") cell.hyperlink = null;
}

function clearSheetFormats({ sheet, range }: RangeTarget): void {
  sheet.merges = sheet.merges.filter((merge) => !contains(range, merge));
  sheet.conditionalFormats = sheet.conditionalFormats.flatMap((format) =>
    without(format.range, range).map((rest) => ({ ...format, range: rest })),
  );
}
