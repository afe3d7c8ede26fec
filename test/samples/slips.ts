/**
 * The honest slips in the sample workbooks, such as people make, for the checks to find. None of them changes a figure of
 * the table in domain.md. Cells are those of 2024.xlsx and 2025.xlsx; samples.test.ts holds them against the files.
 */
import type { RuleId } from "../../src/plan/rules";
import type { Year } from "./model";

export interface Slip {
  readonly year: Year;
  readonly sheet: string;
  /** The cell that holds the slip. */
  readonly cell: string;
  /** What the cell holds; "" for a gap. */
  readonly found: string | number;
  readonly what: string;
  /** The rule that should find it. */
  readonly rule: RuleId;
}

type Row = readonly [sheet: string, cell: string, found: string | number, rule: RuleId, what: string];

const DIGITAL = "Digitaliseringsavdelningen";

const IN_2025: readonly Row[] = [
  [
    "Uppdrag",
    "A1",
    "Uppdrag i verksamhetsplan 2024",
    "plan-year-conflict",
    "last year's title above this year's assignments",
  ],
  [
    "Nyckeltal",
    "A1",
    "Nyckeltal i verksamhetsplan 2025–2027, fastställd den 1 oktober 2023 § 145",
    "plan-year-conflict",
    "the published slip: the plan was adopted on 1 October 2024, the year before the plan's",
  ],
  ["Uppdrag", "B24", "Stödverksamet", "goal-area-misspelt", "a goal area with a letter missing"],
  ["Uppdrag", "G26", "Uppfyllt", "fulfilment-contradicted", "fulfilled, though an activity is still ongoing"],
  ["Nyckeltal", "U16", "Gul", "rating-differs", "88 % against 95 % with the yellow limit 90 % is red"],
  ["Budget", "B9", 67_410, "budget-does-not-add-up", "should be 64 710: two digits have changed places"],
  ["Aktiviteter HR-avdelningen", "I5", "Pågånde", "corrected-text", "a misspelt status"],
  ["Ekonomiavdelningen", "I6", "Klar", "status-against-dates", "done, though the start is after the period"],
  ["Ekonomiavdelningen", "J7", "#N/A", "formula-error", "a lookup that failed, in a comment"],
  [DIGITAL, "M6", "", "late-without-comment", "late without a comment"],
  [DIGITAL, "A9", 2502, "duplicate-id", "one id for two different activities"],
  ["Fastighet och service", "A39", "F25-13", "hidden-rows-counted", "a hidden row"],
  ["Upphandlingsavdelningen", "A8", "Planerad", "status-against-dates", "planned, though the end has passed"],
  ["Regional utveckling", "I15", "31 augusti 2025", "end-before-start", "ends before it starts"],
  ["Säkerhet och beredskap", "B6", "U34", "unknown-link", "there are 29 assignments"],
];

const IN_2024: readonly Row[] = [
  ["Uppdrag", "C36", "Ledningsproceser", "goal-area-misspelt", "a goal area with a letter missing"],
  [
    "Uppdrag",
    "D25",
    "Utveckla traineeprogrammet för blivande chefer",
    "assignment-without-activity",
    "nobody has planned anything for it",
  ],
  ["Nyckeltal", "F12", "styrelsen", "financial-target-scope", "a financial target is the whole organisation's"],
  ["Nyckeltal", "S17", "Röd", "rating-differs", "5,9 against högst 5,5 with the yellow limit 6,0 is yellow"],
  ["HR-avdelningen", "A9", "Plannerad", "corrected-text", "a misspelt status"],
  ["HR-avdelningen", "D8", "U83", "unknown-link", "U38 with its digits swapped"],
  ["HR-avdelningen", "H53", "", "no-responsible", "nobody is responsible"],
  ["HR-avdelningen", "B72", "HR24-50", "duplicate-id", "a row copied and left: the same id, unit and text twice"],
  ["Aktiviteter Ekonomiavdelningen", "J29", "", "late-without-comment", "late without a comment"],
  ["Aktiviteter Ekonomiavdelningen", "H5", "#N/A", "formula-error", "a lookup that failed, in an end date"],
  ["Aktiviteter Ekonomiavdelningen", "I36", "Planerad", "status-against-dates", "planned, though the end has passed"],
  [DIGITAL, "G93", "2024-09-30", "end-before-start", "ends before it starts"],
  [DIGITAL, "H21", "pågår", "status-against-dates", "ongoing, though the end has passed"],
  [DIGITAL, "G55", "31 april 2024", "unreadable-date", "April has 30 days"],
  [DIGITAL, "A64", 2404, "hidden-rows-counted", "a hidden row"],
];

export const SLIPS: readonly Slip[] = [...listed(2025, IN_2025), ...listed(2024, IN_2024)];

function listed(year: Year, rows: readonly Row[]): Slip[] {
  return rows.map(([sheet, cell, found, rule, what]) => ({ year, sheet, cell, found, rule, what }));
}
