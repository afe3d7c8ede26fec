/** Aktiviteter: where they stand, by department, which are late, compared, and the outlook. */
import { shares } from "../followup/shares";
import { RISKS, type TallyLine } from "../followup/types";
import { ACTIVITY_STATES, type ActivityState } from "../plan/states";
import {
  ACTIVITY,
  ACTIVITY_PREDICATES,
  nounFor,
  rest,
  RISK_PREDICATES,
  subordinate,
  whoAll,
} from "../swedish/agreement";
import { listText } from "../swedish/lists";
import { digits, type Series } from "../swedish/numbers";
import { countsOf } from "./assignmentText";
import { counted, gapText, listed, listLead, sectionWriter, sentences, type Part, type Write } from "./build";
import { comparisonOfActivities } from "./comparison";
import { LISTED_AT_MOST, namedActivities } from "./named";
import type { Paragraph } from "./paragraph";
import { clauses, statesSentence, type Share } from "./states";
import { ALL_ACTIVITIES } from "./subjects";
import type { Wording } from "./wording";

export function activities(wording: Wording): Paragraph[] {
  const write = sectionWriter("activities", "Aktiviteter");
  const heading = write("heading", "heading", "Aktiviteter");
  if (wording.followUp.activities.rows.total.value === 0) {
    return [heading, write("note", "rows", "Underlaget innehåller inga aktiviteter.")];
  }
  return [
    heading,
    ...rows(wording, write),
    ...departments(wording, write),
    ...late(wording, write),
    ...comparisonOfActivities(wording, write),
    ...outlook(wording, write),
  ];
}

function sharesOf(tally: TallyLine<ActivityState>["tally"]): Share[] {
  return ACTIVITY_STATES.map((state) => ({ count: tally.byState[state], predicate: ACTIVITY_PREDICATES[state] }));
}

/** "Av de 294 aktiviteterna är 23 genomförda, 216 pågår enligt plan …." Shared with the analysis and the memo. */
export function activitySentence({ followUp }: Wording, series: Series): Part | null {
  const { rows: tally } = followUp.activities;
  return statesSentence(ALL_ACTIVITIES, tally.total, sharesOf(tally), series);
}

function rows(wording: Wording, write: Write): Paragraph[] {
  const { followUp, series } = wording;
  const tally = followUp.activities.rows;
  const rounding = shares(tally).addsUp || presentStates(tally).length < 2 ? [] : [write("note", "rounding", ROUNDING)];
  return [
    write(
      "text",
      "rows",
      sentences(activitySentence(wording, series(...countsOf(tally))), shareSentence(tally), mostActivities(tally)),
    ),
    ...rounding,
    distinctNote(wording, write),
  ];
}

/** domain.md rule 1: the footnote, with the number of distinct activities beside that of rows. Also in the memo. */
export function distinctNote({ followUp, series }: Wording, write: Write): Paragraph {
  const { rows, distinct } = followUp.activities;
  const same = rows.total.value === distinct.total.value;
  return write(
    "note",
    "distinct",
    "En aktivitet som är nedfördelad till flera enheter räknas en gång för varje enhet som följer upp den. Antalet olika aktiviteter är ",
    counted(distinct.total, series(rows.total, distinct.total), "common"),
    same ? ", alltså lika många." : ".",
  );
}

/** domain.md rule 8. */
const ROUNDING = "Andelarna är avrundade till hela procent och summerar därför inte till 100 procent.";

function presentStates(tally: TallyLine<ActivityState>["tally"]): ActivityState[] {
  return ACTIVITY_STATES.filter((state) => tally.byState[state].value > 0);
}

/** "Det motsvarar 8, 73, 15 respektive 4 procent." in the order of the states; null where one state holds all. */
function shareSentence(tally: TallyLine<ActivityState>["tally"]): string | null {
  const { percent } = shares(tally);
  const numbers = presentStates(tally).map((state) => digits(percent[state]));
  const last = numbers.pop();
  return last === undefined || numbers.length === 0
    ? null
    : `Det motsvarar ${numbers.join(", ")} respektive ${last} procent.`;
}

