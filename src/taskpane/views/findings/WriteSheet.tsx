import { Button } from "@fluentui/react-components";
import { DocumentTable20Regular } from "@fluentui/react-icons";
import { useId, type ReactElement } from "react";
import type { FindingsViewStrings } from "../../../strings/views/findings";
import type { PaneActions } from "../view";
import { useStyles } from "./styles";

export interface WriteSheetProps {
  readonly actions: PaneActions;
  readonly strings: FindingsViewStrings;
}

/** The findings as a sheet, and what that is good for. */
export function WriteSheet({ actions, strings }: WriteSheetProps): ReactElement {
  const styles = useStyles();
  const why = useId();
  return (
    <div className={styles.sheet}>
      <Button
        size="small"
        icon={<DocumentTable20Regular />}
        aria-describedby={why}
        onClick={() => {
          actions.run("check");
        }}
      >
        {strings.writeSheet}
      </Button>
      <p id={why} className={styles.hint}>
        {strings.whySheet}
      </p>
    </div>
  );
}
