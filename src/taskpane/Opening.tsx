import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { LiveState } from "../app/live";
import type { Job } from "../app/session";
import type { Place } from "../commands/office";
import type { Language } from "../strings/findings";
import { paneStrings } from "../strings/pane";
import { JobButtons } from "./JobButtons";
import { Progress } from "./Progress";
import { useStyles } from "./styles";
import { TroubleMessage } from "./TroubleMessage";

export interface OpeningProps {
  readonly live: Exclude<LiveState, { kind: "open" }>;
  readonly place: Place;
  readonly language: Language;
  /** A job is running. */
  readonly busy: boolean;
  readonly onRun: (job: Job) => void;
  readonly onCancel: () => void;
  readonly onRead: () => void;
  readonly onOpenSample: () => void;
}

/** What stands in place of the views before the workbook has been read. */
export function Opening(props: OpeningProps): ReactElement {
  const { live, place, language, onRead } = props;
  const strings = paneStrings(language);
  const styles = useStyles();
  switch (live.kind) {
    case "closed":
      // In Excel there is always a workbook; it is asked for in a moment.
      return place === "browser" ? <Closed {...props} /> : <p className={styles.text}>{strings.starting}</p>;
    case "reading":
      return <BeingRead {...props} live={live} />;
    case "trouble": {
      const title = live.trouble.code === "cancelled" ? {} : { title: strings.notRead };
      return <TroubleMessage {...title} onlyRead trouble={live.trouble} language={language} onRetry={onRead} />;
    }
  }
}

function Closed({ language, onOpenSample }: OpeningProps): ReactElement {
  const styles = useStyles();
  const strings = paneStrings(language);
  return (
    <div className={styles.stack}>
      <h2 className={styles.heading}>{strings.closed}</h2>
      <p className={styles.text}>{strings.closedRemedy}</p>
      <div>
        <Button onClick={onOpenSample}>{strings.openSample}</Button>
      </div>
    </div>
  );
}

type Reading = Extract<LiveState, { kind: "reading" }>;

/** A job reads the workbook by itself: whoever knows what is wanted need not wait for what the pane would show first. */
function BeingRead(props: OpeningProps & { readonly live: Reading }): ReactElement {
  const { live, language, busy, onRun, onCancel } = props;
  const styles = useStyles();
  const strings = paneStrings(language);
  const { progress, waiting } = live;
  // Before the first sheet there is nothing to tell of how far it has come.
  const known = progress !== null && progress.done > 0;
  return (
    <div className={styles.stack}>
      <h2 className={styles.heading}>{strings.reading(known ? progress : null)}</h2>
      {waiting ? (
        <p className={styles.text}>{strings.waitingToRead}</p>
      ) : (
        <Progress label={strings.reading(null)} progress={known ? progress : null} />
      )}
      <div>
        <Button onClick={onCancel}>{strings.cancel}</Button>
      </div>
      <JobButtons language={language} hints={null} busy={busy} onRun={onRun} />
    </div>
  );
}
