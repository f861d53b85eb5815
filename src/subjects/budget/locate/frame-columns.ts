/** The columns of a block: *tjänst i %*, one for each partner, and the total across them. */
import type { Question } from "../../../checking/question";
import { isDateFormat } from "../../../workbook/number-format";
import { type Sheet, cellIn, rowAt } from "../../../workbook/snapshot";
import { columnWord } from "../../../reading/column-words";
import { type SumColumn, sumColumns } from "../../../reading/sum-columns";
import { memberOf } from "../members";
import { atCell, textAt } from "./amounts";
import type { Anchor } from "./anchors";
import { type Asker, columnsQuestion } from "./budget-questions";
import { type AmountColumn, chosenParting, type Parting, partingOf } from "./column-parts";
import { findNames, type NameCell, nameInRole } from "./partner-names";
import { shownShareColumn } from "./share-column";
import { isYear } from "./year-heading";
import type { BlockId, DetailedLabelId } from "../template";

export interface PartnerFrame {
  readonly role: "lead" | "partner";
  /** part: a year or the like, and nobody's own. */
  readonly kind: "owner" | "part";
  /** As written; empty where no name stands. */
  readonly name: string;
  readonly nameRow: number;
  readonly column: number;
}

export interface ColumnFrame {
  readonly partners: readonly PartnerFrame[];
  readonly shareColumn: number | null;
  readonly totalColumn: number | null;
  /** Columns of amounts that are no part of the budget, or that its total holds already: years, stages. */
  readonly otherColumns: ReadonlySet<number>;
  /** Two columns of one table that are the two blocks. */
  readonly funding: { readonly requested: number; readonly ownFunding: number } | null;
  /** What was asked about the columns. */
  readonly question: Question | null;
}

/** The rows between which the headings of the columns stand, and the rows whose figures show what is a column. */
export interface ColumnSearch {
  readonly block: BlockId;
  readonly labelColumn: number;
  readonly headingFrom: number;
  readonly headingTo: number;
  readonly figureRows: readonly number[];
  readonly staffRows: readonly number[];
  readonly sumRows: readonly number[];
  readonly lastRow: number;
  /** The columns of the block above, where this one repeats no heading for them. */
  readonly above: ColumnFrame | null;
  readonly asker: Asker;
}

type Anchors = readonly Anchor<DetailedLabelId>[];

const totalHeadings: ReadonlySet<DetailedLabelId> = new Set<DetailedLabelId>([
  "allPartners",
  "projectTotal",
  "requestedTotal",
]);

/** What is seen of a block's columns before anything is decided. */
interface Scene {
  readonly sheet: Sheet;
  readonly search: ColumnSearch;
  /** Labels of the template above the columns. */
  readonly headings: Anchors;
  readonly roles: Anchors;
  readonly shareColumn: number | null;
  readonly names: readonly NameCell[];
  readonly lastNamed: number;
  readonly sums: readonly SumColumn[];
}

export function frameColumns(sheet: Sheet, anchors: Anchors, search: ColumnSearch): ColumnFrame {
  const scene = sceneOf(sheet, anchors, search);
  const total = totalColumnOf(scene);
  const columns = amountColumns(scene, total);
  const parting = partingOf(
    columns,
    total.column === null ? null : { column: total.column, known: knownAs(scene, total, columns) },
  );
  if ("kind" in parting) return framed(scene, parting, total.column, columns);
  const asAbove = partedAsAbove(columns, scene);
  if (asAbove !== null) return framed(scene, asAbove, total.column, columns);
  const question = columnsQuestion(sheet.name, parting.columns, parting.likely);
  const chosen = chosenParting(parting, search.asker.ask(question, [search.block]));
  return { ...framed(scene, chosen, total.column, columns), question };
}

function sceneOf(sheet: Sheet, anchors: Anchors, search: ColumnSearch): Scene {
  const right = anchors.filter((anchor) => anchor.column > search.labelColumn);
  const headings = right.filter((anchor) => anchor.row >= search.headingFrom && anchor.row <= search.headingTo);
  const roles = headings.filter(isRole);
  const told = right.find(
    ({ id, row }) => id === "share" && row >= search.headingFrom && row <= search.lastRow,
  )?.column;
  const numbered = numberedColumns(sheet, search).filter((column) => column !== told);
  // A column that only shows what another shows may be its total, or somebody who pays as much.
  const sums = sumColumns(sheet, [...search.figureRows, ...search.sumRows], numbered).filter(
    ({ parts, shownBy }) => shownBy === "formulas" || parts.length > 1,
  );
  const isTaken = (column: number): boolean =>
    roles.some((role) => role.column === column) ||
    sums.some((sum) => sum.column === column || sum.parts.includes(column));
  // Hours, account numbers and what one partner pays stand in the rows of staff alone too; their headings say so.
  const isElse = (column: number): boolean => {
    const { heading } = headingOf({ sheet, search }, column);
    return columnWord(heading)?.kind === "remark" || memberOf(heading, []) !== null;
  };
  const free = numbered.filter((column) => !isTaken(column) && !isElse(column));
  const shareColumn = told ?? shownShareColumn(sheet, search, free) ?? shareAbove(search, isTaken);
  const names = findNames(sheet, anchors, search, shareColumn);
  const lastNamed = Math.max(search.labelColumn, ...[...names, ...roles].map(({ column }) => column));
  return { sheet, search, headings, roles, shareColumn, names, lastNamed, sums };
}

