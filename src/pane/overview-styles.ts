/** How the parts of an overview look alike: headings, lines with a bar below, what is told beside them. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { focusRing } from "./styles";

const heading = {
  margin: 0,
  fontSize: tokens.fontSizeBase300,
  lineHeight: tokens.lineHeightBase300,
  fontWeight: tokens.fontWeightSemibold,
} as const;

export const useOverviewStyles = makeStyles({
  section: { minWidth: 0 },
  spaced: { minWidth: 0, display: "flex", flexDirection: "column", gap: "8px" },
  heading: { ...heading, paddingBottom: "4px" },
  summary: { ...heading, padding: "4px 0", cursor: "pointer", ...focusRing },
  list: { listStyle: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: "10px" },
  /** A name and its figure, which goes below where there is no room beside. */
  line: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    columnGap: "12px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    fontVariantNumeric: "tabular-nums",
    overflowWrap: "anywhere",
  },
  told: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
});
