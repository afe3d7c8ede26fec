import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { PageStrings } from "../strings/page";
import type { DeskState } from "./desk";

const useStyles = makeStyles({
  box: {
    display: "flex",
    alignItems: "flex-start",
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderLeft: `4px solid ${tokens.colorStatusDangerBorderActive}`,
    backgroundColor: tokens.colorStatusDangerBackground1,
    color: tokens.colorNeutralForeground1,
    textAlign: "left",
  },
  text: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  line: { margin: 0 },
});

export interface ProblemProps {
  readonly problem: NonNullable<DeskState["problem"]>;
  readonly strings: PageStrings;
  readonly onClose: () => void;
}

/** Why a file was not opened, and what to do. */
export function Problem({ problem, strings, onClose }: ProblemProps): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.box} role="alert">
      <div className={styles.text}>
        <p className={styles.line}>
          <strong>{strings.notOpened(problem.name)}</strong>
        </p>
        <p className={styles.line}>{strings.failures[problem.failure]}</p>
      </div>
      <Button appearance="subtle" size="small" onClick={onClose}>
        {strings.close}
      </Button>
    </div>
  );
}
