/** The pane: its name, the line for screen readers, and either the views or why they cannot be had here. */
import { mergeClasses } from "@fluentui/react-components";
import { useRef, useSyncExternalStore, type ReactElement } from "react";
import type { Place } from "../commands/office";
import type { Language } from "../strings/findings";
import { paneStrings, type PaneStrings } from "../strings/pane";
import type { PanePieces } from "./pieces";
import { Shell } from "./Shell";
import { statusLine } from "./statusLine";
import { useStyles } from "./styles";
import { TroubleMessage } from "./TroubleMessage";
import { useAnnouncer } from "./useAnnouncer";
import { useLasting } from "./useLasting";

export interface PaneProps {
  readonly pieces: PanePieces;
  /** Null until Office is ready. */
  readonly place: Place | null;
  readonly language: Language;
}

/** An update that takes longer than this is shown. */
const UPDATE_SHOWN_AFTER = 400;

export function Pane({ pieces, place, language }: PaneProps): ReactElement {
  const styles = useStyles();
  const strings = paneStrings(language);
  const root = useRef<HTMLElement>(null);
  const session = useSyncExternalStore(pieces.session.subscribe, pieces.session.state);
  const live = useSyncExternalStore(pieces.live.subscribe, pieces.live.state);
  const [said, announce] = useAnnouncer(statusLine(place, session, live, strings));
  const isUpdating = useLasting(live.kind === "open" && live.freshness.kind === "updating", UPDATE_SHOWN_AFTER);
  return (
    <main ref={root} className={styles.pane}>
      <header className={styles.header}>
        <h1 className={styles.title}>{strings.product}</h1>
        {isUpdating && <span className={styles.updating}>{strings.updating}</span>}
      </header>
      <div className={styles.spoken} role="status">
        <span key={said.number}>{said.text}</span>
      </div>
      {place === "excel" || place === "browser" ? (
        <Shell
          pieces={pieces}
          place={place}
          language={language}
          session={session}
          live={live}
          announce={announce}
          root={root}
        />
      ) : (
        <div className={mergeClasses(styles.panel, styles.stack)}>
          <Elsewhere place={place} language={language} strings={strings} />
        </div>
      )}
    </main>
  );
}

interface ElsewhereProps {
  readonly place: Exclude<Place, "excel" | "browser"> | null;
  readonly language: Language;
  readonly strings: PaneStrings;
}

/** Where the add-in cannot work: what is needed. */
function Elsewhere({ place, language, strings }: ElsewhereProps): ReactElement {
  const styles = useStyles();
  switch (place) {
    case null:
      return <p className={styles.text}>{strings.starting}</p>;
    case "notInExcel":
      return <Told heading={strings.notInExcel} remedy={strings.notInExcelRemedy} />;
    case "noOffice":
      return <Told heading={strings.noOffice} remedy={strings.noOfficeRemedy} />;
    case "tooOld":
      return (
        <TroubleMessage
          trouble={{ code: "tooOld", summary: "unchanged", sheet: null, detail: "" }}
          language={language}
        />
      );
  }
}

function Told({ heading, remedy }: { readonly heading: string; readonly remedy: string }): ReactElement {
  const styles = useStyles();
  return (
    <>
      <h2 className={styles.heading}>{heading}</h2>
      <p className={styles.text}>{remedy}</p>
    </>
  );
}
