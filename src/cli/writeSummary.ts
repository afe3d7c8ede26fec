/** The follow-up workbook on disk: where it goes, what it may replace, what of an earlier one is kept. */
import { existsSync } from "node:fs";
import { copyFile, mkdir } from "node:fs/promises";
import { join, relative, resolve } from "node:path";
import { analyse, type Analysis } from "../app/analyse";
import { hasRegisters, outputName, summarise } from "../app/summarise";
import { unfinishedFiles } from "../app/unfinished";
import { readRegisters } from "../registers/readRegisters";
import type { CliStrings } from "../strings/cli";
import type { SheetGrid } from "../workbook/port";
import { collectFiles, OverwritesInputError, replaceFile } from "../workbook/xlsx/files";
import { writeWorkbook } from "../workbook/xlsx/write";
import type { Command } from "./arguments";
import { readFiles, type ReadFiles } from "./readFiles";
import { reasonOf } from "./reasons";
import type { Surroundings } from "./surroundings";

/** What came of writing: `path` is null where nothing was written. */
export interface Written {
  readonly analysis: Analysis;
  readonly path: string | null;
  readonly failed: boolean;
}

/** Makes the follow-up workbook and puts it in place of an earlier one, of which a person's edits and sheets are kept. */
export async function writeSummary(
  command: Command,
  read: ReadFiles,
  io: Surroundings,
  strings: CliStrings,
): Promise<Written> {
  const previous = await readPrevious(command.previous, io, strings);
  const registers = readRegisters(read.grids);
  const name = outputName(registers.registers.plan);
  const path = join(command.out, name);
  const nothing = (): Written => ({ analysis: analyse(registers), path: null, failed: true });
  if (read.grids.length === 0) return nothing();
  if (!hasRegisters(registers)) {
    io.err(strings.nothingToSummarise);
    return nothing();
  }
  if (read.reports.some((report) => resolve(report.path) === resolve(path) && !isOwn(read.grids, report.name))) {
    io.err(strings.wouldOverwriteInput(path));
    return nothing();
  }
  const output = existsSync(path) ? await readFiles([path], strings, () => undefined) : null;
  const broken = output?.reports.find((report) => report.error !== undefined);
  if (broken?.error !== undefined) {
    // An output that cannot be read may hold a person's edits: it is not replaced.
    io.err(strings.cannotWrite(path, broken.error));
    return nothing();
  }
  if (output?.grids.every((grid) => grid.owned === null) === true) {
    io.err(strings.notOurs(path));
    return nothing();
  }
  if (io.isTerminal) io.err(strings.writing);
  const { analysis, plans } = summarise({
    read: registers,
    output: output?.grids ?? [],
    previous: previous.grids,
    // sv-SE writes a day as yyyy-mm-dd, in the time zone of the machine.
    taken: io.now.toLocaleDateString("sv-SE"),
    language: command.language,
  });
  if (previous.grids.length > 0 && analysis.followUp.comparisons.length === 0)
    io.err(strings.noEarlier(command.previous));
  try {
    await mkdir(command.out, { recursive: true });
    if (output !== null) await keepOwnSheets(path, output.grids, io, strings);
    const paths = new Map(read.reports.map((report) => [report.name, relative(command.out, report.path)]));
    const bytes = await writeWorkbook(plans, {
      title: name.replace(/\.xlsx$/u, ""),
      created: io.now,
      pathOf: (file) => paths.get(file) ?? file,
    });
    const inputs = read.reports.filter((report) => !isOwn(read.grids, report.name)).map((report) => report.path);
    await replaceFile(path, bytes, inputs);
    if (unfinishedFiles(output?.grids ?? []).length > 0) io.err(strings.repaired(path));
    return { analysis, path, failed: previous.failed };
  } catch (error) {
    const reason = reasonOf(error, strings);
    if (error instanceof OverwritesInputError) io.err(strings.wouldOverwriteInput(path));
    else if (reason === null) throw error;
    else io.err(strings.cannotWrite(path, reason));
    return { analysis, path: null, failed: true };
  }
}

/** True where the file was written by this program (a person may have added sheets). */
function isOwn(grids: readonly SheetGrid[], file: string): boolean {
  return grids.some((grid) => grid.file === file && grid.owned !== null);
}

/** The output is replaced as a whole: where a person has added sheets to it, the workbook as it was is kept beside it. */
async function keepOwnSheets(
  path: string,
  grids: readonly SheetGrid[],
  io: Surroundings,
  strings: CliStrings,
): Promise<void> {
  const added = grids.filter((grid) => grid.owned === null).map((grid) => grid.name);
  if (added.length === 0) return;
  const time = io.now.toISOString().slice(0, 19).replace("T", " ").replace(/:/gu, ".");
  const kept = path.replace(/\.xlsx$/u, ` (${time}).xlsx`);
  await copyFile(path, kept);
  io.err(strings.keptBeside(kept, added));
}

async function readPrevious(
  paths: readonly string[],
  io: Surroundings,
  strings: CliStrings,
): Promise<{ grids: readonly SheetGrid[]; failed: boolean }> {
  if (paths.length === 0) return { grids: [], failed: false };
  const { files, missing } = await collectFiles(paths);
  const read = await readFiles(files, strings, () => undefined);
  const errors = [...missing.map((path) => ({ path, error: strings.notFound })), ...read.reports];
  for (const { path, error } of errors) if (error !== undefined) io.err(strings.unreadable(path, error));
  const unfinished = unfinishedFiles(read.grids);
  if (unfinished.length > 0) io.err(strings.unfinishedPrevious(unfinished));
  return { grids: read.grids, failed: errors.some(({ error }) => error !== undefined) };
}
