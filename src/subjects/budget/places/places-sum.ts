/** How many places the lines of a calculation add up to. */
import type { PlaceLine } from "./places-model";
import { type Span, spanOf } from "./spans";

/** `null` without lines, or where a line may count more than once and nobody can tell how often. */
export function placesSum(lines: readonly PlaceLine[]): Span | null {
  if (lines.length === 0 || lines.some(({ times }) => times === null)) return null;
  return lines.reduce(
    (all, { places, times }) => spanOf(all.min + places.min * (times ?? 1), all.max + places.max * (times ?? 1)),
    spanOf(0),
  );
}
