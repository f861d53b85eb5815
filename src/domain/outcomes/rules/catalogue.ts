/** Every rule of outcomes, in the order they are told. */
import type { Rule } from "../../rule";
import type { OutcomesModel } from "../locate";
import { cellRules } from "./cells";
import { goalRules } from "./goals";
import { peopleRules } from "./people";
import { reportRules } from "./report";
import { shareRules } from "./shares";
import { sheetRules } from "./sheet";

export const outcomeRules: readonly Rule<OutcomesModel>[] = [
  ...[...cellRules, ...peopleRules, ...sheetRules].sort((a, b) => (a.id < b.id ? -1 : 1)),
  ...shareRules,
  ...goalRules,
  ...reportRules,
];
