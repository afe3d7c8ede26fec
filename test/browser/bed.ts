/** What the tests of the built add-in share: one build, one browser, and panes that are closed after each test. */
import { mkdirSync } from "node:fs";
import path from "node:path";
import type { Browser, Locator } from "playwright-core";
import type { Job } from "../../src/app/session";
import type { Language } from "../../src/strings/findings";
import { paneStrings } from "../../src/strings/pane";
import { createHost } from "../excel-host/index";
import { buildAddin, type BuiltAddin } from "./builtAddin";
import { launchBrowser } from "./chromium/launch";
import { openPane, type Pane, type PaneOptions, type StartUp } from "./pane";

/** A folder for pictures of the pane in its states, for a person to look at; none are taken without it. */
const PICTURES_VARIABLE = "PLANUPPFOLJNING_PICTURES";
/** The pane's least width in Excel on the web, and its usual width on the desktop, in CSS pixels. */
const WIDTHS = [320, 450] as const;

export const START_UPS: readonly StartUp[] = ["windows", "web"];
/** Milliseconds to wait for something to be seen. */
export const PATIENCE = 15_000;

export type BedOptions = Partial<Omit<PaneOptions, "startUp" | "addin">>;

export class Bed {
  private browser: Browser | null = null;
  private addin: BuiltAddin | null = null;
  private readonly panes: Pane[] = [];
  private readonly shared: Pane[] = [];

  async start(): Promise<void> {
    this.browser = await launchBrowser();
    this.addin = await buildAddin();
  }

  /** The built add-in in a workbook that is empty, unless the options say otherwise. */
  async open(startUp: StartUp, options: BedOptions = {}): Promise<Pane> {
    if (this.browser === null || this.addin === null) throw new Error("The bed is not started.");
    const { addin } = this;
    const pane = await openPane(this.browser, { startUp, addin, host: createHost(), ...options });
    this.panes.push(pane);
    return pane;
  }

  /** The same, for tests that share the pane: it stays until the bed is stopped, or the test closes it. */
  async openShared(startUp: StartUp, options: BedOptions = {}): Promise<Pane> {
    const pane = await this.open(startUp, options);
    this.panes.splice(this.panes.indexOf(pane), 1);
    this.shared.push(pane);
    return pane;
  }

  async closePanes(): Promise<void> {
    await Promise.all(this.panes.splice(0).map((pane) => pane.close()));
  }

  async stop(): Promise<void> {
    await this.closePanes();
    await Promise.all(this.shared.splice(0).map((pane) => pane.close()));
    await this.browser?.close();
    this.addin?.remove();
  }
}

/** The line that says how it stands. Resolves when it says so; rejects with what it says instead. */
export async function expectStatus(pane: Pane, text: string): Promise<void> {
  const status = pane.frame.getByRole("status");
  try {
    await status.getByText(text, { exact: true }).waitFor({ timeout: PATIENCE });
  } catch {
    expect({ status: await pane.frame.locator("body").innerText(), troubles: pane.troubles }).toEqual({
      status: text,
      troubles: [],
    });
  }
}

/** That the pane says that the job is done, whatever time it took. */
export async function expectDone(pane: Pane, job: Job, language: Language = "sv"): Promise<void> {
  // "… blev klar på 1 s.": the words before the time.
  const [words = ""] = paneStrings(language)
    .doneIn(job, 1000)
    .split(/ (?=\d)/u);
  const status = pane.frame.getByRole("status").filter({ hasText: words });
  try {
    await status.waitFor({ timeout: PATIENCE });
  } catch {
    expect({ shown: await pane.frame.locator("body").innerText(), troubles: pane.troubles }).toBe(words);
  }
}

/** What went wrong, as the pane tells it: resolves when all the texts stand in it. */
export async function expectAlert(pane: Pane, texts: readonly string[]): Promise<void> {
  const alert = pane.frame.getByRole("alert");
  await shown(alert);
  const told = await alert.allInnerTexts();
  for (const text of texts) expect(told.join("\n")).toContain(text);
}

/** Resolves when one of what the locator means is on the screen. */
async function shown(locator: Locator): Promise<void> {
  await locator.first().waitFor({ timeout: PATIENCE });
}

/** Resolves when the value is as expected; fails with what it is instead. */
export async function expectEventually<T>(value: () => T, expected: T): Promise<void> {
  const end = Date.now() + PATIENCE;
  while (value() !== expected && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 20));
  expect(value()).toBe(expected);
}

/** That nothing is cut off sideways at either width; and a picture of each, where pictures are wanted. */
export async function expectFits(pane: Pane, name: string): Promise<void> {
  for (const width of WIDTHS) {
    await pane.page.setViewportSize({ width, height: 640 });
    const [needed, given] = await pane.frame.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return [scrollWidth, clientWidth] as const;
    });
    await takePicture(pane, `${name}-${String(width)}`);
    expect(needed).toBeLessThanOrEqual(given);
  }
}

async function takePicture(pane: Pane, name: string): Promise<void> {
  const folder = process.env[PICTURES_VARIABLE];
  if (folder === undefined || folder === "") return;
  mkdirSync(folder, { recursive: true });
  await pane.page.screenshot({ path: path.join(folder, `${name}.png`), animations: "disabled" });
}

/** That nothing went wrong in the page and that it asked nobody else for anything. */
export function expectClean(pane: Pane): void {
  expect({ troubles: pane.troubles, outside: pane.network.outside, missing: pane.network.missing }).toEqual({
    troubles: [],
    outside: [],
    missing: [],
  });
}
