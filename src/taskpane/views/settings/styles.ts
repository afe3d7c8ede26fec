/** The looks that the sections of the settings view share. */
import { makeStyles, tokens } from "@fluentui/react-components";

export const useStyles = makeStyles({
  view: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXL,
    overflowWrap: "anywhere",
    // What has focus is scrolled to between what lies at the pane's edges (the shell's tabs and lines, the bar), not behind it.
    "& *": {
      scrollMarginTop: "calc(var(--pane-sticky-top, 0px) + 1rem)",
      scrollMarginBottom: "calc(var(--pane-sticky-bottom, 0px) + 8rem)",
    },
  },
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  intro: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  subheading: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  text: { margin: 0 },
  /** A button within a line of text has the line's size. */
  inLine: { fontSize: "inherit", lineHeight: "inherit" },
  hint: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  list: { margin: 0, padding: 0, listStyleType: "none", display: "flex", flexDirection: "column" },
  // Boxes have a width of their own that is more than a pane at 200 % zoom.
  box: { minWidth: 0, width: "100%", "& input": { minWidth: 0, width: "100%" } },
  // A native list of choices is as wide as its longest text; it is to be no wider than the pane.
  select: { minWidth: 0, "& select": { minWidth: 0, width: "100%", textOverflow: "ellipsis" } },
});
