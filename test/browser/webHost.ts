/** Excel on the web, as a page that holds nothing but the pane's frame. */
import type { HostPage } from "./network";
import { DISPATCH, type PageSettings } from "./page/protocol";
import { excelOnWeb, type WebSettings } from "./page/web";

/**
 * Under a name that Microsoft's library trusts (isHostNameValidWacDomain in excel-web-16.00.debug.js) and that the add-in's
 * policy must admit, so that both are tested as they are. No such server is asked: the test answers.
 */
export const WEB_HOST = "https://excel.officeapps.live.com/x/uppfoljning.aspx";

const STYLE = "html,body,iframe{margin:0;border:0;padding:0;width:100%;height:100%;display:block}";
const EVENTS = { [DISPATCH.commandInvoked]: "appCommandInvoked", [DISPATCH.richApiMessage]: "richApiMessage" };

/** The page at `url`, around the pane at the address `pane`. */
export function webHostPage(url: string, pane: string, page: PageSettings): HostPage {
  const settings: WebSettings = { ...page, pane, events: EVENTS };
  const script = `(${excelOnWeb.toString()})(${JSON.stringify(settings).replaceAll("<", "\\u003c")})`;
  const head = `<!doctype html><meta charset="utf-8"><title>Excel</title><style>${STYLE}</style>`;
  return { url, html: `${head}<body><script>${script}</script>` };
}
