/** Making fixes: asked for once, told once, and marked as made until the workbook has been read again. */
import { useState } from "react";
import type { Standing } from "../../../app/standing";
import type { FindingsViewStrings } from "../../../strings/views/findings";
import type { CellEdit } from "../../../workbook/port";
import type { PaneActions } from "../view";

export interface Fixing {
  /** True while cells are being changed. */
  readonly busy: boolean;
  /** True for edits that are made, though the list is from before. */
  readonly isMade: (edits: readonly CellEdit[]) => boolean;
  /** Why some cells were left as they were; null where none were. */
  readonly told: string | null;
  readonly forget: () => void;
  /** Resolves to true where something was asked and answered. */
  readonly fix: (edits: readonly CellEdit[], done: string) => Promise<boolean>;
}

interface Made {
  readonly standing: Standing;
  readonly edits: ReadonlySet<string>;
}

const keyOf = ({ sheet, row, column }: CellEdit): string => `${String(row)} ${String(column)} ${sheet}`;

export function useFixing(standing: Standing, actions: PaneActions, strings: FindingsViewStrings): Fixing {
  const [busy, setBusy] = useState(false);
  const [told, setTold] = useState<string | null>(null);
  const [made, setMade] = useState<Made>({ standing, edits: new Set() });
  const fix = async (edits: readonly CellEdit[], done: string): Promise<boolean> => {
    if (busy) return false;
    setBusy(true);
    setTold(null);
    const outcome = await actions.edit(edits, done);
    setBusy(false);
    if (outcome === null) return false;
    const text = strings.outcome(outcome.undo.length, outcome.refused.length);
    actions.announce(text);
    if (outcome.refused.length > 0) setTold(text);
    setMade((before) => ({
      standing,
      edits: new Set([...(before.standing === standing ? before.edits : []), ...outcome.undo.map(keyOf)]),
    }));
    return true;
  };
  return {
    busy,
    isMade: (edits) =>
      made.standing === standing && edits.length > 0 && edits.every((edit) => made.edits.has(keyOf(edit))),
    told,
    forget: () => {
      setTold(null);
    },
    fix,
  };
}
