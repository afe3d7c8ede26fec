/** A workbook in memory that speaks the port as an open one does: written plans become grids that are read again. */
import { WorkbookTrouble } from "../src/workbook/errors";
import type {
  CellEdit,
  OwnedRole,
  Reading,
  SheetGrid,
  SheetPlan,
  Workbook,
  WorkbookChange,
  WrittenSheet,
} from "../src/workbook/port";
import { gridOf } from "./sheets/fixtures";

export class MemoryWorkbook implements Workbook {
  grids: SheetGrid[];
  /** What was asked, in order: "read", "write summary,report …", "show Kontroll!A1". */
  readonly calls: string[] = [];
  /** Throws in place of what is asked, or part of the way through a writing. */
  trouble: { readonly at: "read" | "write" | "show"; readonly error: unknown; readonly afterSheets?: number } | null =
    null;
  /** Called while reading and before writing: a test can do something meanwhile. */
  meanwhile: (call: string) => Promise<void> | void = () => undefined;

  constructor(grids: readonly SheetGrid[]) {
    this.grids = grids.map((grid) => ({ ...grid, file: "" }));
  }

  async read(options: Reading = {}): Promise<SheetGrid[]> {
    this.calls.push("read");
    await this.meanwhile("read");
    this.refuse("read");
    options.progress?.(this.grids.length, this.grids.length);
    return [...this.grids];
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

  edit(edits: readonly CellEdit[]): Promise<readonly CellEdit[]> {
    this.calls.push("edit");
    return Promise.resolve(edits);
  }

  async show(sheet: string, cell: string): Promise<void> {
    this.calls.push(`show ${sheet}!${cell}`);
    await this.meanwhile("show");
    this.refuse("show");
    if (!this.grids.some(({ name }) => name === sheet))
      throw new WorkbookTrouble("gone", "no such sheet", "unchanged", sheet);
  }

  follow(listener: (change: WorkbookChange) => void): Promise<() => Promise<void>> {
    listener({ sheet: null, range: null });
    return Promise.resolve(() => Promise.resolve());
  }

  owned(role: OwnedRole): SheetGrid | undefined {
    return this.grids.find((grid) => grid.owned === role);
  }

  /** A person changes one cell of one of our sheets: the first that holds `seen`. */
  type(role: OwnedRole, seen: string, value: string): void {
    const grid = this.owned(role);
    const row = grid?.values.findIndex((cells) => cells.includes(seen)) ?? -1;
    const column = grid?.values[row]?.indexOf(seen) ?? -1;
    if (grid === undefined || column < 0) throw new Error(`${role} has no cell ${seen}`);
    const values = grid.values.map((cells, index) => (index === row ? cells.with(column, value) : cells));
    this.swap(grid, { ...grid, values });
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

  private refuse(at: "read" | "show"): void {
    if (this.trouble?.at === at) throw this.trouble.error;
  }
}
