import { counted, type CliStrings } from "./cli";

export const cliSv: CliStrings = {
  help: `planuppfoljning – följer upp styrelsens plan ur avdelningarnas Excelblad

Användning
  planuppfoljning summarise FIL|MAPP… [--out MAPP] [--previous FIL] [--json] [--lang sv|en]
  planuppfoljning check     FIL|MAPP… [--json] [--lang sv|en]

Kommandon
  summarise   Läser, kontrollerar och räknar, och skriver en arbetsbok med sammanställning,
              underlag, kontroll, rapportutkast, tjänsteskrivelse och historik.
  check       Läser och kontrollerar. Skriver inget.

Val
  --out MAPP        Mapp för arbetsboken (annars den aktuella mappen). Finns den redan där behålls
                    det som du har ändrat i utkasten, och historiken.
  --previous FIL    Tidigare uppföljning att jämföra med: en arbetsbok som programmet har skrivit,
                    eller förra årets arbetsbok. Kan anges flera gånger.
  --json            Skriver resultatet som ett enda JSON-objekt.
  --lang sv|en      Språk för anmärkningar och meddelanden (annars svenska).
  --help            Visar den här texten.

Exempel
  planuppfoljning summarise uppföljning-2025.xlsx --out resultat
  planuppfoljning summarise plan.xlsx avdelningar/ --previous "Sammanställning regionstyrelsen april 2024.xlsx"
  planuppfoljning check avdelningar/ --json

Slutkod
  check:      0 inga fel (anmärkningar kan finnas), 1 fel i underlaget, 2 någon fil gick inte att läsa
  summarise:  0 arbetsboken är skriven, 2 någon fil gick inte att läsa eller skriva, eller inget register hittades
`,
  unknownCommand: (command) => `Kommandot ”${command}” finns inte. Skriv --help för hjälp.`,
  noFiles: "Ange minst en fil eller mapp. Skriv --help för hjälp.",
  nothingFound: (paths) =>
    `Det finns inga arbetsböcker i ${paths.join(", ")}. Filer som läses: .xlsx, .xlsm, .xls, .xlsb, .ods.`,
  notFound: "filen finns inte",
  noAccess: "filen får inte läsas (behörighet saknas, eller så är den öppen i ett annat program)",
  workbookErrors: {
    empty: "filen är tom",
    truncated: "filen är avklippt: slutet saknas. Hämta den på nytt",
    encrypted: "filen är skyddad med lösenord. Spara den utan lösenord och försök igen",
    notAWorkbook: "filen är ingen arbetsbok som kan läsas (.xlsx, .xlsm, .xls, .xlsb, .ods)",
    tooLarge: "filen är för stor",
    bomb: "filen packas upp till orimligt mycket och öppnas inte",
    absurdDimensions: "ett blad uppger en orimlig storlek",
    damaged: "filen är skadad. Öppna den i Excel, låt Excel reparera den och spara på nytt",
  },
  unreadable: (path, reason) => `${path}: ${reason}.`,
  reading: (done, total) => `Läser fil ${String(done)} av ${String(total)} …`,
  writing: "Skriver arbetsboken …",
  written: (path) => `Skrev ${path}`,
  cannotWrite: (path, reason) =>
    `${path} kunde inte skrivas: ${reason}. Är den öppen i Excel? Stäng den och försök igen.`,
  wouldOverwriteInput: (path) => `${path} är ett av underlagen och skrivs inte över. Välj en annan mapp med --out.`,
  ourError: (message) => `Det här är ett fel i programmet. Rapportera det, gärna med filen: ${message}`,
  nothingToSummarise:
    "Inget blad kändes igen som Uppdrag, Nyckeltal eller Aktiviteter, så det finns inget att sammanställa. Ingen arbetsbok skrevs.",
  noEarlier: (paths) =>
    `${paths.join(", ")}: ingen tidigare uppföljning av samma styrelse, med år och period, att jämföra med.`,
  notOurs: (path) =>
    `${path} finns redan och är inte skriven av programmet, så den skrivs inte över. Välj en annan mapp med --out.`,
  keptBeside: (path, sheets) =>
    `Arbetsboken hade egna blad (${sheets.join(", ")}). Den finns kvar som den var i ${path}.`,
  repaired: (path) =>
    `${path} var bara delvis skriven. Den har gjorts om; det du har skrivit i utkasten och historiken är kvar.`,
  unfinishedPrevious: (paths) =>
    `${paths.join(", ")}: bara delvis skriven. Antalen i dess historik jämförs, men inte dess aktiviteter. Gör om den med summarise.`,
  severities: { error: "fel", warning: "varning", info: "upplysning" },
  findingCounts: (errors, warnings, infos) =>
    `Kontroll: ${String(errors)} fel, ${counted(warnings, "varning", "varningar")}, ${counted(infos, "upplysning", "upplysningar")}`,
  moreFindings: (count) => `… och ${String(count)} till. Alla står i bladet Kontroll, och i check --json.`,
  noFindings: "Kontroll: inga anmärkningar",
  tables: {
    plan: "Plan",
    assignments: "Uppdrag",
    shortTerm: "Kortsiktiga nyckeltal",
    longTerm: "Långsiktiga nyckeltal",
    activities: "Aktiviteter (rader)",
    byDepartment: "Aktiviteter per avdelning",
    total: "Totalt",
    council: "Från fullmäktige",
    own: "Egna",
    unknownIssuer: "Uppdragsgivare ej angiven",
    financial: "Varav finansiella mål",
    distinct: "Olika aktiviteter",
    fulfilment: {
      fulfilled: "Uppfyllda",
      partly: "Delvis uppfyllda",
      notFulfilled: "Ej uppfyllda",
      notReported: "Ej rapporterade",
    },
    rating: { green: "Gröna", yellow: "Gula", red: "Röda", noData: "Ingen data", notReported: "Ej rapporterade" },
    status: {
      done: "Genomförda",
      ongoing: "Pågående",
      planned: "Planerade",
      late: "Försenade",
      notReported: "Ej rapporterade",
      discontinued: "Utgår",
    },
  },
};
