/** *Projektuppgifter* as a form: every cell with its words and findings, and the patch that writes what was changed. */
import type { Finding } from "../../../checking/finding";
import { planEntries, type PlanEntries, type PlanEntry, everyEntry } from "./entries";
import { labelIn } from "../../../making/sheet-words";
import type { Label } from "../../../reading/label";
import { locatePlan } from "./locate";
import type { Plan } from "./model";
import { planPatch } from "./plan-patch";
import { planFields, planLabels } from "./template";
import type { PlanEntryValue } from "./typed";
import { addressText } from "../../../workbook/address";
import type { SheetBlueprint } from "../../../workbook/blueprint";
import { sheetOf, withValues } from "../../../workbook/blueprint-sheet";
import type { Patch } from "../../../workbook/patch";
import type { Snapshot } from "../../../workbook/snapshot";
import type { ExaminedBudget } from "../examined-budget";
import type { Language } from "../../../checking/language";
import { planSheetBlueprint } from "./plan-sheet";
import { shownEntry } from "./plan-words";

/** One input of the form. */
export interface PlanFormField extends Pick<PlanEntry, "key" | "kind" | "at" | "held"> {
  readonly label: string;
  /** What stands in the sheet, as one would type it. */
  readonly shown: string;
  /** What the check says of this cell. */
  readonly findings: readonly Finding[];
}

/** A row of one of the two tables. */
export interface PlanFormRow {
  readonly organisation: PlanFormField;
  readonly figures: readonly PlanFormField[];
  /** Nothing stands on the row yet: it is room for one more organisation. */
  readonly blank: boolean;
}

export interface PlanFormTable {
  readonly id: "commitments" | "financing";
  readonly title: string;
  /** Where in the plan it is found. */
  readonly where: string;
  readonly rows: readonly PlanFormRow[];
  readonly sumLabel: string;
  readonly sum: readonly PlanFormField[];
}

export interface PlanForm {
  /** The sheet that holds the facts; `null` where writing makes it. */
  readonly sheet: string | null;
  readonly fields: readonly (PlanFormField & { readonly where: string })[];
  readonly tables: readonly PlanFormTable[];
  /** What the check says of the sheet at cells that are no input of the form. */
  readonly otherFindings: readonly Finding[];
}

/** Every input, from the top of the sheet to its foot. */
export function everyFormField({ fields, tables }: PlanForm): readonly PlanFormField[] {
  const ofTables = tables.flatMap(({ rows, sum }) => [
    ...rows.flatMap(({ organisation, figures }) => [organisation, ...figures]),
    ...sum,
  ]);
  return [...fields, ...ofTables];
}

export function planForm(result: ExaminedBudget, findings: readonly Finding[], language: Language): PlanForm {
  const { plan, snapshot } = sheetOrItsMaking(result, language);
  const entries = planEntries(plan, snapshot);
  const sheet = result.budget.plan?.sheet ?? null;
  const said = findings.filter(({ at }) => at.sheet === sheet);
  const field = (entry: PlanEntry, label: string): PlanFormField => {
    const { key, kind, at, held } = entry;
    const own = held === "nowhere" ? [] : said.filter((finding) => addressText(finding.at) === addressText(at));
    return { key, kind, at, held, label, shown: shownEntry(entry, language), findings: own };
  };
  const cells = new Set(
    everyEntry(entries)
      .filter(({ held }) => held !== "nowhere")
      .map(({ at }) => addressText(at)),
  );
  return {
    sheet,
    fields: entries.fields.map((entry) => ({
      ...field(entry, labelIn(language, planFields[entry.id])),
      where: language.t(`sheets.plan.where.${entry.id}`),
    })),
    tables: tables(entries, language, field),
    otherFindings: said.filter(({ at }) => !cells.has(addressText(at))),
  };
}

/**
 * Writes the changes, by key and as `readPlanText` gives them, guarded by what the form showed; makes the sheet with
 * them where there is none. Empty where nothing is to be written.
 */
export function planFormPatch(
  result: ExaminedBudget,
  language: Language,
  changes: ReadonlyMap<string, PlanEntryValue>,
): Patch {
  const { plan, snapshot, blueprint } = sheetOrItsMaking(result, language);
  const patch = planPatch(plan, snapshot, changes);
  if (blueprint === null) return patch;
  const edits = patch.filter((edit) => edit.kind === "cell");
  return [{ kind: "addSheet", blueprint: withValues(blueprint, edits), position: "last" }];
}

interface PlanAt {
  readonly plan: Plan;
  readonly snapshot: Snapshot;
  /** The sheet as it is to be made, where the workbook has none. */
  readonly blueprint: SheetBlueprint | null;
}

function sheetOrItsMaking(result: ExaminedBudget, language: Language): PlanAt {
  const { plan, snapshot } = result.budget;
  if (plan !== null) return { plan, snapshot, blueprint: null };
  const blueprint = planSheetBlueprint(result, language);
  const alone: Snapshot = { ...snapshot, sheets: [sheetOf(blueprint)] };
  const made = locatePlan(alone);
  if (made === null) throw new Error("The plan sheet that Samkoll makes must be one that it finds.");
  return { plan: made, snapshot: alone, blueprint };
}

function tables(
  { commitments, commitmentSum, financing, financingSum }: PlanEntries,
  language: Language,
  field: (entry: PlanEntry, label: string) => PlanFormField,
): readonly PlanFormTable[] {
  const word = (label: Label): string => labelIn(language, label);
  const amounts = (row: Record<"requested" | "ownFunding" | "total", PlanEntry>): readonly PlanFormField[] => [
    field(row.requested, language.t("planForm.column.requested")),
    field(row.ownFunding, language.t("planForm.column.ownFunding")),
    field(row.total, language.t("planForm.column.total")),
  ];
  const all: readonly PlanFormTable[] = [
    {
      id: "commitments",
      title: word(planLabels.commitments),
      where: language.t("sheets.plan.where.commitments"),
      rows: commitments.map(({ organisation, share, blank }) => ({
        organisation: field(organisation, word(planLabels.organisation)),
        figures: [field(share, word(planLabels.share))],
        blank,
      })),
      sumLabel: word(planLabels.commitmentSum),
      sum: commitmentSum === null ? [] : [field(commitmentSum, word(planLabels.share))],
    },
    {
      id: "financing",
      title: word(planLabels.financing),
      where: language.t("sheets.plan.where.financing"),
      rows: financing.map((row) => ({
        organisation: field(row.organisation, word(planLabels.owner)),
        figures: amounts(row),
        blank: row.blank,
      })),
      sumLabel: word(planLabels.financingSum),
      sum: financingSum === null ? [] : amounts(financingSum),
    },
  ];
  // A sheet of one's own may have no such table.
  return all.filter(({ rows, sum }) => rows.length > 0 || sum.length > 0);
}
