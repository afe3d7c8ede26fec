import type { FigureLine, FigureSubject } from "../../followup/figures";
import {
  ACTIVITY_PREDICATES,
  FULFILMENT_PREDICATES,
  RATING_PREDICATES,
  rest,
  RISK_PREDICATES,
  type Predicate,
} from "../../swedish/agreement";
import { digits } from "../../swedish/numbers";
import type { DraftsStrings } from "./drafts";

const paragraphs = (count: number): string => (count === 1 ? "Ett stycke" : `${digits(count)} stycken`);

/** Those that are counted, for one and for several. */
type Nouns = readonly [one: string, many: string];

const KEY_FIGURES: Readonly<Record<"shortTerm" | "longTerm", readonly [plain: Nouns, financial: Nouns]>> = {
  shortTerm: [
    ["kortsiktigt nyckeltal", "kortsiktiga nyckeltal"],
    ["kortsiktigt finansiellt mål", "kortsiktiga finansiella mål"],
  ],
  longTerm: [
    ["långsiktigt nyckeltal", "långsiktiga nyckeltal"],
    ["långsiktigt finansiellt mål", "långsiktiga finansiella mål"],
  ],
};

function nouns(subject: FigureSubject): Nouns {
  switch (subject.counted) {
    case "assignments":
      return ["uppdrag", "uppdrag"];
    case "keyFigures":
      return KEY_FIGURES[subject.horizon][subject.financial ? 1 : 0];
    case "activities":
      return subject.distinct ? ["aktivitet", "olika aktiviteter"] : ["aktivitet", "aktiviteter"];
    case "risks":
      return subject.state === null
        ? ["aktivitet i riskzonen", "aktiviteter i riskzonen"]
        : ["aktivitet", "aktiviteter"];
  }
}

function predicate(subject: FigureSubject): Predicate | null {
  if (subject.state === null) return null;
  switch (subject.counted) {
    case "assignments":
      return FULFILMENT_PREDICATES[subject.state];
    case "keyFigures":
      return RATING_PREDICATES[subject.state];
    case "activities":
      return ACTIVITY_PREDICATES[subject.state];
    case "risks":
      return RISK_PREDICATES[subject.state];
  }
}

const WITHOUT: Readonly<Record<FigureLine["by"], string>> = {
  issuer: "Utan angiven uppdragsgivare",
  goalArea: "Utan målområde",
  department: "Utan avdelning",
  unit: "Utan enhet",
  level: "Utan nivå",
  link: "Utan koppling",
};

const SEVERAL: Readonly<Record<FigureLine["by"], string>> = {
  issuer: "Flera uppdragsgivare",
  goalArea: "Flera målområden",
  department: "Flera avdelningar",
  unit: "Flera enheter",
  level: "Flera nivåer",
  link: "Flera kopplingar",
};

function lineName({ by, label, special }: FigureLine): string {
  if (special !== null) return (special === "none" ? WITHOUT : SEVERAL)[by];
  if (by !== "issuer") return label;
  return label === "own" ? "Eget" : "Från fullmäktige";
}

function figure(subject: FigureSubject, value: number): string {
  const [one, many] = nouns(subject);
  const none = subject.line === null ? "Inga" : "inga";
  const counted = value === 0 ? `${none} ${many}` : `${digits(value)} ${value === 1 ? one : many}`;
  const said = predicate(subject);
  const sentence = said === null ? counted : `${counted} ${said.verb} ${rest(said, value)}`.trimEnd();
  return subject.line === null ? sentence : `${lineName(subject.line)}: ${sentence}`;
}

export const draftsSv: DraftsStrings = {
  heading: "Utkast",
  which: "Vilket utkast",
  kinds: { report: "Rapport", memo: "Tjänsteskrivelse" },
  notWritten: {
    report: "Rapportutkastet finns inte i arbetsboken än. Nedan ser du hur det blir.",
    memo: "Tjänsteskrivelsen finns inte i arbetsboken än. Den skapas tillsammans med rapportutkastet. Nedan ser du hur den blir.",
  },
  create: "Skapa rapportutkast",
  outdated: (count) => `${paragraphs(count)} är ${count === 1 ? "inaktuellt" : "inaktuella"} sedan utkastet skrevs.`,
  kept: "Det du själv har skrivit behålls.",
  update: "Uppdatera utkastet",
  undecided: (count) => `${paragraphs(count)} som du har ändrat har fått en ny lydelse. Välj vilken som ska gälla.`,
  showFirst: "Visa det första",
  showOne: "Visa stycket",
  copyAll: "Kopiera allt",
  goToSheet: "Gå till bladet",
  gaps: (count) => (count === 1 ? "1 lucka att fylla i" : `${digits(count)} luckor att fylla i`),
  gapUnnamed: "Lucka utan beskrivning",
  copy: "Kopiera stycket",
  goToCell: "Gå till cellen",
  standings: {
    stale: "Inaktuellt i bladet",
    fresh: "Finns inte i bladet än",
    leaving: "Tas bort när utkastet uppdateras",
    edited: "Din text",
    editedStale: "Din text – ny lydelse finns",
    own: "Ditt eget stycke",
    gone: "Din text – stycket tas inte längre fram",
    emptied: "Du har tagit bort stycket",
  },
  newWording: "Ny lydelse",
  inSheet: "Så står det i bladet",
  generated: "Framtagen text",
  showGenerated: "Visa den framtagna texten",
  hideGenerated: "Dölj den framtagna texten",
  takeNew: "Använd den nya lydelsen",
  takeGenerated: "Använd den framtagna texten",
  keepMine: "Behåll min text",
  tookNew: "Stycket har fått den framtagna texten",
  keptMine: "Din text gäller",
  refused: "Stycket har ändrats i bladet under tiden. Det lämnades som det är.",
  staleSentence: "Inaktuell mening:",
  newSentence: "Ny mening:",
  showRows: (number) => `${number}, visa rader`,
  figure,
  rowsHint: "Välj en rad för att gå till dess cell.",
  noRows: "Antalet är noll, så det finns inga rader att visa.",
  firstRows: "En aktivitet som är nedfördelad till flera enheter visas med sin första rad.",
  shown: (shown, total) => `Visar ${digits(shown)} av ${digits(total)} rader.`,
  more: (count) => `Visa ${digits(count)} till`,
  closeRows: "Stäng raderna",
  untitled: "Rad utan namn",
  copiedOne: "Stycket är kopierat.",
  copiedAll: "Hela utkastet är kopierat.",
  byHandTitle: "Kopiera med tangentbordet",
  byHand: "Programmet fick inte lägga texten i urklipp. Den är markerad nedan: tryck Ctrl+C (på Mac ⌘C).",
  byHandText: "Text att kopiera",
  close: "Stäng",
};
