import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Job } from "../app/session";
import type { Language } from "../strings/findings";
import { paneStrings } from "../strings/pane";
import { useJobStyles } from "./jobStyles";

export interface JobButtonsProps {
  readonly language: Language;
  /** What each job does, below its button; null: without. */
  readonly hints: Readonly<Record<Job, string>> | null;
  readonly busy: boolean;
  readonly onRun: (job: Job) => void;
}

const OTHERS: readonly Job[] = ["check", "draft"];

/** The jobs, the one that a controller comes for first and largest. While one runs the buttons keep their focus and do nothing. */
export function JobButtons({ language, hints, busy, onRun }: JobButtonsProps): ReactElement {
  const styles = useJobStyles();
  const names = paneStrings(language).jobs;
  const job = (name: Job): ReactElement => (
    <div key={name} className={styles.job}>
      <Button
        className={styles.wide}
        appearance={name === "summary" ? "primary" : "secondary"}
        size={name === "summary" ? "large" : "medium"}
        disabledFocusable={busy}
        {...(hints === null ? {} : { "aria-describedby": `hint-${name}` })}
        onClick={() => {
          onRun(name);
        }}
      >
        {names[name]}
      </Button>
      {hints !== null && (
        <p id={`hint-${name}`} className={styles.hint}>
          {hints[name]}
        </p>
      )}
    </div>
  );
  return (
    <div className={styles.section}>
      {job("summary")}
      <div className={styles.jobs}>{OTHERS.map(job)}</div>
    </div>
  );
}
