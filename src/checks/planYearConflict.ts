/** plan-year-conflict: a year that is not the plan's, in a title or in the period (a published decision point names the wrong year). */
import type { Finding } from "../plan/finding";
import type { Plan, PlanCell } from "../plan/records";
import type { Check } from "./check";
import { at, atPlan } from "./shared/place";

/** A longer text is no title, and its beginning says enough. */
const LONGEST = 300;

/** What has a year in it that says nothing about the plan's: diary numbers (RS/109/2024), ranges, dates, what is compared with. */
const OTHER_YEARS: readonly RegExp[] = [
  /\p{L}[\p{L}\d]*[/ :-]\d+[/:-]\d{4}(?!\d)|\p{L}[\p{L}\d]* ?(?:19|20)\d\d[/:-]\d+/gu,
  /(?:dnr|diarienr|diarienummer)\.?:?\s*\S+/giu,
  /(?<!\d)(?:19|20)\d\d\s*[–—/-]\s*(?:(?:19|20)\d\d|\d\d)(?:-\d\d)?(?!\d)/gu,
  /(?<!\d)\d{1,2}[/.]\d{1,2}[\s-]*(?:19|20)\d\d(?!\d)/gu,
  /(?<!\d)\d{1,2}\s+(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)\p{L}*\.?\s+(?:19|20)\d\d(?!\d)/giu,
  /(?:jämför\p{L}*(?:\s+med)?|jmf|sedan|basår\p{L}*|före|efter|från|mot|version)\s+(?:år\s+)?(?:19|20)\d\d(?!\d)/giu,
  /(?:fastställ|antag|beslut|revider)\p{L}*\D{0,30}?(?:\d{1,2}\D{1,12})?(?:19|20)\d\d(?!\d)/giu,
];
const YEAR = /(?<![\d/])(?:19|20)\d\d(?![\d/])/gu;

export const planYearConflict: Check = ({ registers: { plan } }) =>
  plan.year === null ? [] : [...titles(plan, plan.year), ...period(plan, plan.year)];

function titles(plan: Plan, year: number): Finding[] {
  return [...plan.titles, ...sourceReport(plan)].flatMap((cell): Finding[] => {
    const adoption = otherAdoption(cell.text, plan, year);
    if (adoption !== null) {
      const params = { of: "adoption", text: cell.text, found: adoption, adopted: plan.adopted.date, year } as const;
      return [{ rule: "plan-year-conflict", severity: "error", ...at(cell, "value"), params }];
    }
    const found = otherYear(cell.text, year);
    if (found === null) return [];
    const params = { of: "title", text: cell.text, found, year } as const;
    const severity = NAMES_THE_PLAN.test(cell.text) ? "error" : "warning";
    return [{ rule: "plan-year-conflict", severity, ...at(cell, "value"), params }];
  });
}

/** A title that names the plan or a follow-up of it; a note above a table may speak of another year with good reason. */
const NAMES_THE_PLAN = /^.{0,60}(?:verksamhetsplan|plan\b|planen\b|uppföljning|tertialrapport|delårsrapport).{0,60}$/iu;

const ADOPTED = /(?:fastställ|antag)\p{L}*\D{0,30}?(?:\d{1,2}\D{1,12})?((?:19|20)\d\d)(?!\d)/iu;

/** The year in which a title says that the plan was adopted, where the plan says otherwise: "fastställd den 1 oktober 2023". */
function otherAdoption(text: string, { adopted, revised }: Plan, year: number): number | null {
  const found = ADOPTED.exec(text.slice(0, LONGEST))?.[1];
  if (found === undefined) return null;
  const right = adopted.date === null ? String(year - 1) : adopted.date.slice(0, 4);
  return found === right || found === revised.date?.slice(0, 4) ? null : Number(found);
}

/** "Tertialrapport 2024" in the follow-up of 2025. */
function sourceReport(plan: Plan): readonly PlanCell[] {
  const cell = plan.cells.get("sourceReportName");
  return cell === undefined ? [] : [cell];
}

/** The first year of a text that never names the plan's own year; null where there is none. */
export function otherYear(text: string, year: number): number | null {
  const bare = OTHER_YEARS.reduce((rest, pattern) => rest.replace(pattern, " "), text.slice(0, LONGEST));
  const years = [...bare.matchAll(YEAR)].map(([found]) => Number(found));
  return years.includes(year) ? null : (years[0] ?? null);
}

/** A period that only follows from the period's end is told of by period-end-conflict. */
function period(plan: Plan, year: number): Finding[] {
  if (plan.period === null || plan.period.year === year || !plan.cells.has("period")) return [];
  const params = { of: "period", period: plan.period, year } as const;
  return [{ rule: "plan-year-conflict", severity: "error", ...atPlan(plan, "period"), params }];
}
