/** What the special lines of a cross-table are called; ordinary lines have their names from the registers. */
import type { TallyLine } from "../followup/types";

export interface SpecialLabels {
  readonly several: string;
  readonly none: string;
}

export const NO_DEPARTMENT: SpecialLabels = { several: "Flera avdelningar", none: "Avdelning inte angiven" };
export const NO_GOAL_AREA: SpecialLabels = { several: "Flera målområden", none: "Utan målområde" };

/** The line's name as the sheets print it. */
export function lineLabel(line: TallyLine<string>, special: SpecialLabels): string {
  return line.special === null ? line.label : special[line.special];
}
