/** The rows that a sheet of follow-up gets: the budget's, and those that somebody has added to an earlier sheet. */
import { noMoney, type Ore } from "../../../reading/money";
import type { Granted } from "./granted-rows";
import type { LaidSection } from "./follow-up-layout";
import type { FollowUpSheet } from "./read-follow-up";

export interface FollowedRow {
  /** Of its own within its section, so that the next sheet finds it again. */
  readonly label: string;
  readonly section: string;
  readonly granted: Ore;
  /** As in `GrantedRow`; `null` where nothing was granted too. */
  readonly formula: string | null;
}

/** `outside`: the heading of rows that the budget does not have. */
export function followedSections(
  { sections }: Granted,
  before: FollowUpSheet | undefined,
  outside: string,
): readonly LaidSection<FollowedRow>[] {
  const followed = sections.map(({ title, rows }): LaidSection<FollowedRow> => {
    const used = new Map<string, number>();
    return {
      title,
      rows: rows.map(({ label, granted, formula }) => {
        const times = (used.get(label) ?? 0) + 1;
        used.set(label, times);
        return { label: times === 1 ? label : `${label} (${times})`, section: title, granted, formula };
      }),
    };
  });
  const known = new Set(followed.flatMap(({ rows }) => rows.map(keyOf)));
  const added = (before?.rows ?? []).filter((row) => !known.has(keyOf(row)) && row.label !== "");
  if (added.length === 0) return followed;
  const rows = added.map(({ label, section }) => ({ label, section, granted: noMoney, formula: null }));
  return [...followed, { title: outside, rows }];
}

function keyOf({ label, section }: { readonly label: string; readonly section: string }): string {
  return `${section}\n${label}`;
}
