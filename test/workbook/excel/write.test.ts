/** The whole summary through office.js: the same sheets as the file adapter writes, in few syncs. */
import { columnOf } from "../../../src/workbook/grid/reference";
import { writeWorkbook } from "../../../src/workbook/xlsx/write";
import { readWorkbook } from "../../../src/workbook/xlsx/read";
import { markerName, OWNED_ROLES, WRITING_MARK, type SheetGrid, type SheetPlan } from "../../../src/workbook/port";
import { differences, snapshot } from "../../excel-host/compare";
import { loadWorkbook } from "../../excel-host/files/load";
import { newWorkbook, type HostWorkbook } from "../../excel-host/model";
import { gridsOf, open, samplePlans, sampleWorkbook, type Book } from "./writing";

const PROPERTIES = { title: "Sammanställning", created: new Date(Date.UTC(2025, 4, 5)) };

let plans: readonly SheetPlan[];
let book: Book;
let before: HostWorkbook;

beforeAll(async () => {
  plans = await samplePlans();
  before = await sampleWorkbook();
  book = open(await sampleWorkbook());
  await book.write(plans);
});

function ours(workbook: HostWorkbook): HostWorkbook {
  const names = new Set(plans.map(({ name }) => name));
  return { ...workbook, sheets: workbook.sheets.filter(({ name }) => names.has(name)) };
}

describe("the whole summary", () => {
  it("takes four syncs the first time and five the second, each far below 5 MB, and leaves nothing in Excel's memory", async () => {
    const { host } = book;
    expect(host.unknown).toEqual([]);
    expect(host.syncs.map(({ error }) => error)).toEqual(["", "", "", ""]);
    await book.write(plans);
    expect(host.syncs).toHaveLength(9);
    expect(Math.max(...host.syncs.map(({ requestBytes }) => requestBytes))).toBeLessThan(1_000_000);
    expect(host.references.size).toBe(0);
  });

  it("is written twice to the same effect", async () => {
    const once = snapshot(book.host.workbook);
    await book.write(plans);
    expect(differences(once, snapshot(book.host.workbook))).toEqual([]);
  });

  it("changes nothing else: not a cell of others' sheets, nor what is active and selected", () => {
    const names = new Set(before.sheets.map(({ name }) => name));
    const now = snapshot(
      book.host.workbook,
      ({ name }) => names.has(name),
      ({ name }) => before.names.some((old) => old.name === name),
    );
    expect(differences(snapshot(before), now)).toEqual([]);
    expect(book.host.workbook.sheets.slice(0, before.sheets.length).map(({ name }) => name)).toEqual([...names]);
  });

  it("marks the sheets as ours by hidden names, and takes its mark away", () => {
    const { names, sheets } = book.host.workbook;
    for (const plan of plans) {
      expect(names).toContainEqual({
        name: markerName(plan.role),
        // An area: a name for one cell would go along when that cell is cut and pasted into another sheet.
        formula: `='${plan.name}'!$A$1:$IV$65536`,
        visible: false,
        scope: null,
      });
    }
    expect(names.some(({ name }) => name === WRITING_MARK)).toBe(false);
    expect(plans.map(({ role }) => role).sort()).toEqual([...OWNED_ROLES].sort());
    expect(sheets.slice(-plans.length).map(({ name }) => name)).toEqual(plans.map(({ name }) => name));
  });
});

