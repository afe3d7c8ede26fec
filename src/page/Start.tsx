import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { PageStrings } from "../strings/page";
import type { Desk } from "./desk";
import { OpenButton } from "./OpenButton";
import { Problem } from "./Problem";
import { useDesk } from "./useDesk";

const useStyles = makeStyles({
  main: {
    flexGrow: 1,
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    justifyContent: "center",
    gap: tokens.spacingVerticalXL,
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalL}`,
    textAlign: "center",
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeHero800,
    lineHeight: tokens.lineHeightHero800,
    overflowWrap: "anywhere",
  },
  lead: { margin: 0, maxWidth: "36rem", fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  zone: {
    boxSizing: "border-box",
    width: "100%",
    maxWidth: "36rem",
    padding: `${tokens.spacingVerticalXXXL} ${tokens.spacingHorizontalL}`,
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    gap: tokens.spacingVerticalM,
    border: `2px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  over: { border: `2px solid ${tokens.colorBrandStroke1}`, backgroundColor: tokens.colorBrandBackground2 },
  hint: { margin: 0, color: tokens.colorNeutralForeground2 },
  problem: { width: "100%", maxWidth: "36rem" },
});

export interface StartProps {
  readonly desk: Desk;
  readonly strings: PageStrings;
  /** A file is held over the page. */
  readonly isOver: boolean;
  readonly onFile: (file: File) => void;
}

/** What there is to see before a workbook is open. */
export function Start({ desk, strings, isOver, onFile }: StartProps): ReactElement {
  const styles = useStyles();
  const problem = useDesk(desk, "problem");
  const opening = useDesk(desk, "opening");
  return (
    <main className={styles.main}>
      <h1 className={styles.title}>{strings.product}</h1>
      <p className={styles.lead}>{strings.lead}</p>
      <div className={mergeClasses(styles.zone, isOver && styles.over)}>
        <OpenButton label={strings.open} appearance="primary" size="large" onFile={onFile} />
        <p className={styles.hint}>{isOver ? strings.dropHere : strings.openHint}</p>
        <Button size="large" onClick={() => void desk.openSample()}>
          {strings.sample}
        </Button>
      </div>
      <p className={styles.hint} role="status">
        {opening === null ? "" : strings.opening(opening)}
      </p>
      {problem !== null && (
        <div className={styles.problem}>
          <Problem
            problem={problem}
            strings={strings}
            onClose={() => {
              desk.dismiss();
            }}
          />
        </div>
      )}
      <p className={styles.hint}>{strings.nothingLeaves}</p>
    </main>
  );
}
