import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowDownloadRegular, ArrowUndoRegular, FolderOpenRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import type { Language } from "../strings/findings";
import type { PageStrings } from "../strings/page";
import type { OpenBook } from "./desk";
import { OpenButton } from "./OpenButton";

const useStyles = makeStyles({
  header: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "baseline",
    columnGap: tokens.spacingHorizontalS,
    flexGrow: 1,
    minWidth: 0,
    margin: 0,
    overflowWrap: "anywhere",
  },
  file: { fontWeight: tokens.fontWeightSemibold },
  state: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

export interface HeaderProps {
  readonly book: OpenBook;
  readonly language: Language;
  readonly strings: PageStrings;
  /** What is going on, or what was done last. */
  readonly status: string;
  readonly canUndo: boolean;
  readonly onFile: (file: File) => void;
  readonly onSave: () => void;
  readonly onUndo: () => void;
  readonly onLanguage: () => void;
}

export function Header(props: HeaderProps): ReactElement {
  const { book, language, strings, status, canUndo, onFile, onSave, onUndo, onLanguage } = props;
  const styles = useStyles();
  return (
    <header className={styles.header}>
      <p className={styles.name}>
        <span className={styles.file}>{book.name}</span>
        {book.hasChanges && <span className={styles.state}>{strings.unsaved}</span>}
        <span className={styles.state} role="status">
          {status}
        </span>
      </p>
      <Button appearance="subtle" icon={<ArrowUndoRegular />} disabledFocusable={!canUndo} onClick={onUndo}>
        {strings.undo}
      </Button>
      <OpenButton label={strings.openAnother} appearance="subtle" icon={<FolderOpenRegular />} onFile={onFile} />
      <Button appearance={book.hasChanges ? "primary" : "secondary"} icon={<ArrowDownloadRegular />} onClick={onSave}>
        {strings.saveAs}
      </Button>
      <Button appearance="subtle" lang={language === "sv" ? "en" : "sv"} onClick={onLanguage}>
        {strings.otherLanguage}
      </Button>
    </header>
  );
}
