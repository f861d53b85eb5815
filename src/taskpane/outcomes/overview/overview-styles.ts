/** How the parts of the overview look alike: headings, lines with a bar below, what is told beside them. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { focusRing } from "../../styles";

const heading = {
  margin: 0,
  fontSize: tokens.fontSizeBase300,
  lineHeight: tokens.lineHeightBase300,
  fontWeight: tokens.fontWeightSemibold,
} as const;

export const useOutcomeStyles = makeStyles({
  section: { minWidth: 0, display: "flex", flexDirection: "column", gap: "8px" },
  heading,
  summary: { ...heading, padding: "4px 0", cursor: "pointer", ...focusRing },
  list: { listStyle: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: "10px" },
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
