/** What society's own code takes of a checked workbook. */
import { type SubjectKey, subjectKey } from "../../checking/check-result";
import type { SocietyModel } from "./model";
import type { SocietyPolicy } from "./policy";

export interface ExaminedSociety {
  /** `null` where the workbook holds no calculation. */
  readonly society: SocietyModel | null;
  readonly policy: SocietyPolicy;
  /** What the workbook's budget calls its project. */
  readonly projectName: string | null;
}

export const societyKey: SubjectKey<ExaminedSociety> = subjectKey("society");
