/** The live workbook when Excel does not answer as it should: what is shown, and when it is tried again. */
import { standingOf } from "../../../src/app/standing";
import { WorkbookTrouble, type TroubleCode } from "../../../src/workbook/errors";
import { ACTIVITIES, bench, opened, READ_HR, settled, started, STATUS, statuses, type Bench } from "./bench";

const trouble = (code: TroubleCode): WorkbookTrouble => new WorkbookTrouble(code, code);

async function startedWith(code: TroubleCode, at: "read" | "follow" = "read"): Promise<Bench> {
  const begun = bench();
  begun.workbook.trouble = { at, error: trouble(code) };
  await begun.live.start();
  return begun;
}

const reads = ({ workbook }: Bench): number => workbook.calls.filter((call) => call.startsWith("read")).length;

describe("a cell that is being edited", () => {
  it("at the beginning: waits, says so, and goes on by itself", async () => {
    const begun = await startedWith("cellEdit");
    const { live, workbook, clock } = begun;
    expect(live.state()).toEqual({ kind: "reading", progress: null, waiting: true });
    await clock.pass(6000);
    expect(live.state()).toMatchObject({ kind: "reading", waiting: true });
    expect(reads(begun)).toBeLessThanOrEqual(6);
    workbook.trouble = null;
    await clock.pass(2000);
    expect(opened(live).freshness).toEqual({ kind: "current" });
    expect(clock.waiting).toBe(0);
  });

  it("later on: the old standing stays, and the change is there within two seconds of the end of it", async () => {
    const { live, workbook, clock } = await started();
    workbook.trouble = { at: "read", error: trouble("cellEdit") };
    workbook.change(ACTIVITIES.name, 1, STATUS, "Genomförd");
    await settled();
    expect(opened(live).freshness).toEqual({ kind: "waiting" });
    expect(statuses(live)).toBe("ongoing 2, planned 1");
    await clock.pass(30_000);
    workbook.trouble = null;
    await clock.pass(2000);
    expect(statuses(live)).toBe("done 1, ongoing 1, planned 1");
    expect(workbook.calls.at(-1)).toBe(READ_HR);
  });

  it("no longer waited for, it is a reading that was cancelled", async () => {
    const { live, workbook, clock } = await startedWith("cellEdit");
    live.cancel();
    expect(live.state()).toMatchObject({ kind: "trouble", trouble: { code: "cancelled" } });
    workbook.trouble = null;
    await clock.pass(60_000);
    expect(live.state().kind).toBe("trouble");
    await live.refresh();
    expect(opened(live).freshness.kind).toBe("current");
  });
});

describe.each(["hung", "connection", "unexpected"] as const)("%s", (code) => {
  it("at the beginning is told, and tried again by itself after longer and longer pauses", async () => {
    const begun = await startedWith(code);
    const { live, workbook, clock } = begun;
    expect(live.state()).toMatchObject({ kind: "trouble", trouble: { code } });
    await clock.pass(36_000);
    const early = reads(begun);
    await clock.pass(360_000);
    expect(early).toBe(4);
    expect(reads(begun) - early).toBe(6);
    expect(live.state()).toMatchObject({ kind: "trouble", trouble: { code } });
    workbook.trouble = null;
    await clock.pass(60_000);
    expect(opened(live).freshness.kind).toBe("current");
  });

  it("later on keeps what was known, says that it is old, and reads at the next change", async () => {
    const { live, workbook } = await started();
    const before = opened(live).standing;
    workbook.trouble = { at: "read", error: trouble(code) };
    workbook.change(ACTIVITIES.name, 1, STATUS, "Genomförd");
    await settled();
    expect(opened(live)).toMatchObject({ freshness: { kind: "behind", trouble: { code } } });
    expect(opened(live).standing).toBe(before);
    workbook.trouble = null;
    workbook.change("Plan", 1, 1, "Region Prov");
    await settled();
    // What could not be read before is read now too.
    expect(workbook.calls.at(-1)).toBe(`${READ_HR},Plan`);
    expect(statuses(live)).toBe("done 1, ongoing 1, planned 1");
  });

  it("is tried again at once when a person asks for it", async () => {
    const { live, workbook, clock } = await startedWith(code);
    workbook.trouble = null;
    const again = live.refresh();
    expect(live.state().kind).not.toBe("open");
    await again;
    expect(opened(live).freshness.kind).toBe("current");
    expect(clock.waiting).toBe(0);
  });
});

describe.each(["tooOld", "tooMuch"] as const)("%s", (code) => {
  it("is told and not tried again by itself", async () => {
    const { live, clock } = await startedWith(code);
    expect(live.state()).toMatchObject({ kind: "trouble", trouble: { code } });
    expect(clock.waiting).toBe(0);
  });
});

it("a fault of ours in counting is told, and the next change tries anew", async () => {
  let isBroken = true;
  const base = bench();
  const { live } = bench(undefined, {
    tools: () =>
      Promise.resolve({
        openWorkbook: () => base.workbook,
        standingOf: (grids) => {
          if (isBroken) throw new TypeError("x is undefined");
          return standingOf(grids);
        },
      }),
  });
  await live.start();
  expect(live.state()).toMatchObject({
    kind: "trouble",
    trouble: { code: "ourError", detail: "TypeError: x is undefined" },
  });
  isBroken = false;
  base.workbook.change(ACTIVITIES.name, 1, STATUS, "Genomförd");
  await settled();
  expect(statuses(live)).toBe("done 1, ongoing 1, planned 1");
});

