import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { JOBS, type Job } from "../app/session";
import type { PaneStrings } from "../strings/pane";
import { useStyles } from "./styles";

export interface JobsProps {
  readonly strings: PaneStrings;
  /** A job is running: the buttons keep their focus and do nothing. */
  readonly busy: boolean;
  readonly onRun: (job: Job) => void;
}

/** The three jobs, each with what it does. */
export function Jobs({ strings, busy, onRun }: JobsProps): ReactElement {
  const styles = useStyles();
  return (
    <section className={styles.section} aria-labelledby="jobs">
      <h2 id="jobs" className={styles.heading}>
        {strings.jobsHeading}
      </h2>
      {JOBS.map((job) => (
        <div key={job} className={styles.job}>
          <Button
            appearance={job === "summary" ? "primary" : "secondary"}
            disabledFocusable={busy}
            aria-describedby={`hint-${job}`}
            onClick={() => {
              onRun(job);
            }}
          >
            {strings.jobs[job]}
          </Button>
          <p id={`hint-${job}`} className={styles.hint}>
            {strings.jobHints[job]}
          </p>
        </div>
      ))}
    </section>
  );
}
