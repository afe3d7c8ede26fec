import { monthName, periodName } from "../../swedish/dates";
import { listText, nameListText } from "../../swedish/lists";
import { genitive } from "../../swedish/names";
import { digits } from "../../swedish/numbers";
import { ACTIVITY_STATE_LABELS, FULFILMENT_LABELS, RATING_LABELS } from "../../swedish/labels";
import { capitalised, tidy } from "../../swedish/typography";
import { PLAN_FIELD_NAMES } from "../fields";
import type { OverviewStrings, PlanFacts } from "./overview";

const MOST_NAMES = 3;

const rows = (count: number): string => (count === 1 ? "1 aktivitetsrad" : `${digits(count)} aktivitetsrader`);

/** Departments by name; of many, the first ones and how many more. */
function names(all: readonly string[]): string {
  const shown = all.slice(0, MOST_NAMES).map(tidy);
  return nameListText(all.length > MOST_NAMES ? [...shown, `${digits(all.length - MOST_NAMES)} till`] : shown);
}

function plan({ board, year, period }: PlanFacts): string {
  const whose = board === null ? "Plan" : `${capitalised(genitive(board))} plan`;
  const planned = year ?? period?.year ?? null;
  const named = planned === null ? whose : `${whose} ${String(planned)}`;
  if (period === null) return named;
  const time = period.endMonth === 12 ? "helår" : monthName(period.endMonth);
  return period.year === planned ? `${named}, ${time}` : `${named}, ${time} ${String(period.year)}`;
}

/** "3 rader har blivit försenade och 1 rad har tillkommit." */
function rowsChanged(late: number, done: number, came: number, went: number): string {
  const part = (count: number, one: string, many: string): string[] =>
    count === 0 ? [] : [count === 1 ? one : `${digits(count)} ${many}`];
  const parts = [
    ...part(late, "1 rad har blivit försenad", "rader har blivit försenade"),
    ...part(done, "1 rad har blivit genomförd", "rader har blivit genomförda"),
    ...part(came, "1 rad har tillkommit", "rader har tillkommit"),
    ...part(went, "1 rad finns inte längre med", "rader finns inte längre med"),
  ];
  return parts.length === 0 ? "" : `${listText(parts)}.`;
}

export const overviewSv: OverviewStrings = {
  plan,
  planMissing: (fields, hasSheet) => {
    const missing = listText(fields.map((field) => PLAN_FIELD_NAMES[field]));
    return hasSheet
      ? `På bladet Plan saknas: ${missing}.`
      : `Det finns inget blad Plan. Det som behövs där är ${missing}.`;
  },
  toPlan: "Gå till bladet Plan",
  hints: {
    summary: "Räknar allt och skriver sammanställning, underlag och utkast. Avdelningarnas blad ändras inte.",
    check: "Skriver fel och luckor i bladet Kontroll.",
    draft: "Samma sak, och öppnar utkastet.",
  },
  attentionHeading: "Att göra först",
  attention: {
    errors: (count) => (count === 1 ? "1 fel i bladen behöver rättas" : `${digits(count)} fel i bladen behöver rättas`),
    silentDepartments: (count, departments) =>
      count === 1
        ? `1 avdelning har inte rapporterat något: ${names(departments)}`
        : `${digits(count)} avdelningar har inte rapporterat något: ${names(departments)}`,
    rowsNotReported: (count) => `${rows(count)} saknar status`,
    assignmentsNotReported: (count) => `${digits(count)} uppdrag saknar status`,
    outcomesMissing: (count) => `${digits(count)} nyckeltal saknar utfall`,
    lateWithoutComment: (count) =>
      count === 1
        ? "1 försenad aktivitetsrad saknar kommentar"
        : `${digits(count)} försenade aktivitetsrader saknar kommentar`,
    summaryOutdated: (count) =>
      count === 1
        ? "Sammanställningen är äldre än bladen: 1 siffra har ändrats"
        : `Sammanställningen är äldre än bladen: ${digits(count)} siffror har ändrats`,
    draftOutdated: (count) =>
      count === 1 ? "1 stycke i utkasten är inaktuellt" : `${digits(count)} stycken i utkasten är inaktuella`,
    gaps: (count) =>
      count === 1 ? "1 lucka i utkasten väntar på din text" : `${digits(count)} luckor i utkasten väntar på din text`,
    assignmentsWithoutActivity: (count) => `${digits(count)} uppdrag saknar aktiviteter`,
  },
  toCell: (sheet, cell) => `Gå till ${sheet}, cell ${cell}`,
  toFindings: "Visa i Kontroll",
  toDrafts: "Öppna Utkast",
  summariseAgain: "Gör om sammanställningen",
  nothingToDo: "Inget just nu. Allt är rapporterat, och kontrollen visar inga fel.",
  reportingHeading: "Rapportering",
  reported: (reported, total) =>
    total === 1
      ? `${digits(reported)} av 1 aktivitetsrad har status`
      : `${digits(reported)} av ${digits(total)} aktivitetsrader har status`,
  noActivities: "Arbetsboken har inga aktiviteter.",
  noDepartment: "Avdelning inte angiven",
  of: (reported, total) => `${digits(reported)} av ${digits(total)}`,
  allReported: (departments) =>
    departments === 1
      ? "Avdelningen har rapporterat allt."
      : `Alla ${digits(departments)} avdelningar har rapporterat allt.`,
  toMissing: "Gå till första raden utan status",
  showAll: (departments) => (departments === 1 ? "Visa avdelningen" : `Visa alla ${digits(departments)} avdelningar`),
  showFewer: "Visa färre",
  standingHeading: "Läget",
  assignments: "Uppdrag",
  keyFigures: "Kortsiktiga nyckeltal",
  activities: "Aktivitetsrader",
  rowsNote: (distinct) =>
    distinct === 1
      ? "En rad för varje enhet som följer upp aktiviteten. Olika aktiviteter: 1."
      : `En rad för varje enhet som följer upp aktiviteten. Olika aktiviteter: ${digits(distinct)}.`,
  state: "Läge",
  number: "Antal",
  total: "Totalt",
  fulfilment: FULFILMENT_LABELS,
  rating: RATING_LABELS,
  status: ACTIVITY_STATE_LABELS,
  toFirst: "Gå till första raden",
  comparisonHeading: "Sedan förra uppföljningen",
  comparedWith: (against, period) =>
    against === "previous"
      ? `Jämfört med föregående uppföljning, ${periodName(period)}.`
      : `Jämfört med samma period året före, ${periodName(period)}.`,
  before: "Då",
  now: "Nu",
  change: "Ändring",
  figures: {
    "assignments.total": "Uppdrag",
    "assignments.fulfilled": "Uppfyllda uppdrag",
    "keyFigures.shortTerm.green": "Gröna nyckeltal",
    "keyFigures.shortTerm.yellow": "Gula nyckeltal",
    "keyFigures.shortTerm.red": "Röda nyckeltal",
    "activities.rows.total": "Aktivitetsrader",
    "activities.rows.done": "Genomförda rader",
    "activities.rows.late": "Försenade rader",
    "activities.rows.notReported": "Ej rapporterade rader",
  },
  scopeDiffers: "Avdelningarna eller nivåerna är inte desamma som då, så antalen avser inte samma sak.",
  rowsChanged,
  digits,
};
