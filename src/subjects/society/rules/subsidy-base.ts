/** SOC-207: subsidies that stand on different shares of the wage cost from row to row. */
import { asLabels } from "../../../checking/message-value";
import type { Rule } from "../../../checking/rule";
import { personSums } from "../assumptions/rows-show";
import { afterOf } from "../table/locate-persons";
import type { SocietyFound } from "./ground";

/** What rounding to whole kronor and percent may make of it. */
const alike = 0.02;

export const subsidyBase: Rule<SocietyFound> = {
  id: "SOC-207",
  severity: "info",
  source: "hudiksvallTable3",
  mends: false,
  check: ({ table }) => {
    if (table === null) return [];
    const bases = personSums(table).flatMap(({ rows }) => {
      const after = afterOf(rows);
      const at = rows.flatMap(({ figures }) => figures.get("subsidy") ?? [])[0]?.at;
      if (after.kind !== "work" || after.subsidy === null || at === undefined || after.wage <= 0) return [];
      const { share, amount } = after.subsidy;
      // Where no share is told, the amount says nothing of its base.
      return share === null || share === 0
        ? []
        : [{ at, share, amount, wage: after.wage, base: amount / share / after.wage }];
    });
    const [first] = bases;
    if (first === undefined || bases.length < 2) return [];
    const lowest = Math.min(...bases.map(({ base }) => base));
    const highest = Math.max(...bases.map(({ base }) => base));
    if (highest - lowest <= alike) return [];
    const told = bases.map(({ amount, wage }) => (amount / wage).toFixed(2));
    const values = [...new Set(told)];
    const list = { sv: values.map((each) => each.replace(".", ",")).join("; "), en: values.join("; ") };
    return [{ at: first.at, values: { list: asLabels([list]) } }];
  },
};
