/** Where title, legend and the drawing itself stand in the frame of a chart. */
import type { ChartLegend, ChartLook } from "../../../workbook/xlsx/looks/charts/types";
import type { ChartData } from "./data";
import { broken, words, type Words } from "./text";

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface PlacedText {
  readonly words: Words;
  readonly lines: readonly string[];
  /** Middle of the text. */
  readonly x: number;
  readonly y: number;
}

interface LegendEntry {
  readonly text: string;
  readonly colour: string | null;
}

interface PlacedEntry extends LegendEntry {
  /** Left end of the key, and middle of the line. */
  readonly x: number;
  readonly y: number;
}

export interface PlacedLegend {
  readonly words: Words;
  readonly entries: readonly PlacedEntry[];
}

export interface Frame {
  readonly title: PlacedText | null;
  readonly legend: PlacedLegend | null;
  readonly plot: Box;
}

const PADDING = 8;
const GAP = 8;
/** Side of the coloured square before a legend's text, and the room behind it. */
export const KEY = { side: 8, gap: 5 } as const;
const ENTRY_GAP = 14;
/** Shares of the frame that the legend may take. */
const MOST_WIDTH = 0.35;
const MOST_HEIGHT = 0.4;

export function frameOf(look: ChartLook, data: ChartData, width: number, height: number): Frame {
  let plot: Box = {
    x: PADDING,
    y: PADDING,
    width: Math.max(0, width - 2 * PADDING),
    height: Math.max(0, height - 2 * PADDING),
  };
  let title: PlacedText | null = null;
  if (look.title !== null && data.title !== "") {
    const titleWords = words(look.title.look);
    const lines = broken(data.title, plot.width, 3, titleWords);
    const used = lines.length * titleWords.line;
    title = { words: titleWords, lines, x: width / 2, y: plot.y + used / 2 };
    plot = below(plot, used + GAP);
  }
  const entries = look.legend === null ? [] : entriesOf(look, data, look.legend);
  if (look.legend === null || entries.length === 0) return { title, legend: null, plot };
  const legendWords = words(look.legend.look);
  const { side } = look.legend;
  const placed =
    side === "top" || side === "bottom" ? inRows(entries, plot, legendWords) : inColumn(entries, plot, legendWords);
  return { title, ...besides(plot, placed, side, legendWords) };
}

function below(box: Box, used: number): Box {
  return { ...box, y: box.y + used, height: Math.max(0, box.height - used) };
}

/** One for each series; for each point where those have colours of their own. */
function entriesOf(look: ChartLook, { series, categories }: ChartData, { without }: ChartLegend): LegendEntry[] {
  const [first] = series;
  const byPoint =
    series.length === 1 && (first?.look.colour === null || look.kind === "pie" || look.kind === "doughnut");
  const all =
    byPoint && first !== undefined
      ? categories.map((text, index) => ({ text, colour: first.points[index]?.colour ?? null }))
      : series.map(({ name, colour }) => ({ text: name, colour }));
  return all.filter(({ text }, index) => text !== "" && !without.has(index));
}

interface Laid {
  readonly entries: readonly PlacedEntry[];
  readonly width: number;
  readonly height: number;
}

/** Side by side on as many rows as needed, each in the middle. */
function inRows(entries: readonly LegendEntry[], box: Box, { line, width }: Words): Laid {
  const rows: { entries: (LegendEntry & { wide: number })[]; wide: number }[] = [];
  for (const entry of entries) {
    const wide = KEY.side + KEY.gap + width(entry.text);
    const row = rows.at(-1);
    if (row === undefined || row.wide + ENTRY_GAP + wide > box.width)
      rows.push({ entries: [{ ...entry, wide }], wide });
    else {
      row.entries.push({ ...entry, wide });
      row.wide += ENTRY_GAP + wide;
    }
  }
  const shown = rows.slice(0, Math.max(1, Math.floor((box.height * MOST_HEIGHT) / line)));
  const placed = shown.flatMap((row, index) => {
    let x = (box.width - row.wide) / 2;
    return row.entries.map(({ text, colour, wide }) => {
      const entry = { text, colour, x, y: (index + 0.5) * line };
      x += wide + ENTRY_GAP;
      return entry;
    });
  });
  return { entries: placed, width: box.width, height: shown.length * line };
}

function inColumn(entries: readonly LegendEntry[], box: Box, legendWords: Words): Laid {
  const { line, width } = legendWords;
  const most = box.width * MOST_WIDTH - KEY.side - KEY.gap;
  const shown = entries
    .slice(0, Math.max(1, Math.floor(box.height / line)))
    .map(({ text, colour }) => ({ text: broken(text, most, 1, legendWords)[0] ?? "", colour }));
  const wide = shown.reduce((widest, { text }) => Math.max(widest, width(text)), 0);
  const top = (box.height - shown.length * line) / 2;
  const placed = shown.map((entry, index) => ({ ...entry, x: 0, y: top + (index + 0.5) * line }));
  return { entries: placed, width: KEY.side + KEY.gap + wide, height: box.height };
}

function besides(plot: Box, laid: Laid, side: ChartLegend["side"], legendWords: Words): Pick<Frame, "legend" | "plot"> {
  const isAcross = side === "top" || side === "bottom";
  const rest = isAcross
    ? { ...plot, height: Math.max(0, plot.height - laid.height - GAP) }
    : { ...plot, width: Math.max(0, plot.width - laid.width - GAP) };
  const x = side === "right" ? plot.x + rest.width + GAP : plot.x;
  const y = side === "bottom" ? plot.y + rest.height + GAP : plot.y;
  return {
    legend: {
      words: legendWords,
      entries: laid.entries.map((entry) => ({ ...entry, x: x + entry.x, y: y + entry.y })),
    },
    plot: {
      ...rest,
      x: side === "left" ? plot.x + laid.width + GAP : plot.x,
      y: side === "top" ? plot.y + laid.height + GAP : plot.y,
    },
  };
}
