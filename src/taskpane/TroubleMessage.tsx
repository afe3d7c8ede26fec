import { Button, mergeClasses } from "@fluentui/react-components";
import { ErrorCircleRegular, InfoRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import type { Trouble } from "../app/trouble";
import type { Language } from "../strings/findings";
import { paneStrings } from "../strings/pane";
import { troubleText, type ToldCode } from "../strings/troubles";
import { useStyles } from "./styles";

export interface TroubleMessageProps {
  readonly trouble: Trouble;
  readonly language: Language;
  /** What was not done, where `trouble` does not say. */
  readonly title?: string;
  /** Nothing was to be written: how our sheets are is left unsaid. */
  readonly onlyRead?: boolean;
  readonly onRetry?: () => void;
  readonly retryText?: string;
  readonly onClose?: () => void;
}

/** Codes whose technical detail helps whoever is asked about it. */
const WITH_DETAIL: ReadonlySet<ToldCode> = new Set<ToldCode>(["unexpected", "ourError", "connection", "tooMuch"]);

/** What happened, what state the sheets are in, what to do; and the way to try again, where that can help. */
export function TroubleMessage(props: TroubleMessageProps): ReactElement {
  const { trouble, language, title, onlyRead = false, onRetry, retryText, onClose } = props;
  const styles = useStyles();
  const strings = paneStrings(language);
  const { happened, summary, remedy } = troubleText(trouble, language);
  const isCalm = trouble.code === "cancelled";
  const Icon = isCalm ? InfoRegular : ErrorCircleRegular;
  return (
    <div className={mergeClasses(styles.card, !isCalm && styles.trouble)} role="alert">
      <div className={styles.withIcon}>
        <Icon className={styles.icon} />
        <strong>{title ?? happened}</strong>
      </div>
      {title !== undefined && <p className={styles.text}>{happened}</p>}
      {!onlyRead && <p className={styles.text}>{summary}</p>}
      <p className={styles.text}>{remedy}</p>
      {WITH_DETAIL.has(trouble.code) && (
        <details>
          <summary>{strings.details}</summary>
          <p className={styles.detail}>{trouble.detail}</p>
        </details>
      )}
      <div className={styles.row}>
        {onRetry !== undefined && trouble.code !== "tooOld" && (
          <Button onClick={onRetry}>{retryText ?? strings.retry}</Button>
        )}
        {onClose !== undefined && (
          <Button appearance="subtle" onClick={onClose}>
            {strings.close}
          </Button>
        )}
      </div>
    </div>
  );
}
