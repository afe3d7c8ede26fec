/** A person at the browser page: finds things by role and name, as a screen reader would, and works with mouse and keys. */
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Download, Locator, Page } from "playwright-core";
import { parseRange } from "../../src/workbook/grid/reference";
import type { OpenedPage } from "./builtPage";

/** Milliseconds to wait for something to be seen. */
const PATIENCE = 15_000;

export const SAMPLE = { button: "Prova med exemplet", file: "Exempel 2025.xlsx" } as const;
export type View = "Översikt" | "Kontroll" | "Utkast" | "Inställningar";

export class PageUser {
  readonly page: Page;
  readonly grid: Locator;
  /** The field above the grid with everything that is in the cell. */
  readonly content: Locator;

  constructor(readonly opened: OpenedPage) {
    this.page = opened.page;
    this.page.setDefaultTimeout(PATIENCE);
    this.grid = this.page.getByRole("grid");
    this.content = this.page.getByRole("textbox", { name: /^Innehåll i / });
  }

  /** What stands at the top of the page, above workbook and pane. */
  get header(): Locator {
    return this.page.getByRole("banner");
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole("button", typeof name === "string" ? { name, exact: true } : { name });
  }

  /** Opens the sample and waits until the pane shows its plan. */
  async openSample(): Promise<void> {
    await this.button(SAMPLE.button).click();
    await this.planRead();
  }

  async planRead(): Promise<void> {
    await this.page.getByRole("heading", { level: 2 }).first().waitFor();
  }

  /** Chooses the file, as in the browser's own dialog for it. */
  async choose(name: string, bytes: Uint8Array): Promise<void> {
    const buffer = Buffer.from(bytes);
    await this.page.locator('input[type="file"]').first().setInputFiles({ name, mimeType: "", buffer });
  }

  /** Drags the file over the page and drops it. */
  async drop(name: string, bytes: Uint8Array): Promise<void> {
    await this.dropAll([[name, bytes]]);
  }

  async dropAll(files: readonly (readonly [name: string, bytes: Uint8Array])[]): Promise<void> {
    const data = await this.page.evaluateHandle(
      (all) => {
        const transfer = new DataTransfer();
        for (const [name, base64] of all)
          transfer.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], name));
        return transfer;
      },
      files.map(([name, bytes]) => [name, Buffer.from(bytes).toString("base64")] as const),
    );
    for (const event of ["dragenter", "dragover", "drop"])
      await this.page.locator("body").dispatchEvent(event, { dataTransfer: data });
  }

  /** Goes to a view of the pane; gives its panel. */
  async view(name: View): Promise<Locator> {
    await this.page
      .getByRole("tablist", { name: "Vyer" })
      .getByRole("tab", { name: new RegExp(`^${name}`) })
      .click();
    const panel = this.page.getByRole("tabpanel", { name: new RegExp(`^${name}`) });
    await panel.getByRole("heading", { level: 2 }).first().waitFor();
    return panel;
  }

  /** Goes to a sheet by its tab. */
  async sheet(name: string): Promise<void> {
    await this.page.getByRole("tablist", { name: "Blad" }).getByRole("tab", { name, exact: true }).click();
    await this.page.getByRole("grid", { name, exact: true }).waitFor();
  }

  async sheets(): Promise<string[]> {
    return this.page.getByRole("tablist", { name: "Blad" }).getByRole("tab").allInnerTexts();
  }

  /** The cell as it is drawn; it may be out of sight, and is then not there. */
  cell(address: string): Locator {
    const place = parseRange(address);
    if (place === null) throw new Error(address);
    const { firstRow, firstColumn } = place;
    return this.grid.locator(`[role="gridcell"][data-row="${String(firstRow)}"][data-column="${String(firstColumn)}"]`);
  }

  /** The address of the selected cell and what the bar says is in it. */
  async selected(): Promise<{ readonly sheet: string; readonly cell: string; readonly content: string }> {
    const label = (await this.content.getAttribute("aria-label")) ?? "";
    return {
      sheet: (await this.grid.getAttribute("aria-label")) ?? "",
      cell: label.replace(/^Innehåll i /, ""),
      content: await this.content.inputValue(),
    };
  }

  /** Resolves when the cell is the selected one and lies within what is seen of the grid. */
  async sees(sheet: string, address: string): Promise<void> {
    await this.page.getByRole("grid", { name: sheet, exact: true }).waitFor();
    await this.page.getByRole("textbox", { name: `Innehåll i ${address}`, exact: true }).waitFor();
    const cell = this.cell(address);
    await cell.and(this.page.locator('[aria-selected="true"]')).waitFor();
    await this.page.waitForFunction(isInSight, await cell.elementHandle());
  }

  /** Types into the cell, which is in sight, over what it holds. */
  async type(address: string, text: string): Promise<void> {
    await this.cell(address).click();
    await this.page.keyboard.type(text);
    await this.page.keyboard.press("Enter");
  }

  /** Makes the summary and waits for it. */
  async summarise(): Promise<void> {
    const overview = await this.view("Översikt");
    await overview.getByRole("button", { name: "Skapa sammanställning", exact: true }).click();
    await this.page.getByRole("region", { name: "Sammanställningen är klar." }).waitFor();
  }

  /** What a click on Save as hands to the browser. */
  async save(): Promise<{ readonly name: string; readonly bytes: Buffer }> {
    return this.downloaded(() => this.button("Spara som").click());
  }

  async downloaded(act: () => Promise<void>): Promise<{ readonly name: string; readonly bytes: Buffer }> {
    const [download] = await Promise.all([this.page.waitForEvent("download"), act()]);
    return { name: download.suggestedFilename(), bytes: readFileSync(await pathOf(download)) };
  }
}

async function pathOf(download: Download): Promise<string> {
  return path.resolve(await download.path());
}

/** Whether the middle of the cell is what one hits there: it is within the grid's window, and nothing lies over it. */
function isInSight(cell: Element | null): boolean {
  if (cell === null) return false;
  const { left, top, width, height } = cell.getBoundingClientRect();
  const hit = document.elementFromPoint(left + Math.min(width / 2, 20), top + Math.min(height / 2, 10));
  return hit !== null && (cell === hit || cell.contains(hit));
}
