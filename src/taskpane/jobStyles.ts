/** The looks of the jobs' buttons. */
import { makeStyles, tokens } from "@fluentui/react-components";

export const useJobStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  job: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  /** Beside each other where there is room. */
  jobs: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(8.5rem, 100%), 1fr))",
    gap: tokens.spacingHorizontalM,
  },
  wide: { width: "100%", minWidth: 0 },
  hint: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});
