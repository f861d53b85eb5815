/** *Per perspektiv, utan dubbelräkning*: society, the public sector, participants and employers, and the identity. */
import type { ReactNode } from "react";
import { useLanguage } from "../../../../pane/language";
import { useOverviewStyles } from "../../../../pane/overview-styles";
import type { SocietyFigures } from "../../figures/society-figures";
import { kronorText } from "../words";
import { NetLines } from "./net-lines";
import { type Step, Steps } from "./steps";
import { useWayStyles } from "./way-styles";

export function ByPerspective({ figures }: { readonly figures: SocietyFigures }): ReactNode {
  const way = useWayStyles();
  const shared = useOverviewStyles();
  const language = useLanguage();
  const { t } = language;
  const { society, publicSector, participants, employers } = figures.perspectives;
  const kr = (amount: number): string => kronorText(amount, language);
  const steps: readonly Step[] = [
    {
      name: t("societySheet.perspective.production"),
      amount: society.production,
      on: ["productionFactor", "subsidisedWorth"],
    },
    // Where no housing support is read there is none to tell of.
    ...(figures.totals.housingHours === 0
      ? []
      : [
          {
            name: t("societySheet.perspective.housing"),
            amount: society.housing,
            on: ["hourCost", "weeks"],
          } satisfies Step,
        ]),
    { name: t("societySheet.perspective.society"), amount: society.total, isSum: true },
    {
      name: t("societySheet.perspective.publicSector"),
      amount: publicSector.total,
      on: ["taxRate", "employerFees"],
      told: [
        t("societyPane.byWay.public", {
          support: kr(publicSector.lessSupport),
          tax: kr(publicSector.taxGain),
          fees: kr(publicSector.fees),
          subsidies: kr(publicSector.subsidies),
        }),
      ],
    },
    {
      name: t("societySheet.perspective.publicWithoutFees"),
      amount: publicSector.withoutFees,
      told: [t("societyPane.byWay.cashable", { amount: kr(publicSector.cashableHousing) })],
      on: ["cashableHours"],
    },
    {
      name: t("societySheet.perspective.participants"),
      amount: participants.total,
      on: ["taxRate", "productionFactor", "employerFees"],
    },
    { name: t("societySheet.perspective.employers"), amount: employers.total, on: ["subsidisedWorth"] },
  ];
  return (
    <section className={way.way} data-way="perspective">
      <h2 className={shared.heading}>{t("societySheet.perspective.title")}</h2>
      <Steps steps={steps} readings={figures.readings} />
      <p className={shared.told} data-identity>
        {t("societyPane.byWay.identity", {
          production: kr(society.production),
          publicSector: kr(publicSector.total),
          participants: kr(participants.total),
          employers: kr(employers.total),
        })}
      </p>
      <NetLines figures={figures} of={["society", "publicSector", "publicWithoutFees"]} />
    </section>
  );
}
