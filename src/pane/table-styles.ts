/** How the pane's small tables of figures look. */
import { makeStyles, tokens } from "@fluentui/react-components";

export const useTableStyles = makeStyles({
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: "tabular-nums",
    "& caption": {
      textAlign: "left",
      paddingBottom: "6px",
      fontSize: tokens.fontSizeBase300,
      fontWeight: tokens.fontWeightSemibold,
    },
    "& th, & td": {
      padding: "5px 0 5px 8px",
      verticalAlign: "baseline",
      textAlign: "right",
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
      whiteSpace: "nowrap",
    },
    // Narrow, and with a wide font: the amounts stay whole, and a name breaks before the table grows past the pane.
    "@media (max-width: 359px)": { "& th, & td": { paddingLeft: "5px" } },
    "& th:first-child": { textAlign: "left", paddingLeft: 0, whiteSpace: "normal", overflowWrap: "anywhere" },
    "& thead th": { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
    "& tbody th": { fontWeight: tokens.fontWeightRegular },
    "& tfoot th, & tfoot td": { fontWeight: tokens.fontWeightSemibold, borderBottom: "none" },
  },
});
