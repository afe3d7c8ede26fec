import { Button } from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import type { FindingsViewStrings } from "../../../strings/views/findings";
import { useStyles } from "./styles";

export interface NoticeProps {
  readonly text: string;
  readonly strings: FindingsViewStrings;
  readonly onClose: () => void;
}

/** Something that a person should know and can put away. It has been announced already. */
export function Notice({ text, strings, onClose }: NoticeProps): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.notice}>
      <p className={styles.text}>{text}</p>
      <Button
        className={styles.end}
        appearance="transparent"
        size="small"
        icon={<Dismiss16Regular />}
        aria-label={strings.close}
        onClick={onClose}
      />
    </div>
  );
}
