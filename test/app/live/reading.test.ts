/** The live workbook: what is read when, and that what it shows is what the workbook holds. */
import fc from "fast-check";
import { LiveWorkbook } from "../../../src/app/live";
import { standingOf } from "../../../src/app/standing";
import { WorkbookTrouble, type TroubleCode } from "../../../src/workbook/errors";
import { MemoryWorkbook } from "../../memoryWorkbook";
import {
  ACTIVITIES,
  bench,
  Clock,
  opened,
  READ_HR,
  settled,
  started,
  STATUS,
  statuses,
  THEIRS,
  type Bench,
} from "./bench";

describe("opening", () => {
  it("nothing is read before it is asked for", () => {
    const { live, workbook } = bench();
    expect(live.state()).toEqual({ kind: "closed" });
    expect(workbook.calls).toEqual([]);
  });

  it("follows, reads once with progress, and is current", async () => {
    const { live, workbook, states, counts } = await started();
    expect(workbook.calls).toEqual(["follow", "read"]);
    expect(opened(live)).toMatchObject({ freshness: { kind: "current" }, followed: true, undo: null });
    expect(statuses(live)).toBe("ongoing 2, planned 1");
    expect(states.map((state) => (state.kind === "reading" ? state.progress : state.kind))).toEqual(
      expect.arrayContaining([null, { done: 0, total: 4 }, { done: 4, total: 4 }, "open"]),
    );
    expect(counts()).toBe(1);
  });

  it("tells each state once, and the same object until it changes", async () => {
    const { live, states } = await started();
    expect(live.state()).toBe(live.state());
    expect(new Set(states).size).toBe(states.length);
  });

  it("an empty workbook is open, with nothing to summarise", async () => {
    const { live } = await started([]);
    expect(opened(live).standing.nothing).toMatchObject({ kind: "nothing", sheets: [] });
  });

  it("asked for twice at once, it is opened once", async () => {
    const { live, workbook } = bench();
    await Promise.all([live.start(), live.start()]);
    await settled();
    expect(workbook.followers).toBe(1);
    expect(opened(live).freshness.kind).toBe("current");
  });

  it("a browser page opens one workbook after another, and what the first still does is nobody's business", async () => {
    const { live, workbook } = await started();
    const other = new MemoryWorkbook(THEIRS.slice(0, 2));
    await live.open(other);
    expect(opened(live).standing.grids).toHaveLength(2);
    expect(opened(live).undo).toBeNull();
    await settled();
    expect([workbook.followers, other.followers]).toEqual([0, 1]);
    workbook.change(ACTIVITIES.name, 1, STATUS, "Klar");
    await settled();
    expect(opened(live).standing.grids).toHaveLength(2);
    await live.open(null);
    expect(live.state()).toEqual({ kind: "closed" });
    expect(await live.show("Plan", "A1")).toMatchObject({ code: "gone" });
  });

  it("a workbook that is opened while the one before is being read", async () => {
    const { live, workbook } = bench();
    let release: () => void = () => undefined;
    workbook.meanwhile = (call) => (call === "read" ? new Promise<void>((resolve) => (release = resolve)) : undefined);
    void live.open(workbook);
    await settled();
    await live.open(new MemoryWorkbook(THEIRS.slice(0, 1)));
    release();
    await settled();
    expect(opened(live).standing.grids).toHaveLength(1);
  });
});

