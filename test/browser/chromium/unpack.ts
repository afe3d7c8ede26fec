/** The Chromium that comes inside the npm package @sparticuz/chromium (Linux), unpacked once beside node_modules. */
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { ROOT } from "../../root";

const PACKAGE = path.join(ROOT, "node_modules/@sparticuz/chromium");

/**
 * The package unpacks into TMPDIR and takes a half-written file there for a whole one, so that two test workers, or one
 * that was stopped midway, break each other. Therefore each unpacks into a folder of its own, in a process of its own (the
 * package is an ES module, which jest does not import), and the finished folder is put in place by one rename.
 */
const UNPACK = 'import("@sparticuz/chromium").then(({ default: chromium }) => chromium.executablePath());';

async function unpackInto(folder: string): Promise<void> {
  const environment = { ...process.env, TMPDIR: folder };
  await promisify(execFile)(process.execPath, ["-e", UNPACK], { cwd: ROOT, env: environment });
  if (!existsSync(path.join(folder, "chromium"))) throw new Error("@sparticuz/chromium unpacked no Chromium");
}

function putInPlace(unpacked: string, place: string): void {
  try {
    renameSync(unpacked, place);
  } catch (error) {
    rmSync(unpacked, { recursive: true, force: true });
    if (!existsSync(path.join(place, "chromium"))) throw error;
  }
}

/** Folder with the executable `chromium` and, in `fonts`, fonts with their fonts.conf. Takes some seconds the first time. */
export async function packagedChromium(): Promise<string> {
  const version = createHash("sha256")
    .update(readFileSync(path.join(PACKAGE, "package.json")))
    .digest("hex")
    .slice(0, 12);
  const cache = path.join(ROOT, "node_modules/.cache");
  const place = path.join(cache, `chromium-${version}`);
  if (existsSync(place)) return place;
  mkdirSync(cache, { recursive: true });
  const unpacked = mkdtempSync(path.join(cache, "unpacking-"));
  await unpackInto(unpacked);
  putInPlace(unpacked, place);
  return place;
}
