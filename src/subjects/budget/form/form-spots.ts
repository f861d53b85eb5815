/** Every cell of a form that ought to be a sum, as the rules of sums judge them in any budget. */
import type { Address } from "../../../workbook/address";
import { readSumFormula } from "../../../workbook/formula/sum-formula";
import type { Evidence } from "../../../reading/evidence";
import type { Amount } from "../amount";
import type { SumPart, SumRuleId, SumSpot } from "../sums/sum-spot";
import { amountAt } from "./lines";
import type { ReadTable } from "./read-table";
import { isCounted } from "./row-kinds";
import type { LineRole } from "./row-walk";
import type { SettledTable } from "./settle-table";

/** Rows that come to their sums by words or figures that are only likely are told, and never mended. */
export function formSpots({ table, unit, total }: SettledTable): readonly SumSpot[] {
  const understood = total !== null && isUnderstood(table);
  // Nothing is written over what only a stranger's words call a sum.
  const isSure = (evidence: Evidence): boolean => understood && (evidence === "shown" || evidence === "learned");
  const at = new Map(table.rows.map((row) => [row.line.row, row]));
  const make = (
    rule: SumRuleId,
    label: string,
    amount: Amount,
    adds: Pick<SumSpot, "parts" | "leaves" | "leavesAcross" | "understood">,
  ): SumSpot => ({
    rule,
    at: amount.at,
    cell: amount.cell,
    label,
    measure: "money",
    unit: unit.effective,
    found: amount.reading.kind === "number" ? amount.ore : null,
    ...adds,
    subtotalRows: [],
    // Which cells a stranger's sum ought to take in is not known, only what it ought to show.
    unsure: true,
  });
  const down = table.rows.flatMap((row) =>
    row.role.kind !== "sum" || row.role.rows.length === 0
      ? []
      : row.line.amounts.flatMap((amount) => {
          const parts = partsDown(row.role.kind === "sum" ? row.role.rows : [], amount.at.column, at);
          // A sum row may leave a column empty that no total needs.
          if (amount.reading.kind !== "number" || parts.every(({ cell }) => cell === undefined)) return [];
          // "Återstår" is one column less another, down to its last row.
          if (isReckoned(amount, row)) return [];
          const rule = row.role.kind === "sum" && row.role.of === "costs" ? "BUD-305" : "BUD-302";
          return [
            make(rule, row.line.label, amount, {
              parts: parts.map(partOf),
              leaves: leavesDown(row, amount.at.column, at),
              leavesAcross: acrossOf(table, amount, row),
              understood: isSure(row.evidence),
            }),
          ];
        }),
  );
  const across = table.closings.flatMap(({ column, parts }) => {
    const evidence = table.columns.find((each) => each.column === column)?.evidence ?? "likely";
    return table.rows.flatMap((row) => {
      const { line } = row;
      const amount = amountAt(line, column);
      if (!isCounted(row) || amount?.reading.kind !== "number") return [];
      const cells = line.amounts.filter((each) => parts.includes(each.at.column));
      // What stands under the total alone is parted by nobody.
      if (cells.every(({ cell }) => cell === undefined)) return [];
      const leaves = cells.map((each) => each.at);
      return [
        make("BUD-301", line.label, amount, {
          parts: cells.map(partOf),
          leaves,
          leavesAcross: [],
          understood: isSure(evidence),
        }),
      ];
    });
  });
  return [...down, ...across];
}

function isReckoned({ cell, at }: Amount, { line }: LineRole): boolean {
  const terms = cell?.formula === undefined ? [] : (readSumFormula(cell.formula, at.sheet)?.terms ?? []);
  return terms.some(({ sign, area }) => sign < 0 && area.firstRow === line.row);
}

function isUnderstood({ rows, columns }: ReadTable): boolean {
  return (
    rows.every(({ evidence, role }) => evidence !== "likely" || role.kind === "note") &&
    columns.every(({ evidence, role }) => evidence !== "likely" || role.kind === "remark")
  );
}

function partsDown(rows: readonly number[], column: number, at: ReadonlyMap<number, LineRole>): readonly Amount[] {
  return rows.flatMap((row) => {
    const line = at.get(row)?.line;
    return line === undefined ? [] : (amountAt(line, column) ?? []);
  });
}

function leavesDown(row: LineRole, column: number, at: ReadonlyMap<number, LineRole>, depth = 0): readonly Address[] {
  if (row.role.kind !== "sum" || depth > 5) {
    const amount = amountAt(row.line, column);
    return amount === undefined ? [] : [amount.at];
  }
  return row.role.rows.flatMap((part) => {
    const below = at.get(part);
    return below === undefined ? [] : leavesDown(below, column, at, depth + 1);
  });
}

/** The total of the totals may add its row instead. */
function acrossOf({ closings }: ReadTable, amount: Amount, { line }: LineRole): readonly Address[] {
  const closing = closings.find(({ column }) => column === amount.at.column);
  return closing === undefined ? [] : line.amounts.flatMap(({ at }) => (closing.parts.includes(at.column) ? [at] : []));
}

function partOf(amount: Amount): SumPart {
  return { at: amount.at, value: amount.ore, formula: amount.cell?.formula };
}
