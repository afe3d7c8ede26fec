/** Editing through the live workbook: what is made, what is refused, and what can be taken back. */
import { tieJobs } from "../../../src/app/live/tie";
import { checkWorkbook } from "../../../src/app/checkWorkbook";
import { Session } from "../../../src/app/session";
import type { SettingsWrite } from "../../../src/app/settings";
import { summariseWorkbook } from "../../../src/app/summariseWorkbook";
import { WorkbookTrouble } from "../../../src/workbook/errors";
import type { CellValue } from "../../../src/workbook/port";
import { grid } from "../../grids";
import {
  ACTIVITIES,
  bench,
  opened,
  READ_HR,
  settled,
  started,
  STATUS,
  statusEdit,
  statuses,
  type Bench,
} from "./bench";

const cell = ({ workbook }: Bench, row: number, column = STATUS): CellValue | undefined =>
  workbook.grids.find(({ name }) => name === ACTIVITIES.name)?.values[row]?.[column];

describe("edit", () => {
  it("changes the cells, reads their sheet again and can be taken back", async () => {
    const begun = await started();
    const { live, workbook } = begun;
    const result = await live.edit(
      [statusEdit(1, "Pågår", "Genomförd"), statusEdit(3, "Planerad", "Pågår")],
      "2 ändrade",
    );
    expect(result).toMatchObject({ outcome: { refused: [] }, trouble: null });
    expect(opened(live).undo).toEqual({ done: "2 ändrade", cells: 2 });
    await settled();
    expect(workbook.calls.slice(2)).toEqual(["edit 2", READ_HR]);
    expect(statuses(live)).toBe("done 1, ongoing 2");

    expect((await live.undo()).outcome).toMatchObject({ refused: [] });
    expect(opened(live).undo).toBeNull();
    await settled();
    expect(statuses(live)).toBe("ongoing 2, planned 1");
    expect([cell(begun, 1), cell(begun, 3)]).toEqual(["Pågår", "Planerad"]);
  });

  it("what holds something else by now is refused, and read again", async () => {
    const { live, workbook } = await started();
    workbook.grids = workbook.grids.map((one) =>
      one.name === ACTIVITIES.name
        ? { ...one, values: ACTIVITIES.values.map((row, at) => (at === 0 ? row : row.with(STATUS, "Försenad"))) }
        : one,
    );
    const edit = statusEdit(1, "Pågår", "Genomförd");
    expect(await live.edit([edit], "ändrat")).toEqual({ outcome: { undo: [], refused: [edit] }, trouble: null });
    expect(opened(live).undo).toBeNull();
    await settled();
    expect(statuses(live)).toBe("late 3");
  });

  it("a trouble is given back, and the sheet is read again: some edits may have been made", async () => {
    const { live, workbook } = await started();
    workbook.trouble = { at: "edit", error: new WorkbookTrouble("protectedSheet", "", "unchanged", ACTIVITIES.name) };
    expect(await live.edit([statusEdit(1, "Pågår", "Genomförd")], "ändrat")).toMatchObject({
      outcome: null,
      trouble: { code: "protectedSheet", sheet: ACTIVITIES.name },
    });
    expect(opened(live).undo).toBeNull();
    await settled();
    expect(workbook.calls.at(-1)).toBe(READ_HR);
  });

  it("nothing to change asks Excel nothing, and without a workbook there is a trouble", async () => {
    const { live, workbook } = await started();
    expect(await live.edit([], "inget")).toEqual({ outcome: { undo: [], refused: [] }, trouble: null });
    expect(await live.undo()).toEqual({ outcome: { undo: [], refused: [] }, trouble: null });
    expect(workbook.calls).toHaveLength(2);
    expect((await bench().live.edit([statusEdit(1, "", "")], "")).trouble).toMatchObject({ code: "gone" });
    expect((await bench().live.undo()).trouble).toMatchObject({ code: "gone" });
  });
});

