/** The list at work: drawing, keyboard, going to cells and fixing. */
import { useId, useState, type ReactElement, type RefObject } from "react";
import type { GroupKey } from "../../../app/findingGroups";
import { ruleTitle, type Language } from "../../../strings/findings";
import { findingsViewStrings } from "../../../strings/views/findings";
import type { CellEdit } from "../../../workbook/port";
import type { PaneActions } from "../view";
import { FindingItem } from "./FindingItem";
import { FindingList } from "./FindingList";
import { FixPreview } from "./FixPreview";
import { GroupHeading } from "./GroupHeading";
import type { FindingRow, Group, Row } from "./rows";
import { coverOf } from "./scroller";
import { useStyles } from "./styles";
import type { Findings } from "./useFindings";
import type { Fixing } from "./useFixing";
import { useActiveRow, useRowFocus } from "./useRowFocus";
import { useVirtualRows } from "./useVirtualRows";

export interface FindingRowsProps {
  readonly findings: Findings;
  readonly fixing: Fixing;
  readonly language: Language;
  readonly actions: PaneActions;
  /** The filter, which covers the top of the list. */
  readonly bar: RefObject<HTMLDivElement | null>;
  /** Where the keyboard goes when the last finding has vanished. */
  readonly onListEmpty: () => void;
}

export function FindingRows({ findings, fixing, language, actions, bar, onListEmpty }: FindingRowsProps): ReactElement {
  const styles = useStyles();
  const strings = findingsViewStrings(language);
  const { rows, fixesOf, setOpen, previewed, preview } = findings;
  const [current, setCurrent] = useState<string | null>(null);
  const keys = useId();
  const active = useActiveRow(rows);
  const { items, height, margin, setList, measure, elementOf, scrollTo } = useVirtualRows(
    rows,
    findings.selection,
    active.index,
    () => coverOf(bar.current),
  );
  const place = { elementOf, scrollTo };
  const { control, focus } = useRowFocus(rows, active, place, {
    unfold: (row, open) => {
      if (row.kind === "group") setOpen(row.group.id, open);
    },
    elsewhere: onListEmpty,
  });

  const nameOf = ({ key }: { readonly key: GroupKey }): string =>
    key.kind === "rule" ? ruleTitle(key.rule, language) : (key.department ?? strings.wholePlan);

  const go = ({ id, one }: FindingRow): void => {
    const { sheet, cell } = one.finding.place;
    if (sheet === null) return;
    setCurrent(id);
    void actions.show(sheet, cell ?? "A1");
  };

  const fixOne = ({ one }: FindingRow): void => {
    const { rule, place } = one.finding;
    const where = strings.place("", place.sheet ?? "", place.cell);
    void fixing.fix(fixesOf(one.finding), strings.done(ruleTitle(rule, language), where));
  };

  const fixGroup = async (group: Group, edits: readonly CellEdit[]): Promise<void> => {
    const rule = group.findings[0]?.finding.rule;
    if (rule === undefined) return;
    if (await fixing.fix(edits, strings.done(ruleTitle(rule, language), null))) preview(null);
  };

  const openPreview = (group: Group): void => {
    preview(group.id);
    focus(`preview ${group.id}`);
  };
  const closePreview = (group: Group): void => {
    preview(null);
    focus(`group ${group.id}`);
  };

  const render = (row: Row): ReactElement => {
    switch (row.kind) {
      case "group":
        return (
          <GroupHeading
            row={row}
            name={nameOf(row.group)}
            control={control(row)}
            fixesOf={fixesOf}
            previewed={previewed === row.group.id}
            strings={strings}
            onOpen={(open) => {
              setOpen(row.group.id, open);
            }}
            onPreview={() => {
              if (previewed === row.group.id) closePreview(row.group);
              else openPreview(row.group);
            }}
          />
        );
      case "preview":
        return (
          <FixPreview
            row={row}
            control={control(row)}
            fixesOf={fixesOf}
            busy={fixing.busy}
            made={fixing.isMade}
            strings={strings}
            onFix={(edits) => void fixGroup(row.group, edits)}
            onCancel={() => {
              closePreview(row.group);
            }}
          />
        );
      case "finding":
        return (
          <FindingItem
            row={row}
            control={control(row)}
            current={current === row.id}
            edits={fixesOf(row.one.finding)}
            made={fixing.isMade(fixesOf(row.one.finding))}
            busy={fixing.busy}
            language={language}
            strings={strings}
            onGo={() => {
              go(row);
            }}
            onFix={() => {
              fixOne(row);
            }}
          />
        );
    }
  };

  return (
    <section aria-label={strings.title} aria-describedby={keys}>
      <p id={keys} className={styles.hidden}>
        {strings.keys}
      </p>
      <FindingList
        rows={rows}
        items={items}
        height={height}
        margin={margin}
        listRef={setList}
        rowRef={measure}
        nameOf={(row) => (row.kind === "finding" ? nameOf(row.group) : "")}
        render={render}
      />
    </section>
  );
}
