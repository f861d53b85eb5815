/** BUD-115 to 117: amounts of which it is not sure whose they are. */
import { type Address, type Area, isInside } from "../../../workbook/address";
import { cellsIn } from "../../../workbook/cells-in";
import { areaInText } from "../../../workbook/formula/tree";
import { isBlank, sheetNamed } from "../../../workbook/snapshot";
import { asCells, asText } from "../../../checking/message-value";
import type { Reported, Rule } from "../../../checking/rule";
import { plainText } from "../../../reading/label";
import { textAt } from "../locate/amounts";
import { type BudgetTable, budgetTables } from "../locate/budget-tables";
import { readDetailedLabel } from "../locate/label-readers";
import { type Block, type BudgetModel, blocksOf, costRows } from "../model";

const merged: Rule<BudgetModel> = {
  id: "BUD-115",
  severity: "warning",
  source: "excel",
  variants: ["owners", "rows"],
  mends: false,
  check: (model) =>
    budgetTables(model).flatMap((table) =>
      (sheetNamed(model.snapshot, table.sheet)?.merges ?? []).flatMap((name): readonly Reported[] => {
        const area = areaInText(name);
        const over = area === null ? null : mergedOver(table, area);
        if (area === null || over === null) return [];
        const filled = cellsIn({ sheet: table.sheet, ...area }, model.snapshot).some(({ value }) => !isBlank(value));
        const at = { sheet: table.sheet, row: area.firstRow, column: area.firstColumn };
        return filled ? [{ at, variant: over, values: { cells: asText(name) } }] : [];
      }),
    ),
};

/** What an amount, or a share of a post, is merged over: owners' columns, or rows; `null` where it is over one alone. */
function mergedOver(table: BudgetTable, area: Omit<Area, "sheet">): "owners" | "rows" | null {
  const within = (row: number, column: number): boolean => isInside(area, { row, column });
  const rows = [...table.itemRows].filter((row) => within(row, area.firstColumn)).length;
  const columns = [...table.amountColumns].filter((column) => within(area.firstRow, column)).length;
  const shares = [...table.shareColumns].filter((column) => within(area.firstRow, column)).length;
  if (rows > 0 && columns > 1) return "owners";
  return rows > 1 && columns + shares > 0 ? "rows" : null;
}

const twoLeads: Rule<BudgetModel> = {
  id: "BUD-116",
  severity: "warning",
  source: "template",
  mends: false,
  check: (model) => {
    const { detailed, summary } = model;
    const inBlocks = (detailed ? blocksOf(detailed) : []).map((block) => leadsOf(model, block));
    const rows = summary?.rows.filter(({ role, name }) => role === "lead" && name !== null) ?? [];
    const inSummary = rows.map(({ name, nameAt }) => ({ name: name ?? "", at: nameAt }));
    return [...inBlocks, inSummary].flatMap(([first, ...others]): readonly Reported[] => {
      const other = others.find(({ name }) => plainText(name) !== plainText(first?.name ?? ""));
      if (first === undefined || other === undefined) return [];
      return [{ at: other.at, values: { name: asText(other.name), lead: asText(first.name) } }];
    });
  },
};

/** The owners whose column is headed *Huvudprojektägare* in so many words. */
function leadsOf({ snapshot }: BudgetModel, block: Block): readonly { readonly name: string; readonly at: Address }[] {
  const sheet = sheetNamed(snapshot, block.titleAt.sheet);
  const firstCost = Math.min(block.titleAt.row + 20, ...costRows(block).map(({ row }) => row));
  return block.partners.flatMap(({ name, nameAt, column }) => {
    if (sheet === undefined || name === null) return [];
    for (let row = block.titleAt.row; row < firstCost; row += 1) {
      const text = textAt(sheet, row, column);
      if (text !== "" && readDetailedLabel(text)?.id === "lead") return [{ name, at: nameAt }];
    }
    return [];
  });
}

const otherOrder: Rule<BudgetModel> = {
  id: "BUD-117",
  severity: "warning",
  source: "template",
  mends: false,
  check: ({ detailed }) => {
    if (!detailed?.requested || !detailed.ownFunding) return [];
    const requested = detailed.requested.partners;
    const moved = detailed.ownFunding.partners.flatMap((own) => {
      const above = requested.find(({ column }) => column === own.column);
      const known = requested.some(({ name }) => isSame(name, own.name));
      if (above === undefined || above.name === null || !known || isSame(above.name, own.name)) return [];
      return [{ own, above: above.name }];
    });
    const [first] = moved;
    if (first === undefined) return [];
    const cells = asCells(moved.map(({ own }) => own.nameAt));
    return [
      {
        at: first.own.nameAt,
        values: { name: asText(first.own.name ?? ""), above: asText(first.above), cells },
        expected: asText(first.above),
        found: asText(first.own.name ?? ""),
      },
    ];
  },
};

function isSame(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && plainText(a) === plainText(b);
}

export const whoseRules: readonly Rule<BudgetModel>[] = [merged, twoLeads, otherOrder];
