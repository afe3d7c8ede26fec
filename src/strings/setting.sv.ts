/** The Swedish messages of what is unclear in Inställningar. */
import type { FindingParams } from "../plan/rules";
import { either, quoted, quotedList } from "./wording.sv";

export function settingSv(params: FindingParams["unclear-setting"]): string {
  switch (params.problem) {
    case "unknownSheet":
      return `Inget blad heter ${quoted(params.sheet)}, så valet gäller ingenting. Skriv namnet som det står på fliken, eller ta bort raden.`;
    case "fixedSheet":
      return `Det går inte att välja något för bladet ${quoted(params.sheet)}, som läses på sitt eget sätt eller inte alls. Ta bort raden.`;
    case "unknownRole":
      return `Det finns inget register som heter ${quoted(params.text)}, så bladet har lästs efter sina rubriker. Skriv till exempel Aktiviteter, Uppdrag eller Nyckeltal, eller ”räknas inte”.`;
    case "unknownColumn": {
      const seen = params.headings.length === 0 ? "" : ` Rubrikerna är ${quotedList(params.headings)}.`;
      return `Bladet ${quoted(params.sheet)} har ingen kolumn med rubriken ${quoted(params.heading)}, så valet gäller ingenting.${seen} Skriv rubriken som den står på bladet, eller ta bort raden.`;
    }
    case "unknownField":
      return `Registret ${params.role} har ingen kolumn som heter ${quoted(params.text)}, så kolumnen har lästs efter sin rubrik. Skriv ${either(params.fields)}, eller ”används inte”.`;
    case "repeated":
      return `Samma sak har valts två gånger. Det som gäller är ${quoted(params.used)} i cell ${params.cell}. Ta bort den ena raden.`;
    case "noHeadings":
      return `Bladet ska enligt Inställningar läsas som ${params.role}, men ingen rad har de rubrikerna, så det har inte räknats. Rätta rubrikerna eller välj i Inställningar vad kolumnerna innehåller.`;
    case "unreadableDays":
      return `Kort om tid ${quoted(params.text)} är inget antal dagar, så ingen gräns används. Skriv ett helt tal, till exempel 30.`;
    case "wordTwice":
      return `Ordet ${quoted(params.word)} har fått två betydelser. Det läses som ${params.used}. Låt det stå på ett ställe.`;
    case "secondSheet":
      return `Det finns flera blad med inställningar, och det som gäller är ${quoted(params.used)}. Flytta dit det som ska gälla, eller ta bort det här bladet.`;
  }
}
