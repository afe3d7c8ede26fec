/** A built add-in as a web server would hand it out: its files, and the headers that its hosting file asks for. */
import { existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";

interface ServedFile {
  readonly body: Buffer;
  readonly contentType: string;
  readonly headers: Readonly<Record<string, string>>;
}

export interface AddinFolder {
  /** Where the add-in is said to be: https, no port, no slash at the end. */
  readonly address: string;
  /** Address of the pane's page. */
  readonly pane: string;
  /** The file at the URL, null if it is none of the add-in's. */
  readonly file: (url: URL) => ServedFile | null;
}

const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".woff2": "font/woff2",
  ".xml": "text/xml; charset=utf-8",
};

/** MIME type by the file name's end; octets where unknown, which a page with nosniff will not run. */
export function contentType(name: string): string {
  return TYPES[path.extname(name).toLowerCase()] ?? "application/octet-stream";
}

/** The folder under the address; `headers` gives a file's headers by its path on the server ("/plan/taskpane.html"). */
export function addinFolder(
  folder: string,
  address: string,
  headers: (path: string) => Readonly<Record<string, string>>,
  pane = "taskpane.html",
): AddinFolder {
  const base = new URL(`${address}/`);
  const file = (url: URL): ServedFile | null => {
    if (url.origin !== base.origin || !url.pathname.startsWith(base.pathname)) return null;
    const name = path.posix.normalize(decodeURIComponent(url.pathname.slice(base.pathname.length)));
    const place = path.join(folder, name);
    if (name.startsWith("..") || !existsSync(place) || !statSync(place).isFile()) return null;
    return { body: readFileSync(place), contentType: contentType(name), headers: headers(url.pathname) };
  };
  return { address, pane: new URL(pane, base).href, file };
}
