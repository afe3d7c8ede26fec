/** Tables of a worksheet. */
import type { HostTable } from "../../model";
import { parseA1 } from "../../objects/rectangles";
import type { Package, Relationship } from "../package";
import { attribute, child, flag, numberOf } from "../xml";
import { filterCriteria } from "./worksheet";

export function loadTables(files: Package, relationships: readonly Relationship[]): HostTable[] {
  return relationships
    .filter(({ type }) => type === "table")
    .flatMap(({ target }) => {
      const root = files.xml(target) ?? undefined;
      const range = parseA1(attribute(root, "ref") ?? "");
      if (range === null) return [];
      const filter = child(root, "autoFilter");
      const look = child(root, "tableStyleInfo");
      const criteria = filterCriteria(filter);
      return [
        {
          id: attribute(root, "id") ?? "",
          name: attribute(root, "displayName") ?? attribute(root, "name") ?? "",
          range,
          style: attribute(look, "name") ?? "",
          showFilterButton: filter !== undefined,
          showBandedRows: flag(look, "showRowStripes"),
          showTotals: (numberOf(root, "totalsRowCount") ?? 0) > 0,
          ...(criteria === "" ? {} : { filter: criteria }),
        },
      ];
    });
}
