import type { PageAnswer, PageCall, PageSettings, PageSide } from "./protocol";

/** A message between an add-in's frame and Excel on the web (Microsoft.Office.Common.Message in excel-web-16.00.debug.js). */
interface Message {
  readonly _messageType: number;
  readonly _actionType?: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data: unknown;
}

export interface WebSettings extends PageSettings {
  /** Address of the pane. */
  readonly pane: string;
  /** Name of each event on the wire, by its number. */
  readonly events: Readonly<Record<number, string>>;
}

/** Makes the page Excel on the web with the add-in's pane in a frame. Runs in the host page, at the end of its body. */
export function excelOnWeb({ appearance, names, pending, pane, events }: WebSettings): void {
  const CONVERSATION = "conversation";
  const CONTROL = "control";
  const listened = new Set<string>();
  const waiting: { name: string; payload: readonly unknown[] }[] = [];
  const frame = document.createElement("iframe");
  const ask = (call: PageCall): Promise<PageAnswer> =>
    (Reflect.get(window, names.binding) as (call: PageCall) => Promise<PageAnswer>)(call);
  const post = (message: object): void => {
    frame.contentWindow?.postMessage(
      JSON.stringify({ _messageType: 1, _errorCode: 0, _serializerVersion: 1, _origin: origin, ...message }),
      new URL(pane).origin,
    );
  };
  const answer = (to: Message, data: unknown): void => {
    post({
      _actionName: to._actionName,
      _conversationId: to._conversationId,
      _correlationId: to._correlationId,
      _responseType: 0,
      _data: data,
    });
  };
  const deliver = (): void => {
    for (const event of waiting.splice(0)) {
      if (!listened.has(event.name)) waiting.push(event);
      else
        post({
          _actionName: event.name,
          _conversationId: CONVERSATION,
          _correlationId: -1,
          _responseType: 1,
          _data:
            event.name === "appCommandInvoked"
              ? Object.fromEntries(event.payload.entries())
              : { ArrayData: event.payload },
        });
    }
  };
  const context = {
    _id: CONTROL,
    _appName: 16,
    _appVersion: "16.01",
    _appUILocale: appearance.language,
    _dataLocale: appearance.language,
    _docUrl: "https://excel.officeapps.live.com/uppf%C3%B6ljning.xlsx",
    _clientMode: 1,
    _settings: [],
    _reason: 1,
    _appMinorVersion: 0,
    _requirementMatrix: JSON.stringify(appearance.sets),
    _initialDisplayMode: appearance.displayMode,
    // Telemetry parses the token as XML, and an empty one makes Chromium report a violation of the style policy.
    _eToken: encodeURIComponent('<r><t cid="" oid="" aid=""/></r>'),
  };
  const batch = async (to: Message): Promise<void> => {
    const { DdaMethod: method, ...data } = to._data as { DdaMethod: { DispatchId: number }; ArrayData?: unknown[] };
    const reply = await ask({ kind: "call", dispatchId: method.DispatchId, data: data.ArrayData ?? data });
    answer(to, { Version: 1, Error: reply.error, Data: reply.data });
  };
  const invoked = (message: Message): void => {
    if (message._actionName === "executeMethod") void batch(message);
    else if (message._actionName === "ContextActivationManager_getAppContextAsync") answer(message, context);
    else if (message._actionName === "ContextActivationManager_notifyHost") answer(message, null);
    else void ask({ kind: "notice", what: `unknown request to Excel on the web: ${message._actionName}` });
  };
  const onMessage = (event: MessageEvent<unknown>): void => {
    if (event.source !== frame.contentWindow || typeof event.data !== "string") return;
    const message = JSON.parse(event.data) as Message;
    if (message._messageType !== 0) return;
    if (message._actionType === 0) invoked(message);
    else {
      if (message._actionType === 1) listened.add(message._actionName);
      else listened.delete(message._actionName);
      answer(message, { Error: 0 });
      deliver();
    }
  };
  const side: PageSide = {
    raise: ({ event, payload }) => {
      waiting.push({ name: events[event] ?? String(event), payload });
      deliver();
    },
  };
  Object.defineProperty(window, names.pageSide, { value: side });
  pending.forEach(side.raise);
  addEventListener("message", onMessage);
  frame.name = JSON.stringify({
    baseFrameName: "pane",
    serializerVersion: "1",
    flights: "[]",
    // The last part, 1, says that the runtime is shared (OSF.HostInfoFlags.SharedApp).
    hostInfo: `Excel|Web|16.01|${appearance.language}|telemetry|||1`,
    xdmInfo: `${CONVERSATION}|${CONTROL}|${location.href}`,
  });
  frame.title = "Tillägg";
  // As Excel on the web does: no dialogs, no downloads, no way out of the frame.
  frame.setAttribute("sandbox", "allow-scripts allow-same-origin allow-forms allow-popups");
  frame.src = pane;
  document.body.append(frame);
}
