/** A share as a bar, with a mark where enough would be. Told in words beside it: hidden from those who listen. */
import type { ReactNode } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  track: {
    position: "relative",
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
  mark: {
    position: "absolute",
    top: 0,
    bottom: 0,
    width: "3px",
    marginLeft: "-1px",
    backgroundColor: tokens.colorNeutralForeground1,
    boxShadow: `0 0 0 1px ${tokens.colorNeutralBackground1}`,
    "@media (forced-colors: active)": { backgroundColor: "CanvasText", forcedColorAdjust: "none" },
  },
});

/** 0–1 both. */
export function ShareBar({ share, mark = null }: { readonly share: number; readonly mark?: number | null }): ReactNode {
  const styles = useStyles();
  return (
    <div aria-hidden className={styles.track}>
      <div className={styles.filled} style={{ width: percent(share) }} />
      {mark !== null && <div className={styles.mark} style={{ left: percent(mark) }} />}
    </div>
  );
}

function percent(share: number): string {
  return `${Math.min(100, Math.max(0, share * 100))}%`;
}
