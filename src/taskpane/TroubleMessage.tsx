import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Trouble } from "../app/session";
import type { Language } from "../strings/findings";
import { paneStrings } from "../strings/pane";
import { troubleText, type ToldCode } from "../strings/troubles";
import { useStyles } from "./styles";

export interface TroubleMessageProps {
  readonly trouble: Trouble;
  readonly language: Language;
  readonly onRetry?: () => void;
}

/** Codes whose technical detail helps whoever is asked about it. */
const WITH_DETAIL: ReadonlySet<ToldCode> = new Set<ToldCode>(["unexpected", "ourError", "connection", "tooMuch"]);

/** What happened, what state the sheets are in, what to do; and the way to try again, where that can help. */
export function TroubleMessage({ trouble, language, onRetry }: TroubleMessageProps): ReactElement {
  const styles = useStyles();
  const strings = paneStrings(language);
  const { happened, summary, remedy } = troubleText(trouble, language);
  return (
    <div className={trouble.code === "cancelled" ? styles.notice : styles.trouble} role="alert">
      <p className={styles.text}>
        <strong>{happened}</strong>
      </p>
      <p className={styles.text}>{summary}</p>
      <p className={styles.text}>{remedy}</p>
      {WITH_DETAIL.has(trouble.code) && (
        <details>
          <summary>{strings.details}</summary>
          <p className={styles.detail}>{trouble.detail}</p>
        </details>
      )}
      {onRetry !== undefined && trouble.code !== "tooOld" && <Button onClick={onRetry}>{strings.retry}</Button>}
    </div>
  );
}
