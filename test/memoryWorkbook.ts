/** A workbook in memory that speaks the port as an open one does: written plans become grids that are read again. */
import { WorkbookTrouble } from "../src/workbook/errors";
import {
  cellKey,
  type CellEdit,
  type CellValue,
  type EditOutcome,
  type NewSheet,
  type OwnedRole,
  type Reading,
  type SheetGrid,
  type SheetPlan,
  type Workbook,
  type WorkbookChange,
  type WrittenSheet,
} from "../src/workbook/port";
import { grid as gridFrom } from "./grids";
import { gridOf } from "./sheets/fixtures";

/** What can be asked, as tests name it. */
export type Asked = "read" | "write" | "show" | "edit" | "add" | "follow";

export interface MemoryTrouble {
  readonly at: Asked;
  readonly error: unknown;
  /** Of "write": so many sheets are written before it. */
  readonly afterSheets?: number;
}

export class MemoryWorkbook implements Workbook {
  grids: SheetGrid[];
  /** What was asked, in order: "read", "read HR", "write summary,report …", "edit 2", "add Blad", "show Kontroll!A1", "follow". */
  readonly calls: string[] = [];
  /** Throws in place of what is asked, or part of the way through a writing. */
  trouble: MemoryTrouble | null = null;
  /** Called while reading and before writing: a test can do something meanwhile. */
  meanwhile: (call: Asked) => Promise<void> | void = () => undefined;
  private readonly listeners = new Set<(change: WorkbookChange) => void>();

  constructor(grids: readonly SheetGrid[]) {
    this.grids = grids.map((grid) => ({ ...grid, file: "" }));
  }

  /** How many are told of changes. */
  get followers(): number {
    return this.listeners.size;
  }

  async read(options: Reading = {}): Promise<SheetGrid[]> {
    const { sheets, signal, progress } = options;
    this.calls.push(sheets === undefined ? "read" : `read ${[...sheets].join(",")}`);
    // As they stand when the reading begins: what is changed meanwhile is not in it.
    const found = this.grids.filter(({ name }) => sheets?.has(name) ?? true);
    progress?.(0, found.length);
    await this.asked("read");
    if (signal?.aborted === true) throw new WorkbookTrouble("cancelled", "while reading");
    progress?.(found.length, found.length);
    return found;
  }

  async replaceOwned(plans: readonly SheetPlan[]): Promise<readonly WrittenSheet[]> {
    this.calls.push(`write ${plans.map(({ role }) => role).join(",")}`);
    await this.meanwhile("write");
    const { trouble } = this;
    const broken = trouble?.at === "write" ? (trouble.afterSheets ?? 0) : plans.length;
    if (broken > 0) for (const plan of plans.slice(0, broken)) this.put(plan);
    if (trouble?.at === "write") {
      if (broken > 0) this.mark(true);
      throw trouble.error;
    }
    this.mark(false);
    return plans.map(({ role }) => ({ role, name: this.owned(role)?.name ?? "" }));
  }

  async edit(edits: readonly CellEdit[]): Promise<EditOutcome> {
    this.calls.push(`edit ${String(edits.length)}`);
    await this.asked("edit");
    const undo: CellEdit[] = [];
    const refused: CellEdit[] = [];
    for (const edit of edits) {
      const { sheet, row, column, seen, value } = edit;
      const grid = this.named(sheet);
      if (grid === undefined || valueAt(grid, row, column) !== seen) refused.push(edit);
      else {
        const format = grid.formats.get(cellKey(row, column)) ?? "General";
        undo.push({ sheet, row, column, seen: value, value: seen, format });
        this.swap(grid, withCell(grid, row, column, value, edit.format));
      }
    }
    return { undo, refused };
  }

  async add({ name, rows }: NewSheet): Promise<boolean> {
    this.calls.push(`add ${name}`);
    await this.asked("add");
    if (this.grids.some((grid) => grid.name.toLowerCase() === name.toLowerCase())) return false;
    this.grids.push(gridFrom(name, rows, { file: "" }));
    return true;
  }