describe("a change", () => {
  it("makes only its sheet be read, and everything be counted", async () => {
    const { live, workbook, counts } = await started();
    workbook.change(ACTIVITIES.name, 1, STATUS, "Genomförd");
    await settled();
    expect(workbook.calls.slice(2)).toEqual([READ_HR]);
    expect(statuses(live)).toBe("done 1, ongoing 1, planned 1");
    expect(opened(live).freshness).toEqual({ kind: "current" });
    expect(counts()).toBe(2);
  });

  it("a burst of two hundred, in several sheets, is one reading and one counting", async () => {
    const { live, workbook, counts } = await started();
    for (let at = 0; at < 200; at++) workbook.change(ACTIVITIES.name, 1 + (at % 3), STATUS, "Genomförd");
    workbook.change("Nyckeltal", 2, 6, 97);
    await settled();
    expect(workbook.calls.slice(2)).toEqual([`${READ_HR},Nyckeltal`]);
    expect(statuses(live)).toBe("done 3");
    expect(counts()).toBe(2);
  });

  it("of what nobody knows, and in a sheet that is not known, everything is read", async () => {
    const { live, workbook } = await started();
    workbook.restructure([...THEIRS, { ...ACTIVITIES, name: "Aktiviteter IT" }]);
    await settled();
    expect(workbook.calls.slice(2)).toEqual(["read"]);
    expect(opened(live).standing.grids).toHaveLength(5);
    // Renamed in an Excel that does not tell of it.
    workbook.grids = workbook.grids.map((grid) => (grid.name === "Aktiviteter IT" ? { ...grid, name: "IT" } : grid));
    workbook.change("IT", 1, STATUS, "Genomförd");
    await settled();
    expect(workbook.calls.slice(3)).toEqual(["read"]);
    expect(opened(live).standing.grids.map(({ name }) => name)).toContain("IT");
  });

  it("a sheet that is deleted before it can be read again: everything is read", async () => {
    const { live, workbook } = await started();
    workbook.change(ACTIVITIES.name, 1, STATUS, "Genomförd");
    workbook.grids = workbook.grids.filter(({ name }) => name !== ACTIVITIES.name);
    await settled();
    expect(workbook.calls.slice(2)).toEqual([READ_HR, "read"]);
    expect(opened(live).standing.grids.map(({ name }) => name)).toEqual(["Plan", "Uppdrag", "Nyckeltal"]);
    expect(opened(live).freshness).toEqual({ kind: "current" });
  });

  it("that comes while reading is not lost: one more reading", async () => {
    const { live, workbook } = await started();
    let again = true;
    workbook.meanwhile = (call) => {
      if (call !== "read" || !again) return;
      again = false;
      workbook.change(ACTIVITIES.name, 2, STATUS, "Genomförd");
      workbook.change(ACTIVITIES.name, 3, STATUS, "Genomförd");
    };
    workbook.change(ACTIVITIES.name, 1, STATUS, "Genomförd");
    await settled();
    expect(workbook.calls.slice(2)).toEqual([READ_HR, READ_HR]);
    expect(statuses(live)).toBe("done 3");
  });

  it("that comes during the first reading is not lost either", async () => {
    const { live, workbook } = bench();
    let again = true;
    workbook.meanwhile = (call) => {
      if (call !== "read" || !again) return;
      again = false;
      workbook.change(ACTIVITIES.name, 1, STATUS, "Genomförd");
    };
    await live.start();
    await settled();
    expect(statuses(live)).toBe("done 1, ongoing 1, planned 1");
  });

  it("whatever happens in whatever order, in the end it shows what the workbook holds", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(EVENT, { maxLength: 12 }), async (events) => {
        const begun = await started();
        const { live, workbook, clock } = begun;
        for (const event of events) await happen(event, begun);
        workbook.trouble = null;
        await clock.pass(120_000);
        expect(opened(live)).toMatchObject({ freshness: { kind: "current" }, followed: true });
        expect(opened(live).standing.grids).toEqual(workbook.grids);
        expect([workbook.followers, clock.waiting]).toEqual([1, 0]);
      }),
      { numRuns: 25 },
    );
  });
});

type Event =
  | { readonly kind: "change" | "edit"; readonly row: number; readonly word: string }
  | { readonly kind: "undo" | "refresh" | "turn" | "job" | "rename" | "restart" }
  | { readonly kind: "trouble"; readonly code: TroubleCode };

