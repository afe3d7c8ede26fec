/** The samples, read in Excel and from their files: the same grids. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { loadWorkbook } from "../../excel-host/files/load";
import { readWorkbook } from "../../../src/workbook/xlsx/read";
import { comparable, open } from "./reading";

const SAMPLES = join(__dirname, "../../../assets/samples");
const FILES = readdirSync(SAMPLES, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".xlsx"));

test("there are samples", () => {
  expect(FILES.length).toBeGreaterThan(10);
});

test.each(FILES)("%s", async (name) => {
  const bytes = new Uint8Array(readFileSync(join(SAMPLES, name)));
  const { host, read } = open(await loadWorkbook(bytes));
  const grids = await read();
  expect(comparable(grids)).toEqual(comparable(await readWorkbook(bytes, name)));
  expect(host.unknown).toEqual([]);
  expect(host.references.size).toBe(0);
  expect(host.syncs.length).toBeLessThanOrEqual(3);
});
