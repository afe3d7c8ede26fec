/** The pane with its theme and language, over what it is shown with. */
import { FluentProvider, makeStaticStyles, makeStyles, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { useEffect, useState, type ReactElement } from "react";
import { paneStrings } from "../strings/pane";
import { Guard } from "./Guard";
import { Pane } from "./Pane";
import type { PanePieces } from "./pieces";
import { useSystemDark } from "./useSystemDark";
import { VIEW_MODULES } from "./viewModules";

const usePage = makeStaticStyles({
  "html, body": { margin: 0, padding: 0 },
  "html, body, #root": { height: "100%" },
  // What tabs and dock cover is scrolled clear of them when the keyboard comes there.
  html: { scrollPaddingTop: "3rem", scrollPaddingBottom: "4rem" },
});

const useStyles = makeStyles({ all: { display: "flex", flexDirection: "column", minHeight: "100%" } });

export function App(pieces: PanePieces): ReactElement {
  usePage();
  const styles = useStyles();
  const surroundings = useSettled(pieces.place);
  const systemDark = useSystemDark();
  const place = surroundings?.place ?? null;
  const language = surroundings?.language ?? "sv";
  const strings = paneStrings(language);
  useEffect(() => {
    // What the page's own file says holds until it is known where this is.
    if (place === null) return;
    document.documentElement.lang = language;
    // In the browser page the title is the workbook's name.
    if (place !== "browser") document.title = strings.product;
  }, [language, place, strings]);
  useEffect(prefetch, []);
  return (
    <FluentProvider className={styles.all} theme={(surroundings?.dark ?? systemDark) ? webDarkTheme : webLightTheme}>
      <Guard title={strings.paneFailed} language={language}>
        <Pane pieces={pieces} place={place} language={language} />
      </Guard>
    </FluentProvider>
  );
}

/** The first view is fetched while the workbook is being read. Where that fails, the view tries again and tells. */
function prefetch(): void {
  VIEW_MODULES.overview().catch(() => undefined);
}

/** What the promise gave last; null until the first has given something. */
function useSettled<T>(promise: Promise<T>): T | null {
  const [value, setValue] = useState<T | null>(null);
  useEffect(() => {
    let isWanted = true;
    void promise.then((given) => {
      if (isWanted) setValue(given);
    });
    return () => {
      isWanted = false;
    };
  }, [promise]);
  return value;
}
