/** The scores that the service's own numbers suggest, beside the ones given; the evaluator decides. */
import type { ReactNode } from "react";
import type { WeighedProposal } from "../../figures/overview";
import type { Language } from "../../../../checking/language";
import { proposalNumber } from "../../figures/proposal-number";
import { useLanguage } from "../../../../pane/language";
import { CriterionList } from "./criterion-list";
import { useOverviewStyles } from "../../../../pane/overview-styles";

interface ProposalSectionProps {
  readonly proposals: readonly WeighedProposal[];
  readonly onCriterion: (criterionId: string) => void;
}

/** Nothing where the sheet holds no numbers. */
export function ProposalSection({ proposals, onCriterion }: ProposalSectionProps): ReactNode {
  const styles = useOverviewStyles();
  const language = useLanguage();
  const { t } = language;
  if (proposals.length === 0) return null;
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{t("fidelityPane.overview.proposals.heading")}</h2>
      <p className={styles.told}>{t("fidelityPane.overview.proposals.about")}</p>
      <CriterionList
        lines={proposals.map((proposal) => ({
          criterion: proposal.criterion,
          value: t("fidelityPane.overview.proposals.score", { score: proposal.score }),
          told: basisOf(proposal, language),
        }))}
        onCriterion={onCriterion}
      />
    </section>
  );
}

/** The number, how it stands to the score given, and whether the limits are checked. */
function basisOf(proposal: WeighedProposal, language: Language): string {
  const { t } = language;
  const { kind, score, given, origin, verified } = proposal;
  return [
    ...(origin === "plan" ? [t("fidelityPane.overview.proposals.planned")] : []),
    t("fidelityPane.overview.proposals.basis", {
      measure: t(`fidelity.measure.${kind}`),
      number: proposalNumber(proposal, language),
    }),
    given === null
      ? t("fidelityPane.overview.proposals.missing")
      : given === score
        ? t("fidelityPane.overview.proposals.same")
        : t("fidelityPane.overview.proposals.given", { score: given }),
    t(verified ? "fidelityPane.overview.proposals.verified" : "fidelityPane.overview.proposals.unverified"),
  ].join(" ");
}
