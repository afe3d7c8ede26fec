/** Inledning: which plan it is, when it was adopted, what the follow-up covers. */
import type { Decision } from "../plan/records";
import { dateText, periodEndText, periodSpan } from "../swedish/dates";
import { nameListText } from "../swedish/lists";
import { definiteReport } from "../swedish/names";
import { capitalised, sectionSign, tidy } from "../swedish/typography";
import { gapText, sectionWriter, sentences, type Part, type Write } from "./build";
import type { Paragraph } from "./paragraph";
import type { Wording } from "./wording";

const DEPARTMENTS_NAMED_AT_MOST = 12;

export function introduction(wording: Wording): Paragraph[] {
  const write = sectionWriter("introduction", "Inledning");
  return [
    write("heading", "heading", "Inledning"),
    write("text", "plan", sentences(planDecided(wording), diaryNumbers(wording))),
    write("text", "purpose", purpose(wording), " ", sources(wording)),
    ...scope(wording, write),
    ...missingNames(wording, write),
  ];
}

/** "den 1 oktober 2024 (§ 145)"; what is missing is a gap. */
function decisionText(decision: Decision): string {
  const date = decision.date === null ? gapText("datum") : dateText(decision.date);
  const paragraph = decision.paragraph === null ? `§\u00a0${gapText("nummer")}` : sectionSign(decision.paragraph);
  return `${date} (${paragraph})`;
}

/** "Regionstyrelsens plan för 2025 fastställdes den … och reviderades den …." Also used by the memo. */
export function planDecided({ plan, boards, year }: Wording): string {
  const revised =
    plan.revised.date === null && plan.revised.paragraph === null
      ? ""
      : ` och reviderades ${decisionText(plan.revised)}`;
  return `${capitalised(boards)} plan för ${year} fastställdes ${decisionText(plan.adopted)}${revised}.`;
}

function diaryNumbers({ plan: { diaryNumbers: numbers } }: Wording): string | null {
  const [plan, report] = [numbers.plan, numbers.report].map((number) => (number === null ? null : tidy(number)));
  const has = (what: string, number: string): string => `${what} har diarienummer ${number}.`;
  if (plan != null && plan === report) {
    return has("Planen och rapporten", plan);
  }
  const told = [...(plan == null ? [] : [has("Planen", plan)]), ...(report == null ? [] : [has("Rapporten", report)])];
  return told.length === 0 ? null : told.join(" ");
}

function purpose({ period, plan }: Wording): string {
  const what = "Den här rapporten följer upp planens uppdrag, nyckeltal och aktiviteter";
  if (period === null) {
    return `${what} för ${gapText("period")}.`;
  }
  const end = plan.periodEnd === null ? periodEndText(period) : dateText(plan.periodEnd);
  return `${what} för ${periodSpan(period)}. Den beskriver läget ${end}.`;
}

/** "tertialrapporten (RS/27/2025)"; null where the plan names no source report. */
export function sourceReport({ plan }: Wording): string | null {
  const { sourceReportName: name } = plan;
  const number = plan.diaryNumbers.source;
  if (name === null) {
    return number === null ? null : `källrapporten (${tidy(number)})`;
  }
  return definiteReport(name) + (number === null ? "" : ` (${tidy(number)})`);
}

function sources(wording: Wording): string {
  const report = sourceReport(wording);
  return `Underlaget är avdelningarnas egen rapportering${report === null ? "" : ` och ${report}`}.`;
}

function scope({ followUp, series }: Wording, write: Write): Paragraph[] {
  const names = (table: keyof Pick<typeof followUp.activities, "byDepartment" | "byLevel">): string[] =>
    followUp.activities[table].lines.filter((line) => line.special === null).map((line) => line.label);
  const departments = names("byDepartment");
  if (departments.length === 0) {
    return [];
  }
  const one = departments.length === 1;
  const count = { value: departments.length };
  const number = series(count).count(count.value, "common");
  const listing = departments.length > DEPARTMENTS_NAMED_AT_MOST ? "" : `: ${nameListText(departments)}`;
  const covered = `Uppföljningen omfattar aktiviteter hos ${number} ${one ? "avdelning" : "avdelningar"}${listing}.`;
  const levels = names("byLevel");
  const levelText: Part | null =
    levels.length === 0 ? null : `Aktiviteterna är rapporterade på följande nivåer: ${nameListText(levels)}.`;
  return [write("text", "scope", sentences(covered, levels.length > 1 ? levelText : null))];
}

function missingNames({ plan }: Wording, write: Write): Paragraph[] {
  return plan.board === null ? [write("gap", "board", gapText("styrelsens eller nämndens namn"))] : [];
}
