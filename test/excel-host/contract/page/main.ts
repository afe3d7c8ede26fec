/** The page that runs the contract inside a real Excel and gives back the transcript. */
import { CASES } from "../cases";
import { record, type Dda } from "../recorder";
import { runCases, type Outcome } from "../runner";
import type { Exchange, Transcript } from "../transcript";

declare const OSF: { readonly DDA: Dda };

function element<T extends HTMLElement>(id: string, type: new () => T): T {
  const found = document.getElementById(id);
  if (!(found instanceof type)) throw new Error(`no #${id} in the page`);
  return found;
}

/** A recording of somebody's own data would hold it: only an empty workbook is taken. */
async function isEmpty(): Promise<boolean> {
  return Excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load("items/id");
    await context.sync();
    const used = sheets.items.map((sheet) => sheet.getUsedRangeOrNullObject(true).load("address"));
    await context.sync();
    return used.every((range) => range.isNullObject);
  });
}

function show({ name, failures }: Outcome): void {
  const item = document.createElement("li");
  item.textContent = failures.length === 0 ? `${name}: holds` : `${name}: ${failures.join("; ")}`;
  if (failures.length > 0) item.className = "failed";
  element("outcomes", HTMLOListElement).append(item);
}

function offer(exchanges: readonly Exchange[]): void {
  const { platform, version } = Office.context.diagnostics;
  const transcript: Transcript = {
    version: 1,
    excel: `${String(platform)} ${version} ${Office.context.displayLanguage}`,
    recorded: new Date().toISOString().slice(0, 10),
    exchanges,
  };
  const text = JSON.stringify(transcript, null, 1);
  element("transcript", HTMLTextAreaElement).value = text;
  const link = element("save", HTMLAnchorElement);
  link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  link.download = `${String(platform)}-${version}.json`.toLowerCase();
  element("result", HTMLElement).hidden = false;
}

async function run(): Promise<void> {
  const state = element("state", HTMLElement);
  if (!(await isEmpty())) {
    state.textContent = "This workbook is not empty. Open an empty one and run again.";
    return;
  }
  state.textContent = "Running…";
  const exchanges = record(OSF.DDA);
  const outcomes = await runCases(Excel, CASES, show);
  const failed = outcomes.filter(({ failures }) => failures.length > 0).length;
  state.textContent = `${String(outcomes.length - failed)} of ${String(outcomes.length)} hold.`;
  offer(exchanges);
}

void Office.onReady().then(() => {
  element("run", HTMLElement).addEventListener("click", () => {
    run().catch((error: unknown) => {
      element("state", HTMLElement).textContent = `Broke off: ${String(error)}`;
    });
  });
});
