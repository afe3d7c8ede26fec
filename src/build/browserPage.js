import HtmlWebpackPlugin from "html-webpack-plugin";
import { pagePolicy } from "./policy.js";

/** Puts the security policy first in the browser page's head, so that it holds for every script after it. */
export class BrowserPage {
  /** @param {import("webpack").Compiler} compiler */
  apply(compiler) {
    compiler.hooks.compilation.tap("BrowserPage", (compilation) => {
      HtmlWebpackPlugin.getHooks(compilation).beforeEmit.tap("BrowserPage", (data) => ({
        ...data,
        html: withPolicy(data.html),
      }));
    });
  }
}

function withPolicy(html) {
  if (!/<head>/i.test(html)) throw new Error("page.html has no <head>.");
  const policy = `<meta http-equiv="Content-Security-Policy" content="${pagePolicy()}">`;
  return html.replace(/<head>/i, (head) => `${head}${policy}`);
}
