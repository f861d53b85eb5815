/** Writes the lines of a pasted table into their rows: amounts in the sheet's unit, and names on free rows. */
import type { Address } from "../../../workbook/address";
import { editCell } from "../../../workbook/content";
import { type CellContent, type CellEdit, type Patch, sameContent } from "../../../workbook/patch";
import { type Cell, cellAt } from "../../../workbook/snapshot";
import { type Ore, type Unit, figureIn, noMoney, ore } from "../../../reading/money";
import { type Amount, carriesAmount } from "../amount";
import type { BudgetModel, DetailedBudget } from "../model";
import { type BudgetPartner, budgetPartners, partnerPlace } from "./budget-partners";
import type { BudgetPlace } from "./match-lines";
import type { DecidedLine } from "./apply-decisions";

export interface PlacedLine {
  readonly line: DecidedLine;
  readonly place: BudgetPlace;
}

export interface TableWriting {
  /** Only cells that change. */
  readonly patch: Patch;
  /** Amounts in rows that the table writes in, of owners of whom it says nothing: they stay. */
  readonly staying: readonly { readonly at: Address; readonly amount: Ore }[];
  /** Owners whom the table gives money in a block where they have no column. */
  readonly homeless: readonly { readonly partner: BudgetPartner; readonly amount: Ore }[];
  /** What the patch puts in place in all, cells that hold the right amount already counted in. */
  readonly written: Ore;
}

/** Several lines in one row are added up. */
export function writeTable(placed: readonly PlacedLine[], model: BudgetModel): TableWriting {
  const { detailed } = model;
  if (detailed === null) return { patch: [], staying: [], homeless: [], written: noMoney };
  const rows = new Map<BudgetPlace["row"], { place: BudgetPlace; lines: DecidedLine[] }>();
  for (const { line, place } of placed) {
    const row = rows.get(place.row) ?? { place, lines: [] };
    row.lines.push(line);
    rows.set(place.row, row);
  }
  const parts = [...rows.values()].map(({ place, lines }) => writeRow(place, lines, detailed, model));
  return {
    patch: parts.flatMap(({ edits }) => edits),
    staying: parts.flatMap(({ staying }) => staying),
    homeless: parts.flatMap(({ homeless }) => homeless),
    written: ore(parts.reduce((total, { written }) => total + written, 0)),
  };
}

interface RowWriting extends Omit<TableWriting, "patch"> {
  readonly edits: readonly CellEdit[];
}

function writeRow(
  { block: blockId, row, free }: BudgetPlace,
  lines: readonly DecidedLine[],
  detailed: DetailedBudget,
  { snapshot }: BudgetModel,
): RowWriting {
  const block = detailed[blockId];
  const edits: CellEdit[] = [];
  const homeless: { partner: BudgetPartner; amount: Ore }[] = [];
  const said = new Map<number, Ore>();
  for (const partner of budgetPartners(detailed)) {
    const amounts = lines.flatMap(({ amounts: of }) => of.get(partner.id) ?? []);
    if (amounts.length === 0) continue;
    const amount = ore(amounts.reduce((total, part) => total + part, 0));
    const place = block === null ? -1 : partnerPlace(block, partner);
    if (place === -1) {
      if (amount !== 0) homeless.push({ partner, amount });
    } else said.set(place, amount);
  }
  if (free) {
    const label = lines[0]?.line.label ?? "";
    const cell = cellAt(snapshot, row.labelAt);
    push(edits, row.labelAt, cell, { value: relabelled(cell, label) });
  }
  const share = lines.reduce((total, { line }) => total + Math.round((line.share ?? 0) * 1e6), 0) / 1e6;
  if (share > 0 && row.share !== null) push(edits, row.share.at, row.share.cell, { value: share });
  for (const [place, amount] of said) {
    const target = row.amounts[place];
    if (target !== undefined) pushAmount(edits, target, amount, detailed.unit.effective);
  }
  return {
    edits,
    homeless,
    staying: row.amounts.flatMap((amount, place) =>
      !said.has(place) && carriesAmount(amount) ? [{ at: amount.at, amount: amount.ore ?? noMoney }] : [],
    ),
    written: ore([...said.values()].reduce((total, amount) => total + amount, 0)),
  };
}

/** "1." keeps its number: "1. Projektledare". */
function relabelled(cell: Cell | undefined, label: string): string {
  const number = typeof cell?.value === "string" ? /^\s*\d{1,2}\s*[.):]/.exec(cell.value)?.[0].trim() : undefined;
  return number === undefined ? label : `${number} ${label}`;
}

function pushAmount(edits: CellEdit[], target: Amount, amount: Ore, unit: Unit): void {
  // Nothing and zero say the same.
  if (amount === 0 && target.reading.kind === "empty") return;
  push(edits, target.at, target.cell, { value: figureIn(unit, amount) });
}

function push(edits: CellEdit[], at: Address, cell: Cell | undefined, content: CellContent): void {
  const edit = editCell(at, cell, content);
  if (!sameContent(edit.before, edit.content)) edits.push(edit);
}
