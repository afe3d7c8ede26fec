/**
 * The built add-in's pane in Chromium: how big its files are, how soon it can be used, how 10,000 findings scroll. Its files
 * come from this process, so that a slow network is not in the figures; office.js and the workbook host are.
 */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import type { Browser } from "playwright-core";
import { paneStrings } from "../../src/strings/pane";
import { findingsViewStrings } from "../../src/strings/views/findings";
import { buildAddin, type BuiltAddin } from "../browser/builtAddin";
import { launchBrowser } from "../browser/chromium/launch";
import { openPane, type StartUp } from "../browser/pane";
import { openView } from "../browser/paneUser";
import { sampleHost } from "../browser/sample";
import { createHost } from "../excel-host";
import { workbookFromGrids } from "../excel-host/fromGrids";
import { workbookOf } from "./grids";
import { median, ms, type Line } from "./measure";

/** Sheets with so many rows each, and a status in each row that a check remarks on. */
const SHEETS = 10;
const HEADER_ROWS = 3;
const STATUS = 8;

/** Frames that took longer than this are seen as a jerk. */
const JERK = 50;

/** Bytes of the bundle's scripts, first what the page itself loads. */
function sizes({ folder }: BuiltAddin): Line[] {
  const scripts = path.join(folder, "static");
  const page = readFileSync(path.join(folder, "taskpane.html"), "utf8");
  const files = readdirSync(scripts)
    .filter((name) => name.endsWith(".js"))
    .map((name) => ({
      name,
      first: page.includes(name),
      bytes: gzipSync(readFileSync(path.join(scripts, name))).length,
    }));
  const total = (some: typeof files): string => kilobytes(some.reduce((sum, { bytes }) => sum + bytes, 0));
  const first = files.filter((file) => file.first);
  const later = files.filter((file) => !file.first).sort((one, other) => other.bytes - one.bytes);
  return [
    { what: "scripts of the page, gzipped (budget 180 kB)", value: total(first) },
    {
      what: "fetched later, gzipped",
      value: `${total(later)}: ${later.map(({ name, bytes }) => `${name.replace(/\.[\da-f]{8,}/u, "")} ${kilobytes(bytes)}`).join(", ")}`,
    },
  ];
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

/** Marks, in the page, when a job's button can be pressed, and when the first view shows the workbook. */
function watchStart(job: string): void {
  const missing = new Map<string, () => boolean>([
    [
      "usable",
      () =>
        [...document.querySelectorAll("button")].some(
          ({ textContent, disabled, ariaDisabled }) => textContent === job && !disabled && ariaDisabled !== "true",
        ),
    ],
    ["shown", () => document.querySelector("[role=tabpanel]:not([hidden]) h2") !== null],
  ]);
  const observer = new MutationObserver(() => {
    for (const [name, isThere] of missing)
      if (isThere()) {
        missing.delete(name);
        // When it has been drawn.
        requestAnimationFrame(() => setTimeout(() => performance.mark(name)));
      }
    if (missing.size === 0) observer.disconnect();
  });
  observer.observe(document, { childList: true, subtree: true, attributes: true });
}

/** Milliseconds from navigation. */
interface Started {
  readonly office: number;
  readonly usable: number;
  readonly shown: number;
}

async function startOnce(browser: Browser, addin: BuiltAddin, startUp: StartUp): Promise<Started> {
  const script = `(${watchStart.toString()})(${JSON.stringify(paneStrings("sv").jobs.summary)})`;
  const pane = await openPane(browser, { startUp, addin, host: await sampleHost(), script });
  await pane.frame.waitForFunction(() => performance.getEntriesByName("shown").length > 0);
  const times = await pane.frame.evaluate((): Started => {
    const entries = performance.getEntriesByType("resource") as PerformanceResourceTiming[];
    const office = entries.filter(({ name }) => name.includes("/lib/1/hosted/")).map(({ responseEnd }) => responseEnd);
    const at = (name: string): number => performance.getEntriesByName(name)[0]?.startTime ?? NaN;
    return { office: Math.max(...office), usable: at("usable"), shown: at("shown") };
  });
  await pane.close();
  return times;
}

async function starting(browser: Browser, addin: BuiltAddin, rounds: number): Promise<Line[]> {
  const lines: Line[] = [];
  for (const startUp of ["windows", "web"] as const) {
    const times: Started[] = [];
    for (let round = 0; round < rounds; round++) times.push(await startOnce(browser, addin, startUp));
    const middle = (of: keyof Started): string => ms(median(times.map((time) => time[of])));
    lines.push({
      what: `from navigation, sample, ${startUp}, median of ${String(rounds)} (budget 500 ms to usable)`,
      value: `office.js there ${middle("office")}, a job can be asked for ${middle("usable")}, Översikt shows the workbook ${middle("shown")}`,
    });
  }
  return lines;
}

interface Scrolled {
  readonly frames: number;
  readonly jerks: number;
  readonly longest: number;
  readonly tasks: number;
  readonly longestTask: number;
  readonly drawn: number;
  readonly height: number;
}

/** Scrolls the whole list, most of a screen each frame, as a wheel that is never let go. Runs in the page. */
async function scrollThrough(jerk: number): Promise<Scrolled> {
  const tasks: number[] = [];
  const frames: number[] = [];
  const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration)));
  observer.observe({ entryTypes: ["longtask"] });
  const page = document.documentElement;
  const nextFrame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
  let drawn = 0;
  let before = await nextFrame();
  for (let place = -1; place !== page.scrollTop;) {
    place = page.scrollTop;
    window.scrollBy(0, page.clientHeight * 0.9);
    const now = await nextFrame();
    frames.push(now - before);
    before = now;
    drawn = Math.max(drawn, document.querySelectorAll("[role=listitem]").length);
  }
  await nextFrame();
  tasks.push(...observer.takeRecords().map(({ duration }) => duration));
  return {
    frames: frames.length,
    jerks: frames.filter((time) => time > jerk).length,
    longest: Math.max(...frames),
    tasks: tasks.length,
    longestTask: Math.max(0, ...tasks),
    drawn,
    height: page.scrollHeight,
  };
}

