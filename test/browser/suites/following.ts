/** The pane follows the workbook: what others type, in this Excel or another, and no more is read than has to be. */
import { ACTIVITY_STATE_LABELS } from "../../../src/swedish/labels";
import { paneStrings } from "../../../src/strings/pane";
import { overviewStrings } from "../../../src/strings/views/overview";
import type { Host } from "../../excel-host/index";
import { expectClean, expectStatus, PATIENCE, START_UPS, type Bed } from "../bed";
import type { BatchHost } from "../excel";
import type { Pane } from "../pane";
import { button, openView } from "../paneUser";
import { sampleHost } from "../sample";

const SHEET = "Aktiviteter HR-avdelningen";
/** A misspelt status that is read as ongoing. */
const CELL = "I5";

/** The host, with the text of every request that comes to it. */
function listening(host: Host): BatchHost & { readonly requests: string[] } {
  const requests: string[] = [];
  return {
    requests,
    process: (body, flags) => {
      requests.push(body);
      return host.process(body, flags);
    },
    onEvent: (listener) => host.onEvent(listener),
  };
}

/** Names of the host's sheets that the requests ask for. */
function asked(host: Host, requests: readonly string[]): readonly string[] {
  return host.workbook.sheets
    .filter(({ id, name }) => requests.some((body) => [id, name].some((one) => body.includes(JSON.stringify(one)))))
    .map(({ name }) => name);
}

/** Waits until no more requests have come for a while. */
async function expectQuiet(requests: readonly string[]): Promise<void> {
  const end = Date.now() + PATIENCE;
  for (let before = -1; before !== requests.length;) {
    expect(Date.now()).toBeLessThan(end);
    before = requests.length;
    await new Promise((resolve) => setTimeout(resolve, 700));
  }
}

/** Waits until the overview counts so many rows of activities in the state. */
async function expectRows(pane: Pane, state: keyof typeof ACTIVITY_STATE_LABELS, count: number): Promise<void> {
  const table = pane.frame.getByRole("table", { name: overviewStrings("sv").activities });
  const row = table.getByRole("row", {
    name: new RegExp(`^${ACTIVITY_STATE_LABELS[state]}\\s+${String(count)}$`, "u"),
  });
  try {
    await row.waitFor({ timeout: PATIENCE });
  } catch {
    expect(await table.innerText()).toBe(`${ACTIVITY_STATE_LABELS[state]} ${String(count)}`);
  }
}

export function followingSuite(bed: Bed): void {
  describe.each(START_UPS)("edits beside the pane, in Excel on %s", (startUp) => {
    test("change the tallies and the findings, and only the edited sheet is read", async () => {
      const host = await sampleHost();
      const excel = listening(host);
      const pane = await bed.open(startUp, { host: excel });
      const overview = await openView(pane, "overview");
      await expectRows(pane, "done", 23);
      const whole = excel.requests.splice(0);
      expect(asked(host, whole)).toHaveLength(host.workbook.sheets.length);
      host.person.write(SHEET, CELL, "Genomförd");
      await expectRows(pane, "done", 24);
      expect(asked(host, excel.requests)).toEqual([SHEET]);
      const bytes = (requests: readonly string[]): number => requests.join("").length;
      expect(bytes(excel.requests)).toBeLessThan(bytes(whole) / 3);
      host.colleague.write(SHEET, CELL, "Försenad");
      await expectRows(pane, "done", 23);
      await expectRows(pane, "late", 13);
      expect(asked(host, excel.requests)).toEqual([SHEET]);
      expect(await overview.getByRole("heading", { level: 2 }).count()).toBe(1);
      expect(host.unknown).toEqual([]);
      expectClean(pane);
    });
  });

  test("after its own writing it reads what it wrote, and nothing of anybody else's", async () => {
    const host = await sampleHost();
    const theirs = host.workbook.sheets.map(({ name }) => name);
    const excel = listening(host);
    const pane = await bed.open("web", { host: excel });
    await expectStatus(pane, paneStrings("sv").ready);
    // The first time there are new sheets, so that everything is read.
    await pane.click("skapaSammanstallning");
    await expectQuiet(excel.requests);
    await pane.click("skapaSammanstallning");
    excel.requests.length = 0;
    await expectQuiet(excel.requests);
    const read = asked(host, excel.requests);
    expect(read.length).toBeGreaterThan(0);
    expect(read.filter((name) => theirs.includes(name))).toEqual([]);
    expectClean(pane);
  });

  test("where a colleague breaks what is followed, the pane says that it is behind, and reads again when asked", async () => {
    const host = await sampleHost();
    const pane = await bed.open("web", { host });
    await openView(pane, "overview");
    host.onSync = () => ({ refuse: "InvalidOrTimedOutSession" });
    host.colleague.write(SHEET, CELL, "Genomförd");
    const strings = paneStrings("sv");
    const behind = pane.frame.getByRole("alert").filter({ hasText: strings.behind });
    await behind.waitFor({ timeout: PATIENCE });
    await expectRows(pane, "done", 23);
    host.onSync = () => "pass";
    await button(behind, strings.readAgain).click();
    await expectRows(pane, "done", 24);
    await behind.waitFor({ state: "detached" });
    expectClean(pane);
  });
}
