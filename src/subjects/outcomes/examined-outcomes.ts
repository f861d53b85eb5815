/** What the outcomes' own code takes of a checked workbook. */
import { type SubjectKey, subjectKey } from "../../checking/check-result";
import type { PlannedEffort } from "../shared-facts";
import type { OutcomesModel } from "./locate";
import type { OutcomesPolicy } from "./policy";

export interface ExaminedOutcomes {
  /** `null` where the workbook holds no outcomes. */
  readonly outcomes: OutcomesModel | null;
  readonly policy: OutcomesPolicy;
  /** What the workbook's budget and plan say of the effort. */
  readonly planned: PlannedEffort | null;
}

export const outcomesKey: SubjectKey<ExaminedOutcomes> = subjectKey("outcomes");
