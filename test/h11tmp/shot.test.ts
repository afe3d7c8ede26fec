import { readFileSync } from "node:fs";
import { launchBrowser } from "../browser/chromium/launch";
import { buildPage, openPage } from "../browser/builtPage";
import { axeFindings } from "../browser/axe";
import { PageUser } from "../browser/pageUser";
const files = (process.env["H11"] ?? "").split(";").filter((x) => x !== "");
test("shots", async () => {
  if (files.length === 0) return;
  const browser = await launchBrowser();
  const built = await buildPage();
  for (const [i, file] of files.entries()) for (const o of [{}, { forcedColors: "active", colorScheme: "dark" }] as const) {
    const user = new PageUser(await openPage(browser, built, { ...o, viewport: { width: 1500, height: 1150 } }));
    await user.choose(file.split("/").pop() ?? "", new Uint8Array(readFileSync(file)));
    await user.grid.waitFor();
    await user.page.waitForTimeout(1200);
    const tab = user.page.getByRole("tab", { name: /^(Sammanställning|Diagrammen)$/ });
    if (await tab.count()) await tab.first().click();
    await user.page.waitForTimeout(800);
    process.stderr.write(JSON.stringify(await user.page.locator("figure").evaluateAll((all) => all.map((one) => `${one.getAttribute("role") ?? ""} ${one.getAttribute("aria-label") ?? ""}`)), null, 1));
    await user.page.screenshot({ path: `/tmp/h11/shot${String(i)}-${"forcedColors" in o ? "forced" : "light"}.png` });
    process.stderr.write(JSON.stringify(await axeFindings(user.page)));
    process.stderr.write(JSON.stringify(user.opened.troubles) + "\n");
    await user.opened.close();
  }
  built.remove(); await browser.close();
}, 120000);
