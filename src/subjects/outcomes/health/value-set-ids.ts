/** The value sets by name, for a policy to choose among and a reader to be told. */
import type { Label } from "../../../reading/label";

export const valueSetIds = [
  "SE_3L_TTO_2014",
  "SE_5L_TTO_2020",
  "SE_5L_VAS_2020",
  "SE_5L_social_2022",
  "UK_3L_TTO_MVH",
] as const;
export type ValueSetId = (typeof valueSetIds)[number];

export const valueSetNames: Readonly<Record<ValueSetId, Label>> = {
  SE_3L_TTO_2014: { sv: "Sverige, erfarenhetsbaserade, TTO (2014)", en: "Sweden, experience-based, TTO (2014)" },
  SE_5L_TTO_2020: { sv: "Sverige, erfarenhetsbaserade, TTO (2020)", en: "Sweden, experience-based, TTO (2020)" },
  SE_5L_VAS_2020: { sv: "Sverige, erfarenhetsbaserade, VAS (2020)", en: "Sweden, experience-based, VAS (2020)" },
  SE_5L_social_2022: { sv: "Sverige, hypotetiska (2022)", en: "Sweden, hypothetical (2022)" },
  UK_3L_TTO_MVH: { sv: "Storbritannien, MVH A1, TTO (1997)", en: "United Kingdom, MVH A1, TTO (1997)" },
};
