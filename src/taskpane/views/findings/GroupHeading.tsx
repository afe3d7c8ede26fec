import { Button, mergeClasses } from "@fluentui/react-components";
import { ChevronDown16Regular, ChevronRight16Regular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import { planFixes, type FixesOf } from "../../../app/findingFixes";
import type { FindingsViewStrings } from "../../../strings/views/findings";
import type { GroupRow } from "./rows";
import { useStyles } from "./styles";
import { Tallies } from "./Tallies";
import { MAIN_CONTROL, type RowControl } from "./useRowFocus";

export interface GroupHeadingProps {
  readonly row: GroupRow;
  readonly name: string;
  readonly control: RowControl;
  readonly fixesOf: FixesOf;
  readonly previewed: boolean;
  readonly strings: FindingsViewStrings;
  readonly onOpen: (open: boolean) => void;
  readonly onPreview: () => void;
}

/** A department or a rule: what it is called, how many findings, open or closed. */
export function GroupHeading(props: GroupHeadingProps): ReactElement {
  const { row, name, control, strings, onOpen } = props;
  const styles = useStyles();
  const outer = row.level === 3;
  const Heading = outer ? "h3" : "h4";
  return (
    <div className={outer ? mergeClasses(styles.inner, styles.outer) : styles.inner}>
      <Heading className={styles.heading}>
        <Button
          {...control}
          {...{ [MAIN_CONTROL]: "" }}
          appearance="subtle"
          size="small"
          className={mergeClasses(styles.fold, outer ? styles.outerFold : styles.innerFold)}
          icon={row.open ? <ChevronDown16Regular /> : <ChevronRight16Regular />}
          aria-expanded={row.open}
          onClick={() => {
            onOpen(!row.open);
          }}
        >
          <span className={styles.label}>
            <span className={styles.name}>{name}</span>
            {(outer || row.group.findings.length > 1) && <Tallies counts={row.group.counts} strings={strings} />}
          </span>
        </Button>
      </Heading>
      {row.fixable.length > 0 && <FixAll {...props} />}
    </div>
  );
}

function FixAll({ row, name, control, fixesOf, previewed, strings, onPreview }: GroupHeadingProps): ReactElement {
  const styles = useStyles();
  const { edits } = planFixes(
    row.fixable.map(({ finding }) => finding),
    fixesOf,
  );
  const label = strings.fixAll(edits.length);
  return (
    <Button
      {...control}
      size="small"
      className={styles.fixAll}
      aria-expanded={previewed}
      aria-label={`${label} ${name}`}
      onClick={onPreview}
    >
      {label}
    </Button>
  );
}
