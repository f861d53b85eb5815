/** How the forms of *Fyll i* look: groups under a legend, fields in pairs, what is told beside them. */
import { makeStyles, tokens } from "@fluentui/react-components";

export const useFormStyles = makeStyles({
  group: {
    display: "flex",
    flexDirection: "column",
    gap: "12px",
    minWidth: 0,
    margin: 0,
    padding: "0 0 16px",
    border: "none",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    "& legend": {
      padding: "0 0 8px",
      fontSize: tokens.fontSizeBase300,
      fontWeight: tokens.fontWeightSemibold,
    },
  },
  pair: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)", gap: "12px", alignItems: "start" },
  told: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  select: { minWidth: 0, width: "100%", "& select": { minWidth: 0, width: "100%", textOverflow: "ellipsis" } },
});
