import { Button, mergeClasses } from "@fluentui/react-components";
import { Checkmark16Regular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import { messageOf, type Language } from "../../../strings/findings";
import type { FindingsViewStrings } from "../../../strings/views/findings";
import type { CellEdit } from "../../../workbook/port";
import type { FindingRow } from "./rows";
import { SeverityIcon } from "./SeverityIcon";
import { useStyles } from "./styles";
import { MAIN_CONTROL, type RowControl } from "./useRowFocus";

export interface FindingItemProps {
  readonly row: FindingRow;
  readonly control: RowControl;
  /** The one whose cell was gone to last. */
  readonly current: boolean;
  /** What mends it; none where a person must decide. */
  readonly edits: readonly CellEdit[];
  readonly made: boolean;
  readonly busy: boolean;
  readonly language: Language;
  readonly strings: FindingsViewStrings;
  readonly onGo: () => void;
  readonly onFix: () => void;
}

/** What was found, the way to its cell, and a certain fix as a button. */
export function FindingItem(props: FindingItemProps): ReactElement {
  const { row, current, edits, language, strings } = props;
  const styles = useStyles();
  const { finding } = row.one;
  return (
    <div className={mergeClasses(styles.finding, current && styles.current)}>
      <SeverityIcon severity={finding.severity} />
      <div className={styles.body}>
        <p className={styles.text}>
          <span className={styles.hidden}>{strings.severity[finding.severity]}: </span>
          {messageOf(finding, language)}
        </p>
        <Place {...props} />
        {edits.length > 0 && <FixButton {...props} />}
      </div>
    </div>
  );
}

function Place({ row, control, current, strings, onGo }: FindingItemProps): ReactElement | null {
  const styles = useStyles();
  const { file, sheet, cell } = row.one.finding.place;
  if (sheet === null) return null;
  const place = strings.place(file, sheet, cell);
  if (file !== "") return <span className={styles.elsewhere}>{place}</span>;
  return (
    <button
      type="button"
      {...control}
      {...{ [MAIN_CONTROL]: "" }}
      className={styles.place}
      aria-label={strings.goTo(place)}
      aria-current={current ? "true" : undefined}
      onClick={onGo}
    >
      {place}
    </button>
  );
}

function FixButton({ control, edits, made, busy, strings, onFix }: FindingItemProps): ReactElement {
  const styles = useStyles();
  const [edit] = edits;
  return (
    <Button
      {...control}
      size="small"
      className={styles.fix}
      disabledFocusable={made || busy}
      {...(made ? { icon: <Checkmark16Regular /> } : {})}
      onClick={onFix}
    >
      {made || edit === undefined ? strings.fixed : strings.fix(String(edit.seen), String(edit.value), edits.length)}
    </Button>
  );
}
