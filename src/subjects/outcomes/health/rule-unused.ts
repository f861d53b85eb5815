/** OUT-151: sums and indices that somebody else has worked out, and answers in words: told, and nothing is made of them. */
import { asText } from "../../../checking/message-value";
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
    return groupReported(unused.map((column) => told(column, answered.has(familyOf(column.form)))));
  },
};

type Family = "ghq" | "eq5d" | null;

function familyOf(form: UnusedColumn["form"] | null): Family {
  return form === null ? null : form === "GHQ-12" ? "ghq" : "eq5d";
}

/** Beside the answers themselves a sum is worth no more than a word. */
function told({ at, form, kind }: UnusedColumn, hasAnswers: boolean): Reported {
  const variant = kind === "sum" ? (form === "GHQ-12" ? "ghqSum" : "eq5dSum") : kind;
  return {
    at,
    variant,
    values: { form: asText(form === "eq5d" ? "EQ-5D" : form) },
    ...((hasAnswers || kind === "vas") && kind !== "words" && kind !== "incomplete" && { severity: "info" as const }),
  };
}

export const unusedRules: readonly Rule<HealthModel>[] = [unusedColumn];
