/** sheetData: values, formulas and looks of a sheet's cells. */
import { columnLetters } from "../../../../src/plan/origin";
import type { CellValue } from "../../../../src/workbook/port";
import { cellAt, type HostSheet } from "../../model";
import { parseA1 } from "../../objects/rectangles";
import { serialOf } from "../../values/dates";
import { attribute, child, childrenOf, flag, numberOf, unescapeCellText, type XmlElement } from "../xml";
import type { Styles } from "./styles";

/** The text of a shared or inline string: its own, or that of its runs; how a word is pronounced is no part of it. */
export function richText(item: XmlElement | undefined): string {
  const runs = [child(item, "t"), ...childrenOf(item, "r").map((run) => child(run, "t"))];
  return runs.map((run) => unescapeCellText(run?.text ?? "")).join("");
}

interface SharedFormula {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

export class CellLoader {
  private readonly shared = new Map<string, SharedFormula>();

  constructor(
    private readonly sheet: HostSheet,
    private readonly strings: readonly string[],
    private readonly styles: Styles,
  ) {}

  load(sheetData: XmlElement | undefined): void {
    let row = -1;
    for (const element of childrenOf(sheetData, "row")) {
      row = (numberOf(element, "r") ?? row + 2) - 1;
      const height = numberOf(element, "ht");
      if (height !== undefined) this.sheet.rowHeights.set(row, height);
      if (flag(element, "hidden")) this.sheet.hiddenRows.add(row);
      let column = -1;
      for (const cell of childrenOf(element, "c")) {
        column = parseA1(attribute(cell, "r") ?? "")?.firstColumn ?? column + 1;
        this.cell(cell, row, column);
      }
    }
  }

  private cell(element: XmlElement, row: number, column: number): void {
    const { numberFormat, look } = this.styles.style(numberOf(element, "s") ?? 0);
    const value = this.value(element);
    const formula = this.formula(child(element, "f"), row, column);
    if (value === "" && formula === "" && numberFormat === "General" && Object.keys(look).length === 0) return;
    Object.assign(cellAt(this.sheet, row, column), {
      value,
      formula,
      numberFormat,
      look: { ...look, ...(look.borders ? { borders: { ...look.borders } } : {}) },
    });
  }

  private value(element: XmlElement): CellValue {
    const text = child(element, "v")?.text;
    const type = attribute(element, "t") ?? "n";
    if (type === "inlineStr") return richText(child(element, "is"));
    if (text === undefined || text === "") return "";
    if (type === "s") return this.strings[Number(text)] ?? "";
    if (type === "str") return unescapeCellText(text);
    if (type === "b") return text === "1" || text === "true";
    if (type === "d") return serialOfIso(text) ?? text;
    return type === "n" ? Number(text) : text;
  }

  /** Formulas of array and data-table cells are taken as plain ones: the model has no others. */
  private formula(element: XmlElement | undefined, row: number, column: number): string {
    if (element === undefined || attribute(element, "t") === "dataTable") return "";
    const text = unescapeCellText(element.text);
    const group = attribute(element, "t") === "shared" ? attribute(element, "si") : undefined;
    if (group === undefined) return text === "" ? "" : `=${text}`;
    if (text !== "") {
      this.shared.set(group, { text, row, column });
      return `=${text}`;
    }
    const first = this.shared.get(group);
    return first === undefined ? "" : `=${shiftFormula(first.text, row - first.row, column - first.column)}`;
  }
}

function serialOfIso(text: string): number | null {
  const [, year, month, day, time] = /^(\d{4})-(\d\d)-(\d\d)(?:T([\d:.]+)Z?)?$/u.exec(text) ?? [];
  const serial = serialOf(Number(year), Number(month), Number(day));
  if (serial === null || time === undefined) return serial;
  const [hours = 0, minutes = 0, seconds = 0] = time.split(":").map(Number);
  return serial + (hours * 3600 + minutes * 60 + seconds) / 86_400;
}

/** Text, quoted sheet names and [columns] are left alone; then what looks like a cell and is no part of a word. */
const REFERENCE =
  /("(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\])|(?<![\p{L}\p{N}_.\\])(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\p{L}\p{N}_.(!\\])/giu;

/** A formula as it stands in a cell further down and to the right (ECMA-376 part 1, 18.3.1.40). */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  return formula.replace(
    REFERENCE,
    (whole, kept: string | undefined, columnFixed: string, letters: string, rowFixed: string, digits: string) => {
      const cell = kept === undefined ? parseA1(`${letters}${digits}`) : null;
      if (cell === null) return whole;
      const column = columnFixed === "" ? columnLetters(cell.firstColumn + columns) : letters;
      const row = rowFixed === "" ? String(cell.firstRow + rows + 1) : digits;
      return `${columnFixed}${column}${rowFixed}${row}`;
    },
  );
}
