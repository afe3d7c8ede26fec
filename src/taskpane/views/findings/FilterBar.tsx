import { Button, Input, ToggleButton } from "@fluentui/react-components";
import { Dismiss16Regular, Search16Regular } from "@fluentui/react-icons";
import type { ReactElement, Ref } from "react";
import { SEVERITIES, type Severity } from "../../../plan/finding";
import type { FindingsViewStrings } from "../../../strings/views/findings";
import { toggled, type Filter } from "./filter";
import { SeverityIcon } from "./SeverityIcon";
import { useStyles } from "./styles";

export interface FilterBarProps {
  readonly filter: Filter;
  readonly counts: Readonly<Record<Severity, number>>;
  readonly strings: FindingsViewStrings;
  readonly onFilter: (filter: Filter) => void;
  readonly barRef: Ref<HTMLDivElement>;
  readonly searchRef: Ref<HTMLInputElement>;
}

/** Which findings are shown. Stays in sight while the list is scrolled. */
export function FilterBar({ filter, counts, strings, onFilter, barRef, searchRef }: FilterBarProps): ReactElement {
  const styles = useStyles();
  const clear = (): void => {
    onFilter({ ...filter, query: "" });
  };
  return (
    <div ref={barRef} role="search" className={styles.bar}>
      <div role="group" aria-label={strings.filter} className={styles.buttons}>
        {SEVERITIES.map((severity) => (
          <ToggleButton
            key={severity}
            size="small"
            className={styles.narrow}
            checked={filter.severities.has(severity)}
            icon={<SeverityIcon severity={severity} />}
            onClick={() => {
              onFilter({ ...filter, severities: toggled(filter.severities, severity) });
            }}
          >
            {strings.severities[severity]} {strings.number(counts[severity])}
          </ToggleButton>
        ))}
      </div>
      <Input
        role="searchbox"
        size="small"
        className={styles.search}
        input={{ ref: searchRef }}
        aria-label={strings.search}
        placeholder={strings.search}
        value={filter.query}
        onChange={(_event, { value }) => {
          onFilter({ ...filter, query: value });
        }}
        onKeyDown={({ key }) => {
          if (key === "Escape") clear();
        }}
        contentBefore={<Search16Regular aria-hidden />}
        contentAfter={
          filter.query === "" ? null : (
            <Button
              appearance="transparent"
              size="small"
              icon={<Dismiss16Regular />}
              aria-label={strings.clearSearch}
              onClick={clear}
            />
          )
        }
      />
    </div>
  );
}
