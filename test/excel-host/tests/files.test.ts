/** .xlsx ↔ the host's workbook, set against the program's own reader, which shares no code with it. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { readXlsx } from "hucre/xlsx";
import { run } from "../../../src/cli/run";
import { cellKey, type SheetGrid } from "../../../src/workbook/port";
import { readWorkbook } from "../../../src/workbook/xlsx/read";
import { differences, snapshot } from "../compare";
import { loadWorkbook } from "../files/load";
import { saveWorkbook } from "../files/save";
import { cellAt, findCell, newSheet, newWorkbook, type HostWorkbook } from "../model";
import { anyWorkbook } from "./anyWorkbook";

const SAMPLES = path.join(__dirname, "../../../assets/samples");
const FILES = [
  "2024.xlsx",
  "2025.xlsx",
  ...readdirSync(path.join(SAMPLES, "2025-avdelningar")).map((name) => path.join("2025-avdelningar", name)),
];
let folder: string;
let written: Uint8Array;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "excel-host-"));
  const silent = {
    out: () => undefined,
    err: () => undefined,
    isTerminal: false,
    now: new Date("2025-05-05T10:00:00Z"),
  };
  await run(
    ["summarise", path.join(SAMPLES, "2025.xlsx"), "--previous", path.join(SAMPLES, "2024.xlsx"), "--out", folder],
    silent,
  );
  const [name = ""] = readdirSync(folder);
  written = bytesOf(path.join(folder, name));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function bytesOf(file: string): Uint8Array {
  return new Uint8Array(readFileSync(file));
}

/** Grids as plain data: their maps and sets may be of any class. */
async function grids(bytes: Uint8Array): Promise<unknown> {
  return (await readWorkbook(bytes, "a.xlsx")).map((grid: SheetGrid) => ({
    ...grid,
    formats: [...grid.formats].sort(([a], [b]) => a - b),
    fills: [...grid.fills].sort(([a], [b]) => a - b),
    hiddenRows: [...grid.hiddenRows].sort((a, b) => a - b),
  }));
}

function changes(before: HostWorkbook, after: HostWorkbook): string[] {
  return differences(snapshot(before), snapshot(after));
}

describe.each([...FILES, "what the command line writes"])("%s", (name) => {
  const source = (): Uint8Array => (FILES.includes(name) ? bytesOf(path.join(SAMPLES, name)) : written);

  test("the program reads the same from the saved workbook as from the file", async () => {
    const saved = await saveWorkbook(await loadWorkbook(source()));
    expect(await grids(saved)).toEqual(await grids(source()));
  });

  test("loaded cells hold what the program reads", async () => {
    const workbook = await loadWorkbook(source());
    const wrong: unknown[] = [];
    for (const grid of await readWorkbook(source(), "a.xlsx")) {
      const sheet = workbook.sheets.find((one) => one.name === grid.name) ?? newSheet("missing");
      grid.values.forEach((row, down) => {
        row.forEach((value, right) => {
          const [at, across] = [grid.firstRow + down, grid.firstColumn + right];
          const cell = findCell(sheet, at, across);
          const format = grid.formats.get(cellKey(at, across));
          if ((cell?.value ?? "") !== value) wrong.push([grid.name, at, across, cell?.value, value]);
          if (format !== undefined && cell?.numberFormat !== format) wrong.push([grid.name, at, across, format]);
        });
      });
      expect([...sheet.hiddenRows].filter((row) => row >= grid.firstRow)).toEqual([...grid.hiddenRows]);
    }
    expect(wrong).toEqual([]);
  });

  test("saving and loading changes nothing", async () => {
    const loaded = await loadWorkbook(source());
    expect(changes(loaded, await loadWorkbook(await saveWorkbook(loaded)))).toEqual([]);
  });

  test("hucre, which knows neither of them, reads the saved workbook", async () => {
    const loaded = await loadWorkbook(source());
    const read = await readXlsx(await saveWorkbook(loaded), { readStyles: true });
    expect(
      read.sheets.map((sheet) => [
        sheet.name,
        sheet.tables?.map((table) => table.name) ?? [],
        sheet.charts?.length ?? 0,
      ]),
    ).toEqual(loaded.sheets.map((sheet) => [sheet.name, sheet.tables.map((table) => table.name), sheet.charts.length]));
  });
});