/** Where most activities stand follows from the numbers; null where no state holds more than half. */
function mostActivities({ total, byState }: TallyLine<ActivityState>["tally"]): string | null {
  const most = ACTIVITY_STATES.find((state) => byState[state].value * 2 > total.value);
  if (most === undefined || byState[most].value === total.value || total.value < 4) {
    return null;
  }
  const { verb, many } = ACTIVITY_PREDICATES[most];
  return `De flesta aktiviteterna ${verb}${many === "" ? "" : ` ${many}`}.`;
}

/** One bullet a department: total and states. */
function departments({ followUp, series }: Wording, write: Write): Paragraph[] {
  const { lines } = followUp.activities.byDepartment;
  if (lines.length < 2) {
    return [];
  }
  const words = series(...lines.flatMap((line) => countsOf(line.tally)));
  return [
    write("text", "departments", "Så här fördelar sig aktiviteterna på avdelningarna:"),
    ...lines.map((line) => write("bullet", `departments[${line.key}]`, departmentParts(line, words))),
  ];
}

/** "HR: 45 aktiviteter, varav 3 är genomförda och 42 pågår enligt plan". */
function departmentParts({ label, special, tally }: TallyLine<ActivityState>, words: Series): Part {
  const { total } = tally;
  const name = special === null ? label : "Utan avdelning";
  const start: Part = [`${name}: `, counted(total, words, "common"), ` ${nounFor(ACTIVITY, total.value)}`];
  const present = sharesOf(tally).filter((share) => share.count.value > 0);
  const [only] = present;
  if (only === undefined) {
    return start;
  }
  if (total.value > 1 && tally.byState.notReported.value === total.value) {
    return [start, ", varav ingen är rapporterad"];
  }
  if (present.length === 1) {
    return [start, `, ${whoAll(total.value)} ${subordinate(only.predicate, total.value)}`];
  }
  const all = present.map(({ count, predicate }): Part => {
    return [counted(count, words, "common"), ` ${subordinate(predicate, count.value)}`];
  });
  return [start, ", varav ", listed(all)];
}

/** The late ones by name, where the list is short enough for a report. */
function late({ followUp, series }: Wording, write: Write): Paragraph[] {
  const count = followUp.activities.rows.byState.late;
  if (count.value === 0) {
    return [];
  }
  const gap = write("gap", "late.causes", gapText("orsakerna till förseningarna och vad som görs åt dem"));
  if (count.value > LISTED_AT_MOST) {
    return [gap];
  }
  const said = rest(ACTIVITY_PREDICATES.late, count.value);
  return [
    write("text", "late", listLead(count, series(count), ACTIVITY, `är ${said}`)),
    ...namedActivities(write, "late", followUp.activities.byDepartment, "late"),
    gap,
  ];
}

/** domain.md rule 11: what is at risk by year end, by named rules; left out of a whole-year follow-up. */
function outlook({ followUp, series, wholeYear }: Wording, write: Write): Paragraph[] {
  if (wholeYear) {
    return [];
  }
  const { total, byState } = followUp.risks;
  const shared = RISKS.map((risk) => ({ count: byState[risk], predicate: RISK_PREDICATES[risk] }));
  const words = series(total, ...shared.map((share) => share.count));
  const number = counted(total, words, "common");
  const noun = nounFor(ACTIVITY, total.value);
  const said: Part =
    total.value === 0
      ? "Utsikten för resten av året är att ingen aktivitet är i riskzonen enligt dessa regler."
      : [
          "I utsikten för resten av året finns ",
          number,
          ` ${noun} som riskerar att inte bli ${total.value === 1 ? "klar" : "klara"} i tid.`,
        ];
  const why: Part | null = total.value < 2 ? null : ["Av dem ", clauses(shared, words, ACTIVITY), "."];
  return [write("text", "outlook", sentences(said, why)), write("note", "outlook.rules", RISK_RULES)];
}

const RISK_RULES = `En aktivitet räknas till riskerna om den ${listText([
  "är försenad",
  "inte är påbörjad fast starten har passerat",
  "inte är rapporterad",
  "har mindre tid kvar än planerat",
]).replace(/ och (?=[^,]*$)/u, " eller ")}. Den räknas en gång, efter det första av skälen.`;
