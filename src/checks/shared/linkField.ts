/** The column that an activity's links stand in: one for both kinds, or one for assignments and one for key figures. */
import type { SheetOrigin } from "../../plan/origin";

const LINK_FIELDS = ["links", "assignmentLink", "keyFigureLink"];

export function linkField(origin: SheetOrigin): string {
  return LINK_FIELDS.find((field) => origin.columns.has(field)) ?? "links";
}
