/** The workbook's settings for whoever changes them: as a form, and the form as changes of the sheet Inställningar. */
export { settingsChange, type SettingsWrite } from "./settings/change";
export type { SettingsForm, SheetChoice, StateCode, StateGroup, StateWords } from "./settings/form";
export { settingsForm, settingsSheet } from "./settings/read";
export { unknownWords, wordClashes, type UnknownWord, type WordClash } from "./settings/words";
export { fieldsOf, type NamedField } from "../registers/fieldNames";
export { builtInCode, ownWords, ownWordText } from "../registers/settings";
