/** What every view of the pane is given, and what it may ask for. The shell (Pane.tsx) does it and tells what went wrong. */
import type { Asked } from "../../app/attention";
import type { SettingsForm } from "../../app/settings";
import type { Job } from "../../app/session";
import type { Standing } from "../../app/standing";
import type { Language } from "../../strings/findings";
import type { CellEdit, EditOutcome } from "../../workbook/port";

export interface ViewProps {
  readonly standing: Standing;
  readonly language: Language;
  readonly actions: PaneActions;
  /** What Översikt sent the person here to see (Kontroll only): a new object each time. */
  readonly asked?: Asked;
}

export const VIEW_NAMES = ["overview", "findings", "drafts", "settings"] as const;
export type ViewName = (typeof VIEW_NAMES)[number];

/** None of these rejects: troubles are told by the shell, in words and to screen readers. */
export interface PaneActions {
  /** Goes to the cell ("C7"). */
  readonly show: (sheet: string, cell: string) => Promise<void>;
  readonly run: (job: Job) => void;
  /**
   * Changes cells that still hold what was seen. `done` words what was changed, for the line with Ångra ("3 statusar ändrade").
   * Null where a trouble stopped it.
   */
  readonly edit: (edits: readonly CellEdit[], done: string) => Promise<EditOutcome | null>;
  /** Keeps the settings in the workbook's Inställningar sheet. False where a trouble stopped it. */
  readonly saveSettings: (form: SettingsForm) => Promise<boolean>;
  /** Opens the sample: in Excel as a new workbook, in the browser page in place of what is open. */
  readonly openSample: () => Promise<void>;
  /** Says the text to screen readers, politely; it is not seen. */
  readonly announce: (text: string) => void;
}
