/** What goes wrong in Excel, on the way of a ribbon click: the pane opens and says what happened and what to do. */
import { paneStrings } from "../../../src/strings/pane";
import { troubleText } from "../../../src/strings/troubles";
import type { SummaryState, TroubleCode } from "../../../src/workbook/errors";
import { differences, snapshot } from "../../excel-host/compare";
import type { Host, SyncFault, SyncRequest } from "../../excel-host/index";
import { expectAlert, expectClean, expectDone, expectFits, expectStatus, START_UPS, type Bed } from "../bed";
import type { Pane } from "../pane";
import { sampleHost } from "../sample";

interface Failure {
  readonly name: string;
  readonly code: TroubleCode;
  readonly summary: SummaryState;
  readonly sheet?: string;
  /** Brings the host into the state. */
  readonly arrange: (host: Host) => void;
}

const refusing =
  (refuse: string) =>
  (host: Host): void => {
    host.onSync = () => ({ refuse });
  };

/** Fails the first sync that adds anything, at its last action: what came before stays done. */
function breakWriting(host: Host): void {
  let broken = false;
  host.onSync = ({ members, actions }: SyncRequest): SyncFault => {
    if (broken || !members.has("Add")) return "pass";
    broken = true;
    return { failAction: actions - 1, code: "GeneralException" };
  };
}

const FAILURES: readonly Failure[] = [
  {
    name: "a cell is being edited",
    code: "cellEdit",
    summary: "unchanged",
    arrange: (host) => {
      host.isEditingCell = true;
    },
  },
  {
    name: "the workbook is protected",
    code: "protectedWorkbook",
    summary: "unchanged",
    arrange: (host) => {
      host.workbook.isProtected = true;
    },
  },
  {
    name: "Excel refuses answers of that size",
    code: "tooMuch",
    summary: "unchanged",
    arrange: refusing("ResponsePayloadSizeLimitExceeded"),
  },
  {
    name: "Excel has had too many calls",
    code: "connection",
    summary: "unchanged",
    arrange: refusing("ActivityLimitReached"),
  },
  {
    name: "the session was lost",
    code: "connection",
    summary: "unchanged",
    arrange: refusing("InvalidOrTimedOutSession"),
  },
];

/** Minutes go by until something is told; the add-in itself gives up on an Excel that does not answer. */
async function letTimePass(pane: Pane): Promise<void> {
  for (let minutes = 0; minutes < 6 && (await pane.frame.getByRole("alert").count()) === 0; minutes++) {
    await pane.page.clock.fastForward(61_000);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

export function troubleSuite(bed: Bed): void {
  const strings = paneStrings("sv");

  async function expectTold(
    pane: Pane,
    { code, summary, sheet = null }: Pick<Failure, "code" | "summary"> & { sheet?: string | null },
  ): Promise<void> {
    await expectStatus(pane, strings.failed.summary);
    const told = troubleText({ code, summary, sheet }, "sv");
    await expectAlert(pane, [told.happened, told.summary, told.remedy]);
  }

  describe.each(START_UPS)("trouble in Excel on %s", (startUp) => {
    test.each(FAILURES)("$name", async ({ arrange, ...failure }) => {
      const host = await sampleHost();
      arrange(host);
      const before = snapshot(host.workbook);
      const pane = await bed.open(startUp, { host, dark: startUp === "web" });
      expect(await pane.click("skapaSammanstallning")).toMatchObject({ status: 0 });
      await expectTold(pane, failure);
      expect(pane.timesShown()).toBe(1);
      expect(pane.completions).toHaveLength(1);
      expect(differences(before, snapshot(host.workbook))).toEqual([]);
      await expectFits(pane, `${failure.code}-${startUp}`);
      expectClean(pane);
    });

    test("one of our own sheets is protected: it is named, and trying again after that works", async () => {
      const host = await sampleHost();
      const pane = await bed.open(startUp, { host });
      await pane.click("skapaSammanstallning");
      const own = host.workbook.sheets.find(({ name }) => name === "Underlag");
      if (own === undefined) throw new Error("Underlag was not written");
      own.isProtected = true;
      await pane.click("skapaSammanstallning");
      await expectTold(pane, { code: "protectedSheet", summary: "unchanged", sheet: "Underlag" });
      await expectFits(pane, `protectedSheet-${startUp}`);
      own.isProtected = false;
      await pane.frame.getByRole("button", { name: strings.retry }).click();
      await expectDone(pane, "summary");
      expectClean(pane);
    });

    test("writing breaks off: half-written is said, and trying again puts it right", async () => {
      const host = await sampleHost();
      breakWriting(host);
      const pane = await bed.open(startUp, { host });
      expect(await pane.click("skapaSammanstallning")).toMatchObject({ status: 0 });
      await expectTold(pane, { code: "unexpected", summary: "unfinished" });
      await expectFits(pane, `unfinished-${startUp}`);
      await pane.frame.getByRole("button", { name: strings.retry }).click();
      await expectDone(pane, "summary");
      await pane.frame.getByText(strings.repaired).waitFor();
      await expectFits(pane, `repaired-${startUp}`);
      expectClean(pane);
    });

    test("Excel stops answering: the add-in gives up, says so and completes its event", async () => {
      const host = await sampleHost();
      const pane = await bed.open(startUp, { host });
      await expectStatus(pane, strings.ready);
      host.onSync = () => "hang";
      // Only now: office.js's telemetry looks for the page's own entries in `performance` while it starts.
      await pane.page.clock.install();
      const clicked = pane.click("skapaSammanstallning");
      await expectStatus(pane, strings.reading(null));
      await expectFits(pane, `working-${startUp}`);
      await letTimePass(pane);
      await expectTold(pane, { code: "hung", summary: "unchanged" });
      expect(await clicked).toMatchObject({ status: 0 });
      await expectFits(pane, `hung-${startUp}`);
      expectClean(pane);
    });

    test("the network fails while the add-in is loaded: it says so, and trying again works", async () => {
      let isDown = true;
      const laterParts = /\/static\/(?!taskpane\.)/;
      const host = await sampleHost();
      const pane = await bed.open(startUp, { host, isDown: (address) => isDown && laterParts.test(address) });
      expect(await pane.click("skapaSammanstallning")).toMatchObject({ status: 0 });
      await expectTold(pane, { code: "connection", summary: "unchanged" });
      expect(pane.timesShown()).toBe(1);
      isDown = false;
      const failed = pane.frame.getByRole("alert").filter({ hasText: strings.failed.summary });
      await failed.getByRole("button", { name: strings.retry }).click();
      await expectDone(pane, "summary");
      await pane.frame.getByRole("heading", { level: 2 }).waitFor();
      expect(pane.network.outside).toEqual([]);
    });

    test("a pane that Excel does not show: the event is completed all the same", async () => {
      const host = await sampleHost();
      host.isEditingCell = true;
      const pane = await bed.open(startUp, { host, refusesToShow: true, firstClick: "kontrollera" });
      expect(await pane.firstClickCompleted()).toMatchObject({ status: 0 });
      expect(pane.timesShown()).toBe(1);
      await expectStatus(pane, strings.failed.check);
      expectClean(pane);
    });
  });
}
