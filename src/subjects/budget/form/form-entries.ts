/** Every amount of a table that is no sum of others, with whose it is, who pays it, of which period and at which stage. */
import type { ChosenColumns } from "./chosen-columns";
import { amountColumns } from "./chosen-columns";
import { columnWords } from "./column-words";
import type { Coordinates, CostKindId, FormEntry, Funder } from "./form-model";
import { amountAt } from "./lines";
import { periodWords } from "./period-words";
import { rowWords } from "./row-words";
import type { ReadTable } from "./read-table";
import type { LineRole } from "./row-walk";
import type { SettledRows } from "./settled-rows";

export function entriesOf(
  table: ReadTable,
  { leaves }: Pick<ChosenColumns, "leaves">,
  rows: SettledRows,
): readonly FormEntry[] {
  const said = rowsSay(rows.counted, table.isFinancing);
  const ofTable = tableFunder(table, rows);
  return rows.counted.flatMap((row) => {
    const own = said(row);
    return leaves.flatMap(({ column, role }): readonly FormEntry[] => {
      const amount = amountAt(row.line, column);
      if (amount?.cell === undefined) return [];
      const { organisation, funder, period, stage } = role;
      return [
        {
          organisation: organisation ?? own.organisation,
          funder: funder ?? own.funder ?? sectionFunder(row) ?? ofTable,
          period: period ?? own.period,
          stage,
          amount,
          label: row.line.label,
          costKind: costKindOf(row),
        },
      ];
    });
  });
}

/** "Egenfinansiering" over its costs: who pays them. */
function sectionFunder({ line, role }: LineRole): Funder | null {
  return role.kind === "financing" ? null : line.paidBy;
}

/** Who pays all of a table: its last title says it, or its total. */
export function tableFunder({ titles, columns, rows }: ReadTable, { grand }: SettledRows): Funder | null {
  // Columns and rows that say who pays say it better than any title.
  const isParted =
    columns.some(({ words }) => words.funder !== null || words.isPart) ||
    rows.some(({ role, line }) => role.kind === "financing" || (line.words.funder !== null && role.kind !== "sum"));
  if (isParted) return null;
  const inSum = grand === null ? null : grand.row.line.words;
  if (inSum?.isRequested === true) return "forbund";
  const [title] = [...titles].reverse().flatMap((text) => funderInTitle(text) ?? []);
  return inSum?.funder ?? title ?? null;
}

/** A förbund's name over a form says whose form it is, and not that it pays. */
function funderInTitle(text: string): Funder | null {
  if (rowWords(text).isRequested) return "forbund";
  const { funder } = columnWords(text);
  return funder === "forbund" ? null : funder;
}

/** The columns of a stage that is not the budget, each as the leaves of its own. */
export function columnsOfStage(table: ReadTable, stage: Coordinates["stage"]): ReturnType<typeof amountColumns> {
  return amountColumns(table.columns).filter(({ role }) => role.stage === stage);
}

function costKindOf({ role }: LineRole): CostKindId {
  if (role.kind === "cost") return role.costKind;
  return role.kind === "percentOf" ? "overhead" : "other";
}

const nothing = { organisation: null, funder: null, period: null };

/** Rows are organisations, funders or periods where most of them say so; one row alone may only be named after one. */
function rowsSay(
  rows: readonly LineRole[],
  isFinancing: boolean,
): (row: LineRole) => Pick<Coordinates, "organisation" | "funder" | "period"> {
  const words = new Map(rows.map((row) => [row, columnWords(row.line.label)]));
  const periods = rows.filter((row) => periodWords(row.line.label) !== null && row.line.words.costKind === null).length;
  const organisations = rows.filter(
    (row) => (words.get(row)?.organisation ?? null) !== null && row.line.words.costKind === null,
  ).length;
  const most = rows.length * 0.6;
  return (row) => {
    if (row.role.kind === "financing") {
      const { funder, organisation } = row.role;
      return { funder, organisation: funder === "own" ? (organisation ?? row.line.label) : null, period: null };
    }
    if (rows.length > 0 && periods >= most && periods > 0) {
      return { ...nothing, period: periodWords(row.line.label)?.period ?? null };
    }
    if (organisations >= most && organisations > 0) {
      const said = words.get(row);
      return { ...nothing, organisation: row.line.label, funder: isFinancing ? (said?.funder ?? null) : null };
    }
    return nothing;
  };
}
