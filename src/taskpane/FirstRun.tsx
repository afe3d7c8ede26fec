import { Button, mergeClasses } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import type { PaneStrings } from "../strings/pane";
import { useStyles } from "./styles";

export interface FirstRunProps {
  readonly strings: PaneStrings;
  readonly onOpenSample: () => void;
  readonly onClose: () => void;
}

/** What the product does, and the way to try it without a workbook of one's own. Stays until it is closed. */
export function FirstRun({ strings, onOpenSample, onClose }: FirstRunProps): ReactElement {
  const styles = useStyles();
  const [what, how] = strings.firstRun;
  return (
    <section className={mergeClasses(styles.card, styles.brand)} aria-label={strings.firstRunHeading}>
      <div className={styles.withIcon}>
        <strong className={styles.grow}>{strings.firstRunHeading}</strong>
        <Button
          size="small"
          appearance="subtle"
          icon={<DismissRegular />}
          aria-label={strings.close}
          onClick={onClose}
        />
      </div>
      <p className={styles.text}>{what}</p>
      <p className={styles.text}>{how}</p>
      <div>
        <Button onClick={onOpenSample}>{strings.openSample}</Button>
      </div>
    </section>
  );
}
