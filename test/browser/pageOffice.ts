/** LibreOffice, where the machine has one: what another program makes of a workbook that the page has saved. */
import { execFile, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import type { SheetGrid } from "../../src/workbook/port";
import { readWorkbook } from "../../src/workbook/xlsx/read";

/** The command, null where there is none. */
export const SOFFICE = ["soffice", "libreoffice"].find((name) => spawnSync(name, ["--version"]).status === 0) ?? null;

/** The workbook as LibreOffice has opened it and saved it anew. */
export async function openedByLibreOffice(bytes: Uint8Array): Promise<SheetGrid[]> {
  if (SOFFICE === null) throw new Error("LibreOffice is not installed.");
  const folder = mkdtempSync(path.join(tmpdir(), "planuppfoljning-office-"));
  try {
    const file = path.join(folder, "saved.xlsx");
    writeFileSync(file, bytes);
    // A profile of its own: a LibreOffice that is already open would take the job and do nothing.
    const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, "profile")).href}`;
    const what = [profile, "--headless", "--convert-to", "ods", "--outdir", folder, file];
    await promisify(execFile)(SOFFICE, what, { timeout: 60_000 });
    return await readWorkbook(readFileSync(path.join(folder, "saved.ods")), "saved.ods");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
