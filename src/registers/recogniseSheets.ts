/** Every sheet's registers: one as a rule, several below or beside each other on some. */
import type { Settings } from "../plan/records";
import { createReaders } from "../values/createReaders";
import type { Readers } from "../values/readers";
import { normaliseText } from "../values/text";
import type { CellValue } from "../workbook/port";
import { blocksOf, type Block } from "./blocks";
import type { TableRole } from "./definitions";
import type { Finding } from "../plan/finding";
import { otherYearFinding } from "./findings";
import { departmentIn } from "./departmentName";
import { settleGoalColumn } from "./goalColumn";
import type { Header } from "./header";
import type { IsStateHeading } from "./headerColumns";
import { HeadingReader } from "./headings";
import { recognise, recogniseAs, type Recognition } from "./recognise";
import type { SheetView } from "./sheetView";
import { partsOf, type SheetPart } from "./sideBySide";
import type { RowWords } from "./tableReader";
import { dropMarkedUnits } from "./unitColumns";

export interface RecognisedSheet {
  /** The whole sheet, or the columns of it that hold this register. */
  readonly view: SheetView;
  readonly recognition: Recognition;
  /** What its headings alone say; the same object as `recognition` where nobody chose what the sheet is. */
  readonly byHeadings: Recognition;
  readonly blocks: readonly Block[];
}

export function recogniseTables(views: readonly SheetView[], settings: Settings): RecognisedSheet[] {
  const headings = new HeadingReader();
  const isState = stateHeadings(createReaders({ year: null, vocabulary: settings.vocabulary }));
  const recognisePart = (view: SheetView): Recognition => recognise(view, headings, isState);
  const read = ({ view, recognition, byHeadings }: Omit<RecognisedSheet, "blocks">): RecognisedSheet => {
    const settle = (header: Header): Header => dropMarkedUnits(view, settleGoalColumn(view, header), isState);
    const blocks =
      recognition.kind === "register"
        ? blocksOf(view, recognition.header, headings, isState).map((block) => ({
            ...block,
            header: settle(block.header),
          }))
        : [];
    const { role } = view.choices;
    const chosen = role === null ? blocks : blocks.filter(({ header }) => header.role === role);
    return { view, recognition, byHeadings, blocks: chosen };
  };
  return views.flatMap((view) => {
    const whole = recognisePart(view);
    const parts = partsOf(view, whole, recognisePart) ?? [{ view, recognition: whole }];
    return asChosen(view, parts, (role) => recogniseAs(role, view, headings, isState)).map(read);
  });
}

/** The sheet's parts, as a person chose: one register and nothing else, or nothing at all. */
function asChosen(
  view: SheetView,
  parts: readonly SheetPart[],
  readAs: (role: TableRole) => Recognition,
): Omit<RecognisedSheet, "blocks">[] {
  const { role } = view.choices;
  const recognised = parts.map((part) => ({ ...part, byHeadings: part.recognition }));
  const byHeadings = recognised[0]?.recognition ?? { kind: "none" };
  if (role === null) return recognised;
  if (role === "ignored") return [{ view, recognition: { kind: "ignored" }, byHeadings }];
  const own = recognised.filter(
    ({ recognition }) => recognition.kind === "register" && recognition.header.role === role,
  );
  return own.length > 0 ? own : [{ view, recognition: readAs(role), byHeadings }];
}

type StatusReader = (cell: CellValue) => { readonly kind: string };

function statusReaders(readers: Readers): ReadonlyMap<TableRole, StatusReader> {
  return new Map<TableRole, StatusReader>([
    ["activities", readers.activityStatus],
    ["assignments", readers.fulfilment],
    ["keyFigures", readers.rating],
  ]);
}

function stateHeadings(readers: Readers): IsStateHeading {
  const reader = statusReaders(readers);
  return (role, heading) => reader.get(role)?.(heading).kind === "read";
}

/** What the words of a status column say of the row that they stand in. */
export function rowWords(readers: Readers): RowWords {
  const reader = statusReaders(readers);
  return {
    isState: (text) => [...reader.values()].some((read) => read(text).kind === "read"),
    isPlaceholder: (role, cell) => typeof cell === "string" && reader.get(role)?.(cell).kind === "empty",
  };
}

const YEARS = /(?<!\d)20\d\d(?!\d)/gu;

/**
 * Last year's register copied beside this year's: a sheet whose name gives one year, and not the plan's. It is left out where
 * the same register stands in the workbook for the plan's year or without a year; else it counts, for its name may be what is old.
 */
export function withoutOtherYears(
  sheets: readonly RecognisedSheet[],
  year: number | null,
  findings: Finding[],
): RecognisedSheet[] {
  if (year === null) return [...sheets];
  const named = sheets.map((sheet) => ({ sheet, years: yearsIn(sheet), base: baseName(sheet) }));
  const isOther = (years: readonly number[]): boolean => years.length === 1 && years[0] !== year;
  const present = new Set(named.filter(({ years }) => !isOther(years)).map(({ base }) => base));
  return named
    .filter(({ sheet, years, base }) => {
      const [found] = years;
      if (!isOther(years) || found === undefined || sheet.recognition.kind !== "register") return true;
      const counted = sheet.view.choices.role !== null || !present.has(base);
      findings.push(otherYearFinding(sheet.view, sheet.recognition.header.role, { found, year, counted }));
      return counted;
    })
    .map(({ sheet }) => sheet);
}

function yearsIn({ view }: RecognisedSheet): number[] {
  return [...new Set(view.grid.name.match(YEARS) ?? [])].map(Number);
}

/** What makes two sheets each other's counterparts: workbook, register and, of activities, the department that the name gives. */
function baseName({ view, recognition }: RecognisedSheet): string {
  const role = recognition.kind === "register" ? recognition.header.role : "";
  const department = role === "activities" ? normaliseText(departmentIn(view.grid.name) ?? "") : "";
  return `${view.grid.file}\n${role}\n${department}`;
}
