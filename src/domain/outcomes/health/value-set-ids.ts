/** The names of the value sets, for a policy to choose among. */
export const valueSetIds = [
  "SE_3L_TTO_2014",
  "SE_5L_TTO_2020",
  "SE_5L_VAS_2020",
  "SE_5L_social_2022",
  "UK_3L_TTO_MVH",
] as const;
export type ValueSetId = (typeof valueSetIds)[number];
