/** The ribbon's buttons: each does its job whole and changes nothing else, also as the click that loads the add-in. */
import { paneStrings } from "../../../src/strings/pane";
import { differences, snapshot, type Snapshot } from "../../excel-host/compare";
import type { Host } from "../../excel-host/index";
import { expectClean, expectDone, expectEventually, expectFits, expectStatus, START_UPS, type Bed } from "../bed";
import type { Pane, StartUp } from "../pane";
import { lacks, sampleHost, samplePlans } from "../sample";

const SUMMARY = "Sammanställning";

function activeSheet(host: Host): string | undefined {
  return host.workbook.sheets.find(({ id }) => id === host.workbook.activeSheet)?.name;
}

/**
 * All that was there before the run, and still is: without our sheets and names, and with the active sheet put back. Charts
 * and names of others that now point elsewhere would show.
 */
function theirs(after: Host, before: Host): Snapshot {
  const names = new Set(before.workbook.sheets.map(({ name }) => name));
  const { activeSheet: active, selection } = before.workbook;
  return snapshot({
    ...after.workbook,
    sheets: after.workbook.sheets.filter(({ name }) => names.has(name)),
    names: after.workbook.names.filter(({ name }) => !/^_?pf_/.test(name)),
    activeSheet: active,
    selection,
  });
}

/** That every planned sheet stands whole, and that the host was asked for nothing it does not model. */
async function expectWhole(host: Host): Promise<void> {
  const plans = await samplePlans();
  expect(plans.flatMap((plan) => lacks(host.workbook, plan))).toEqual([]);
  expect(host.unknown).toEqual([]);
  expect(host.references.size).toBe(0);
}

export function ribbonSuite(bed: Bed): void {
  const strings = paneStrings("sv");

  async function summariseBy(startUp: StartUp, click: "first" | "later"): Promise<{ host: Host; pane: Pane }> {
    const host = await sampleHost();
    const first = click === "first" ? { firstClick: "skapaSammanstallning" } : {};
    const pane = await bed.open(startUp, { host, ...first });
    const done = await (click === "first" ? pane.firstClickCompleted() : pane.click("skapaSammanstallning"));
    expect(done.status).toBe(0);
    return { host, pane };
  }

  describe.each(START_UPS)("the ribbon of Excel on %s", (startUp) => {
    test.each(["first", "later"] as const)("Skapa sammanställning, %s click", async (click) => {
      const untouched = await sampleHost();
      const { host, pane } = await summariseBy(startUp, click);
      await expectWhole(host);
      expect(differences(snapshot(untouched.workbook), theirs(host, untouched))).toEqual([]);
      expect(activeSheet(host)).toBe(SUMMARY);
      expect(pane.timesShown()).toBe(0);
      expect(pane.completions).toHaveLength(1);
      expectClean(pane);
    });

    test("a first click that comes before the add-in's bundle is not lost", async () => {
      const host = await sampleHost();
      const delay = (address: string): number => (address.includes("/static/taskpane.") ? 1500 : 0);
      const pane = await bed.open(startUp, { host, firstClick: "kontrollera", delay });
      expect((await pane.firstClickCompleted()).status).toBe(0);
      expect(activeSheet(host)).toBe("Kontroll");
      expectClean(pane);
    });

    test.each([
      ["kontrollera", "check", "Kontroll"],
      ["rapportutkast", "draft", "Rapportutkast"],
    ] as const)("%s ends on its sheet, and the pane tells of it", async (functionName, job, sheet) => {
      const host = await sampleHost();
      const pane = await bed.open(startUp, { host });
      expect(await pane.click(functionName)).toMatchObject({ status: 0 });
      expect(activeSheet(host)).toBe(sheet);
      await expectDone(pane, job);
      await expectFits(pane, `done-${job}-${startUp}`);
      expect(host.unknown).toEqual([]);
      expectClean(pane);
    });

    test("two clicks at once: one job, both events completed", async () => {
      const host = await sampleHost();
      const pane = await bed.open(startUp, { host });
      await expectStatus(pane, strings.ready);
      const both = await Promise.all([pane.click("skapaSammanstallning"), pane.click("kontrollera")]);
      expect(both.map(({ status }) => status)).toEqual([0, 0]);
      await expectDone(pane, "summary");
      await expectWhole(host);
      expectClean(pane);
    });

    test("the pane's own buttons do the same, and lead to the sheets", async () => {
      const host = await sampleHost();
      const pane = await bed.open(startUp, { host });
      await expectStatus(pane, strings.ready);
      await pane.frame.getByRole("button", { name: strings.jobs.summary, exact: true }).click();
      await expectDone(pane, "summary");
      await expectWhole(host);
      await pane.frame.getByRole("button", { name: "Underlag", exact: true }).click();
      await expectEventually(() => activeSheet(host), "Underlag");
      await expectFits(pane, `done-summary-${startUp}`);
      expectClean(pane);
    });
  });
}
