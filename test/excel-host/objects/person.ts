/** The person who sits before the workbook: what they do changes it, and the page is told, as by Excel. */
import type { CellValue } from "../../../src/workbook/port";
import { findCell, type HostSheet } from "../model";
import { callMethod, setScalar } from "../wire/objects";
import { writeInputs } from "./cells";
import { raiseCalculated, raiseDataChanged, type ChangeDetails } from "./changes";
import type { HostContext } from "./define";
import { rangeObject, worksheetObject } from "./handles";
import { cellCount } from "./rectangles";
import { rangeArgument, sheetNamed } from "./resolve";
import { settleHeadersWithin } from "./tableHeaders";
import type { RangeTarget } from "./targets";

/** What is typed: one text or number for all cells, or a grid of the range's size. */
export type Typed = CellValue | readonly (readonly CellValue[])[];

export class Person {
  /**
   * @param context gives what the objects use, as it is now
   * @param source "Remote": the person works on the same workbook in another Excel
   */
  constructor(
    private readonly context: () => HostContext,
    private readonly source: "Local" | "Remote" = "Local",
  ) {}

  /** Types into cells; throws HostError AccessDenied where they are locked. */
  write(sheet: string, address: string, typed: Typed): void {
    const context = this.context();
    const target = this.target(sheet, address);
    const { firstRow, firstColumn } = target.range;
    const before = findCell(target.sheet, firstRow, firstColumn)?.value ?? "";
    writeInputs(target, typed, { ...context, raise: () => undefined });
    settleHeadersWithin(target.sheet, target.range);
    const valueAfter = findCell(target.sheet, firstRow, firstColumn)?.value ?? "";
    const details: ChangeDetails | null = cellCount(target.range) === 1 ? { valueBefore: before, valueAfter } : null;
    raiseDataChanged(target, context, null, this.source, details);
  }

  /** Empties cells. */
  erase(sheet: string, address: string): void {
    this.write(sheet, address, "");
  }

  /** Something that a formula depends on has changed, and Excel has calculated it anew. */
  recalculate(sheet: string, address: string, value: CellValue): void {
    const target = this.target(sheet, address);
    const cell = findCell(target.sheet, target.range.firstRow, target.range.firstColumn);
    if (!cell?.formula) throw new Error(`${sheet}!${address} holds no formula`);
    cell.value = value;
    raiseCalculated(target, this.context());
  }

  /** Goes to a sheet and selects cells there. */
  select(sheet: string, address: string): void {
    const target = this.target(sheet, address);
    callMethod(rangeObject(target.sheet, target.range), "Select", [], this.context());
  }

  rename(sheet: string, name: string): void {
    setScalar(worksheetObject(this.sheet(sheet)), "name", name, this.context());
  }

  /** Deletes a sheet and all that is on it. */
  remove(sheet: string): void {
    callMethod(worksheetObject(this.sheet(sheet)), "Delete", [], this.context());
  }

  private sheet(name: string): HostSheet {
    const found = sheetNamed(name, this.context());
    if (found === null) throw new Error(`There is no sheet ${name}`);
    return found;
  }

  private target(sheet: string, address: string): RangeTarget {
    return rangeArgument(address, this.sheet(sheet), this.context());
  }
}
