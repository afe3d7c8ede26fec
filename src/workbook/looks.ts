/**
 * How the named looks of the port are drawn, for both adapters: fonts, colours and number formats as plain data.
 * A colour never stands alone (every state is also written as a word), but the colours keep WCAG contrast all the same:
 * text against its fill at least 4.5:1, chart colours against white at least 1.4:1 and told apart by lightness too.
 */
import type { ActivityState, Fulfilment, Rating } from "../plan/states";
import type { CellStyle, PlannedColumn } from "./port";

/** Everything that draws a named look. Colours are "RRGGBB", sizes in points. */
export interface Look {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly size?: number;
  readonly colour?: string;
  readonly fill?: string;
  readonly wrap?: boolean;
  readonly horizontal?: "left" | "center" | "right";
  readonly vertical?: "top" | "center" | "bottom";
  readonly format?: string;
  /** A thin line below, or round the cell. */
  readonly border?: "below" | "above" | "box";
}

/** Calibri comes with every Excel and has a metrically equal stand-in (Carlito) in LibreOffice: pages break alike. */
export const FONT = { name: "Calibri", size: 11 } as const;

export const PALETTE = {
  ink: "1F2933",
  muted: "52606D",
  accent: "1F4E79",
  accentPale: "DCE6F1",
  line: "BCC6D0",
  white: "FFFFFF",
  link: "0B5394",
  good: { text: "1E5631", fill: "DFF0E3" },
  middling: { text: "6B4A00", fill: "FFF1CC" },
  bad: { text: "8B1E1E", fill: "FADCDC" },
  neutral: { text: "434C56", fill: "ECEFF2" },
  gap: { text: "6B3A00", fill: "FFE3C2" },
  edited: { text: "1B3F73", fill: "E1ECFA" },
} as const;

/** Number formats of the looks and of the column kinds: language-neutral codes, Excel localises what it shows. */
export const FORMATS = {
  text: "@",
  number: "#,##0",
  /** A column of numbers keeps its decimals: key figures have them. */
  plainNumber: "General",
  share: "0\u00a0%",
  date: "yyyy-mm-dd",
} as const;

export const LOOKS: Readonly<Record<CellStyle, Look>> = {
  title: { bold: true, size: 20, colour: PALETTE.accent, vertical: "center" },
  subtitle: { size: 12, colour: PALETTE.muted, vertical: "top", wrap: true },
  heading: { bold: true, size: 14, colour: PALETTE.accent, border: "below", vertical: "bottom" },
  tableHeader: {
    bold: true,
    colour: PALETTE.accent,
    fill: PALETTE.accentPale,
    wrap: true,
    vertical: "center",
    border: "below",
  },
  numberHeader: {
    bold: true,
    colour: PALETTE.accent,
    fill: PALETTE.accentPale,
    wrap: true,
    horizontal: "right",
    vertical: "center",
    border: "below",
  },
  text: { vertical: "top" },
  wrapped: { vertical: "top", wrap: true },
  strong: { bold: true, vertical: "top", border: "above" },
  strongNumber: { bold: true, horizontal: "right", vertical: "top", format: FORMATS.number, border: "above" },
  number: { horizontal: "right", vertical: "top", format: FORMATS.number },
  share: { horizontal: "right", vertical: "top", format: FORMATS.share },
  date: { horizontal: "left", vertical: "top", format: FORMATS.date },
  note: { italic: true, size: 10, colour: PALETTE.muted, vertical: "top", wrap: true },
  link: { underline: true, colour: PALETTE.link, vertical: "top" },
  headline: {
    bold: true,
    size: 24,
    colour: PALETTE.accent,
    fill: PALETTE.accentPale,
    horizontal: "center",
    vertical: "center",
    format: FORMATS.number,
  },
  headlineLabel: {
    size: 10,
    colour: PALETTE.ink,
    fill: PALETTE.accentPale,
    horizontal: "center",
    vertical: "top",
    wrap: true,
  },
  gap: { italic: true, colour: PALETTE.gap.text, fill: PALETTE.gap.fill, vertical: "top", wrap: true },
  edited: { colour: PALETTE.edited.text, fill: PALETTE.edited.fill, vertical: "top", wrap: true },
  generated: { colour: PALETTE.muted, vertical: "top", wrap: true },
  good: { colour: PALETTE.good.text, fill: PALETTE.good.fill, vertical: "top" },
  middling: { colour: PALETTE.middling.text, fill: PALETTE.middling.fill, vertical: "top" },
  bad: { colour: PALETTE.bad.text, fill: PALETTE.bad.fill, vertical: "top" },
  neutral: { colour: PALETTE.neutral.text, fill: PALETTE.neutral.fill, vertical: "top" },
  error: { bold: true, colour: PALETTE.bad.text, fill: PALETTE.bad.fill, vertical: "top" },
  warning: { colour: PALETTE.middling.text, fill: PALETTE.middling.fill, vertical: "top" },
  info: { colour: PALETTE.edited.text, fill: PALETTE.edited.fill, vertical: "top" },
};

/** How the cells of a table's column look where the column names no style of its own. */
export const COLUMN_LOOKS: Readonly<Record<PlannedColumn["kind"], Look>> = {
  text: { format: FORMATS.text, vertical: "top" },
  number: { format: FORMATS.plainNumber, horizontal: "right", vertical: "top" },
  date: { format: FORMATS.date, horizontal: "left", vertical: "top" },
  share: { format: FORMATS.share, horizontal: "right", vertical: "top" },
};

/** Colour ("RRGGBB") of each state in charts, the same on paper, in Excel and in the pane. */
export const CHART_COLOURS: Readonly<Record<ActivityState | Rating | Fulfilment, string>> = {
  done: "2E7D4F",
  ongoing: "4A86C5",
  planned: "A9C4E2",
  late: "B83A32",
  discontinued: "7A7F87",
  green: "2E7D4F",
  yellow: "E3A72F",
  red: "B83A32",
  noData: "7A7F87",
  fulfilled: "2E7D4F",
  partly: "E3A72F",
  notFulfilled: "B83A32",
  notReported: "C9CDD3",
};