async function scrolling(browser: Browser, addin: BuiltAddin, rows: number): Promise<Line[]> {
  const grids = workbookOf(SHEETS, rows);
  for (const { values, name } of grids)
    if (name.startsWith("Aktiviteter"))
      for (const row of values.slice(HEADER_ROWS) as unknown[][]) row[STATUS] = "Pågånde";
  const host = createHost(workbookFromGrids(grids), { payloadLimit: false });
  const pane = await openPane(browser, { startUp: "windows", addin, host });
  const strings = findingsViewStrings("sv");
  const view = await openView(pane, "findings");
  // Of so many only some groups are open at first.
  await view.getByRole("button", { name: strings.closeAll }).click();
  await view.getByRole("button", { name: strings.openAll }).click();
  await view.getByRole("listitem").first().waitFor();
  const [, count = ""] = /([\d\s]+) anmärkningar/u.exec(await view.innerText()) ?? [];
  const told = await pane.frame.evaluate(scrollThrough, JERK);
  await pane.close();
  return [
    {
      what: `${count.trim()} findings, scrolled from end to end`,
      value: [
        `${String(told.frames)} frames, ${String(told.jerks)} over ${String(JERK)} ms (longest ${ms(told.longest)})`,
        `${String(told.tasks)} long tasks (longest ${ms(told.longestTask)})`,
        `${String(told.drawn)} rows drawn at most, list ${String(told.height)} px`,
      ].join(", "),
    },
  ];
}

/** @param rows rows with a finding, in each of ten sheets */
export async function pane(rows: number, rounds: number): Promise<Line[]> {
  const addin = await buildAddin();
  const browser = await launchBrowser();
  try {
    return [...sizes(addin), ...(await starting(browser, addin, rounds)), ...(await scrolling(browser, addin, rows))];
  } finally {
    await browser.close();
    addin.remove();
  }
}
