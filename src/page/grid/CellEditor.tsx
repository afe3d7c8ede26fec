import { useEffect, useRef, type KeyboardEvent, type ReactElement } from "react";
import { address } from "../../plan/origin";
import { useGridContext } from "./context";
import type { Draft } from "./draft";
import { useGridStyles } from "./gridStyles";

const LEAST_WIDTH = 160;

/** The field in a cell that is being changed. */
export function CellEditor({ draft }: { readonly draft: Draft }): ReactElement {
  const styles = useGridStyles();
  const { model, strings, onDraft, onCommit } = useGridContext();
  const field = useRef<HTMLTextAreaElement>(null);
  // The focus leaves the field when it is done with, and that must not put the text in once more, or after Escape at all.
  const isDone = useRef(false);
  useEffect(() => {
    const { current } = field;
    current?.focus({ preventScroll: true });
    current?.setSelectionRange(current.value.length, current.value.length);
  }, []);
  return (
    <textarea
      ref={field}
      rows={1}
      className={styles.editor}
      style={{ width: Math.max(LEAST_WIDTH, model.columns.extent(draft.column, draft.column)) }}
      aria-label={strings.cellContent(address(draft.row, draft.column))}
      value={draft.text}
      onChange={({ target }) => {
        onDraft({ ...draft, text: target.value });
      }}
      onBlur={() => {
        if (!isDone.current) onCommit("stay");
      }}
      onKeyDown={(event) => {
        editingKey(event, draft, {
          onDraft: (next) => {
            isDone.current = next === null;
            onDraft(next);
          },
          onCommit: (then) => {
            isDone.current = true;
            onCommit(then);
          },
        });
      }}
    />
  );
}

interface EditingActions {
  readonly onDraft: (draft: Draft | null) => void;
  readonly onCommit: (then: "stay" | "down" | "right" | "left" | "up") => void;
}

/** Keys while a cell is being changed, as in Excel: Enter and Tab are done, Escape leaves it, Alt+Enter breaks the line. */
export function editingKey(event: KeyboardEvent<HTMLTextAreaElement>, draft: Draft, actions: EditingActions): void {
  event.stopPropagation();
  // Enter that chooses a word of an input method is not for us.
  if (event.nativeEvent.isComposing) return;
  const { key, altKey, shiftKey } = event;
  if (key === "Enter" && altKey) actions.onDraft({ ...draft, text: withBreak(event.currentTarget) });
  else if (key === "Enter") actions.onCommit(shiftKey ? "up" : "down");
  else if (key === "Tab") actions.onCommit(shiftKey ? "left" : "right");
  else if (key === "Escape") actions.onDraft(null);
  else return;
  event.preventDefault();
}

function withBreak({ value, selectionStart, selectionEnd }: HTMLTextAreaElement): string {
  return `${value.slice(0, selectionStart)}\n${value.slice(selectionEnd)}`;
}
