/** How the findings look, 320 px wide and wider. */
import { makeStyles, shorthands, tokens } from "@fluentui/react-components";

/** The filter leaves the list alone where there is little room: at 200 % zoom it would cover most of it. */
const ROOM = "@media (min-height: 420px) and (min-width: 240px)";

const FORCED = "@media (forced-colors: active)";

export const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, overflowWrap: "anywhere" },
  head: { display: "flex", flexWrap: "wrap", alignItems: "baseline", columnGap: tokens.spacingHorizontalM },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  text: { margin: 0 },
  hint: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  sheet: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalXXS,
    paddingTop: tokens.spacingVerticalM,
  },
  hidden: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },

  bar: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    backgroundColor: tokens.colorNeutralBackground1,
    paddingBlock: tokens.spacingVerticalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    [ROOM]: { position: "sticky", top: "var(--pane-sticky-top, 0px)", zIndex: 2 },
  },
  buttons: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalXS },
  // As narrow as its text: three of them stand side by side at 320 px.
  narrow: {
    minWidth: 0,
    paddingLeft: tokens.spacingHorizontalSNudge,
    paddingRight: tokens.spacingHorizontalSNudge,
  },
  search: { width: "100%", minWidth: 0 },
  order: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalXS },
  end: { marginInlineStart: "auto" },

  error: { color: tokens.colorStatusDangerForeground1, [FORCED]: { color: "inherit" } },
  warning: { color: tokens.colorStatusWarningForeground3, [FORCED]: { color: "inherit" } },
  info: { color: tokens.colorBrandForeground1, [FORCED]: { color: "inherit" } },
  icon: { flexShrink: 0, display: "inline-flex" },

  list: { position: "relative" },
  row: { position: "absolute", top: 0, left: 0, right: 0 },

  outer: { paddingTop: tokens.spacingVerticalS },
  inner: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalXS,
    paddingTop: tokens.spacingVerticalXS,
  },
  heading: { margin: 0, flexGrow: 1, minWidth: 0, fontSize: tokens.fontSizeBase300 },
  fold: {
    width: "100%",
    justifyContent: "flex-start",
    textAlign: "start",
    paddingLeft: tokens.spacingHorizontalXS,
    paddingRight: tokens.spacingHorizontalXS,
    columnGap: tokens.spacingHorizontalXS,
    minHeight: "32px",
    color: tokens.colorNeutralForeground1,
  },
  outerFold: {
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
  },
  // As large as the findings below it, and heavier than they are.
  innerFold: {
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    minHeight: "28px",
  },
  // Where name and numbers do not fit beside each other the numbers go below, rather than the name being broken.
  label: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    flexGrow: 1,
    minWidth: 0,
  },
  name: { flexGrow: 1, flexBasis: "auto", hyphens: "auto", overflowWrap: "anywhere" },
  tallies: { display: "inline-flex", flexShrink: 0, columnGap: tokens.spacingHorizontalS },
  tally: {
    display: "inline-flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalXXS,
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
  },

  finding: {
    position: "relative",
    display: "flex",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalS}`,
    borderLeft: "3px solid transparent",
    borderRadius: tokens.borderRadiusMedium,
    "@media (hover: hover)": { ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover } },
    // A transparent border is drawn in forced colours, where it would mark every finding as the chosen one.
    [FORCED]: { borderLeftColor: "Canvas" },
  },
  current: {
    ...shorthands.borderColor(tokens.colorBrandStroke1),
    backgroundColor: tokens.colorNeutralBackground1Selected,
    [FORCED]: { borderLeftColor: "Highlight" },
  },
  body: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    rowGap: tokens.spacingVerticalXS,
    flexGrow: 1,
    minWidth: 0,
    "@media (max-width: 240px)": { hyphens: "auto" },
  },
  place: {
    display: "inline",
    padding: 0,
    border: "none",
    backgroundColor: "transparent",
    color: tokens.colorBrandForegroundLink,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    textAlign: "start",
    overflowWrap: "anywhere",
    cursor: "pointer",
    ":hover": { textDecorationLine: "underline" },
    [FORCED]: { color: "LinkText", textDecorationLine: "underline" },
    // The whole finding is where to click.
    "::after": { content: '""', position: "absolute", inset: 0, borderRadius: tokens.borderRadiusMedium },
    ":focus-visible": { outlineStyle: "none" },
    ":focus-visible::after": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  elsewhere: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  // Above the finding's own place to click.
  fix: { position: "relative", zIndex: 1, minWidth: 0, textAlign: "start" },

  fixAll: { marginInlineStart: tokens.spacingHorizontalXXXL, textAlign: "start" },
  preview: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    margin: `${tokens.spacingVerticalXS} 0`,
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  changes: {
    margin: 0,
    padding: 0,
    listStyleType: "none",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
  },
  change: { display: "flex", flexDirection: "column" },

  empty: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalS,
    paddingBlock: tokens.spacingVerticalL,
  },
  good: { color: tokens.colorStatusSuccessForeground1 },
  notice: {
    display: "flex",
    alignItems: "flex-start",
    columnGap: tokens.spacingHorizontalS,
    padding: tokens.spacingHorizontalS,
    borderLeft: `4px solid ${tokens.colorNeutralStrokeAccessible}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
});
