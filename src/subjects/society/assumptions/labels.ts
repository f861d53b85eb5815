/** What the assumptions are called in a sheet, and the other words that they are met with. */
import type { Label } from "../../../reading/label";
import type { AssumptionId } from "./assumptions";

export const assumptionLabels: Readonly<Record<AssumptionId, Label>> = {
  taxRate: {
    sv: "Skatt på lön (kommun och region)",
    en: "Tax on wages (municipality and region)",
  },
  municipalTaxShare: { sv: "Kommunens del av skatten", en: "Municipality's part of the tax" },
  productionFactor: {
    sv: "Produktionsvärde: lön gånger",
    en: "Production value: wage times",
  },
  employerFees: {
    sv: "Arbetsgivaravgifter",
    en: "Employers' fees",
  },
  subsidisedWorth: { sv: "Värdet av det subventionerade arbetet", en: "Worth of the subsidised work" },
  hourCost: {
    sv: "Kostnad per timme boendestöd",
    en: "Cost of an hour of housing support",
  },
  weeks: { sv: "Veckor per år", en: "Weeks in a year" },
  cashableHours: { sv: "Del av frigjord tid som blir pengar", en: "Part of the freed hours that becomes money" },
  sgiFirstYear: { sv: "Sjukpenning första året, del av SGI", en: "Sickness benefit in the first year, of SGI" },
  sgiSecondYear: { sv: "Sjukpenning andra året, del av SGI", en: "Sickness benefit in the second year, of SGI" },
  kept: {
    sv: "Behåller sin försörjning över tid",
    en: "Still on their own over time",
  },
  years: { sv: "Nyttoperiod, år", en: "Benefit period, years" },
  counterfactual: {
    sv: "Hade kommit ändå, utan insatsen",
    en: "Would have come anyway, without the effort",
  },
  discountRate: {
    sv: "Diskonteringsränta",
    en: "Discount rate",
  },
  discountFromFirstYear: { sv: "Diskontera redan första året", en: "Discount the first year too" },
  programmeCost: {
    sv: "Insatsens kostnad per år",
    en: "Cost of the effort a year",
  },
  alternativeCost: {
    sv: "Vad alternativet hade kostat per år",
    en: "What the alternative would have cost a year",
  },
  priceYear: { sv: "Prisår", en: "Price year" },
};

/** Their reasons, in the sheet beside them: where the proposal is from. */
export const assumptionSources: Readonly<Record<AssumptionId, Label>> = {
  taxRate: {
    sv: "Hudiksvalls följeforskning 2018; lägsta och högsta är inte kontrollerade",
    en: "Hudiksvall's evaluation 2018; lowest and highest are not verified",
  },
  municipalTaxShare: {
    sv: "Hudiksvalls följeforskning 2018: 260 000 av 390 000 kr",
    en: "Hudiksvall's evaluation 2018: 260 000 of 390 000 kr",
  },
  productionFactor: {
    sv: "Hudiksvalls följeforskning 2018: lön och sociala avgifter",
    en: "Hudiksvall's evaluation 2018: wage and social fees",
  },
  employerFees: { sv: "Lagstadgade avgifter, SKR:s PO-tabell", en: "Fees by law, SKR's table" },
  subsidisedWorth: {
    sv: "Eget val: 100 % som rapporten, 0 % bara det arbetsgivaren själv betalar",
    en: "A choice: 100 % as the report, 0 % only what the employer pays itself",
  },
  hourCost: { sv: "Hudiksvalls kommun, not 20", en: "Municipality of Hudiksvall, note 20" },
  weeks: { sv: "Hudiksvalls följeforskning 2018, tabell 4", en: "Hudiksvall's evaluation 2018, table 4" },
  cashableHours: {
    sv: "Hudiksvalls följeforskning 2018, not 21: personalen kostar lika mycket",
    en: "Hudiksvall's evaluation 2018, note 21: the staff costs the same",
  },
  sgiFirstYear: { sv: "Hudiksvalls följeforskning 2018, not 19", en: "Hudiksvall's evaluation 2018, note 19" },
  sgiSecondYear: { sv: "Hudiksvalls följeforskning 2018, not 19", en: "Hudiksvall's evaluation 2018, note 19" },
  kept: {
    sv: "Hudiksvalls följeforskning 2018: i vart fall hälften; spannet är inte kontrollerat",
    en: "Hudiksvall's evaluation 2018: at least half; the range is not verified",
  },
  years: { sv: "Hudiksvalls följeforskning 2018: tre år", en: "Hudiksvall's evaluation 2018: three years" },
  counterfactual: {
    sv: "Hudiksvalls följeforskning 2018: IPS två till fyra gånger så effektivt",
    en: "Hudiksvall's evaluation 2018: IPS two to four times as effective",
  },
  discountRate: { sv: "TLV:s allmänna råd, 0–5 % i känslighetsanalys", en: "TLV's advice, 0–5 % in sensitivity" },
  discountFromFirstYear: { sv: "Eget val: 0 nej, 1 ja", en: "A choice: 0 no, 1 yes" },
  programmeCost: { sv: "Insatsens egen budget eller bokslut", en: "The effort's own budget or accounts" },
  alternativeCost: {
    sv: "Det vanliga stödets kostnad; tomt: den dras inte av",
    en: "Cost of ordinary support; empty: it is not taken off",
  },
  priceYear: { sv: "Året som belopp och löner gäller", en: "The year of the amounts and wages" },
};
