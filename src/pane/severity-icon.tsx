/** The sign of a severity, or of a question: told apart by shape, not by colour alone. */
import type { ReactNode } from "react";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Verdict } from "./findings/arrange";

const useStyles = makeStyles({
  icon: { flexShrink: 0, display: "block" },
  error: { color: tokens.colorStatusDangerForeground1, "@media (forced-colors: active)": { color: "CanvasText" } },
  warning: { color: tokens.colorStatusWarningForeground3, "@media (forced-colors: active)": { color: "CanvasText" } },
  asked: { color: tokens.colorPalettePurpleBorderActive, "@media (forced-colors: active)": { color: "CanvasText" } },
  info: { color: tokens.colorBrandForeground1, "@media (forced-colors: active)": { color: "CanvasText" } },
  clean: { color: tokens.colorStatusSuccessForeground1, "@media (forced-colors: active)": { color: "CanvasText" } },
  sign: { fill: tokens.colorNeutralBackground1, "@media (forced-colors: active)": { fill: "Canvas" } },
});

/** A circle for an error, a triangle for a warning, a speech bubble for a question, a square for information, a tick where all is well. */
const shapes = {
  error: "M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1Z",
  warning: "M8 1.2c.4 0 .8.2 1 .6l6 11.3c.4.8-.1 1.7-1 1.7H2c-.9 0-1.4-.9-1-1.7L7 1.8c.2-.4.6-.6 1-.6Z",
  asked:
    "M8 .8c4.1 0 7.2 2.8 7.2 6.3 0 3.5-3.1 6.3-7.2 6.3-.8 0-1.5-.1-2.2-.3L2.3 15.2l.6-3.6A6 6 0 0 1 .8 7.1C.8 3.6 3.9.8 8 .8Z",
  info: "M3.5 1.5h9a2 2 0 0 1 2 2v9a2 2 0 0 1-2 2h-9a2 2 0 0 1-2-2v-9c0-1.1.9-2 2-2Z",
  clean: "M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1Z",
} as const;

const signs = {
  error: "M7.1 4h1.8l-.2 5H7.3l-.2-5ZM8 10.2a1 1 0 1 1 0 2 1 1 0 0 1 0-2Z",
  warning: "M7.1 5.4h1.8l-.2 4.2H7.3l-.2-4.2ZM8 10.8a1 1 0 1 1 0 2 1 1 0 0 1 0-2Z",
  asked:
    "M8 2.9c1.7 0 2.9 1 2.9 2.4 0 1-.6 1.6-1.2 2.1-.6.5-.8.7-.8 1.1v.2H7.1v-.4c0-.9.5-1.4 1.1-1.9.5-.4.8-.6.8-1.1 0-.5-.4-.8-1-.8s-1.1.3-1.2 1H5C5.1 3.9 6.3 2.9 8 2.9ZM8 9.5a1 1 0 1 1 0 2.1 1 1 0 0 1 0-2.1Z",
  info: "M8 3.8a1 1 0 1 1 0 2 1 1 0 0 1 0-2ZM7.2 7h1.6v5H7.2V7Z",
  clean: "M6.9 11.4 3.9 8.5l1.1-1.1 1.9 1.8 4.2-4.2 1.1 1.1-5.3 5.3Z",
} as const;

interface SeverityIconProps {
  readonly severity: Verdict;
  readonly size?: number;
  readonly className?: string;
}

export function SeverityIcon({ severity, size = 16, className }: SeverityIconProps): ReactNode {
  const styles = useStyles();
  return (
    <svg
      className={mergeClasses(styles.icon, styles[severity], className)}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      aria-hidden="true"
      focusable="false"
    >
      <path d={shapes[severity]} fill="currentColor" />
      <path d={signs[severity]} className={styles.sign} />
    </svg>
  );
}
