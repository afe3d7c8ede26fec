/** The session: one job at a time, a state for everything that can happen, and nothing thrown. */
import fc from "fast-check";
import type { JobOptions, JobResult } from "../../src/app/job";
import { JOBS, Session, type Job, type SessionState, type Tools } from "../../src/app/session";
import { checkWorkbook } from "../../src/app/checkWorkbook";
import { summariseWorkbook } from "../../src/app/summariseWorkbook";
import { WorkbookTrouble } from "../../src/workbook/errors";
import { ASSIGNMENT_SHEET, KEY_FIGURE_SHEET, PLAN_SHEET } from "../grids";
import { MemoryWorkbook } from "../memoryWorkbook";

/** Milliseconds; a test may let them pass. */
let clock = 0;

const THEIRS = [PLAN_SHEET, ASSIGNMENT_SHEET, KEY_FIGURE_SHEET];

interface Bench {
  readonly session: Session;
  readonly workbook: MemoryWorkbook;
  readonly states: SessionState[];
  readonly patience: boolean[];
}

function bench(tools: Partial<Tools> = {}, workbook = new MemoryWorkbook(THEIRS)): Bench {
  const patience: boolean[] = [];
  const states: SessionState[] = [];
  const session = new Session({
    tools: () =>
      Promise.resolve({
        openWorkbook: ({ patient }) => {
          patience.push(patient);
          return workbook;
        },
        checkWorkbook,
        summariseWorkbook,
        ...tools,
      }),
    today: () => "2025-05-08",
    language: () => "sv",
    breathe: () => Promise.resolve(),
    now: () => clock,
  });
  session.subscribe(() => states.push(session.state()));
  return { session, workbook, states, patience };
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setImmediate(resolve));
}

const told = (state: SessionState): string => (state.kind === "working" ? `${state.kind} ${state.step}` : state.kind);

describe.each([
  ["check", "Kontroll"],
  ["summary", "Sammanställning"],
  ["draft", "Rapportutkast"],
] as const)("%s", (job, sheet) => {
  it(`goes through its steps and ends on ${sheet}`, async () => {
    const { session, workbook, states } = bench();
    const end = await session.run(job);
    expect(end).toMatchObject({ kind: "done", job, notShown: null });
    expect(session.state()).toBe(end);
    expect(workbook.calls.at(-1)).toBe(`show ${sheet}!A1`);
    const steps = [...new Set(states.map(told))];
    expect(steps).toEqual(["working starting", "working reading", "working counting", "working writing", "done"]);
  });

  it("is done all the same where the sheet cannot be shown, and says why", async () => {
    const { session, workbook } = bench();
    workbook.trouble = { at: "show", error: new WorkbookTrouble("gone", "hidden", "unchanged", sheet) };
    expect(await session.run(job)).toMatchObject({
      kind: "done",
      notShown: { code: "gone", summary: "finished", sheet },
    });
  });
});

it("tells how long it took until the sheets were written, showing them not counted", async () => {
  const { session, workbook } = bench();
  clock = 1000;
  workbook.meanwhile = (call) => {
    clock += call === "show" ? 10_000 : 700;
  };
  expect(await session.run("summary")).toMatchObject({ kind: "done", tookMs: 1400 });
});

it("finds the sheet that a person has renamed", async () => {
  const { session, workbook } = bench();
  await session.run("check");
  workbook.grids = workbook.grids.map((grid) => (grid.owned === "findings" ? { ...grid, name: "Att rätta" } : grid));
  await session.run("check");
  expect(workbook.calls.at(-1)).toBe("show Att rätta!A1");
});

it("passes on whether Excel may wait for a cell that is being edited", async () => {
  const { session, patience } = bench();
  await session.run("check", { patient: true });
  await session.run("check");
  expect(patience).toEqual([true, true, false, false]);
});

