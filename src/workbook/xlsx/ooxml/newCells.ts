/** Cells that are about to be written, read as they would be read from the file. */
import { cellKey, type CellValue } from "../../port";
import type { ReadCell } from "../../grid/changedCells";
import { commonNumber, dateCode, shownFill, type CellFormat, type CellTaker } from "../../grid/gridBuilder";
import { readSheetText } from "./sheet";
import type { CellLook } from "./styles";

/** @param xml a worksheet part that holds these cells and no shared strings */
export function readNewCells(
  xml: string,
  looks: readonly CellLook[],
  date1904: boolean,
): ReadonlyMap<number, ReadCell> {
  const cells = new NewCells(date1904);
  readSheetText(xml, cells, { strings: [], looks });
  return cells.found;
}

class NewCells implements CellTaker {
  readonly found = new Map<number, ReadCell>();

  constructor(private readonly date1904: boolean) {}

  set(row: number, column: number, value: CellValue): void {
    this.add(row, column, { value, format: null, fill: null });
  }

  setNumber(row: number, column: number, value: number, format: CellFormat | null): void {
    this.add(row, column, {
      value: commonNumber(value, format, this.date1904),
      format: format?.code ?? null,
      fill: null,
    });
  }

  setDate(row: number, column: number, serial: number, format: CellFormat | null): void {
    this.add(row, column, { value: serial, format: dateCode(format), fill: null });
  }

  fill(row: number, column: number, colour: string | null): void {
    this.add(row, column, { value: "", format: null, fill: shownFill(colour) });
  }

  private add(row: number, column: number, cell: ReadCell): void {
    this.found.set(cellKey(row, column), cell);
  }
}
