/** Copying a paragraph or the whole draft, and what to do where the browser does not let a program copy. */
import { useCallback, useState } from "react";
import { asRichText } from "../../../app/draft/richText";
import type { DraftView } from "../../../app/draftView";
import type { DraftsStrings } from "../../../strings/views/drafts";
import { copyRichText, type CopiedText } from "../../copy";
import type { PaneActions } from "../view";

interface Copying {
  readonly one: (item: string) => void;
  readonly all: () => void;
  /** The text that the person must copy themselves; null where there is none. */
  readonly byHand: CopiedText | null;
  readonly close: () => void;
}

export function useCopy(view: DraftView, strings: DraftsStrings, { announce }: PaneActions): Copying {
  const [byHand, setByHand] = useState<CopiedText | null>(null);
  const copy = useCallback(
    async (which: string, done: string): Promise<void> => {
      const copied = asRichText(view, which);
      if (await copyRichText(copied)) announce(done);
      else setByHand(copied);
    },
    [view, announce],
  );
  return {
    one: useCallback((item) => void copy(item, strings.copiedOne), [copy, strings]),
    all: useCallback(() => void copy("all", strings.copiedAll), [copy, strings]),
    byHand,
    close: useCallback(() => {
      setByHand(null);
    }, []),
  };
}