test("the summary of the command line arrives whole: charts, tables, rules, links, names, page", async () => {
  const { sheets, names } = await loadWorkbook(written);
  const [summary] = sheets;
  expect(sheets.map((sheet) => sheet.name)).toContain("Kontroll");
  expect(summary?.charts.map(({ type, title, altText }) => [type, title.length > 5, altText.length > 20])).toEqual([
    ["ColumnClustered", true, true],
    ["BarClustered", true, true],
    ["BarStacked", true, true],
  ]);
  expect(summary?.charts[0]?.series[0]?.points.get(0)).toBe("#2E7D4F");
  expect(summary?.charts[2]?.settings.get("legend/position")).toBe("Bottom");
  expect(summary?.conditionalFormats[0]?.settings.get("cellValue/rule")).toEqual({
    formula1: '="OK"',
    operator: "EqualTo",
  });
  expect(summary?.pageLayout.get("headersFooters/defaultForAllPages/leftFooter")).toBe("Sammanställning");
  expect(summary?.pageLayout.get("headersFooters/defaultForAllPages/rightFooter")).toBe("&P (&N)");
  expect(summary?.pageLayout.get("zoom")).toEqual({
    scale: null,
    horizontalFitToPages: 1,
    verticalFitToPages: null,
  });
  // 31 characters: (31 × 7 + 5) pixels of 0.75 points.
  expect(summary?.columnWidths.get(0)).toBe(166.5);
  const findings = sheets.find((sheet) => sheet.name === "Kontroll");
  expect(findings?.tables.map((table) => table.name)).toEqual(["Kontroll"]);
  expect(findings?.pageLayout.get("printTitleRows")).toBe("$4:$4");
  expect(findings?.frozenRows).toBe(4);
  expect(names.filter(({ visible }) => !visible).map(({ name }) => name)).toContain("_pf_summary");
});

test("any workbook comes back as it was", async () => {
  await fc.assert(
    fc.asyncProperty(anyWorkbook(), async (workbook) => {
      expect(changes(workbook, await loadWorkbook(await saveWorkbook(workbook)))).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

test("the same workbook gives the same bytes", async () => {
  const loaded = await loadWorkbook(written);
  expect(await saveWorkbook(loaded)).toEqual(await saveWorkbook(loaded));
});

test("a formula without a value is left to be calculated, and text stays text whatever it looks like", async () => {
  const sheet = newSheet("Blad1");
  Object.assign(cellAt(sheet, 0, 0), { formula: "=1+1" });
  ["=1+1", "1-2", "#N/A", "_x0041_", "a\tb\nc\rd", "\u0007", "<b>&amp;", " x ", "'x"].forEach((text, row) => {
    Object.assign(cellAt(sheet, row + 1, 0), { value: text, numberFormat: "@" });
  });
  const saved = await saveWorkbook(newWorkbook([sheet]));
  const [grid] = await readWorkbook(saved, "a.xlsx");
  expect(grid?.values.flat()).toEqual([
    "=1+1",
    "1-2",
    "#N/A",
    "_x0041_",
    "a\tb\nc\rd",
    "\u0007",
    "<b>&amp;",
    " x ",
    "'x",
  ]);
  const loaded = await loadWorkbook(saved);
  expect(changes(newWorkbook([sheet]), loaded)).toEqual([]);
});

test("what is no workbook is refused", async () => {
  await expect(loadWorkbook(new TextEncoder().encode("no zip"))).rejects.toThrow();
});
