/** Files and folders → grids, with what could not be read. One bad file never stops the others. */
import { basename, relative } from "node:path";
import type { FileReport } from "../app/json";
import type { CliStrings } from "../strings/cli";
import type { SheetGrid } from "../workbook/port";
import { readFileGrids } from "../workbook/xlsx/files";
import { reasonOf } from "./reasons";

export interface ReadFiles {
  readonly grids: readonly SheetGrid[];
  readonly reports: readonly FileReport[];
}

/** Names by which findings speak of files: the bare name, with folders where two are called the same. */
function labelsOf(paths: readonly string[]): string[] {
  const names = paths.map((path) => basename(path));
  const repeated = new Set(names.filter((name, index) => names.indexOf(name) !== index));
  return paths.map((path, index) => (repeated.has(names[index] ?? "") ? relative(".", path) : (names[index] ?? path)));
}

export async function readFiles(
  paths: readonly string[],
  strings: CliStrings,
  progress: (done: number, total: number) => void,
): Promise<ReadFiles> {
  const labels = labelsOf(paths);
  const grids: SheetGrid[] = [];
  const reports: FileReport[] = [];
  for (const [index, path] of paths.entries()) {
    progress(index + 1, paths.length);
    const name = labels[index] ?? path;
    try {
      grids.push(...(await readFileGrids(path, name)));
      reports.push({ path, name });
    } catch (error) {
      const reason = reasonOf(error, strings);
      if (reason === null) throw error;
      reports.push({ path, name, error: reason });
    }
  }
  return { grids, reports };
}
