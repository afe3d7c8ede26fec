/** Budget 2: the command line over many workbooks, against hucre alone reading them, and pandas where python has it. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { writeXlsx, type WriteSheet } from "hucre/xlsx";
import { ASSIGNMENT_SHEET, KEY_FIGURE_SHEET, PLAN_SHEET } from "../grids";
import type { SheetGrid } from "../../src/workbook/port";
import { departmentRows } from "./grids";
import { ms, ratio, type Line } from "./measure";

const ROOT = path.resolve(import.meta.dirname, "../..");
const COMMAND = path.join(ROOT, "dist/planuppfoljning.cjs");
const PANDAS = `
import sys, glob, pandas
n = 0
for f in glob.glob(sys.argv[1] + "/avd *.xlsx"):
    d = pandas.read_excel(f, header=2, engine="openpyxl")
    n += d.groupby("Status").size().sum()
print(n)
`;

interface Run {
  readonly time: number;
  /** Peak resident memory in bytes; null where the program does not tell. */
  readonly peak: number | null;
}

function sheet(grid: SheetGrid): WriteSheet {
  return { name: grid.name, rows: grid.values.map((row) => [...row]) };
}

async function writeWorkbooks(folder: string, files: number, rows: number): Promise<void> {
  writeFileSync(
    path.join(folder, "plan.xlsx"),
    await writeXlsx({ sheets: [PLAN_SHEET, ASSIGNMENT_SHEET, KEY_FIGURE_SHEET].map(sheet) }),
  );
  for (let file = 0; file < files; file++) {
    const bytes = await writeXlsx({ sheets: [{ name: "Aktiviteter", rows: departmentRows(file, rows) }] });
    writeFileSync(path.join(folder, `avd Avdelning ${String(file + 1)}.xlsx`), bytes);
  }
}

function timed(command: string, args: readonly string[]): Run | null {
  const start = performance.now();
  const { status, stderr } = spawnSync(command, args, { cwd: ROOT, encoding: "utf8", maxBuffer: 1 << 28 });
  const time = performance.now() - start;
  const peak = /peak (\d+)/u.exec(stderr)?.[1];
  return status === 0 ? { time, peak: peak === undefined ? null : Number(peak) * 1024 } : null;
}

function best(rounds: number, run: () => Run | null): Run | null {
  let found: Run | null = null;
  for (let round = 0; round < rounds; round++) {
    const one = run();
    if (one === null) return null;
    if (found === null || one.time < found.time) found = one;
  }
  return found;
}

export async function commandLine(files: number, rows: number, rounds: number): Promise<Line[]> {
  const folder = mkdtempSync(path.join(tmpdir(), "planuppfoljning-bench-"));
  try {
    const input = path.join(folder, "in");
    mkdirSync(input);
    await writeWorkbooks(input, files, rows);
    const withPeak = ["--import", path.join(import.meta.dirname, "peak.mjs")];
    const ours = best(rounds, () =>
      timed(process.execPath, [...withPeak, COMMAND, "summarise", input, "--out", path.join(folder, "out"), "--json"]),
    );
    const hucre = best(rounds, () =>
      timed(process.execPath, [...withPeak, path.join(import.meta.dirname, "hucreAlone.mjs"), input]),
    );
    const pandas = best(1, () => timed(process.env.PYTHON ?? "python3", ["-c", PANDAS, input]));
    if (ours === null || hucre === null)
      throw new Error("the command line or hucre failed: is dist built (npm run build)?");
    const size = `${String(files)} workbooks × ${String(rows)} rows`;
    return [
      { what: `command line summarise, ${size}`, value: `${ms(ours.time)}, peak ${megabytes(ours)}` },
      {
        what: "hucre alone, reading the same files",
        value: `${ms(hucre.time)}, peak ${megabytes(hucre)} (the command line is ${ratio(ours.time, hucre.time)})`,
      },
      {
        what: "pandas + openpyxl, reading and counting them",
        value:
          pandas === null
            ? "not on this machine"
            : `${ms(pandas.time)} (the command line is ${ratio(ours.time, pandas.time)})`,
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function megabytes({ peak }: Run): string {
  return peak === null ? "unknown" : `${(peak / 1e6).toFixed(0)} MB`;
}
