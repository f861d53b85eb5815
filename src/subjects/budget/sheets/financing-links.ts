/** The budget's own cells that a figure of *Projektets finansiering* can follow. */
import { areaName, cellReference, quotedSheetName } from "../../../workbook/address";
import { areasOf } from "../../../checking/message-value";
import { plainText } from "../../../reading/label";
import { type Unit, figureIn, money } from "../../../reading/money";
import type { FormEntry } from "../form/form-model";
import type { FormReading } from "../form/read-form";
import type { BudgetModel } from "../model";
import type { BlockId } from "../template";

/** The formula that gives a partner's whole tkr, or `null` where no cell of the budget shows them. */
export type FinancingLinks = (name: string, block: BlockId, tkr: number) => string | null;

/**
 * A partner's total in its block, rounded. Where the table's largest remainder gives another figure than the rounded
 * total, and where a name stands twice, there is nothing to follow.
 */
export function financingLinks({ detailed, form }: BudgetModel): FinancingLinks {
  if (form !== null) return (name, block, tkr) => formLink(form, name, block, tkr);
  return (name, blockId, tkr) => {
    const block = detailed?.[blockId] ?? null;
    const named = (block?.partners ?? []).flatMap((partner, index) =>
      partner.name !== null && plainText(partner.name) === plainText(name) ? [index] : [],
    );
    const [index] = named;
    const total = index === undefined || named.length > 1 ? undefined : block?.total?.amounts[index];
    if (detailed === null || total === undefined || total.reading.kind !== "number") return null;
    const figure = total.reading.figure / (detailed.unit.effective === "kr" ? 1000 : 1);
    if (figure < 0 || Math.round(figure) !== tkr) return null;
    const source = cellReference(total.at);
    return detailed.unit.effective === "kr" ? `ROUND(${source}/1000,0)` : `ROUND(${source},0)`;
  };
}

/** The sum of the amounts of a form that are the owner's; of the whole, which has no name, all those that one pays. */
function formLink({ form, main }: FormReading, name: string, block: BlockId, tkr: number): string | null {
  const { entries, ownFunding } = form.money;
  const funder = block === "requested" ? "forbund" : "own";
  // Nobody says it row by row: all is applied for where nothing else is paid.
  const isPaid = (entry: FormEntry): boolean =>
    entry.funder === funder || (entry.funder === null && funder === "forbund" && ownFunding === 0);
  const held = entries.filter((entry) => isPaid(entry) && (name === "" || entry.organisation === name));
  const areNumbers = held.every(({ amount: { reading } }) => reading.kind === "number" || reading.kind === "empty");
  const figure = held.reduce(
    (all, { amount: { reading } }) => all + (reading.kind === "number" ? reading.figure : 0),
    0,
  );
  const inTkr = figureIn("tkr", money(1, main.unit.effective));
  if (held.length === 0 || !areNumbers || figure < 0 || Math.round(figure * inTkr) !== tkr) return null;
  return rounded(sumOf(held), main.unit.effective);
}

function sumOf(entries: readonly FormEntry[]): string {
  const cells = entries.map(({ amount }) => amount.at).sort((a, b) => a.column - b.column || a.row - b.row);
  const areas = areasOf(cells).map((area) => `${quotedSheetName(area.sheet)}!${areaName(area)}`);
  return cells.length === 1 ? (areas[0] ?? "") : `SUM(${areas.join(",")})`;
}

function rounded(source: string, unit: Unit): string {
  if (unit === "kr") return `ROUND(${source}/1000,0)`;
  return unit === "tkr" ? `ROUND(${source},0)` : `ROUND(${source}*1000,0)`;
}
