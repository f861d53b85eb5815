/** How marks look: series are told apart without colour too, in light, dark and forced colours and on paper. */
import { makeStyles, tokens } from "@fluentui/react-components";

export const useChartStyles = makeStyles({
  drawing: { display: "block", width: "100%", overflow: "visible", fontFamily: "inherit" },
  text: {
    fill: tokens.colorNeutralForeground1,
    fontSize: "12px",
    fontVariantNumeric: "tabular-nums",
    "@media (forced-colors: active)": { fill: "CanvasText" },
  },
  faint: {
    fill: tokens.colorNeutralForeground2,
    fontSize: "11px",
    fontVariantNumeric: "tabular-nums",
    "@media (forced-colors: active)": { fill: "CanvasText" },
  },
  gridLine: {
    stroke: tokens.colorNeutralStroke2,
    strokeWidth: 1,
    "@media (forced-colors: active)": { stroke: "GrayText" },
  },
  zeroLine: {
    stroke: tokens.colorNeutralStrokeAccessible,
    strokeWidth: 1,
    "@media (forced-colors: active)": { stroke: "CanvasText" },
  },
  range: {
    fill: "none",
    stroke: tokens.colorNeutralForeground1,
    strokeWidth: 1.5,
    "@media (forced-colors: active)": { stroke: "CanvasText" },
  },
  /** Behind the line of a range, so that it is seen over the bar. */
  halo: {
    fill: "none",
    stroke: tokens.colorNeutralBackground1,
    strokeWidth: 4,
    "@media (forced-colors: active)": { stroke: "Canvas" },
  },
  broad: { strokeWidth: 7 },
  goal: {
    stroke: tokens.colorNeutralForeground1,
    strokeWidth: 3,
    strokeDasharray: "4 2",
    "@media (forced-colors: active)": { stroke: "CanvasText" },
  },
  filled: {
    fill: tokens.colorCompoundBrandBackground,
    stroke: tokens.colorCompoundBrandStroke,
    "@media (forced-colors: active)": { fill: "Highlight", stroke: "Highlight", forcedColorAdjust: "none" },
  },
  outlined: {
    fill: tokens.colorNeutralBackground1,
    stroke: tokens.colorNeutralForeground1,
    "@media (forced-colors: active)": { fill: "Canvas", stroke: "CanvasText", forcedColorAdjust: "none" },
  },
  grey: {
    fill: tokens.colorNeutralForeground3,
    stroke: tokens.colorNeutralForeground3,
    "@media (forced-colors: active)": { fill: "GrayText", stroke: "GrayText", forcedColorAdjust: "none" },
  },
  pale: {
    fill: tokens.colorBrandBackground2,
    stroke: tokens.colorCompoundBrandStroke,
    "@media (forced-colors: active)": { fill: "Canvas", stroke: "Highlight", forcedColorAdjust: "none" },
  },
  line: { fill: "none", strokeWidth: 2.5 },
});

/** In the order of the series; a fifth looks as the first. */
export const seriesLooks = ["filled", "outlined", "grey", "pale"] as const;

/** Of a line's stretch between its points, so that crossing lines can be followed. */
export const dashes = ["none", "6 4", "2 3", "10 3 2 3"] as const;
