/** The pane: the session's state in words, and the jobs as buttons. */
import { FluentProvider, makeStaticStyles, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { useEffect, useState, useSyncExternalStore, type ReactElement } from "react";
import type { Session } from "../app/session";
import type { Surroundings } from "../commands/office";
import { paneStrings } from "../strings/pane";
import { Pane } from "./Pane";
import { useSystemDark } from "./useSystemDark";

const usePage = makeStaticStyles({
  "html, body": { margin: 0, padding: 0 },
  "html, body, #root": { minHeight: "100vh" },
});

export interface AppProps {
  readonly session: Session;
  /** Resolves when Office is ready. */
  readonly place: Promise<Surroundings>;
}

export function App({ session, place }: AppProps): ReactElement {
  usePage();
  const surroundings = useSettled(place);
  const state = useSyncExternalStore(session.subscribe, session.state);
  const systemDark = useSystemDark();
  const language = surroundings?.language ?? "sv";
  const strings = paneStrings(language);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = strings.product;
  }, [language, strings]);
  return (
    <FluentProvider theme={(surroundings?.dark ?? systemDark) ? webDarkTheme : webLightTheme}>
      <Pane
        place={surroundings?.place ?? null}
        state={state}
        language={language}
        onRun={(job) => void session.run(job)}
        onAbort={() => {
          session.abort();
        }}
        onShow={(sheet) => void session.show(sheet)}
      />
    </FluentProvider>
  );
}

/** What the promise gave; null until then. */
function useSettled<T>(promise: Promise<T>): T | null {
  const [value, setValue] = useState<T | null>(null);
  useEffect(() => {
    let mounted = true;
    void promise.then((given) => {
      if (mounted) setValue(given);
    });
    return () => {
      mounted = false;
    };
  }, [promise]);
  return value;
}