  async show(sheet: string, cell: string): Promise<void> {
    this.calls.push(`show ${sheet}!${cell}`);
    await this.asked("show");
    if (this.named(sheet) === undefined) throw new WorkbookTrouble("gone", "no such sheet", "unchanged", sheet);
  }

  async follow(listener: (change: WorkbookChange) => void): Promise<() => Promise<void>> {
    this.calls.push("follow");
    await this.asked("follow");
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
      return Promise.resolve();
    };
  }

  owned(role: OwnedRole): SheetGrid | undefined {
    return this.grids.find((grid) => grid.owned === role);
  }

  /** A person changes one cell of one of our sheets, the first that holds `seen`; nobody is told. */
  type(role: OwnedRole, seen: string, value: string): void {
    const grid = this.owned(role);
    const row = grid?.values.findIndex((cells) => cells.includes(seen)) ?? -1;
    const column = grid?.values[row]?.indexOf(seen) ?? -1;
    if (grid === undefined || column < 0) throw new Error(`${role} has no cell ${seen}`);
    this.swap(grid, withCell(grid, grid.firstRow + row, grid.firstColumn + column, value));
  }

  /** A person types into a cell (sheet's row and column), and followers are told. */
  change(sheet: string, row: number, column: number, value: CellValue): void {
    const grid = this.named(sheet);
    if (grid === undefined) throw new Error(`There is no sheet ${sheet}`);
    this.swap(grid, withCell(grid, row, column, value));
    this.tell({ sheet, range: { firstRow: row, firstColumn: column, lastRow: row, lastColumn: column } });
  }

  /** A person puts other sheets in the place of all (renames, deletes, adds), and followers are told. */
  restructure(grids: readonly SheetGrid[]): void {
    this.grids = grids.map((grid) => ({ ...grid, file: "" }));
    this.tell({ sheet: null, range: null });
  }

  private tell(change: WorkbookChange): void {
    for (const listener of [...this.listeners]) listener(change);
  }

  private named(sheet: string): SheetGrid | undefined {
    return this.grids.find(({ name }) => name === sheet);
  }

  private put(plan: SheetPlan): void {
    const old = this.owned(plan.role);
    const grid = gridOf(plan);
    if (old === undefined) this.grids.push(grid);
    else this.swap(old, { ...grid, name: old.name });
  }

  private swap(old: SheetGrid, next: SheetGrid): void {
    this.grids = this.grids.map((grid) => (grid === old ? next : grid));
  }

  private mark(unfinished: boolean): void {
    this.grids = this.grids.map((grid) => (grid.owned === null ? grid : { ...grid, unfinished }));
  }

  private async asked(at: Asked): Promise<void> {
    // Without a pause where there is nothing to wait for: calls are done in the order they come in.
    const pause = this.meanwhile(at);
    if (pause !== undefined) await pause;
    if (this.trouble?.at === at) throw this.trouble.error;
  }
}

function valueAt(grid: SheetGrid, row: number, column: number): CellValue {
  return grid.values[row - grid.firstRow]?.[column - grid.firstColumn] ?? "";
}

/** The grid with another value in a cell, which may lie outside what it holds so far. */
function withCell(grid: SheetGrid, row: number, column: number, value: CellValue, format?: string): SheetGrid {
  const firstRow = Math.min(grid.firstRow, row);
  const firstColumn = Math.min(grid.firstColumn, column);
  const height = Math.max(grid.firstRow + grid.values.length, row + 1) - firstRow;
  const values = Array.from({ length: height }, (_row, down) => {
    const cells = grid.values[firstRow + down - grid.firstRow] ?? [];
    const padded = [...new Array<CellValue>(grid.firstColumn - firstColumn).fill(""), ...cells];
    if (firstRow + down !== row) return padded;
    while (padded.length <= column - firstColumn) padded.push("");
    return padded.with(column - firstColumn, value);
  });
  const formats = new Map(grid.formats);
  if (format === "General" || typeof value !== "number") formats.delete(cellKey(row, column));
  else if (format !== undefined) formats.set(cellKey(row, column), format);
  return { ...grid, firstRow, firstColumn, values, formats };
}
