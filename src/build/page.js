import HtmlWebpackPlugin from "html-webpack-plugin";
import { metaPolicy, OFFICE_SCRIPT } from "./policy.js";

/**
 * Puts the security policy first in the pane's head, so that it holds for every script after it, then the script that catches
 * early clicks (src/commands/early.ts), and points the office.js element at the chosen copy. The template keeps the plain CDN address that Microsoft's tools and checks look for.
 */
export class PanePage {
  /**
   * @param {"cdn" | "package"} office where office.js comes from
   * @param {string} officeScript the address for the script element
   */
  constructor(office, officeScript) {
    this.office = office;
    this.officeScript = officeScript;
  }

  /** @param {import("webpack").Compiler} compiler */
  apply(compiler) {
    compiler.hooks.compilation.tap("PanePage", (compilation) => {
      HtmlWebpackPlugin.getHooks(compilation).beforeEmit.tap("PanePage", (data) => ({
        ...data,
        html: this.page(data.html, compilation.entrypoints.get("early").getFiles()[0]),
      }));
    });
  }

  page(html, early) {
    if (html.split(OFFICE_SCRIPT).length !== 2)
      throw new Error(`taskpane.html must load ${OFFICE_SCRIPT} exactly once.`);
    if (!/<head>/i.test(html)) throw new Error("taskpane.html has no <head>.");
    const policy = `<meta http-equiv="Content-Security-Policy" content="${metaPolicy(this.office)}">`;
    return html
      .replace(/<head>/i, (head) => `${head}${policy}<script src="${early}"></script>`)
      .replace(OFFICE_SCRIPT, () => this.officeScript);
  }
}
