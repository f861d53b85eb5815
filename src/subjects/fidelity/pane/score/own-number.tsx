/** What the service's own numbers speak for, with the reason: taken only when the evaluator says so. */
import type { ReactNode } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { proposalNumber } from "../../figures/proposal-number";
import type { Proposal } from "../../figures/own-numbers";
import { useLanguage } from "../../../../pane/language";

const useStyles = makeStyles({
  proposal: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: "6px",
    padding: "8px 12px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    "& p": { margin: 0 },
  },
});

interface OwnNumberProps {
  readonly proposal: Proposal;
  readonly score: number | null;
  readonly onUse: () => void;
}

export function OwnNumber({ proposal, score, onUse }: OwnNumberProps): ReactNode {
  const styles = useStyles();
  const language = useLanguage();
  const { t } = language;
  const values = {
    score: proposal.score,
    number: proposalNumber(proposal, language),
    measure: t(`fidelity.measure.${proposal.kind}`),
  };
  return (
    <div className={styles.proposal} data-proposal={proposal.score}>
      <p>{t(proposal.origin === "plan" ? "fidelityScore.planned" : "fidelityScore.proposal", values)}</p>
      {!proposal.verified && <p>{t("fidelityScore.unverified")}</p>}
      {score !== proposal.score && (
        <Button size="small" onClick={onUse}>
          {t("fidelityScore.use", { score: proposal.score })}
        </Button>
      )}
    </div>
  );
}
