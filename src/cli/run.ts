/** Runs one command: reads, analyses, writes, prints. Returns the exit code. */
import { copyFile, mkdir } from "node:fs/promises";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { analyse, type Analysis } from "../app/analyse";
import { jsonReport, type FileReport } from "../app/json";
import { outputName, summarise } from "../app/summarise";
import { readRegisters } from "../registers/readRegisters";
import type { CliStrings } from "../strings/cli";
import { cliEn } from "../strings/cli.en";
import { cliSv } from "../strings/cli.sv";
import type { Language } from "../strings/findings";
import type { SheetGrid } from "../workbook/port";
import { collectFiles, replaceFile } from "../workbook/xlsx/files";
import { writeWorkbook } from "../workbook/xlsx/write";
import { parseCommand, type Command } from "./arguments";
import { findingsText } from "./findings";
import { readFiles, reasonOf, type ReadFiles } from "./readFiles";
import { talliesText } from "./tallies";

/** What the command line is connected to. */
export interface Surroundings {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** True where a person watches: then progress is shown. */
  readonly isTerminal: boolean;
  readonly now: Date;
}

export const EXIT = { ok: 0, findings: 1, unreadable: 2 } as const;
const SHOWN_FINDINGS = 20;
const STRINGS: Readonly<Record<Language, CliStrings>> = { sv: cliSv, en: cliEn };

export async function run(argv: readonly string[], io: Surroundings): Promise<number> {
  const parsed = parseCommand(argv);
  switch (parsed.kind) {
    case "help":
      io.out(STRINGS[parsed.language].help);
      return EXIT.ok;
    case "unknownCommand":
      io.err(STRINGS[parsed.language].unknownCommand(parsed.word));
      return EXIT.unreadable;
    case "noFiles":
      io.err(STRINGS[parsed.language].noFiles);
      return EXIT.unreadable;
    case "badOption":
      io.err(parsed.message);
      return EXIT.unreadable;
    case "command":
      return runCommand(parsed.command, io, STRINGS[parsed.command.language]);
  }
}

async function runCommand(command: Command, io: Surroundings, strings: CliStrings): Promise<number> {
  const read = await readInputs(command.paths, io, strings);
  const written: string[] = [];
  let failed = read.reports.some((report) => report.error !== undefined);
  let analysis: Analysis;
  if (command.name === "check") analysis = analyse(readRegisters(read.grids));
  else {
    const result = await writeSummary(command, read, io, strings);
    analysis = result.analysis;
    if (result.path !== null) written.push(result.path);
    failed ||= result.failed;
  }
  print(command, analysis, read, written, io, strings);
  if (failed) return EXIT.unreadable;
  return command.name === "check" && analysis.findings.some((finding) => finding.severity === "error")
    ? EXIT.findings
    : EXIT.ok;
}

/** Workbooks that this program wrote are no input: a folder may hold an earlier output beside the departments' files. */
async function readInputs(paths: readonly string[], io: Surroundings, strings: CliStrings): Promise<ReadFiles> {
  const { files, missing } = await collectFiles(paths);
  const read = await readFiles(files, strings, progress(io, strings));
  const reports: FileReport[] = [
    ...missing.map((path) => ({ path, name: path, error: strings.notFound })),
    ...read.reports,
  ];
  if (reports.length === 0) io.err(strings.nothingFound(paths));
  for (const { path, error } of reports) if (error !== undefined) io.err(strings.unreadable(path, error));
  return {
    grids: read.grids,
    reports:
      reports.length === 0 ? paths.map((path) => ({ path, name: path, error: strings.nothingFound([path]) })) : reports,
  };
}

function progress(io: Surroundings, strings: CliStrings): (done: number, total: number) => void {
  if (!io.isTerminal) return () => undefined;
  return (done, total) => {
    if (total > 3) io.err(strings.reading(done, total));
  };
}

interface Written {
  readonly analysis: Analysis;
  readonly path: string | null;
  readonly failed: boolean;
}

async function writeSummary(
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
  if (output !== null && output.grids.every((grid) => grid.owned === null)) {
    io.err(strings.notOurs(path));
    return nothing();
  }
  if (io.isTerminal) io.err(strings.writing);
  const { analysis, plans } = summarise({
    read: registers,
    output: output?.grids ?? [],
    previous: previous.grids,
    taken: io.now.toISOString().slice(0, 10),
    language: command.language,
  });
  try {
    await mkdir(command.out, { recursive: true });
    if (output !== null) await keepOwnSheets(path, output.grids, io, strings);
    await replaceFile(path, await writeWorkbook(plans, { title: name.replace(/\.xlsx$/u, ""), created: io.now }));
    return { analysis, path, failed: previous.failed };
  } catch (error) {
    io.err(strings.cannotWrite(path, reasonOf(error, strings)));
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
  return { grids: read.grids, failed: errors.some(({ error }) => error !== undefined) };
}

function print(
  command: Command,
  analysis: Analysis,
  read: ReadFiles,
  written: readonly string[],
  io: Surroundings,
  strings: CliStrings,
): void {
  if (command.json) {
    io.out(JSON.stringify(jsonReport(analysis, read.reports, written, command.language), null, 2));
    return;
  }
  if (read.grids.length === 0) return;
  const findings = findingsText(
    analysis.findings,
    strings,
    command.language,
    command.name === "check" ? Infinity : SHOWN_FINDINGS,
  );
  io.out([talliesText(analysis, strings), findings, ...written.map(strings.written)].join("\n\n"));
}
