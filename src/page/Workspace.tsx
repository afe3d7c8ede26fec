/** A workbook that is open, with the pane beside it. A chunk of its own: the page begins without one. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { useRef, useState, useSyncExternalStore, type ReactElement, type ReactNode } from "react";
import type { Language } from "../strings/findings";
import type { PageStrings } from "../strings/page";
import type { Desk, OpenBook } from "./desk";
import { Divider, PANE } from "./Divider";
import { download } from "./download";
import { Header } from "./Header";
import { Problem } from "./Problem";
import type { Undoing } from "./undoing";
import { UnsavedDialog } from "./UnsavedDialog";
import { useDesk } from "./useDesk";
import { WorkbookView } from "./WorkbookView";

const useStyles = makeStyles({
  space: {
    position: "relative",
    display: "flex",
    flexDirection: "column",
    height: "100vh",
    overflow: "clip",
    "@media (max-width: 799px)": { height: "auto", overflow: "visible" },
  },
  main: {
    display: "flex",
    flexGrow: 1,
    minHeight: 0,
    "@media (max-width: 799px)": { flexDirection: "column" },
  },
  workbook: {
    display: "flex",
    flexGrow: 1,
    minWidth: 0,
    "@media (max-width: 799px)": { height: "70vh", minHeight: "18rem" },
  },
  pane: {
    position: "relative",
    flexShrink: 0,
    minHeight: 0,
    overflowY: "auto",
    overflowX: "hidden",
    "@media (max-width: 799px)": {
      overflowY: "visible",
      borderTop: `4px solid ${tokens.colorNeutralStroke2}`,
    },
  },
  over: {
    position: "absolute",
    inset: tokens.spacingHorizontalS,
    zIndex: 10,
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    pointerEvents: "none",
    fontSize: tokens.fontSizeBase600,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorBrandForeground2,
    backgroundColor: tokens.colorBrandBackground2,
    border: `3px dashed ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusXLarge,
  },
});

export interface WorkspaceProps {
  readonly desk: Desk;
  readonly book: OpenBook;
  readonly language: Language;
  readonly strings: PageStrings;
  readonly isOver: boolean;
  readonly undoing: Undoing;
  readonly onFile: (file: File) => void;
  readonly onLanguage: () => void;
  /** The pane. */
  readonly children: ReactNode;
}

export function Workspace(props: WorkspaceProps): ReactElement {
  const { desk, book, language, strings, isOver, undoing, onFile, onLanguage, children } = props;
  const styles = useStyles();
  const problem = useDesk(desk, "problem");
  const opening = useDesk(desk, "opening");
  const asking = useDesk(desk, "asking");
  const [told, tell] = useTold();
  const [width, setWidth] = useState<number>(PANE.usual);
  const next = useSyncExternalStore(undoing.subscribe, undoing.next);
  const takeBack = (): void => {
    if (next === null) return;
    void undoing.undo().then((isDone) => {
      tell(isDone ? strings.undone : strings.notUndone);
    });
  };
  const save = async (): Promise<boolean> => {
    try {
      const file = await desk.file();
      if (file === null) return false;
      download(file.name, file.bytes);
      desk.saved();
      tell(strings.saved(file.name));
      return true;
    } catch {
      tell(strings.saveFailed);
      return false;
    }
  };
  return (
    <div className={styles.space}>
      <Header
        book={book}
        language={language}
        strings={strings}
        status={opening === null ? told : strings.opening(opening)}
        canUndo={next !== null}
        onFile={onFile}
        onSave={() => void save()}
        onUndo={takeBack}
        onLanguage={onLanguage}
      />
      {problem !== null && (
        <Problem
          problem={problem}
          strings={strings}
          onClose={() => {
            desk.dismiss();
          }}
        />
      )}
      <div className={styles.main}>
        <section className={styles.workbook} aria-label={strings.workbook}>
          <WorkbookView desk={desk} book={book} strings={strings} onUndo={takeBack} />
          <Divider label={strings.paneWidth} width={width} onWidth={setWidth} />
        </section>
        <div className={styles.pane} style={{ width: `min(100vw, ${String(width)}px)` }}>
          {children}
        </div>
      </div>
      {isOver && <div className={styles.over}>{strings.dropHere}</div>}
      {asking !== null && (
        <UnsavedDialog
          name={book.name}
          other={asking.name}
          strings={strings}
          onSave={() => {
            void save().then((isSaved) => {
              if (isSaved) void desk.openAsked();
              else desk.keep();
            });
          }}
          onDiscard={() => void desk.openAsked()}
          onCancel={() => {
            desk.keep();
          }}
        />
      )}
    </div>
  );
}

const TOLD_FOR = 8_000;

/** Says what was done, for a while. */
function useTold(): [string, (text: string) => void] {
  const [told, setTold] = useState("");
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const tell = (text: string): void => {
    setTold(text);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      setTold("");
    }, TOLD_FOR);
  };
  return [told, tell];
}
