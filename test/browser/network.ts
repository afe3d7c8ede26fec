/** All that the browser may fetch. Nothing goes out on a network: every request is answered here, or refused and noted. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { BrowserContext, Route } from "playwright-core";
import { contentType, type AddinFolder } from "./addinFolder";
import { ROOT } from "../root";

const OFFICE_JS = "https://appsforoffice.microsoft.com/lib/1/hosted/";
const OFFICE_JS_FOLDER = path.join(ROOT, "node_modules/@microsoft/office-js/dist");

/** A page that plays Excel's own, and where it stands. */
export interface HostPage {
  readonly url: string;
  readonly html: string;
}

export interface Served {
  readonly addin: AddinFolder;
  readonly hostPage: HostPage | null;
  /** Whether nobody answers at the address, just then. */
  readonly isDown: (address: string) => boolean;
  /** Milliseconds that the answer takes. */
  readonly delay: (address: string) => number;
}

export interface Network {
  /** Addresses that were asked for and are neither the add-in's nor office.js's, nor the host page: all were refused. */
  readonly outside: string[];
  /** The add-in's own addresses, and office.js's, that there is no file for. */
  readonly missing: string[];
  /** Addresses of everything that was handed out. */
  readonly served: string[];
}

/** The file of Microsoft's package for an address of its content delivery network, whose paths ignore case. */
function officeFile(url: URL): string | null {
  if (!url.href.startsWith(OFFICE_JS)) return null;
  return path.join(OFFICE_JS_FOLDER, url.href.slice(OFFICE_JS.length).split(/[?#]/)[0]?.toLowerCase() ?? "");
}

async function serveOfficeFile(route: Route, file: string): Promise<boolean> {
  if (!existsSync(file)) return false;
  const headers = { "access-control-allow-origin": "*" };
  await route.fulfill({ body: readFileSync(file), contentType: contentType(file), headers });
  return true;
}

async function serve(route: Route, { addin, hostPage, isDown, delay }: Served, network: Network): Promise<void> {
  const url = new URL(route.request().url());
  const wait = delay(url.href);
  if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
  if (isDown(url.href)) {
    await route.abort("connectionrefused");
    return;
  }
  if (url.href === hostPage?.url) {
    await route.fulfill({ body: hostPage.html, contentType: "text/html; charset=utf-8" });
    return;
  }
  const own = addin.file(url);
  const office = officeFile(url);
  if (own !== null) {
    network.served.push(url.href);
    await route.fulfill({ body: own.body, contentType: own.contentType, headers: { ...own.headers } });
  } else if (office !== null && (await serveOfficeFile(route, office))) network.served.push(url.href);
  else {
    const known = office !== null || url.origin === new URL(addin.address).origin;
    (known ? network.missing : network.outside).push(url.href);
    await route.abort("blockedbyclient");
  }
}

/** Routes all requests of the context: the add-in's files, the unmodified office.js, the host page, and nothing else. */
export async function routeNetwork(context: BrowserContext, served: Served): Promise<Network> {
  const network: Network = { outside: [], missing: [], served: [] };
  await context.route("**/*", (route) => serve(route, served, network));
  await context.routeWebSocket("**/*", (socket) => {
    network.outside.push(socket.url());
    void socket.close();
  });
  return network;
}
