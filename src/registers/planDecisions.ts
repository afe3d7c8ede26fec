/** Decisions as people write them in one cell: "RS 2024-10-01 § 145", "1 oktober 2024 § 145, reviderad 10 december 2024 § 203". */
import type { PlanField } from "../plan/records";
import type { CellValue } from "../workbook/port";

const PARAGRAPH = /§+\s*(\d+[a-z]?)/iu;
const DATE = /\d{4}-\d{1,2}-\d{1,2}|\d{1,2}\s+\p{L}+\.?\s+\d{4}|\d{1,2}\/\d{1,2}[\s-]+\d{4}/gu;
const REVISED = /[\s,;.(]+(?:senast\s+)?reviderad(?:es|e)?\s*:?\s+/iu;

/** The values of the adoption, and of a revision that is told in the same cell. */
export function withRevision(
  field: PlanField,
  values: readonly CellValue[],
): readonly (readonly [PlanField, readonly CellValue[]])[] {
  const [first, ...rest] = values;
  const parts = field === "adoptedDate" && typeof first === "string" ? first.split(REVISED) : [];
  const [adopted = "", revised] = parts;
  if (revised === undefined || parts.length > 2) return [[field, values]];
  return [
    ["adoptedDate", [adopted, ...rest]],
    ["revisedDate", [revised.replace(/\)\s*$/u, "")]],
  ];
}

/** A decision's date and its § as two values, where one cell holds both; the only date in a text is the one that is meant. */
export function decisionValues(field: PlanField, values: readonly CellValue[]): readonly CellValue[] {
  const [first, ...rest] = values;
  if ((field !== "adoptedDate" && field !== "revisedDate") || typeof first !== "string") return values;
  const paragraph = PARAGRAPH.exec(first)?.[1];
  const text = first
    .replace(PARAGRAPH, " ")
    .replace(/[\s,;]+$/u, "")
    .trim();
  const dates = text.match(DATE) ?? [];
  const [only = text] = dates;
  const date = dates.length === 1 ? only : text;
  return paragraph === undefined ? [date, ...rest] : [date, `§ ${paragraph}`, ...rest];
}
