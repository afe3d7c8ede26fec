/** References to sheets in formulas: what Excel rewrites when a sheet is renamed, and breaks when it is deleted. */
import type { HostSheet, HostWorkbook } from "../model";
import { quoted } from "./rectangles";
import { sameText } from "./resolve";

/** A text in quotes (left alone), or a sheet's name with "!" and what it points at. */
const REFERENCE =
  /"(?:[^"]|"")*"|(?:'((?:[^']|'')+)'|([\p{L}_\\][\p{L}\p{N}_.]*))!(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d+:\$?\d+|[\p{L}_\\][\p{L}\p{N}_.]*)/giu;

/** The formula with each reference to the sheet replaced by what `rewrite` gives for it. */
export function rewriteReferences(formula: string, sheet: string, rewrite: (place: string) => string): string {
  return formula.replace(REFERENCE, (whole: string, inQuotes?: string, plain?: string, place?: string) => {
    const name = inQuotes?.replaceAll("''", "'") ?? plain;
    return name !== undefined && place !== undefined && sameText(name, sheet) ? rewrite(place) : whole;
  });
}

/** Formulas and names that point to the sheet follow its new name. */
export function renameInFormulas(workbook: HostWorkbook, before: string, after: string): void {
  changeFormulas(workbook, (formula) => rewriteReferences(formula, before, (place) => `${quoted(after)}!${place}`));
}

/** Formulas and names that pointed to a deleted sheet, or to one of its tables, are broken for good. */
export function forgetSheet(workbook: HostWorkbook, sheet: HostSheet): void {
  for (const { name } of sheet.tables) forgetTable(workbook, name);
  changeFormulas(workbook, (formula) => rewriteReferences(formula, sheet.name, () => "#REF!"), "#REF!");
}

/**
 * A text in quotes or a sheet's name in quotes (left alone), or a word that is no function, no sheet and no part of a longer
 * one, with the brackets of a structured reference after it.
 */
const WORD =
  /"(?:[^"]|"")*"|'(?:[^']|'')+'!|([\p{L}_\\][\p{L}\p{N}_.]*)(?![\p{L}\p{N}_.!(])(?:\[(?:[^[\]']|'.|\[(?:[^[\]']|'.)*\])*\])?/giu;

/** Structured references to a table that is no more. */
export function forgetTable(workbook: HostWorkbook, name: string): void {
  const broken = (whole: string, found?: string): string =>
    found !== undefined && sameText(found, name) ? "#REF!" : whole;
  changeFormulas(workbook, (formula) => formula.replace(WORD, broken), "#REF!");
}

/** @param broken the value of cells whose formula was changed; absent: it stays. */
function changeFormulas(workbook: HostWorkbook, change: (formula: string) => string, broken?: string): void {
  for (const name of workbook.names) name.formula = change(name.formula);
  for (const sheet of workbook.sheets) {
    for (const cells of sheet.cells.values()) {
      for (const cell of cells.values()) {
        const formula = cell.formula === "" ? "" : change(cell.formula);
        if (formula === cell.formula) continue;
        cell.formula = formula;
        if (broken !== undefined) cell.value = broken;
      }
    }
  }
}
