/** BUD-802: overhead that says which share it is, and is another. Overhead of places is BUD-820's. */
import { asCells, asMoney, asShare, asText } from "../../../checking/message-value";
import type { Reported, Rule } from "../../../checking/rule";
import { ore } from "../../../reading/money";
import type { LineRole } from "../form/row-walk";
import type { SettledTable } from "../form/settle-table";
import { readServiceShare } from "../locate/amounts";
import type { BudgetModel } from "../model";
import { placesOf } from "../places/read-places";
import { isCost } from "../form/row-kinds";
import { cellOf, settledTables, stepIn } from "./form-tables-of";

export const wrongOverhead: Rule<BudgetModel> = {
  id: "BUD-802",
  severity: "warning",
  source: "arithmetic",
  mends: false,
  check: (model) => {
    const ofPlaces = new Set(placesOf(model.snapshot).calculations.map(({ sheet }) => sheet));
    return settledTables(model).flatMap((settled) =>
      ofPlaces.has(settled.table.region.sheet.name)
        ? []
        : settled.table.rows.flatMap((row) => overheadIn(settled, row)),
    );
  },
};

function overheadIn(settled: SettledTable, row: LineRole): readonly Reported[] {
  const share = shareOf(settled, row);
  const columns = [...row.line.values].filter(([, value]) => value !== 0);
  if (share === null || share <= 0 || columns.length === 0) return [];
  const bases = basesOf(settled, row);
  const misses = columns.map(([column, found]) => {
    const expected = bases.map((rows) => share * inColumn(rows, column));
    const near = [...expected].sort((a, b) => Math.abs(a - found) - Math.abs(b - found))[0];
    const slack = Math.max(stepIn(settled), Math.abs(found) * 0.002);
    return { column, found, near, isRight: near === undefined || Math.abs(near - found) <= slack };
  });
  const wrong = misses.filter(({ isRight }) => !isRight);
  const [first] = wrong;
  if (first?.near === undefined) return [];
  return [
    {
      at: cellOf(settled, row, first.column),
      values: {
        label: asText(row.line.label),
        share: asShare(share),
        cells: asCells(wrong.map(({ column }) => cellOf(settled, row, column))),
      },
      expected: asMoney(ore(first.near)),
      found: asMoney(ore(first.found)),
    },
  ];
}

/** By its label, by a template, or by the column of shares beside it. */
function shareOf({ table }: SettledTable, { role, line }: LineRole): number | null {
  if (role.kind === "percentOf" && role.share !== null) return role.share;
  if (role.kind !== "percentOf" && (role.kind !== "cost" || role.costKind !== "overhead")) return null;
  if (line.words.share !== null) return line.words.share;
  const column = table.columns.find(
    ({ role: { kind }, text }) => kind === "factor" && /\boh\b|overhead|påslag|procentsats/i.test(text),
  )?.column;
  if (column === undefined) return null;
  const { reading } = readServiceShare(table.region.sheet, line.row, column);
  return reading.kind === "share" || reading.kind === "likely" ? reading.share : null;
}

/** What the share may be of: staff, or all other costs; those above it, or all. */
function basesOf({ table }: SettledTable, row: LineRole): readonly (readonly LineRole[])[] {
  const others = table.rows.filter((other) => other !== row && isCost(other));
  const above = others.filter(({ line }) => line.row < row.line.row);
  const isStaff = ({ role }: LineRole): boolean => role.kind === "cost" && role.costKind === "staff";
  const named = row.role.kind === "percentOf" ? row.role.rows : [];
  const sets = [
    table.rows.filter(({ line }) => named.includes(line.row)),
    above.filter(isStaff),
    others.filter(isStaff),
    above,
    others,
    // Of all that it costs, itself counted in.
    [...others, row],
    ...bySection(above),
    // Staff alone where a row of the same kind stands above: "Lön" before "PO".
    ...above.map((other) => [other]),
    ...table.rows.flatMap((other) => (other.role.kind === "sum" && other !== row ? [[other]] : [])),
  ];
  return sets.filter((rows) => rows.length > 0);
}

function bySection(rows: readonly LineRole[]): readonly (readonly LineRole[])[] {
  const sections = [...new Set(rows.map(({ line }) => line.section))];
  return sections.map((section) => rows.filter(({ line }) => line.section === section));
}

function inColumn(rows: readonly LineRole[], column: number): number {
  return rows.reduce((all, { line }) => all + (line.values.get(column) ?? 0), 0);
}
