/** Opening, typing, undoing and saving, over the real file adapter. */
import { writeXlsx } from "hucre/xlsx";
import { Desk, type DeskPieces } from "../../src/page/desk";
import { openFile } from "../../src/workbook/xlsx/fileWorkbook";
import { readLooks } from "../../src/workbook/xlsx/looks/read";
import { plan, source } from "./book";

function newDesk(pieces: Partial<DeskPieces> = {}): Desk {
  return new Desk({
    tools: () => Promise.resolve({ openFile, readLooks }),
    sample: () => source("exempel.xlsx", plan()),
    opened: () => undefined,
    changed: () => undefined,
    ...pieces,
  });
}

async function opened(pieces: Partial<DeskPieces> = {}): Promise<Desk> {
  const desk = newDesk(pieces);
  await desk.open(source("plan.xlsx", plan()));
  return desk;
}

const cell = (desk: Desk, row: number, column: number): unknown =>
  desk.state().book?.grids.get("Aktiviteter")?.values[row]?.[column];

test("a workbook is opened on its first sheet, and whoever wants to know is told", async () => {
  const told: unknown[] = [];
  const desk = await opened({ opened: (workbook) => told.push(workbook) });
  const { book, sheet, opening, problem } = desk.state();
  expect([book?.name, sheet, opening, problem]).toEqual(["plan.xlsx", "Aktiviteter", null, null]);
  expect(told).toEqual([desk.workbook()]);
});

test.each([
  ["no workbook", new TextEncoder().encode("hej"), "notAWorkbook"],
  ["nothing", new Uint8Array(), "empty"],
  ["zeros", new Uint8Array(100), "damaged"],
])("%s: why is told, and what was open stays", async (_what, bytes, failure) => {
  const desk = await opened();
  const before = desk.state().book;
  await desk.open(source("fel.xlsx", Promise.resolve(bytes)));
  expect(desk.state()).toMatchObject({ problem: { name: "fel.xlsx", failure }, opening: null });
  expect(desk.state().book).toBe(before);
});

test("a truncated workbook, a file that cannot be read, a sample that cannot be fetched, a part that does not load", async () => {
  const whole = await plan();
  const failing = (): Promise<Uint8Array> => Promise.reject(new Error("gone"));
  const desk = newDesk({ sample: () => ({ name: "exempel.xlsx", isSample: true, bytes: failing }) });
  await desk.open(source("halv.xlsx", Promise.resolve(whole.slice(0, whole.length - 200))));
  expect(desk.state().problem?.failure).toBe("truncated");
  await desk.open({ name: "borta.xlsx", bytes: failing });
  expect(desk.state().problem?.failure).toBe("unreadable");
  await desk.openSample();
  expect(desk.state().problem?.failure).toBe("noSample");
  const unloaded = newDesk({ tools: () => Promise.reject(new Error("no network")) });
  await unloaded.open(source("plan.xlsx", plan()));
  expect(unloaded.state().problem?.failure).toBe("ourError");
});

test("typing changes the cell, can be taken back, and what is saved holds it", async () => {
  const changed: (readonly string[])[] = [];
  const desk = await opened({ changed: (sheets) => changed.push(sheets) });
  expect(await desk.type("Aktiviteter", { row: 1, column: 2 }, "Klar")).toBeNull();
  const file = await desk.file();
  expect(desk.state().book?.hasChanges).toBe(true);
  expect(cell(desk, 1, 2)).toBe("Klar");
  const again = await openFile(file?.bytes ?? new Uint8Array(), "plan.xlsx");
  expect((await again.read())[0]?.values[1]?.[2]).toBe("Klar");
  expect(await desk.undoTyped()).toBe(true);
  await desk.file();
  expect(cell(desk, 1, 2)).toBe("Pågående");
  expect([changed, desk.state().typed]).toEqual([[["Aktiviteter"]], null]);
  desk.saved();
  expect(desk.state().book?.hasChanges).toBe(false);
});

test("a change is not taken back where the cell has been changed since", async () => {
  const desk = await opened();
  await desk.type("Aktiviteter", { row: 1, column: 2 }, "Klar");
  const edit = { sheet: "Aktiviteter", row: 1, column: 2, seen: "Klar", value: "Försenad" };
  await desk.workbook().edit([edit]);
  expect(await desk.undoTyped()).toBe(false);
  await desk.file();
  expect(cell(desk, 1, 2)).toBe("Försenad");
});

test("a formula is refused, and changes nothing", async () => {
  const desk = await opened();
  expect(await desk.type("Aktiviteter", { row: 1, column: 2 }, "=1+1")).toBe("formulaTyped");
  expect(await desk.type("Aktiviteter", { row: 5, column: 2 }, "x")).toBe("formulaCell");
  expect([cell(desk, 1, 2), desk.state().typed]).toEqual(["Pågående", null]);
});

test("another workbook does not take the place of one with changes before the person has said so", async () => {
  const desk = await opened();
  await desk.type("Aktiviteter", { row: 1, column: 2 }, "Klar");
  await desk.open(source("annan.xlsx", plan()));
  expect(desk.state()).toMatchObject({ asking: { name: "annan.xlsx" }, book: { name: "plan.xlsx" } });
  desk.keep();
  expect(desk.state()).toMatchObject({ asking: null, book: { name: "plan.xlsx" } });
  await desk.open(source("annan.xlsx", plan()));
  await desk.openAsked();
  expect(desk.state()).toMatchObject({ asking: null, book: { name: "annan.xlsx", hasChanges: false }, typed: null });
});