describe("undo", () => {
  it("takes back the newest first, of the latest fifty", async () => {
    const begun = await started();
    const { live } = begun;
    for (let at = 0; at < 60; at++)
      await live.edit([statusEdit(1, at === 0 ? "Pågår" : String(at), String(at + 1))], String(at));
    expect(opened(live).undo?.done).toBe("59");
    let steps = 0;
    for (; opened(live).undo !== null; steps++) expect((await live.undo()).outcome?.refused).toEqual([]);
    expect(steps).toBe(50);
    expect(cell(begun, 1)).toBe("10");
  });

  it("a cell that a person has changed since is left alone, and told", async () => {
    const begun = await started();
    const { live, workbook } = begun;
    await live.edit([statusEdit(1, "Pågår", "Genomförd"), statusEdit(2, "Pågår", "Genomförd")], "ändrat");
    await settled();
    workbook.change(ACTIVITIES.name, 1, STATUS, "Försenad");
    await settled();
    expect((await live.undo()).outcome?.refused).toMatchObject([{ row: 1 }]);
    expect([cell(begun, 1), cell(begun, 2)]).toEqual(["Försenad", "Pågår"]);
  });

  it.each([
    [
      "inserted above",
      (rows: readonly (readonly CellValue[])[]) => rows.toSpliced(1, 0, ["A0", "", "Ny", "", "", "", "Genomförd"]),
    ],
    ["sorted", (rows: readonly (readonly CellValue[])[]) => [rows[0] ?? [], ...rows.slice(1).reverse()]],
    ["deleted", (rows: readonly (readonly CellValue[])[]) => rows.toSpliced(1, 1)],
  ])("where rows were %s, nobody else's row is changed", async (_how, move) => {
    const begun = await started();
    const { live, workbook } = begun;
    for (const row of [2, 3]) workbook.change(ACTIVITIES.name, row, STATUS, "Genomförd");
    await settled();
    await live.edit([statusEdit(1, "Pågår", "Genomförd")], "ändrat");
    await settled();
    workbook.restructure(
      workbook.grids.map((one) => (one.name === ACTIVITIES.name ? { ...one, values: move(one.values) } : one)),
    );
    const before = workbook.grids;
    // Also before the pane has read what has happened.
    expect((await live.undo()).outcome?.refused).toHaveLength(1);
    expect(workbook.grids).toEqual(before);
  });

  it("a formula in the row that follows the edited cell is no obstacle", async () => {
    const begun = await started();
    const { live, workbook } = begun;
    const flag = (value: CellValue): void => {
      workbook.grids = workbook.grids.map((one) =>
        one.name === ACTIVITIES.name
          ? { ...one, values: one.values.map((row, at) => (at === 1 ? [...row.slice(0, 7), value] : row)) }
          : one,
      );
    };
    flag(0);
    await live.refresh();
    workbook.meanwhile = (call) => {
      if (call === "edit") flag(1);
    };
    await live.edit([statusEdit(1, "Pågår", "Genomförd")], "ändrat");
    await settled();
    workbook.meanwhile = () => undefined;
    expect((await live.undo()).outcome?.refused).toEqual([]);
    expect(cell(begun, 1)).toBe("Pågår");
  });

  it("two edits of one row go back one after the other, however quickly they came", async () => {
    const begun = await started();
    const { live } = begun;
    await live.edit([statusEdit(1, "Pågår", "Genomförd")], "första");
    await live.edit([{ ...statusEdit(1, "Producent", "Chef"), column: 3 }], "andra");
    await settled();
    expect((await live.undo()).outcome?.refused).toEqual([]);
    expect((await live.undo()).outcome?.refused).toEqual([]);
    expect([cell(begun, 1), cell(begun, 1, 3)]).toEqual(["Pågår", "Producent"]);
  });

  it("stopped by a trouble, it can be tried again", async () => {
    const begun = await started();
    const { live, workbook } = begun;
    await live.edit([statusEdit(1, "Pågår", "Genomförd")], "ändrat");
    workbook.trouble = { at: "edit", error: new WorkbookTrouble("cellEdit", "") };
    expect(await live.undo()).toMatchObject({ outcome: null, trouble: { code: "cellEdit" } });
    expect(opened(live).undo).toEqual({ done: "ändrat", cells: 1 });
    workbook.trouble = null;
    expect((await live.undo()).outcome?.refused).toEqual([]);
    expect(cell(begun, 1)).toBe("Pågår");
  });
});

describe("settings", () => {
  const SHEET = { name: "Inställningar", rows: [["Inställning", "Värde"]], widths: [20, 20] };

  it("adds the sheet, and reads the workbook with it", async () => {
    const { live, workbook } = await started();
    expect(await live.saveSettings(() => ({ kind: "add", sheet: SHEET }), "sparat")).toMatchObject({ trouble: null });
    await settled();
    expect(workbook.calls.slice(2)).toEqual(["add Inställningar", "read"]);
    expect(opened(live).standing.grids.at(-1)?.name).toBe("Inställningar");
  });

  it("where somebody has added it meanwhile, what is to be written is made up anew", async () => {
    const { live, workbook } = await started();
    workbook.grids = [...workbook.grids, grid("inställningar", [["Inställning", "x"]], { file: "" })];
    const asked: string[][] = [];
    const result = await live.saveSettings((grids): SettingsWrite => {
      asked.push(grids.map(({ name }) => name));
      const there = grids.find(({ name }) => name === "inställningar");
      if (there === undefined) return { kind: "add", sheet: SHEET };
      return { kind: "edit", edits: [{ sheet: there.name, row: 0, column: 1, seen: "x", value: "Värde" }] };
    }, "sparat");
    expect(result).toMatchObject({ outcome: { refused: [] }, trouble: null });
    expect(asked.map(({ length }) => length)).toEqual([4, 5]);
    expect(opened(live).undo).toEqual({ done: "sparat", cells: 1 });
  });

  it("a name that cannot be had, and a protected workbook, are troubles", async () => {
    const { live, workbook } = await started();
    const plan = (): SettingsWrite => ({ kind: "add", sheet: { ...SHEET, name: "PLAN" } });
    expect((await live.saveSettings(plan, "")).trouble).toMatchObject({ code: "unexpected", sheet: "PLAN" });
    workbook.trouble = { at: "add", error: new WorkbookTrouble("protectedWorkbook", "") };
    const add = (): SettingsWrite => ({ kind: "add", sheet: SHEET });
    expect((await live.saveSettings(add, "")).trouble).toMatchObject({ code: "protectedWorkbook" });
    expect(await live.saveSettings(() => ({ kind: "nothing" }), "")).toMatchObject({ trouble: null });
  });
});

