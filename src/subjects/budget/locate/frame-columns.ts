/** The columns of a block: *tjänst i %*, one for each partner, and the total across them. */
import { columnWord } from "../../../reading/column-words";
import { isPercentFormat } from "../../../workbook/number-format";
import { type Sheet, cellIn, rowAt } from "../../../workbook/snapshot";
import type { Anchor } from "./anchors";
import { columnsQuestion } from "./budget-questions";
import type { ColumnFrame, ColumnSearch, PartnerFrame } from "./column-frame";
import { type AmountColumn, chosenParting, type Parting, partingOf } from "./column-parts";
import { headingOf, type Scene, sceneOf } from "./column-scene";
import { nameInRole } from "./partner-names";
import { knownAs, type TotalColumn, totalColumnOf } from "./total-column";
import type { DetailedLabelId } from "../template";

export function frameColumns(
  sheet: Sheet,
  anchors: readonly Anchor<DetailedLabelId>[],
  search: ColumnSearch,
): ColumnFrame {
  const scene = sceneOf(sheet, anchors, search);
  const total = totalColumnOf(scene);
  const { columns, apart } = addedColumns(amountColumns(scene, total), scene, total);
  const parting = partingOf(
    columns,
    total.column === null ? null : { column: total.column, known: knownAs(scene, total, columns) },
  );
  if ("kind" in parting) return framed(scene, parting, total.column, columns, apart);
  const asAbove = partedAsAbove(columns, scene);
  if (asAbove !== null) return framed(scene, asAbove, total.column, columns, apart);
  const question = columnsQuestion(sheet.name, parting.columns, parting.owners, parting.likely);
  const chosen = chosenParting(parting, search.asker.ask(question, [search.block]));
  return { ...framed(scene, chosen, total.column, columns, apart), question };
}

/** The columns that hold what the owners' columns hold: named, under a role, added by the total, or figures before it. */
function amountColumns(scene: Scene, total: TotalColumn): readonly AmountColumn[] {
  const { search, roles, names, shareColumn, sums, lastNamed, costs, totals, numbered } = scene;
  const isHeaded = (column: number): boolean => roles.some((role) => role.column === column);
  const holds = (column: number): boolean => costs.figures.has(column);
  // Where partners stand under their roles, a column under none that holds something and has no sum (hours, a month's
  // pay, remarks) is a person's own.
  const isOwn = (column: number): boolean =>
    roles.length > 0 && !isHeaded(column) && !totals.figures.has(column) && (holds(column) || costs.texts.has(column));
  const columns = new Set([...names, ...roles].map(({ column }) => column).filter((column) => !isOwn(column)));
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

/**
 * A total that is shown says which columns it adds: a year's or a stage's beside them, and what stands right of it under
 * no role, are something else. So are shares of the whole.
 */
function addedColumns(
  columns: readonly AmountColumn[],
  { sheet, search, sums }: Scene,
  { column: total }: TotalColumn,
): { readonly columns: readonly AmountColumn[]; readonly apart: readonly AmountColumn[] } {
  const parts = sums.find(({ column }) => column === total)?.parts;
  const isApart = ({ column, heading, isHeaded }: AmountColumn): boolean => {
    if (isHeaded || parts?.includes(column) === true) return false;
    if (holdsShares(sheet, search.figureRows, column)) return true;
    return parts !== undefined && total !== null && (column > total || columnWord(heading) !== null);
  };
  return { columns: columns.filter((column) => !isApart(column)), apart: columns.filter(isApart) };
}

function holdsShares(sheet: Sheet, rows: readonly number[], column: number): boolean {
  const numbers = rows.flatMap((row) => {
    const cell = cellIn(rowAt(sheet, row), column);
    return typeof cell?.value === "number" && cell.value !== 0 ? [cell] : [];
  });
  return numbers.length > 0 && numbers.every(({ format }) => isPercentFormat(format));
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
  apart: readonly AmountColumn[],
): ColumnFrame {
  const { shareColumn } = scene;
  const others = (kept: readonly number[]): ReadonlySet<number> =>
    new Set([...columns, ...apart].map(({ column }) => column).filter((column) => !kept.includes(column)));
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
