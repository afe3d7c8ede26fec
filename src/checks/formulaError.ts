/** formula-error: a cell that shows an error instead of a value ("#REF!"), also in the columns of text. */
import type { Finding } from "../plan/finding";
import type { Registers } from "../plan/records";
import type { Check } from "./check";
import { at, type InDepartment } from "./shared/place";
import { troublesOf } from "./shared/troubles";

/** Error texts in English and in Swedish Excel; a comment such as "#1 på listan" is none. */
const ERROR =
  /^#(?:N\/A|REF!|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|GETTING_DATA|BUSY!|BLOCKED!|CONNECT!|UNKNOWN!|SAKNAS!|REFERENS!|DIVISION\/0!|VÄRDEFEL!|NAMN\?|OGILTIGT!|SKÄRNING!|SPILL!|FÄLT!|BERÄKNING!)$/iu;

const HASH = 35;

export const formulaError: Check = ({ registers }) => {
  const findings: Finding[] = [];
  for (const { at: record, field, reading } of troublesOf(registers)) {
    if (reading.kind === "unreadable" && reading.why === "formulaError")
      findings.push(remark(record, field, reading.text));
  }
  for (const [record, field, text] of textErrors(registers)) findings.push(remark(record, field, text));
  return findings;
};

type TextError = readonly [InDepartment, string, string];

function textErrors(registers: Registers): TextError[] {
  const found: TextError[] = [];
  for (const rows of [registers.assignments, registers.keyFigures, registers.activities]) {
    for (const record of rows) {
      if (isError(record.title)) found.push([record, "title", record.title]);
      if (record.comment !== null && isError(record.comment)) found.push([record, "comment", record.comment]);
      if (record.responsible !== null && isError(record.responsible))
        found.push([record, "responsible", record.responsible]);
    }
  }
  return found;
}

function isError(text: string): boolean {
  return text.charCodeAt(0) === HASH && ERROR.test(text.trim());
}

function remark(record: InDepartment, field: string, text: string): Finding {
  return { rule: "formula-error", severity: "error", ...at(record, field), params: { field, text } };
}
