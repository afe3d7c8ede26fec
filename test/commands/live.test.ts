/** The live workbook in Excel: the real office.js on the host, persons at work, and what each change costs. */
import { LiveWorkbook } from "../../src/app/live";
import { tieJobs } from "../../src/app/live/tie";
import { checkWorkbook } from "../../src/app/checkWorkbook";
import { Session } from "../../src/app/session";
import { standingOf } from "../../src/app/standing";
import { summariseWorkbook } from "../../src/app/summariseWorkbook";
import { excelWorkbook } from "../../src/workbook/excel/workbook";
import { createHost, startOffice, type Host } from "../excel-host";
import { newWorkbook, type HostSheet } from "../excel-host/model";
import { sheetOf } from "../workbook/excel/reading";
import { ACTIVITIES, opened, STATUS, statuses } from "../app/live/bench";
import { ASSIGNMENT_SHEET, KEY_FIGURE_SHEET, PLAN_SHEET } from "../grids";
import type { SheetGrid } from "../../src/workbook/port";

// Waiting is by the clock, and the machine may be busy.
jest.setTimeout(30_000);

const THEIRS = [PLAN_SHEET, ASSIGNMENT_SHEET, KEY_FIGURE_SHEET, ACTIVITIES];
const hostSheet = ({ name, values }: SheetGrid): HostSheet => sheetOf(name, values);

interface Excel {
  readonly host: Host;
  readonly live: LiveWorkbook;
  readonly session: Session;
}

const running: LiveWorkbook[] = [];

async function started(sheets: readonly HostSheet[] = THEIRS.map(hostSheet)): Promise<Excel> {
  const host = createHost(newWorkbook([...sheets]));
  const { Excel: excel } = startOffice(host);
  const tools = {
    openWorkbook: ({ patient }: { readonly patient: boolean }) =>
      excelWorkbook(excel, { delayForCellEdit: patient, timeLimit: 5000 }),
    standingOf,
    checkWorkbook,
    summariseWorkbook,
  };
  const breathe = (): Promise<void> => Promise.resolve();
  const live = new LiveWorkbook({
    tools: () => Promise.resolve(tools),
    breathe,
    after: (milliseconds, callback) => {
      // A tenth of the pauses: a test does not want to wait.
      const timer = setTimeout(callback, milliseconds / 10);
      return () => {
        clearTimeout(timer);
      };
    },
  });
  const session = new Session({
    tools: () => Promise.resolve(tools),
    today: () => "2025-05-08",
    language: () => "sv",
    breathe,
    now: () => 0,
  });
  tieJobs(session, live);
  running.push(live);
  await live.start();
  return { host, live, session };
}

afterEach(async () => {
  for (const live of running.splice(0)) await live.stop();
});

/** Waits until it is so, but not for ever. */
async function until(isSo: () => boolean): Promise<void> {
  for (const end = Date.now() + 20_000; !isSo();) {
    if (Date.now() > end) throw new Error("it never came to be so");
    await new Promise((done) => setTimeout(done, 10));
  }
}

const isCurrent = (live: LiveWorkbook): boolean => {
  const state = live.state();
  return state.kind === "open" && state.freshness.kind === "current";
};

const statusesAre = (live: LiveWorkbook, wanted: string) => (): boolean => isCurrent(live) && statuses(live) === wanted;

it("an edit in a workbook of a hundred sheets: its own sheet is read and no other, in four round trips", async () => {
  const others = Array.from({ length: 96 }, (_, index) => sheetOf(`Blad ${String(index)}`, [["x"], [index]]));
  const { host, live } = await started([...THEIRS.map(hostSheet), ...others]);
  const [first] = host.syncs;
  expect(first).toBeDefined();
  const before = host.syncs.length;
  const whole = host.syncs.reduce((sum, { responseBytes }) => sum + responseBytes, 0);
  host.person.write("Aktiviteter HR", "G2", "Genomförd");
  await until(statusesAre(live, "done 1, ongoing 1, planned 1"));
  const after = host.syncs.slice(before).filter(({ isCleanup }) => !isCleanup);
  // The names of the burst's sheets; then the sheets and markers, the sheet's first rows, its details.
  expect(after.length).toBeLessThanOrEqual(4);
  expect(after.reduce((sum, { responseBytes }) => sum + responseBytes, 0)).toBeLessThan(whole / 4);
  expect(opened(live).standing.grids).toHaveLength(100);
  expect(host.unknown).toEqual([]);
});

