import type { ReactElement } from "react";
import { useChartStyles } from "./chartStyles";
import type { PlacedLabel } from "./labels";
import { Texts } from "./Texts";

const PADDING = 2;

/** The labels of the points. They let the mouse through, to what the point tells when one points at it. */
export function Labels({ labels }: { readonly labels: readonly PlacedLabel[] }): ReactElement {
  return (
    <g pointerEvents="none">
      {labels.map((label, index) => (
        <g key={index}>
          {label.fill !== null && <Paper label={label} colour={label.fill} />}
          <Texts {...label} />
        </g>
      ))}
    </g>
  );
}

function Paper({ label, colour }: { readonly label: PlacedLabel; readonly colour: string }): ReactElement {
  const styles = useChartStyles();
  const { words, lines, x, y, anchor } = label;
  const width = Math.max(...lines.map(words.width)) + 2 * PADDING;
  const height = lines.length * words.line;
  const left = anchor === "middle" ? x - width / 2 : anchor === "start" ? x - PADDING : x - width + PADDING;
  return <rect className={styles.labelPaper} fill={`#${colour}`} x={left} y={y - height / 2} {...{ width, height }} />;
}