describe("one job at a time", () => {
  it("a second one is not run, and the state says that it was asked for", async () => {
    const { session, workbook } = bench();
    let during: Promise<SessionState> | null = null;
    workbook.meanwhile = (call) => {
      if (call === "read") during ??= session.run("summary");
    };
    const end = await session.run("check");
    expect(await (during as Promise<SessionState> | null)).toMatchObject({
      kind: "working",
      job: "check",
      askedAgain: true,
    });
    expect(end.kind).toBe("done");
    expect(workbook.calls).toEqual(["read", "write findings", "show Kontroll!A1"]);
  });

  it("a reading that was given up tells no progress to the next job", async () => {
    let late: JobOptions | null = null;
    const read = (_workbook: unknown, options: JobOptions): Promise<JobResult> => {
      late ??= options;
      return new Promise((_resolve, reject) => {
        options.signal?.addEventListener("abort", () => {
          reject(new WorkbookTrouble("cancelled", ""));
        });
      });
    };
    const { session } = bench({ checkWorkbook: read });
    const first = session.run("check");
    await Promise.resolve();
    session.abort();
    expect(await first).toMatchObject({ kind: "trouble", trouble: { code: "cancelled" } });
    const second = session.run("check");
    await Promise.resolve();
    (late as JobOptions | null)?.onProgress?.({ done: 7, total: 9 });
    expect(session.state()).toMatchObject({ kind: "working", progress: null });
    session.abort();
    await second;
  });
});

describe("abort", () => {
  it("while reading ends the job with nothing changed", async () => {
    const { session, workbook } = bench();
    workbook.meanwhile = () => {
      session.abort();
    };
    expect(await session.run("summary")).toMatchObject({
      kind: "trouble",
      job: "summary",
      trouble: { code: "cancelled", summary: "unchanged" },
    });
    expect(workbook.calls).toEqual(["read"]);
  });

  it("does nothing once writing has begun", async () => {
    const { session, workbook, states } = bench();
    workbook.meanwhile = (call) => {
      if (call === "write") session.abort();
    };
    expect((await session.run("summary")).kind).toBe("done");
    const writing = states.filter((state) => state.kind === "working" && state.step === "writing");
    expect(writing.length).toBeGreaterThan(0);
    expect(writing.every((state) => state.kind === "working" && !state.canCancel)).toBe(true);
  });

  it("does nothing where nothing runs", () => {
    const { session, states } = bench();
    session.abort();
    expect(states).toEqual([]);
  });
});

describe("trouble", () => {
  it("of the workbook is told with its summary state", async () => {
    const { session, workbook } = bench();
    workbook.trouble = { at: "write", error: new WorkbookTrouble("hung", "60 s", "unknown"), afterSheets: 2 };
    expect(await session.run("summary")).toEqual({
      kind: "trouble",
      job: "summary",
      trouble: { code: "hung", summary: "unknown", sheet: null, detail: "60 s" },
    });
  });

  it("in opening the workbook is told too", async () => {
    const openWorkbook = (): never => {
      throw new WorkbookTrouble("tooOld", "1.13");
    };
    expect(await bench({ openWorkbook }).session.run("check")).toMatchObject({ trouble: { code: "tooOld" } });
  });

  it.each([
    ["read", "unchanged"],
    ["write", "unknown"],
  ] as const)("that is a fault of ours, in %s, leaves the sheets %s", async (at, summary) => {
    const { session, workbook } = bench();
    workbook.trouble = { at, error: new TypeError("x is undefined") };
    expect(await session.run("summary")).toMatchObject({
      kind: "trouble",
      trouble: { code: "ourError", summary, detail: "TypeError: x is undefined" },
    });
  });

  it("is no obstacle to the next job", async () => {
    const { session, workbook } = bench();
    workbook.trouble = { at: "read", error: new WorkbookTrouble("cellEdit", "") };
    await session.run("check");
    workbook.trouble = null;
    expect((await session.run("check")).kind).toBe("done");
  });
});

