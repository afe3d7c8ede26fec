/** The page: a place to drop a workbook, and once one is open the workbook with the pane beside it. */
import {
  Button,
  FluentProvider,
  makeStaticStyles,
  makeStyles,
  Spinner,
  tokens,
  webDarkTheme,
  webLightTheme,
} from "@fluentui/react-components";
import { useCallback, useEffect, useState, useSyncExternalStore, type ComponentType, type ReactElement } from "react";
import type { Language } from "../strings/findings";
import { pageStrings, type PageStrings } from "../strings/page";
import { useSystemDark } from "../taskpane/useSystemDark";
import type { Desk } from "./desk";
import type { LanguageChoice } from "./languageChoice";
import { fileSource, filesSource } from "./sources";
import { Start } from "./Start";
import type { Undoing } from "./undoing";
import { useDesk } from "./useDesk";
import { useFileDrop } from "./useFileDrop";
import type { WorkspaceProps } from "./Workspace";

const usePage = makeStaticStyles({
  "html, body": { margin: 0, padding: 0 },
  "#root": { display: "flex", flexDirection: "column", minHeight: "100vh" },
});

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", flexGrow: 1, minHeight: "100vh" },
  corner: { display: "flex", justifyContent: "flex-end", padding: tokens.spacingHorizontalM },
  waiting: {
    flexGrow: 1,
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    justifyContent: "center",
    gap: tokens.spacingVerticalM,
  },
});

interface WorkspaceParts {
  readonly Workspace: ComponentType<WorkspaceProps>;
  /** What stands beside the workbook. */
  readonly Pane: ComponentType<{ readonly language: Language }>;
}

export interface PageAppProps {
  readonly desk: Desk;
  readonly language: LanguageChoice;
  /** The part that shows a workbook, which is loaded when there is one. */
  readonly workspace: () => Promise<WorkspaceParts>;
  readonly undoing: Undoing;
}

export function PageApp({ desk, language: choice, workspace, undoing }: PageAppProps): ReactElement {
  usePage();
  const styles = useStyles();
  const language = useSyncExternalStore(choice.subscribe, choice.state);
  const strings = pageStrings(language);
  const book = useDesk(desk, "book");
  const dark = useSystemDark();
  const onFile = useCallback((file: File) => void desk.open(fileSource(file)), [desk]);
  const onFiles = useCallback((files: readonly File[]) => void desk.open(filesSource(files)), [desk]);
  const isOver = useFileDrop(onFiles);
  const name = book?.name ?? null;
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = name === null ? strings.product : `${name} – ${strings.product}`;
  }, [language, name, strings]);
  useUnsavedWarning(book?.hasChanges === true);
  const shared = { desk, strings, isOver, onFile };
  return (
    <FluentProvider theme={dark ? webDarkTheme : webLightTheme} className={styles.page}>
      {book === null ? (
        <>
          <header className={styles.corner}>
            <Button
              appearance="subtle"
              lang={language === "sv" ? "en" : "sv"}
              onClick={() => {
                choice.change();
              }}
            >
              {strings.otherLanguage}
            </Button>
          </header>
          <Start {...shared} />
        </>
      ) : (
        <Loaded load={workspace} strings={strings}>
          {({ Workspace, Pane }) => (
            <Workspace {...shared} book={book} language={language} onLanguage={choice.change} undoing={undoing}>
              <Pane language={language} />
            </Workspace>
          )}
        </Loaded>
      )}
    </FluentProvider>
  );
}

interface LoadedProps {
  readonly load: PageAppProps["workspace"];
  readonly strings: PageStrings;
  readonly children: (parts: WorkspaceParts) => ReactElement;
}

/** Shows the workspace when it has come; where it cannot be loaded, says so and lets the person try again. */
function Loaded({ load, strings, children }: LoadedProps): ReactElement {
  const styles = useStyles();
  const [state, setState] = useState<{ readonly parts: WorkspaceParts | null; readonly failed: boolean }>({
    parts: null,
    failed: false,
  });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let isWanted = true;
    const take = (parts: WorkspaceParts | null): void => {
      if (isWanted) setState({ parts, failed: parts === null });
    };
    load().then(take, () => {
      take(null);
    });
    return () => {
      isWanted = false;
    };
  }, [load, attempt]);
  if (state.parts !== null) return children(state.parts);
  return (
    <main className={styles.waiting}>
      {state.failed ? (
        <>
          <p role="alert">{strings.partMissing}</p>
          <Button
            onClick={() => {
              setAttempt(attempt + 1);
            }}
          >
            {strings.retry}
          </Button>
        </>
      ) : (
        <Spinner label={strings.loading} />
      )}
    </main>
  );
}

/** Leaving the page asks first where changes are not saved; the words are the browser's own. */
function useUnsavedWarning(hasChanges: boolean): void {
  useEffect(() => {
    if (!hasChanges) return undefined;
    const warn = (event: BeforeUnloadEvent): void => {
      event.preventDefault();
    };
    window.addEventListener("beforeunload", warn);
    return () => {
      window.removeEventListener("beforeunload", warn);
    };
  }, [hasChanges]);
}
