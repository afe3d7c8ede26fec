/** A calendar day as `yyyy-mm-dd`: sorts and compares as text, knows no time zone. */
export type IsoDate = string;

/**
 * A date as departments give it: a day (`2025-04-30`), a span (`v. 18`, `kvartal 2`, `apr-25`, `jan–dec`; from = first day,
 * to = last day; a day has from = to), or continuous (`löpande`), which has no dates at all.
 */
export type PlanDate =
  { readonly kind: "span"; readonly from: IsoDate; readonly to: IsoDate } | { readonly kind: "continuous" };

/** What is followed up: from the year's start to the end of `endMonth`. */
export interface Period {
  readonly year: number;
  /** 1–12: the period's last month. 4 is tertial 1, 8 tertial 2, 12 the whole year. */
  readonly endMonth: number;
}

/** Identity and sort key of a period: "2025-04". */
export function periodKey(period: Period): string {
  return `${String(period.year)}-${String(period.endMonth).padStart(2, "0")}`;
}

/** Last day of the period. */
export function periodEnd(period: Period): IsoDate {
  const day = new Date(Date.UTC(period.year, period.endMonth, 0)).getUTCDate();
  return `${periodKey(period)}-${String(day)}`;
}

/** True for a follow-up of the whole year. */
export function isWholeYear(period: Period): boolean {
  return period.endMonth === 12;
}
