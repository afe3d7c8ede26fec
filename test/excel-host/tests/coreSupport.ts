/** Short ways to say what the core's tests say often. */
import type { Host } from "../index";
import { createHost, startOffice } from "../index";
import type { HostSheet } from "../model";
import { newSheet, newWorkbook } from "../model";

/** A host with sheets of these names, and the library connected to it. */
export function start(...names: string[]): { host: Host; excel: typeof Excel } {
  const sheets = (names.length === 0 ? ["Blad1"] : names).map((name) => newSheet(name));
  const host = createHost(newWorkbook(sheets));
  return { host, excel: startOffice(host).Excel };
}

export function sheetOf(host: Host, name: string): HostSheet {
  const sheet = host.workbook.sheets.find((candidate) => candidate.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** What office.js throws, as far as tests look at it. */
export interface Thrown {
  readonly code: string;
  readonly location: string | undefined;
  readonly statement: string | undefined;
}

/** The error that the work ends with; throws where it succeeds. */
export async function thrownBy(work: () => Promise<unknown>): Promise<Thrown> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Error) || !("code" in error) || !("debugInfo" in error)) throw error;
    const info = error.debugInfo as { errorLocation?: string; statement?: string };
    return { code: String(error.code), location: info.errorLocation, statement: info.statement };
  }
  throw new Error("nothing was thrown");
}

/** The code of the error that one batch on the first sheet ends with. */
export async function codeOf(
  excel: typeof Excel,
  work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void,
): Promise<string> {
  const thrown = await thrownBy(() =>
    excel.run(async (context) => {
      work(context.workbook.worksheets.getFirst(), context);
      await context.sync();
    }),
  );
  return thrown.code;
}

/** Does one batch on the first sheet. */
export async function batch(
  excel: typeof Excel,
  work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void,
): Promise<void> {
  await excel.run(async (context) => {
    work(context.workbook.worksheets.getFirst(), context);
    await context.sync();
  });
}
