/** Every rule of the budget, in the order they are told. `docs/rules.md` is made from this list. */
import type { Rule } from "../../../checking/rule";
import type { FormReading } from "../form/read-form";
import type { BudgetModel } from "../model";
import { followUpRules } from "../followup/follow-up-rules";
import type { BudgetPolicy } from "../policy";
import { placeRules } from "../places/rules/place-rules";
import type { BudgetTemplate } from "../templates/template-schema";
import { templateUsed } from "../templates/template-used";
import { cellRules } from "./cells";
import { cellTextRules } from "./cell-texts";
import { formRules } from "./form-rules";
import { outsideMoneyRules } from "./outside-money";
import { periodRules } from "./period";
import { planRules } from "./plan";
import { policyRules } from "./policy";
import { roundedParts } from "./rounded-parts";
import { sheetRules } from "./sheets";
import { staleFinancing } from "./financing-sheet";
import { staffRules } from "./staff";
import { structureRules } from "./structure";
import { sumFormulaRules } from "./sum-formulas";
import { sumRules } from "./sums";
import { twiceRules } from "./twice";
import { wrongUnit } from "./units";
import { unseenRules } from "./unseen";
import { wageOutsidePeriod } from "./wage-period";
import { whoseRules } from "./whose";

export const budgetRules: readonly Rule<BudgetModel, BudgetPolicy>[] = [
  ...structureRules,
  ...outsideMoneyRules,
  ...twiceRules,
  ...whoseRules,
  ...unseenRules,
  ...cellRules,
  ...cellTextRules,
  wrongUnit,
  ...sumRules,
  ...sumFormulaRules,
  roundedParts,
  ...sheetRules,
  ...periodRules,
  ...staffRules,
  ...policyRules,
  ...planRules,
  ...formRules,
  ...placeRules,
  staleFinancing,
  wageOutsidePeriod,
  ...followUpRules,
].sort((a, b) => a.id.localeCompare(b.id));

/**
 * The rules that look at what the money comes to: while it is asked which cells are the budget, or in which unit, they
 * would tell as a fault what is only misread.
 */
const aboutMoney: readonly string[] = [
  "BUD-205",
  "BUD-3",
  "BUD-401",
  "BUD-402",
  "BUD-403",
  "BUD-405",
  "BUD-407",
  "BUD-513",
  "BUD-514",
  "BUD-516",
  "BUD-602",
  "BUD-603",
  "BUD-606",
  "BUD-701",
  "BUD-702",
  "BUD-706",
  "BUD-818",
];

/** The rules of parts that only some forms have: Uppsala's, and those whose template says so. */
const ofParts: readonly string[] = [
  ...["BUD-101", "BUD-102", "BUD-103"],
  ...["BUD-401", "BUD-402", "BUD-403", "BUD-404", "BUD-405", "BUD-406", "BUD-407"],
];

/** What a form is held to only where its template demands it. */
const byDemand = { period: "BUD-501", unit: "BUD-212", owners: "BUD-601", evaluation: "BUD-604" } as const;

/**
 * The rules that a form of another's is not held to. Without a template nobody has asked for its time or its unit; that
 * members take part is judged where it names any, and an evaluation is the policy's demand.
 */
function notDemanded(form: FormReading, templates: readonly BudgetTemplate[]): readonly string[] {
  if (form.form.template === null) {
    const namesOwners = form.main.columns.leaves.some(({ role }) => role.organisation !== null);
    return [...ofParts, byDemand.period, byDemand.unit, ...(namesOwners ? [] : [byDemand.owners])];
  }
  const demands = templateUsed(form.form, templates)?.demands ?? {};
  const parts = demands.rules ?? [];
  return [
    ...ofParts.filter((rule) => !parts.includes(rule)),
    ...(["period", "unit", "owners", "evaluation"] as const).flatMap((part) =>
      demands[part] === true ? [] : [byDemand[part]],
    ),
  ];
}

/** What cannot be judged while nobody knows how much of it is requested. */
const ofRequest: readonly string[] = ["BUD-602", "BUD-603", "BUD-606"];

/** The rules that can be judged by what is known. */
export function rulesFor(
  { questions, open, form }: BudgetModel,
  { budgetTemplates }: Pick<BudgetPolicy, "budgetTemplates">,
): readonly Rule<BudgetModel, BudgetPolicy>[] {
  const passed = form === null ? ["amount"] : askedBesideSums(form);
  const isMisread =
    open.size > 0 &&
    questions.some(({ about, hangsOn }) => !passed.includes(about) && hangsOn.some((block) => open.has(block)));
  const silent = [
    ...(isMisread ? aboutMoney : []),
    ...(form === null ? [] : notDemanded(form, budgetTemplates)),
    ...(form !== null && form.form.money.requested === null ? ofRequest : []),
    ...(form !== null && open.size > 0 ? aboutMoney.filter((beginning) => beginning !== "BUD-3") : []),
  ];
  return silent.length === 0
    ? budgetRules
    : budgetRules.filter(({ id }) => !silent.some((beginning) => id.startsWith(beginning)));
}

/**
 * What may be asked of a form while its sums are judged. A sum that says it is one and comes to none is a fault whoever
 * is asked which rows, tables or stage the budget is; two lists beside each other, whose columns nothing parts, may be
 * rows of different things.
 */
function askedBesideSums({ main: { columns } }: FormReading): readonly string[] {
  const isParted =
    columns.total !== null ||
    columns.leaves.every(({ role }) => role.organisation !== null || role.funder !== null || role.period !== null);
  return ["amount", "closing", "row", "tables", "funding", "stage", ...(isParted ? ["columns"] : [])];
}
