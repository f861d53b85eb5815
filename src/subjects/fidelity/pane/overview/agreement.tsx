/** How far the raters agree, and where they do not. */
import type { ReactNode } from "react";
import type { Agreement, CriterionAgreement } from "../../figures/agreement";
import type { Share } from "../../../../reading/share";
import { useLanguage } from "../../../../pane/language";
import { useTableStyles } from "../../../../pane/table-styles";
import { CriterionSection } from "./criterion-list";
import { useOverviewStyles } from "../../../../pane/overview-styles";
import { kappaText, shareText } from "./words";

interface AgreementSectionProps {
  readonly agreement: Agreement;
  readonly disagreeing: readonly CriterionAgreement[];
  readonly onCriterion: (criterionId: string) => void;
}

export function AgreementSection({ agreement, disagreeing, onCriterion }: AgreementSectionProps): ReactNode {
  const styles = useOverviewStyles();
  const table = useTableStyles();
  const language = useLanguage();
  const { t } = language;
  const { raters, criteria, of, exact, withinOne, kappa } = agreement;
  const told = (share: Share): string => t("fidelityPane.overview.agreement.share", { ...shareText(share, language) });
  const rows = [
    ["raters", `${raters}`],
    ["rated", t("fidelityPane.overview.agreement.ratedOf", { criteria: criteria.length, of })],
    ["exact", told(exact)],
    ["withinOne", told(withinOne)],
    ["kappa", kappa === null ? "–" : kappaText(kappa, language)],
  ] as const;
  return (
    <section className={`${styles.section} ${styles.spaced}`}>
      <table className={table.table}>
        <caption>{t("fidelityPane.overview.agreement.heading")}</caption>
        <tbody>
          {rows.map(([key, value]) => (
            <tr key={key}>
              <th scope="row">{t(`fidelityPane.overview.agreement.${key}`)}</th>
              <td>{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.told}>
        {t(kappa === null ? "fidelityPane.overview.agreement.noKappa" : "fidelityPane.overview.agreement.kappaAbout")}
      </p>
      <CriterionSection
        heading={t("fidelityPane.overview.agreement.disagreeing")}
        lines={disagreeing.map(({ criterion, lowest, highest }) => ({
          criterion,
          value: t("fidelityPane.overview.agreement.spread", { lowest, highest }),
        }))}
        onCriterion={onCriterion}
      />
    </section>
  );
}
