/** The English messages of what is unclear in Inställningar. */
import type { FindingParams } from "../plan/rules";
import { either, quoted, quotedList } from "./wording.en";

export function settingEn(params: FindingParams["unclear-setting"]): string {
  switch (params.problem) {
    case "unknownSheet":
      return `No sheet is called ${quoted(params.sheet)}, so the choice applies to nothing. Write the name as it stands on the tab, or take the row away.`;
    case "fixedSheet":
      return `Nothing can be chosen for the sheet ${quoted(params.sheet)}, which is read in a way of its own or not at all. Take the row away.`;
    case "unknownRole":
      return `There is no register called ${quoted(params.text)}, so the sheet was read by its headings. Write for example Aktiviteter, Uppdrag or Nyckeltal, or “räknas inte” (not counted).`;
    case "unknownColumn": {
      const seen = params.headings.length === 0 ? "" : ` The headings are ${quotedList(params.headings)}.`;
      return `The sheet ${quoted(params.sheet)} has no column with the heading ${quoted(params.heading)}, so the choice applies to nothing.${seen} Write the heading as it stands on the sheet, or take the row away.`;
    }
    case "unknownField":
      return `The register ${params.role} has no column called ${quoted(params.text)}, so the column was read by its heading. Write ${either(params.fields)}, or “används inte” (not used).`;
    case "repeated":
      return `The same thing is chosen twice. What counts is ${quoted(params.used)} in cell ${params.cell}. Take one of the rows away.`;
    case "noHeadings":
      return `Inställningar says that the sheet is ${params.role}, but no row has those headings, so it was not counted. Mend the headings, or choose in Inställningar what the columns hold.`;
    case "unreadableDays":
      return `Short of time ${quoted(params.text)} is no number of days, so no limit is used. Write a whole number, such as 30.`;
    case "wordTwice":
      return `The word ${quoted(params.word)} was given two meanings. It is read as ${params.used}. Keep it in one place.`;
    case "secondSheet":
      return `There are several sheets with settings, and the one that counts is ${quoted(params.used)}. Move there what should count, or take this sheet away.`;
  }
}