const EVENT: fc.Arbitrary<Event> = fc.oneof(
  fc.record({
    kind: fc.constantFrom("change" as const, "edit" as const),
    row: fc.integer({ min: 1, max: 3 }),
    word: fc.constantFrom("Genomförd", "Pågår", "Kalr", ""),
  }),
  fc.record({ kind: fc.constantFrom("undo", "refresh", "turn", "job", "rename", "restart" as const) }),
  fc.record({ kind: fc.constant("trouble" as const), code: fc.constantFrom("cellEdit", "hung", "gone" as const) }),
);

/** Does not wait for what it sets going, but where it says so. */
async function happen(event: Event, { live, workbook }: Bench): Promise<void> {
  workbook.trouble = null;
  const { name: sheet = "", values = [] } = workbook.grids.at(-1) ?? {};
  switch (event.kind) {
    case "change":
      workbook.change(sheet, event.row, STATUS, event.word);
      return;
    case "edit": {
      const seen = values[event.row]?.[STATUS] ?? "";
      void live.edit([{ sheet, row: event.row, column: STATUS, seen, value: event.word }], "ändrat");
      return;
    }
    case "undo":
      void live.undo();
      return;
    case "refresh":
      void live.refresh();
      return;
    case "turn":
      return settled();
    case "restart":
      void live.stop();
      void live.start();
      return;
    case "job":
      live.pause();
      live.resume();
      return;
    case "rename":
      workbook.restructure(workbook.grids.map((grid, at) => (at === 3 ? { ...grid, name: `${grid.name}x` } : grid)));
      return;
    case "trouble":
      workbook.trouble = { at: "read", error: new WorkbookTrouble(event.code, "") };
      workbook.change(sheet, 1, STATUS, "Försenad");
      return settled();
  }
}

describe("our own sheets", () => {
  it("a change of a draft is seen", async () => {
    const { summariseWorkbook } = await import("../../../src/app/summariseWorkbook");
    const workbook = new MemoryWorkbook(THEIRS);
    await summariseWorkbook(workbook, { taken: "2025-05-08", language: "sv" });
    const live = new LiveWorkbook({
      tools: () => Promise.resolve({ openWorkbook: () => workbook, standingOf }),
      breathe: () => Promise.resolve(),
      after: new Clock().after,
    });
    await live.start();
    const report = workbook.owned("report");
    const row = report?.values.findIndex((cells) => String(cells[1]).startsWith("Planen för 2025")) ?? -1;
    const before = opened(live).standing.drafts();
    expect(before.report.items.some(({ standing }) => standing === "edited")).toBe(false);
    workbook.change(report?.name ?? "", row, 1, "Min egen mening.");
    await settled();
    expect(workbook.calls.at(-1)).toBe(`read ${report?.name ?? ""}`);
    const after = opened(live).standing;
    expect(after.drafts().report.items.some(({ standing }) => standing === "edited")).toBe(true);
    expect(after.drafts()).toBe(after.drafts());
  });

  it("half-written is one and the same for all of them, also where only one was read", async () => {
    const { summariseWorkbook } = await import("../../../src/app/summariseWorkbook");
    const { live, workbook } = bench();
    await summariseWorkbook(workbook, { taken: "2025-05-08", language: "sv" });
    await live.start();
    expect(opened(live).standing.unfinished).toBe(false);
    workbook.grids = workbook.grids.map((grid) => (grid.owned === null ? grid : { ...grid, unfinished: true }));
    workbook.change("Kontroll", 0, 0, "x");
    await settled();
    expect(opened(live).standing.grids.filter(({ unfinished }) => unfinished)).toHaveLength(8);
  });
});

it("a listener that no longer listens is told nothing", async () => {
  const { live } = bench();
  let told = 0;
  const end = live.subscribe(() => told++);
  end();
  await live.start();
  expect(told).toBe(0);
});
