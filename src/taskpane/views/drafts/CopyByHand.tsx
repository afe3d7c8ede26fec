import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Textarea,
} from "@fluentui/react-components";
import type { FocusEvent, ReactElement } from "react";
import type { DraftsStrings } from "../../../strings/views/drafts";
import { fillCopyEvent, type CopiedText } from "../../copy";
import { FocusBack } from "../../FocusBack";
import { useStyles } from "./styles";

export interface CopyByHandProps {
  /** Null: nothing is shown. */
  readonly copied: CopiedText | null;
  readonly strings: DraftsStrings;
  readonly onClose: () => void;
}

const LINES = 8;

/** The text selected, to be copied with Ctrl+C; formatted all the same, since the page fills that copy event too. */
export function CopyByHand({ copied, strings, onClose }: CopyByHandProps): ReactElement {
  const styles = useStyles();
  return (
    <Dialog
      open={copied !== null}
      onOpenChange={() => {
        onClose();
      }}
    >
      <DialogSurface>
        <FocusBack otherwise="[role='tabpanel']" />
        <DialogBody>
          <DialogTitle>{strings.byHandTitle}</DialogTitle>
          <DialogContent className={styles.draft}>
            <p className={styles.text}>{strings.byHand}</p>
            <Textarea
              aria-label={strings.byHandText}
              lang="sv"
              value={copied?.text ?? ""}
              readOnly
              rows={LINES}
              onFocus={(event: FocusEvent<HTMLTextAreaElement>) => {
                event.currentTarget.select();
              }}
              onCopy={(event) => {
                if (copied !== null) fillCopyEvent(event, copied);
              }}
            />
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{strings.close}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
