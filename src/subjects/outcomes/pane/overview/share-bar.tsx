/** A share as a bar. Told in words beside it: hidden from those who listen. */
import type { ReactNode } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  track: {
    height: "10px",
    boxSizing: "border-box",
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: "3px",
    overflow: "hidden",
    "@media (forced-colors: active)": { border: "1px solid CanvasText" },
  },
  filled: {
    height: "100%",
    backgroundColor: tokens.colorCompoundBrandBackground,
    "@media (forced-colors: active)": { backgroundColor: "Highlight", forcedColorAdjust: "none" },
  },
});

/** 0–1. */
export function ShareBar({ share }: { readonly share: number }): ReactNode {
  const styles = useStyles();
  return (
    <div aria-hidden className={styles.track}>
      <div className={styles.filled} style={{ width: `${Math.min(100, Math.max(0, share * 100))}%` }} />
    </div>
  );
}
