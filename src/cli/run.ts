/** Runs one command: reads, analyses, writes, prints. Returns the exit code. */
import { analyse, type Analysis } from "../app/analyse";
import { jsonReport, type FileReport } from "../app/json";
import { readRegisters } from "../registers/readRegisters";
import type { CliStrings } from "../strings/cli";
import { cliEn } from "../strings/cli.en";
import { cliSv } from "../strings/cli.sv";
import type { Language } from "../strings/findings";
import { collectFiles } from "../workbook/xlsx/files";
import { parseCommand, type Command } from "./arguments";
import { findingsText } from "./findings";
import { reasonOf } from "./reasons";
import { readFiles, type ReadFiles } from "./readFiles";
import type { Surroundings } from "./surroundings";
import { talliesText } from "./tallies";
import { writeSummary } from "./writeSummary";

const EXIT = { ok: 0, findings: 1, unreadable: 2 } as const;
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
      return guarded(io, STRINGS[parsed.command.language], (strings) => runCommand(parsed.command, io, strings));
  }
}

/** Whatever goes wrong is one line in plain words; what only we can mend asks to be reported. */
async function guarded(
  io: Surroundings,
  strings: CliStrings,
  work: (strings: CliStrings) => Promise<number>,
): Promise<number> {
  try {
    return await work(strings);
  } catch (error) {
    const path = error instanceof Error && "path" in error && typeof error.path === "string" ? error.path : null;
    const reason = reasonOf(error, strings);
    io.err(path === null || reason === null ? strings.ourError(String(error)) : strings.unreadable(path, reason));
    return EXIT.unreadable;
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
