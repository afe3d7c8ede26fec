/** How many round trips and bytes reading takes, and that no answer is refused for its size. */
import { cellAt, newWorkbook, type HostSheet } from "../../excel-host/model";
import type { CellValue } from "../../../src/workbook/port";
import { same, sheetOf, type Opened } from "./reading";

// Saving and reading such files again takes the most of it; nothing here is about time.
jest.setTimeout(300_000);

const WORDS = ["Pågår", "Klar", "Ej påbörjad", "Försenad", ""];

/** An activity's row: id, text, dates, status, comment now and then. */
function activity(index: number, columns = 12): CellValue[] {
  const row: CellValue[] = [
    `A-${String(index)}`,
    `Genomföra utbildning nummer ${String(index)} för chefer och medarbetare`,
    45_000 + (index % 365),
    WORDS[index % WORDS.length] ?? "",
    index % 3 === 0 ? "Väntar på upphandling" : "",
  ];
  while (row.length < columns) row.push(row.length % 3 === 0 ? "" : index % 97);
  return row;
}

function department(name: string, rows: number, columns?: number): HostSheet {
  const sheet = sheetOf(name, [["Id", "Aktivitet", "Klart", "Status"]]);
  const body = sheetOf(
    name,
    Array.from({ length: rows }, (_, index) => activity(index, columns)),
    1,
  );
  for (const [row, cells] of body.cells) sheet.cells.set(row, cells);
  for (let row = 1; row <= rows; row++) cellAt(sheet, row, 2).numberFormat = "yyyy-mm-dd";
  for (let column = 0; column < 12; column++) cellAt(sheet, 0, column).look.fill = "#DDEBF7";
  return sheet;
}

interface Cost {
  readonly syncs: number;
  readonly largest: number;
  readonly bytes: number;
}

function cost({ host }: Opened): Cost {
  const sizes = host.syncs.map(({ responseBytes }) => responseBytes);
  return { syncs: sizes.length, largest: Math.max(...sizes), bytes: sizes.reduce((sum, size) => sum + size, 0) };
}

function departments(count: number, rows: number): HostSheet[] {
  return Array.from({ length: count }, (_, index) => department(`Avd ${String(index + 1)}`, rows));
}

test.each([
  [1, 1000],
  [10, 100],
  [100, 100],
  [300, 30],
])("%d sheets of %d rows: three round trips", async (count, rows) => {
  const { opened } = await same(newWorkbook(departments(count, rows)));
  const { syncs, largest } = cost(opened);
  expect(syncs).toBe(3);
  expect(largest).toBeLessThan(4_500_000);
});

test("20,000 rows × 15 columns: one more for each further 4 MB", async () => {
  const { opened } = await same(newWorkbook([department("Stor", 20_000, 15)]));
  const { syncs, largest, bytes } = cost(opened);
  expect(syncs).toBeLessThanOrEqual(3 + Math.ceil(bytes / 4_000_000));
  expect(largest).toBeLessThan(5_000_000);
});

test("60 sheets of 400 rows", async () => {
  const { opened } = await same(newWorkbook(departments(60, 400)));
  const { syncs, largest, bytes } = cost(opened);
  expect(syncs).toBeLessThanOrEqual(3 + Math.ceil(bytes / 4_000_000));
  expect(largest).toBeLessThan(5_000_000);
});

test("one long sheet among short ones", async () => {
  const { opened } = await same(newWorkbook([...departments(50, 20), department("Lång", 3000)]));
  expect(cost(opened).syncs).toBeLessThanOrEqual(4);
});

const REFUSED = "ResponsePayloadSizeLimitExceeded";

test("texts so long that an answer is refused: less is asked for, and all is read", async () => {
  const rows = Array.from({ length: 400 }, (_, index) => [`${"å".repeat(12_000)}${String(index)}`]);
  const { grids, opened } = await same(newWorkbook([sheetOf("Romaner", rows)]));
  expect(grids[0]?.values).toHaveLength(400);
  expect(opened.host.syncs.filter(({ error }) => error === REFUSED)).not.toHaveLength(0);
});

test("many sheets of long texts: few refusals, and then answers of nearly full size", async () => {
  const rows = Array.from({ length: 100 }, (_, index) => [`${"x".repeat(6000)}${String(index)}`, "kort", index]);
  const sheets = Array.from({ length: 20 }, (_, index) => sheetOf(`Lång ${String(index)}`, rows));
  const { opened } = await same(newWorkbook(sheets));
  const refused = opened.host.syncs.filter(({ error }) => error === REFUSED).length;
  const { syncs, bytes } = cost(opened);
  expect(refused).toBeGreaterThan(0);
  expect(refused).toBeLessThan(6);
  expect(syncs - refused).toBeLessThanOrEqual(5 + Math.ceil(bytes / 2_000_000));
});

test("more than 512 merged areas, which Excel does not tell at a time", async () => {
  const sheet = department("Sammanfogat", 1500);
  for (let row = 1; row < 1500; row++) {
    sheet.merges.push({ firstRow: row, lastRow: row, firstColumn: 20, lastColumn: 21 });
  }
  const { grids } = await same(newWorkbook([sheet]));
  expect(grids[0]?.merges).toHaveLength(1499);
});

test("colours everywhere in a workbook of several megabytes", async () => {
  const sheets = departments(20, 600);
  for (const sheet of sheets) {
    for (let row = 1; row < 600; row++) cellAt(sheet, row, 3).look.fill = row % 2 === 0 ? "#C6EFCE" : "#FFC7CE";
    for (let row = 100; row < 500; row++) cellAt(sheet, row, 6).look.fill = "#FFFF00";
  }
  const { grids } = await same(newWorkbook(sheets));
  expect(grids[0]?.fills.size).toBeGreaterThan(400);
});

test("a column of formulas that give nothing, far down", async () => {
  const sheet = department("Formler", 300);
  for (let row = 301; row < 45_000; row++) {
    const cell = cellAt(sheet, row, 0);
    cell.formula = '=IF(B2="","",1)';
    cell.value = "";
  }
  const { grids } = await same(newWorkbook([sheet]));
  expect(grids[0]?.values).toHaveLength(301);
});
