/** All that goes wrong in the page, seen from outside it: errors, rejections, violations of the content security policy. */
import type { Page } from "playwright-core";

const REPORT = "reportViolation";

/** A list that fills as things happen in any frame of the page. Call it before the page is loaded. */
export async function watchTroubles(page: Page): Promise<string[]> {
  const troubles: string[] = [];
  page.on("pageerror", (error) => troubles.push(`uncaught: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error") troubles.push(`console: ${message.text()}`);
  });
  page.on("crash", () => troubles.push("the page crashed"));
  await page.exposeFunction(REPORT, (violation: string) => troubles.push(violation));
  await page.addInitScript((report) => {
    addEventListener("securitypolicyviolation", (event) => {
      const tell = Reflect.get(globalThis, report) as (violation: string) => void;
      tell(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${String(event.lineNumber)}`);
    });
  }, REPORT);
  return troubles;
}
