/** What a column of an answer sheet can be, for somebody to say. */
import type { Label } from "../../../../reading/label";
import type { NamedForm } from "../heading-parts";
import { columnLabels, type Dimension, dimensionLabels, dimensions } from "../template";

/** `answer`: all of a form in one cell. `total`: a sum or an index, from which nothing is worked out. */
export type ColumnRole =
  | { readonly kind: "person" | "occasion" | "date" | "form" | "total" }
  | { readonly kind: "answer"; readonly form: NamedForm | null }
  | { readonly kind: "item"; readonly item: number }
  | { readonly kind: "dimension"; readonly dimension: Dimension };

export interface RoleChoice {
  readonly id: string;
  readonly role: ColumnRole;
  readonly label: Label;
}

const answerForms = ["GHQ-12", "EQ-5D-3L", "EQ-5D-5L", "eq5d"] as const satisfies readonly NamedForm[];

/** In the order to choose from. */
export const roleChoices: readonly RoleChoice[] = [
  ...(["person", "occasion", "date", "form"] as const).map((kind) => ({
    id: kind,
    role: { kind },
    label: columnLabels[kind],
  })),
  {
    id: "answer",
    role: { kind: "answer", form: null },
    label: {
      sv: "Alla svar i en cell, formuläret står i en kolumn",
      en: "All answers in a cell, a column has the form",
    },
  },
  ...answerForms.map((form) => {
    const name = form === "eq5d" ? "EQ-5D" : form;
    return {
      id: `answer ${name}`,
      role: { kind: "answer" as const, form },
      label: { sv: `${name}, alla svar i en cell`, en: `${name}, all answers in a cell` },
    };
  }),
  ...Array.from({ length: 12 }, (_, index) => ({
    id: `item ${index + 1}`,
    role: { kind: "item" as const, item: index + 1 },
    label: { sv: `GHQ-12 fråga ${index + 1}`, en: `GHQ-12 question ${index + 1}` },
  })),
  ...dimensions.map((dimension) => ({
    id: `dimension ${dimension}`,
    role: { kind: "dimension" as const, dimension },
    label: {
      sv: `EQ-5D ${dimension} (${dimensionLabels[dimension].sv})`,
      en: `EQ-5D ${dimension} (${dimensionLabels[dimension].en})`,
    },
  })),
  { id: "total", role: { kind: "total" }, label: { sv: "Summa eller index", en: "Sum or index" } },
];

export function choiceOf(role: ColumnRole): RoleChoice | undefined {
  return roleChoices.find((choice) => sameRole(choice.role, role));
}

function sameRole(one: ColumnRole, other: ColumnRole): boolean {
  if (one.kind === "answer") return other.kind === "answer" && one.form === other.form;
  if (one.kind === "item") return other.kind === "item" && one.item === other.item;
  if (one.kind === "dimension") return other.kind === "dimension" && one.dimension === other.dimension;
  return one.kind === other.kind;
}

/** Columns of answers have an occasion each where no other column has it. */
export function hasOccasion(role: ColumnRole | null): boolean {
  return role !== null && (role.kind === "answer" || role.kind === "item" || role.kind === "dimension");
}