it("a person and a colleague at once, a hundred changes each: all are there, after few readings", async () => {
  const { host, live } = await started();
  const before = host.syncs.length;
  for (let at = 0; at < 100; at++) {
    host.person.write("Aktiviteter HR", "G2", at === 99 ? "Genomförd" : `x${String(at)}`);
    host.colleague.write("Aktiviteter HR", "G3", at === 99 ? "Försenad" : `y${String(at)}`);
    host.colleague.write("Plan", "B2", "Region Prov");
  }
  await until(statusesAre(live, "done 1, late 1, planned 1"));
  expect(host.syncs.length - before).toBeLessThanOrEqual(8);
});

it("an Excel that takes its time, and a change while it is read: nothing is lost", async () => {
  const { host, live } = await started();
  host.onSync = () => ({ delayMs: 30 });
  host.person.write("Aktiviteter HR", "G2", "Genomförd");
  await until(() => opened(live).freshness.kind === "updating");
  host.person.write("Aktiviteter HR", "G3", "Genomförd");
  host.person.write("Aktiviteter HR", "G4", "Genomförd");
  await until(statusesAre(live, "done 3"));
});

it("a sheet that is renamed, and one that is deleted while it is read", async () => {
  const { host, live } = await started([...THEIRS.map(hostSheet), sheetOf("Extra", [["x"]])]);
  host.person.rename("Aktiviteter HR", "Aktiviteter IT");
  await until(() => opened(live).standing.grids.some(({ name }) => name === "Aktiviteter IT"));
  host.onSync = () => ({ delayMs: 20 });
  host.person.write("Extra", "A1", "y");
  await until(() => opened(live).freshness.kind === "updating");
  host.person.remove("Extra");
  await until(() => isCurrent(live) && opened(live).standing.grids.length === 4);
});

it("a cell that is being edited: waits, and follows when it is finished", async () => {
  const { host, live } = await started();
  host.colleague.write("Aktiviteter HR", "G2", "Genomförd");
  host.isEditingCell = true;
  await until(() => opened(live).freshness.kind === "waiting");
  expect(statuses(live)).toBe("ongoing 2, planned 1");
  host.isEditingCell = false;
  await until(statusesAre(live, "done 1, ongoing 1, planned 1"));
});

it("a connection that is lost: what was known stays, and it comes back by itself", async () => {
  const { host, live } = await started();
  host.onSync = () => ({ refuse: "InvalidOrTimedOutSession" });
  host.person.write("Aktiviteter HR", "G2", "Genomförd");
  await until(() => opened(live).freshness.kind === "behind");
  host.onSync = () => "pass";
  await until(statusesAre(live, "done 1, ongoing 1, planned 1"));
});

it("an edit of our own, and taking it back, are no news but are shown", async () => {
  const { host, live } = await started();
  const cell = { sheet: "Aktiviteter HR", row: 1, column: STATUS };
  await live.edit([{ ...cell, seen: "Pågår", value: "Genomförd" }], "ändrat");
  await until(statusesAre(live, "done 1, ongoing 1, planned 1"));
  const before = host.syncs.length;
  await new Promise((done) => setTimeout(done, 300));
  expect(host.syncs).toHaveLength(before);
  expect((await live.undo()).outcome?.refused).toEqual([]);
  await until(statusesAre(live, "ongoing 2, planned 1"));
});

it("an edit while the session writes: both are done, and both are shown", async () => {
  const { host, live, session } = await started();
  const cell = { sheet: "Aktiviteter HR", row: 1, column: STATUS };
  let edit: ReturnType<typeof live.edit> | null = null;
  session.subscribe(() => {
    const state = session.state();
    if (state.kind === "working" && state.step === "writing")
      edit ??= live.edit([{ ...cell, seen: "Pågår", value: "Genomförd" }], "ändrat");
  });
  expect((await session.run("summary")).kind).toBe("done");
  expect(await (edit as ReturnType<typeof live.edit> | null)).toMatchObject({ outcome: { refused: [] } });
  await until(statusesAre(live, "done 1, ongoing 1, planned 1"));
  expect(opened(live).standing.grids).toHaveLength(12);
  expect(opened(live).standing.unfinished).toBe(false);
  expect(host.unknown).toEqual([]);
});

it("a draft that a person changes is read, and their text is kept", async () => {
  const { host, live, session } = await started();
  await session.run("draft");
  await until(() => isCurrent(live) && opened(live).standing.grids.length === 12);
  const draft = opened(live).standing.grids.find(({ owned }) => owned === "report");
  const row = draft?.values.findIndex((cells) => String(cells[1]).startsWith("Planen för 2025")) ?? -1;
  expect(row).toBeGreaterThan(0);
  host.person.write("Rapportutkast", `B${String(row + 1)}`, "Min egen mening.");
  await until(() =>
    opened(live)
      .standing.drafts()
      .report.items.some(({ standing }) => standing === "edited"),
  );
});
