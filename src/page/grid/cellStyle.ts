/** Looks of cells as CSS. The colours are the workbook's own. */
import type { CSSProperties } from "react";
import type { CellLook, Line } from "../../workbook/xlsx/looks/types";
import { CELL_PADDING } from "./measure";
import type { ShownCell } from "./model";

const INDENT = 9;
const VERTICAL = { top: "flex-start", center: "center", bottom: "flex-end" } as const;
const WIDTHS: Readonly<Record<Line["style"], number>> = {
  hair: 1,
  thin: 1,
  dashed: 1,
  dotted: 1,
  medium: 2,
  thick: 3,
  double: 3,
};

const known = new WeakMap<CellLook, CSSProperties>();

/** Everything but what the content decides. */
export function lookStyle(look: CellLook): CSSProperties {
  let style = known.get(look);
  if (style === undefined) known.set(look, (style = { ...fontStyle(look), ...areaStyle(look) }));
  return style;
}

/** Where the text stands across: a number to the right, unless the cell says otherwise. */
export function alignStyle({ horizontal, look }: ShownCell): CSSProperties {
  const indent = CELL_PADDING + (look.indent ?? 0) * INDENT;
  return horizontal === "right"
    ? { textAlign: "right", paddingRight: indent }
    : { textAlign: horizontal, ...(horizontal === "left" ? { paddingLeft: indent } : {}) };
}

function fontStyle({ bold, italic, underline, strike, size, colour }: CellLook): CSSProperties {
  const lines = [underline === true ? "underline" : "", strike === true ? "line-through" : ""].filter(
    (line) => line !== "",
  );
  return {
    ...(bold === true ? { fontWeight: 600 } : {}),
    ...(italic === true ? { fontStyle: "italic" } : {}),
    ...(lines.length > 0 ? { textDecorationLine: lines.join(" ") } : {}),
    ...(size === undefined ? {} : { fontSize: `${String(size)}pt` }),
    ...(colour === undefined ? {} : { color: `#${colour}` }),
  };
}

function areaStyle({ fill, vertical, wrap, top, right, bottom, left }: CellLook): CSSProperties {
  const shadows = [shadow(top, 0, 1), shadow(left, 1, 0)].filter((part) => part !== "");
  return {
    ...(fill === undefined ? {} : { backgroundColor: `#${fill}`, borderColor: `#${fill}` }),
    ...(vertical === undefined ? {} : { alignItems: VERTICAL[vertical] }),
    ...(wrap === true ? { whiteSpace: "pre-wrap", overflowWrap: "break-word" } : {}),
    ...(right === undefined ? {} : { borderRight: border(right) }),
    ...(bottom === undefined ? {} : { borderBottom: border(bottom) }),
    ...(shadows.length > 0 ? { boxShadow: shadows.join(", ") } : {}),
  };
}

function border({ style, colour }: Line): string {
  const line = style === "double" || style === "dashed" || style === "dotted" ? style : "solid";
  return `${String(WIDTHS[style])}px ${line} #${colour}`;
}

/** Lines above and to the left are drawn over the edge of the neighbour, whose own line may stand there: one line, as in Excel. */
function shadow(line: Line | undefined, across: number, down: number): string {
  if (line === undefined) return "";
  const width = WIDTHS[line.style];
  return `${String(-across * width)}px ${String(-down * width)}px 0 #${line.colour}`;
}