/** "Delprojektägare 2" or "Huvudprojektägare: Knivsta"; "Del av heltid" only begins like one. */
function isRole({ id, rest }: Anchor<DetailedLabelId>): boolean {
  return (id === "lead" || id === "partner") && !/^\p{Ll}/u.test(rest);
}

function shareAbove({ above }: ColumnSearch, isTaken: (column: number) => boolean): number | null {
  const column = above?.shareColumn ?? null;
  return column === null || isTaken(column) ? null : column;
}

interface TotalColumn {
  readonly column: number | null;
  /** All columns that are totals of some kind: a second total is nobody's own. */
  readonly totals: ReadonlySet<number>;
}

/** What adds the other columns is the total of them, whatever it is called; then what is called so. */
function totalColumnOf(scene: Scene): TotalColumn {
  const { headings, roles, lastNamed, sums } = scene;
  const told = headings.filter(({ id }) => totalHeadings.has(id)).map(({ column }) => column);
  const shown = sums.filter(({ column }) => !roles.some((role) => role.column === column));
  const isShown = (column: number): boolean => shown.some((sum) => sum.column === column);
  const headed = told.find((column) => column > lastNamed) ?? told.at(-1);
  const column =
    (headed !== undefined && isShown(headed) ? headed : shown[0]?.column) ?? headed ?? findUnheadedTotal(scene);
  return { column, totals: new Set([...told, ...shown.map((sum) => sum.column)]) };
}

/** Without a heading: where the block above has its total, or the first column of sums after the last partner. */
function findUnheadedTotal({ sheet, search, lastNamed, shareColumn }: Scene): number | null {
  const used = (column: number): boolean =>
    [...search.sumRows, ...search.figureRows].some((row) => hasNumber(sheet, row, column));
  const above = search.above?.totalColumn ?? null;
  const summed = numberedColumns(sheet, { ...search, figureRows: [] }).filter((column) => column !== shareColumn);
  // Which of several columns that nobody has named is the total, nobody can say.
  if (lastNamed === search.labelColumn && summed.length > 1 && above === null) return null;
  if (above !== null && (above > lastNamed || search.above?.partners.length === 0) && used(above)) return above;
  for (let column = lastNamed + 1; column <= lastNamed + 3; column += 1) {
    if (search.sumRows.some((row) => hasNumber(sheet, row, column))) return column;
  }
  return null;
}

/** The columns that hold what the owners' columns hold: named, under a role, added by the total, or figures before it. */
function amountColumns(scene: Scene, total: TotalColumn): readonly AmountColumn[] {
  const { sheet, search, roles, names, shareColumn, sums, lastNamed } = scene;
  const isSummed = (column: number): boolean => search.sumRows.some((row) => hasNumber(sheet, row, column));
  const isHeaded = (column: number): boolean => roles.some((role) => role.column === column);
  const holds = (column: number): boolean => search.figureRows.some((row) => hasNumber(sheet, row, column));
  // Where partners stand under their roles, a column under none that holds something and has no sum (hours, a month's
  // pay, remarks) is a person's own.
  const isOwn = (column: number): boolean =>
    roles.length > 0 &&
    !isHeaded(column) &&
    !isSummed(column) &&
    (holds(column) || search.figureRows.some((row) => textAt(sheet, row, column) !== ""));
  const columns = new Set([...names, ...roles].map(({ column }) => column).filter((column) => !isOwn(column)));
  const numbered = numberedColumns(sheet, search);
  const end = total.column ?? (lastNamed > search.labelColumn ? lastNamed : (numbered.at(-1) ?? lastNamed) + 1);
  // A column of figures before the total belongs to a partner whose name was left out.
  for (let column = (shareColumn ?? search.labelColumn) + 1; column < end; column += 1) {
    if (!isOwn(column) && holds(column)) columns.add(column);
  }
  for (const part of sums.find(({ column }) => column === total.column)?.parts ?? []) {
    if (holds(part) && !isOwn(part)) columns.add(part);
  }
  for (const column of [...total.totals, total.column, shareColumn]) if (column !== null) columns.delete(column);
  return [...columns]
    .sort((a, b) => a - b)
    .map((column) => ({ column, ...headingOf(scene, column), isHeaded: isHeaded(column) }));
}

