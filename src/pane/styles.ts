/** Styles that several components share. */
import { tokens } from "@fluentui/react-components";

/** A ring that is seen on every background; drawn inside, so that no edge cuts it. */
export const focusRing = {
  ":focus-visible": {
    outline: `2px solid ${tokens.colorStrokeFocus2}`,
    outlineOffset: "-2px",
  },
} as const;

/** A card whose cell is selected. */
export const activeCard = {
  border: `1px solid ${tokens.colorCompoundBrandStroke}`,
  boxShadow: `inset 3px 0 0 ${tokens.colorCompoundBrandStroke}`,
  "@media (forced-colors: active)": { outline: "2px solid Highlight" },
} as const;

/** Read by a screen reader, seen by nobody. */
export const visuallyHidden = {
  position: "absolute",
  width: "1px",
  height: "1px",
  overflow: "hidden",
  clipPath: "inset(50%)",
  whiteSpace: "nowrap",
} as const;
