/**
 * Property tests draw the same cases in every run, so that a green main stays green and a red one can be looked into.
 * `SEED=7 npx jest` draws others.
 */
import { TextDecoder, TextEncoder } from "node:util";
import fc from "fast-check";

fc.configureGlobal({ seed: Number(process.env.SEED ?? 20250430) });

/** What every browser has and jsdom has not. The stand-ins say that nothing is ever resized and no medium is asked for. */
function completeBrowser(window: object): void {
  const missing = {
    TextDecoder,
    TextEncoder,
    matchMedia: (media: string) => ({
      media,
      matches: false,
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
    }),
    ResizeObserver: class {
      observe = (): void => undefined;
      unobserve = (): void => undefined;
      disconnect = (): void => undefined;
    },
  };
  for (const [name, value] of Object.entries(missing)) if (!(name in window)) Reflect.set(window, name, value);
}

/** jsdom's dialogs cannot be shown; here they are there, without the top layer and its focus, which the browser tests see to. */
function completeDialogs(dialogs: HTMLDialogElement): void {
  dialogs.showModal = function showModal(this: HTMLDialogElement) {
    this.open = true;
  };
  dialogs.close = function close(this: HTMLDialogElement) {
    this.open = false;
  };
}

if ("document" in globalThis) {
  completeBrowser(globalThis);
  completeDialogs(HTMLDialogElement.prototype);
  // jsdom lays nothing out, and so has nowhere to scroll.
  Element.prototype.scrollIntoView = () => undefined;
}
