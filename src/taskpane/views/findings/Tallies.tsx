import type { ReactElement } from "react";
import { SEVERITIES, type Severity } from "../../../plan/finding";
import type { FindingsViewStrings } from "../../../strings/views/findings";
import { SeverityIcon } from "./SeverityIcon";
import { useStyles } from "./styles";

export interface TalliesProps {
  readonly counts: Readonly<Record<Severity, number>>;
  readonly strings: FindingsViewStrings;
}

/** How many findings of each severity a group has, those that it has. */
export function Tallies({ counts, strings }: TalliesProps): ReactElement {
  const styles = useStyles();
  return (
    <span className={styles.tallies}>
      {SEVERITIES.filter((severity) => counts[severity] > 0).map((severity) => (
        <span key={severity} className={styles.tally}>
          <SeverityIcon severity={severity} />
          <span className={styles.hidden}>{strings.severities[severity]}</span> {strings.number(counts[severity])}
        </span>
      ))}
    </span>
  );
}
