/** Every rule of outcomes, in the order they are told. */
import type { Rule } from "../../../checking/rule";
import type { OutcomesModel } from "../locate";
import { registerRules } from "./against-register";
import { cellRules } from "./cells";
import { dayColumnRules } from "./day-columns";
import { dayRules } from "./days";
import { goalRules } from "./goals";
import { peopleRules } from "./people";
import { reportRules } from "./report";
import { reportCountRules } from "./report-counts";
import { shareRules } from "./shares";
import { sheetRules } from "./sheet";

export const outcomeRules: readonly Rule<OutcomesModel>[] = [
  ...cellRules,
  ...dayRules,
  ...dayColumnRules,
  ...peopleRules,
  ...sheetRules,
  ...registerRules,
  ...shareRules,
  ...goalRules,
  ...reportRules,
  ...reportCountRules,
].sort((a, b) => (a.id < b.id ? -1 : 1));
