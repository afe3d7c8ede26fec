/** The browser page as `npm run build` makes it, opened in a browser under its own policy, with no network but its folder. */
import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { addinFolder, type AddinFolder } from "./addinFolder";
import { routeNetwork, type Network } from "./network";
import { TIME_ZONE } from "./pane";
import { watchTroubles } from "./troubles";
import { ROOT } from "../root";

const WEBPACK = path.join(ROOT, "node_modules/webpack/bin/webpack.js");
/** A folder on a host, so that a path that only works at a host's root is found out. */
const ADDRESS = "https://sida.example/plan";

export interface BuiltPage extends AddinFolder {
  /** Removes the folder. */
  readonly remove: () => void;
}

/** Builds the page for production. Takes about five seconds. */
export async function buildPage(): Promise<BuiltPage> {
  const folder = mkdtempSync(path.join(tmpdir(), "planuppfoljning-page-"));
  const remove = (): void => {
    rmSync(folder, { recursive: true, force: true });
  };
  const what = ["--mode", "production", "--config-name", "page", "--output-path", folder];
  try {
    await promisify(execFile)(process.execPath, [WEBPACK, ...what], { cwd: ROOT, maxBuffer: 64e6 });
    return { ...pageFolder(folder), remove };
  } catch (error) {
    remove();
    const output = (error as { stdout?: string }).stdout ?? "";
    throw new Error(`The page cannot be built.\n${output.slice(Math.max(output.indexOf("ERROR in"), 0), 2000)}`, {
      cause: error,
    });
  }
}

/** A page that is built already. */
function pageFolder(folder: string): AddinFolder {
  return addinFolder(folder, ADDRESS, () => ({}), "index.html");
}

export interface OpenedPage {
  readonly page: Page;
  readonly network: Network;
  /** Errors and violations of the content security policy: each a line. */
  readonly troubles: readonly string[];
  readonly close: () => Promise<void>;
}

/** Opens the page at its start, in Swedish unless the options say otherwise. */
export async function openPage(
  browser: Browser,
  built: AddinFolder,
  options: BrowserContextOptions = {},
): Promise<OpenedPage> {
  const context = await browser.newContext({
    locale: "sv-SE",
    timezoneId: TIME_ZONE,
    viewport: { width: 1280, height: 800 },
    ...options,
  });
  const network = await routeNetwork(context, {
    addin: built,
    hostPage: null,
    isDown: () => false,
    delay: () => 0,
  });
  const page = await context.newPage();
  const troubles = await watchTroubles(page);
  await page.goto(built.pane);
  return { page, network, troubles, close: () => context.close() };
}
