import { mergeClasses } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Comparison } from "../../../followup/types";
import { COMPARED, type ComparedFigure, type OverviewStrings } from "../../../strings/views/overview";
import { useStyles } from "./styles";

export interface ComparisonsProps {
  readonly comparisons: readonly Comparison[];
  readonly strings: OverviewStrings;
}

/** What has changed since the latest follow-up that there is to compare with. */
export function Comparisons({ comparisons, strings }: ComparisonsProps): ReactElement | null {
  const styles = useStyles();
  const [comparison] = comparisons;
  if (comparison === undefined) return null;
  const { against, earlier, scope, rows } = comparison;
  const changed =
    rows === null
      ? ""
      : strings.rowsChanged(rows.becameLate.length, rows.gotDone.length, rows.came.length, rows.went.length);
  return (
    <section className={styles.section} aria-labelledby="comparison">
      <h3 id="comparison" className={styles.subheading}>
        {strings.comparisonHeading}
      </h3>
      <p className={styles.text}>{strings.comparedWith(against, earlier.period)}</p>
      {!scope.same && <p className={styles.text}>{strings.scopeDiffers}</p>}
      <ChangeTable changes={shownChanges(comparison)} strings={strings} />
      {changed !== "" && <p className={styles.text}>{changed}</p>}
    </section>
  );
}

interface ShownChange {
  readonly figure: ComparedFigure;
  readonly before: number;
  readonly now: number;
}

/** A figure that was and is nothing tells nothing. */
function shownChanges({ changes }: Comparison): readonly ShownChange[] {
  return COMPARED.flatMap((figure) => {
    const change = changes.find((one) => one.figure === figure);
    return change === undefined || (change.before === 0 && change.now === 0)
      ? []
      : [{ figure, before: change.before, now: change.now }];
  });
}

interface ChangeTableProps {
  readonly changes: readonly ShownChange[];
  readonly strings: OverviewStrings;
}

function ChangeTable({ changes, strings }: ChangeTableProps): ReactElement {
  const styles = useStyles();
  return (
    <table className={styles.table} aria-labelledby="comparison">
      <thead>
        <tr>
          <td />
          {[strings.before, strings.now, strings.change].map((heading) => (
            <th key={heading} scope="col" className={mergeClasses(styles.figure, styles.columnHead)}>
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {changes.map(({ figure, before, now }) => (
          <tr key={figure}>
            <th scope="row" className={styles.rowHead}>
              {strings.figures[figure]}
            </th>
            <td className={styles.figure}>{strings.digits(before)}</td>
            <td className={styles.figure}>{strings.digits(now)}</td>
            <td className={styles.figure}>{signed(now - before, strings)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** "+2", "−3", "0". */
function signed(difference: number, { digits }: OverviewStrings): string {
  return difference > 0 ? `+${digits(difference)}` : digits(difference);
}
