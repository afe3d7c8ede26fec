/** Pieces of the English messages. Words of the sheet (headings, statuses) stay Swedish: they are what a person will see there. */
import type { FindingParams, Gap, OtherCell, RecordKind, UnreadableText } from "../plan/rules";
import type { Direction } from "../plan/quantities";
import { ACTIVITY_STATE_LABELS, FULFILMENT_LABELS, RATING_LABELS } from "../swedish/labels";
import { number, outcomeEn, quantityEn, targetEn } from "./english";
import { columnName } from "./fields";
import { MOST_QUOTED, short } from "./quote";

const AND = new Intl.ListFormat("en-GB", { type: "conjunction" });
const OR = new Intl.ListFormat("en-GB", { type: "disjunction" });

/** “…” around what somebody typed. */
export function quoted(text: string): string {
  return `“${short(text)}”`;
}

export function list(texts: readonly string[]): string {
  return AND.format(texts);
}

/** "A, B or C". */
export function either(texts: readonly string[]): string {
  return OR.format(texts);
}

/** Texts that somebody typed; of many, the first ones and how many more. */
export function quotedList(texts: readonly string[]): string {
  const first = texts.slice(0, MOST_QUOTED).map(quoted);
  return list(texts.length > MOST_QUOTED ? [...first, `${number(texts.length - MOST_QUOTED)} more`] : first);
}

/** "1 row", "40 rows". */
export function count(value: number, one: string, many: string): string {
  return `${number(value)} ${value === 1 ? one : many}`;
}

export const NOUNS: Readonly<Record<RecordKind, { readonly one: string; readonly many: string }>> = {
  assignment: { one: "assignment", many: "assignments" },
  keyFigure: { one: "key figure", many: "key figures" },
  activity: { one: "activity", many: "activities" },
  measure: { one: "measure", many: "measures" },
  adjustment: { one: "adjustment", many: "adjustments" },
  allocation: { one: "budget row", many: "budget rows" },
};

/** "The activity “Write the routine”"; a row without a text is "The activity on this row". */
export function named(record: RecordKind, title: string): string {
  const noun = NOUNS[record].one;
  return short(title) === "" ? `The ${noun} on this row` : `The ${noun} ${quoted(title)}`;
}

/** Of one row "The assignment “…” has no X.", of a whole sheet "None of the sheet's 29 assignments has an X." */
export function lacks(record: RecordKind, gap: Gap, what: string, article: "a" | "an"): string {
  return gap.of === "row"
    ? `${named(record, gap.title)} has no ${what}.`
    : `None of the sheet’s ${count(gap.rows, NOUNS[record].one, NOUNS[record].many)} has ${article} ${what}.`;
}

/** "cell B7", with sheet and file where they are not the finding's own: "cell B7 of the sheet “Uppdrag” in “plan.xlsx”". */
export function cellText({ file, sheet, cell }: OtherCell): string {
  const onSheet = sheet === null ? "" : ` of the sheet ${quoted(sheet)}`;
  return `cell ${cell}${onSheet}${file === null || file === "" ? "" : ` in ${quoted(file)}`}`;
}

/** The words that a status column knows. */
export function knownWords(record: RecordKind, field: string): string {
  if (field === "rating") return either(["green", "yellow", "red", "noData"].map(labelOf));
  if (record === "assignment") return either(["fulfilled", "partly", "notFulfilled"].map(labelOf));
  return either(["done", "ongoing", "planned", "late", "discontinued"].map(labelOf));
}

const LABELS = new Map<string, string>([
  ...Object.entries(ACTIVITY_STATE_LABELS),
  ...Object.entries(FULFILMENT_LABELS),
  ...Object.entries(RATING_LABELS),
]);

/** The sheet's word for a state, quoted. */
export function labelOf(state: string): string {
  return quoted(LABELS.get(state) ?? state);
}

const DATES = new Set(["start", "end", "updated"]);

export function because({ why, field }: UnreadableText): string {
  switch (why) {
    case "ambiguous":
      return ", because it can mean several things";
    case "outOfRange":
      return DATES.has(field) ? ", because there is no such day" : ", because the value is unreasonable";
    case "noYear":
      return ", because it does not name the plan’s year";
    default:
      return "";
  }
}

/** "Utfall “very good” cannot be read as a value." */
export function unreadable(params: UnreadableText, as: string): string {
  return `${columnName(params.field)} ${quoted(params.text)} cannot be read as ${as}${because(params)}.`;
}

export function nearest(word: string | null, otherwise: string): string {
  return word === null
    ? otherwise
    : `The nearest known word is ${quoted(word)}. Change to it if that is what is meant.`;
}

export const DIRECTIONS: Readonly<Record<Direction, string>> = {
  higher: "higher is better",
  lower: "lower is better",
  interval: "within an interval",
  yesNo: "yes or no",
};

type Differs = FindingParams["rating-differs"];

/** "the outcome 86% misses the target at least 95% (higher is better) but is within the yellow limit, 80%". */
export function arithmetic(params: Differs): string {
  const { computed, outcome, target, direction, partTarget, unit } = params;
  const verb = computed === "green" ? "meets" : "misses";
  const goal = `the ${partTarget ? "part target" : "target"} ${targetEn(target, unit)}`;
  return `the outcome ${outcomeEn(outcome, unit)} ${verb} ${goal} (${DIRECTIONS[direction]})${limit(params)}`;
}

function limit({ computed, yellowLimit, direction, target, unit }: Differs): string {
  if (computed === "green" || direction === "yesNo") return "";
  if (yellowLimit === null) return ", and the row has no yellow limit";
  const written = "unit" in target ? target.unit : null;
  const value = quantityEn({ value: yellowLimit, unit: written, approximate: false }, unit);
  return computed === "yellow"
    ? ` but is within the yellow limit, ${value}`
    : ` and is outside the yellow limit, ${value}`;
}
