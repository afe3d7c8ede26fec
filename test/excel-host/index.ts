/**
 * The host: Excel's side of Office.js, for tests. `createHost(workbook)` keeps a workbook as plain data (model.ts);
 * `startOffice(host)` connects Microsoft's own library to it. A test reads what each sync cost in `host.syncs`, makes one
 * fail by `host.onSync`, and ends with `host.unknown` empty: then nothing was asked that the host does not model.
 */
import "./objects/index";
import type { HostWorkbook } from "./model";
import type { HostOptions } from "./wire/host";
import { Host } from "./wire/host";

export { startOffice } from "./session";
export { Host } from "./wire/host";
export type { HostAnswer, HostEvent, HostOptions } from "./wire/host";
export type { SyncFault, SyncRequest } from "./wire/faults";
export type { SyncRecord } from "./wire/counts";

/** A host with the given workbook, or one with an empty sheet. */
export function createHost(workbook?: HostWorkbook, options: HostOptions = {}): Host {
  return new Host(workbook, options);
}
