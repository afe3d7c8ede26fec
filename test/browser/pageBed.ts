/** What the tests of the browser page share: one build, one browser, and pages that are closed after each test. */
import { mkdirSync } from "node:fs";
import path from "node:path";
import type { Browser, BrowserContextOptions } from "playwright-core";
import { buildPage, openPage, type BuiltPage } from "./builtPage";
import { launchBrowser } from "./chromium/launch";
import { PageUser } from "./pageUser";

/** A folder for pictures of the page in its states, for a person to look at; none are taken without it. */
const PICTURES_VARIABLE = "PLANUPPFOLJNING_PICTURES";

export class PageBed {
  private browser: Browser | null = null;
  private built: BuiltPage | null = null;
  private readonly users: PageUser[] = [];

  async start(): Promise<void> {
    [this.browser, this.built] = await Promise.all([launchBrowser(), buildPage()]);
  }

  /** The page at its start, in Swedish, light and 1280 × 800, unless the options say otherwise. */
  async open(options: BrowserContextOptions = {}): Promise<PageUser> {
    if (this.browser === null || this.built === null) throw new Error("The bed is not started.");
    const user = new PageUser(await openPage(this.browser, this.built, options));
    this.users.push(user);
    return user;
  }

  async openSample(options: BrowserContextOptions = {}): Promise<PageUser> {
    const user = await this.open(options);
    await user.openSample();
    return user;
  }

  /** Closes what was opened, and says whether anything went wrong in it or was asked of anybody else. */
  async close(): Promise<void> {
    const users = this.users.splice(0);
    for (const { opened } of users) await opened.close();
    const wrong = users.flatMap(({ opened: { troubles, network } }) => [
      ...troubles,
      ...network.outside.map((address) => `asked of others: ${address}`),
      ...network.missing.map((address) => `not there: ${address}`),
    ]);
    expect(wrong).toEqual([]);
  }

  async stop(): Promise<void> {
    await this.browser?.close();
    this.built?.remove();
  }
}

/** A picture of the page, where pictures are wanted. */
export async function picture({ page }: PageUser, name: string): Promise<void> {
  const folder = process.env[PICTURES_VARIABLE];
  if (folder === undefined || folder === "") return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: path.join(folder, `page-${name}.png`), animations: "disabled" });
}
