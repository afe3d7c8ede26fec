/**
 * Microsoft's own office.js, unmodified, in a Node `vm` context and connected to a host. The library believes to be in
 * Excel on the web: it writes its requests as text, splits large writes, throws PropertyNotLoaded and InvalidObjectPath,
 * and maps Office's error numbers, all by its own code. Only the two functions by which it reaches Excel are ours
 * (`OSF.DDA.RichApi.executeRichApiRequestAsync` and `richApiMessageManager`).
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Script, createContext } from "node:vm";
import type { Host, HostEvent } from "./wire/host";
import { compareVersions } from "./wire/requirements";

/** What add-in code finds as globals. */
export interface Office {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
}

const LIBRARY = "@microsoft/office-js/dist/excel-web-16.00.debug.js";

type Callback = (result: unknown) => void;
type MessageHandler = (message: unknown) => void;

/** The library's globals that the host fills in. */
interface LibraryGlobals extends Office {
  readonly OSF: { readonly DDA: { readonly RichApi: Record<string, unknown> } };
}

let library: Script | null = null;

function compiled(): Script {
  const file = createRequire(`${process.cwd()}/package.json`).resolve(LIBRARY);
  library ??= new Script(readFileSync(file, "utf8"), { filename: "office.js" });
  return library;
}

/** The library's global objects, each time fresh ones: nothing is shared between hosts. Takes about 0.05 s. */
export function startOffice(host: Host): Office {
  const globals = browserStubs(host);
  createContext(globals);
  compiled().runInContext(globals);
  const loaded = globals as unknown as LibraryGlobals;
  connect(loaded, host);
  return { Excel: loaded.Excel, OfficeExtension: loaded.OfficeExtension };
}

/** What the library looks at while it loads, and what office.js, which loads it, would have put there. */
function browserStubs(host: Host): Record<string, unknown> {
  const officeContext = { platform: "OfficeOnline", requirements: { isSetSupported: supports(host) } };
  const globals: Record<string, unknown> = {
    OSF: { _OfficeAppFactory: { getContext: () => officeContext } },
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    console,
    // In a page the library and the add-in share one realm: `instanceof Error` holds, answers are ordinary arrays.
    Error,
    JSON,
    Promise,
    navigator: { userAgent: "Node" },
    location: { href: "https://localhost/", search: "" },
    document: { getElementsByTagName: () => [], createElement: () => ({}), addEventListener: () => undefined },
  };
  globals.window = globals;
  globals.self = globals;
  return globals;
}

function connect(loaded: LibraryGlobals, host: Host): void {
  const handlers = new Set<MessageHandler>();
  Object.assign(loaded.OSF.DDA.RichApi, {
    executeRichApiRequestAsync: (message: readonly unknown[], callback: Callback) =>
      void execute(host, message, callback),
    richApiMessageManager: {
      register: (handler: MessageHandler) => Promise.resolve(handlers.add(handler)),
      removeHandlerAsync: (_type: string, options: { handler: MessageHandler }, callback: Callback) => {
        handlers.delete(options.handler);
        callback({ status: "succeeded" });
      },
    },
  });
  host.onEvent((event) => {
    handlers.forEach((handler) => {
      handler({ entries: [entryOf(event)] });
    });
  });
}

/** Message category 65536: an event of an Office.js object (`Constants.eventMessageCategory`). */
function entryOf(event: HostEvent): unknown {
  return { messageCategory: 65536, messageType: event.type, targetId: event.targetId, message: event.message };
}

/** Places in the array that RichApiMessageUtility.buildRequestMessageSafeArray makes. */
const BODY = 4;
const FLAGS = 6;

async function execute(host: Host, message: readonly unknown[], callback: Callback): Promise<void> {
  const answer = await host.process(String(message[BODY]), Number(message[FLAGS]));
  if (answer.officeError !== 0) {
    callback({ status: "failed", error: { code: answer.officeError, message: answer.message } });
    return;
  }
  const headers = Object.entries(answer.headers).flat();
  callback({ status: "succeeded", value: { data: [answer.status, headers, answer.body] } });
}

/** Requirement sets: ExcelApi up to the host's version, all others as the library supposes. */
function supports(host: Host): (set: string, version?: string | number) => boolean {
  return (set, version = "1.1") => {
    const limit = host.options.excelApi;
    return set !== "ExcelApi" || limit === undefined || compareVersions(String(version), limit) <= 0;
  };
}
