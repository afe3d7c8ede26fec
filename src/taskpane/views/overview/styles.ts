/** The overview's looks: what is read first is largest, and everything that can be pressed is as wide as the pane. */
import { makeStyles, tokens } from "@fluentui/react-components";

const LINE = {
  boxSizing: "border-box",
  display: "flex",
  alignItems: "center",
  gap: tokens.spacingHorizontalS,
  width: "100%",
  minHeight: "36px",
  // Flush with the headings above.
  padding: `${tokens.spacingVerticalXS} 0`,
  textAlign: "left",
} as const;

export const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXL },
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  subheading: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  text: { margin: 0 },
  note: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  calm: { margin: 0, display: "flex", alignItems: "flex-start", gap: tokens.spacingHorizontalS },
  icon: { flexShrink: 0, fontSize: "16px", color: tokens.colorNeutralForeground2 },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  line: {
    ...LINE,
    border: 0,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":active": { backgroundColor: tokens.colorSubtleBackgroundPressed },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  plainLine: { ...LINE, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  lineText: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
    flexGrow: 1,
    minWidth: 0,
  },
  between: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
  },
  tallies: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  tally: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  table: { width: "100%", borderCollapse: "collapse" },
  caption: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  named: { display: "flex", alignItems: "baseline" },
  rowHead: { padding: `${tokens.spacingVerticalXXS} 0`, textAlign: "left", fontWeight: tokens.fontWeightRegular },
  columnHead: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  figure: {
    paddingLeft: tokens.spacingHorizontalS,
    textAlign: "right",
    whiteSpace: "nowrap",
    fontVariantNumeric: "tabular-nums",
  },
  strong: { fontWeight: tokens.fontWeightSemibold, borderTop: `1px solid ${tokens.colorNeutralStroke1}` },
  spoken: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});
