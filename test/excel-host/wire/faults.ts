/** What a test may make happen to a sync, and how Excel words a refusal. */
import type { FailingAction } from "./batch";

/** One sync, before it is done. */
export interface SyncRequest {
  /** From 1, counted over all contexts. */
  readonly index: number;
  readonly actions: number;
  /** What the library's flags say; getCellProperties and its like count as writes too. */
  readonly isWrite: boolean;
  /** The library's own sync after a run, which gives up kept references and which nobody waits for. */
  readonly isCleanup: boolean;
  readonly requestBytes: number;
  /** Names of properties and methods used, as on the wire ("GetUsedRange", "Values"). */
  readonly members: ReadonlySet<string>;
}

/**
 * - "pass": nothing happens.
 * - delayMs: everything happens so much later, and the syncs after it wait.
 * - refuse: the whole batch is refused and nothing is done.
 * - "hang": nothing is done and no answer ever comes; "hangAfter": everything is done and no answer ever comes.
 * - failAction: the actions before that one are done and stay done, it fails, the rest is not done.
 */
export type SyncFault =
  "pass" | "hang" | "hangAfter" | { readonly delayMs: number } | { readonly refuse: string } | FailingAction;

/**
 * Numbers by which Excel refuses a request before any Office.js object is asked, and the codes that office.js makes of
 * them: RichApiMessageUtility.buildResponseOnError and Excel.RequestContext._processOfficeJsErrorResponse.
 */
const OFFICE_ERRORS = new Map([
  ["InvalidOperationInCellEditMode", 5004],
  ["InvalidOrTimedOutSession", 5012],
  ["WriteNotSupportedWhenModalDialogOpen", 5016],
  ["ActivityLimitReached", 5102],
  ["RequestPayloadSizeLimitExceeded", 5103],
  ["ResponsePayloadSizeLimitExceeded", 5104],
  ["AccessDenied", 7000],
]);

/** Any other number, for which office.js says GeneralException. */
const OTHER_ERROR = 5001;

export function officeError(code: string): number | null {
  if (code === "GeneralException") return OTHER_ERROR;
  return OFFICE_ERRORS.get(code) ?? null;
}
