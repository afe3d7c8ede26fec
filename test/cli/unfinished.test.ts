/** Outputs whose writing was broken off (in Excel): the command line says so, keeps what is a person's and trusts no rows. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { run } from "../../src/cli/run";
import { WRITING_MARK } from "../../src/workbook/port";
import { readWorkbook } from "../../src/workbook/xlsx/read";

const SAMPLES = path.join(__dirname, "../../assets/samples");
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "planuppfoljning-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function summarise(year: number, ...argv: string[]): Promise<{ code: number; err: string }> {
  let err = "";
  const code = await run(["summarise", path.join(SAMPLES, `${String(year)}.xlsx`), "--out", folder, ...argv], {
    out: () => undefined,
    err: (text) => void (err += `${text}\n`),
    isTerminal: false,
    now: new Date("2025-05-05T10:00:00Z"),
  });
  return { code, err };
}

/** Puts the mark into the workbook, as a broken-off writing leaves it. */
function breakOff(name: string): string {
  const file = path.join(folder, name);
  const parts = unzipSync(readFileSync(file));
  const book = strFromU8(parts["xl/workbook.xml"] ?? new Uint8Array());
  const marked = book.replace(
    "<definedNames>",
    `<definedNames><definedName name="${WRITING_MARK}" hidden="1">"r1"</definedName>`,
  );
  expect(marked).not.toBe(book);
  writeFileSync(file, zipSync({ ...parts, "xl/workbook.xml": strToU8(marked) }));
  return file;
}

async function cells(name: string, role: string): Promise<string[]> {
  const grids = await readWorkbook(readFileSync(path.join(folder, name)), name);
  return grids.filter(({ owned }) => owned === role).flatMap(({ values }) => values.flat().map(String));
}

it("a half-written output is made again, says so once, and is whole afterwards", async () => {
  await summarise(2025);
  const [name = ""] = readdirSync(folder);
  breakOff(name);
  const again = await summarise(2025);
  expect(again).toEqual({ code: 0, err: expect.stringContaining("bara delvis skriven") as string });
  expect((await readWorkbook(readFileSync(path.join(folder, name)), name)).some(({ unfinished }) => unfinished)).toBe(
    false,
  );
  expect((await summarise(2025)).err).toBe("");
});

it("a half-written --previous is named; its counts are compared and its activities are not", async () => {
  await summarise(2024);
  const [name = ""] = readdirSync(folder);
  const output = "Sammanställning regionstyrelsen april 2025.xlsx";
  expect((await summarise(2025, "--previous", path.join(folder, name))).err).toBe("");
  const whole = await cells(output, "summary");
  rmSync(path.join(folder, output));
  const { code, err } = await summarise(2025, "--previous", breakOff(name), "--lang", "en");
  expect([code, err]).toEqual([0, expect.stringContaining(`${name}: only partly written`)]);
  const partly = await cells(output, "summary");
  const counts = (texts: readonly string[]): string[] => texts.filter((text) => text.includes("april 2024"));
  expect(counts(partly)).toEqual(counts(whole));
  expect(partly.length).toBeLessThan(whole.length);
});

it("a half-written summary does not stand in the way of another --previous", async () => {
  await summarise(2024);
  const [name = ""] = readdirSync(folder);
  const one = await summarise(2025, "--previous", path.join(folder, name));
  const texts = await cells("Sammanställning regionstyrelsen april 2025.xlsx", "summary");
  rmSync(path.join(folder, "Sammanställning regionstyrelsen april 2025.xlsx"));
  const both = await summarise(2025, "--previous", breakOff(name), "--previous", path.join(SAMPLES, "2024.xlsx"));
  expect([one.code, both.code]).toEqual([0, 0]);
  // The whole workbook of last year has the rows that the half-written summary cannot give.
  expect(await cells("Sammanställning regionstyrelsen april 2025.xlsx", "summary")).toEqual(texts);
});
