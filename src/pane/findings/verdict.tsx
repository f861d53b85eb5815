/** The verdict in one line, read aloud when it changes. */
import type { ReactNode } from "react";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Language } from "../../checking/language";
import { SeverityIcon } from "../severity-icon";
import { countBySeverity, signs, type ToldResult, type Verdict } from "./arrange";

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
  asked: { borderLeftColor: tokens.colorPalettePurpleBorderActive },
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

/** "3 fel, 2 varningar, 1 fråga att svara på"; what there is none of is not told. */
export function countsText({ findings, questions }: ToldResult, { t }: Language): string {
  const counts = { ...countBySeverity(findings), asked: questions.length };
  return signs
    .filter((sign) => counts[sign] > 0)
    .map((sign) => t(sign === "asked" ? "asked.count" : `pane.count.${sign}`, { count: counts[sign] }))
    .join(", ");
}
