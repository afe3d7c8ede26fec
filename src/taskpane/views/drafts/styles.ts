/** The looks of the view Utkast: a text to read, with what is not just generated set apart by a rule and a word. */
import { makeStyles, tokens } from "@fluentui/react-components";

const plain = { margin: "0", padding: "0" } as const;
const column = { display: "flex", flexDirection: "column" } as const;

export const useStyles = makeStyles({
  view: { ...column, gap: tokens.spacingVerticalM, overflowWrap: "anywhere", minWidth: 0 },
  top: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: tokens.spacingHorizontalS },
  heading: {
    ...plain,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  kinds: { flexWrap: "wrap" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  wrapping: { maxWidth: "100%", whiteSpace: "normal", textAlign: "start" },
  notice: {
    ...column,
    alignItems: "flex-start",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderLeft: `4px solid ${tokens.colorNeutralStrokeAccessible}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  text: { ...plain },
  muted: { ...plain, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  draft: { ...column, gap: tokens.spacingVerticalM, fontSize: tokens.fontSizeBase300 },
  list: { margin: "0", padding: `0 0 0 ${tokens.spacingHorizontalXL}`, ...column, gap: tokens.spacingVerticalS },
});

export const useGapStyles = makeStyles({
  gaps: { ...column, gap: tokens.spacingVerticalXXS },
  heading: { ...plain, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  list: { ...plain, ...column, gap: tokens.spacingVerticalXXS, listStyleType: "none" },
  gap: { display: "flex", alignItems: "flex-start", justifyContent: "space-between", gap: tokens.spacingHorizontalS },
  about: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  link: {
    textAlign: "start",
    // A button inherits "normal" from the browser.
    lineHeight: tokens.lineHeightBase300,
    paddingBlock: tokens.spacingVerticalXXS,
    minWidth: 0,
    // Colour is what else tells a link here.
    "@media (forced-colors: active)": { textDecorationLine: "underline" },
  },
});

export const useItemStyles = makeStyles({
  item: {
    position: "relative",
    ...column,
    gap: tokens.spacingVerticalXS,
    lineHeight: "1.55",
    scrollMarginBlock: "48px",
    borderRadius: tokens.borderRadiusSmall,
    // Shown where the pointer or the focus is, and always where there is no pointer that can hover.
    "&:hover > [data-tools], &:focus-within > [data-tools], &:focus > [data-tools]": { opacity: 1 },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
  },
  apart: {
    paddingInlineStart: tokens.spacingHorizontalM,
    borderLeft: `3px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: 0,
  },
  persons: { borderLeftColor: tokens.colorBrandStroke1 },
  stale: { borderLeftColor: tokens.colorPaletteYellowBorderActive },
  tools: {
    position: "absolute",
    // Over the gap and the end of the paragraph above, which is often empty, and not over what is being read.
    insetBlockEnd: "calc(100% - 2px)",
    insetInlineEnd: 0,
    display: "flex",
    opacity: 0,
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow4,
    "@media (hover: none)": { position: "static", alignSelf: "flex-end", opacity: 1, boxShadow: "none" },
  },
  label: {
    ...plain,
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  icon: { flexShrink: 0 },
  title: { ...plain, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  section: {
    margin: `${tokens.spacingVerticalM} 0 0`,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
  },
  text: { ...plain, whiteSpace: "pre-line" },
  note: { ...plain, whiteSpace: "pre-line", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  beside: {
    ...column,
    gap: tokens.spacingVerticalXXS,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  wrapping: { maxWidth: "100%", whiteSpace: "normal", textAlign: "start" },
});

export const useTextStyles = makeStyles({
  number: {
    ...plain,
    display: "inline",
    border: "none",
    backgroundColor: "transparent",
    color: "inherit",
    font: "inherit",
    cursor: "pointer",
    textDecorationLine: "underline",
    textDecorationStyle: "dotted",
    textDecorationThickness: "from-font",
    textUnderlineOffset: "0.25em",
    borderRadius: tokens.borderRadiusSmall,
    ":hover": { color: tokens.colorBrandForegroundLink, textDecorationStyle: "solid" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  open: { color: tokens.colorBrandForegroundLink, textDecorationStyle: "solid", fontWeight: tokens.fontWeightSemibold },
  gap: {
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorStatusWarningForeground2,
    backgroundColor: tokens.colorStatusWarningBackground1,
  },
  fresh: {
    textDecorationLine: "none",
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorStatusSuccessBackground1,
  },
  stale: { textDecorationLine: "line-through", textDecorationThickness: "1px" },
  // Heard and not seen.
  hidden: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});

export const useRowStyles = makeStyles({
  panel: {
    ...column,
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground3,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  top: { display: "flex", alignItems: "flex-start", justifyContent: "space-between", gap: tokens.spacingHorizontalS },
  heading: {
    ...plain,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    borderRadius: tokens.borderRadiusSmall,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
  },
  list: { ...plain, ...column, listStyleType: "none", maxHeight: "320px", overflowY: "auto" },
  line: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  row: {
    boxSizing: "border-box",
    width: "100%",
    ...column,
    gap: tokens.spacingVerticalXXS,
    paddingBlock: tokens.spacingVerticalS,
    paddingInline: tokens.spacingHorizontalXS,
    border: "none",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    textAlign: "start",
    cursor: "pointer",
    borderRadius: tokens.borderRadiusSmall,
    ":hover": { backgroundColor: tokens.colorNeutralBackground3Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  title: { color: tokens.colorBrandForegroundLink, textDecorationLine: "underline" },
  about: { color: tokens.colorNeutralForeground2 },
  text: { ...plain },
});
