import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { NothingFound } from "../app/job";
import type { PaneStrings } from "../strings/pane";
import { useStyles } from "./styles";

export interface NothingHereProps {
  readonly nothing: NothingFound;
  readonly strings: PaneStrings;
  readonly onOpenSample: () => void;
  readonly onSettings: () => void;
  readonly onFindings: () => void;
}

/** Why there is nothing to summarise, and each way on. */
export function NothingHere(props: NothingHereProps): ReactElement {
  return props.nothing.sheets.length === 0 ? <Empty {...props} /> : <NotRecognised {...props} />;
}

function Empty({ strings, onOpenSample }: NothingHereProps): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.stack}>
      <h2 className={styles.heading}>{strings.empty}</h2>
      <p className={styles.text}>{strings.emptyRemedy}</p>
      <div>
        <Button appearance="primary" onClick={onOpenSample}>
          {strings.openSample}
        </Button>
      </div>
      <Headings strings={strings} />
    </div>
  );
}

function NotRecognised({ nothing, strings, onOpenSample, onSettings, onFindings }: NothingHereProps): ReactElement {
  const styles = useStyles();
  const { looked, sheets, withoutRows, findings } = nothing;
  return (
    <div className={styles.stack}>
      <h2 className={styles.heading}>{strings.nothingHere}</h2>
      <p className={styles.text}>
        {withoutRows.length > 0 ? strings.nothingInRows(withoutRows) : strings.nothingLooked(looked, sheets)}
      </p>
      <Headings strings={strings} />
      <p className={styles.text}>{strings.chooseSheets}</p>
      <div className={styles.row}>
        <Button appearance="primary" onClick={onSettings}>
          {strings.openSettings}
        </Button>
        {findings.length > 0 && <Button onClick={onFindings}>{strings.seeFindings}</Button>}
        <Button appearance="subtle" onClick={onOpenSample}>
          {strings.openSample}
        </Button>
      </div>
    </div>
  );
}

function Headings({ strings }: Pick<NothingHereProps, "strings">): ReactElement {
  const styles = useStyles();
  return (
    <div>
      <p className={styles.text} id="headings">
        {strings.headingsLooked}
      </p>
      <ul className={styles.list} aria-labelledby="headings">
        {strings.headings.map(({ register, known }) => (
          <li key={register}>
            <strong>{register}</strong>: {known}
          </li>
        ))}
      </ul>
    </div>
  );
}
