import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Job } from "../../../app/session";
import type { Language } from "../../../strings/findings";
import { paneStrings } from "../../../strings/pane";
import type { OverviewStrings } from "../../../strings/views/overview";
import { useStyles } from "./styles";

export interface JobsProps {
  readonly language: Language;
  readonly strings: OverviewStrings;
  readonly busy: boolean;
  readonly onRun: (job: Job) => void;
}

const OTHERS: readonly Job[] = ["check", "draft"];

/** The jobs, the one that a controller comes for first and largest. */
export function Jobs({ language, strings, busy, onRun }: JobsProps): ReactElement {
  const styles = useStyles();
  const names = paneStrings(language).jobs;
  const job = (name: Job): ReactElement => (
    <div key={name} className={styles.job}>
      <Button
        className={styles.wide}
        appearance={name === "summary" ? "primary" : "secondary"}
        size={name === "summary" ? "large" : "medium"}
        disabledFocusable={busy}
        aria-describedby={`hint-${name}`}
        onClick={() => {
          onRun(name);
        }}
      >
        {names[name]}
      </Button>
      <p id={`hint-${name}`} className={styles.note}>
        {strings.hints[name]}
      </p>
    </div>
  );
  return (
    <div className={styles.section}>
      {job("summary")}
      <div className={styles.jobs}>{OTHERS.map(job)}</div>
    </div>
  );
}
