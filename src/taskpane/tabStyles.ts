/** How the tabs look. Four of them fit beside each other at 320 px in both languages, and wrap where the pane is narrower. */
import { makeStyles, tokens } from "@fluentui/react-components";

export const useTabStyles = makeStyles({
  tabs: {
    display: "flex",
    flexWrap: "wrap",
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS} 0`,
    backgroundColor: tokens.colorNeutralBackground1,
    // In reach from anywhere in a long view, where that does not take too much of the pane.
    "@media (min-width: 300px) and (min-height: 400px)": { position: "sticky", top: 0, zIndex: 2 },
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    "@media (forced-colors: active)": { borderBottomStyle: "none" },
  },
  tab: {
    display: "inline-flex",
    alignItems: "center",
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalS}`,
    border: 0,
    // Transparent edges are drawn where colours are forced, so this one is of the page's own colour there.
    borderBottom: `2px solid ${tokens.colorTransparentStroke}`,
    marginBottom: "-1px",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground2,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
    "@media (max-width: 340px)": {
      paddingLeft: tokens.spacingHorizontalSNudge,
      paddingRight: tokens.spacingHorizontalSNudge,
    },
    "@media (forced-colors: active)": { borderBottomColor: "ButtonFace" },
  },
  selected: {
    borderBottomColor: tokens.colorCompoundBrandStroke,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    "@media (forced-colors: active)": { borderBottomColor: "Highlight" },
  },
  count: {
    marginLeft: tokens.spacingHorizontalXS,
    padding: `0 ${tokens.spacingHorizontalXS}`,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusCircular,
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase100,
    fontWeight: tokens.fontWeightRegular,
  },
});
