/** How the parts of the overview look alike: headings, and what is told below them. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { focusRing } from "../../styles";

const heading = {
  margin: 0,
  fontSize: tokens.fontSizeBase300,
  lineHeight: tokens.lineHeightBase300,
  fontWeight: tokens.fontWeightSemibold,
} as const;

export const useOverviewStyles = makeStyles({
  section: { minWidth: 0 },
  spaced: { display: "flex", flexDirection: "column", gap: "8px" },
  heading: { ...heading, paddingBottom: "4px" },
  summary: { ...heading, padding: "4px 0", cursor: "pointer", ...focusRing },
  told: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
});
