/** Workbook files on disk: which ones, reading them, and replacing an output as a whole. Node only. */
import { randomUUID } from "node:crypto";
import { mkdir, open, readdir, readFile, realpath, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, extname, join } from "node:path";
import type { SheetGrid } from "../port";
import { WorkbookError } from "../errors";
import { LIMITS } from "../grid/limits";
import { readWorkbook } from "./read";

const SPREADSHEETS: ReadonlySet<string> = new Set([".xlsx", ".xlsm", ".xls", ".xlsb", ".ods"]);
/** "Fil 2" before "Fil 10", å after z. */
const ORDER = new Intl.Collator("sv", { numeric: true });

/** What paths stand for, and those that stand for nothing. */
export interface CollectedFiles {
  readonly files: readonly string[];
  readonly missing: readonly string[];
}

/**
 * The files that paths stand for: a file is itself, whatever it is called; a folder is every spreadsheet in it and below,
 * in the order of names, without Excel's lock files (~$…) and hidden ones. Each file once. Links that lead in a ring do no
 * harm. Throws Node's own error where a folder may not be read.
 */
export async function collectFiles(paths: readonly string[]): Promise<CollectedFiles> {
  const collector: Collector = { files: new Map(), folders: new Set(), missing: [] };
  for (const path of paths) await collect(path, true, collector);
  return { files: [...collector.files.values()], missing: collector.missing };
}

interface Collector {
  /** Real path → path as it was given. */
  readonly files: Map<string, string>;
  readonly folders: Set<string>;
  readonly missing: string[];
}

async function collect(path: string, asked: boolean, collector: Collector): Promise<void> {
  const { files, folders, missing } = collector;
  const real = await realpath(path).catch(() => null);
  const facts = real === null ? null : await stat(real).catch(() => null);
  if (real === null || facts === null) {
    // In a folder, a dead link is nothing; asked for by name, it is missing.
    if (asked) missing.push(path);
  } else if (!facts.isDirectory()) {
    if ((asked || (facts.isFile() && isSpreadsheet(path))) && !files.has(real)) files.set(real, path);
  } else if (!folders.has(real)) {
    folders.add(real);
    const names = (await readdir(path)).filter(isShown).sort((a, b) => ORDER.compare(a, b));
    for (const name of names) await collect(join(path, name), false, collector);
  }
}

function isSpreadsheet(path: string): boolean {
  return SPREADSHEETS.has(extname(path).toLowerCase());
}

function isShown(name: string): boolean {
  return !name.startsWith("~$") && !name.startsWith(".");
}

/** The sheets of a file. Throws WorkbookError, or Node's own error (ENOENT, EACCES …) where the file cannot be read at all. */
export async function readFileGrids(path: string, name: string = basename(path)): Promise<SheetGrid[]> {
  const facts = await stat(path);
  // A pipe or a device would keep us waiting for ever.
  if (!facts.isFile()) throw new WorkbookError("notAWorkbook", `${basename(path)} is not a file`);
  if (facts.size > LIMITS.fileBytes) throw new WorkbookError("tooLarge", `${String(facts.size)} bytes`);
  return readWorkbook(new Uint8Array(await readFile(path)), name);
}

/** Thrown where an output would take the place of a file that was read. */
export class OverwritesInputError extends Error {
  override readonly name = "OverwritesInputError";
  constructor(readonly path: string) {
    super(`${path} is one of the inputs`);
  }
}

/**
 * Writes a file so that at every moment either the old or the new one stands there whole: beside it, to the disk, then by
 * a change of name. Makes the folder if need be. Throws OverwritesInputError where `path` is one of `inputs`, by whatever
 * name, and Node's own errors.
 */
export async function replaceFile(path: string, bytes: Uint8Array, inputs: readonly string[] = []): Promise<void> {
  const target = await realpath(path).catch(() => path);
  await refuseInputs(target, inputs);
  const folder = dirname(target);
  await mkdir(folder, { recursive: true });
  const beside = join(folder, `.${basename(target)}.${randomUUID()}.tmp`);
  try {
    const file = await open(beside, "wx");
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, target);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

async function refuseInputs(target: string, inputs: readonly string[]): Promise<void> {
  const facts = await stat(target).catch(() => null);
  if (facts === null) return;
  for (const input of inputs) {
    const other = await stat(input).catch(() => null);
    // The same file under another name, a link or other letter case, has the same number on the same disk.
    if (other !== null && other.dev === facts.dev && other.ino === facts.ino) throw new OverwritesInputError(target);
  }
}
