/**
 * The views by name, as tabs after the ARIA authoring practices' pattern: one tab stop, arrow keys between the tabs, Enter or
 * space opens. Fluent's TabList is not used: for its arrow keys it puts hidden elements that take focus into the page, which
 * axe reports, and its tabs are too wide for 320 px.
 */
import { mergeClasses } from "@fluentui/react-components";
import { useRef, type KeyboardEvent, type ReactElement, type RefObject } from "react";
import type { PaneStrings } from "../strings/pane";
import { useStyles } from "./styles";
import { useTabStyles } from "./tabStyles";
import { useHeightAs } from "./useHeightAs";
import { VIEW_NAMES, type ViewName } from "./views/view";

export interface TabsProps {
  readonly view: ViewName;
  /** Errors and warnings. */
  readonly toCheck: number;
  readonly strings: PaneStrings;
  readonly onSelect: (view: ViewName) => void;
  /** What is told of their height, as --pane-sticky-top. */
  readonly root: RefObject<HTMLElement | null>;
}

export const tabId = (view: ViewName): string => `tab-${view}`;
export const panelId = (view: ViewName): string => `panel-${view}`;

export function Tabs({ view, toCheck, strings, onSelect, root }: TabsProps): ReactElement {
  const list = useRef<HTMLDivElement>(null);
  useHeightAs("--pane-sticky-top", list, root);
  const styles = useTabStyles();
  const { spoken } = useStyles();
  return (
    <div ref={list} className={styles.tabs} role="tablist" aria-label={strings.viewsLabel}>
      {VIEW_NAMES.map((name) => (
        <button
          key={name}
          type="button"
          role="tab"
          id={tabId(name)}
          aria-controls={panelId(name)}
          aria-selected={name === view}
          tabIndex={name === view ? 0 : -1}
          className={mergeClasses(styles.tab, name === view && styles.selected)}
          onKeyDown={moveFocus}
          onClick={() => {
            onSelect(name);
          }}
        >
          {strings.views[name]}
          {name === "findings" && toCheck > 0 && (
            <>
              <span className={styles.count} aria-hidden="true">
                {strings.number(toCheck)}
              </span>
              <span className={spoken}> {strings.toCheck(toCheck)}</span>
            </>
          )}
        </button>
      ))}
    </div>
  );
}

/** Left and right (round the ends), Home and End. */
function moveFocus(event: KeyboardEvent<HTMLButtonElement>): void {
  const tabs = [...(event.currentTarget.parentElement?.querySelectorAll<HTMLElement>("[role=tab]") ?? [])];
  const at = tabs.indexOf(event.currentTarget);
  const places = new Map([
    ["ArrowLeft", (at + tabs.length - 1) % tabs.length],
    ["ArrowRight", (at + 1) % tabs.length],
    ["Home", 0],
    ["End", tabs.length - 1],
  ]);
  const place = places.get(event.key);
  if (place === undefined) return;
  event.preventDefault();
  tabs[place]?.focus();
}
