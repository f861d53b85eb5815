/** Of which kind a cost is, by its own words and the section that it stands in. */
import type { CostKindId } from "./form-model";

/** "Friskvård" under "Lön" is a cost of staff; OH is laid on whatever it stands under. `null`: nothing says it. */
export function costKindIn(section: CostKindId | null, own: CostKindId | null): CostKindId {
  return section !== null && section !== "other" && own !== "overhead" ? section : (own ?? section ?? "other");
}
