/** The pane where it can work: tabs, the view that is chosen, and what goes on. */
import { mergeClasses, Button } from "@fluentui/react-components";
import { WarningRegular } from "@fluentui/react-icons";
import { useMemo, useRef, type ReactElement, type RefObject } from "react";
import { countFindings } from "../app/counts";
import { ownParagraphs } from "../app/kept";
import type { LiveState } from "../app/live";
import type { SessionState } from "../app/session";
import type { Standing } from "../app/standing";
import type { Place } from "../commands/office";
import type { Language } from "../strings/findings";
import { paneStrings, type PaneStrings } from "../strings/pane";
import { Dock } from "./Dock";
import { FirstRun } from "./FirstRun";
import { JobDone } from "./JobDone";
import { NothingHere } from "./NothingHere";
import { Opening } from "./Opening";
import type { PanePieces } from "./pieces";
import { useStyles } from "./styles";
import { Tabs } from "./Tabs";
import { useActions } from "./useActions";
import { useChoices, type ShellChoices } from "./useChoices";
import { useKeptFocus } from "./useKeptFocus";
import { Views } from "./Views";
import type { PaneActions } from "./views/view";

export interface ShellProps {
  readonly pieces: PanePieces;
  readonly place: Place;
  readonly language: Language;
  readonly session: SessionState;
  readonly live: LiveState;
  readonly announce: (text: string) => void;
  readonly root: RefObject<HTMLElement | null>;
}

export function Shell(props: ShellProps): ReactElement {
  const { pieces, language, session, live, announce, root } = props;
  const panel = useRef<HTMLDivElement>(null);
  const chosen = useChoices(pieces.choices);
  const { actions, told, forget } = useActions(pieces, language, announce);
  useKeptFocus(root, panel);
  return (
    <>
      {live.kind === "open" ? (
        <Opened {...props} standing={live.standing} chosen={chosen} actions={actions} panel={panel} />
      ) : (
        <Waiting {...props} live={live} actions={actions} panel={panel} />
      )}
      <Dock
        session={session}
        live={live}
        told={told}
        language={language}
        showsDone={live.kind === "open" && chosen.view === "overview"}
        root={root}
        on={{
          abort: () => {
            pieces.session.abort();
          },
          retry: () => {
            if (session.kind === "trouble") actions.run(session.job);
          },
          reset: () => {
            pieces.session.reset();
          },
          forget,
          read: () => void pieces.live.refresh(),
          undo: () => void actions.undo(),
          seeSheets: () => {
            chosen.open("overview");
          },
        }}
      />
    </>
  );
}

interface PartProps extends ShellProps {
  readonly actions: PaneActions;
  readonly panel: RefObject<HTMLDivElement | null>;
}

/** Before the workbook has been read. */
function Waiting(props: PartProps & { readonly live: Exclude<LiveState, { kind: "open" }> }): ReactElement {
  const { pieces, place, language, session, live, actions, panel } = props;
  const styles = useStyles();
  return (
    <div ref={panel} tabIndex={-1} className={styles.panel}>
      <Opening
        live={live}
        place={place}
        language={language}
        busy={session.kind === "working"}
        onRun={actions.run}
        onCancel={() => {
          pieces.live.cancel();
        }}
        onRead={() => void pieces.live.refresh()}
        onOpenSample={() => void actions.openSample()}
      />
    </div>
  );
}

interface OpenedProps extends PartProps {
  readonly standing: Standing;
  readonly chosen: ShellChoices;
}

function Opened(props: OpenedProps): ReactElement {
  const { language, session, standing, chosen, actions, panel, root } = props;
  const { view, asked, open } = chosen;
  const strings = paneStrings(language);
  const toCheck = useMemo(() => {
    // That an empty workbook lacks everything is nothing to go through one by one.
    if (standing.nothing?.sheets.length === 0) return 0;
    const { error, warning } = countFindings(standing.analysis.findings);
    return error + warning;
  }, [standing]);
  const instead = standing.nothing !== null && (
    <NothingHere
      nothing={standing.nothing}
      strings={strings}
      onOpenSample={() => void actions.openSample()}
      onSettings={() => {
        open("settings");
      }}
      onFindings={() => {
        open("findings");
      }}
    />
  );
  return (
    <>
      <Tabs view={view} toCheck={toCheck} strings={strings} onSelect={open} root={root} />
      <Views
        standing={standing}
        language={language}
        actions={actions}
        view={view}
        asked={asked}
        busy={session.kind === "working"}
        onOpen={open}
        instead={instead === false ? null : instead}
        above={<Above {...props} />}
        panel={panel}
      />
    </>
  );
}

/** What a view is introduced with: what has just been written, that it is only half-written, how to begin. */
function Above({ pieces, place, language, session, standing, chosen, actions }: OpenedProps): ReactElement | null {
  const styles = useStyles();
  const strings = paneStrings(language);
  const isOverview = chosen.view === "overview";
  const cards = [
    isOverview && session.kind === "done" && (
      <JobDone
        key="done"
        state={session}
        language={language}
        kept={session.job === "check" ? 0 : ownParagraphs(standing)}
        onShow={(sheet) => void pieces.session.show(sheet)}
        onClose={() => {
          pieces.session.reset();
        }}
      />
    ),
    standing.unfinished && !isBeingMended(session) && (
      <Unfinished
        key="unfinished"
        strings={strings}
        onSummarise={() => {
          actions.run("summary");
        }}
      />
    ),
    isOverview && place === "excel" && standing.nothing === null && !chosen.firstRunSeen && session.kind === "idle" && (
      <FirstRun
        key="first run"
        strings={strings}
        onOpenSample={() => void actions.openSample()}
        onClose={chosen.closeFirstRun}
      />
    ),
  ].filter((card) => card !== false);
  return cards.length === 0 ? null : <div className={mergeClasses(styles.stack, styles.below)}>{cards}</div>;
}

/** True from the moment a job is at work until the sheets it has made whole are read again: what was read is from before. */
function isBeingMended(session: SessionState): boolean {
  return session.kind === "working" || (session.kind === "done" && session.result.repaired);
}

interface UnfinishedProps {
  readonly strings: PaneStrings;
  readonly onSummarise: () => void;
}

function Unfinished({ strings, onSummarise }: UnfinishedProps): ReactElement {
  const styles = useStyles();
  return (
    <div className={mergeClasses(styles.card, styles.warning)}>
      <div className={styles.withIcon}>
        <WarningRegular className={styles.icon} />
        <strong>{strings.unfinished}</strong>
      </div>
      <div>
        <Button onClick={onSummarise}>{strings.jobs.summary}</Button>
      </div>
    </div>
  );
}
