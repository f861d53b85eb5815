/** The rows that a sheet of follow-up gets: the budget's, and those that somebody has added to an earlier sheet. */
import { noMoney, type Ore } from "../../../reading/money";
import { labelIn, type SheetWords } from "../../../making/sheet-words";
import { followUpRows } from "./follow-up-template";
import type { Granted, GrantedRow } from "./granted-rows";
import type { LaidSection } from "./follow-up-layout";
import type { FollowUpSheet } from "./read-follow-up";

export interface FollowedRow {
  /** Of its own within its section, so that the next sheet finds it again. */
  readonly label: string;
  readonly section: string;
  readonly granted: Ore;
  /** As in `GrantedRow`; `null` where nothing was granted too. */
  readonly formula: string | null;
  readonly earlier: GrantedRow["earlier"];
}

export function followedSections(
  granted: Granted,
  before: FollowUpSheet | undefined,
  language: SheetWords,
): readonly LaidSection<FollowedRow>[] {
  const outside = labelIn(language, followUpRows.outside);
  const followed = titled(granted.sections, labelIn(language, followUpRows.untitled)).map(
    ({ title, rows }): LaidSection<FollowedRow> => {
      const used = new Map<string, number>();
      return {
        title,
        rows: rows.map(({ label, granted, formula, earlier }) => {
          const times = (used.get(label) ?? 0) + 1;
          used.set(label, times);
          return { label: times === 1 ? label : `${label} (${times})`, section: title, granted, formula, earlier };
        }),
      };
    },
  );
  const known = new Set(followed.flatMap(({ rows }) => rows.map(keyOf)));
  const added = (before?.rows ?? []).filter((row) => !known.has(keyOf(row)) && row.label !== "");
  if (added.length === 0) return followed;
  const rows = added.map(({ label, section }) => ({ label, section, granted: noMoney, formula: null, earlier: null }));
  return [...followed, { title: outside, rows }];
}

/** Sections without a heading are one: without any heading at all the table is a list, else they get one of their own. */
function titled(sections: Granted["sections"], heading: string): Granted["sections"] {
  const named = sections.filter(({ title }) => title !== "");
  const rest = sections.filter(({ title }) => title === "").flatMap(({ rows }) => rows);
  if (rest.length === 0) return named;
  return [...named, { title: named.length === 0 ? "" : heading, rows: rest }];
}

function keyOf({ label, section }: { readonly label: string; readonly section: string }): string {
  return `${section}\n${label}`;
}