it("show goes to a cell, and gives back the trouble that stopped it", async () => {
  const { live, workbook } = await started();
  expect(await live.show("Plan", "B4")).toBeNull();
  expect(workbook.calls.at(-1)).toBe("show Plan!B4");
  expect(await live.show("Borta", "B4")).toMatchObject({ code: "gone", sheet: "Borta" });
});

describe("beside a job", () => {
  function tied(): Bench & { readonly session: Session; readonly end: () => void } {
    const begun = bench();
    const session = new Session({
      tools: () => Promise.resolve({ openWorkbook: () => begun.workbook, checkWorkbook, summariseWorkbook }),
      today: () => "2025-05-08",
      language: () => "sv",
      breathe: () => Promise.resolve(),
      now: () => 0,
    });
    return { ...begun, session, end: tieJobs(session, begun.live) };
  }

  it("nothing is read while it is at work, and what it has written afterwards", async () => {
    const { live, workbook, session } = tied();
    await live.start();
    await session.run("summary");
    await settled();
    expect(workbook.calls.slice(2)).toEqual([
      "read",
      expect.stringMatching(/^write summary/u) as string,
      "show Sammanställning!A1",
      "read",
    ]);
    expect(opened(live).standing.grids).toHaveLength(12);
    expect(opened(live).standing.drafts().report.sheet).toBe("Rapportutkast");
    await session.run("check");
    await settled();
    expect(workbook.calls.at(-1)).toBe("read Kontroll");
  });

  it("changes and edits that come meanwhile are read when it has ended", async () => {
    const begun = tied();
    const { live, workbook, session } = begun;
    await live.start();
    await session.run("summary");
    await settled();
    const from = workbook.calls.length;
    workbook.meanwhile = async (call) => {
      if (call !== "write") return;
      workbook.change(ACTIVITIES.name, 1, STATUS, "Genomförd");
      await live.edit([statusEdit(2, "Pågår", "Genomförd")], "ändrat");
    };
    await session.run("check");
    await settled();
    expect(workbook.calls.slice(from)).toEqual([
      "read",
      "write findings",
      "edit 1",
      "show Kontroll!A1",
      `read ${ACTIVITIES.name},Kontroll`,
    ]);
    expect(statuses(live)).toBe("done 2, planned 1");
  });

  it("one that begins while the workbook is being read puts the reading off", async () => {
    const { live, workbook, session, states } = tied();
    workbook.meanwhile = (call) =>
      call === "read" && workbook.calls.filter((one) => one === "read").length === 1
        ? new Promise(() => undefined)
        : undefined;
    void live.start();
    await settled();
    await session.run("check");
    await settled();
    expect(opened(live).freshness.kind).toBe("current");
    expect(states.some(({ kind }) => kind === "trouble")).toBe(false);
  });

  it("one that failed half-way: everything is read, and shown as half-written", async () => {
    const { live, workbook, session } = tied();
    await live.start();
    workbook.trouble = { at: "write", error: new WorkbookTrouble("connection", "", "unfinished"), afterSheets: 3 };
    await session.run("summary");
    await settled();
    expect(workbook.calls.at(-1)).toBe("read");
    expect(opened(live).standing.unfinished).toBe(true);
  });

  it("edits of a sheet that was written anew can no longer be taken back", async () => {
    const { live, workbook, session } = tied();
    await session.run("summary");
    await live.start();
    await live.edit([statusEdit(1, "Pågår", "Genomförd")], "i bladet");
    const title = workbook.owned("report")?.values[0]?.[0] ?? "";
    await live.edit([{ sheet: "Rapportutkast", row: 0, column: 0, seen: title, value: "x" }], "i utkastet");
    expect(opened(live).undo?.done).toBe("i utkastet");
    await session.run("summary");
    await settled();
    expect(opened(live).undo?.done).toBe("i bladet");
  });

  it("untied, they go their own ways", async () => {
    const { live, workbook, session, end } = tied();
    await live.start();
    end();
    await session.run("check");
    await settled();
    expect(workbook.calls.filter((call) => call.startsWith("read"))).toHaveLength(2);
  });
});
