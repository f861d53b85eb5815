/** Names for sheets and cells that a workbook does not have yet. */
import type { Snapshot } from "./snapshot";

/** Excel takes no longer name of a sheet. */
const longestSheetName = 31;

/** Excel tells sheet names apart without regard to case. */
export function freeSheetName(name: string, taken: readonly string[]): string {
  const used = new Set(taken.map((other) => other.toLowerCase()));
  for (let number = 1; ; number += 1) {
    const end = number === 1 ? "" : ` ${number}`;
    const candidate = name.slice(0, longestSheetName - end.length) + end;
    if (!used.has(candidate.toLowerCase())) return candidate;
  }
}

/** One ending for all names of this budget, so that they are seen to belong together. */
export function freeSuffix(taken: readonly string[]): string {
  const ours = taken.map((name) => name.toLowerCase()).filter((name) => name.startsWith("samkoll_"));
  if (ours.length === 0) return "";
  for (let number = 2; ; number += 1) {
    if (!ours.some((name) => name.endsWith(`_${number}`))) return `_${number}`;
  }
}

/** A sheet's name and the ending of its defined names, where the workbook may have such ones already. */
export function freeNames(
  { sheets, names }: Snapshot,
  sheet: string,
): { readonly sheet: string; readonly suffix: string } {
  const taken = sheets.map(({ name }) => name);
  return { sheet: freeSheetName(sheet, taken), suffix: freeSuffix([...names.keys()]) };
}
