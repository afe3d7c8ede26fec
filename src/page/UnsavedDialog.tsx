import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import type { PageStrings } from "../strings/page";
import { FocusBack } from "../taskpane/FocusBack";

export interface UnsavedDialogProps {
  /** Name of what is open. */
  readonly name: string;
  /** Name of what is to be opened; null: nothing is asked. */
  readonly other: string | null;
  readonly strings: PageStrings;
  readonly onSave: () => void;
  readonly onDiscard: () => void;
  readonly onCancel: () => void;
}

/** Asks before another workbook takes the place of one whose changes are not saved. */
export function UnsavedDialog({ name, other, strings, onSave, onDiscard, onCancel }: UnsavedDialogProps): ReactElement {
  // What was asked stands there until the dialog has faded away.
  const [asked, setAsked] = useState("");
  if (other !== null && other !== asked) setAsked(other);
  return (
    <Dialog
      open={other !== null}
      modalType="alert"
      onOpenChange={(_event, { open }) => {
        if (!open) onCancel();
      }}
    >
      <DialogSurface>
        <FocusBack otherwise="[role='grid']" />
        <DialogBody>
          <DialogTitle>{strings.unsavedTitle}</DialogTitle>
          <DialogContent>{strings.unsavedText(name, asked)}</DialogContent>
          <DialogActions fluid>
            <Button appearance="primary" onClick={onSave}>
              {strings.saveFirst}
            </Button>
            <Button onClick={onDiscard}>{strings.discard}</Button>
            <Button onClick={onCancel}>{strings.cancel}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
