import { Button, ProgressBar } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { SessionState } from "../app/session";
import type { PaneStrings } from "../strings/pane";
import { useStyles } from "./styles";

export interface WorkingProps {
  readonly state: Extract<SessionState, { kind: "working" }>;
  readonly strings: PaneStrings;
  readonly onAbort: () => void;
}

/** How far the job has come, and the way out while there is one. */
export function Working({ state, strings, onAbort }: WorkingProps): ReactElement {
  const styles = useStyles();
  const { progress, step, canCancel, askedAgain } = state;
  const known = progress !== null && progress.total > 0;
  return (
    <section className={styles.section}>
      <ProgressBar
        aria-label={strings.jobs[state.job]}
        {...(known ? { value: progress.done, max: progress.total } : {})}
      />
      {known && step === "reading" && <p className={styles.hint}>{strings.reading(progress)}</p>}
      {askedAgain && (
        <p className={styles.text} role="alert">
          {strings.askedAgain}
        </p>
      )}
      {canCancel && <Button onClick={onAbort}>{strings.cancel}</Button>}
    </section>
  );
}
