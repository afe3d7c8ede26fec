/** The findings of a standing as the list shows them: filtered, searched, grouped, as rows. */
import { useDeferredValue, useMemo, useState } from "react";
import { fixesIn, type FixesOf } from "../../../app/findingFixes";
import { groupFindings, listFindings, type Grouping, type ListedFinding } from "../../../app/findingGroups";
import { findingSearch, ofSeverities } from "../../../app/findingSearch";
import { countFindings } from "../../../app/counts";
import type { Severity } from "../../../plan/finding";
import type { Standing } from "../../../app/standing";
import { ruleTitle, type Language } from "../../../strings/findings";
import { askedFor, type Filter } from "./filter";
import { rowsOf, type Row } from "./rows";
import { AS_IS_BEST, isOpen, unfold, type Unfolded } from "./unfolding";

export interface Findings {
  readonly listed: readonly ListedFinding[];
  readonly shown: readonly ListedFinding[];
  /** How many each severity would show. */
  readonly counts: Readonly<Record<Severity, number>>;
  readonly rows: readonly Row[];
  /** What the rows are chosen and grouped by; the same object until that changes. */
  readonly selection: object;
  readonly fixesOf: FixesOf;
  readonly anyOpen: boolean;
  readonly openAll: (open: boolean) => void;
  readonly setOpen: (id: string, open: boolean) => void;
  readonly previewed: string | null;
  /** The group whose fixes are shown before they are made; null: none. */
  readonly preview: (groupId: string | null) => void;
}

export function useFindings(standing: Standing, language: Language, filter: Filter, grouping: Grouping): Findings {
  const { findings } = standing.analysis;
  const [unfolded, setUnfolded] = useState<Unfolded>(AS_IS_BEST);
  const [previewed, setPreviewed] = useState<string | null>(null);
  const listed = useMemo(() => listFindings(findings), [findings]);
  const search = useMemo(() => findingSearch(listed, language), [listed, language]);
  const fixesOf = useMemo(() => fixesIn(standing.grids), [standing.grids]);
  // Typing goes before drawing the list anew.
  const late = useDeferredValue(filter);
  const found = useMemo(() => askedFor(search(late.query), late), [search, late]);
  const shown = useMemo(() => ofSeverities(found, late.severities), [found, late]);
  const groups = useMemo(
    () => groupFindings(shown, grouping, (rule) => ruleTitle(rule, language)),
    [shown, grouping, language],
  );
  const rows = useMemo(() => {
    const open = (group: Parameters<typeof isOpen>[1], level: 3 | 4): boolean =>
      isOpen(unfolded, group, level, shown.length);
    return rowsOf(groups, { isOpen: open, previewed }, fixesOf);
  }, [groups, unfolded, shown.length, previewed, fixesOf]);
  return {
    listed,
    shown,
    counts: useMemo(() => countFindings(found.map(({ finding }) => finding)), [found]),
    rows,
    selection: useMemo(() => ({ late, grouping }), [late, grouping]),
    fixesOf,
    anyOpen: groups.some((group) => isOpen(unfolded, group, 3, shown.length)),
    openAll: (open) => {
      setUnfolded({ all: open ? "open" : "closed", own: new Map() });
    },
    setOpen: (id, open) => {
      setUnfolded((before) => unfold(before, id, open));
    },
    previewed,
    preview: setPreviewed,
  };
}
