/** BUD-812 and 813: the periods of requisitions and of columns, against the effort's time and against each other. */
import { asDate, asText } from "../../../checking/message-value";
import type { Reported, Rule } from "../../../checking/rule";
import type { Address } from "../../../workbook/address";
import { type IsoDate } from "../../../workbook/iso-day";
import type { Period } from "../../../reading/period";
import { budgetPeriod } from "../figures/budget-figures";
import type { FormTable } from "../form/form-model";
import type { BudgetModel } from "../model";
import { tablePeriod } from "./form-requisitions";
import { followUpSheets, periodOf } from "./read-follow-up";
import { stageColumns } from "./stage-table";

const outsideEffort: Rule<BudgetModel> = {
  id: "BUD-812",
  severity: "error",
  source: "finsamCeiling",
  variants: ["outside", "backwards", "unread"],
  mends: false,
  check: (model) => {
    const effort = budgetPeriod(model);
    return [...unreadDays(model), ...requisitions(model).flatMap((one) => outside(one, effort))];
  },
};

const gapOrOverlap: Rule<BudgetModel> = {
  id: "BUD-813",
  severity: "error",
  source: "arithmetic",
  variants: ["overlap", "gap", "columnsOverlap", "columnsGap"],
  mends: false,
  check: (model) => {
    const made = requisitions(model);
    const parts = [...new Set(made.map(({ part }) => part))];
    return [
      ...parts.flatMap((part) =>
        between(
          made.filter((one) => one.part === part),
          { overlap: "overlap", gap: "gap" },
        ),
      ),
      ...(model.form?.form.tables ?? []).flatMap(columnsBetween),
    ];
  },
};

interface Dated {
  readonly at: Address;
  readonly period: Period;
  readonly label: string;
}

interface Requisitioned extends Dated {
  readonly part: string | null;
}

/** Samkoll's own sheets, and tables of a form that say in their title which period they are of. */
function requisitions(model: BudgetModel): readonly Requisitioned[] {
  const own = followUpSheets(model.snapshot).flatMap((sheet): readonly Requisitioned[] => {
    const period = sheet.kind === "requisition" ? periodOf(sheet) : null;
    return period === null || sheet.from === null
      ? []
      : [{ at: sheet.from.at, period, label: sheet.sheet, part: sheet.part }];
  });
  const ofForm = (model.form?.form.tables ?? []).flatMap((table): readonly Requisitioned[] => {
    const columns = stageColumns(table);
    const isRequisition = columns.has("requisitioned") && columns.has("actual");
    const period = isRequisition ? tablePeriod(table, model.snapshot) : null;
    return period === null || table.titleAt === null
      ? []
      : [{ at: table.titleAt, period, label: table.sheet, part: "form" }];
  });
  return [...own, ...ofForm];
}

/** A day that is missing, or an end before its beginning. */
function unreadDays({ snapshot }: BudgetModel): readonly Reported[] {
  return followUpSheets(snapshot).flatMap(({ kind, from, to }): readonly Reported[] => {
    if (kind !== "requisition") return [];
    const missing = [from, to].find((day) => day !== null && day.date === null);
    if (missing) return [{ at: missing.at, variant: "unread" }];
    if (!from?.date || !to?.date || from.date <= to.date) return [];
    return [{ at: to.at, variant: "backwards", values: { from: asDate(from.date), to: asDate(to.date) } }];
  });
}

function outside({ at, period }: Requisitioned, effort: Period | null): readonly Reported[] {
  if (effort === null || (period.from >= effort.from && period.to <= effort.to)) return [];
  const values = {
    from: asDate(period.from),
    to: asDate(period.to),
    effortFrom: asDate(effort.from),
    effortTo: asDate(effort.to),
  };
  return [{ at, variant: "outside", values }];
}

/** In the order of their days, each against the latest day of those before. */
function between(
  dated: readonly Dated[],
  variants: { readonly overlap: string; readonly gap: string },
): readonly Reported[] {
  const ordered = [...dated].sort((a, b) =>
    a.period.from < b.period.from ? -1 : a.period.from > b.period.from ? 1 : 0,
  );
  let before: Dated | undefined;
  return ordered.flatMap((one): readonly Reported[] => {
    const last = before;
    if (last === undefined || one.period.to > last.period.to) before = one;
    if (last === undefined) return [];
    const values = {
      label: asText(one.label),
      other: asText(last.label),
      from: asDate(one.period.from),
      to: asDate(last.period.to),
    };
    if (one.period.from <= last.period.to) return [{ at: one.at, variant: variants.overlap, values }];
    if (one.period.from > dayAfter(last.period.to)) {
      return [{ at: one.at, severity: "warning", variant: variants.gap, values }];
    }
    return [];
  });
}

export function dayAfter(day: IsoDate): IsoDate {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

/** Columns of one organisation, funder and stage, the sums of others left out. */
function columnsBetween({ columns }: FormTable): readonly Reported[] {
  const groups = new Map<string, Dated[]>();
  for (const { at, heading, role, evidence } of columns) {
    if (role.kind !== "amount" || evidence === "likely") continue;
    const span = role.period?.span ?? null;
    if (span === null) continue;
    const key = [role.organisation ?? "", role.funder ?? "", role.stage ?? ""].join("\n");
    groups.set(key, [...(groups.get(key) ?? []), { at, period: span, label: role.period?.label ?? heading }]);
  }
  // The same gap under each owner is one gap.
  const [first] = [...groups.values()].flatMap((dated) =>
    between(dated, { overlap: "columnsOverlap", gap: "columnsGap" }),
  );
  return first === undefined ? [] : [{ ...first, severity: "warning" }];
}

export const periodRules: readonly Rule<BudgetModel>[] = [outsideEffort, gapOrOverlap];
