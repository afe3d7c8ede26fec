/** Lies at the bottom while there are changes that are not saved, and says afterwards what became of them. */
import { Button, Spinner, makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular, EditRegular, ErrorCircleRegular } from "@fluentui/react-icons";
import { useEffect, useRef, type ReactElement } from "react";
import type { SettingsStrings } from "../../../strings/views/settings";
import type { SavingState } from "./useDraft";

const useStyles = makeStyles({
  bar: {
    position: "sticky",
    bottom: "var(--pane-sticky-bottom, 0px)",
    zIndex: 1,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderTop: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow8,
    // Where the pane is low (200 % zoom) the bar would cover what it is about.
    "@media (max-height: 20rem)": { position: "static" },
  },
  line: { margin: 0, display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  icon: { flexShrink: 0, fontSize: tokens.fontSizeBase500 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface SaveBarProps {
  readonly strings: SettingsStrings;
  readonly changes: number;
  readonly state: SavingState;
  /** Why Spara does nothing yet; null where it does. */
  readonly hindrance: string | null;
  readonly onSave: () => void;
  readonly onUndo: () => void;
  /** Focus has left the line that says what became of the changes. */
  readonly onLeave: () => void;
}

export function SaveBar(props: SaveBarProps): ReactElement | null {
  const { strings, changes, state, hindrance, onSave, onUndo, onLeave } = props;
  const styles = useStyles();
  const bar = useRef<HTMLDivElement>(null);
  const isDone = changes === 0 && (state === "saved" || state === "undone");
  useEffect(() => {
    const line = bar.current;
    if (!isDone || line === null) return;
    line.addEventListener("blur", onLeave);
    // The buttons went away with the changes, and focus with them: it stays where they were.
    if (document.activeElement === document.body) line.focus({ preventScroll: true });
    return () => {
      line.removeEventListener("blur", onLeave);
    };
  }, [isDone, onLeave]);
  if (changes === 0 && !isDone) return null;
  return (
    <div ref={bar} className={styles.bar} role="group" aria-label={strings.changes} tabIndex={-1}>
      <div className={styles.line}>
        <StateIcon state={state} />
        {lineOf(props)}
      </div>
      {!isDone && (
        <>
          {hindrance !== null && <p className={styles.line}>{hindrance}</p>}
          <div className={styles.buttons}>
            <Button appearance="primary" disabledFocusable={state === "saving"} onClick={onSave}>
              {strings.save}
            </Button>
            <Button disabledFocusable={state === "saving"} onClick={onUndo}>
              {strings.undo}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}

function lineOf({ strings, changes, state }: SaveBarProps): string {
  if (state === "saving") return strings.saving;
  if (changes === 0) return state === "undone" ? strings.undone : strings.saved;
  return state === "failed" ? strings.notSaved : strings.unsavedChanges(changes);
}

function StateIcon({ state }: { readonly state: SavingState }): ReactElement {
  const { icon } = useStyles();
  switch (state) {
    case "saving":
      return <Spinner size="extra-tiny" aria-hidden />;
    case "failed":
      return <ErrorCircleRegular className={icon} />;
    case "saved":
    case "undone":
      return <CheckmarkCircleRegular className={icon} />;
    case "open":
      return <EditRegular className={icon} />;
  }
}
