import { listText } from "../swedish/lists";
import { digits } from "../swedish/numbers";
import type { PaneStrings } from "./pane";

const MOST_SHEETS = 8;

const EITHER = new Intl.ListFormat("sv-SE", { type: "disjunction" });

const counted = (count: number, one: string, many: string): string => `${digits(count)} ${count === 1 ? one : many}`;

/** Names in quotes; of many, the first ones and how many more. */
function sheetList(names: readonly string[]): string {
  const quoted = names.slice(0, MOST_SHEETS).map((name) => `”${name}”`);
  return listText(names.length > MOST_SHEETS ? [...quoted, `${digits(names.length - MOST_SHEETS)} till`] : quoted);
}

export const paneSv: PaneStrings = {
  product: "Planuppföljning",
  jobs: { check: "Kontrollera", summary: "Skapa sammanställning", draft: "Rapportutkast" },
  jobHints: {
    check: "Letar efter fel och luckor i bladen och skriver dem i bladet Kontroll.",
    summary: "Räknar allt och skriver sammanställning, underlag, kontroll och utkast.",
    draft: "Gör om alla blad och öppnar utkastet till rapporten.",
  },
  jobsHeading: "Vad vill du göra?",
  ready: "Redo.",
  starting: "Startar …",
  reading: (progress) =>
    progress === null ? "Läser bladen …" : `Läser blad ${digits(progress.done)} av ${digits(progress.total)} …`,
  counting: "Kontrollerar och räknar …",
  writing: "Skriver bladen …",
  askedAgain: "Ett arbete pågår redan. Vänta tills det är klart.",
  cancel: "Avbryt",
  done: {
    check: "Kontrollen är klar.",
    summary: "Sammanställningen är klar.",
    draft: "Rapportutkastet är klart.",
  },
  counts: ({ assignments, keyFigures, activities }) =>
    listText([
      `${digits(assignments)} uppdrag`,
      `${digits(keyFigures)} nyckeltal`,
      counted(activities, "rad med aktiviteter", "rader med aktiviteter"),
    ]),
  findings: ({ error, warning, info }) => {
    const parts = [
      error === 0 ? "" : `${digits(error)} fel`,
      warning === 0 ? "" : counted(warning, "varning", "varningar"),
      info === 0 ? "" : counted(info, "upplysning", "upplysningar"),
    ].filter((part) => part !== "");
    return parts.length === 0 ? "Inga anmärkningar" : listText(parts);
  },
  repaired: "En tidigare körning hade avbrutits. Bladen är nu omgjorda, och det du har skrivit i utkasten är kvar.",
  sheetsHeading: "Blad som skrevs",
  goTo: (sheet) => `Gå till bladet ${sheet}`,
  notShown: "Bladen är skrivna, men Excel kunde inte visa bladet. Välj det i listan nedan.",
  tooOld: "Excel är för gammalt.",
  nothing: "Det finns inget att sammanställa. Inget har skrivits.",
  nothingLooked: (registers, sheets) =>
    sheets.length === 0
      ? "Arbetsboken är tom."
      : `Inget blad kändes igen som ${EITHER.format(registers)}. ${
          sheets.length === 1 ? "Bladet som lästes är" : "Bladen som lästes är"
        } ${sheetList(sheets)}.`,
  nothingInRows: (sheets) =>
    `${sheets.length === 1 ? "Bladet" : "Bladen"} ${sheetList(sheets)} har rubriker men inga rader.`,
  nothingRemedy:
    "Öppna arbetsboken med plan och aktiviteter. Bladen känns igen på sina rubriker: Uppdrag, Nyckeltal och Aktivitet, var sitt blad.",
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
