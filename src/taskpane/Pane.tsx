/** What the pane shows of a state. Draws only: everything it does is asked for through its props. */
import type { ReactElement } from "react";
import type { Job, SessionState } from "../app/session";
import type { Place } from "../commands/office";
import type { Language } from "../strings/findings";
import { paneStrings, type PaneStrings } from "../strings/pane";
import { Done } from "./Done";
import { Jobs } from "./Jobs";
import { Message } from "./Message";
import { statusLine } from "./statusLine";
import { useStyles } from "./styles";
import { TroubleMessage } from "./TroubleMessage";
import { Working } from "./Working";

export interface PaneProps {
  /** Null until Office is ready. */
  readonly place: Place | null;
  readonly state: SessionState;
  readonly language: Language;
  readonly onRun: (job: Job) => void;
  readonly onAbort: () => void;
  readonly onShow: (sheet: string) => void;
}

export function Pane(props: PaneProps): ReactElement {
  const { place, state, language, onRun } = props;
  const styles = useStyles();
  const strings = paneStrings(language);
  return (
    <main className={styles.pane}>
      <h1 className={styles.title}>{strings.product}</h1>
      <p className={styles.status} role="status">
        {statusLine(place, state, strings)}
      </p>
      <Below {...props} strings={strings} />
      {place === "excel" && <Jobs strings={strings} busy={state.kind === "working"} onRun={onRun} />}
    </main>
  );
}

/** What there is to say beyond the status line. */
function Below({
  place,
  state,
  language,
  strings,
  onRun,
  onAbort,
  onShow,
}: PaneProps & { readonly strings: PaneStrings }): ReactElement | null {
  if (place === "notInExcel") return <Message lines={[strings.notInExcelRemedy]} />;
  if (place === "noOffice") return <Message lines={[strings.noOfficeRemedy]} />;
  if (place === "tooOld")
    return (
      <TroubleMessage trouble={{ code: "tooOld", summary: "unchanged", sheet: null, detail: "" }} language={language} />
    );
  switch (state.kind) {
    case "idle":
      return null;
    case "working":
      return <Working state={state} strings={strings} onAbort={onAbort} />;
    case "done":
      return <Done state={state} strings={strings} language={language} onShow={onShow} />;
    case "nothing": {
      const { looked, sheets, withoutRows } = state.result;
      const why = withoutRows.length > 0 ? strings.nothingInRows(withoutRows) : strings.nothingLooked(looked, sheets);
      return <Message lines={[why, strings.nothingRemedy]} />;
    }
    case "trouble": {
      const { job, trouble } = state;
      return (
        <TroubleMessage
          trouble={trouble}
          language={language}
          onRetry={() => {
            onRun(job);
          }}
        />
      );
    }
  }
}
