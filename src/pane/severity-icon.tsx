/** The sign of a severity, or of a question: told apart by shape, not by colour alone. */
import type { ReactNode } from "react";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Severity } from "../checking/finding";

const useStyles = makeStyles({
  icon: { flexShrink: 0, display: "block" },
  error: { color: tokens.colorStatusDangerForeground1, "@media (forced-colors: active)": { color: "CanvasText" } },
  warning: { color: tokens.colorStatusWarningForeground3, "@media (forced-colors: active)": { color: "CanvasText" } },
  asked: { color: tokens.colorPalettePurpleForeground2, "@media (forced-colors: active)": { color: "CanvasText" } },
  info: { color: tokens.colorBrandForeground1, "@media (forced-colors: active)": { color: "CanvasText" } },
  clean: { color: tokens.colorStatusSuccessForeground1, "@media (forced-colors: active)": { color: "CanvasText" } },
  sign: { fill: tokens.colorNeutralBackground1, "@media (forced-colors: active)": { fill: "Canvas" } },
});

/** A circle for an error, a triangle for a warning, a diamond for a question, a square for information, a tick where all is well. */
const shapes = {
  error: "M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1Z",
  warning: "M8 1.2c.4 0 .8.2 1 .6l6 11.3c.4.8-.1 1.7-1 1.7H2c-.9 0-1.4-.9-1-1.7L7 1.8c.2-.4.6-.6 1-.6Z",
  asked:
    "M7.1.7a1.3 1.3 0 0 1 1.8 0l6.4 6.4a1.3 1.3 0 0 1 0 1.8l-6.4 6.4a1.3 1.3 0 0 1-1.8 0L.7 8.9a1.3 1.3 0 0 1 0-1.8L7.1.7Z",
  info: "M3.5 1.5h9a2 2 0 0 1 2 2v9a2 2 0 0 1-2 2h-9a2 2 0 0 1-2-2v-9c0-1.1.9-2 2-2Z",
  clean: "M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1Z",
} as const;

const signs = {
  error: "M7.1 4h1.8l-.2 5H7.3l-.2-5ZM8 10.2a1 1 0 1 1 0 2 1 1 0 0 1 0-2Z",
  warning: "M7.1 5.4h1.8l-.2 4.2H7.3l-.2-4.2ZM8 10.8a1 1 0 1 1 0 2 1 1 0 0 1 0-2Z",
  asked:
    "M8 3.7c1.6 0 2.7.9 2.7 2.3 0 1-.6 1.6-1.2 2-.6.5-.8.7-.8 1.2v.1H7.3v-.3c0-.9.5-1.4 1.1-1.9.5-.4.8-.6.8-1.1 0-.6-.5-1-1.2-1s-1.2.4-1.3 1.1H5.2C5.3 4.6 6.4 3.7 8 3.7ZM8 10.3a.95.95 0 1 1 0 1.9.95.95 0 0 1 0-1.9Z",
  info: "M8 3.8a1 1 0 1 1 0 2 1 1 0 0 1 0-2ZM7.2 7h1.6v5H7.2V7Z",
  clean: "M6.9 11.4 3.9 8.5l1.1-1.1 1.9 1.8 4.2-4.2 1.1 1.1-5.3 5.3Z",
} as const;

interface SeverityIconProps {
  readonly severity: Severity | "asked" | "clean";
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
