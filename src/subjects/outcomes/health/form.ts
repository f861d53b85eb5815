/** Recognises which form an answer sheet is of, by what its row says. */
import { editDistance } from "../../../reading/edit-distance";
import { memoize } from "../../../workbook/memoize";
import { type HealthForm, healthForms } from "./template";

/**
 * What a row says of its form. `eq5d`: EQ-5D, but not which of the two versions. `untold`: nothing. `unknown`: something
 * else; `nearest` is the form that it may be a slip for.
 */
export type StatedForm =
  | { readonly kind: "known"; readonly form: HealthForm }
  | { readonly kind: "eq5d" }
  | { readonly kind: "untold" }
  | { readonly kind: "unknown"; readonly nearest: HealthForm | null };

const spellings: readonly (readonly [string, HealthForm])[] = [
  ...healthForms.map((form) => [bare(form), form] as const),
  ["GHQ", "GHQ-12"],
  ["GENERALHEALTHQUESTIONNAIRE", "GHQ-12"],
  ["GENERALHEALTHQUESTIONNAIRE12", "GHQ-12"],
  ["3L", "EQ-5D-3L"],
  ["EQ3L", "EQ-5D-3L"],
  ["5L", "EQ-5D-5L"],
  ["EQ5L", "EQ-5D-5L"],
];

/** "GHQ12", "ghq 12", "EQ5D 3L", "EQ-5D". */
export const readForm = memoize((text: string): StatedForm => {
  const written = bare(text);
  if (written === "") return { kind: "untold" };
  if (written === "EQ5D" || written === "EUROQOL") return { kind: "eq5d" };
  const known = spellings.find(([spelling]) => spelling === written);
  if (known !== undefined) return { kind: "known", form: known[1] };
  const [nearest] = spellings
    .map(([spelling, form]) => ({ form, distance: editDistance(spelling, written, 2) }))
    .filter(({ distance }) => distance <= 2 && written.length >= 4)
    .sort((a, b) => a.distance - b.distance);
  return { kind: "unknown", nearest: nearest?.form ?? null };
});

function bare(text: string): string {
  return text
    .slice(0, 60)
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}
