/** The pane when it opens: in every language, theme and Excel, it says how it stands. */
import { cellAt, newSheet, newWorkbook } from "../../excel-host/model";
import { createHost } from "../../excel-host/index";
import type { Language } from "../../../src/strings/findings";
import { paneStrings } from "../../../src/strings/pane";
import { troubleText } from "../../../src/strings/troubles";
import { expectAlert, expectClean, expectFits, expectStatus, START_UPS, type Bed } from "../bed";
import type { Pane } from "../pane";
import { sampleHost } from "../sample";

const LANGUAGES: readonly (readonly [string, Language])[] = [
  ["sv-SE", "sv"],
  ["en-US", "en"],
];

/** Brightness of the pane's background, 0 to 255. */
async function brightness(pane: Pane): Promise<number> {
  const colour = await pane.frame.locator("h1").evaluate((heading) => {
    for (let element: Element | null = heading; element !== null; element = element.parentElement) {
      const { backgroundColor } = getComputedStyle(element);
      if (!/^rgba\(.*, 0\)$/.test(backgroundColor)) return backgroundColor;
    }
    return "rgb(255, 255, 255)";
  });
  const channels = [...colour.matchAll(/\d+/g)].slice(0, 3).map(Number);
  return channels.reduce((sum, channel) => sum + channel, 0) / channels.length;
}

export function openingSuite(bed: Bed): void {
  describe.each(START_UPS)("the pane opens in Excel on %s", (startUp) => {
    test.each(LANGUAGES)("in %s, light and dark, ready for work", async (locale, language) => {
      const strings = paneStrings(language);
      for (const dark of [false, true]) {
        const pane = await bed.open(startUp, { host: await sampleHost(), language: locale, dark });
        await expectStatus(pane, strings.ready);
        await pane.frame.getByRole("heading", { level: 2 }).waitFor();
        expect(await pane.frame.getByRole("heading", { level: 1 }).innerText()).toBe(strings.product);
        expect(await pane.frame.locator("html").getAttribute("lang")).toBe(language);
        for (const job of Object.values(strings.jobs))
          expect(await pane.frame.getByRole("button", { name: job, exact: true }).count()).toBe(1);
        expect((await brightness(pane)) < 128).toBe(dark);
        await expectFits(pane, `ready-${startUp}-${language}${dark ? "-dark" : ""}`);
        expectClean(pane);
      }
    });

    test("an Excel that is too old is told so, and offers no jobs", async () => {
      const pane = await bed.open(startUp, { excelApi: "1.13" });
      const strings = paneStrings("sv");
      await expectStatus(pane, strings.tooOld);
      const { happened, remedy } = troubleText({ code: "tooOld", summary: "unchanged", sheet: null }, "sv");
      await expectAlert(pane, [happened, remedy]);
      expect(await pane.frame.getByRole("button").count()).toBe(0);
      await expectFits(pane, `too-old-${startUp}`);
      expectClean(pane);
    });

    test("a workbook without registers gives nothing to summarise, and what a sheet is called is text", async () => {
      const markup = "<img src=x onerror=alert(1)>";
      const sheet = newSheet(markup);
      cellAt(sheet, 0, 0).value = "Semesterlista";
      const host = createHost(newWorkbook([sheet]));
      const pane = await bed.open(startUp, { host });
      const strings = paneStrings("sv");
      await expectStatus(pane, strings.nothingHere);
      await pane.frame.getByText(markup).waitFor();
      expect(await pane.frame.locator("img").count()).toBe(0);
      expect(await pane.click("skapaSammanstallning")).toMatchObject({ status: 0 });
      await expectStatus(pane, strings.nothing);
      expect(pane.timesShown()).toBe(1);
      expect(host.workbook.sheets.map(({ name }) => name)).toEqual([markup]);
      await expectFits(pane, `nothing-${startUp}`);
      expect(host.unknown).toEqual([]);
      expectClean(pane);
    });
  });

  test("the server's headers hold: no inline script runs, and nothing goes to other servers", async () => {
    const pane = await bed.open("windows");
    await expectStatus(pane, paneStrings("sv").nothingHere);
    await pane.frame.evaluate(() => {
      const script = document.createElement("script");
      script.textContent = "globalThis.smuggled = true";
      document.body.append(script);
    });
    const answer = await pane.frame.evaluate("fetch('https://annan.example/').then(() => 'svar', () => 'nekad')");
    expect(answer).toBe("nekad");
    expect(await pane.frame.evaluate("'smuggled' in globalThis")).toBe(false);
    expect(pane.troubles.join("\n")).toMatch(/policy: script-src.*[^]*policy: connect-src/);
    expect(pane.network.outside).toEqual([]);
  });

  test("no other site than Office's may show the pane in a frame", async () => {
    const pane = await bed.open("web", { webHost: "https://annan.example/" });
    expect(pane.troubles.join("\n")).toMatch(/frame-ancestors/);
    expect(await pane.frame.locator("h1").count()).toBe(0);
  });

  test("without office.js the pane says so", async () => {
    const pane = await bed.open("windows", { isDown: (address) => address.includes("/office.js") });
    await expectStatus(pane, paneStrings("sv").noOffice);
    await pane.frame.getByText(paneStrings("sv").noOfficeRemedy).waitFor();
    await expectFits(pane, "no-office");
  });

  test("in an ordinary browser window the pane says where it belongs", async () => {
    const pane = await bed.open("browser");
    await expectStatus(pane, paneStrings("sv").notInExcel);
    await pane.frame.getByText(paneStrings("sv").notInExcelRemedy).waitFor();
    await expectFits(pane, "not-in-excel");
    expectClean(pane);
  });
}