describe("against the file adapter", () => {
  let file: HostWorkbook;
  let fileGrids: SheetGrid[];
  let grids: SheetGrid[];

  beforeAll(async () => {
    const bytes = await writeWorkbook(plans, PROPERTIES);
    file = await loadWorkbook(bytes);
    fileGrids = (await readWorkbook(bytes, "")).map((grid) => ({ ...grid, file: "" }));
    grids = (await gridsOf(book.host)).filter(({ owned }) => owned !== null);
  });

  it("the sheets are read back as the same grids, but for what Excel would calculate", () => {
    const cells = new Map(file.sheets.map(({ name, cells: rows }) => [name, rows] as const));
    const isFormula = (grid: SheetGrid, row: number, column: number): boolean =>
      (cells.get(grid.name)?.get(row)?.get(column)?.formula ?? "") !== "";
    const plain = (grid: SheetGrid): unknown => ({
      ...grid,
      values: grid.values.map((row, down) => {
        const values = row.map((value, across) =>
          isFormula(grid, grid.firstRow + down, grid.firstColumn + across) ? "" : value,
        );
        return values.slice(0, values.findLastIndex((value) => value !== "") + 1);
      }),
      formats: [...grid.formats].filter(([key]) => !isFormula(grid, Math.floor(key / 16384), key % 16384)),
      merges: [...grid.merges].sort((a, b) => a.firstRow - b.firstRow || a.firstColumn - b.firstColumn),
    });
    expect(grids.map(plain)).toEqual(fileGrids.map(plain));
  });

  it("cells, looks, widths, merged cells, tables, charts and pages are the same but for what Office.js or Excel settle", () => {
    const found = differences(snapshot(ours(file)), snapshot(ours(book.host.workbook)));
    const blanks = blankCells(file);
    const rest = found.filter(
      (line) => !ALLOWED.some((one) => one.test(line)) && !blanks.has(line.slice(0, line.indexOf(":"))),
    );
    expect(rest).toEqual([]);
    // What is let pass is what it is said to be, and there.
    for (const one of ALLOWED) expect([one, found.some((line) => one.test(line))]).toEqual([one, true]);
  });

  /** Cells of the file that hold nothing and have no look: in tables of ours those have their column's. */
  function blankCells(workbook: HostWorkbook): { has: (place: string) => boolean } {
    const filled = new Set(
      workbook.sheets.flatMap(({ name, cells }) =>
        [...cells].flatMap(([row, line]) =>
          [...line.keys()].map((column) => `${name} ${String(row)} ${String(column)}`),
        ),
      ),
    );
    const place = /^(.*)!([A-Z]+)(\d+)$/;
    return {
      has: (text) => {
        const [, name = "", letters = "", row = ""] = place.exec(text) ?? [];
        const column = columnOf(letters);
        return name !== "" && !filled.has(`${name} ${String(Number(row) - 1)} ${String(column)}`);
      },
    };
  }

  const ALLOWED = [
    // Links are formulas: as many as one likes, and they follow their cells when a table is sorted.
    /: formula "" → "=HYPERLINK\(\\"#'.*!.*\\",\\"Öppna\\"\)"$/,
    /: hyperlink \{.*\} → none$/,
    /: number format "@" → "General"$/,
    // Office.js has no alternative text for charts.
    /: altText ".*" → ""$/,
    // Excel fits rows with running text itself.
    /: height of row \d+ [\d.]+ → none$/,
    // Values of formulas are Excel's.
    /^Sammanställning![A-Z]+\d+: value .* → 0$/,
    /^workbook: (?:active sheet|name)/,
  ];
});

describe("an empty workbook", () => {
  it("gets the sheets after its own", async () => {
    const { host, write } = open(newWorkbook());
    const written = await write(plans);
    expect(host.workbook.sheets.map(({ name }) => name)).toEqual(["Blad1", ...plans.map(({ name }) => name)]);
    expect(written).toEqual(plans.map(({ role, name }) => ({ role, name })));
  });
});

describe("an output of the command line that is opened in Excel", () => {
  it("is written over in place: no sheet, table, chart or link is there twice", async () => {
    const file = await loadWorkbook(await writeWorkbook(plans, PROPERTIES));
    const { host, write } = open(file);
    await write(plans);
    expect(host.workbook.sheets.map(({ name }) => name)).toEqual(plans.map(({ name }) => name));
    const first = open(newWorkbook());
    await first.write(plans);
    const facts = (workbook: HostWorkbook): ReturnType<typeof snapshot> =>
      snapshot(ours(workbook), undefined, () => false);
    const found = differences(facts(first.host.workbook), facts(host.workbook));
    expect(found.filter((line) => !/altText|active sheet|: value 0 → |page layout zoom|selection/.test(line))).toEqual(
      [],
    );
  });
});
