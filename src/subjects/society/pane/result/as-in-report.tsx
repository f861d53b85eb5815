/** *Som i rapporten*: support and hours no longer paid, tax, cost and profit; what it leaves out told beside. */
import type { ReactNode } from "react";
import { useLanguage } from "../../../../pane/language";
import { useOverviewStyles } from "../../../../pane/overview-styles";
import type { ReportSteps } from "../../calculation/as-in-report";
import type { SocietyFigures } from "../../figures/society-figures";
import { kronorText } from "../words";
import { NetLines } from "./net-lines";
import { type Step, Steps } from "./steps";
import { useWayStyles } from "./way-styles";

export function AsInReport({ figures }: { readonly figures: SocietyFigures }): ReactNode {
  const way = useWayStyles();
  const shared = useOverviewStyles();
  const language = useLanguage();
  const { t } = language;
  const { report, asStated, perspectives } = figures;
  /** The sheet's own sum, where it is another. */
  const own = (of: (steps: ReportSteps) => number | null): readonly string[] => {
    const [stated, found] = [asStated === null ? null : of(asStated), of(report)];
    if (stated === null || found === null || Math.abs(stated - found) < 0.5) return [];
    return [t("societyPane.report.asStated", { amount: kronorText(stated, language) })];
  };
  const steps: readonly Step[] = [
    { name: t("societySheet.report.support"), amount: report.lessSupport, told: own((each) => each.lessSupport) },
    // Where no housing support is read there is none to tell of.
    ...(figures.totals.housingHours === 0
      ? []
      : [{ name: t("societySheet.report.housing"), amount: report.housing, on: ["hourCost", "weeks"] } satisfies Step]),
    { name: t("societySheet.report.tax"), amount: report.taxGain, on: ["taxRate"], told: own((each) => each.taxGain) },
    { name: t("societySheet.report.income"), amount: report.income, isSum: true, told: own((each) => each.income) },
    ...(report.cost === null ? [] : [{ name: t("societySheet.report.cost"), amount: -report.cost }]),
    ...(report.profit === null
      ? []
      : [
          {
            name: t("societySheet.report.profit"),
            amount: report.profit,
            isSum: true,
            told: own((each) => each.profit),
          },
        ]),
  ];
  const anyway = figures.nets.find(({ perspective }) => perspective === "report")?.anyway ?? 0;
  return (
    <section className={way.way} data-way="report">
      <h2 className={shared.heading}>{t("societySheet.report.title")}</h2>
      <Steps steps={steps} readings={figures.readings} />
      <p className={shared.told}>
        {t("societyPane.report.leavesOut", {
          subsidies: kronorText(report.subsidies, language),
          fees: kronorText(perspectives.publicSector.fees, language),
          anyway: kronorText(anyway, language),
        })}
      </p>
      <p className={shared.told}>
        {t("societyPane.report.beside", { production: kronorText(report.production, language) })}
      </p>
      <NetLines figures={figures} of={["report", "reportLessSubsidies"]} />
    </section>
  );
}
