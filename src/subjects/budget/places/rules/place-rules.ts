/** BUD-820 to 829: a calculation of places, months and kronor against itself, and what is applied for against it. */
import type { Rule } from "../../../../checking/rule";
import type { BudgetModel } from "../../model";
import { appliedRules } from "./applied-rules";
import { lineRules } from "./line-rules";
import { monthRules } from "./month-rules";
import { toldRules } from "./told-rules";

export const placeRules: readonly Rule<BudgetModel>[] = [...lineRules, ...monthRules, ...toldRules, ...appliedRules];
