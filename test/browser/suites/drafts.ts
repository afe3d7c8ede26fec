/** Utkast: from a number to its rows and cells, a person's own text, sentences gone stale, copying. */
import { draftsStrings } from "../../../src/strings/views/drafts";
import type { Host } from "../../excel-host/index";
import { expectClean, expectDone, expectEventually, PATIENCE, START_UPS, type Bed } from "../bed";
import type { Pane, StartUp } from "../pane";
import { button, cellOf, openView, selected, sheetOf } from "../paneUser";
import { sampleHost } from "../sample";

const DRAFT = "Rapportutkast";
const OWN_TEXT = "Avdelningarna har lämnat sin rapportering i tid. <b>Två</b> återstår.";
/** A row of the sample that is ongoing. */
const [SHEET, CELL] = ["Aktiviteter HR-avdelningen", "I5"] as const;

/** All of the column Text. */
function columnText(host: Host): string {
  return [...sheetOf(host, DRAFT).cells.values()].map((cells) => String(cells.get(1)?.value)).join("\n");
}

/** The first sentence that is marked so, without what is said before it to screen readers. */
async function sentence(pane: Pane, mark: "del" | "ins", said: string): Promise<string> {
  const text = (await pane.frame.locator(mark).first().textContent()) ?? "";
  return text.replace(said, "").trim();
}

/** Address of the cell in column Text with that text in it. */
function addressOf(host: Host, text: string): string {
  const sheet = sheetOf(host, DRAFT);
  for (const [row, cells] of sheet.cells) if (String(cells.get(1)?.value).includes(text)) return `B${String(row + 1)}`;
  throw new Error(`${DRAFT} has no paragraph with ${text}`);
}

/** What stands on the clipboard in the form, whoever put it there. */
async function clipboard(pane: Pane, form: "text/html" | "text/plain"): Promise<string> {
  await pane.page.context().grantPermissions(["clipboard-read"]);
  await pane.page.bringToFront();
  return pane.page.evaluate(async (type) => {
    const [item] = await navigator.clipboard.read();
    return item === undefined ? "" : (await item.getType(type)).text();
  }, form);
}

export function draftsSuite(bed: Bed): void {
  const strings = draftsStrings("sv");

  async function openDrafts(startUp: StartUp, { written = false } = {}): Promise<{ host: Host; pane: Pane }> {
    const host = await sampleHost();
    const pane = await bed.open(startUp, { host });
    const view = await openView(pane, "drafts");
    if (written) {
      await pane.click("skapaSammanstallning");
      await button(view, strings.goToSheet).waitFor({ timeout: PATIENCE });
    }
    return { host, pane };
  }

  describe.each(START_UPS)("the drafts in Excel on %s", (startUp) => {
    test("a number shows the rows behind it, and a row leads to its cell", async () => {
      const { host, pane } = await openDrafts(startUp);
      await button(pane.frame, strings.showRows("29")).first().click();
      const rows = pane.frame.getByRole("group", { name: "29 uppdrag" });
      expect(await rows.getByRole("listitem").count()).toBe(29);
      const line = rows.getByRole("listitem").nth(2).getByRole("button");
      const [id = ""] = (await line.innerText()).split(" ");
      await line.click();
      await expectEventually(() => selected(host).startsWith("Uppdrag!"), true);
      const row = host.workbook.selection.firstRow;
      const [first] = sheetOf(host, "Uppdrag").cells.get(row)?.values() ?? [];
      expect(first?.value).toBe(id);
      await pane.page.keyboard.press("Escape");
      await rows.waitFor({ state: "detached" });
      expectClean(pane);
    });

    test("a person's own paragraph is theirs, and is kept when the summary is made again", async () => {
      const { host, pane } = await openDrafts(startUp, { written: true });
      const address = addressOf(host, "fastställdes den 1 oktober 2024");
      host.person.write(DRAFT, address, OWN_TEXT);
      await pane.frame.getByText(strings.standings.edited, { exact: true }).waitFor({ timeout: PATIENCE });
      await pane.frame.getByText(OWN_TEXT, { exact: true }).waitFor();
      expect(await pane.frame.locator("b").count()).toBe(0);
      await pane.click("skapaSammanstallning");
      await expectDone(pane, "summary");
      expect(String(cellOf(host, DRAFT, addressOf(host, "lämnat sin rapportering i tid")).value)).toBe(OWN_TEXT);
      await pane.frame.getByText(strings.standings.edited, { exact: true }).waitFor();
      await pane.frame.getByText(OWN_TEXT, { exact: true }).waitFor();
      expect(host.unknown).toEqual([]);
      expectClean(pane);
    });

    test("a paragraph and the whole draft are copied as formatted text", async () => {
      const { pane } = await openDrafts(startUp);
      const paragraph = pane.frame.getByText("Utvecklingen följs med", { exact: false }).first();
      await paragraph.hover();
      const item = pane.frame.locator("[id^=draft-report-]").filter({ has: paragraph });
      await button(item, strings.copy).click();
      await pane.frame.getByRole("status").getByText(strings.copiedOne).waitFor();
      expect(await clipboard(pane, "text/plain")).toMatch(/^Utvecklingen följs med 17 kortsiktiga nyckeltal/u);
      await button(pane.frame, strings.copyAll).click();
      await pane.frame.getByRole("status").getByText(strings.copiedAll).waitFor();
      const html = await clipboard(pane, "text/html");
      expect(html).toMatch(/<h1[^>]*>Uppföljning av regionstyrelsens plan 2025/u);
      expect(html).toMatch(/<h2[^>]*>Inledning/u);
      expect(html).toMatch(/<li[^>]*>Kollektivtrafik: två uppdrag/u);
      expect(await clipboard(pane, "text/plain")).toContain("Inledning");
      expectClean(pane);
    });
  });

  test("a sentence that a new status made untrue is marked, with the new one beside it", async () => {
    const { host, pane } = await openDrafts("web", { written: true });
    expect(await pane.frame.getByText(strings.staleSentence).count()).toBe(0);
    host.person.write(SHEET, CELL, "Genomförd");
    await pane.frame.getByText(strings.standings.stale, { exact: true }).first().waitFor({ timeout: PATIENCE });
    const stale = await sentence(pane, "del", strings.staleSentence);
    const fresh = await sentence(pane, "ins", strings.newSentence);
    expect([stale.length, fresh.length].every((length) => length > 20)).toBe(true);
    expect(columnText(host)).toContain(stale);
    expect(columnText(host)).not.toContain(fresh);
    await button(pane.frame, strings.update).first().click();
    await expectDone(pane, "draft");
    expect(columnText(host)).toContain(fresh);
    expect(columnText(host)).not.toContain(stale);
    await pane.frame.locator("del").first().waitFor({ state: "detached", timeout: PATIENCE });
    expectClean(pane);
  });

  test("where the browser lets no program copy, the text is there to be copied by hand", async () => {
    const { pane } = await openDrafts("web");
    await pane.frame.evaluate(() => {
      Object.defineProperty(document, "execCommand", { value: () => false });
    });
    await button(pane.frame, strings.copyAll).click();
    const dialog = pane.frame.getByRole("dialog");
    await dialog.waitFor();
    expect(await dialog.getByRole("textbox").inputValue()).toContain("Inledning");
    await dialog.locator(":focus").waitFor();
    await pane.page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    expect(pane.troubles.filter((line) => !line.includes("Clipboard"))).toEqual([]);
  });
}
