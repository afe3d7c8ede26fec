/**
 * Formatted text to the clipboard. The Clipboard API is blocked in Excel on the web (the add-in runs in a frame without that
 * permission), but a `copy` event that the page fills itself works there; so that comes first.
 */

/** The same text in both forms; a program that is pasted into takes the one it can use. */
export interface CopiedText {
  readonly html: string;
  readonly text: string;
}

/** execCommand is deprecated, and there is nothing else that works in a frame; some browsers may lack it one day. */
interface CommandDocument extends EventTarget {
  readonly body: HTMLElement;
  readonly execCommand?: (command: "copy") => boolean;
}

/** Fills a copy event; also for a person's own Ctrl+C. */
export function fillCopyEvent(
  event: Pick<ClipboardEvent, "clipboardData" | "preventDefault">,
  copied: CopiedText,
): boolean {
  if (event.clipboardData === null) return false;
  event.clipboardData.setData("text/html", copied.html);
  event.clipboardData.setData("text/plain", copied.text);
  event.preventDefault();
  return true;
}

/** True where the text is on the clipboard. To be called straight from a click, or browsers refuse. */
export async function copyRichText(copied: CopiedText): Promise<boolean> {
  return copyByEvent(copied) || (await copyByClipboard(copied));
}

function copyByEvent(copied: CopiedText): boolean {
  const page: CommandDocument = document;
  if (page.execCommand === undefined) return false;
  let filled = false;
  const fill = (event: Event): void => {
    filled = fillCopyEvent(event as ClipboardEvent, copied);
    event.stopImmediatePropagation();
  };
  page.addEventListener("copy", fill, { capture: true });
  const restore = selectSomething(page.body);
  try {
    return page.execCommand("copy") && filled;
  } catch {
    return false;
  } finally {
    restore();
    page.removeEventListener("copy", fill, { capture: true });
  }
}

/** Safari copies only where something is selected. Gives back what puts the person's own selection right again. */
function selectSomething(body: HTMLElement): () => void {
  const selection = window.getSelection();
  if (selection === null) return () => undefined;
  const before = Array.from({ length: selection.rangeCount }, (_, index) => selection.getRangeAt(index));
  const marker = document.createElement("span");
  marker.textContent = "\u00a0";
  marker.setAttribute("aria-hidden", "true");
  Object.assign(marker.style, { position: "fixed", top: "0", opacity: "0", userSelect: "text" });
  body.append(marker);
  selection.selectAllChildren(marker);
  return () => {
    selection.removeAllRanges();
    for (const range of before) selection.addRange(range);
    marker.remove();
  };
}

/** Parts of the Clipboard API, any of which a browser or an insecure page may lack. */
interface MaybeClipboard {
  readonly clipboard?: Partial<Pick<Clipboard, "write" | "writeText">>;
}

async function copyByClipboard({ html, text }: CopiedText, page: MaybeClipboard = navigator): Promise<boolean> {
  const { clipboard } = page;
  if (clipboard === undefined) return false;
  const blob = (content: string, type: string): Blob => new Blob([content], { type });
  try {
    if (clipboard.write !== undefined && "ClipboardItem" in window) {
      const forms = { "text/html": blob(html, "text/html"), "text/plain": blob(text, "text/plain") };
      await clipboard.write([new ClipboardItem(forms)]);
      return true;
    }
    if (clipboard.writeText === undefined) return false;
    await clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
