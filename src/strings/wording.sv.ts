/** Pieces of the Swedish messages. */
import type { Gap, OtherCell, RecordKind, UnreadableText } from "../plan/rules";
import { ACTIVITY_STATE_LABELS, FULFILMENT_LABELS, RATING_LABELS } from "../swedish/labels";
import { listText } from "../swedish/lists";
import { digits } from "../swedish/numbers";
import { columnName } from "./fields";
import { MOST_QUOTED, short } from "./quote";

/** ”…” around what somebody typed. */
export function quoted(text: string): string {
  return `”${short(text)}”`;
}

/** Texts that somebody typed; of many, the first ones and how many more. */
export function quotedList(texts: readonly string[]): string {
  const first = texts.slice(0, MOST_QUOTED).map(quoted);
  return listText(texts.length > MOST_QUOTED ? [...first, `${digits(texts.length - MOST_QUOTED)} till`] : first);
}

/** "A, B eller C". */
export function either(words: readonly string[]): string {
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} eller ${last}`;
}

/** "1 rad", "40 rader". */
export function count(number: number, one: string, many: string): string {
  return `${digits(number)} ${number === 1 ? one : many}`;
}

interface Noun {
  /** "aktiviteten" */
  readonly the: string;
  /** "aktivitet", "aktiviteter" */
  readonly one: string;
  readonly many: string;
  /** "Ingen av bladets 40 aktiviteter" */
  readonly none: "Ingen" | "Inget";
}

export const NOUNS: Readonly<Record<RecordKind, Noun>> = {
  assignment: { the: "uppdraget", one: "uppdrag", many: "uppdrag", none: "Inget" },
  keyFigure: { the: "nyckeltalet", one: "nyckeltal", many: "nyckeltal", none: "Inget" },
  activity: { the: "aktiviteten", one: "aktivitet", many: "aktiviteter", none: "Ingen" },
  measure: { the: "åtgärden", one: "åtgärd", many: "åtgärder", none: "Ingen" },
  adjustment: { the: "justeringen", one: "justering", many: "justeringar", none: "Ingen" },
  allocation: { the: "budgetraden", one: "budgetrad", many: "budgetrader", none: "Ingen" },
};

/** "Aktiviteten ”Ta fram rutin”"; a row without a text is "Aktiviteten på raden". */
export function named(record: RecordKind, title: string): string {
  const { the } = NOUNS[record];
  const start = the.charAt(0).toUpperCase() + the.slice(1);
  return short(title) === "" ? `${start} på raden` : `${start} ${quoted(title)}`;
}

/** Of one row "Uppdraget ”…” saknar X.", of a whole sheet "Inget av bladets 29 uppdrag har X." */
export function lacks(record: RecordKind, gap: Gap, what: string, has = what): string {
  if (gap.of === "row") return `${named(record, gap.title)} saknar ${what}.`;
  const { none, many } = NOUNS[record];
  return `${none} av bladets ${digits(gap.rows)} ${many} har ${has}.`;
}

/** "cell B7", with sheet and file where they are not the finding's own: "cell B7 på bladet ”Uppdrag” i ”plan.xlsx”". */
export function cellText({ file, sheet, cell }: OtherCell): string {
  const onSheet = sheet === null ? "" : ` på bladet ${quoted(sheet)}`;
  return `cell ${cell}${onSheet}${file === null || file === "" ? "" : ` i ${quoted(file)}`}`;
}

/** The words that a status column knows. */
export function knownWords(record: RecordKind, field: string): string {
  if (field === "rating") return either(["green", "yellow", "red", "noData"].map((state) => WORDS.get(state) ?? ""));
  if (record === "assignment")
    return either(["fulfilled", "partly", "notFulfilled"].map((state) => WORDS.get(state) ?? ""));
  return either(["done", "ongoing", "planned", "late", "discontinued"].map((state) => WORDS.get(state) ?? ""));
}

const WORDS = new Map<string, string>([
  ...Object.entries(ACTIVITY_STATE_LABELS),
  ...Object.entries(FULFILMENT_LABELS),
  ...Object.entries(RATING_LABELS),
]);

const DATES = new Set(["start", "end", "updated"]);

/** Why a text could not be read, after "går inte att läsa". */
export function because({ why, field }: UnreadableText): string {
  switch (why) {
    case "ambiguous":
      return ", eftersom det kan betyda flera saker";
    case "outOfRange":
      return DATES.has(field) ? ", eftersom det inte finns någon sådan dag" : ", eftersom värdet är orimligt";
    case "noYear":
      return ", eftersom planens år inte framgår";
    default:
      return "";
  }
}

/** "Utfall ”väldigt bra” går inte att läsa som ett tal." */
export function unreadable(params: UnreadableText, as: string): string {
  return `${columnName(params.field)} ${quoted(params.text)} går inte att läsa som ${as}${because(params)}.`;
}

/** "Närmaste kända ord är ”Försenad”: byt till det om det stämmer." */
export function nearest(word: string | null, otherwise: string): string {
  return word === null ? otherwise : `Närmaste kända ord är ${quoted(word)}. Byt till det om det stämmer.`;
}
