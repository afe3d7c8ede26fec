/** Inställningar: chosen in the pane, kept in the workbook, and counted with at once. */
import { paneStrings } from "../../../src/strings/pane";
import { overviewStrings } from "../../../src/strings/views/overview";
import { settingsStrings } from "../../../src/strings/views/settings";
import type { Host } from "../../excel-host/index";
import { expectAlert, expectClean, expectEventually, PATIENCE, START_UPS, type Bed } from "../bed";
import type { Pane, StartUp } from "../pane";
import { button, openView, sheetOf, undoButton } from "../paneUser";
import { sampleHost } from "../sample";

const SHEET = "Inställningar";
/** A department's sheet with 24 of the sample's 294 rows. */
const DEPARTMENT = "Blad1";

function names({ workbook }: Host): readonly string[] {
  return workbook.sheets.map(({ name }) => name);
}

/** Rows of the sheet as texts, cells joined. */
function rows(host: Host, sheet: string): readonly string[] {
  return [...sheetOf(host, sheet).cells.values()].map((cells) =>
    [...cells.values()].map(({ value }) => String(value)).join("|"),
  );
}

export function settingsSuite(bed: Bed): void {
  const strings = settingsStrings("sv");

  async function openSettings(startUp: StartUp, { withSheet = true } = {}): Promise<{ host: Host; pane: Pane }> {
    const host = await sampleHost();
    if (!withSheet) host.workbook.sheets = host.workbook.sheets.filter(({ name }) => name !== SHEET);
    const pane = await bed.open(startUp, { host });
    await openView(pane, "settings");
    return { host, pane };
  }

  async function chooseDigits(pane: Pane): Promise<void> {
    await pane.frame.getByRole("radio", { name: strings.numberStyles.digits.name }).check();
    await button(pane.frame, strings.save).click();
  }

  describe.each(START_UPS)("the settings in Excel on %s", (startUp) => {
    test("are kept in a sheet of the workbook that is added, and the pane follows", async () => {
      const { host, pane } = await openSettings(startUp, { withSheet: false });
      const before = names(host);
      await chooseDigits(pane);
      await expectEventually(() => names(host).join(), [...before, SHEET].join());
      await pane.frame.getByRole("status").getByText(strings.saved).waitFor({ timeout: PATIENCE });
      expect(rows(host, SHEET).some((row) => /siffror/iu.test(row))).toBe(true);
      const drafts = await openView(pane, "drafts");
      await drafts.getByText("Kollektivtrafik: 2 uppdrag").waitFor({ timeout: PATIENCE });
      expect(host.unknown).toEqual([]);
      expectClean(pane);
    });
  });

  test("a sheet that is not to count counts no longer, until that is taken back", async () => {
    const { host, pane } = await openSettings("web");
    await pane.frame.getByRole("button", { name: new RegExp(`^${DEPARTMENT}`, "u") }).click();
    await pane.frame.getByLabel(strings.roleOf(`”${DEPARTMENT}”`.slice(1, -1))).selectOption("ignored");
    await button(pane.frame, strings.save).click();
    await expectEventually(() => rows(host, SHEET).some((row) => row.includes(DEPARTMENT)), true);
    await openView(pane, "overview");
    const total = (count: number): Promise<void> =>
      pane.frame
        .getByRole("table", { name: overviewStrings("sv").activities })
        .getByRole("row", { name: new RegExp(`${overviewStrings("sv").total}\\s+${String(count)}$`, "u") })
        .waitFor({ timeout: PATIENCE });
    await total(270);
    await undoButton(pane).click();
    await total(294);
    expect(rows(host, SHEET).some((row) => row.includes(DEPARTMENT))).toBe(false);
    expectClean(pane);
  });

  test("a workbook whose structure is protected gets no sheet: the pane says so and keeps the choice", async () => {
    const { host, pane } = await openSettings("windows", { withSheet: false });
    host.workbook.isProtected = true;
    const before = names(host);
    await chooseDigits(pane);
    await expectAlert(pane, [paneStrings("sv").saveFailed, "skyddad"]);
    expect(names(host)).toEqual(before);
    expect(await pane.frame.getByRole("radio", { name: strings.numberStyles.digits.name }).isChecked()).toBe(true);
    host.workbook.isProtected = false;
    await button(pane.frame, strings.save).click();
    await expectEventually(() => names(host).join(), [...before, SHEET].join());
    expectClean(pane);
  });
}
