import type { PageAnswer, PageCall, PageSettings, PageSide } from "./protocol";

/** What office.js calls on window.external in Excel on Windows (RichClientHostController in excel-win32-16.01.debug.js). */
type Callback = (answer: unknown) => void;
type EventHandler = (event: number, payload: unknown) => void;

/**
 * Makes the page believe that it is the task pane of Excel on Windows: office.js finds its host in window.external. Runs in
 * the page, before any of its scripts.
 */
export function excelOnWindows({ appearance, names, pending }: PageSettings): void {
  const handlers = new Map<number, EventHandler>();
  const waiting = new Map<number, unknown[]>();
  const ask = (call: PageCall): Promise<PageAnswer> =>
    (Reflect.get(window, names.binding) as (call: PageCall) => Promise<PageAnswer>)(call);
  // COM gives arrays as SAFEARRAYs, which script unwraps with toArray.
  const safeArray = (items: readonly unknown[]): unknown => ({
    toArray: () => items.map((item) => (Array.isArray(item) && Array.isArray(item[0]) ? safeArray(item) : item)),
  });
  const deliver = (event: number): void => {
    const handler = handlers.get(event);
    if (handler === undefined) return;
    const payloads = waiting.get(event) ?? [];
    waiting.delete(event);
    for (const payload of payloads) handler(event, payload);
  };
  const side: PageSide = {
    raise: ({ event, payload }) => {
      waiting.set(event, [...(waiting.get(event) ?? []), safeArray(payload)]);
      deliver(event);
    },
  };
  // "#RRGGBB" comes as a number, and office.js turns every property of the theme into such a colour.
  const theme = appearance.dark
    ? {
        bodyBackgroundColor: 0x262626,
        bodyForegroundColor: 0xffffff,
        controlBackgroundColor: 0x0a0a0a,
        controlForegroundColor: 0xffffff,
      }
    : {
        bodyBackgroundColor: 0xffffff,
        bodyForegroundColor: 0x212121,
        controlBackgroundColor: 0xe6e6e6,
        controlForegroundColor: 0x262626,
      };
  const context = {
    GetAppType: () => 1,
    GetSolutionRef: () => "test-solution",
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 0,
    GetAppUILocale: () => appearance.language,
    GetAppDataLocale: () => appearance.language,
    GetDocUrl: () => "C:\\Plan\\uppföljning.xlsx",
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 1,
    GetControlIntegrationLevel: () => 1,
    // Telemetry parses the token as XML, and an empty one makes Chromium report a violation of the style policy.
    GetSolutionToken: () => encodeURIComponent('<r><t cid="" oid="" aid=""/></r>'),
    GetCorrelationId: () => "00000000-0000-0000-0000-000000000001",
    GetInstanceId: () => "test-instance",
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetSupportedMatrix: () => JSON.stringify(appearance.sets),
    GetHostCustomMessage: () => "",
    GetHostFullVersion: () => "16.0.18000.20000",
    GetInitialDisplayMode: () => appearance.displayMode,
    GetOfficeThemeInfo: () => JSON.stringify(theme),
    GetSettings: () => ({ Read: () => undefined, Write: () => undefined }),
  };
  const external = {
    // The last part, 1, says that the runtime is shared (OSF.HostInfoFlags.SharedApp).
    GetHostInfo: () => `Excel|Win32|16.01|${appearance.language}|telemetry|||1`,
    GetContext: () => context,
    GetLoggingAllowed: () => false,
    Execute: (dispatchId: number, data: unknown, callback: Callback) => {
      void ask({ kind: "call", dispatchId, data }).then((answer) => {
        callback(safeArray([answer.error, ...answer.data]));
      });
    },
    RegisterEvent: (event: number, _target: string, handler: EventHandler, callback: Callback) => {
      handlers.set(event, handler);
      callback(0);
      deliver(event);
    },
    UnregisterEvent: (event: number, _target: string, callback: Callback) => {
      handlers.delete(event);
      callback(0);
    },
  };
  Object.defineProperty(window, "external", { value: external, configurable: true, writable: true });
  Object.defineProperty(window, names.pageSide, { value: side });
  pending.forEach(side.raise);
}
