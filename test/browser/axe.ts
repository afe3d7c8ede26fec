/** axe-core in a page or frame under test. */
import { readFileSync } from "node:fs";
import path from "node:path";
import type { AxeResults } from "axe-core";
import type { Frame, Page } from "playwright-core";
import { ROOT } from "../root";

const SOURCE = readFileSync(path.join(ROOT, "node_modules/axe-core/axe.min.js"), "utf8");

/**
 * What axe finds, a line each: the rule, the element and what is wrong with it. No rule is switched off. axe comes in past
 * the content security policy, as the debugger does, so that the page is judged under its own policy.
 */
export async function axeFindings(target: Page | Frame): Promise<string[]> {
  if (!(await target.evaluate("'axe' in globalThis"))) await target.evaluate(SOURCE);
  const { violations } = await target.evaluate<Pick<AxeResults, "violations">>(
    "axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => ({ violations }))",
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary ?? ""}`),
  );
}