test("of two files that are opened at once, the last one stays", async () => {
  const desk = newDesk();
  let release = (): void => undefined;
  const slow = new Promise<Uint8Array>((resolve) => {
    release = () => {
      resolve(plan());
    };
  });
  const first = desk.open(source("sen.xlsx", slow));
  await desk.open(source("snabb.xlsx", plan()));
  release();
  await first;
  expect(desk.state().book?.name).toBe("snabb.xlsx");
});

test("a cell that is to be seen is gone to, its hidden rows shown; a hidden sheet stays hidden", async () => {
  const desk = await opened();
  desk.follow({ sheet: "uppdrag", cell: "B2" });
  expect(desk.state()).toMatchObject({ sheet: "Uppdrag", shown: { row: 1, column: 1, count: 1 } });
  await desk.workbook().show("Aktiviteter", "B4");
  await Promise.resolve();
  expect(desk.state()).toMatchObject({ sheet: "Aktiviteter", shown: { row: 3, count: 2 } });
  expect([...desk.state().revealed]).toEqual(["Aktiviteter"]);
  desk.follow({ sheet: "Gömt", cell: "A1" });
  expect(desk.state().sheet).toBe("Aktiviteter");
});

test("a typed change is taken back with the number format that the cell had", async () => {
  const bytes = await writeXlsx({
    sheets: [
      {
        name: "Aktiviteter",
        rows: [["Andel", "Kod", "Datum"]],
        cells: new Map([
          ["1,0", { value: null, style: { numFmt: "0.0%" } }],
          ["1,1", { value: "007", style: { numFmt: "@" } }],
          ["1,2", { value: "snart" }],
        ]),
      },
    ],
  });
  const desk = newDesk();
  await desk.open(source("plan.xlsx", Promise.resolve(bytes)));
  const type = async (texts: readonly string[]): Promise<unknown[]> => {
    for (const [column, text] of texts.entries())
      expect(await desk.type("Aktiviteter", { row: 1, column }, text)).toBeNull();
    await desk.file();
    return [0, 1, 2].map((column) => cell(desk, 1, column));
  };
  expect(await type(["12,5", "1-2", "2025-05-08"])).toEqual([0.125, "1-2", 45785]);
  for (let times = 0; times < 3; times++) expect(await desk.undoTyped()).toBe(true);
  // A share again, a text again, and a number that is no date.
  expect(await type(["50", "7", "45785"])).toEqual([0.5, "7", 45785]);
  expect([...(desk.state().book?.grids.get("Aktiviteter")?.formats.values() ?? [])]).toEqual(["0.0%"]);
});

/** The tools, of which the next reading of looks waits until it is let go. */
function held(): { readonly pieces: Partial<DeskPieces>; readonly hold: () => void; readonly letGo: () => void } {
  let next = Promise.resolve();
  let letGo = (): void => undefined;
  const slowly: typeof readLooks = async (bytes) => {
    const wait = next;
    next = Promise.resolve();
    await wait;
    return readLooks(bytes);
  };
  return {
    pieces: { tools: () => Promise.resolve({ openFile, readLooks: slowly }) },
    hold: () => {
      next = new Promise((resolve) => {
        letGo = resolve;
      });
    },
    letGo: () => {
      letGo();
    },
  };
}

test("what is changed while another workbook is being opened is not lost without asking", async () => {
  const { pieces, hold, letGo } = held();
  const desk = await opened(pieces);
  hold();
  const opening = desk.open(source("annan.xlsx", plan()));
  await desk.type("Aktiviteter", { row: 1, column: 2 }, "Klar");
  letGo();
  await opening;
  expect(desk.state()).toMatchObject({ asking: { name: "annan.xlsx" }, opening: null, book: { name: "plan.xlsx" } });
  await desk.openAsked();
  expect(desk.state()).toMatchObject({ asking: null, book: { name: "annan.xlsx", hasChanges: false } });
});

test("what was typed in a workbook that has been left is not taken back in the next one", async () => {
  const desk = await opened();
  const typing = desk.type("Aktiviteter", { row: 1, column: 2 }, "Klar");
  const { workbook } = desk;
  const left = workbook();
  await desk.open(source("annan.xlsx", plan()));
  if (desk.state().asking !== null) await desk.openAsked();
  await typing;
  expect(workbook()).not.toBe(left);
  expect([desk.state().typed, await desk.undoTyped()]).toEqual([null, false]);
});

test("what changes in the next workbook while the one before is still being drawn is drawn", async () => {
  const { pieces, hold, letGo } = held();
  const desk = await opened(pieces);
  const sheet = { name: "Inställningar", rows: [["x"]], widths: [10] };
  // A new sheet makes the looks be read again.
  hold();
  await desk.workbook().add(sheet);
  await settled();
  await desk.open(source("annan.xlsx", plan()));
  await desk.openAsked();
  await desk.type("Aktiviteter", { row: 1, column: 2 }, "Klar");
  await desk.workbook().add(sheet);
  letGo();
  await settled();
  expect(cell(desk, 1, 2)).toBe("Klar");
  expect(desk.state().book?.looks.tabs.map(({ name }) => name)).toContain("Inställningar");
});

/** All that can go on has gone on. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setTimeout(resolve));
}
