/** References in formulas of defined names. Pure. */
import { address } from "../../../plan/origin";
import { quotedSheet } from "../../textCells";

/** "='Blad'!$A$1" */
export function referenceTo(sheet: string, row: number, column: number): string {
  return `=${quotedSheet(sheet)}!${address(row, column).replace(/([A-Z]+)(\d+)/, "$$$1$$$2")}`;
}
