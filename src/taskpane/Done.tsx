import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { countFindings, countRecords } from "../app/counts";
import type { SessionState } from "../app/session";
import type { Language } from "../strings/findings";
import type { PaneStrings } from "../strings/pane";
import { troubleText } from "../strings/troubles";
import { useStyles } from "./styles";

export interface DoneProps {
  readonly state: Extract<SessionState, { kind: "done" }>;
  readonly strings: PaneStrings;
  readonly language: Language;
  readonly onShow: (sheet: string) => void;
}

/** What was found and written. */
export function Done({ state, strings, language, onShow }: DoneProps): ReactElement {
  const styles = useStyles();
  const { analysis, sheets, repaired } = state.result;
  return (
    <>
      <section className={styles.section}>
        <p className={styles.text}>{strings.counts(countRecords(analysis))}.</p>
        <p className={styles.text}>{strings.findings(countFindings(analysis.findings))}.</p>
        {repaired && <p className={styles.notice}>{strings.repaired}</p>}
      </section>
      {state.notShown !== null && (
        <div className={styles.notice} role="alert">
          <p className={styles.text}>{strings.notShown}</p>
          <p className={styles.text}>{troubleText(state.notShown, language).happened}</p>
        </div>
      )}
      <section className={styles.section} aria-labelledby="sheets">
        <h2 id="sheets" className={styles.heading}>
          {strings.sheetsHeading}
        </h2>
        <ul className={styles.list}>
          {sheets.map(({ role, name }) => (
            <li key={role}>
              <Button
                className={styles.sheet}
                appearance="subtle"
                aria-label={strings.goTo(name)}
                onClick={() => {
                  onShow(name);
                }}
              >
                {name}
              </Button>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
