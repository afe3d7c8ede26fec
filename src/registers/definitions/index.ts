/**
 * The registers and the headings by which they are known, one file each. Synonyms are written as people write them; matching
 * forgives case, white space, trailing marks, parentheses and small misspellings (headings.ts), and takes a year or a period in
 * a heading ("Utfall april", "Mål 2026") as a qualifier (qualifiers.ts).
 */
import { activities } from "./activities";
import { adjustments } from "./adjustments";
import { assignments } from "./assignments";
import { budget } from "./budget";
import { keyFigures } from "./keyFigures";
import { measures } from "./measures";
import { reportingPoints } from "./reportingPoints";
import type { Role } from "../../plan/roles";
import type { RegisterDefinition } from "./definition";

export type { Role, TableRole } from "../../plan/roles";
export type { RegisterDefinition } from "./definition";

export const REGISTERS: readonly RegisterDefinition[] = [
  assignments,
  keyFigures,
  activities,
  measures,
  reportingPoints,
  adjustments,
  budget,
];

/** What a register is called in Swedish: its sheet's ordinary name. */
export const ROLE_NAMES: Readonly<Record<Role, string>> = {
  plan: "Plan",
  assignments: "Uppdrag",
  keyFigures: "Nyckeltal",
  activities: "Aktiviteter",
  measures: "Åtgärdsplan",
  reportingPoints: "Uppföljningsplan",
  adjustments: "Justeringar",
  budget: "Budget",
  settings: "Inställningar",
};
