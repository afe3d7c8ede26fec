/**
 * Whether the pane is to be seen. The shared runtime lives on when a person closes the pane, and begins without a pane where a
 * ribbon button starts it.
 */

/** The part of Office.addin that is used (SharedRuntime 1.1). */
export interface VisibilityEvents {
  onVisibilityModeChanged(handler: (message: { readonly visibilityMode: string }) => void): Promise<unknown>;
}

/** The page itself. */
export interface SeenPage {
  readonly visibilityState: string;
  addEventListener(type: "visibilitychange", listener: () => void): void;
}

/** Office.VisibilityMode */
const HIDDEN = "Hidden";

/**
 * Calls `onSeen` when the pane is to be seen, and `onHidden` when it no longer is; by turns. Office tells of changes only, so
 * the page says how it begins; a tab in the background later on is no reason to forget the workbook.
 */
export async function watchVisibility(
  office: VisibilityEvents,
  page: SeenPage,
  onSeen: () => void,
  onHidden: () => void,
): Promise<void> {
  let isSeen = false;
  let hasToldOffice = false;
  const set = (next: boolean): void => {
    if (next === isSeen) return;
    isSeen = next;
    (isSeen ? onSeen : onHidden)();
  };
  const look = (): void => {
    if (!hasToldOffice && page.visibilityState !== "hidden") set(true);
  };
  page.addEventListener("visibilitychange", look);
  look();
  try {
    await office.onVisibilityModeChanged(({ visibilityMode }) => {
      hasToldOffice = true;
      set(visibilityMode !== HIDDEN);
    });
  } catch {
    // An Office that does not tell: the pane is taken to be seen as long as the page lives.
    return;
  }
}
