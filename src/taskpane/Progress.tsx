/** A progress bar. Fluent's own moves on where a person has asked for reduced motion (9.74, by the Web Animations API). */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Progress as Done } from "../app/job";

const useStyles = makeStyles({
  track: {
    height: "4px",
    overflow: "hidden",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground6,
    forcedColorAdjust: "none",
    "@media (forced-colors: active)": { border: "1px solid CanvasText", backgroundColor: "Canvas" },
  },
  bar: {
    height: "100%",
    backgroundColor: tokens.colorCompoundBrandBackground,
    "@media (forced-colors: active)": { backgroundColor: "Highlight" },
  },
  unknown: {
    width: "33%",
    animationName: { from: { transform: "translateX(-100%)" }, to: { transform: "translateX(300%)" } },
    animationDuration: "2s",
    animationIterationCount: "infinite",
    "@media (prefers-reduced-motion: reduce)": { width: "100%", opacity: 0.5, animationName: "none" },
  },
});

export interface ProgressProps {
  readonly label: string;
  /** Null where nobody knows how far it has come. */
  readonly progress: Done | null;
}

export function Progress({ label, progress }: ProgressProps): ReactElement {
  const styles = useStyles();
  if (progress === null) {
    return (
      <div className={styles.track} role="progressbar" aria-label={label}>
        <div className={mergeClasses(styles.bar, styles.unknown)} />
      </div>
    );
  }
  const { done, total } = progress;
  return (
    <div
      className={styles.track}
      role="progressbar"
      aria-label={label}
      aria-valuenow={done}
      aria-valuemin={0}
      aria-valuemax={total}
    >
      <div className={styles.bar} style={{ width: `${String((100 * done) / total)}%` }} />
    </div>
  );
}
