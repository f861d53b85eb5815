/**
 * A form that nobody's template knows, in the blocks, sections and rows of the detailed budget: so its cells, posts,
 * policy and plan are judged, and its rows filled, by the code that knows Uppsala's.
 */
import { cellIn, rowAt } from "../../../workbook/snapshot";
import { atCell, readServiceShare, textAt } from "../locate/amounts";
import { withoutRunningNumber } from "../locate/label-readers";
import type { Amount } from "../amount";
import type { Block, CostRow, DetailedBudget, PartnerColumn, PeriodReading, Section, SumRow } from "../model";
import type { BlockId, SectionId } from "../template";
import { nameOf } from "./column-roles";
import type { CostKindId } from "./form-model";
import { placeOf } from "./form-table";
import type { LineRole } from "./row-walk";
import type { SettledTable } from "./settle-table";

export function projectDetailed(settled: SettledTable, period: PeriodReading | null): DetailedBudget {
  const { table, unit, columns, rows } = settled;
  const own = columns.leaves.filter(({ role }) => role.funder === "own");
  const others = columns.leaves.filter(({ role }) => role.funder !== "own");
  const block = (id: BlockId, leaves: typeof own): Block | null =>
    leaves.length === 0 ? null : projectBlock(id, settled, leaves);
  const blocks = { requested: block("requested", others), ownFunding: block("ownFunding", own) };
  const closes = rows.verdict === "sure";
  return {
    sheet: table.region.sheet.name,
    titleAt: placeOf(table),
    projectName: null,
    unit,
    period,
    labelColumn: table.region.labelColumn,
    ...blocks,
    projectTotal: null,
    closings: [blocks.requested, blocks.ownFunding].flatMap((each) =>
      each === null ? [] : [{ id: each.id, isTold: false, closes, agreed: null }],
    ),
    project: { closes, agreed: null },
    strays: [],
  };
}

function projectBlock(id: BlockId, settled: SettledTable, leaves: SettledTable["columns"]["leaves"]): Block {
  const { table, columns, rows } = settled;
  const share = table.columns.find(({ role }) => role.kind === "factor" && role.factor === "share")?.column ?? null;
  const totalColumn = columns.leaves.length === leaves.length ? (columns.total?.column ?? null) : null;
  const source: Source = { settled, columns: leaves.map(({ column }) => column), share, totalColumn };
  return {
    id,
    titleAt: placeOf(table),
    partners: leaves.map(({ column, role, heading, text }): PartnerColumn => {
      const isOwner =
        role.organisation !== null &&
        leaves.filter((leaf) => leaf.role.organisation === role.organisation).length === 1;
      const name = isOwner ? nameOf({ role, text }) : text === "" ? null : text;
      return { role: "partner", kind: isOwner ? "owner" : "part", name, nameAt: heading.at, column };
    }),
    shareColumn: share,
    totalColumn,
    sections: sectionsOf(source),
    total: rows.grand === null ? null : sumRow(source, rows.grand.row),
    otherColumns: new Set(
      table.columns.flatMap(({ column }) => (leaves.some((leaf) => leaf.column === column) ? [] : [column])),
    ),
  };
}

interface Source {
  readonly settled: SettledTable;
  readonly columns: readonly number[];
  readonly share: number | null;
  readonly totalColumn: number | null;
}

/** Rows of one kind that follow one another under the same title. */
function sectionsOf(source: Source): readonly Section[] {
  const { table, rows } = source.settled;
  const counted = new Set(rows.counted);
  const sections: { readonly id: SectionId; readonly label: string; rows: LineRole[] }[] = [];
  for (const row of table.rows) {
    // What comes in is less than nothing on purpose.
    if (!counted.has(row) || row.role.kind === "income") continue;
    const id = sectionId(row);
    const last = sections.at(-1);
    if (last?.id === id && last.label === row.line.section) last.rows.push(row);
    else sections.push({ id, label: row.line.section, rows: [row] });
  }
  return sections.map(({ id, label, rows: held }): Section => {
    const [first] = held;
    const title = table.rows.find(
      ({ line, role }) => role.kind === "section" && line.label === label && line.row < (first?.line.row ?? 0),
    );
    const numbers = held.map(({ line }) => line.row);
    const sum = table.rows.find(
      ({ role }) => role.kind === "sum" && role.of === "section" && numbers.every((row) => role.rows.includes(row)),
    );
    return {
      id,
      titleAt: title === undefined ? null : atCell(table.region.sheet, title.line.row, table.region.labelColumn),
      rows: held.map((row) => costRow(source, row, id)),
      subtotals: [],
      sum: sum === undefined ? null : sumRow(source, sum),
    };
  });
}

function sectionId({ role }: LineRole): SectionId {
  const kind: CostKindId = role.kind === "cost" ? role.costKind : "other";
  return kind === "staff" || kind === "premises" ? kind : "other";
}

function costRow(source: Source, { line }: LineRole, section: SectionId): CostRow {
  const { sheet, labelColumn } = source.settled.table.region;
  const label = withoutRunningNumber(line.label);
  return {
    row: line.row,
    id: null,
    label,
    labelAt: atCell(sheet, line.row, labelColumn),
    labelKind: line.label === "" ? "missing" : label === "" ? "numberOnly" : "named",
    share: section === "staff" && source.share !== null ? readServiceShare(sheet, line.row, source.share) : null,
    ...amountsOf(source, line.row),
  };
}

function sumRow(source: Source, { line }: LineRole): SumRow {
  const { sheet, labelColumn } = source.settled.table.region;
  return {
    row: line.row,
    labelAt: atCell(sheet, line.row, labelColumn),
    label: textAt(sheet, line.row, labelColumn),
    share: null,
    ...amountsOf(source, line.row),
  };
}

function amountsOf({ settled, columns, totalColumn }: Source, row: number): Pick<CostRow, "amounts" | "total"> {
  const line = settled.table.rows.find((each) => each.line.row === row)?.line;
  const of = (column: number): Amount =>
    line?.amounts.find(({ at }) => at.column === column) ?? {
      at: { sheet: settled.table.region.sheet.name, row, column },
      cell: cellIn(rowAt(settled.table.region.sheet, row), column),
      reading: { kind: "empty" },
      ore: null,
      hidden: false,
    };
  return { amounts: columns.map(of), total: totalColumn === null ? null : of(totalColumn) };
}
