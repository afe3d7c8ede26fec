/** The states of the pane beside work going well: nothing there yet, nothing to be had, nothing that answers. */
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Language } from "../../../src/strings/findings";
import { paneStrings } from "../../../src/strings/pane";
import { troubleText } from "../../../src/strings/troubles";
import { draftsStrings } from "../../../src/strings/views/drafts";
import { findingsViewStrings } from "../../../src/strings/views/findings";
import { overviewStrings } from "../../../src/strings/views/overview";
import { settingsStrings } from "../../../src/strings/views/settings";
import { createHost } from "../../excel-host/index";
import { expectAlert, expectClean, expectEventually, expectStatus, PATIENCE, START_UPS, type Bed } from "../bed";
import type { Pane } from "../pane";
import { button, openView } from "../paneUser";
import { sampleHost } from "../sample";

const SAMPLE = readFileSync(path.resolve(__dirname, "../../../assets/samples/2025.xlsx")).toString("base64");

/** What stands in each view, whatever the workbook holds. */
const HEADINGS = (language: Language): readonly (readonly ["findings" | "drafts" | "settings", string])[] => [
  ["findings", findingsViewStrings(language).title],
  ["drafts", draftsStrings(language).heading],
  ["settings", settingsStrings(language).heading],
];

/** The add-in gives up on an Excel that does not answer, after minutes. */
async function letMinutesPass(pane: Pane): Promise<void> {
  for (let minutes = 0; minutes < 6 && (await pane.frame.getByRole("alert").count()) === 0; minutes++) {
    await pane.page.clock.fastForward(61_000);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

export function statesSuite(bed: Bed): void {
  const strings = paneStrings("sv");

  describe.each(START_UPS)("the pane's states in Excel on %s", (startUp) => {
    // Excel on the desktop and on the web open a workbook by different calls.
    test("an empty workbook: the sample is opened beside it, byte for byte", async () => {
      const host = createHost();
      const pane = await bed.open(startUp, { host });
      await expectStatus(pane, strings.nothingHere);
      await pane.frame.getByRole("heading", { name: strings.empty }).waitFor();
      await button(pane.frame, strings.openSample).click();
      await expectEventually(() => host.workbook.opened.length, 1);
      expect(host.workbook.opened[0] === SAMPLE).toBe(true);
      expect(host.unknown).toEqual([]);
      expectClean(pane);
    });

    test("a cell is being edited while the pane opens: it says so, and reads when that is over", async () => {
      const host = await sampleHost();
      host.isEditingCell = true;
      const pane = await bed.open(startUp, { host });
      await expectStatus(pane, strings.waitingToRead);
      host.isEditingCell = false;
      await expectStatus(pane, strings.ready);
      await pane.frame.getByRole("heading", { level: 2 }).waitFor();
      expectClean(pane);
    });
  });

  test("the first run: two lines and the sample, until they are put away", async () => {
    const host = await sampleHost();
    const pane = await bed.open("web", { host });
    const card = pane.frame.getByRole("region", { name: strings.firstRunHeading });
    await card.waitFor();
    for (const line of strings.firstRun) expect(await card.innerText()).toContain(line);
    await button(card, strings.openSample).click();
    await expectEventually(() => host.workbook.opened.length, 1);
    await button(card, strings.close).click();
    await card.waitFor({ state: "detached" });
    await pane.page.reload();
    const again = await (await pane.page.waitForSelector("iframe")).contentFrame();
    await again?.getByRole("tab").first().waitFor({ timeout: PATIENCE });
    await again?.getByRole("heading", { level: 2 }).first().waitFor({ timeout: PATIENCE });
    expect(await again?.getByRole("region", { name: strings.firstRunHeading }).count()).toBe(0);
    expectClean(pane);
  });

  test.each([
    ["sv-SE", "sv"],
    ["en-US", "en"],
  ] as const)("every view in %s", async (locale, language) => {
    const pane = await bed.open("windows", { host: await sampleHost(), language: locale });
    await expectStatus(pane, paneStrings(language).ready);
    await pane.frame.getByRole("heading", { name: overviewStrings(language).attentionHeading }).waitFor();
    for (const [view, heading] of HEADINGS(language)) {
      const panel = await openView(pane, view, language);
      await panel.getByRole("heading", { name: heading, exact: true }).waitFor();
    }
    expectClean(pane);
  });

  test("Excel stops answering when somebody has edited: the pane gives up, and reads when asked again", async () => {
    const host = await sampleHost();
    const pane = await bed.open("windows", { host });
    await expectStatus(pane, strings.ready);
    await pane.page.clock.install();
    host.onSync = () => "hang";
    host.person.write("Plan", "A1", "Plan");
    await letMinutesPass(pane);
    const { happened, remedy } = troubleText({ code: "hung", summary: "unchanged", sheet: null }, "sv");
    await expectAlert(pane, [strings.behind, happened, remedy]);
    host.onSync = () => "pass";
    await button(pane.frame, strings.readAgain).click();
    await pane.page.clock.runFor(5000);
    await pane.frame.getByRole("alert").waitFor({ state: "detached", timeout: PATIENCE });
  });

  test("the workbook cannot be read: the pane says why, and trying again works", async () => {
    const host = await sampleHost();
    host.onSync = () => ({ refuse: "InvalidOrTimedOutSession" });
    const pane = await bed.open("windows", { host });
    await expectStatus(pane, strings.notRead);
    const { happened, remedy } = troubleText({ code: "connection", summary: "unchanged", sheet: null }, "sv");
    await expectAlert(pane, [strings.notRead, happened, remedy]);
    host.onSync = () => "pass";
    await button(pane.frame, strings.retry).click();
    await expectStatus(pane, strings.ready);
    expectClean(pane);
  });

  test("a summary that was left half-written is told of when the workbook is opened, and made again", async () => {
    const host = await sampleHost();
    let isBroken = false;
    host.onSync = ({ members, actions }) => {
      if (isBroken || !members.has("Add")) return "pass";
      isBroken = true;
      return { failAction: actions - 1, code: "GeneralException" };
    };
    const first = await bed.open("windows", { host });
    await first.click("skapaSammanstallning");
    await first.close();
    const pane = await bed.open("web", { host });
    await pane.frame.getByText(strings.unfinished).waitFor({ timeout: PATIENCE });
    await button(pane.frame, strings.jobs.summary).first().click();
    await pane.frame.getByText(strings.repaired).waitFor({ timeout: PATIENCE });
    await pane.frame.getByText(strings.unfinished).waitFor({ state: "detached", timeout: PATIENCE });
    expectClean(pane);
  });

  test("a view that cannot be fetched says so, and comes when tried again", async () => {
    let isDown = false;
    const pane = await bed.open("web", {
      host: await sampleHost(),
      isDown: (address) => isDown && address.includes("/static/"),
    });
    await openView(pane, "overview");
    isDown = true;
    await pane.frame.getByRole("tab", { name: strings.views.drafts }).click();
    await expectAlert(pane, [strings.viewNotLoaded, strings.viewNotLoadedRemedy]);
    isDown = false;
    await button(pane.frame, strings.retry).click();
    await pane.frame
      .getByRole("heading", { name: draftsStrings("sv").heading, exact: true })
      .waitFor({ timeout: PATIENCE });
    expect(pane.network.outside).toEqual([]);
  });
}
