/** What each distribution is called: by the register's column where it is one. */
import type { Label } from "../../../reading/label";
import type { DistributionId } from "./distributions";
import { registerColumns } from "../register/register-template";

export const distributionLabels: Readonly<Record<DistributionId, Label>> = {
  municipality: registerColumns.municipality.label,
  sex: registerColumns.sex.label,
  age: { sv: "Ålder vid inskrivning", en: "Age at enrolment" },
  education: registerColumns.education.label,
  support: registerColumns.support.label,
  supportYears: registerColumns.supportYears.label,
  timeInEffort: { sv: "Tid i insatsen, avslutade", en: "Time in the effort, ended" },
  reason: registerColumns.reason.label,
  step: registerColumns.step.label,
  trade: registerColumns.trade.label,
  studies: registerColumns.studies.label,
  activity: registerColumns.activity.label,
};
