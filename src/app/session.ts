/**
 * What ribbon and pane share: one job at a time, and its state for whoever shows it. Nothing here throws: whatever goes wrong
 * becomes a state, since a ribbon function has nobody to throw to.
 */
import type { IsoDate } from "../plan/dates";
import type { Language } from "../strings/findings";
import type { OwnedRole, Workbook } from "../workbook/port";
import type { JobOptions, JobResult, NothingFound, Progress, Step, Written } from "./job";
import { asTrouble, type Trouble } from "./trouble";

export type { Trouble } from "./trouble";

/** *Kontrollera*, *Skapa sammanställning*, *Rapportutkast*. The last two make the same sheets and end on different ones. */
export const JOBS = ["check", "summary", "draft"] as const;
export type Job = (typeof JOBS)[number];

export type SessionState =
  | { readonly kind: "idle" }
  | {
      readonly kind: "working";
      readonly job: Job;
      readonly step: Step | "starting";
      readonly progress: Progress | null;
      /** False once writing has begun: it cannot be broken off without leaving half-written sheets. */
      readonly canCancel: boolean;
      /** True when a person has asked for a job meanwhile. */
      readonly askedAgain: boolean;
    }
  | {
      readonly kind: "done";
      readonly job: Job;
      readonly result: Written;
      /** From the click until the sheets were written, in milliseconds. */
      readonly tookMs: number;
      /** Why the sheet could not be shown, where it could not: it is written all the same. */
      readonly notShown: Trouble | null;
    }
  | { readonly kind: "nothing"; readonly job: Job; readonly result: NothingFound }
  | { readonly kind: "trouble"; readonly job: Job; readonly trouble: Trouble };

type PerformJob = (workbook: Workbook, options: JobOptions) => Promise<JobResult>;

/** What a job is done with. It is most of the program, and is loaded apart from what the pane shows first. */
export interface Tools {
  /**
   * The workbook that is open. `patient`: Excel waits until a cell that is being edited is finished, instead of refusing.
   * May throw WorkbookTrouble ("tooOld").
   */
  readonly openWorkbook: (options: { readonly patient: boolean }) => Workbook;
  readonly checkWorkbook: PerformJob;
  readonly summariseWorkbook: PerformJob;
}

export interface SessionPieces {
  /** Rejects with WorkbookTrouble ("connection") where they cannot be loaded, and is then asked again. */
  readonly tools: () => Promise<Tools>;
  readonly today: () => IsoDate;
  readonly language: () => Language;
  /** Lets what is on the screen be drawn before the thread is busy. */
  readonly breathe: () => Promise<void>;
  /** Milliseconds since some moment that stays the same. */
  readonly now: () => number;
}

export interface RunOptions {
  readonly patient?: boolean;
}

/** The sheet that a job ends on. */
const ENDS_ON: Readonly<Record<Job, OwnedRole>> = { check: "findings", summary: "summary", draft: "report" };

export class Session {
  private current: SessionState = { kind: "idle" };
  private readonly listeners = new Set<() => void>();
  private abortion: AbortController | null = null;

  constructor(private readonly pieces: SessionPieces) {}

  /** The state as it is; the same object until it changes. */
  readonly state = (): SessionState => this.current;

  /** Calls the listener after each change, until the function that it gives back is called. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  };

  /**
   * Runs the job and shows the sheet it made. Resolves to the state that it ended in, or, where a job is running already, to
   * that job's state: it is left alone. Never rejects.
   */
  async run(job: Job, { patient = false }: RunOptions = {}): Promise<SessionState> {
    if (this.current.kind === "working") {
      this.set({ ...this.current, askedAgain: true });
      return this.current;
    }
    const abortion = new AbortController();
    this.abortion = abortion;
    this.set({ kind: "working", job, step: "starting", progress: null, canCancel: true, askedAgain: false });
    const end = await this.endOf(job, patient, abortion.signal);
    // Where the workbook was left meanwhile, this is no longer the job that anybody waits for.
    if (this.abortion !== abortion) return this.current;
    this.abortion = null;
    this.set(end);
    return end;
  }

  /** Ends the running job, if it has not begun to write. */
  abort(): void {
    if (this.current.kind === "working" && this.current.canCancel) this.abortion?.abort();
  }

  /** Goes to a sheet that a job has written. A trouble is told in the state "done", whose sheets stand all the same. */
  async show(sheet: string): Promise<void> {
    const before = this.current;
    if (before.kind !== "done") return;
    const notShown = await this.tryShow(sheet, false);
    if (this.current === before) this.set({ ...before, notShown });
  }

  /**
   * Another workbook takes the place of the one before: a job that is running there is given up, or where it is writing
   * already, nobody is told of its end.
   */
  leave(): void {
    this.abortion?.abort();
    this.abortion = null;
    this.set({ kind: "idle" });
  }

  /** Back to the beginning, from any state but a running job's. */
  reset(): void {
    if (this.current.kind !== "working") this.set({ kind: "idle" });
  }

  private async endOf(job: Job, patient: boolean, signal: AbortSignal): Promise<SessionState> {
    const began = this.pieces.now();
    try {
      const result = await this.perform(job, patient, signal);
      const tookMs = this.pieces.now() - began;
      if (result.kind === "nothing") return { kind: "nothing", job, result };
      const sheet = result.sheets.find(({ role }) => role === ENDS_ON[job]);
      // Where the workbook was left meanwhile, a sheet of that name would be another workbook's.
      const notShown = sheet === undefined || signal.aborted ? null : await this.tryShow(sheet.name, patient);
      return { kind: "done", job, result, tookMs, notShown };
    } catch (error) {
      return { kind: "trouble", job, trouble: this.troubleOf(error) };
    }
  }

  private async perform(job: Job, patient: boolean, signal: AbortSignal): Promise<JobResult> {
    const { openWorkbook, checkWorkbook, summariseWorkbook } = await this.pieces.tools();
    const workbook = openWorkbook({ patient });
    const options: JobOptions = {
      taken: this.pieces.today(),
      language: this.pieces.language(),
      signal,
      onStep: async (step) => {
        if (signal.aborted) return;
        this.update({ step, progress: null, canCancel: step !== "writing" });
        await this.pieces.breathe();
      },
      onProgress: (progress) => {
        // A reading that was given up goes on for a while; the next job's progress is not its to tell.
        if (!signal.aborted) this.update({ progress });
      },
    };
    return job === "check" ? checkWorkbook(workbook, options) : summariseWorkbook(workbook, options);
  }

  private async tryShow(sheet: string, patient: boolean): Promise<Trouble | null> {
    try {
      const { openWorkbook } = await this.pieces.tools();
      await openWorkbook({ patient }).show(sheet, "A1");
      return null;
    } catch (error) {
      return { ...this.troubleOf(error), summary: "finished" };
    }
  }

  /** Before the writing an error of ours has changed nothing. */
  private troubleOf(error: unknown): Trouble {
    const began = this.current.kind === "working" && this.current.step === "writing";
    return asTrouble(error, began ? "unknown" : "unchanged");
  }

  private update(change: Partial<Extract<SessionState, { kind: "working" }>>): void {
    if (this.current.kind === "working") this.set({ ...this.current, ...change });
  }

  private set(state: SessionState): void {
    this.current = state;
    for (const listener of [...this.listeners]) listener();
  }
}
