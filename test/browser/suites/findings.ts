/** Kontroll: from a finding to its cell, certain fixes that can be taken back, and what others do meanwhile. */
import { paneStrings } from "../../../src/strings/pane";
import { findingsViewStrings } from "../../../src/strings/views/findings";
import { differences, snapshot, type Snapshot } from "../../excel-host/compare";
import type { Host } from "../../excel-host/index";
import { expectAlert, expectClean, expectEventually, expectStatus, START_UPS, type Bed } from "../bed";
import type { Pane, StartUp } from "../pane";
import { button, cellOf, openView, selected, tabTo, undoButton } from "../paneUser";
import { sampleHost } from "../sample";

const SHEET = "Aktiviteter HR-avdelningen";
const [WRONG, RIGHT] = ["Pågånde", "Pågående enligt plan"] as const;
/** The sample's own misspelling, and a cell that gets the same. */
const [CELL, OTHER] = ["I5", "I6"] as const;

/** The workbook without where the person happens to be in it. */
function content({ workbook }: Host): Snapshot {
  const { sheets, selection } = workbook;
  return snapshot({
    ...workbook,
    activeSheet: sheets[0]?.id ?? "",
    selection: { ...selection, firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: 0 },
  });
}

export function findingsSuite(bed: Bed): void {
  const strings = findingsViewStrings("sv");
  const goTo = (cell: string): string => strings.goTo(strings.place("", SHEET, cell));
  const value = (host: Host, cell: string): string => String(cellOf(host, SHEET, cell).value);

  /** Kontroll with two misspelt cells, in text format, as departments' exports often are. */
  async function openFindings(startUp: StartUp): Promise<{ host: Host; pane: Pane }> {
    const host = await sampleHost();
    for (const cell of [CELL, OTHER]) Object.assign(cellOf(host, SHEET, cell), { value: WRONG, numberFormat: "@" });
    const pane = await bed.open(startUp, { host });
    const view = await openView(pane, "findings");
    await view.getByRole("searchbox").fill(WRONG);
    await button(view, goTo(OTHER)).waitFor();
    return { host, pane };
  }

  describe.each(START_UPS)("findings in Excel on %s", (startUp) => {
    test("lead to their cells; a fix is made, and taken back with value and number format", async () => {
      const { host, pane } = await openFindings(startUp);
      const before = content(host);
      await button(pane.frame, goTo(CELL)).click();
      await expectEventually(() => selected(host), `${SHEET}!${CELL}`);
      const fixes = button(pane.frame, strings.fix(WRONG, RIGHT, 1));
      expect(await fixes.count()).toBe(2);
      await fixes.first().click();
      await expectEventually(() => value(host, CELL), RIGHT);
      await button(pane.frame, goTo(CELL)).waitFor({ state: "detached" });
      expect(value(host, OTHER)).toBe(WRONG);
      await undoButton(pane).click();
      await expectEventually(() => value(host, CELL), WRONG);
      await expectStatus(pane, paneStrings("sv").undone);
      await button(pane.frame, goTo(CELL)).waitFor();
      expect(differences(before, content(host))).toEqual([]);
      expect(host.unknown).toEqual([]);
      expectClean(pane);
    });

    test("all of one kind are fixed after it was shown what changes, and taken back together", async () => {
      const { host, pane } = await openFindings(startUp);
      const before = content(host);
      await pane.frame
        .getByRole("button", { name: strings.fixAll(2) })
        .first()
        .click();
      const preview = pane.frame.getByRole("group", { name: strings.preview(2) });
      await preview.waitFor();
      const told = await preview.getByRole("listitem").allInnerTexts();
      expect(told.map((line) => line.replaceAll("\n", " ").trim())).toEqual(
        [CELL, OTHER].map((cell) => `${strings.change(WRONG, RIGHT)} ${strings.place("", SHEET, cell)}`),
      );
      expect(differences(before, content(host))).toEqual([]);
      await button(preview, strings.apply(2)).click();
      await expectEventually(() => `${value(host, CELL)}, ${value(host, OTHER)}`, `${RIGHT}, ${RIGHT}`);
      await undoButton(pane).click();
      await expectEventually(() => `${value(host, CELL)}, ${value(host, OTHER)}`, `${WRONG}, ${WRONG}`);
      expect(differences(before, content(host))).toEqual([]);
      expectClean(pane);
    });
  });

  // What follows is the same in both: how Excel starts the pane makes no difference to views and keys.
  test("a protected sheet: the fix says what is in the way, and nothing is changed", async () => {
    const { host, pane } = await openFindings("windows");
    host.workbook.sheets.forEach((sheet) => {
      sheet.isProtected = sheet.name === SHEET;
    });
    await button(pane.frame, strings.fix(WRONG, RIGHT, 1))
      .first()
      .click();
    await expectAlert(pane, [paneStrings("sv").editFailed, `Bladet ”${SHEET}” är skyddat.`]);
    expect(value(host, CELL)).toBe(WRONG);
    expectClean(pane);
  });

  test("a cell that somebody has changed in the meantime is left as it is", async () => {
    const { host, pane } = await openFindings("web");
    cellOf(host, SHEET, CELL).value = "Vilande";
    await button(pane.frame, strings.fix(WRONG, RIGHT, 1))
      .first()
      .click();
    await pane.frame.getByText(strings.outcome(0, 1)).first().waitFor();
    expect(value(host, CELL)).toBe("Vilande");
    expectClean(pane);
  });

  test("with the keyboard alone: tabs, a finding, its fix and the way back", async () => {
    const host = await sampleHost();
    const pane = await bed.open("windows", { host });
    await expectStatus(pane, paneStrings("sv").ready);
    await tabTo(pane, /^Översikt$/u);
    await pane.page.keyboard.press("ArrowRight");
    await pane.page.keyboard.press("Enter");
    await pane.frame.getByRole("searchbox").waitFor();
    await tabTo(pane, new RegExp(`^${strings.search}$`, "u"));
    await pane.page.keyboard.type(WRONG);
    await button(pane.frame, goTo(CELL)).waitFor();
    await tabTo(pane, /^Aktiviteter HR|HR-avdelningen/u);
    await pane.page.keyboard.press("ArrowDown");
    await pane.page.keyboard.press("ArrowDown");
    await pane.page.keyboard.press("Enter");
    await expectEventually(() => selected(host), `${SHEET}!${CELL}`);
    await tabTo(pane, /^Rätta /u, 3);
    await pane.page.keyboard.press("Enter");
    await expectEventually(() => value(host, CELL), RIGHT);
    await tabTo(pane, new RegExp(`^${paneStrings("sv").undo}$`, "u"));
    await pane.page.keyboard.press("Enter");
    await expectEventually(() => value(host, CELL), WRONG);
    expectClean(pane);
  });
}
