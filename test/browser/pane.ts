/** The add-in's pane in a browser, with an Excel around it that is played over office.js's own wire by a workbook host. */
import type { Browser, BrowserContext, Frame, Page } from "playwright-core";
import type { HostEvent } from "../excel-host/index";
import type { AddinFolder } from "./addinFolder";
import { createExcelSide, type BatchHost, type Completion } from "./excel";
import { routeNetwork, type Network } from "./network";
import { BINDING, DISPATCH, PAGE_NAMES, PAGE_SIDE } from "./page/protocol";
import type { Appearance, PageSettings, PageSide, Raised } from "./page/protocol";
import { excelOnWindows } from "./page/windows";
import { createServices } from "./services";
import { watchTroubles } from "./troubles";
import { WEB_HOST, webHostPage } from "./webHost";

/** Where the browser is said to be: what "today" is depends on it. */
export const TIME_ZONE = "Europe/Stockholm";

/** "browser": no Excel at all, an ordinary window. */
export type StartUp = "windows" | "web" | "browser";

export interface PaneOptions {
  readonly startUp: StartUp;
  readonly addin: AddinFolder;
  readonly host: BatchHost;
  /** Excel's display language. Default sv-SE. */
  readonly language?: string;
  readonly dark?: boolean;
  /** Version of ExcelApi that Excel says it has. */
  readonly excelApi?: string;
  /** Of the pane, in CSS pixels. */
  readonly width?: number;
  readonly height?: number;
  /**
   * FunctionName of a ribbon button that was clicked while the add-in was not loaded: the click loads it, with its pane
   * hidden. Default: the pane was opened.
   */
  readonly firstClick?: string;
  /** Whether nobody answers at the address, just then: a network that fails. */
  readonly isDown?: (address: string) => boolean;
  /** Milliseconds that the answer at the address takes: a slow network. */
  readonly delay?: (address: string) => number;
  /** Excel refuses to show the pane. */
  readonly refusesToShow?: boolean;
  /** Where the page with the pane's frame stands, for "web". Default: as Excel on the web. */
  readonly webHost?: string;
  /** Runs in the pane before any script of its page. */
  readonly script?: string;
}

export interface Pane {
  readonly page: Page;
  /** Where the add-in runs: the page itself, or the frame in it. */
  readonly frame: Frame;
  readonly network: Network;
  readonly completions: readonly Completion[];
  /** Errors, violations of the content security policy and calls that the bed does not know: each a line. */
  readonly troubles: readonly string[];
  readonly timesShown: () => number;
  /** Clicks the ribbon button with that FunctionName. Resolves when the add-in has completed its event. */
  readonly click: (functionName: string) => Promise<Completion>;
  /** Resolves when the first click, of `firstClick`, is completed. */
  readonly firstClickCompleted: () => Promise<Completion>;
  readonly close: () => Promise<void>;
}

function appearanceOf(options: PaneOptions): Appearance {
  const sets = { ExcelApi: options.excelApi ?? "1.17", SharedRuntime: "1.2", RibbonApi: "1.1", AddinCommands: "1.3" };
  const displayMode = options.firstClick === undefined ? 2 : 1;
  return { language: options.language ?? "sv-SE", dark: options.dark ?? false, sets, displayMode };
}

/** Functions that tsx has compiled call this helper, also when they are sent into a page, where it is not. */
const TSX_HELPER = "globalThis.__name ??= (value) => value;";

async function contextFor(browser: Browser, options: PaneOptions): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: { width: options.width ?? 320, height: options.height ?? 640 },
    locale: options.language ?? "sv-SE",
    timezoneId: TIME_ZONE,
    colorScheme: options.dark === true ? "dark" : "light",
    serviceWorkers: "block",
  });
  await context.addInitScript(TSX_HELPER);
  return context;
}

async function load(page: Page, options: PaneOptions): Promise<Frame> {
  if (options.startUp !== "web") {
    await page.goto(options.addin.pane);
    return page.mainFrame();
  }
  await page.goto(options.webHost ?? WEB_HOST);
  const frame = await (await page.waitForSelector("iframe")).contentFrame();
  if (frame === null) throw new Error("The pane's frame is gone.");
  await frame.waitForLoadState();
  return frame;
}

type Raise = (raised: Raised) => Promise<void>;

/** Raises an event in the page that plays Excel: on the web the one around the pane's frame. */
function raiserIn(page: Page): Raise {
  return (raised) =>
    page.evaluate(
      ([side, event]) => {
        (Reflect.get(globalThis, side) as PageSide).raise(event);
      },
      [PAGE_SIDE, raised] as const,
    );
}

/** [[category of events, type, target, arguments as JSON, …]]: see RichApiMessageEventArgs in excel-web-16.00.debug.js. */
function messageOf(event: HostEvent): Raised {
  return { event: DISPATCH.richApiMessage, payload: [[65536, event.type, event.targetId, event.message, 0, 0]] };
}

interface RibbonClick {
  readonly id: string;
  readonly raised: Raised;
}

/** Ribbon clicks, numbered in order. */
function createRibbon(): (functionName: string) => RibbonClick {
  let clicks = 0;
  return (functionName) => {
    const id = `command-${String(++clicks)}`;
    const payload = [id, functionName, JSON.stringify({ source: { id: functionName } })];
    return { id, raised: { event: DISPATCH.commandInvoked, payload } };
  };
}

/** Opens the add-in as Excel on Windows or on the web does, and resolves when its page is loaded. Close it when done. */
export async function openPane(browser: Browser, options: PaneOptions): Promise<Pane> {
  const press = createRibbon();
  const first = options.firstClick === undefined ? null : press(options.firstClick);
  const pending = first === null ? [] : [first.raised];
  const settings: PageSettings = { appearance: appearanceOf(options), names: PAGE_NAMES, pending };
  const context = await contextFor(browser, options);
  const hostPage =
    options.startUp === "web" ? webHostPage(options.webHost ?? WEB_HOST, options.addin.pane, settings) : null;
  const network = await routeNetwork(context, {
    addin: options.addin,
    hostPage,
    isDown: options.isDown ?? (() => false),
    delay: options.delay ?? (() => 0),
  });
  const page = await context.newPage();
  const troubles = await watchTroubles(page);
  const services = createServices(options.refusesToShow ?? false);
  const excel = createExcelSide(options.host, services, troubles);
  await page.exposeFunction(BINDING, excel.answer);
  if (options.startUp === "windows") await page.addInitScript(excelOnWindows, settings);
  if (options.script !== undefined) await page.addInitScript({ content: options.script });
  const raise = raiserIn(page);
  const unfollow = options.host.onEvent((event) => {
    // An event may come just when the page is closed; it has nobody to tell then.
    raise(messageOf(event)).catch(() => undefined);
  });
  const frame = await load(page, options);
  return {
    page,
    frame,
    network,
    troubles,
    completions: excel.completions,
    timesShown: services.timesShown,
    click: async (functionName) => {
      const { id, raised } = press(functionName);
      await raise(raised);
      return excel.completed(id);
    },
    firstClickCompleted: () => excel.completed(first?.id ?? "no first click"),
    close: async () => {
      unfollow();
      excel.close();
      await context.close();
    },
  };
}
