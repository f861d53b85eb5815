/** Who gets and who pays, a row for each payer; no row of one that neither gets nor pays. */
import type { ReactNode } from "react";
import { useLanguage } from "../../../../pane/language";
import { useOverviewStyles } from "../../../../pane/overview-styles";
import type { BearerGain } from "../../calculation/perspectives";
import type { SocietyFigures } from "../../figures/society-figures";
import { amountText, standsOnText } from "../words";
import { WideTable } from "../wide-table";

const columns = ["support", "tax", "fees", "subsidies", "total", "cashable", "asEmployer"] as const;
type Column = (typeof columns)[number];

export function PayerMatrix({ figures }: { readonly figures: SocietyFigures }): ReactNode {
  const shared = useOverviewStyles();
  const language = useLanguage();
  const { t } = language;
  const { bearers, publicSector } = figures.perspectives;
  const told = bearers.filter((bearer) => columns.some((column) => (amountIn(bearer, column) ?? 0) !== 0));
  const all: Readonly<Record<Column, number | null>> = {
    support: publicSector.lessSupport,
    tax: publicSector.taxGain,
    fees: publicSector.fees,
    subsidies: -publicSector.subsidies,
    total: publicSector.total,
    cashable: publicSector.cashableHousing,
    asEmployer: null,
  };
  const cell = (amount: number | null): string => (amount === null ? "–" : amountText(amount, language));
  return (
    <section className={shared.spaced}>
      <WideTable caption={t("societyPane.payers.caption")}>
        <thead>
          <tr>
            <th scope="col">{t("societySheet.bearer.name")}</th>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`societySheet.bearer.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {told.map((bearer) => (
            <tr key={bearer.bearer} data-bearer={bearer.bearer}>
              <th scope="row">{t(`societySheet.bearer.${bearer.bearer}`)}</th>
              {columns.map((column) => (
                <td key={column}>{cell(amountIn(bearer, column))}</td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t("societySheet.bearer.all")}</th>
            {columns.map((column) => (
              <td key={column}>{cell(all[column])}</td>
            ))}
          </tr>
        </tfoot>
      </WideTable>
      <p className={shared.told}>{t("societySheet.bearer.about")}</p>
      <p className={shared.told}>
        {standsOnText(["taxRate", "municipalTaxShare", "employerFees", "cashableHours"], figures.readings, language)}
      </p>
    </section>
  );
}

/** What is paid out stands with a minus. */
function amountIn(bearer: BearerGain, column: Column): number | null {
  switch (column) {
    case "support":
      return bearer.lessSupport;
    case "tax":
      return bearer.tax;
    case "fees":
      return bearer.fees;
    case "subsidies":
      return -bearer.subsidies;
    case "total":
      return bearer.total;
    case "cashable":
      return bearer.cashableHousing;
    case "asEmployer":
      return bearer.asEmployer === null ? null : -bearer.asEmployer;
  }
}
