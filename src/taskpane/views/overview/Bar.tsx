import { mergeClasses } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useBarStyles, type Tone } from "./barStyles";

interface BarPart {
  readonly tone: Tone;
  readonly value: number;
}

export interface BarProps {
  readonly parts: readonly BarPart[];
  readonly thin?: boolean;
}

/** A bar in parts. Decoration: the numbers always stand as text beside it. */
export function Bar({ parts, thin = false }: BarProps): ReactElement {
  const styles = useBarStyles();
  const shown = parts.filter(({ value }) => value > 0);
  return (
    <div className={mergeClasses(styles.bar, thin && styles.thin)} aria-hidden="true">
      {shown.map(({ tone, value }) => (
        <div key={tone} className={mergeClasses(styles.part, styles[tone])} style={{ flexGrow: value }} />
      ))}
    </div>
  );
}
