/** The column that is the total of the others: by what it adds, by its heading, or by where it stands. */
import { cellIn, rowAt } from "../../../workbook/snapshot";
import type { AmountColumn } from "./column-parts";
import type { Scene } from "./column-scene";
import type { DetailedLabelId } from "../template";

const totalHeadings: ReadonlySet<DetailedLabelId> = new Set<DetailedLabelId>([
  "allPartners",
  "projectTotal",
  "requestedTotal",
]);

export interface TotalColumn {
  readonly column: number | null;
  /** All columns that are totals of some kind: a second total is nobody's own. */
  readonly totals: ReadonlySet<number>;
}

/** What adds the other columns is the total of them, whatever it is called; then what is called so. */
export function totalColumnOf(scene: Scene): TotalColumn {
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
function findUnheadedTotal({ search, lastNamed, names, roles, shareColumn, costs, totals }: Scene): number | null {
  const above = search.above?.totalColumn ?? null;
  const summed = [...totals.amounts].filter((column) => column !== shareColumn);
  // Which of several columns that nobody has named is the total, nobody can say.
  if (lastNamed === search.labelColumn && summed.length > 1 && above === null) return null;
  const isUsed = above !== null && (totals.figures.has(above) || costs.figures.has(above));
  // Shares, hours and remarks may be headed to the right of it.
  const isNamed = [...names, ...roles].some(({ column }) => column === above);
  if (isUsed && (!isNamed || search.above?.partners.length === 0)) return above;
  const beside = [1, 2, 3].map((step) => lastNamed + step);
  return beside.find((column) => column !== shareColumn && totals.figures.has(column)) ?? null;
}

/** Whether the column is known to be the total: by arithmetic, by its word, or by its word against most rows. */
export function knownAs(
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
