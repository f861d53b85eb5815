/** BUD-807: columns that contradict: a total by its words that adds nothing there is, and two that say the same. */
import { asCells, asNumber, asText } from "../../../checking/message-value";
import type { Reported, Rule } from "../../../checking/rule";
import type { ColumnSeen } from "../form/column-roles";
import type { SettledTable } from "../form/settle-table";
import type { BudgetModel } from "../model";
import { isCost, settledTables } from "./form-tables-of";

export const rolesContradict: Rule<BudgetModel> = {
  id: "BUD-807",
  severity: "warning",
  source: "arithmetic",
  variants: ["total", "twice"],
  mends: false,
  check: (model) => settledTables(model).flatMap((settled) => [...failingTotals(settled), ...saidTwice(settled)]),
};

/** Most of its rows come to something else than what stands beside them, whichever of it is added. */
function failingTotals({ table }: SettledTable): readonly Reported[] {
  const amounts = table.columns.filter(({ role }) => role.kind === "amount");
  return table.columns.flatMap(({ column, text, heading, words, role }): readonly Reported[] => {
    if (role.kind !== "total" || role.parts.length > 0 || !words.isTotal || amounts.length < 2) return [];
    const filled = table.rows.filter(
      (row) =>
        isCost(row) &&
        (row.line.values.get(column) ?? 0) !== 0 &&
        amounts.filter((amount) => (row.line.values.get(amount.column) ?? 0) !== 0).length > 1,
    );
    if (filled.length < 3) return [];
    const parts = amounts.filter((amount) => filled.some((row) => row.line.values.has(amount.column)));
    return [
      {
        at: heading.at,
        variant: "total",
        values: {
          label: asText(text),
          count: asNumber(filled.length),
          cells: asCells(parts.map((part) => part.heading.at)),
        },
      },
    ];
  });
}

/** Two columns of the same money: the same organisation, funder, time and stage, told by their words. */
function saidTwice({ table }: SettledTable): readonly Reported[] {
  const groups = new Map<string, ColumnSeen[]>();
  for (const column of table.columns) {
    const { role, evidence } = column;
    if (role.kind !== "amount" || evidence === "likely") continue;
    const { organisation, funder, period, stage } = role;
    if (organisation === null && funder === null && period === null) continue;
    if (!table.rows.some(({ line }) => (line.values.get(column.column) ?? 0) !== 0)) continue;
    const key = JSON.stringify([organisation, funder, period?.span ?? period?.label ?? null, stage]);
    groups.set(key, [...(groups.get(key) ?? []), column]);
  }
  return [...groups.values()].flatMap((columns): readonly Reported[] => {
    const [first, second] = columns;
    if (first === undefined || second === undefined) return [];
    const values = {
      label: asText(first.text),
      other: asText(second.text),
      cells: asCells(columns.map(({ heading }) => heading.at)),
    };
    return [{ at: second.heading.at, variant: "twice", values }];
  });
}
