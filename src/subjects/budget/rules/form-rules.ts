/** What is asked of a form that is not Uppsala's: BUD-801–807. */
import type { Rule } from "../../../checking/rule";
import type { BudgetModel } from "../model";
import type { BudgetPolicy } from "../policy";
import { wrongOverhead } from "./form-overhead";
import { columnsOutsidePeriod } from "./form-periods";
import { wrongProduct } from "./form-products";
import { rolesContradict } from "./form-roles";
import { templateRules } from "./form-template";
import { tablesDiffer } from "./form-two-tables";

export const formRules: readonly Rule<BudgetModel, BudgetPolicy>[] = [
  wrongProduct,
  wrongOverhead,
  tablesDiffer,
  columnsOutsidePeriod,
  ...templateRules,
  rolesContradict,
];
