/** The add-in as `npm run build` makes it, in a folder of its own. */
import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { addinFolder, type AddinFolder } from "./addinFolder";
import { hostingHeaders } from "./hosting";
import { ROOT } from "../root";

const WEBPACK = path.join(ROOT, "node_modules/webpack/bin/webpack.js");
/** A folder on a host, so that a path that only works at a host's root is found out. */
const ADDRESS = "https://planuppfoljning.example/plan";

export interface BuiltAddin extends AddinFolder {
  /** Where its files are. */
  readonly folder: string;
  /** Removes the folder. */
  readonly remove: () => void;
}

async function runWebpack(folder: string): Promise<void> {
  const what = ["--mode", "production", "--config-name", "addin", "--output-path", folder];
  const settings = ["--env", `address=${ADDRESS}`, "--env", "office=cdn"];
  try {
    await promisify(execFile)(process.execPath, [WEBPACK, ...what, ...settings], { cwd: ROOT });
  } catch (error) {
    // What went wrong stands on standard output, after a list of everything that was built.
    const output = (error as { stdout?: string }).stdout ?? "";
    const wrong = output.slice(Math.max(output.indexOf("ERROR in"), 0)).slice(0, 600);
    throw new Error(`The add-in cannot be built.\n${wrong}`, { cause: error });
  }
}

/** Builds the add-in for production, with office.js from Microsoft's address. Takes about five seconds. */
export async function buildAddin(): Promise<BuiltAddin> {
  const folder = mkdtempSync(path.join(tmpdir(), "planuppfoljning-addin-"));
  const remove = (): void => {
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await runWebpack(folder);
    const headers = hostingHeaders(readFileSync(path.join(folder, "_headers"), "utf8"));
    return { ...addinFolder(folder, ADDRESS, headers), folder, remove };
  } catch (error) {
    remove();
    throw error;
  }
}
