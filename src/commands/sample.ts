/** The sample as a new workbook. */
import { asTrouble, type Trouble } from "../app/trouble";
import { WorkbookTrouble } from "../workbook/errors";

export interface SamplePieces {
  readonly fetch: (address: string) => Promise<Response>;
  /** Excel.createWorkbook (ExcelApi 1.8): opens a workbook of this file, in base64, in a window of its own. */
  readonly createWorkbook: (base64: string) => Promise<void>;
}

/** The add-in's own file, beside its page. */
const ADDRESS = "samples/2025.xlsx";
/** String.fromCharCode takes its characters as arguments, of which there may not be too many. */
const PIECE = 0x8000;

/**
 * Opens the sample beside the workbook that is open; gives back the trouble that stopped it. Excel may refuse: a pop-up that
 * is blocked on the web, or the policy extensionHardening on Windows.
 */
export async function openSample({ fetch, createWorkbook }: SamplePieces): Promise<Trouble | null> {
  try {
    await createWorkbook(base64(await loaded(fetch)));
    return null;
  } catch (error) {
    return asTrouble(error instanceof WorkbookTrouble ? error : new WorkbookTrouble("unexpected", detailOf(error)));
  }
}

async function loaded(fetch: SamplePieces["fetch"]): Promise<Uint8Array> {
  try {
    const response = await fetch(ADDRESS);
    if (!response.ok) throw new Error(`${ADDRESS}: ${String(response.status)}`);
    return new Uint8Array(await response.arrayBuffer());
  } catch (error) {
    throw new WorkbookTrouble("connection", `the sample could not be loaded: ${detailOf(error)}`);
  }
}

function base64(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += PIECE) text += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  return btoa(text);
}

function detailOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
