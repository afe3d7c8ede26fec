import type { ReactElement } from "react";
import { useStyles } from "./styles";

/** Some sentences that stand out, where nothing has gone wrong. */
export function Message({ lines }: { readonly lines: readonly string[] }): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.notice}>
      {lines.map((line) => (
        <p key={line} className={styles.text}>
          {line}
        </p>
      ))}
    </div>
  );
}
