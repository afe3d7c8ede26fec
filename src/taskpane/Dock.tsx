import { Button, mergeClasses } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { useRef, type ReactElement, type RefObject } from "react";
import type { LiveState } from "../app/live";
import type { SessionState } from "../app/session";
import type { Language } from "../strings/findings";
import { paneStrings, type PaneStrings } from "../strings/pane";
import { JobAtWork } from "./JobAtWork";
import { useStyles } from "./styles";
import { TroubleMessage } from "./TroubleMessage";
import type { Told } from "./useActions";
import { useHeightAs } from "./useHeightAs";

export interface DockProps {
  readonly session: SessionState;
  readonly live: LiveState;
  readonly told: Told | null;
  readonly language: Language;
  /** Whether what was written is shown above the view already. */
  readonly showsDone: boolean;
  /** What is told of the dock's height, as --pane-sticky-bottom. */
  readonly root: RefObject<HTMLElement | null>;
  readonly on: {
    readonly abort: () => void;
    /** The session's last job again. */
    readonly retry: () => void;
    /** Puts the session's outcome away. */
    readonly reset: () => void;
    readonly forget: () => void;
    readonly read: () => void;
    readonly undo: () => void;
    readonly seeSheets: () => void;
  };
}

/** What goes on and what went wrong, at the lower edge: in sight wherever the person is in a view. */
export function Dock(props: DockProps): ReactElement {
  const styles = useStyles();
  const strings = paneStrings(props.language);
  const dock = useRef<HTMLDivElement>(null);
  useHeightAs("--pane-sticky-bottom", dock, props.root);
  const lines = [troubleLine(props), toldLine(props), freshnessLine(props, strings), jobLine(props, strings)];
  const undo = undoLine(props, strings);
  const shown = [...lines, undo].filter((line) => line !== null);
  return (
    <div ref={dock} className={mergeClasses(shown.length > 0 && styles.dock)}>
      {shown}
    </div>
  );
}

function troubleLine({ session, language, on }: DockProps): ReactElement | null {
  if (session.kind !== "trouble") return null;
  const { job, trouble } = session;
  const title = trouble.code === "cancelled" ? {} : { title: paneStrings(language).failed[job] };
  return (
    <TroubleMessage
      key="job trouble"
      {...title}
      trouble={trouble}
      language={language}
      onRetry={on.retry}
      onClose={on.reset}
    />
  );
}

function toldLine({ told, language, on }: DockProps): ReactElement | null {
  if (told === null) return null;
  // It was about single cells: nobody asks how our sheets are, which is all that "unknown" has words for.
  const onlyRead = told.trouble.summary === "unknown";
  return <TroubleMessage key="told" {...told} onlyRead={onlyRead} language={language} onClose={on.forget} />;
}

function freshnessLine({ live, language, on }: DockProps, strings: PaneStrings): ReactElement | null {
  if (live.kind !== "open") return null;
  const { freshness, followed } = live;
  if (freshness.kind === "behind") {
    const { trouble } = freshness;
    return (
      <TroubleMessage
        key="behind"
        title={strings.behind}
        onlyRead
        trouble={trouble}
        language={language}
        onRetry={on.read}
        retryText={strings.readAgain}
      />
    );
  }
  if (freshness.kind === "waiting") return <Line key="waiting" text={strings.waiting} />;
  if (followed) return null;
  return <Line key="not followed" text={strings.notFollowed} button={strings.readAgain} onClick={on.read} />;
}

function jobLine({ session, showsDone, on }: DockProps, strings: PaneStrings): ReactElement | null {
  switch (session.kind) {
    case "working":
      return <JobAtWork key="job" state={session} strings={strings} onAbort={on.abort} />;
    case "nothing":
      return <Line key="nothing" text={strings.nothing} button={strings.close} onClick={on.reset} />;
    case "done":
      return showsDone ? null : (
        <Line
          key="done"
          text={strings.doneIn(session.job, session.tookMs)}
          button={strings.seeSheets}
          onClick={on.seeSheets}
          close={strings.close}
          onClose={on.reset}
        />
      );
    case "idle":
    case "trouble":
      return null;
  }
}

function undoLine({ live, on }: DockProps, strings: PaneStrings): ReactElement | null {
  if (live.kind !== "open" || live.undo === null) return null;
  return <Line key="undo" text={`${live.undo.done}.`} button={strings.undo} onClick={on.undo} />;
}

interface LineProps {
  readonly text: string;
  readonly button?: string;
  readonly onClick?: () => void;
  readonly close?: string;
  readonly onClose?: () => void;
}

function Line({ text, button, onClick, close, onClose }: LineProps): ReactElement {
  const styles = useStyles();
  return (
    <div className={mergeClasses(styles.docked, styles.row)}>
      <span className={styles.grow}>{text}</span>
      {button !== undefined && (
        <Button size="small" onClick={onClick}>
          {button}
        </Button>
      )}
      {close !== undefined && (
        <Button size="small" appearance="subtle" icon={<DismissRegular />} aria-label={close} onClick={onClose} />
      )}
    </div>
  );
}
