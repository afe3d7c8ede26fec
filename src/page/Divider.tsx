import { makeStyles, tokens } from "@fluentui/react-components";
import { useRef, type ReactElement } from "react";

/** Widths of the pane in pixels; Excel's own panes are as wide. */
export const PANE = { least: 320, usual: 420, most: 640, step: 20 } as const;

const useStyles = makeStyles({
  divider: {
    flexShrink: 0,
    position: "relative",
    width: "9px",
    cursor: "col-resize",
    touchAction: "none",
    backgroundColor: tokens.colorNeutralBackground3,
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    boxSizing: "border-box",
    ":hover": { backgroundColor: tokens.colorNeutralBackground3Hover },
    ":focus-within": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-1px" },
    "@media (max-width: 799px)": { display: "none" },
  },
  range: {
    position: "absolute",
    inset: 0,
    width: "100%",
    height: "100%",
    margin: 0,
    opacity: 0,
    pointerEvents: "none",
  },
});

export interface DividerProps {
  readonly label: string;
  readonly width: number;
  readonly onWidth: (width: number) => void;
}

/** The edge between workbook and pane: dragged with the pointer, or moved with the arrow keys like any slider. */
export function Divider({ label, width, onWidth }: DividerProps): ReactElement {
  const styles = useStyles();
  const from = useRef<{ readonly x: number; readonly width: number } | null>(null);
  return (
    <div
      className={styles.divider}
      onPointerDown={(event) => {
        from.current = { x: event.clientX, width };
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={({ clientX }) => {
        if (from.current !== null) onWidth(within(from.current.width + from.current.x - clientX));
      }}
      onPointerUp={() => {
        from.current = null;
      }}
      onPointerCancel={() => {
        from.current = null;
      }}
    >
      <input
        type="range"
        className={styles.range}
        aria-label={label}
        min={PANE.least}
        max={PANE.most}
        step={PANE.step}
        value={width}
        onChange={({ target }) => {
          onWidth(within(Number(target.value)));
        }}
      />
    </div>
  );
}

function within(width: number): number {
  return Math.round(Math.min(PANE.most, Math.max(PANE.least, width)));
}
