import { Button } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { planFixes, type FixesOf } from "../../../app/findingFixes";
import { address } from "../../../plan/origin";
import type { FindingsViewStrings } from "../../../strings/views/findings";
import type { CellEdit } from "../../../workbook/port";
import type { PreviewRow } from "./rows";
import { useStyles } from "./styles";
import { MAIN_CONTROL, type RowControl } from "./useRowFocus";

const FIRST = 8;
const MORE = 50;

export interface FixPreviewProps {
  readonly row: PreviewRow;
  readonly control: RowControl;
  readonly fixesOf: FixesOf;
  readonly busy: boolean;
  readonly made: (edits: readonly CellEdit[]) => boolean;
  readonly strings: FindingsViewStrings;
  readonly onFix: (edits: readonly CellEdit[]) => void;
  readonly onCancel: () => void;
}

/** What fixing all of a group changes, cell by cell, before it is done. */
export function FixPreview({
  row,
  control,
  fixesOf,
  busy,
  made,
  strings,
  onFix,
  onCancel,
}: FixPreviewProps): ReactElement {
  const styles = useStyles();
  const [shown, setShown] = useState(FIRST);
  const { edits, conflicting } = planFixes(
    row.fixable.map(({ finding }) => finding),
    fixesOf,
  );
  const left = edits.length - shown;
  const title = strings.preview(edits.length);
  return (
    <div role="group" aria-label={title} className={styles.preview}>
      <strong>{title}</strong>
      <ul className={styles.changes}>
        {edits.slice(0, shown).map((edit) => (
          <li key={`${edit.sheet} ${address(edit.row, edit.column)}`} className={styles.change}>
            <span>{strings.change(String(edit.seen), String(edit.value))}</span>
            <span className={styles.hint}>{strings.place("", edit.sheet, address(edit.row, edit.column))}</span>
          </li>
        ))}
      </ul>
      {left > 0 && (
        <Button
          {...control}
          size="small"
          appearance="subtle"
          onClick={() => {
            setShown(shown + MORE);
          }}
        >
          {strings.more(Math.min(left, MORE))}
        </Button>
      )}
      {conflicting > 0 && <p className={styles.text}>{strings.conflicting(conflicting)}</p>}
      <div className={styles.buttons}>
        <Button
          {...control}
          {...{ [MAIN_CONTROL]: "" }}
          size="small"
          appearance="primary"
          disabledFocusable={busy || edits.length === 0 || made(edits)}
          onClick={() => {
            onFix(edits);
          }}
        >
          {strings.apply(edits.length)}
        </Button>
        <Button {...control} size="small" onClick={onCancel}>
          {strings.cancel}
        </Button>
      </div>
    </div>
  );
}
