/** The verdict in one line, read aloud when it changes. */
import type { ReactNode } from "react";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Finding } from "../../checking/finding";
import type { Language } from "../../checking/language";
import { SeverityIcon } from "../severity-icon";
import { countBySeverity, severities, type Verdict } from "./arrange";

const useStyles = makeStyles({
  verdict: {
    display: "flex",
    gap: "10px",
    alignItems: "flex-start",
    padding: "10px 12px",
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderLeft: `4px solid ${tokens.colorNeutralStrokeAccessible}`,
    backgroundColor: tokens.colorNeutralBackground1,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: tokens.lineHeightBase300,
    textWrap: "balance",
  },
  error: { borderLeftColor: tokens.colorStatusDangerBorderActive },
  warning: { borderLeftColor: tokens.colorStatusWarningBorderActive },
  info: { borderLeftColor: tokens.colorCompoundBrandStroke },
  notFound: { borderLeftColor: tokens.colorCompoundBrandStroke },
  clean: { borderLeftColor: tokens.colorStatusSuccessBorderActive },
});

interface VerdictLineProps {
  readonly verdict: Verdict | "notFound";
  readonly text: string;
}

export function VerdictLine({ verdict, text }: VerdictLineProps): ReactNode {
  const styles = useStyles();
  return (
    <div role="status" data-verdict={verdict} className={mergeClasses(styles.verdict, styles[verdict])}>
      <SeverityIcon severity={verdict === "notFound" ? "info" : verdict} size={20} />
      <span>{text}</span>
    </div>
  );
}

/** "3 fel, 2 varningar"; what there is none of is not told. */
export function countsText(findings: readonly Finding[], { t }: Language): string {
  const counts = countBySeverity(findings);
  return severities
    .filter((severity) => counts[severity] > 0)
    .map((severity) => t(`pane.count.${severity}`, { count: counts[severity] }))
    .join(", ");
}
