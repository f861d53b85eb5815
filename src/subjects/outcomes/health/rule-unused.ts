/** OUT-151: sums and indices that somebody else has worked out, and answers in words: told, and nothing is made of them. */
import { asCells, asText } from "../../../checking/message-value";
import type { Reported, Rule } from "../../../checking/rule";
import { groupReported, restVariant } from "../../../checking/grouped-findings";
import type { HealthModel, UnusedColumn } from "./model";

const unusedColumn: Rule<HealthModel> = {
  id: "OUT-151",
  severity: "warning",
  source: "healthForms",
  variants: ["ghqSum", "eq5dSum", "index", "vas", "words", "incomplete", restVariant],
  mends: false,
  check: ({ unused, tables }) => {
    const answered = new Set(tables.flatMap(({ readings }) => readings.map(({ form }) => familyOf(form))));
    const kinds = new Map<string, UnusedColumn[]>();
    for (const column of unused) {
      const key = `${column.kind} ${familyOf(column.form) ?? ""} ${column.at.sheet}`;
      kinds.set(key, [...(kinds.get(key) ?? []), column]);
    }
    return groupReported([...kinds.values()].flatMap((of) => told(of, answered)));
  },
};

type Family = "ghq" | "eq5d" | null;

function familyOf(form: UnusedColumn["form"] | null): Family {
  return form === null ? null : form === "GHQ-12" ? "ghq" : "eq5d";
}

/** One for all columns of a kind; beside the answers themselves a sum is worth no more than a word. */
function told(columns: readonly UnusedColumn[], answered: ReadonlySet<Family>): readonly Reported[] {
  const [first] = columns;
  if (first === undefined) return [];
  const { at, form, kind } = first;
  const isUnread = kind === "words" || kind === "incomplete";
  return [
    {
      at,
      variant: kind === "sum" ? (form === "GHQ-12" ? "ghqSum" : "eq5dSum") : kind,
      values: { form: asText(form === "eq5d" ? "EQ-5D" : form), cells: asCells(columns.map((column) => column.at)) },
      ...(!isUnread && (kind === "vas" || answered.has(familyOf(form))) && { severity: "info" as const }),
    },
  ];
}

export const unusedRules: readonly Rule<HealthModel>[] = [unusedColumn];
