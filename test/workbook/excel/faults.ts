/** A run of the whole summary on the host with one thing going wrong, and what must hold whatever it was. */
import { summariseWorkbook } from "../../../src/app/summariseWorkbook";
import type { JobResult } from "../../../src/app/job";
import { WorkbookTrouble } from "../../../src/workbook/errors";
import { excelWorkbook } from "../../../src/workbook/excel/workbook";
import { markedRole, WRITING_MARK } from "../../../src/workbook/port";
import { departmentRows } from "../../bench/grids";
import { createHost, startOffice, type SyncFault } from "../../excel-host";
import { differences, snapshot, type Snapshot } from "../../excel-host/compare";
import { workbookFromGrids } from "../../excel-host/fromGrids";
import { cellAt, newSheet, type HostSheet, type HostWorkbook } from "../../excel-host/model";
import { ASSIGNMENT_SHEET, grid, KEY_FIGURE_SHEET, PLAN_SHEET } from "../../grids";

/** Milliseconds to wait for a sync that never answers. A slow machine may pass it elsewhere too: then what must hold holds as well. */
const HANGING = 400;
/** For runs in which every sync answers. */
const ANSWERING = 20_000;

/** One office.js and one host for many runs: each run gets a workbook of its own. */
export class Bed {
  readonly host = createHost();
  private readonly excel = startOffice(this.host).Excel;
  private readonly patient = excelWorkbook(this.excel, { timeLimit: ANSWERING });
  private readonly impatient = excelWorkbook(this.excel, { timeLimit: HANGING });

  /**
   * Runs the whole job on a copy of the workbook. `fault` is asked for each sync, counted from 1 in this run (the library's
   * own clean-up syncs, which nobody waits for, are not counted); `before` is told of each action that may change something.
   */
  async run(
    start: HostWorkbook,
    fault: (index: number) => SyncFault = () => "pass",
    before: (state: StateBefore) => void = () => undefined,
    hangs = false,
  ): Promise<Run> {
    this.host.workbook = structuredClone(start);
    const result = await this.again(fault, before, hangs);
    return { ...result, after: this.host.workbook };
  }

  /** Runs the job once more on the workbook as it now stands. */
  async again(
    fault: (index: number) => SyncFault = () => "pass",
    before: (state: StateBefore) => void = () => undefined,
    hangs = false,
  ): Promise<Omit<Run, "after">> {
    const actions: number[] = [];
    this.host.onSync = (sync) => {
      if (sync.isCleanup) {
        this.host.onAction = () => undefined;
        return "pass";
      }
      actions.push(sync.actions);
      const at = actions.length;
      this.host.onAction = ({ index, mayChange }) => {
        if (mayChange) before({ sync: at, action: index, workbook: this.host.workbook });
      };
      return fault(at);
    };
    try {
      const result = await summariseWorkbook(hangs ? this.impatient : this.patient, {
        taken: "2025-05-05",
        language: "sv",
      });
      return { result, trouble: null, actions };
    } catch (error) {
      if (!(error instanceof WorkbookTrouble)) throw error;
      return { result: null, trouble: error, actions };
    } finally {
      this.host.onSync = () => "pass";
      this.host.onAction = () => undefined;
    }
  }
}

/** The workbook just before an action that may change it: what a failure of that action would leave behind. */
export interface StateBefore {
  /** From 1 in the run. */
  readonly sync: number;
  /** From 0 in the sync. */
  readonly action: number;
  readonly workbook: HostWorkbook;
}

export interface Run {
  readonly result: JobResult | null;
  readonly trouble: WorkbookTrouble | null;
  /** Number of actions of each sync. */
  readonly actions: readonly number[];
  readonly after: HostWorkbook;
}

/** Ids of the sheets that the markers make ours. */
export function ownIds(workbook: HostWorkbook): ReadonlySet<string> {
  const names = workbook.names.flatMap(({ name, formula }) =>
    markedRole(name) === null
      ? []
      : [
          formula
            .replace(/^='?/u, "")
            .replace(/'?!.*$/u, "")
            .replaceAll("''", "'"),
        ],
  );
  return new Set(workbook.sheets.filter(({ name }) => names.includes(name)).map(({ id }) => id));
}

export function isMarked(workbook: HostWorkbook): boolean {
  return workbook.names.some(({ name }) => name === WRITING_MARK);
}

/** Everything that is not ours: sheets, names, order, selection, active sheet. */
export function theirs(workbook: HostWorkbook, known: ReadonlySet<string>): Snapshot {
  return snapshot(
    workbook,
    ({ id }) => known.has(id),
    ({ name }) => !/^_?pf_/u.test(name),
  );
}

/** Everything that is ours. */
export function ours(workbook: HostWorkbook): Snapshot {
  const own = ownIds(workbook);
  return snapshot(
    workbook,
    ({ id }) => own.has(id),
    ({ name }) => /^_?pf_/u.test(name),
  );
}

export { differences };

function department(name: string, number: number): ReturnType<typeof grid> {
  return grid(name, departmentRows(number, 4), { file: "" });
}

/** A small plan with two departments, a filter, and a person's own sheets, one of them with a name like ours. */
export function smallWorkbook(): HostWorkbook {
  const workbook = workbookFromGrids([
    PLAN_SHEET,
    ASSIGNMENT_SHEET,
    KEY_FIGURE_SHEET,
    department("Avdelning A", 0),
    { ...department("Avdelning B", 1), hiddenRows: new Set([4]) },
    grid("Underlag", [["Mina egna anteckningar"], ["rör dem inte"]]),
  ]);
  const filtered = sheetOf(workbook, "Avdelning B");
  filtered.autoFilter = { firstRow: 2, firstColumn: 0, lastRow: 6, lastColumn: 11 };
  cellAt(filtered, 3, 8).look.fill = "#FFC000";
  workbook.activeSheet = filtered.id;
  workbook.selection = { firstRow: 3, firstColumn: 8, lastRow: 4, lastColumn: 8 };
  return workbook;
}

/** The small workbook with a summary in it, a person's edits in the draft, and their own formulas and names that point at it. */
export async function workbookWithEdits(bed: Bed): Promise<HostWorkbook> {
  const { after } = await bed.run(smallWorkbook());
  const draft = sheetOf(after, "Rapportutkast");
  cellAt(draft, EDITED_ROW, 1).value = EDIT;
  const own = newSheet("Egna");
  for (const [row, formula] of ["=Sammanställning!$B$6", "=pf_aktiviteter_pagaende", "=Rapportutkast!$B$6"].entries())
    cellAt(own, row, 0).formula = formula;
  after.sheets.push(own);
  after.names.push({ name: "mitt_antal", formula: "=Sammanställning!$C$7", visible: true, scope: null });
  return structuredClone(after);
}

/** Row and text of the person's edit in the draft. */
const EDITED_ROW = 6;
export const EDIT = "Kontrollerns egen mening, som ska finnas kvar.";

export function sheetOf(workbook: HostWorkbook, name: string): HostSheet {
  const found = workbook.sheets.find((sheet) => sheet.name === name);
  if (found === undefined) throw new Error(`no sheet ${name}`);
  return found;
}

/** Texts of a sheet's column, row by row. */
export function textsOf(sheet: HostSheet, column: number): string[] {
  return [...sheet.cells.values()].map((cells) => String(cells.get(column)?.value ?? ""));
}
