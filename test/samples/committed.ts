/** Reads the committed sample workbooks with hucre alone, for tests that count without the program. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { readXlsx } from "hucre/xlsx";

const SAMPLES = join(__dirname, "../../assets/samples");

type Read = Awaited<ReturnType<typeof readXlsx>>;
type Sheet = Read["sheets"][number];
type Value = Sheet["rows"][number][number];

export async function committed(path: string): Promise<readonly Sheet[]> {
  return (await readXlsx(new Uint8Array(await readFile(join(SAMPLES, path))))).sheets;
}

export function sheetOf(sheets: readonly Sheet[], name: string): Sheet {
  const found = sheets.find((sheet) => sheet.name === name);
  if (found === undefined) throw new Error(`no sheet ${name}`);
  return found;
}

/** A cell's text, trimmed; a date as yyyy-mm-dd, an empty cell as "". */
export function text(value: Value | undefined): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return String(value)
    .replace(/\u00a0/gu, " ")
    .trim();
}

/** The texts of a sheet. */
export function textsOf(sheet: Sheet): string[][] {
  return sheet.rows.map((row) => row.map(text));
}

/** Rows below the row that holds all of `headings`, as maps from heading to text. The last column of a heading counts once. */
export function recordsBelow(sheet: Sheet, headings: readonly string[]): Map<string, string>[] {
  const rows = textsOf(sheet);
  const header = rows.findIndex((row) => headings.every((heading) => row.includes(heading)));
  if (header < 0) throw new Error(`${sheet.name}: no header row with ${headings.join(", ")}`);
  const names = rows[header] ?? [];
  return rows.slice(header + 1).map((row) => {
    const record = new Map<string, string>();
    names.forEach((name, column) => {
      if (name !== "" && !record.has(name)) record.set(name, row[column] ?? "");
    });
    return record;
  });
}

/** Tallies texts by what `wordOf` makes of them. */
export function tally<T extends string>(words: readonly T[]): Partial<Record<T, number>> {
  const counts: Partial<Record<T, number>> = {};
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}