it("a part of the program that cannot be loaded, or an Excel that is too old, is told; a person can ask again", async () => {
  for (const code of ["connection", "tooOld"] as const) {
    let error: WorkbookTrouble | null = trouble(code);
    const { workbook } = bench();
    const { live } = bench(undefined, {
      tools: () =>
        error === null ? Promise.resolve({ openWorkbook: () => workbook, standingOf }) : Promise.reject(error),
    });
    await live.start();
    expect(live.state()).toMatchObject({ kind: "trouble", trouble: { code } });
    error = null;
    await live.refresh();
    expect(opened(live).freshness.kind).toBe("current");
  }
});

it("a workbook that could not be opened is opened when a job has ended: what it lacked may be there by now", async () => {
  let isDown = true;
  const { workbook } = bench();
  const { live } = bench(undefined, {
    tools: () =>
      isDown ? Promise.reject(trouble("connection")) : Promise.resolve({ openWorkbook: () => workbook, standingOf }),
  });
  await live.start();
  live.pause();
  isDown = false;
  live.resume();
  await settled();
  expect(opened(live).freshness.kind).toBe("current");
});

describe("cancel", () => {
  it("ends the first reading, while Excel says nothing", async () => {
    const { live, workbook } = bench();
    workbook.meanwhile = (call) => (call === "read" ? new Promise(() => undefined) : undefined);
    const start = live.start();
    await settled();
    live.cancel();
    await start;
    expect(live.state()).toMatchObject({ kind: "trouble", trouble: { code: "cancelled", summary: "unchanged" } });
  });

  it("ends a later one: what was known stays, and the next change reads it all", async () => {
    const { live, workbook } = await started();
    workbook.meanwhile = (call) => (call === "read" ? new Promise(() => undefined) : undefined);
    workbook.change(ACTIVITIES.name, 1, STATUS, "Genomförd");
    await settled();
    expect(opened(live).freshness).toEqual({ kind: "updating" });
    live.cancel();
    await settled();
    expect(opened(live)).toMatchObject({ freshness: { kind: "behind", trouble: { code: "cancelled" } } });
    workbook.meanwhile = () => undefined;
    workbook.change("Plan", 1, 1, "x");
    await settled();
    expect(statuses(live)).toBe("done 1, ongoing 1, planned 1");
  });

  it("does nothing where nothing is read", async () => {
    const { live, states } = await started();
    const before = states.length;
    live.cancel();
    await settled();
    expect(states).toHaveLength(before);
  });
});

describe("where changes are not told", () => {
  it("it works, says so, and a person can ask for a reading", async () => {
    const { live, workbook, clock } = await startedWith("tooOld", "follow");
    expect(opened(live)).toMatchObject({ followed: false, freshness: { kind: "current" } });
    expect(clock.waiting).toBe(0);
    workbook.change(ACTIVITIES.name, 1, STATUS, "Genomförd");
    await live.refresh();
    expect(statuses(live)).toBe("done 1, ongoing 1, planned 1");
  });

  it("it tries again by itself, and what has been missed is read then", async () => {
    const { live, workbook, clock } = await startedWith("connection", "follow");
    workbook.change(ACTIVITIES.name, 1, STATUS, "Genomförd");
    await clock.pass(20_000);
    expect(statuses(live)).toBe("ongoing 2, planned 1");
    workbook.trouble = null;
    await clock.pass(60_000);
    expect(opened(live)).toMatchObject({ followed: true, freshness: { kind: "current" } });
    expect(statuses(live)).toBe("done 1, ongoing 1, planned 1");
    expect(clock.waiting).toBe(0);
  });
});

describe("stop", () => {
  it("no longer follows, and keeps what was read; start reads everything anew", async () => {
    const { live, workbook } = await started();
    await live.stop();
    expect(workbook.followers).toBe(0);
    workbook.change(ACTIVITIES.name, 1, STATUS, "Genomförd");
    await settled();
    expect(statuses(live)).toBe("ongoing 2, planned 1");
    await live.start();
    expect(statuses(live)).toBe("done 1, ongoing 1, planned 1");
    expect(workbook.followers).toBe(1);
  });

  it("during a reading ends it without a trouble", async () => {
    const { live, workbook, states } = bench();
    workbook.meanwhile = (call) => (call === "read" ? new Promise(() => undefined) : undefined);
    void live.start();
    await settled();
    await live.stop();
    await settled();
    expect(states.some(({ kind }) => kind === "trouble")).toBe(false);
    workbook.meanwhile = () => undefined;
    await live.start();
    expect(opened(live).freshness.kind).toBe("current");
  });

  it("before the program is loaded: nothing is opened", async () => {
    const { live, workbook } = bench();
    const start = live.start();
    await live.stop();
    await start;
    expect(workbook.calls).toEqual([]);
    await live.start();
    expect(opened(live).freshness.kind).toBe("current");
  });
});
