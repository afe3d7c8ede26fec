import { Button, Textarea } from "@fluentui/react-components";
import type { FocusEvent, ReactElement } from "react";
import type { DraftsStrings } from "../../../strings/views/drafts";
import { fillCopyEvent, type CopiedText } from "../../copy";
import { ModalDialog } from "../../ModalDialog";
import { useStyles } from "./styles";

export interface CopyByHandProps {
  readonly copied: CopiedText;
  readonly strings: DraftsStrings;
  readonly onClose: () => void;
}

const LINES = 8;

/** The text selected, to be copied with Ctrl+C; formatted all the same, since the page fills that copy event too. */
export function CopyByHand({ copied, strings, onClose }: CopyByHandProps): ReactElement {
  const styles = useStyles();
  return (
    <ModalDialog
      title={strings.byHandTitle}
      onClose={onClose}
      actions={<Button onClick={onClose}>{strings.close}</Button>}
    >
      <div className={styles.draft}>
        <p className={styles.text}>{strings.byHand}</p>
        <Textarea
          aria-label={strings.byHandText}
          lang="sv"
          value={copied.text}
          readOnly
          rows={LINES}
          onFocus={(event: FocusEvent<HTMLTextAreaElement>) => {
            event.currentTarget.select();
          }}
          onCopy={(event) => {
            fillCopyEvent(event, copied);
          }}
        />
      </div>
    </ModalDialog>
  );
}
