import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { SessionState } from "../app/session";
import type { PaneStrings } from "../strings/pane";
import { Progress } from "./Progress";
import { stepText } from "./statusLine";
import { useStyles } from "./styles";

export interface JobAtWorkProps {
  readonly state: Extract<SessionState, { kind: "working" }>;
  readonly strings: PaneStrings;
  readonly onAbort: () => void;
}

/** How far the job has come, and the way out while there is one. */
export function JobAtWork({ state, strings, onAbort }: JobAtWorkProps): ReactElement {
  const styles = useStyles();
  const { progress, step, canCancel, askedAgain } = state;
  const known = progress !== null && progress.done > 0;
  return (
    <div className={styles.docked}>
      <div className={styles.row}>
        <div className={styles.grow}>
          <strong>{strings.jobs[state.job]}</strong>
          <p className={styles.hint}>
            {known && step === "reading" ? strings.reading(progress) : stepText(step, strings)}
          </p>
        </div>
        {canCancel && (
          <Button size="small" onClick={onAbort}>
            {strings.cancel}
          </Button>
        )}
      </div>
      <Progress label={strings.jobs[state.job]} progress={known ? progress : null} />
      {askedAgain && (
        <p className={styles.hint} role="alert">
          {strings.askedAgain}
        </p>
      )}
    </div>
  );
}
