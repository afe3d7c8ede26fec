/** Changes of a workbook that is open, each with what is needed to take it back. Nothing here throws. */
import type { CellEdit, EditOutcome } from "../../workbook/port";
import { asTrouble, type Trouble } from "../trouble";
import type { OpenedWorkbook } from "./openedWorkbook";
import type { EditResult } from "./state";
import { sortedOut, type UndoEntry } from "./undoStack";

export const NOTHING_DONE: EditResult = { outcome: { undo: [], refused: [] }, trouble: null };

/** @param done what is changed, in words */
export async function edited(opened: OpenedWorkbook, edits: readonly CellEdit[], done: string): Promise<EditResult> {
  if (edits.length === 0) return NOTHING_DONE;
  return written(opened, edits, async () => {
    const outcome = await opened.workbook.edit(edits);
    opened.undo.push(done, outcome.undo);
    return outcome;
  });
}

/** Takes the latest edit back where its rows still are as they were; the others are refused. */
export async function takenBack(opened: OpenedWorkbook): Promise<EditResult> {
  const entry = opened.undo.pop();
  if (entry === null) return NOTHING_DONE;
  opened.changed();
  const result = await written(opened, entry.edits, () => takeBack(opened, entry));
  if (result.outcome === null) {
    opened.undo.putBack(entry);
    opened.changed();
  }
  return result;
}

async function takeBack(opened: OpenedWorkbook, entry: UndoEntry): Promise<EditOutcome> {
  const sheets = new Set(entry.edits.map(({ sheet }) => sheet));
  const grids = entry.rows === null ? [] : await opened.workbook.read({ sheets });
  const { there, moved } = sortedOut(entry, grids);
  const { undo, refused } = await opened.workbook.edit(there);
  return { undo, refused: [...moved, ...refused] };
}

/** Excel says these before it changes anything; after the others it may have begun, or finished and not answered. */
const BEFOREHAND: ReadonlySet<Trouble["code"]> = new Set<Trouble["code"]>([
  "cellEdit",
  "protectedSheet",
  "protectedWorkbook",
  "tooOld",
  "cancelled",
]);

function troubleOf(error: unknown): Trouble {
  const trouble = asTrouble(error);
  return BEFOREHAND.has(trouble.code) ? trouble : { ...trouble, summary: "unknown" };
}

/** After a trouble some of the edits may have been made: the sheets are read again in every case. */
async function written(
  opened: OpenedWorkbook,
  edits: readonly CellEdit[],
  write: () => Promise<EditOutcome>,
): Promise<EditResult> {
  try {
    return { outcome: await write(), trouble: null };
  } catch (error) {
    return { outcome: null, trouble: troubleOf(error) };
  } finally {
    const sheets = new Set(edits.map(({ sheet }) => sheet));
    opened.undo.edited(sheets);
    opened.changed();
    void opened.written(sheets);
  }
}
