/**
 * What passes between the page and the test. Functions in this folder run in the page: they are sent there as text, so they
 * use nothing but their arguments and the page's own globals.
 */

/** Name of the function that the test exposes to the page: takes a PageCall, gives a PageAnswer. */
export const BINDING = "callTheTest";
/** Name of the object by which the test reaches the page's side of Excel. */
export const PAGE_SIDE = "excelInThePage";

/** Numbers of calls and events, from OSF.DDA.MethodDispId and OSF.DDA.EventDispId in excel-win32-16.01.debug.js. */
export const DISPATCH = {
  loadSettings: 75,
  saveSettings: 76,
  batch: 93,
  commandCompleted: 94,
  richApiMessage: 33,
  commandInvoked: 39,
} as const;

export type PageCall =
  | { readonly kind: "call"; readonly dispatchId: number; readonly data: unknown }
  | { readonly kind: "notice"; readonly what: string };

/** Error is 0, or Office's error number; data is [status, [header, value, …], body] of a batch. */
export interface PageAnswer {
  readonly error: number;
  readonly data: readonly unknown[];
}

/** What the page's side of Excel can be asked to do. */
export interface PageSide {
  /** Raises an event as Excel does. Before the add-in listens it waits, and comes as soon as it does. */
  readonly raise: (raised: Raised) => void;
}

/** Excel as it presents itself to an add-in. */
export interface Appearance {
  readonly language: string;
  readonly dark: boolean;
  /** Requirement sets and their versions, such as ExcelApi 1.14. */
  readonly sets: Readonly<Record<string, string>>;
  /** 1: loaded with the pane hidden; 2: as a task pane (initialDisplayModeMappings in office.debug.js). */
  readonly displayMode: 1 | 2;
}

/** An event that Excel raises: its number in DISPATCH, and what comes with it. */
export interface Raised {
  readonly event: number;
  readonly payload: readonly unknown[];
}

/** All that a page's side is told, since it cannot see this file's constants when it runs. */
export interface PageSettings {
  readonly appearance: Appearance;
  readonly names: { readonly binding: string; readonly pageSide: string };
  /** What happened before the add-in was loaded. */
  readonly pending: readonly Raised[];
}

export const PAGE_NAMES: PageSettings["names"] = { binding: BINDING, pageSide: PAGE_SIDE };
