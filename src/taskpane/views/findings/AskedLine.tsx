import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { ruleTitle, type Language } from "../../../strings/findings";
import { findingsViewStrings } from "../../../strings/views/findings";
import type { Filter } from "./filter";
import { useStyles } from "./styles";

export interface AskedLineProps {
  readonly filter: Filter;
  readonly language: Language;
  readonly onShowAll: () => void;
}

/** What the list is limited to where a person was sent here, and the way out of it. */
export function AskedLine({ filter, language, onShowAll }: AskedLineProps): ReactElement | null {
  const styles = useStyles();
  const strings = findingsViewStrings(language);
  const { rule, department } = filter;
  if (rule === null && department === undefined) return null;
  const parts = [
    rule === null ? null : ruleTitle(rule, language),
    department === undefined ? null : (department ?? strings.wholePlan),
  ].filter((part) => part !== null);
  return (
    <div className={styles.buttons}>
      <span>{strings.only(parts.join(" · "))}</span>
      <Button size="small" onClick={onShowAll}>
        {strings.showAll}
      </Button>
    </div>
  );
}
