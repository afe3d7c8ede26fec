import { listText } from "../swedish/lists";
import { digits } from "../swedish/numbers";
import { NBSP } from "../swedish/typography";
import type { PaneStrings } from "./pane";

const MOST_SHEETS = 8;

const EITHER = new Intl.ListFormat("sv-SE", { type: "disjunction" });

/** Names in quotes; of many, the first ones and how many more. */
function sheetList(names: readonly string[]): string {
  const quoted = names.slice(0, MOST_SHEETS).map((name) => `”${name}”`);
  return listText(names.length > MOST_SHEETS ? [...quoted, `${digits(names.length - MOST_SHEETS)} till`] : quoted);
}

/** "0,4 s", "3 s", "1 min 5 s". */
function took(milliseconds: number): string {
  if (milliseconds < 950) return `${digits(Math.max(Math.round(milliseconds / 100), 1) / 10)}${NBSP}s`;
  const seconds = Math.round(milliseconds / 1000);
  if (seconds < 60) return `${digits(seconds)}${NBSP}s`;
  const rest = seconds % 60 === 0 ? "" : ` ${digits(seconds % 60)}${NBSP}s`;
  return `${digits(Math.floor(seconds / 60))}${NBSP}min${rest}`;
}

const DONE_IN = {
  check: "Kontrollen blev klar på",
  summary: "Sammanställningen blev klar på",
  draft: "Rapportutkastet blev klart på",
} as const;

export const paneSv: PaneStrings = {
  product: "Planuppföljning",
  views: { overview: "Översikt", findings: "Kontroll", drafts: "Utkast", settings: "Inställningar" },
  viewsLabel: "Vyer",
  number: digits,
  toCheck: (count) => (count === 1 ? "1 fel eller varning" : `${digits(count)} fel och varningar`),
  jobs: { check: "Kontrollera", summary: "Skapa sammanställning", draft: "Rapportutkast" },
  ready: "Redo.",
  starting: "Startar …",
  reading: (progress) =>
    progress === null ? "Läser bladen …" : `Läser blad ${digits(progress.done)} av ${digits(progress.total)} …`,
  waitingToRead: "Du skriver i en cell. Bladen läses när du är klar: tryck Retur eller Esc.",
  counting: "Kontrollerar och räknar …",
  writing: "Skriver bladen …",
  askedAgain: "Ett arbete pågår redan. Vänta tills det är klart.",
  cancel: "Avbryt",
  close: "Stäng",
  loading: "Hämtar vyn …",
  updating: "Uppdaterar …",
  waiting: "Du skriver i en cell. Panelen uppdateras när du är klar.",
  behind: "Panelen visar läget som det var innan.",
  notFollowed: "Panelen märker inte ändringar i bladen just nu.",
  readAgain: "Läs om",
  undo: "Ångra",
  undone: "Ändringen är ångrad.",
  undoRefused: (cells) =>
    cells === 1
      ? "1 cell hade ändrats sedan dess och lämnades som den var."
      : `${digits(cells)} celler hade ändrats sedan dess och lämnades som de var.`,
  settingsSaved: "Inställningarna är sparade",
  done: {
    check: "Kontrollen är klar.",
    summary: "Sammanställningen är klar.",
    draft: "Rapportutkastet är klart.",
  },
  doneIn: (job, milliseconds) => `${DONE_IN[job]} ${took(milliseconds)}.`,
  repaired: "En tidigare körning hade avbrutits. Bladen är nu omgjorda, och det du har skrivit i utkasten är kvar.",
  kept: (paragraphs) =>
    paragraphs === 1
      ? "Din text i 1 stycke av utkasten är kvar."
      : `Din text i ${digits(paragraphs)} stycken av utkasten är kvar.`,
  sheetsHeading: "Blad som skrevs",
  seeSheets: "Visa bladen",
  notShown: "Bladen är skrivna, men Excel kunde inte visa bladet. Välj det i listan.",
  tooOld: "Den här versionen av Excel är för gammal.",
  nothing: "Det finns inget att sammanställa. Inget har skrivits.",
  nothingHere: "Det finns inget att sammanställa i arbetsboken",
  empty: "Arbetsboken är tom",
  emptyRemedy: "Öppna arbetsboken med plan och aktiviteter, eller titta på exemplet först.",
  nothingLooked: (registers, sheets) =>
    `Inget blad kändes igen som ${EITHER.format(registers)}. ${
      sheets.length === 1 ? "Bladet som lästes är" : "Bladen som lästes är"
    } ${sheetList(sheets)}.`,
  nothingInRows: (sheets) =>
    `${sheets.length === 1 ? "Bladet" : "Bladen"} ${sheetList(sheets)} har rubriker men inga rader.`,
  headingsLooked: "Bladen känns igen på rubrikerna, var rubrikraden än står:",
  headings: [
    { register: "Uppdrag", known: "Uppdrag och Status, Uppdragsgivare, Målområde eller Ansvarig" },
    { register: "Nyckeltal", known: "Nyckeltal och Målvärde, Utfall eller Bedömning" },
    { register: "Aktiviteter", known: "Aktivitet och Status, Kopplad till, Start, Slut, Enhet eller Ansvarig" },
  ],
  chooseSheets: "Heter rubrikerna något annat kan du välja själv vad bladen är.",
  openSettings: "Välj blad i Inställningar",
  seeFindings: "Se vad som saknas i Kontroll",
  unfinished: "Sammanställningen blev avbruten och är halvfärdig. Använd den inte: gör om den.",
  closed: "Ingen arbetsbok är öppen",
  closedRemedy: "Öppna en arbetsbok med plan och aktiviteter, eller titta på exemplet.",
  firstRunHeading: "Kom igång",
  firstRun: [
    "Planuppföljning läser avdelningarnas blad, kontrollerar dem, räknar och skriver sammanställning och rapportutkast.",
    "Prova med exemplet: det öppnas som en ny arbetsbok, och din egen ändras inte.",
  ],
  openSample: "Öppna exemplet",
  sampleFailed: "Exemplet kunde inte öppnas.",
  notRead: "Arbetsboken kunde inte läsas.",
  showFailed: "Cellen kunde inte visas.",
  editFailed: "Ändringen gjordes inte.",
  editUnsure: "Det är osäkert om ändringen gjordes.",
  saveFailed: "Inställningarna sparades inte.",
  paneFailed: "Panelen kunde inte visas.",
  viewFailed: "Vyn kunde inte visas.",
  viewNotLoaded: "Vyn kunde inte hämtas.",
  viewNotLoadedRemedy: "Kontrollera nätverket och försök igen. Hjälper inte det, stäng panelen och öppna den igen.",
  failed: {
    check: "Kontrollen blev inte klar.",
    summary: "Sammanställningen blev inte klar.",
    draft: "Rapportutkastet blev inte klart.",
  },
  cancelledTitle: "Avbrutet.",
  retry: "Försök igen",
  details: "Detaljer",
  notInExcel: "Planuppföljning arbetar i Excel.",
  notInExcelRemedy: "Öppna arbetsboken i Excel och starta Planuppföljning från fliken Start.",
  noOffice: "Förbindelsen med Excel kunde inte öppnas.",
  noOfficeRemedy: "Kontrollera nätverket, stäng panelen och öppna den igen.",
};
