/** The browser test bed itself, with the unmodified office.js and a page of the least that an add-in does. */
import path from "node:path";
import type { Browser } from "playwright-core";
import { createHost, type Host } from "../excel-host/index";
import { newSheet, newWorkbook } from "../excel-host/model";
import { addinFolder } from "./addinFolder";
import { launchBrowser } from "./chromium/launch";
import { openPane, type Pane, type PaneOptions, type StartUp } from "./pane";

const POLICY =
  "default-src 'none'; script-src 'self' https://appsforoffice.microsoft.com; connect-src 'self'; " +
  "frame-ancestors 'self' https://*.officeapps.live.com";
const ADDRESS = "https://provsida.example/tillagg";
const FIXTURE = path.join(__dirname, "fixture");
const served = (policy: string, page = "taskpane.html") =>
  addinFolder(FIXTURE, ADDRESS, () => ({ "Content-Security-Policy": policy }), page);

let browser: Browser;
const opened: Pane[] = [];

beforeAll(async () => {
  browser = await launchBrowser();
}, 60_000);
afterEach(async () => {
  await Promise.all(opened.splice(0).map((pane) => pane.close()));
});
afterAll(() => browser.close());

function planHost(): Host {
  return createHost(newWorkbook([newSheet("Plan"), newSheet("Vård & hälsa")]));
}

async function open(startUp: StartUp, options: Partial<PaneOptions> = {}): Promise<Pane> {
  const pane = await openPane(browser, { startUp, addin: served(POLICY), host: planHost(), ...options });
  opened.push(pane);
  return pane;
}

/** What the page shows, as soon as it shows it. */
async function expectShown(pane: Pane, text: string): Promise<void> {
  await pane.frame.locator("#state", { hasText: text }).waitFor({ timeout: 5000 });
}

describe.each<StartUp>(["windows", "web"])("Excel on %s", (startUp) => {
  test("office.js is told which Excel it is in", async () => {
    const swedish = await open(startUp);
    const english = await open(startUp, { language: "en-US", dark: true, excelApi: "1.13" });
    const platform = startUp === "windows" ? "PC" : "OfficeOnline";
    expect(await swedish.frame.evaluate("told")).toEqual({
      host: "Excel",
      platform,
      addin: { visibilityMode: "Taskpane" },
      language: "sv-SE",
      background: startUp === "windows" ? "#ffffff" : null,
      dark: false,
      enough: true,
    });
    expect(await english.frame.evaluate("told")).toMatchObject({
      language: "en-US",
      background: startUp === "windows" ? "#262626" : null,
      dark: true,
      enough: false,
    });
  });

  test("a ribbon click reads the workbook and completes its event", async () => {
    const pane = await open(startUp);
    expect(await pane.click("las")).toEqual({ commandId: "command-1", status: 0 });
    await expectShown(pane, "Plan, Vård & hälsa");
    expect(pane.completions).toHaveLength(1);
    expect(pane.timesShown()).toBe(0);
  });

  test("the click that loads the add-in is answered", async () => {
    const pane = await open(startUp, { firstClick: "las" });
    expect(await pane.firstClickCompleted()).toMatchObject({ status: 0 });
    await expectShown(pane, "Plan, Vård & hälsa");
    expect(await pane.frame.evaluate("told")).toMatchObject({ addin: { visibilityMode: "Hidden" } });
  });

  test("a click on what is not associated when office.js starts is lost, and that is seen", async () => {
    const pane = await open(startUp, { firstClick: "forSent" });
    expect((await pane.firstClickCompleted()).status).not.toBe(0);
    await pane.frame.evaluate("associatedLate");
    expect(await pane.click("forSent")).toMatchObject({ status: 0 });
  });

  test("a refusal reaches the page by its code, and the pane is shown", async () => {
    const host = planHost();
    host.isEditingCell = true;
    const pane = await open(startUp, { host });
    expect(await pane.click("las")).toMatchObject({ status: 0 });
    await expectShown(pane, "InvalidOperationInCellEditMode");
    expect(pane.timesShown()).toBe(1);
  });

  test("a pane that Excel refuses to show is an error in the page", async () => {
    const host = planHost();
    host.onSync = () => ({ refuse: "ActivityLimitReached" });
    const pane = await open(startUp, { host, refusesToShow: true });
    await pane.click("las");
    await expectShown(pane, "ActivityLimitReached, och rutan gick inte att visa");
  });

  test("events of the workbook reach the page", async () => {
    const host = planHost();
    const pane = await open(startUp, { host });
    await pane.frame.evaluate("told.then(follow)");
    host.raise(13, "Workbook", { worksheetId: "{7}", source: "Local", type: "WorksheetAdded" });
    await expectShown(pane, "nytt blad: {7}");
  });

  test("nothing is asked of any other server, and nothing goes wrong", async () => {
    const pane = await open(startUp);
    await pane.click("las");
    expect(pane.network.outside).toEqual([]);
    expect(pane.network.missing).toEqual([]);
    expect(pane.troubles).toEqual([]);
    expect(pane.network.served).toContain("https://appsforoffice.microsoft.com/lib/1/hosted/office.js");
  });

  test("violations of the policy, requests to others and errors are seen", async () => {
    const pane = await open(startUp, { addin: served(POLICY.replace("connect-src 'self'", "connect-src https:")) });
    await pane.frame.evaluate("fetch('https://statistik.example/kaka').catch(() => {})");
    await pane.frame.evaluate("document.body.setAttribute('style', 'color: red')");
    await pane.frame.evaluate("setTimeout(() => { throw new Error('fel i sidan'); })");
    await pane.frame.evaluate("fetch('saknas.json').catch(() => {})");
    await pane.frame.evaluate("new Promise((done) => setTimeout(done, 100))");
    expect(pane.network.outside).toEqual(["https://statistik.example/kaka"]);
    expect(pane.network.missing).toEqual([`${ADDRESS}/saknas.json`]);
    expect(pane.troubles.join("\n")).toMatch(/policy: style-src/);
    expect(pane.troubles.join("\n")).toMatch(/uncaught: fel i sidan/);
  });
});

test("the header frame-ancestors is obeyed", async () => {
  const pane = await open("web", { addin: served(POLICY.replace("*.officeapps.live.com", "annan.example")) });
  expect(pane.troubles.join("\n")).toMatch(/frame-ancestors/);
  expect(await pane.frame.locator("#state").count()).toBe(0);
});