describe("leaving the workbook for another", () => {
  it("gives up a job that has not begun to write", async () => {
    const { session, workbook } = bench();
    workbook.meanwhile = (call) => {
      if (call === "read") session.leave();
    };
    expect(await session.run("summary")).toEqual({ kind: "idle" });
    expect(session.state()).toEqual({ kind: "idle" });
    expect(workbook.calls.filter((call) => /^(?:write|show)/u.test(call))).toEqual([]);
  });

  it("while it is written to tells nobody, and shows no sheet in the other one", async () => {
    let open = new MemoryWorkbook(THEIRS);
    const { session, states } = bench({ openWorkbook: () => open });
    const left = open;
    const other = new MemoryWorkbook(THEIRS);
    left.meanwhile = (call) => {
      if (call !== "write") return;
      open = other;
      session.leave();
    };
    expect(await session.run("summary")).toEqual({ kind: "idle" });
    expect(states.at(-1)).toEqual({ kind: "idle" });
    expect(left.owned("summary")).toBeDefined();
    expect(other.calls).toEqual([]);
  });

  it("lets the next job run to its own end", async () => {
    const { session, workbook, states } = bench();
    let release = (): void => undefined;
    workbook.meanwhile = (call) => {
      if (call !== "write" || workbook.calls.filter((one) => one.startsWith("write")).length > 1) return;
      return new Promise((resolve) => {
        release = resolve;
      });
    };
    const left = session.run("check");
    await until(() => workbook.calls.at(-1)?.startsWith("write") === true);
    session.leave();
    const next = session.run("summary");
    release();
    expect(await next).toMatchObject({ kind: "done", job: "summary" });
    await left;
    expect(states.at(-1)).toMatchObject({ kind: "done", job: "summary" });
  });
});

it("nothing to summarise is no trouble", async () => {
  expect(await bench({}, new MemoryWorkbook([])).session.run("draft")).toMatchObject({ kind: "nothing", job: "draft" });
});

describe("show", () => {
  it("goes to a written sheet; where it cannot, the state says so and the next time takes it back", async () => {
    const { session, workbook } = bench();
    await session.run("check");
    workbook.trouble = { at: "show", error: new WorkbookTrouble("cellEdit", "") };
    await session.show("Kontroll");
    expect(session.state()).toMatchObject({ kind: "done", notShown: { code: "cellEdit", summary: "finished" } });
    workbook.trouble = null;
    await session.show("Kontroll");
    expect(session.state()).toMatchObject({ kind: "done", notShown: null });
  });

  it("does not overwrite the state of a job that was started meanwhile", async () => {
    const { session, workbook } = bench();
    await session.run("check");
    let started: Promise<SessionState> | null = null;
    workbook.meanwhile = (call) => {
      if (call === "show") started ??= session.run("summary");
    };
    await session.show("Kontroll");
    await (started as Promise<SessionState> | null);
    expect(session.state()).toMatchObject({ kind: "done", job: "summary" });
  });
});

it("whatever is asked and whatever goes wrong, it never throws, never sticks, and runs one job at a time", async () => {
  const code = fc.constantFrom("cellEdit", "hung", "connection", "gone", "unexpected" as const);
  const trouble = fc.option(
    fc.record({ at: fc.constantFrom("read" as const, "write" as const, "show" as const), code, ours: fc.boolean() }),
  );
  const step = fc.record({ job: fc.constantFrom<Job>(...JOBS), trouble, again: fc.boolean(), abort: fc.boolean() });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 4 }), async (steps) => {
      const { session, workbook } = bench();
      for (const { job, trouble, again, abort } of steps) {
        workbook.trouble =
          trouble === null
            ? null
            : { at: trouble.at, error: trouble.ours ? new Error("ours") : new WorkbookTrouble(trouble.code, "") };
        let running = 0;
        workbook.meanwhile = async () => {
          expect(++running).toBe(1);
          if (again) expect((await session.run("check")).kind).toBe("working");
          if (abort) session.abort();
          running--;
        };
        const end = await session.run(job);
        expect(end.kind).not.toBe("working");
        expect(session.state()).toBe(end);
      }
    }),
    { numRuns: 40 },
  );
});
