/** Files and folders → grids, with what could not be read. One bad file never stops the others. */
import { readFile } from "node:fs/promises";
import { basename, relative } from "node:path";
import type { FileReport } from "../app/json";
import type { CliStrings } from "../strings/cli";
import { WorkbookError } from "../workbook/errors";
import type { SheetGrid } from "../workbook/port";
import { readWorkbook } from "../workbook/xlsx/read";

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
      grids.push(...(await readWorkbook(await readFile(path), name)));
      reports.push({ path, name });
    } catch (error) {
      reports.push({ path, name, error: reasonOf(error, strings) });
    }
  }
  return { grids, reports };
}

/** Why a file could not be read, in words. Anything but what a file or the disk can cause is an error of ours. */
export function reasonOf(error: unknown, strings: CliStrings): string {
  if (error instanceof WorkbookError) return strings.workbookErrors[error.code];
  const code = error instanceof Error && "code" in error ? error.code : null;
  if (code === "ENOENT") return strings.notFound;
  if (code === "EACCES" || code === "EPERM" || code === "EBUSY") return strings.noAccess;
  if (typeof code === "string") return code;
  throw error;
}
