/** How the guided scoring looks. */
import { makeStyles, tokens } from "@fluentui/react-components";

export const useScoreStyles = makeStyles({
  panel: { display: "flex", flexDirection: "column", gap: "12px", minWidth: 0 },
  step: { display: "flex", flexDirection: "column", gap: "8px", minWidth: 0 },
  area: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
    hyphens: "auto",
    ":focus": { outline: "none" },
  },
  told: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  raters: { display: "flex", flexWrap: "wrap", columnGap: "12px", margin: 0, padding: 0, listStyle: "none" },
  apart: { display: "flex", gap: "6px", alignItems: "flex-start" },
  foot: { display: "flex", flexWrap: "wrap", gap: "8px" },
  ways: { display: "flex", flexWrap: "wrap", gap: "8px", justifyContent: "space-between" },
  keys: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});
