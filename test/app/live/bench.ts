/** A live workbook on one in memory, with a clock that a test sets going. */
import { LiveWorkbook, type LivePieces, type LiveState } from "../../../src/app/live";
import { standingOf } from "../../../src/app/standing";
import type { CellEdit, CellValue, SheetGrid } from "../../../src/workbook/port";
import { ASSIGNMENT_SHEET, grid, KEY_FIGURE_SHEET, PLAN_SHEET } from "../../grids";
import { MemoryWorkbook } from "../../memoryWorkbook";

export const ACTIVITIES = grid("Aktiviteter HR", [
  ["Id", "Kopplad till", "Aktivitet", "Ansvarig", "Start", "Slut", "Status"],
  ["A1", "U1", "Skolbio på sex orter", "Producent", "2025-02-01", "2025-11-30", "Pågår"],
  ["A2", "U2", "Samla avtalen", "Inköpschef", "2025-02-01", "2025-11-30", "Pågår"],
  ["A3", "U3, N1, N2", "Ny rutin för beställningar", "Servicechef", "2025-02-01", "2025-11-30", "Planerad"],
]);
export const STATUS = 6;
export const THEIRS = [PLAN_SHEET, ASSIGNMENT_SHEET, KEY_FIGURE_SHEET, ACTIVITIES];
export const READ_HR = "read Aktiviteter HR";

/** Timers that go off when a test lets the time pass. */
export class Clock {
  private now = 0;
  private timers: { readonly at: number; readonly callback: () => void }[] = [];

  readonly after = (milliseconds: number, callback: () => void): (() => void) => {
    const timer = { at: this.now + milliseconds, callback };
    this.timers.push(timer);
    return () => {
      this.timers = this.timers.filter((other) => other !== timer);
    };
  };

  get waiting(): number {
    return this.timers.length;
  }

  async pass(milliseconds: number): Promise<void> {
    const end = this.now + milliseconds;
    for (;;) {
      const [next] = this.timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
      if (next === undefined) break;
      this.now = next.at;
      this.timers = this.timers.filter((timer) => timer !== next);
      next.callback();
      await settled();
    }
    this.now = end;
    await settled();
  }
}

/** All that can go on without time passing has gone on. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve));
}

export interface Bench {
  readonly live: LiveWorkbook;
  readonly workbook: MemoryWorkbook;
  readonly clock: Clock;
  readonly states: LiveState[];
  /** How many times everything was counted. */
  readonly counts: () => number;
}

export function bench(grids: readonly SheetGrid[] = THEIRS, pieces: Partial<LivePieces> = {}): Bench {
  const workbook = new MemoryWorkbook(grids);
  const clock = new Clock();
  const states: LiveState[] = [];
  let counts = 0;
  const live = new LiveWorkbook({
    tools: () =>
      Promise.resolve({
        openWorkbook: () => workbook,
        standingOf: (read) => {
          counts++;
          return standingOf(read);
        },
      }),
    breathe: () => Promise.resolve(),
    after: clock.after,
    ...pieces,
  });
  live.subscribe(() => states.push(live.state()));
  return { live, workbook, clock, states, counts: () => counts };
}

export async function started(...options: Parameters<typeof bench>): Promise<Bench> {
  const begun = bench(...options);
  await begun.live.start();
  return begun;
}

type Open = Extract<LiveState, { kind: "open" }>;

export function opened(live: LiveWorkbook): Open {
  const state = live.state();
  if (state.kind !== "open") throw new Error(`the state is ${JSON.stringify(state)}`);
  return state;
}

/** The counts of activities by status, as the pane would show them: "ongoing 2, planned 1". */
export function statuses(live: LiveWorkbook): string {
  const { activities } = opened(live).standing.analysis.followUp.registers;
  const counts = new Map<string, number>();
  for (const { status } of activities) {
    const word = status.kind === "read" ? status.value : status.kind;
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts].map(([word, count]) => `${word} ${String(count)}`).join(", ");
}

export function statusEdit(row: number, seen: CellValue, value: CellValue): CellEdit {
  return { sheet: ACTIVITIES.name, row, column: STATUS, seen, value };
}
