/** @jest-environment jsdom */
import { copyRichText } from "../../src/taskpane/copy";

const COPIED = { html: "<p>Text &amp; mer</p>", text: "Text & mer" };

/** What a page's clipboard gets, by form. */
class Clip {
  readonly forms = new Map<string, string>();
  setData(form: string, text: string): void {
    this.forms.set(form, text);
  }
}

/** A browser whose copy command fires the event, as browsers do, and says whether it worked. */
function withCopyCommand(command: (clip: Clip) => boolean): Clip {
  const clip = new Clip();
  Reflect.set(document, "execCommand", () => {
    const event = new Event("copy", { bubbles: true, cancelable: true });
    Reflect.set(event, "clipboardData", clip);
    if (!command(clip)) return false;
    document.body.dispatchEvent(event);
    return event.defaultPrevented;
  });
  return clip;
}

afterEach(() => {
  Reflect.deleteProperty(document, "execCommand");
  Reflect.deleteProperty(navigator, "clipboard");
  Reflect.deleteProperty(window, "ClipboardItem");
});

describe("copying formatted text", () => {
  it("fills the copy event with both forms, and leaves the page and its selection as they were", async () => {
    document.body.innerHTML = "<p>före</p>";
    const selection = window.getSelection();
    selection?.selectAllChildren(document.body);
    const clip = withCopyCommand(() => true);
    expect(await copyRichText(COPIED)).toBe(true);
    expect([...clip.forms]).toEqual([
      ["text/html", COPIED.html],
      ["text/plain", COPIED.text],
    ]);
    expect(document.body.innerHTML).toBe("<p>före</p>");
    expect(selection?.toString()).toBe("före");
    // The person's own copying afterwards is theirs again.
    clip.forms.clear();
    document.body.dispatchEvent(Object.assign(new Event("copy", { bubbles: true }), { clipboardData: clip }));
    expect(clip.forms.size).toBe(0);
  });

  it("takes the Clipboard API where the command does not work", async () => {
    withCopyCommand(() => false);
    const write = jest.fn(() => Promise.resolve());
    const ClipboardItem = jest.fn<undefined, [Record<string, Blob>]>();
    Reflect.set(window, "ClipboardItem", ClipboardItem);
    Object.defineProperty(navigator, "clipboard", { value: { write }, configurable: true });
    expect(await copyRichText(COPIED)).toBe(true);
    expect(write).toHaveBeenCalledTimes(1);
    expect(Object.keys(ClipboardItem.mock.lastCall?.[0] ?? {})).toEqual(["text/html", "text/plain"]);
  });

  it("takes plain text where nothing else goes", async () => {
    const writeText = jest.fn(() => Promise.resolve());
    Object.defineProperty(navigator, "clipboard", { value: { writeText }, configurable: true });
    expect(await copyRichText(COPIED)).toBe(true);
    expect(writeText).toHaveBeenCalledWith(COPIED.text);
  });

  it("says where nothing goes: no clipboard, or one that refuses", async () => {
    expect(await copyRichText(COPIED)).toBe(false);
    const writeText = jest.fn(() => Promise.reject(new Error("blocked by permissions policy")));
    Object.defineProperty(navigator, "clipboard", { value: { writeText }, configurable: true });
    expect(await copyRichText(COPIED)).toBe(false);
  });

  it("says so where the command throws", async () => {
    Reflect.set(document, "execCommand", () => {
      throw new Error("not allowed");
    });
    expect(await copyRichText(COPIED)).toBe(false);
  });
});
