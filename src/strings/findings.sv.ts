/** The messages in Swedish: what was found, then what to do. */
import { DIRECTION_LABELS, FULFILMENT_LABELS, RATING_LABELS } from "../swedish/labels";
import { dateText, periodName } from "../swedish/dates";
import { listText } from "../swedish/lists";
import { digits } from "../swedish/numbers";
import { outcomeText, quantityText, targetText } from "../swedish/quantities";
import { NBSP } from "../swedish/typography";
import { columnName, PLAN_FIELD_NAMES } from "./fields";
import type { FindingMessages } from "./findings";
import { short } from "./quote";
import { arithmeticSv } from "./rating.sv";
import { settingSv } from "./setting.sv";
import {
  because,
  cellText,
  count,
  either,
  knownWords,
  lacks,
  named,
  nearest,
  NOUNS,
  quoted,
  quotedList,
  unreadable,
} from "./wording.sv";

/** A state's label in the middle of a sentence. */
function small(label: string): string {
  return label.toLocaleLowerCase("sv");
}

function tkr(amount: number): string {
  return `${digits(amount)}${NBSP}tkr`;
}

export const findingsSv: FindingMessages = {
  "ambiguous-sheet": ({ roles, headings }) =>
    `Bladets rubriker passar lika bra till flera register, ${listText(roles)}, så det har inte lästs. Rubrikerna är ${quotedList(headings)}. Förtydliga rubrikerna eller ge bladet registrets namn.`,
  "missing-column": ({ role, missing, seen }) =>
    `Bladet har lästs som ${role} men saknar ${missing.length === 1 ? "kolumnen" : "kolumnerna"} ${listText(missing.map(columnName))}. Rubrikerna är ${quotedList(seen)}. Lägg till kolumnen, rätta rubriken eller välj kolumn i Inställningar.`,
  "ambiguous-column": ({ field, headings }) =>
    `Flera kolumner passar som ${columnName(field)}: ${quotedList(headings)}. Den första har använts. Byt rubrik på den som inte ska räknas, eller skriv perioden i rubriken.`,
  "missing-register": ({ role, looked }) =>
    `Inget blad med registret ${role} har hittats.${looked.length === 0 ? "" : ` Bladen som lästes är ${quotedList(looked)}.`} Kontrollera att filen är med och att bladets rubriker stämmer.`,
  "unknown-sheet": ({ headings }) =>
    `Bladet hör inte till något register och har inte räknats. Där står bland annat ${quotedList(headings)}. Skulle bladet ha varit med, rätta rubrikerna eller välj i Inställningar vad bladet är; annars behöver ingenting göras.`,
  "sheet-set-aside": ({ role, reason }) => {
    const is = {
      instruction: "är en instruktion eller ett exempel",
      list: "är listor att välja ur",
      counts: "visar antal och inte enskilda rader",
    }[reason];
    return `Bladet har rubriker som ${role} men ${is}, så det har inte räknats. Byt namn på bladet eller rätta rubrikerna om det skulle ha varit med.`;
  },
  "copy-of-own-sheet": ({ sheet }) =>
    `Bladet är en kopia av ${sheet ?? "ett utkast"}, så det som står där har inte räknats en gång till. Du behöver inte göra något.`,
  "sheet-of-other-year": ({ role, found, year, counted }) =>
    counted
      ? `Bladets namn anger ${String(found)} men planen gäller ${String(year)}. Bladet har räknats som ${role}. Ta bort det om det är förra årets, annars rätta namnet.`
      : `Bladets namn anger ${String(found)} men planen gäller ${String(year)}, och det finns ett annat blad för ${role}. Bladet har inte räknats. Rätta namnet om det skulle ha varit med.`,
  "unclear-setting": settingSv,
  "rows-left-out": ({ role, rows, texts }) =>
    texts.length === 0
      ? `${count(rows, "rad", "rader")} i ${role} har bara siffror och har inte räknats. Skriv vad raden gäller om den skulle ha varit med.`
      : `${count(rows, "rad", "rader")} i ${role} ser inte ut att höra till tabellen och har inte räknats: ${quotedList(texts)}. Flytta upp raden och fyll i den om den skulle ha varit med.`,
  "record-without-text": ({ record, rows }) =>
    `${count(rows, "rad", "rader")} har räknats som ${NOUNS[record].many} trots att texten saknas. Skriv vad raden gäller, eller töm den.`,
  "unit-columns": ({ headings, rows }) =>
    `Kolumnerna ${quotedList(headings)} har markeringar i ${count(rows, "rad", "rader")}. Är de enheter som aktiviteten är nedfördelad till har den ändå bara räknats en gång för varje rad. Lägg en rad för varje enhet, med enhetens namn i kolumnen Enhet.`,

  "missing-id": ({ record, suggested, gap }) => {
    const found = lacks(record, gap, "id");
    if (gap.of === "sheet") {
      const consequence =
        record === "activity"
          ? "Aktiviteterna känns då igen på sin text, som kan ändras från en uppföljning till nästa."
          : "Aktiviteterna kopplas då till texten i stället.";
      return `${found} ${consequence} Ge dem id${gap.column ? "" : " i en egen kolumn"}.`;
    }
    const advice =
      suggested === null
        ? `Ge ${NOUNS[record].the} ett id som inte används av någon annan.`
        : `Förslag på ledigt id: ${suggested}.`;
    return `${found} ${advice}`;
  },
  "duplicate-id": (params) => {
    const id = `Id ${short(params.id)}`;
    const other = cellText(params.other);
    if (params.kind === "otherTitle") {
      return `${id} används för olika ${NOUNS[params.record].many}: här ${quoted(params.title)}, men ${quoted(params.usual)} i ${other}. Ge den ena ett eget id.`;
    }
    const unit = params.unit === null ? "" : ` för enheten ${quoted(params.unit)}`;
    return `${id} finns två gånger${unit}, även i ${other}, och räknas två gånger. Ta bort den ena raden eller ge den ett eget id.`;
  },
  "repeated-row": ({ title, unit, other }) =>
    `Raden ${quoted(title)} finns två gånger${unit === null ? "" : ` för enheten ${quoted(unit)}`}, även i ${cellText(other)}, och räknas två gånger. Ta bort den ena om den är en kopia.`,
  "unknown-link": ({ link, fits, nearest: near }) => {
    if (fits > 1) {
      return `Kopplingen ${quoted(link)} passar ${digits(fits)} uppdrag eller nyckeltal, så aktiviteten har inte kopplats. Ge dem olika id.`;
    }
    const advice =
      near === null
        ? "Skriv id för det uppdrag eller nyckeltal som menas."
        : `Det som liknar mest är ${near.key}, ${quoted(near.title)}. Byt till ${near.key} om det stämmer.`;
    return `Kopplingen ${quoted(link)} finns varken bland uppdragen eller nyckeltalen. ${advice}`;
  },
  "activity-without-link": ({ rows, total }) =>
    `${count(rows, "aktivitet", "aktiviteter")} av ${digits(total)} på bladet har ingen koppling till uppdrag eller nyckeltal och räknas som utan koppling. Fyll i kopplingen där den finns.`,
  "assignment-without-activity": (gap) =>
    gap.of === "row"
      ? `${named("assignment", gap.title)} har inga aktiviteter. Kontrollera att någon avdelning arbetar med det och att aktiviteternas kopplingar stämmer.`
      : `Inget av bladets ${digits(gap.rows)} uppdrag har några aktiviteter. Kontrollera aktiviteternas kopplingar.`,

  "unreadable-status": (params) =>
    `${columnName(params.field)} ${quoted(params.text)} går inte att tyda${because(params)}. Raden räknas som ej rapporterad. ${nearest(params.nearest, `Skriv ${knownWords(params.record, params.field)}.`)}`,
  "unreadable-number": (params) =>
    `${unreadable(params, "ett värde")} Det har inte räknats med och inte heller tolkats som noll. Skriv till exempel 95, −4,5${NBSP}% eller 1${NBSP}250${NBSP}tkr.`,
  "unreadable-date": (params) =>
    `${unreadable(params, "ett datum")} Skriv till exempel 2025-04-30, april 2025, v.${NBSP}18 eller löpande.`,
  "unreadable-choice": (params) =>
    `${columnName(params.field)} ${quoted(params.text)} går inte att tyda${because(params)}. ${nearest(params.nearest, "Använd något av kolumnens vanliga ord.")}`,
  "formula-error": ({ field, text }) =>
    `${columnName(field)} visar felet ${short(text)} i stället för ett värde, så cellen räknas som tom. Rätta formeln eller skriv värdet.`,
  "colour-without-word": ({ record, field }) =>
    `${columnName(field)} har en färg men inget ord, och en färg räknas inte. Raden räknas som ej rapporterad. Skriv ${knownWords(record, field)}.`,
  "conflicting-marks": ({ field, text }) =>
    `Raden har flera markeringar för ${columnName(field)}: ${quoted(text)}. Den räknas som ej rapporterad. Behåll bara den som stämmer.`,
  "corrected-text": ({ field, text, word }) =>
    `I kolumnen ${columnName(field)} har ${quoted(text)} lästs som ${quoted(word)}. Rätta stavningen.`,

  "empty-status": ({ record, gap }) =>
    `${lacks(record, gap, "status")} ${gap.of === "row" ? "Raden räknas som ej rapporterad" : "De räknas som ej rapporterade"}. Fyll i status.`,
  "empty-outcome": (gap) =>
    `${lacks("keyFigure", gap, "utfall eller bedömning")} ${gap.of === "row" ? "Det räknas som ej rapporterat" : "De räknas som ej rapporterade"}. Fyll i utfallet, eller skriv ”ej mätbart” om det inte finns något.`,
  "no-responsible": ({ record, gap }) => `${lacks(record, gap, "ansvarig", "någon ansvarig")} Fyll i vem som ansvarar.`,
  "late-without-comment": (gap) =>
    gap.of === "row"
      ? `${named("activity", gap.title)} är försenad men har ingen kommentar. Skriv varför och när den väntas bli klar.`
      : `Bladets ${digits(gap.rows)} försenade aktiviteter har ingen kommentar, och bladet har ingen kolumn för det. Lägg till kolumnen Kommentar och skriv varför de är försenade.`,
  "key-figure-without-target": (gap) =>
    `${lacks("keyFigure", gap, "målvärde")} Utan målvärde går utfallet inte att bedöma. Fyll i målvärdet.`,
  "key-figure-without-direction": ({ title, target, unit }) =>
    `${named("keyFigure", title)} har målvärdet ${targetText(target, "table", unit)} men ingen riktning, så det framgår inte om högre eller lägre är bättre. Fyll i riktning, eller skriv till exempel ”minst” eller ”högst” före målvärdet.`,
  "horizon-missing": (gap) =>
    `${lacks("keyFigure", gap, "typ")} ${gap.of === "row" ? "Det räknas som kortsiktigt" : "De räknas som kortsiktiga"}. Skriv Kortsiktigt eller Långsiktigt.`,
  "issuer-missing": ({ record, gap }) =>
    `${lacks(record, gap, "uppdragsgivare")} Fyll i om det är fullmäktige eller styrelsen själv.`,

  "status-against-dates": ({ conflict, title, date, periodEnd }) => {
    const activity = named("activity", title);
    switch (conflict) {
      case "plannedAfterEnd":
        return `${activity} står som planerad, men slutdatumet ${date} har passerat (periodens slut är ${periodEnd}). Rätta status eller slutdatum.`;
      case "plannedAfterStart":
        return `${activity} står som planerad, men startdatumet ${date} har passerat (periodens slut är ${periodEnd}). Kontrollera om den har börjat eller är försenad.`;
      case "ongoingAfterEnd":
        return `${activity} står som pågående enligt plan, men slutdatumet ${date} har passerat (periodens slut är ${periodEnd}). Kontrollera om den är genomförd eller försenad, eller rätta slutdatumet.`;
      case "doneBeforeStart":
        return `${activity} står som genomförd, men startdatumet ${date} ligger efter periodens slut ${periodEnd}. Rätta status eller startdatum.`;
    }
  },
  "new-year-start": ({ rows }) =>
    `${count(rows, "planerad aktivitet", "planerade aktiviteter")} har startdatumet 1 januari, som planeringssystemet brukar fylla i av sig självt. Det säger inget om när arbetet skulle börja och räknas därför inte som en passerad start. Fyll i rätt start där den är känd.`,
  "end-before-start": ({ title, start, end }) =>
    `${named("activity", title)} slutar ${end}, före starten ${start}. Rätta det datum som är fel.`,

  "rating-differs": (params) =>
    `${named("keyFigure", params.title)} har bedömningen ${small(RATING_LABELS[params.entered])}, men beräkningen ger ${small(RATING_LABELS[params.computed])}: ${arithmeticSv(params)}. Den inskrivna bedömningen gäller. Kontrollera värdena, eller skriv i kommentaren varför bedömningen är en annan.`,
  "accumulating-not-rated": ({ title, target, unit }) =>
    `${named("keyFigure", title)} är ackumulerande och saknar delmål. Årets målvärde${target === null ? "" : ` ${targetText(target, "table", unit)}`} säger inget om utfallet före årets slut, så nyckeltalet har inte bedömts och räknas som ej rapporterat. Fyll i ett delmål för perioden eller en bedömning.`,
  "not-comparable": ({ title, outcome, target, unit }) =>
    `${named("keyFigure", title)} går inte att bedöma: utfallet ${outcomeText(outcome, "table", unit)} och målet ${targetText(target, "table", unit)} kan inte jämföras med varandra. Skriv båda på samma sätt och i samma enhet.`,
  "direction-conflict": ({ title, direction, target, unit }) =>
    `${named("keyFigure", title)} har riktningen ${quoted(DIRECTION_LABELS[direction])}, men målvärdet ${targetText(target, "table", unit)} säger något annat. Rätta riktningen eller målvärdet.`,
  "yellow-limit-conflict": ({ title, problem, yellowLimit, target, unit }) => {
    const limit = quantityText(yellowLimit, "table", unit);
    const goal = targetText(target, "table", unit);
    const found =
      problem === "goodSide"
        ? `har gränsen för gult, ${limit}, på fel sida om målvärdet ${goal}`
        : `har gränsen för gult, ${limit}, i en annan enhet än målvärdet ${goal}`;
    return `${named("keyFigure", title)} ${found}, så inget utfall kan bli gult. Rätta gränsen: den ska vara ett eget värde, inte en andel av målet.`;
  },
  "financial-target-scope": ({ title }) =>
    `${named("keyFigure", title)} är ett finansiellt mål men har styrelsen som omfattning. Finansiella mål redovisas för hela organisationen. Rätta omfattningen, eller ta bort markeringen som finansiellt mål.`,
  "key-figure-same-name": ({ title, repeated, other }) =>
    repeated
      ? `${named("keyFigure", title)} finns två gånger med samma omfattning och typ, även i ${cellText(other)}, och räknas två gånger. Ta bort den ena raden eller ge dem olika namn.`
      : `${named("keyFigure", title)} finns även i ${cellText(other)}, med annan omfattning eller typ. Det är tillåtet, men kontrollera att värdena står på rätt rad.`,

  "fulfilment-contradicted": ({ title, entered, activities, total }) => {
    const facts =
      entered === "fulfilled"
        ? `${digits(activities)} av ${count(total, "aktivitet", "aktiviteter")} är inte ${activities === 1 ? "avslutad" : "avslutade"}`
        : total === 1
          ? "dess enda aktivitet är genomförd"
          : `alla ${digits(total)} aktiviteter är genomförda`;
    return `${named("assignment", title)} är bedömt som ${small(FULFILMENT_LABELS[entered])}, men ${facts}. Bedömningen gäller. Kontrollera den, eller rätta aktiviteternas status.`;
  },
  "goal-area-misspelt": ({ text, near, rows, uses, nearUses }) => {
    const usual = nearUses === 0 ? "är ett vanligt målområde" : `används på ${count(nearUses, "rad", "rader")}`;
    return `Målområdet ${quoted(text)} används på ${count(uses, "rad", "rader")} och liknar ${quoted(near)}, som ${usual}. ${rows === 1 ? "Rätta texten om det är samma." : `Rätta texten på de ${digits(rows)} raderna om det är samma.`}`;
  },

  "budget-does-not-add-up": ({ sum, frame, departments }) =>
    `${departments === 1 ? "Den enda avdelningens ram är" : `De ${digits(departments)} avdelningarnas ramar är tillsammans`} ${tkr(sum)}, men nettobudgetramen är ${tkr(frame)}. Skillnaden är ${tkr(Math.round((sum - frame) * 1000) / 1000)}. Rätta det belopp som är fel.`,
  "adjustment-current-value": ({ keyFigure, current, targets }) => {
    const registered = either(targets.map(({ target, unit }) => targetText(target, "table", unit)));
    const from = targetText(current, "table", targets[0]?.unit ?? null);
    return `Justeringen av ${quoted(keyFigure)} utgår från värdet ${from}, men registrets målvärde är ${registered}. Rätta det som är fel, för värdet skrivs i beslutsförslaget.`;
  },
  "adjustment-unknown-key-figure": ({ keyFigure, nearest: near }) =>
    `Justeringen gäller ${quoted(keyFigure)}, som inte finns bland nyckeltalen. ${near === null ? "Skriv nyckeltalet som det heter i registret." : `Det som liknar mest är ${quoted(near)}. Byt till det om det stämmer.`}`,
  "adjustment-incomplete": ({ keyFigure, missing }) =>
    `Justeringen av ${quoted(keyFigure)} saknar ${listText(missing.map((field) => small(columnName(field))))}. Fyll i det, för det behövs i beslutsförslaget.`,

  "plan-field-missing": ({ fields, needed }) => {
    const names = listText(fields.map((field) => PLAN_FIELD_NAMES[field]));
    const consequence = needed
      ? "Utan det går status inte att jämföra med datum, och målvärden för rätt år går inte att välja."
      : "Utkasten får luckor att komplettera.";
    return `Planens uppgifter är inte fullständiga: ${names} saknas. ${consequence} Fyll i bladet Plan.`;
  },
  "plan-field-unreadable": ({ field, text }) =>
    `Uppgiften ${PLAN_FIELD_NAMES[field]} har värdet ${quoted(text)}, som inte går att läsa. Rätta det på bladet Plan.`,
  "plan-year-conflict": (params) => {
    const year = String(params.year);
    switch (params.of) {
      case "title":
        return `Rubriken ${quoted(params.text)} nämner år ${String(params.found)}, men planen gäller ${year}. Rätta rubriken, eller planens år om det är det som är fel.`;
      case "adoption": {
        const right =
          params.adopted === null
            ? "en plan fastställs året före"
            : `enligt bladet Plan var det ${dateText(params.adopted)}`;
        return `Rubriken ${quoted(params.text)} säger att planen för ${year} fastställdes ${String(params.found)}, men ${right}. Kontrollera mot protokollet och rätta det som är fel.`;
      }
      case "period":
        return `Perioden är ${periodName(params.period)}, men planen gäller ${year}. Rätta perioden eller året.`;
    }
  },
  "adoption-year": ({ adopted, year }) =>
    `Planen för ${String(year)} uppges vara fastställd ${dateText(adopted)}, men en plan fastställs året före, alltså ${String(year - 1)}. Kontrollera datumet mot protokollet.`,
  "revision-before-adoption": ({ adopted, revised }) =>
    `Planen uppges vara reviderad ${dateText(revised)}, före fastställandet ${dateText(adopted)}. Kontrollera båda datumen.`,
  "period-end-conflict": ({ of, periodEnd, expected }) =>
    of === "year"
      ? `Periodens slut är ${periodEnd}, som inte ligger i planens år ${expected.slice(0, 4)}. Rätta datumet eller året.`
      : `Periodens slut är ${periodEnd}, men perioden slutar ${expected}. Rätta datumet eller perioden.`,
  "meeting-before-period-end": ({ meeting, periodEnd }) =>
    `Sammanträdet ${dateText(meeting)} är inte efter periodens slut ${dateText(periodEnd)}. Kontrollera båda datumen.`,

  "copied-register": ({ role, rows, file, differing }) =>
    `${rows === 1 ? "1 rad" : `${digits(rows)} rader`} i ${role} är ${rows === 1 ? "densamma" : "desamma"} som i ${quoted(file)} och har räknats en gång, därifrån. ${differing === 0 ? "Ta bort kopian ur den ena arbetsboken." : `${differing === 1 ? "1 av dem" : `${digits(differing)} av dem`} har här en annan status eller ett annat utfall. Kontrollera vilken uppgift som gäller.`}`,
  "plan-conflict": ({ field, text, used, file }) =>
    `${PLAN_FIELD_NAMES[field]} är här ${quoted(short(text))}, men ${quoted(short(used))} i ${quoted(file)}, som har använts. Rätta den uppgift som är fel.`,
  "cells-left-out": ({ cells }) =>
    `${cells === 1 ? "1 cell" : `${digits(cells)} celler`} ligger långt utanför resten av bladet och har inte lästs. Flytta innehållet dit det hör hemma, eller ta bort det.`,
  "hidden-sheet-counted": ({ role, rows }) =>
    `Bladet är dolt, men har lästs som ${role} och ${rows === 1 ? "dess rad" : `dess ${digits(rows)} rader`} har räknats. Ta bort bladet om det inte ska vara med.`,
  "hidden-rows-counted": ({ record, rows, total }) =>
    `${rows === 1 ? "1 rad är dold eller bortfiltrerad" : `${digits(rows)} rader är dolda eller bortfiltrerade`} men har räknats med bland bladets ${count(total, NOUNS[record].one, NOUNS[record].many)}. Ta bort rader som inte ska vara med.`,
};
