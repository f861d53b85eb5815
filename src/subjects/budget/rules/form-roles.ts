/** BUD-807: columns that contradict: a total by its words that adds nothing there is, and two that say the same. */
import { asCells, asNumber, asText } from "../../../checking/message-value";
import type { Reported, Rule } from "../../../checking/rule";
import type { ColumnSeen } from "../form/column-roles";
import type { LineRole } from "../form/row-walk";
import type { SettledTable } from "../form/settle-table";
import type { BudgetModel } from "../model";
import { isCost } from "../form/row-kinds";
import { settledTables, stepIn, subsets } from "./form-tables-of";

export const rolesContradict: Rule<BudgetModel> = {
  id: "BUD-807",
  severity: "warning",
  source: "arithmetic",
  variants: ["total", "twice"],
  mends: false,
  check: (model) => settledTables(model).flatMap((settled) => [...failingTotals(settled), ...saidTwice(settled)]),
};

/** Most of its rows come to something else than what stands beside them, whichever of it is added or multiplied. */
function failingTotals(settled: SettledTable): readonly Reported[] {
  const { table } = settled;
  return table.columns.flatMap(({ column, text, heading, words, role }): readonly Reported[] => {
    if (role.kind !== "total" || role.parts.length > 0 || !words.isTotal) return [];
    // "Prognos helår" is a total of its own stage alone.
    const amounts = table.columns.filter((each) => each.role.kind === "amount" && each.role.stage === role.stage);
    const valueIn = ({ line }: LineRole, { column: at }: { readonly column: number }): number =>
      line.values.get(at) ?? 0;
    const filled = table.rows.filter(
      (row) =>
        isCost(row) &&
        valueIn(row, { column }) !== 0 &&
        amounts.filter((amount) => valueIn(row, amount) !== 0).length > 1,
    );
    if (amounts.length < 2 || amounts.length > mostTried || filled.length < 3) return [];
    const isReckoned = subsets(amounts).some((some) => {
      const agree = filled.filter((row) => {
        const values = some.map((amount) => valueIn(row, amount));
        const found = valueIn(row, { column });
        const added = values.reduce((all, value) => all + value, 0);
        // A number of days or people is read as money here: as many of the table's whole figures.
        const product = values.reduce((all, value) => (all * value) / stepIn(settled), 1);
        const slack = stepIn(settled) * values.length;
        return [added, product * stepIn(settled), product * 100].some(
          (expected) => Math.abs(expected - found) <= slack,
        );
      });
      return agree.length * 2 >= filled.length;
    });
    if (isReckoned) return [];
    return [
      {
        at: heading.at,
        variant: "total",
        values: {
          label: asText(text),
          count: asNumber(filled.length),
          cells: asCells(amounts.map((amount) => amount.heading.at)),
        },
      },
    ];
  });
}

const mostTried = 8;

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
