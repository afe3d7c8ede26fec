import { Button, Link, mergeClasses } from "@fluentui/react-components";
import { CheckmarkCircleRegular, DismissRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import type { SessionState } from "../app/session";
import type { Language } from "../strings/findings";
import { paneStrings } from "../strings/pane";
import { troubleText } from "../strings/troubles";
import { useStyles } from "./styles";

export interface JobDoneProps {
  readonly state: Extract<SessionState, { kind: "done" }>;
  readonly language: Language;
  /** Paragraphs of the drafts that hold a person's own text. */
  readonly kept: number;
  readonly onShow: (sheet: string) => void;
  readonly onClose: () => void;
}

/** What was written, how long it took, and what of the person's own was kept. */
export function JobDone({ state, language, kept, onShow, onClose }: JobDoneProps): ReactElement {
  const styles = useStyles();
  const strings = paneStrings(language);
  const { sheets, repaired } = state.result;
  return (
    <section className={mergeClasses(styles.card, styles.good)} aria-label={strings.done[state.job]}>
      <div className={styles.withIcon}>
        <CheckmarkCircleRegular className={styles.icon} />
        <strong className={styles.grow}>{strings.doneIn(state.job, state.tookMs)}</strong>
        <Button
          size="small"
          appearance="subtle"
          icon={<DismissRegular />}
          aria-label={strings.close}
          onClick={onClose}
        />
      </div>
      {repaired && <p className={styles.text}>{strings.repaired}</p>}
      {!repaired && kept > 0 && <p className={styles.text}>{strings.kept(kept)}</p>}
      {state.notShown !== null && (
        <div role="alert">
          <p className={styles.text}>{strings.notShown}</p>
          <p className={styles.text}>{troubleText(state.notShown, language).happened}</p>
        </div>
      )}
      <p className={styles.hint} id="written">
        {strings.sheetsHeading}
      </p>
      <ul className={styles.links} aria-labelledby="written">
        {sheets.map(({ role, name }) => (
          <li key={role}>
            <Link
              as="button"
              inline
              onClick={() => {
                onShow(name);
              }}
            >
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
