/** What a person does in the pane and in the workbook beside it, and what both then show. */
import type { Locator } from "playwright-core";
import { paneStrings } from "../../src/strings/pane";
import type { Language } from "../../src/strings/findings";
import type { ViewName } from "../../src/taskpane/views/view";
import { columnLetters } from "../../src/plan/origin";
import { parseRange } from "../../src/workbook/grid/reference";
import type { Host } from "../excel-host/index";
import { cellAt, type HostCell, type HostSheet } from "../excel-host/model";
import { PATIENCE } from "./bed";
import type { Pane } from "./pane";

/** Opens a view by its tab; gives its panel when the view is there. */
export async function openView(pane: Pane, view: ViewName, language: Language = "sv"): Promise<Locator> {
  const name = new RegExp(`^${paneStrings(language).views[view]}`, "u");
  await pane.frame.getByRole("tab", { name }).click({ timeout: PATIENCE });
  const panel = pane.frame.getByRole("tabpanel", { name });
  await panel.getByRole("heading", { level: 2 }).first().waitFor({ timeout: PATIENCE });
  return panel;
}

/** The button of exactly that name. */
export function button(within: Locator | Pane["frame"], name: string): Locator {
  return within.getByRole("button", { name, exact: true });
}

/** What takes the latest edit back. */
export function undoButton(pane: Pane): Locator {
  return button(pane.frame, paneStrings("sv").undo);
}

export function sheetOf(host: Host, name: string): HostSheet {
  const sheet = host.workbook.sheets.find((one) => one.name === name);
  if (sheet === undefined) throw new Error(`There is no sheet ${name}`);
  return sheet;
}

export function cellOf(host: Host, sheet: string, address: string): HostCell {
  const at = parseRange(address);
  if (at === null) throw new Error(`${address} is no cell`);
  return cellAt(sheetOf(host, sheet), at.firstRow, at.firstColumn);
}

/** Where the person is in the workbook: "Uppdrag!B24". */
export function selected({ workbook }: Host): string {
  const { firstRow, firstColumn } = workbook.selection;
  const sheet = workbook.sheets.find(({ id }) => id === workbook.activeSheet)?.name ?? "";
  return `${sheet}!${columnLetters(firstColumn)}${String(firstRow + 1)}`;
}

/** Presses Tab until an element of that name has the focus; gives how many times. Fails when it never comes. */
export async function tabTo(pane: Pane, name: RegExp, most = 40): Promise<number> {
  const passed: string[] = [];
  for (let presses = 1; presses <= most; presses++) {
    await pane.page.keyboard.press("Tab");
    const now = await focusedName(pane);
    if (name.test(now)) return presses;
    passed.push(now);
  }
  throw new Error(`${String(name)} is not reached by Tab, only ${passed.join(" | ")}`);
}

/** What a screen reader would call the element with the focus, near enough. */
function focusedName(pane: Pane): Promise<string> {
  return pane.frame.evaluate(() => {
    const element = document.activeElement;
    return (element?.getAttribute("aria-label") ?? element?.textContent ?? "").trim();
  });
}
