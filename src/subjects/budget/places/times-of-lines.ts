/** How many times a line counts: "4 – 8 platser per område" is so many places in each of several areas. */
import type { PlaceLine, PlaceTotal } from "./places-model";

/** A krona a line is rounding. */
const slack = 100;

/**
 * A line that is told of each of several areas counts as often as its words say, where the total shows it so; where it
 * does not, nobody can tell.
 */
export function timesOfLines(lines: readonly PlaceLine[], total: PlaceTotal | null): readonly PlaceLine[] {
  if (lines.every(({ evidence }) => evidence !== "likely")) return lines;
  const sumWith = (timesOf: (line: PlaceLine) => number): number =>
    lines.reduce((all, line) => all + (line.amount?.max ?? 0) * timesOf(line), 0);
  const stated = total?.amount?.max ?? null;
  const shows = (sum: number): boolean => stated !== null && Math.abs(sum - stated) <= slack * (lines.length + 1);
  const isEach = lines.every(({ times }) => times !== null) && shows(sumWith(({ times }) => times ?? 1));
  return lines.map((line): PlaceLine => {
    if (line.evidence !== "likely") return line;
    return isEach ? { ...line, evidence: "shown" } : { ...line, times: null };
  });
}
