import { Link, mergeClasses } from "@fluentui/react-components";
import { useId, type ReactElement } from "react";
import type { FollowUp, Tally } from "../../../followup/types";
import { cellOf } from "../../../plan/origin";
import { ACTIVITY_STATES, FULFILMENTS, RATINGS } from "../../../plan/states";
import type { OverviewStrings } from "../../../strings/views/overview";
import { Bar } from "./Bar";
import { FULFILMENT_TONES, RATING_TONES, STATUS_TONES, useBarStyles, type Tone } from "./barStyles";
import { useStyles } from "./styles";

export interface TalliesProps {
  readonly followUp: FollowUp;
  readonly strings: OverviewStrings;
  readonly onShow: (sheet: string, cell: string) => void;
}

/** Assignments, short-term key figures and activity rows by their states. */
export function Tallies({ followUp, strings, onShow }: TalliesProps): ReactElement {
  const styles = useStyles();
  const { assignments, keyFigures, activities } = followUp;
  const common = { strings, onShow };
  return (
    <section className={styles.tallies} aria-labelledby="standing">
      <h3 id="standing" className={styles.subheading}>
        {strings.standingHeading}
      </h3>
      <TallyTable
        {...common}
        name={strings.assignments}
        tally={assignments.fulfilment}
        states={FULFILMENTS}
        labels={strings.fulfilment}
        tones={FULFILMENT_TONES}
        field="status"
      />
      <TallyTable
        {...common}
        name={strings.keyFigures}
        tally={keyFigures.shortTerm.ratings}
        states={RATINGS}
        labels={strings.rating}
        tones={RATING_TONES}
        field="rating"
      />
      <TallyTable
        {...common}
        name={strings.activities}
        tally={activities.rows}
        states={ACTIVITY_STATES}
        labels={strings.status}
        tones={STATUS_TONES}
        field="status"
      />
      <p className={styles.note}>{strings.rowsNote(activities.distinct.total.value)}</p>
    </section>
  );
}

interface TallyTableProps<S extends string> extends Omit<TalliesProps, "followUp"> {
  readonly name: string;
  readonly tally: Tally<S>;
  readonly states: readonly S[];
  readonly labels: Readonly<Record<S, string>>;
  readonly tones: Readonly<Record<S, Tone>>;
  /** The column that says the state. */
  readonly field: string;
}

/** States that no row has are left out; the total is always there. */
function TallyTable<S extends string>(props: TallyTableProps<S>): ReactElement | null {
  const { name, tally, states, labels, tones, strings } = props;
  const styles = useStyles();
  const bars = useBarStyles();
  const heading = useId();
  if (tally.total.value === 0) return null;
  const shown = states.filter((state) => tally.byState[state].value > 0);
  return (
    <div className={styles.tally}>
      <h4 id={heading} className={styles.caption}>
        {name}
      </h4>
      <Bar parts={shown.map((state) => ({ tone: tones[state], value: tally.byState[state].value }))} />
      <table className={styles.table} aria-labelledby={heading}>
        <thead className={styles.spoken}>
          <tr>
            <th scope="col">{strings.state}</th>
            <th scope="col">{strings.number}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((state) => (
            <tr key={state}>
              <th scope="row" className={styles.rowHead}>
                <span className={styles.named}>
                  <span className={mergeClasses(bars.swatch, bars[tones[state]])} aria-hidden="true" />
                  <StateName {...props} state={state} label={labels[state]} />
                </span>
              </th>
              <td className={styles.figure}>{strings.digits(tally.byState[state].value)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" className={mergeClasses(styles.rowHead, styles.strong)}>
              {strings.total}
            </th>
            <td className={mergeClasses(styles.figure, styles.strong)}>{strings.digits(tally.total.value)}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

interface StateNameProps<S extends string> extends Pick<TallyTableProps<S>, "tally" | "field" | "strings" | "onShow"> {
  readonly state: S;
  readonly label: string;
}

/** Goes to the first row that is counted. */
function StateName<S extends string>({ tally, field, strings, onShow, state, label }: StateNameProps<S>): ReactElement {
  return (
    <Link
      as="button"
      appearance="subtle"
      title={strings.toFirst}
      onClick={() => {
        const [first] = tally.byState[state].rows;
        if (first !== undefined) onShow(first.origin.sheet, cellOf(first, field));
      }}
    >
      {label}
    </Link>
  );
}
