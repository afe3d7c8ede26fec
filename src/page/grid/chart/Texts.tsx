/** Texts of a chart, each line an element of its own, since SVG breaks none. */
import type { ReactElement } from "react";
import { useChartStyles } from "./chartStyles";
import type { Words } from "./text";

export interface TextsProps {
  readonly words: Words;
  readonly lines: readonly string[];
  readonly x: number;
  /** Middle of the lines. */
  readonly y: number;
  readonly anchor: "start" | "middle" | "end";
  readonly turned?: number;
  readonly isOnColour?: boolean;
}

/** From the middle of a line to its baseline, in sizes of the text: about half of a capital's height. */
const BASELINE = 0.34;

export function Texts({ words, lines, x, y, anchor, turned = 0, isOnColour = false }: TextsProps): ReactElement {
  const styles = useChartStyles();
  const { size, line, look } = words;
  const first = y - ((lines.length - 1) / 2) * line + BASELINE * size;
  return (
    <text
      className={isOnColour ? styles.onColour : styles.text}
      fill={`#${look.colour}`}
      fontSize={size}
      fontWeight={look.bold ? 600 : 400}
      textAnchor={anchor}
      transform={turned === 0 ? undefined : `rotate(${String(turned)} ${String(x)} ${String(y)})`}
    >
      {lines.map((text, index) => (
        <tspan key={index} x={x} y={first + index * line}>
          {text}
        </tspan>
      ))}
    </text>
  );
}
