/**
 * unknown-link: an activity is linked to an id or text that no assignment or key figure has, or that several have (then none
 * was chosen). The nearest one is offered; as a fix only where it differs in nothing but what is easily mistyped.
 */
import type { Finding, Fix } from "../plan/finding";
import type { Activity, Assignment, KeyFigure, Registers } from "../plan/records";
import { idText } from "../registers/links";
import { normaliseText } from "../values/text";
import type { Check } from "./check";
import { linkField } from "./shared/linkField";
import { nearestOf } from "./shared/near";
import { at } from "./shared/place";

type Linked = Assignment | KeyFigure;

interface Lookup {
  /** How many assignments and key figures the text fits. */
  readonly fits: number;
  readonly near: Linked | null;
  readonly certain: boolean;
}

/** With more unknown texts than this it is no link column, and looking for resemblances would only take time. */
const MOST_TEXTS = 2000;
const UNKNOWN: Lookup = { fits: 0, near: null, certain: false };

export const unknownLink: Check = ({ registers }) => {
  // A department's workbook by itself: there is nothing to look links up in, and missing-register has said so.
  if (registers.assignments.length === 0 && registers.keyFigures.length === 0) return [];
  const texts = new Set<string>();
  const rows: Activity[] = [];
  for (const activity of registers.activities) {
    if (activity.unknownLinks.length === 0) continue;
    rows.push(activity);
    for (const link of activity.unknownLinks) texts.add(link);
  }
  if (rows.length === 0) return [];
  const found = lookUp(texts, registers);
  return rows.flatMap((row) => row.unknownLinks.map((link) => remark(row, link, found.get(link) ?? UNKNOWN)));
};

function remark(activity: Activity, link: string, lookup: Lookup): Finding {
  const { near, fits } = lookup;
  const fix = fixOf(activity, link, lookup);
  return {
    rule: "unknown-link",
    severity: "error",
    ...at(activity, linkField(activity.origin)),
    params: { link, fits, nearest: near === null ? null : { key: near.key, title: near.title } },
    ...(fix === null ? {} : { fix }),
  };
}

/** Only where the cell holds nothing but this link, and the record has an id of its own to write there. */
function fixOf(activity: Activity, link: string, { near, certain }: Lookup): Fix | null {
  if (!certain || near?.id === undefined || near.id === null) return null;
  const alone = activity.unknownLinks.length === 1 && activity.links.length === 0;
  return alone && activity.origin.columns.has(linkField(activity.origin)) ? { seen: link, value: near.id } : null;
}

function lookUp(texts: ReadonlySet<string>, registers: Registers): Map<string, Lookup> {
  const records = [...registers.assignments, ...registers.keyFigures];
  const byId = grouped(records, (record) => idText(record.key));
  const byBareId = grouped(records, (record) => bare(record.key));
  const bySigns = grouped(records, (record) => signs(record.key));
  const titles = texts.size > MOST_TEXTS ? [] : records.map((record) => [normaliseText(record.title), record] as const);
  const found = new Map<string, Lookup>();
  for (const text of texts) {
    const fits = byId.get(idText(text))?.length ?? 0;
    const alike = byBareId.get(bare(text)) ?? [];
    const [meant] = alike;
    if (fits > 1) found.set(text, { ...UNKNOWN, fits });
    else if (meant !== undefined && alike.length === 1) found.set(text, { fits: 0, near: meant, certain: true });
    else found.set(text, { ...UNKNOWN, near: swapped(text, bySigns) ?? nearestOf(normaliseText(text), titles) });
  }
  return found;
}

function grouped(records: readonly Linked[], keyOf: (record: Linked) => string): Map<string, Linked[]> {
  const groups = new Map<string, Linked[]>();
  for (const record of records) {
    const key = keyOf(record);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [record]);
    else group.push(record);
  }
  return groups;
}

/** The one id that is the text with its signs in another order: "U83" for "U38". Not certain, for both may be meant. */
function swapped(text: string, bySigns: ReadonlyMap<string, readonly Linked[]>): Linked | null {
  const alike = text.length > LONGEST_ID ? [] : (bySigns.get(signs(text)) ?? []);
  return alike.length === 1 ? (alike[0] ?? null) : null;
}

const LONGEST_ID = 12;

/** The signs of an id in order, so that ids that differ only in their order agree. */
function signs(id: string): string {
  return Array.from(idText(id)).sort().join("");
}

/** An id without what is easily mistyped: "u-O3" → "U03" → "U3". */
function bare(id: string): string {
  return id
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, "")
    .replace(/(?<=\P{L}|^\p{L})O/gu, "0")
    .replace(/(?<!\d)0+(?=\d)/gu, "");
}
