/** The page of `npm run excel:contract`, in both start-ups: what it shows, and that its recording can be replayed. */
import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import type { Browser } from "playwright-core";
import { createHost } from "../excel-host";
import { CASES } from "../excel-host/contract/cases";
import { answeringOf, replay } from "../excel-host/contract/replay";
import { parseTranscript } from "../excel-host/contract/transcript";
import { cellAt } from "../excel-host/model";
import { addinFolder } from "./addinFolder";
import { launchBrowser } from "./chromium/launch";
import { openPane, type StartUp } from "./pane";

const ROOT = path.resolve(__dirname, "../..");
const WEBPACK = path.join(ROOT, "node_modules/webpack/bin/webpack.js");
/** The host does not calculate, so these do not hold there. */
const NOT_ON_HOST = CASES.filter(({ calculates }) => calculates === true).length;

let folder = "";
let browser: Browser;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "planuppfoljning-contract-"));
  const what = ["--mode", "production", "--env", "contract", "--output-path", folder];
  await promisify(execFile)(process.execPath, [WEBPACK, ...what], { cwd: ROOT });
  browser = await launchBrowser();
}, 60_000);

afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

const page = (): ReturnType<typeof addinFolder> =>
  addinFolder(folder, "https://kontrakt.example", () => ({}), "contract.html");

it.each<StartUp>(["windows", "web"])(
  "runs all cases and gives a transcript that the host agrees with (%s)",
  async (startUp) => {
    const host = createHost();
    const pane = await openPane(browser, { startUp, addin: page(), host });
    await pane.frame.getByRole("button", { name: "Run" }).click();
    const count = CASES.length;
    await pane.frame
      .getByText(/ hold\.|Broke off/u)
      .last()
      .waitFor({ timeout: 30_000 });
    const failed = await pane.frame.locator(".failed").allInnerTexts();
    expect(failed.slice(0, -NOT_ON_HOST)).toEqual([]);
    expect(await pane.frame.getByRole("status").innerText()).toBe(
      `${String(count - NOT_ON_HOST)} of ${String(count)} hold.`,
    );
    const transcript = parseTranscript(await pane.frame.getByLabel("Transcript").inputValue());
    expect(transcript.exchanges.length).toBeGreaterThan(count);
    expect(await replay(transcript, answeringOf(createHost()))).toEqual([]);
    await pane.close();
  },
  60_000,
);

it("touches nothing in a workbook that is not empty", async () => {
  const host = createHost();
  const [sheet] = host.workbook.sheets;
  if (sheet !== undefined) cellAt(sheet, 0, 0).value = "något";
  const pane = await openPane(browser, { startUp: "windows", addin: page(), host });
  await pane.frame.getByRole("button", { name: "Run" }).click();
  await pane.frame.getByText("This workbook is not empty.").waitFor();
  expect(host.workbook.sheets).toHaveLength(1);
  await pane.close();
}, 60_000);
