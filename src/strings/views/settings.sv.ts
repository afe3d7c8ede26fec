import { listText, nameListText } from "../../swedish/lists";
import { digits } from "../../swedish/numbers";
import { NBSP } from "../../swedish/typography";
import { short } from "../quote";
import type { SettingsStrings } from "./settings";

const MOST_DEPARTMENTS = 2;

const counted = (count: number, one: string, many: string): string =>
  `${digits(count)}${NBSP}${count === 1 ? one : many}`;
const quoted = (text: string): string => `”${short(text)}”`;

export const settingsSv: SettingsStrings = {
  heading: "Inställningar",

  unknownHeading: "Ord som inte gick att läsa",
  unknownIntro: "Raderna räknas som ej rapporterade tills du säger vad ordet betyder, eller ordet rättas i bladet.",
  quoted,
  wordFacts: (group, rows) => `${group}, ${counted(rows, "rad", "rader")}`,
  noOwnWord: "Det kan inte läggas till som eget ord. Rätta det i bladet.",
  goToCell: (sheet, cell) => `Gå till ${sheet} ${cell}`,
  showMoreWords: (more) => `Visa ${digits(more)} ord till`,
  meansOf: (word) => `${quoted(word)} betyder`,
  notChosen: "Välj …",
  nearest: (state) => `${state} (liknar mest)`,

  countingHeading: "Text och tid",
  numberStyle: "Antal i löpande text",
  numberStyles: {
    words: { name: "Ett till tolv med bokstäver", example: "Tre aktiviteter är försenade." },
    digits: { name: "Siffror genomgående", example: "3 aktiviteter är försenade." },
  },
  shortOfTime: "Kort om tid",
  shortOfTimeHint:
    "Planerade aktiviteter som slutar inom så många dagar efter periodens slut tas med i utsikten. Lämna tomt om regeln inte ska användas.",
  days: "dagar",
  notDays: "Skriv ett helt antal dagar, minst 1, eller lämna tomt.",

  wordsHeading: "Egna ord",
  wordsIntro: "Vanliga ord läses redan. Lägg till dem som bara ni använder.",
  groups: {
    activityStatus: "Aktiviteternas status",
    fulfilment: "Uppdragens uppfyllelse",
    rating: "Nyckeltalens bedömning",
    issuer: "Uppdragsgivare",
  },
  ownWords: (count) => (count === 0 ? "inga egna ord" : counted(count, "eget ord", "egna ord")),
  addTo: (state) => `Nytt ord för ${state}`,
  addPlaceholder: "Nytt ord",
  add: "Lägg till",
  remove: (word) => `Ta bort ordet ${quoted(word)}`,
  added: (words, state) =>
    words.length === 1
      ? `${quoted(words[0] ?? "")} är tillagt som ord för ${state}.`
      : `${listText(words.map(quoted))} är tillagda som ord för ${state}.`,
  removed: (word, state) => `${quoted(word)} är borttaget som ord för ${state}.`,
  problems: {
    duplicate: (word, state) => `${quoted(word)} finns redan för ${state}.`,
    clash: (word, state) => `${quoted(word)} betyder redan ${state}. Ta bort det där först.`,
    known: (word, state) => `${quoted(word)} läses redan som ${state} utan att läggas till.`,
    otherwise: (word, state) => `${quoted(word)} betyder annars ${state}.`,
    both: (word, states) => `${quoted(word)} står som ord för både ${listText(states)}. Behåll det på ett ställe.`,
  },

  sheetsHeading: "Blad",
  sheetsIntro: "Så har bladen förståtts. Öppna ett blad för att ändra vad det är eller vad kolumnerna innehåller.",
  noSheets: "Arbetsboken har inga blad att läsa.",
  search: "Sök blad",
  found: (found, all) => `Visar ${digits(found)} av ${digits(all)} blad`,
  showMore: (more) => `Visa ${digits(more)} blad till`,
  facts: ({ roles, departments, rows }) =>
    [
      listText(roles),
      departments.length > MOST_DEPARTMENTS ? `${digits(departments.length)} avdelningar` : nameListText(departments),
      counted(rows, "rad", "rader"),
    ]
      .filter((part) => part !== "")
      .join(" · "),
  headerRow: (row) => `Rubrikerna står på rad ${digits(row)}.`,
  notRecognised: "Ej igenkänt",
  hidden: "dolt",
  veryHidden: "Bladet är dolt på djupet (very hidden) och läses inte. Gör det synligt i Excel om det ska vara med.",
  byHand: "Valt för hand",
  unsaved: "Inte sparat",
  roleOf: (sheet) => `Bladet ${quoted(sheet)} är`,
  asRecognised: "Som igenkänt",
  ignored: "Räknas inte",
  goToSheet: (sheet) => `Gå till bladet ${quoted(sheet)}`,
  readBySelf: "Bladet läses på sina ledord och kan inte ändras här.",
  columns: "Kolumner",
  columnsAfterSaving: "Vad kolumnerna känns igen som visas när du har sparat.",
  showMoreColumns: (more) => `Visa ${counted(more, "kolumn", "kolumner")} till`,
  noHeading: "(ingen rubrik)",
  columnOf: (letters, heading) => `Kolumn ${letters}, ${quoted(heading)}, innehåller`,
  notUsed: "Används inte",
  mark: (field) => `${field} med kryss`,
  passedOver: (field) => `${field}, men en annan kolumn läses`,
  setBack: "Återställ till igenkänt",
  ownedSheets: (names) =>
    `${names.length === 1 ? "Bladet" : "Bladen"} ${nameListText(names)} skrivs av Planuppföljning.`,

  keptIn: "Inställningarna finns i arbetsboken, i bladet",
  keptInNew:
    "När du sparar läggs bladet Inställningar till i arbetsboken. Det följer med den till alla som öppnar den.",
  unsavedChanges: (changes) => counted(changes, "ändring är inte sparad", "ändringar är inte sparade"),
  save: "Spara",
  undo: "Ångra ändringarna",
  saving: "Sparar …",
  saved: "Inställningarna är sparade.",
  undone: "Ändringarna är ångrade.",
  changes: "Ändringar i inställningarna",
  notSaved: "Det gick inte att spara. Ändringarna finns kvar här.",
  mendFirst: "Rätta det som är markerat innan du sparar.",
};
