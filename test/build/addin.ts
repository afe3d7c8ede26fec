/** Builds the add-in and the browser page as `npm run build` does, into temporary folders. */
import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, sep } from "node:path";
import { promisify } from "node:util";

const ROOT = join(__dirname, "../..");
const WEBPACK = join(ROOT, "node_modules/webpack/bin/webpack.js");

export interface Build {
  readonly folder: string;
  /** Paths within the folder, with "/" between. */
  readonly files: readonly string[];
  /** What the build printed. */
  readonly log: string;
}

const folders: string[] = [];

/** Removes the folders of all builds of this test file. */
export function removeBuilds(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/**
 * @param wishes such as "address=https://exempel.se/plan" or "office=package"
 * @throws what webpack printed, when the build fails
 */
export function buildAddin(...wishes: string[]): Promise<Build> {
  return build("addin", wishes);
}

/** @throws what webpack printed, when the build fails */
export function buildPage(): Promise<Build> {
  return build("page", []);
}

async function build(config: string, wishes: readonly string[]): Promise<Build> {
  const folder = mkdtempSync(join(tmpdir(), "planuppfoljning-build-"));
  folders.push(folder);
  const log = await webpack(config, ["--output-path", folder, ...wishes.flatMap((wish) => ["--env", wish])]);
  return { folder, files: filesIn(folder), log };
}

async function webpack(config: string, options: string[]): Promise<string> {
  const all = [WEBPACK, "--mode", "production", "--config-name", config, ...options];
  try {
    return (await promisify(execFile)(process.execPath, all, { cwd: ROOT, maxBuffer: 64e6 })).stdout;
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    throw new Error(`${stdout}\n${stderr}`, { cause: error });
  }
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .split(sep)
        .join("/"),
    )
    .sort();
}
