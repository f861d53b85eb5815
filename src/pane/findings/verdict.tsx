/** The verdict in one line, read aloud when it changes. */
import type { ReactNode } from "react";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { WorkbookKind } from "../../checking/check";
import type { Language } from "../../checking/language";
import { useLanguage } from "../language";
import { SeverityIcon } from "../severity-icon";
import { severities, type SeverityCounts, type Verdict } from "./arrange";

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
  noBudget: { borderLeftColor: tokens.colorCompoundBrandStroke },
  clean: { borderLeftColor: tokens.colorStatusSuccessBorderActive },
});

interface VerdictLineProps {
  /** Whose verdict: the words differ. */
  readonly subject: WorkbookKind;
  readonly verdict: Verdict;
  readonly counts: SeverityCounts;
}

export function VerdictLine({ subject, verdict, counts }: VerdictLineProps): ReactNode {
  const styles = useStyles();
  const language = useLanguage();
  return (
    <div role="status" data-verdict={verdict} className={mergeClasses(styles.verdict, styles[verdict])}>
      <SeverityIcon severity={verdict === "noBudget" ? "info" : verdict} size={20} />
      <span>
        {language.t(verdictKey(subject, verdict), {
          counts: countsText(counts, language),
        })}
      </span>
    </div>
  );
}

function verdictKey(subject: WorkbookKind, verdict: Verdict): string {
  switch (subject) {
    case "budget":
      return `pane.verdict.${verdict}`;
    case "fidelity":
      return `fidelityPane.verdict.${verdict}`;
    case "outcomes":
      return `outcomesPane.verdict.${verdict}`;
  }
}

/** "3 fel, 2 varningar"; what there is none of is not told. */
export function countsText(counts: SeverityCounts, { t }: Language): string {
  return severities
    .filter((severity) => counts[severity] > 0)
    .map((severity) => t(`pane.count.${severity}`, { count: counts[severity] }))
    .join(", ");
}
