/** The sheets that Samkoll makes of a calculation: their names, marks and headings. */
import type { Label } from "../../../reading/label";
import type { AssumptionUnit } from "../assumptions/assumptions";
import type { EmployerKind, Payer, SupportKind } from "../model";

export type SocietySheet = "persons" | "basis" | "housing" | "assumptions" | "calculation" | "result";

export const sheetNames: Readonly<Record<SocietySheet, Label>> = {
  persons: { sv: "Samhällsekonomi", en: "Society" },
  /** The persons of somebody else's table, as they were read. */
  basis: { sv: "Samhällsekonomi – underlag", en: "Society – basis" },
  housing: { sv: "Samhällsekonomi – boendestöd", en: "Society – housing support" },
  assumptions: { sv: "Samhällsekonomi – antaganden", en: "Society – assumptions" },
  calculation: { sv: "Samhällsekonomi – beräkning", en: "Society – calculation" },
  result: { sv: "Samhällsekonomi – resultat", en: "Society – result" },
};

/** Defined names of their first cells, by which Samkoll knows its own. */
export const sheetMarks: Readonly<Record<SocietySheet, string>> = {
  persons: "Samkoll_Samhalle_Personer",
  basis: "Samkoll_Samhalle_Underlag",
  housing: "Samkoll_Samhalle_Boendestod",
  assumptions: "Samkoll_Samhalle_Antaganden",
  calculation: "Samkoll_Samhalle_Berakning",
  result: "Samkoll_Samhalle_Resultat",
};

/** The columns of the persons, from the left. `counted`: 1 where the person is in work or studies. */
export const personColumns = [
  "number",
  "support",
  "payer",
  "amount",
  "tax",
  "extent",
  "employer",
  "wage",
  "subsidyShare",
  "subsidy",
  "months",
  "counted",
  "taxGain",
  "lessMunicipality",
  "lessSocialInsurance",
  "lessEmploymentService",
  "lessRegion",
  "lessOther",
  "production",
] as const;

export type PersonColumnId = (typeof personColumns)[number];

export function columnOf(id: PersonColumnId): number {
  return personColumns.indexOf(id);
}

export const personHeadings: Readonly<Record<PersonColumnId, Label>> = {
  number: { sv: "Löpnr", en: "No." },
  support: { sv: "Försörjning före", en: "Support before" },
  payer: { sv: "Betalare", en: "Payer" },
  amount: { sv: "Belopp kr/mån", en: "Amount kr/month" },
  tax: { sv: "Skatt kr/mån", en: "Tax kr/month" },
  extent: { sv: "Omfattning", en: "Extent" },
  employer: { sv: "Arbetsgivare", en: "Employer" },
  wage: { sv: "Lön kr/mån", en: "Wage kr/month" },
  subsidyShare: { sv: "Subvention %", en: "Subsidy %" },
  subsidy: { sv: "Subvention kr/mån", en: "Subsidy kr/month" },
  months: { sv: "Månader", en: "Months" },
  counted: { sv: "Räknas", en: "Counted" },
  taxGain: { sv: "Ökad skatteintäkt", en: "Gained tax" },
  lessMunicipality: { sv: "Minskat från kommunen (IFO)", en: "Less from the municipality" },
  lessSocialInsurance: { sv: "Minskat från Försäkringskassan", en: "Less from social insurance" },
  lessEmploymentService: { sv: "Minskat från Arbetsförmedlingen", en: "Less from the employment service" },
  lessRegion: { sv: "Minskat från regionen", en: "Less from the region" },
  lessOther: { sv: "Minskat från annan", en: "Less from others" },
  production: { sv: "Ökat produktionsvärde", en: "Gained production" },
};

/** The column of what each payer pays less. */
export const lessColumns: Readonly<Record<Payer, PersonColumnId>> = {
  municipality: "lessMunicipality",
  socialInsurance: "lessSocialInsurance",
  employmentService: "lessEmploymentService",
  region: "lessRegion",
  other: "lessOther",
};

export const payerNames: Readonly<Record<Payer, Label>> = {
  municipality: { sv: "Kommun (IFO)", en: "Municipality (IFO)" },
  socialInsurance: { sv: "Försäkringskassan", en: "Social insurance" },
  employmentService: { sv: "Arbetsförmedlingen", en: "Employment service" },
  region: { sv: "Region", en: "Region" },
  other: { sv: "Annan", en: "Other" },
};

export const employerNames: Readonly<Record<EmployerKind | "studies", Label>> = {
  municipality: { sv: "Kommun", en: "Municipality" },
  region: { sv: "Region", en: "Region" },
  state: { sv: "Stat", en: "State" },
  private: { sv: "Privat", en: "Private" },
  nonProfit: { sv: "Ideell", en: "Non-profit" },
  other: { sv: "Annan", en: "Other" },
  studies: { sv: "Studier", en: "Studies" },
};

/** Who pays what, as Hudiksvall's table 3 has it; the list stands in the sheet and is changed there. */
export const supportPayers: readonly (readonly [SupportKind, Label, Payer])[] = [
  ["incomeSupport", { sv: "Försörjningsstöd", en: "Income support" }, "municipality"],
  ["sicknessBenefit", { sv: "Sjukpenning", en: "Sickness benefit" }, "socialInsurance"],
  ["rehabilitationBenefit", { sv: "Rehabiliteringspenning", en: "Rehabilitation benefit" }, "socialInsurance"],
  ["activityCompensation", { sv: "Aktivitetsersättning", en: "Activity compensation" }, "socialInsurance"],
  ["sicknessCompensation", { sv: "Sjukersättning", en: "Sickness compensation" }, "socialInsurance"],
  ["activitySupport", { sv: "Aktivitetsstöd", en: "Activity support" }, "employmentService"],
  ["establishmentBenefit", { sv: "Etableringsersättning", en: "Establishment benefit" }, "employmentService"],
  ["unemploymentBenefit", { sv: "A-kassa", en: "Unemployment benefit" }, "other"],
  ["other", { sv: "Annat", en: "Other" }, "other"],
];

/** Number formats by unit. */
export const unitFormats: Readonly<Record<AssumptionUnit, string>> = {
  share: "0.0%",
  factor: "0.00##",
  kr: "#,##0.00",
  krYear: "#,##0",
  weeks: "0.#",
  years: "0",
  year: "0",
  yesNo: "0",
};

/** The two rows under the persons. */
export const sumLabels = {
  month: { sv: "Summa/mån", en: "Sum/month" },
  year: { sv: "Summa/år", en: "Sum/year" },
} as const satisfies Record<string, Label>;
