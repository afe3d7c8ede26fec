/** Kontroll: what was found in the sheets, the way to each cell, and certain fixes. */
import { useEffect, useRef, useState, type ReactElement } from "react";
import type { Grouping } from "../../../app/findingGroups";
import { findingsViewStrings } from "../../../strings/views/findings";
import type { ViewProps } from "../view";
import { AskedLine } from "./AskedLine";
import { NoFindings, NoMatch } from "./Empty";
import { EVERYTHING, filterOf, type Filter } from "./filter";
import { FilterBar } from "./FilterBar";
import { FindingRows } from "./FindingRows";
import { Notice } from "./Notice";
import { OrderBar } from "./OrderBar";
import { useStyles } from "./styles";
import { useFindings } from "./useFindings";
import { useFixing } from "./useFixing";
import { WriteSheet } from "./WriteSheet";

/** So long after the last change of the filter its result is told, not to interrupt who is typing. */
const TELL_MS = 700;

export default function FindingsView({ standing, language, actions, asked }: ViewProps): ReactElement {
  const styles = useStyles();
  const strings = findingsViewStrings(language);
  const [filter, setFilter] = useAskedFilter(asked);
  const [grouping, setGrouping] = useState<Grouping>("department");
  const findings = useFindings(standing, language, filter, grouping);
  const fixing = useFixing(standing, actions, strings);
  const bar = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const { listed, shown, counts } = findings;
  const told = strings.shown(shown.length, listed.length);
  useTold(filter, told, actions.announce);
  const showAll = (): void => {
    setFilter(EVERYTHING);
    search.current?.focus();
  };
  const none = listed.length === 0;
  return (
    <div className={styles.view}>
      <div className={styles.head}>
        <h2 ref={title} tabIndex={-1} className={styles.title}>
          {strings.title}
        </h2>
        {!none && <p className={styles.text}>{told}</p>}
      </div>
      {none ? (
        <NoFindings standing={standing} strings={strings} />
      ) : (
        <FilterBar
          filter={filter}
          counts={counts}
          strings={strings}
          onFilter={setFilter}
          barRef={bar}
          searchRef={search}
        />
      )}
      <AskedLine filter={filter} language={language} onShowAll={showAll} />
      {fixing.told !== null && <Notice text={fixing.told} strings={strings} onClose={fixing.forget} />}
      {!none && shown.length === 0 && <NoMatch strings={strings} onShowAll={showAll} />}
      {shown.length > 0 && (
        <OrderBar
          grouping={grouping}
          anyOpen={findings.anyOpen}
          strings={strings}
          onGrouping={setGrouping}
          onOpenAll={findings.openAll}
        />
      )}
      <FindingRows
        findings={findings}
        fixing={fixing}
        language={language}
        actions={actions}
        bar={bar}
        onListEmpty={() => {
          (search.current ?? title.current)?.focus();
        }}
      />
      {!none && <WriteSheet actions={actions} strings={strings} />}
    </div>
  );
}

/** The person's own filter, until somebody sends them here to see something else. */
function useAskedFilter(asked: ViewProps["asked"]): [Filter, (filter: Filter) => void] {
  const [filter, setFilter] = useState(() => filterOf(asked));
  const [answered, setAnswered] = useState(asked);
  if (asked !== answered) {
    setAnswered(asked);
    setFilter(filterOf(asked));
  }
  return [filter, setFilter];
}

/** Tells how many are shown once the filter has been left alone for a while; not at first, and not when the sheets change. */
function useTold(filter: Filter, told: string, announce: (text: string) => void): void {
  const known = useRef(filter);
  const isUntold = useRef(false);
  useEffect(() => {
    if (known.current !== filter) isUntold.current = true;
    known.current = filter;
    if (!isUntold.current) return undefined;
    // The list follows the filter a little later: its change begins the waiting anew.
    const timer = setTimeout(() => {
      isUntold.current = false;
      announce(told);
    }, TELL_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [filter, told, announce]);
}
