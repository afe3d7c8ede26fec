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
export async function expectEventually<T>(value: () => T | Promise<T>, expected: T): Promise<void> {
  const end = Date.now() + PATIENCE;
  let seen = await value();
  while (seen !== expected && Date.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    seen = await value();
  }
  expect(seen).toBe(expected);
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

/**
 * How the system asks pages to look. Excel on Windows tells its own theme instead, and is not asked. Contrast comes after
 * light: its colours hide whether the theme below them has changed yet.
 */
export const LOOKS = ["light", "contrast", "dark"] as const;
type Look = (typeof LOOKS)[number];

/** The system's setting from now on, for who has also asked for reduced motion. Resolves when the pane looks so. */
export async function useLook(pane: Pane, look: Look): Promise<void> {
  await pane.page.emulateMedia({
    colorScheme: look === "dark" ? "dark" : "light",
    forcedColors: look === "contrast" ? "active" : "none",
    reducedMotion: "reduce",
  });
  await expectEventually(() => isLightOnDark(pane), look === "dark");
  await pane.frame.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)));
}

/** Whether the pane's text is light. */
async function isLightOnDark(pane: Pane): Promise<boolean> {
  const colour = await pane.frame.locator("h1").evaluate((heading) => getComputedStyle(heading).color);
  const channels = [...colour.matchAll(/\d+/g)].slice(0, 3).map(Number);
  return channels.reduce((sum, channel) => sum + channel, 0) > 3 * 128;
}

/** At 320 px, and at half that, which is 320 px at 200 %, nothing is cut off sideways; and nothing moves. */
export async function expectUpright(pane: Pane): Promise<void> {
  for (const width of [320, 160]) {
    await pane.page.setViewportSize({ width, height: width });
    await pane.frame.evaluate("new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))");
    expect({ width, wider: await widerThan(pane) }).toEqual({ width, wider: [] });
  }
  const moving = await pane.frame.evaluate(() =>
    document
      .getAnimations()
      .filter(({ playState }) => playState === "running")
      .map(({ effect }) => (effect instanceof KeyframeEffect ? (effect.target?.outerHTML.slice(0, 200) ?? "") : "")),
  );
  expect(moving).toEqual([]);
}

/** What reaches out over the pane's edge, a line each; "the page" where it can be scrolled sideways. */
function widerThan(pane: Pane): Promise<readonly string[]> {
  return pane.frame.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const out = [...document.querySelectorAll("body *")].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 1,
    );
    const innermost = out.filter((element) => !out.some((other) => other !== element && element.contains(other)));
    return ["the page", ...innermost.slice(0, 5).map((element) => element.outerHTML.slice(0, 160))];
  });
}

/** A picture at each width, where pictures are wanted. */
export async function takePictures(pane: Pane, name: string): Promise<void> {
  for (const width of picturesAreWanted() ? WIDTHS : []) {
    await pane.page.setViewportSize({ width, height: 900 });
    await takePicture(pane, `${name}-${String(width)}`);
  }
}

function picturesAreWanted(): boolean {
  return (process.env[PICTURES_VARIABLE] ?? "") !== "";
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
