/** Starts the browser that the tests run in. */
import { existsSync } from "node:fs";
import path from "node:path";
import { chromium, type Browser, type LaunchOptions } from "playwright-core";
import { packagedChromium } from "./unpack";

/** Path of an installed Chrome, Edge or Chromium to use in place of the packaged one. */
const BROWSER_VARIABLE = "PLANUPPFOLJNING_BROWSER";

/**
 * Nothing may leave the machine: no name is resolved and no proxy asked, whatever a test forgets to route. What weakens the
 * page's own defences (--disable-web-security, --allow-running-insecure-content, site isolation off), which the package
 * recommends for its own use, is left out, since those defences are what is tested. The sandbox is off because tests often
 * run as root in a container, where Chromium refuses to start with it.
 */
const ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-dev-shm-usage",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-domain-reliability",
  "--disable-sync",
  "--no-first-run",
  "--no-pings",
  "--no-proxy-server",
  "--host-resolver-rules=MAP * ~NOTFOUND",
  "--font-render-hinting=none",
];

async function packaged(): Promise<LaunchOptions> {
  const folder = await packagedChromium();
  const fonts = existsSync("/etc/fonts/fonts.conf") ? {} : { FONTCONFIG_PATH: path.join(folder, "fonts") };
  return { executablePath: path.join(folder, "chromium"), env: { ...process.env, ...fonts } };
}

async function whichBrowser(): Promise<LaunchOptions> {
  const chosen = process.env[BROWSER_VARIABLE];
  if (chosen !== undefined && chosen !== "") return { executablePath: chosen };
  if (process.platform === "linux" && process.arch === "x64") return packaged();
  return { channel: process.platform === "win32" ? "msedge" : "chrome" };
}

/**
 * A headless Chromium: the packaged one on Linux, an installed Edge (Windows) or Chrome (elsewhere), or the one at
 * PLANUPPFOLJNING_BROWSER. Throws with that variable's name if none starts: tests that cannot run do not pass.
 */
export async function launchBrowser(): Promise<Browser> {
  const which = await whichBrowser();
  try {
    return await chromium.launch({ ...which, args: ARGUMENTS, timeout: 30_000 });
  } catch (error) {
    throw new Error(`No browser started. Give the path of a Chrome, Edge or Chromium in ${BROWSER_VARIABLE}.`, {
      cause: error,
    });
  }
}