/** The lowest text above the column. */
function headingOf(
  { sheet, search }: Pick<Scene, "sheet" | "search">,
  column: number,
): { readonly heading: string; readonly at: AmountColumn["at"] } {
  for (let row = search.headingTo; row >= search.headingFrom; row -= 1) {
    const value = cellIn(rowAt(sheet, row), column)?.value;
    const text = isYear(value ?? null) ? String(value) : textAt(sheet, row, column);
    if (text !== "") return { heading: text, at: atCell(sheet, row, column) };
  }
  return { heading: "", at: atCell(sheet, search.figureRows[0] ?? search.headingTo, column) };
}

function knownAs(
  { sheet, search, sums }: Scene,
  { column: total }: TotalColumn,
  columns: readonly AmountColumn[],
): "shown" | "told" | "against" {
  if (sums.some(({ column }) => column === total)) return "shown";
  if (total === null || columns.length < 2) return "told";
  const numberAt = (row: number, column: number): number => {
    const value = cellIn(rowAt(sheet, row), column)?.value;
    return typeof value === "number" ? value : 0;
  };
  let [agreeing, differing] = [0, 0];
  for (const row of search.figureRows) {
    const added = columns.reduce((all, { column }) => all + numberAt(row, column), 0);
    if (numberAt(row, total) === 0 || added === 0) continue;
    if (Math.abs(added - numberAt(row, total)) < 0.02) agreeing += 1;
    else differing += 1;
  }
  return differing > 1 && differing > agreeing ? "against" : "told";
}

/** The columns of a second block are those of the first, where they stand under each other; asked with it where it is. */
function partedAsAbove(columns: readonly AmountColumn[], { search }: Scene): Parting | null {
  const { above } = search;
  if (above === null || above.partners.length === 0) return null;
  const known = new Set([...above.partners.map(({ column }) => column), ...above.otherColumns]);
  if (!columns.every(({ column }) => known.has(column))) return null;
  if (above.question !== null) search.asker.ask(above.question, [search.block]);
  const here = above.partners.filter(({ column }) => columns.some((other) => other.column === column));
  const of = (kind: PartnerFrame["kind"]): readonly number[] =>
    here.filter((partner) => partner.kind === kind).map(({ column }) => column);
  return { kind: "added", owners: of("owner"), parts: of("part") };
}

function framed(
  scene: Scene,
  parting: Parting,
  totalColumn: number | null,
  columns: readonly AmountColumn[],
): ColumnFrame {
  const { shareColumn } = scene;
  const others = (kept: readonly number[]): ReadonlySet<number> =>
    new Set(columns.map(({ column }) => column).filter((column) => !kept.includes(column)));
  switch (parting.kind) {
    case "added": {
      const kept = [...parting.owners, ...parting.parts].sort((a, b) => a - b);
      return {
        partners: partnersIn(scene, kept, parting.parts),
        shareColumn,
        totalColumn,
        otherColumns: others(kept),
        funding: null,
        question: null,
      };
    }
    case "one": {
      const known = totalColumn === null || totalColumn === parting.column ? [] : [totalColumn];
      const otherColumns = new Set([...others([parting.column]), ...known]);
      return { partners: [], shareColumn, totalColumn: parting.column, otherColumns, funding: null, question: null };
    }
    case "funding": {
      const known = totalColumn === null ? [] : [totalColumn];
      const { requested, ownFunding } = parting;
      const otherColumns = new Set([...others([]), ...known]);
      return {
        partners: [],
        shareColumn,
        totalColumn,
        otherColumns,
        funding: { requested, ownFunding },
        question: null,
      };
    }
  }
}

function partnersIn(
  { search, roles, names }: Scene,
  columns: readonly number[],
  parts: readonly number[],
): readonly PartnerFrame[] {
  const nameRow = names[0]?.row ?? roles[0]?.row ?? search.headingTo;
  return columns.map((column, index): PartnerFrame => {
    const role = roles.find((anchor) => anchor.column === column);
    const name = names.find((partner) => partner.column === column);
    const isPart = parts.includes(column);
    return {
      role: role?.id === "lead" || (role === undefined && index === 0) ? "lead" : "partner",
      kind: isPart ? "part" : "owner",
      name: isPart ? "" : (name?.name ?? nameInRole(role?.rest ?? "")),
      nameRow: name?.row ?? nameRow,
      column,
    };
  });
}

function numberedColumns(
  sheet: Sheet,
  { labelColumn, figureRows, sumRows }: Pick<ColumnSearch, "labelColumn" | "figureRows" | "sumRows">,
): readonly number[] {
  const columns = new Set<number>();
  for (const row of [...figureRows, ...sumRows]) {
    for (const { column, value, formula, format } of rowAt(sheet, row)?.cells ?? []) {
      const isNumber = typeof value === "number" && !isDateFormat(format);
      if (column > labelColumn && (isNumber || formula !== undefined)) columns.add(column);
    }
  }
  return [...columns].sort((a, b) => a - b);
}

function hasNumber(sheet: Sheet, row: number, column: number): boolean {
  const cell = cellIn(rowAt(sheet, row), column);
  return cell !== undefined && (typeof cell.value === "number" || cell.formula !== undefined);
}
