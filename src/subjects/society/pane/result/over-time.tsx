/** Several years of one perspective: how many stand on their own by three rules, and what is left at four rates. */
import type { ReactNode } from "react";
import { useLanguage } from "../../../../pane/language";
import { useOverviewStyles } from "../../../../pane/overview-styles";
import { keepRules } from "../../calculation/over-time";
import type { SocietyFigures } from "../../figures/society-figures";
import { PerspectiveField, type PerspectiveChoice } from "../perspective-choice";
import { amountText, standsOnText } from "../words";
import { WideTable } from "../wide-table";

interface OverTimeProps extends PerspectiveChoice {
  readonly figures: SocietyFigures;
}

export function OverTime({ figures, perspective, onPerspective }: OverTimeProps): ReactNode {
  const shared = useOverviewStyles();
  const language = useLanguage();
  const { t, number, share } = language;
  const found = figures.overTime.find((each) => each.perspective === perspective);
  if (found === undefined) return null;
  const byRule = keepRules.flatMap((rule) => found.byRule.find((each) => each.rule === rule) ?? []);
  const years = byRule[0]?.years ?? [];
  const kr = (amount: number | null): string =>
    amount === null ? t("societyPane.net.noCost") : amountText(amount, language);
  return (
    <details className={shared.section}>
      <summary className={shared.summary}>{t("societyPane.years.heading", { count: years.length })}</summary>
      <div className={shared.spaced}>
        <PerspectiveField perspective={perspective} onPerspective={onPerspective} />
        <WideTable caption={t("societyPane.years.persons")}>
          <thead>
            <tr>
              <th scope="col">{t("societySheet.years.name")}</th>
              {byRule.map(({ rule }) => (
                <th key={rule} scope="col">
                  {t(`societyPane.years.${rule}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {years.map(({ year }, index) => (
              <tr key={year} data-year={year}>
                <th scope="row">{t("societySheet.years.year", { year })}</th>
                {byRule.map(({ rule, years: own }) => (
                  <td key={rule}>{number(Math.round((own[index]?.persons ?? 0) * 100) / 100)}</td>
                ))}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t("societyPane.years.net")}</th>
              {byRule.map(({ rule, net }) => (
                <td key={rule}>{kr(net)}</td>
              ))}
            </tr>
          </tfoot>
        </WideTable>
        <p className={shared.told}>{t("societyPane.years.rules")}</p>
        <WideTable caption={t("societyPane.years.byRate")}>
          <thead>
            <tr>
              {(["rate", "gain", "cost", "left"] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`societyPane.years.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {found.byRate.map(({ rate, whole }) => (
              <tr key={rate} data-rate={rate}>
                <th scope="row">{share(rate)}</th>
                <td>{kr(whole.gain)}</td>
                <td>{kr(whole.cost)}</td>
                <td>{kr(whole.net)}</td>
              </tr>
            ))}
          </tbody>
        </WideTable>
        <p className={shared.told}>{t("societyPane.years.rates")}</p>
        <p className={shared.told}>
          {standsOnText(
            ["kept", "years", "discountRate", "discountFromFirstYear", "counterfactual"],
            figures.readings,
            language,
          )}
        </p>
      </div>
    </details>
  );
}
