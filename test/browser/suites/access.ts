/**
 * What everybody needs: axe finds nothing, nothing is cut off in a narrow pane or at 200 %, nothing moves for who asked for that.
 * In Excel on the web, where the pane follows the system's dark and contrast settings; the views are the same in both.
 */
import { paneStrings } from "../../../src/strings/pane";
import { draftsStrings } from "../../../src/strings/views/drafts";
import { findingsViewStrings } from "../../../src/strings/views/findings";
import { settingsStrings } from "../../../src/strings/views/settings";
import { VIEW_NAMES } from "../../../src/taskpane/views/view";
import { createHost, type Host } from "../../excel-host/index";
import { newSheet, newWorkbook, cellAt } from "../../excel-host/model";
import { axeFindings } from "../axe";
import {
  expectAlert,
  expectClean,
  expectStatus,
  expectUpright,
  LOOKS,
  PATIENCE,
  takePictures,
  useLook,
  type Bed,
} from "../bed";
import type { Pane } from "../pane";
import { button, cellOf, openView } from "../paneUser";
import { sampleHost } from "../sample";

const SHEET = "Aktiviteter HR-avdelningen";

interface State {
  readonly name: string;
  readonly host?: () => Promise<Host> | Host;
  /** Brings the pane into the state. */
  readonly reach: (pane: Pane, host: Host) => Promise<void>;
}

/** A workbook with something in it that is no register. */
function holidays(): Host {
  const sheet = newSheet("Semesterlista");
  cellAt(sheet, 0, 0).value = "Namn";
  cellAt(sheet, 0, 1).value = "Veckor";
  return createHost(newWorkbook([sheet]));
}

/** The sample with a summary, a paragraph of a person's own and one that has gone stale. */
async function draftAtWork(pane: Pane, host: Host): Promise<void> {
  await pane.click("skapaSammanstallning");
  const strings = draftsStrings("sv");
  await openView(pane, "drafts");
  await button(pane.frame, strings.goToSheet).waitFor({ timeout: PATIENCE });
  host.person.write("Rapportutkast", "B6", "Min egen text.");
  host.person.write(SHEET, "I5", "Genomförd");
  await pane.frame.getByText(strings.standings.stale, { exact: true }).first().waitFor({ timeout: PATIENCE });
  await button(pane.frame, strings.showRows("29")).first().click();
}

async function findingsAtWork(pane: Pane, host: Host): Promise<void> {
  cellOf(host, SHEET, "I5").value = "Pågånde";
  host.person.write(SHEET, "I6", "Pågånde");
  const strings = findingsViewStrings("sv");
  const view = await openView(pane, "findings");
  await view.getByRole("searchbox").fill("Pågånde");
  await view
    .getByRole("button", { name: strings.fixAll(2) })
    .first()
    .click();
  await view.getByRole("group", { name: strings.preview(2) }).waitFor();
}

async function settingsAtWork(pane: Pane): Promise<void> {
  const strings = settingsStrings("sv");
  const view = await openView(pane, "settings");
  await view.getByRole("button", { name: /^Blad1/u }).click();
  await view.getByRole("button", { name: new RegExp(`^${strings.groups.activityStatus}`, "u") }).click();
  await view.getByRole("radio", { name: strings.numberStyles.digits.name }).check();
  await button(view, strings.save).waitFor();
}

const strings = paneStrings("sv");

const STATES: readonly State[] = [
  { name: "findings-at-work", reach: findingsAtWork },
  { name: "drafts-at-work", reach: draftAtWork },
  { name: "settings-at-work", reach: settingsAtWork },
  {
    name: "overview-done",
    reach: async (pane) => {
      await openView(pane, "overview");
      await pane.click("skapaSammanstallning");
      await pane.frame.getByRole("region", { name: strings.done.summary }).waitFor({ timeout: PATIENCE });
    },
  },
  {
    name: "trouble",
    reach: async (pane, host) => {
      await openView(pane, "overview");
      host.onSync = () => ({ refuse: "InvalidOrTimedOutSession" });
      await pane.click("kontrollera");
      await expectAlert(pane, [strings.failed.check]);
    },
  },
  {
    name: "reading",
    host: async () => {
      const host = await sampleHost();
      host.onSync = () => "hang";
      return host;
    },
    reach: async (pane) => {
      await expectStatus(pane, strings.reading(null));
    },
  },
  {
    name: "empty",
    host: () => createHost(),
    reach: async (pane) => {
      await expectStatus(pane, strings.nothingHere);
      await pane.frame.getByRole("heading", { name: strings.empty }).waitFor();
    },
  },
  {
    name: "not-recognised",
    host: holidays,
    reach: async (pane) => {
      await expectStatus(pane, strings.nothingHere);
      await button(pane.frame, strings.openSettings).waitFor();
    },
  },
];

/** In every look: axe finds nothing; at every width and at 200 % nothing is cut off; nothing moves. Pictures where wanted. */
async function expectForEverybody(pane: Pane, name: string): Promise<void> {
  const found: string[] = [];
  for (const look of LOOKS) {
    await useLook(pane, look);
    await pane.page.setViewportSize({ width: 320, height: 640 });
    found.push(...(await axeFindings(pane.frame)).map((line) => `${look}: ${line}`));
    await takePictures(pane, `${name}-${look}`);
  }
  await useLook(pane, "light");
  expect(found).toEqual([]);
  await expectUpright(pane);
  expectClean(pane);
}

export function accessSuite(bed: Bed): void {
  test("every view, as it is first seen", async () => {
    const pane = await bed.open("web", { host: await sampleHost() });
    await expectStatus(pane, strings.ready);
    for (const view of VIEW_NAMES) {
      await openView(pane, view);
      await expectForEverybody(pane, view);
    }
  }, 90_000);

  test.each(STATES)("the state $name", async ({ name, host: made, reach }) => {
    const host = await (made ?? sampleHost)();
    const pane = await bed.open("web", { host });
    await reach(pane, host);
    await expectForEverybody(pane, name);
  });
}
