import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, type KeyboardEvent, type ReactElement } from "react";
import type { PageStrings } from "../strings/page";
import type { SheetTab } from "../workbook/xlsx/looks/types";

const useStyles = makeStyles({
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tabs: { display: "flex", flexGrow: 1, flexBasis: "12rem", minWidth: 0, overflowX: "auto", padding: "3px" },
  tab: {
    flexShrink: 0,
    padding: "4px 12px",
    font: "inherit",
    fontSize: tokens.fontSizeBase300,
    whiteSpace: "nowrap",
    cursor: "pointer",
    color: tokens.colorNeutralForeground2,
    backgroundColor: "transparent",
    border: "none",
    borderBottom: `3px solid transparent`,
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    "&[aria-selected='true']": {
      color: tokens.colorNeutralForeground1,
      fontWeight: tokens.fontWeightSemibold,
      borderBottomColor: tokens.colorBrandStroke1,
    },
    // Here a transparent line is drawn like any other.
    "@media (forced-colors: active)": {
      borderBottomColor: "Canvas",
      "&[aria-selected='true']": { borderBottomColor: "Highlight" },
    },
  },
  note: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, whiteSpace: "nowrap" },
});

export interface SheetTabsProps {
  readonly tabs: readonly SheetTab[];
  readonly selected: string;
  readonly panelId: string;
  readonly strings: PageStrings;
  /** Rows that the selected sheet hides, and whether they are shown all the same. */
  readonly hiddenRows: number;
  readonly reveals: boolean;
  readonly leftOut: number;
  readonly onSelect: (sheet: string) => void;
  readonly onReveal: (reveals: boolean) => void;
}

/** The sheets that can be seen, and what cannot. */
export function SheetTabs(props: SheetTabsProps): ReactElement {
  const { tabs, selected, panelId, strings, hiddenRows, reveals, leftOut, onSelect, onReveal } = props;
  const styles = useStyles();
  const list = useRef<HTMLDivElement>(null);
  const shown = tabs.filter(({ visibility }) => visibility === "visible");
  const hidden = tabs.length - shown.length;
  useEffect(() => {
    const tab = list.current?.querySelector<HTMLElement>("[aria-selected='true']");
    if (list.current !== null && tab) bringIntoView(list.current, tab);
  }, [selected, tabs]);
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const at = shown.findIndex(({ name }) => name === selected);
    const to = target(event.key, at, shown.length);
    const name = to === null ? undefined : shown[to]?.name;
    if (to === null || name === undefined) return;
    event.preventDefault();
    onSelect(name);
    list.current?.querySelectorAll<HTMLButtonElement>("[role='tab']")[to]?.focus();
  };
  return (
    <div className={styles.line}>
      <div
        ref={list}
        role="tablist"
        tabIndex={-1}
        aria-label={strings.sheets}
        className={styles.tabs}
        onKeyDown={onKeyDown}
      >
        {shown.map(({ name }) => (
          <button
            key={name}
            type="button"
            role="tab"
            aria-selected={name === selected}
            aria-controls={name === selected ? panelId : undefined}
            tabIndex={name === selected ? 0 : -1}
            className={styles.tab}
            onClick={() => {
              onSelect(name);
            }}
          >
            {name}
          </button>
        ))}
      </div>
      {hiddenRows > 0 && (
        <Button
          size="small"
          appearance="subtle"
          onClick={() => {
            onReveal(!reveals);
          }}
        >
          {reveals ? strings.hideHiddenRows : strings.showHiddenRows(hiddenRows)}
        </Button>
      )}
      {leftOut > 0 && <span className={styles.note}>{strings.leftOut(leftOut)}</span>}
      {hidden > 0 && <span className={styles.note}>{strings.hiddenSheets(hidden)}</span>}
    </div>
  );
}

/** Not scrollIntoView, which would move the page too. */
function bringIntoView(list: HTMLElement, tab: HTMLElement): void {
  const { left, right } = tab.getBoundingClientRect();
  const seen = list.getBoundingClientRect();
  if (left < seen.left) list.scrollLeft -= seen.left - left;
  else if (right > seen.right) list.scrollLeft += right - seen.right;
}

function target(key: string, at: number, count: number): number | null {
  switch (key) {
    case "ArrowRight":
      return Math.min(count - 1, at + 1);
    case "ArrowLeft":
      return Math.max(0, at - 1);
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return null;
  }
}
