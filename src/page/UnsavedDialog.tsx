import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { PageStrings } from "../strings/page";
import { ModalDialog } from "../taskpane/ModalDialog";

export interface UnsavedDialogProps {
  readonly name: string;
  readonly other: string;
  readonly strings: PageStrings;
  readonly onSave: () => void;
  readonly onDiscard: () => void;
  readonly onCancel: () => void;
}

/** Asks before another workbook takes the place of one whose changes are not saved. */
export function UnsavedDialog({ name, other, strings, onSave, onDiscard, onCancel }: UnsavedDialogProps): ReactElement {
  return (
    <ModalDialog
      role="alertdialog"
      title={strings.unsavedTitle}
      onClose={onCancel}
      actions={
        <>
          <Button appearance="primary" onClick={onSave}>
            {strings.saveFirst}
          </Button>
          <Button onClick={onDiscard}>{strings.discard}</Button>
          <Button onClick={onCancel}>{strings.cancel}</Button>
        </>
      }
    >
      {strings.unsavedText(name, other)}
    </ModalDialog>
  );
}
