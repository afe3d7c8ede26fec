import { Button, mergeClasses, ToggleButton } from "@fluentui/react-components";
import { ArrowCollapseAll16Regular, ArrowExpandAll16Regular } from "@fluentui/react-icons";
import { useId, type ReactElement } from "react";
import { GROUPINGS, type Grouping } from "../../../app/findingGroups";
import type { FindingsViewStrings } from "../../../strings/views/findings";
import { useStyles } from "./styles";

export interface OrderBarProps {
  readonly grouping: Grouping;
  readonly anyOpen: boolean;
  readonly strings: FindingsViewStrings;
  readonly onGrouping: (grouping: Grouping) => void;
  readonly onOpenAll: (open: boolean) => void;
}

/** How the findings are grouped, and all groups open or closed at once. */
export function OrderBar({ grouping, anyOpen, strings, onGrouping, onOpenAll }: OrderBarProps): ReactElement {
  const styles = useStyles();
  const label = useId();
  return (
    <div className={styles.order}>
      <span id={label} className={styles.hint}>
        {strings.grouping}
      </span>
      <div role="group" aria-labelledby={label} className={styles.buttons}>
        {GROUPINGS.map((each) => (
          <ToggleButton
            key={each}
            size="small"
            appearance="subtle"
            className={styles.narrow}
            checked={grouping === each}
            onClick={() => {
              onGrouping(each);
            }}
          >
            {strings.groupings[each]}
          </ToggleButton>
        ))}
      </div>
      <Button
        className={mergeClasses(styles.narrow, styles.end)}
        size="small"
        appearance="subtle"
        icon={anyOpen ? <ArrowCollapseAll16Regular /> : <ArrowExpandAll16Regular />}
        onClick={() => {
          onOpenAll(!anyOpen);
        }}
      >
        {anyOpen ? strings.closeAll : strings.openAll}
      </Button>
    </div>
  );
}
