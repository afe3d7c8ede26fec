/** The ribbon's functions: the event is completed exactly once on every path, and the pane opens when something went wrong. */
import type { Job, SessionState } from "../../src/app/session";
import { ACTIONS, associate, ribbonFunctions, type RibbonPieces } from "../../src/commands/ribbon";
import { analyse } from "../../src/app/analyse";
import { readRegisters } from "../../src/registers/readRegisters";

const DONE: SessionState = {
  kind: "done",
  job: "check",
  result: { kind: "written", analysis: analyse(readRegisters([])), sheets: [], repaired: false },
  tookMs: 12,
  notShown: null,
};
const TROUBLE = { code: "cellEdit", summary: "unchanged", sheet: null, detail: "" } as const;
const BUSY: SessionState = {
  kind: "working",
  job: "summary",
  step: "reading",
  progress: null,
  canCancel: true,
  askedAgain: true,
};

interface Click {
  readonly jobs: Job[];
  readonly completed: number;
  readonly shown: number;
  /** What happened, in order. */
  readonly order: readonly string[];
}

async function click(id: string, end: SessionState | Error, pieces: Partial<RibbonPieces> = {}): Promise<Click> {
  const jobs: Job[] = [];
  const order: string[] = [];
  const functions = ribbonFunctions({
    session: {
      run: (job, options) => {
        jobs.push(job);
        order.push(options?.patient === true ? "run patiently" : "run");
        return end instanceof Error ? Promise.reject(end) : Promise.resolve(end);
      },
    },
    ready: () => Promise.resolve(),
    ...pieces,
    showPane: () => {
      order.push("pane");
      return pieces.showPane?.() ?? Promise.resolve();
    },
  });
  await functions.get(id)?.({ completed: () => order.push("completed") });
  const count = (what: string): number => order.filter((one) => one === what).length;
  return { jobs, order, completed: count("completed"), shown: count("pane") };
}

it.each([...ACTIONS])("%s runs %s, patiently, and then completes its event", async (id, job) => {
  const { jobs, order } = await click(id, DONE);
  expect(jobs).toEqual([job]);
  expect(order).toEqual(["run patiently", "completed"]);
});

describe.each([
  ["trouble", { kind: "trouble", job: "check", trouble: TROUBLE }],
  [
    "nothing to summarise",
    {
      kind: "nothing",
      job: "check",
      result: { kind: "nothing", looked: [], sheets: [], withoutRows: [], findings: [] },
    },
  ],
  ["a job that runs already", BUSY],
  ["a sheet that could not be shown", { ...DONE, notShown: TROUBLE }],
  ["a session that throws all the same", new Error("ours")],
] satisfies [string, SessionState | Error][])("%s", (_name, end) => {
  const failing: [string, Partial<RibbonPieces>][] = [
    ["opens", {}],
    ["rejects", { showPane: () => Promise.reject(new Error("no pane")) }],
    [
      "throws",
      {
        showPane: () => {
          throw new Error("no pane");
        },
      },
    ],
    ["hangs", { showPane: () => new Promise(() => undefined), paneTimeLimit: 5 }],
  ];
  it.each(failing)("asks for the pane once and completes the event once, when the pane %s", async (_how, pieces) => {
    const { order, completed } = await click("kontrollera", end, pieces);
    expect(order).toEqual(["run patiently", "pane", "completed"]);
    expect(completed).toBe(1);
  });
});

it("Office that never gets ready rightly is told in the pane, and the event completed", async () => {
  const { order } = await click("rapportutkast", DONE, { ready: () => Promise.reject(new Error("not ready")) });
  expect(order).toEqual(["pane", "completed"]);
});

it("waits until Office is ready: a click can come a moment earlier", async () => {
  let isReady = (): void => undefined;
  const ready = new Promise<void>((resolve) => {
    isReady = resolve;
  });
  const order: string[] = [];
  const functions = ribbonFunctions({
    session: { run: () => Promise.resolve((order.push("run"), DONE)) },
    ready: () => ready,
    showPane: () => Promise.resolve(),
  });
  const clicked = functions.get("kontrollera")?.({ completed: () => order.push("completed") });
  await Promise.resolve();
  expect(order).toEqual([]);
  isReady();
  await clicked;
  expect(order).toEqual(["run", "completed"]);
});

it("works without an event, as a keyboard shortcut calls it", async () => {
  const functions = ribbonFunctions({
    session: { run: () => Promise.resolve(DONE) },
    ready: () => Promise.resolve(),
    showPane: () => Promise.resolve(),
  });
  await expect(functions.get("kontrollera")?.()).resolves.toBeUndefined();
});

it("associates every action of the ribbon", () => {
  const ids: string[] = [];
  const functions = ribbonFunctions({
    session: { run: () => Promise.resolve(DONE) },
    ready: () => Promise.resolve(),
    showPane: () => Promise.resolve(),
  });
  associate({ associate: (id: string) => void ids.push(id) }, functions);
  expect(ids).toEqual(["kontrollera", "skapaSammanstallning", "rapportutkast"]);
});
