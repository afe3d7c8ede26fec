/** The form's changes beside a workbook that goes on changing, and how their saving goes. */
import { useState } from "react";
import type { SettingsForm } from "../../../app/settings";
import { NO_CHANGES, countChanges, formWith, remaining, type Draft } from "./draft";

/** What became of the changes: being made, being saved, saved, not saved, or taken back. */
export type SavingState = "open" | "saving" | "saved" | "failed" | "undone";

interface DraftInUse {
  readonly draft: Draft;
  readonly form: SettingsForm;
  readonly changes: number;
  readonly state: SavingState;
  readonly change: (next: (draft: Draft) => Draft) => void;
  readonly save: () => Promise<void>;
  readonly undo: () => void;
  /** What became of the last changes needs to be told no longer. */
  readonly leave: () => void;
}

interface Kept {
  readonly draft: Draft;
  /** The form in the workbook when the draft was saved: until it changes, the draft shows what will be there. */
  readonly savedOver: SettingsForm | null;
  readonly state: SavingState;
}

const NOTHING: Kept = { draft: NO_CHANGES, savedOver: null, state: "open" };

export function useDraft(saved: SettingsForm, write: (form: SettingsForm) => Promise<boolean>): DraftInUse {
  const [kept, setKept] = useState(NOTHING);
  const draft = draftOver(saved, kept);
  const form = formWith(draft, saved);
  return {
    draft,
    form,
    changes: kept.savedOver === null ? countChanges(draft) : 0,
    state: kept.state,
    change: (next) => {
      setKept((now) => ({ draft: next(draftOver(saved, now)), savedOver: null, state: "open" }));
    },
    save: async () => {
      const submitted = kept.draft;
      setKept({ ...kept, state: "saving" });
      const done = await write(form);
      setKept((now) => {
        if (!done) return { ...now, state: "failed" };
        // What was changed while it was being saved is still to be saved.
        return now.draft === submitted ? { draft: submitted, savedOver: saved, state: "saved" } : now;
      });
    },
    undo: () => {
      setKept({ ...NOTHING, state: "undone" });
    },
    leave: () => {
      setKept((now) => (now.state === "saved" || now.state === "undone" ? { ...now, state: "open" } : now));
    },
  };
}

/** Saved, and the workbook has been read again since: what it has now is what counts, however it was written. */
function draftOver(saved: SettingsForm, { draft, savedOver }: Kept): Draft {
  return savedOver !== null && savedOver !== saved ? NO_CHANGES : remaining(draft, saved);
}
