/** What stands in place of the list where it is empty. */
import { Button, mergeClasses } from "@fluentui/react-components";
import { CheckmarkCircle24Regular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import type { Standing } from "../../../app/standing";
import type { FindingsViewStrings } from "../../../strings/views/findings";
import { useStyles } from "./styles";

export interface NoFindingsProps {
  readonly standing: Standing;
  readonly strings: FindingsViewStrings;
}

/** Nothing was found: what was looked through. */
export function NoFindings({ standing, strings }: NoFindingsProps): ReactElement {
  const styles = useStyles();
  const read = standing.analysis.sheets.filter(({ role }) => role !== null && role !== "owned");
  const sheets = new Set(read.map(({ name }) => name)).size;
  const rows = read.reduce((sum, sheet) => sum + sheet.rows, 0);
  return (
    <div className={styles.empty}>
      <CheckmarkCircle24Regular aria-hidden className={mergeClasses(styles.icon, styles.good)} />
      <strong>{strings.noneTitle}</strong>
      <p className={styles.text}>{strings.noneText(sheets, rows)}</p>
    </div>
  );
}

export interface NoMatchProps {
  readonly strings: FindingsViewStrings;
  readonly onShowAll: () => void;
}

/** There are findings, and the filter hides them all. */
export function NoMatch({ strings, onShowAll }: NoMatchProps): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.empty}>
      <p className={styles.text}>{strings.noMatch}</p>
      <Button onClick={onShowAll}>{strings.showAll}</Button>
    </div>
  );
}
