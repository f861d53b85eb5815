/** What each column of a table probably is in a register of participants, and why: for somebody to confirm or put right. */
import { type Address, cellName } from "../../../workbook/address";
import { type Cell, rowAt, type Sheet, sheetNamed, type Snapshot } from "../../../workbook/snapshot";
import { isBirthDay } from "./other-days";
import { columnCells, columnSamples, holdsDays, outerDays, showsRole } from "./column-content";
import { headingsAt } from "./locate-columns";
import { readMapping } from "./mapping";
import { type ColumnId, columnIds } from "./register-template";
import { showsBirthYears, showsNumber, showsSex } from "./shown-columns";

export type ProposalWhy =
  /** Its heading says so, or the workbook's own sheet of columns. */
  | "word"
  /** Its heading may say so. */
  | "near"
  /** Its answers are those of the column. */
  | "answers"
  | "numbers"
  | "years"
  /** In every row its day comes first, or last; or it is the only one. */
  | "earlier"
  | "later"
  | "onlyDays";

export interface ProposedColumn {
  readonly heading: string;
  readonly cell: string;
  /** `null`: nothing speaks for any. */
  readonly column: ColumnId | null;
  readonly why: ProposalWhy | null;
}

interface Heading {
  readonly at: Address;
  readonly heading: string;
}

/** In the sheet's order; each role is proposed once. */
export function proposedColumns(snapshot: Snapshot, sheetName: string, headingRow: number): readonly ProposedColumn[] {
  const sheet = sheetNamed(snapshot, sheetName);
  const row = sheet && rowAt(sheet, headingRow);
  if (sheet === undefined || row === undefined) return [];
  const headings = headingsAt(sheet, row, readMapping(snapshot));
  const proposed = new Map<
    number,
    { readonly heading: Heading; readonly id: ColumnId | null; readonly why: ProposalWhy | null }
  >();
  const roles = new Set<ColumnId>();
  const propose = (heading: Heading, id: ColumnId, why: ProposalWhy): void => {
    if (proposed.has(heading.at.column) || (roles.has(id) && id !== "support")) return;
    proposed.set(heading.at.column, { heading, id, why });
    roles.add(id);
  };
  for (const { id, ...heading } of [...headings.told.values()].flat()) propose(heading, id, "word");
  for (const { ids, ...heading } of [...headings.likely, ...headings.nearDays]) {
    const free = ids.find((id) => !roles.has(id));
    if (free !== undefined) propose(heading, free, "near");
  }
  const all: readonly Heading[] = [...headings.seconds, ...headings.likely, ...headings.others];
  const left = (): readonly Heading[] => all.filter(({ at }) => !proposed.has(at.column));
  const sampleOf = columnSamples(sheet, headingRow);
  for (const heading of left()) {
    const shown = shownBy(sampleOf(heading.at.column), roles);
    if (shown !== null) propose(heading, shown.id, shown.why);
  }
  proposeDays(sheet, headingRow, left(), roles, propose);
  for (const heading of left()) proposed.set(heading.at.column, { heading, id: null, why: null });
  return [...proposed.values()]
    .sort((a, b) => a.heading.at.column - b.heading.at.column)
    .map(({ heading, id, why }) => ({ heading: heading.heading, cell: cellName(heading.at), column: id, why }));
}

/** By what stands under it alone. */
function shownBy(
  sampled: readonly Cell[],
  taken: ReadonlySet<ColumnId>,
): { readonly id: ColumnId; readonly why: ProposalWhy } | null {
  if (!taken.has("sex") && showsSex(sampled)) return { id: "sex", why: "answers" };
  if (!taken.has("birthYear") && showsBirthYears(sampled)) return { id: "birthYear", why: "years" };
  if (!taken.has("number") && showsNumber(sampled)) return { id: "number", why: "numbers" };
  const choice = columnIds.find(
    (id) => !taken.has(id) && id !== "number" && id !== "birthYear" && showsRole(id, sampled),
  );
  return choice === undefined ? null : { id: choice, why: "answers" };
}

function proposeDays(
  sheet: Sheet,
  headingRow: number,
  left: readonly Heading[],
  taken: ReadonlySet<ColumnId>,
  propose: (heading: Heading, id: ColumnId, why: ProposalWhy) => void,
): void {
  const sampleOf = columnSamples(sheet, headingRow);
  const cellsOf = columnCells(sheet, headingRow);
  const days = left.filter(({ at, heading }) => !isBirthDay(heading) && holdsDays(sampleOf(at.column)));
  const [only, second] = days;
  if (only !== undefined && second === undefined) {
    propose(only, taken.has("enrolled") ? "ended" : "enrolled", "onlyDays");
    return;
  }
  const { first, last } = outerDays(days, ({ at }) => cellsOf(at.column));
  if (first !== null && !taken.has("enrolled")) propose(first, "enrolled", "earlier");
  if (last !== null) propose(last, "ended", "later");
}
