/** BUD-205: figures in another unit than the heading says, or one cell a thousand times off. */
import { editCell } from "../../../workbook/content";
import { cellAt } from "../../../workbook/snapshot";
import { asKey, asNumber, asText } from "../../../checking/message-value";
import { memoizePerObject } from "../../../workbook/memoize";
import type { Reported, Rule } from "../../../checking/rule";
import { figureOf } from "../locate/amounts";
import type { Amount, UnitReading } from "../amount";
import { type BudgetModel, type CostRow, blocksOf, costRows } from "../model";
import { detailedLabels } from "../template";
import type { Unit } from "../../../reading/money";
import { isPlausibleFullTimeYear, median } from "../locate/unit";

export const wrongUnit: Rule<BudgetModel> = {
  id: "BUD-205",
  severity: "error",
  source: "template",
  variants: ["heading", "tooLarge", "tooSmall"],
  mends: true,
  check: (model) => [
    ...[model.detailed, model.summary].flatMap((sheet) => (sheet ? reportHeading(model, sheet.unit) : [])),
    ...reportCells(model),
  ],
};

/** The heading is mended, never the amounts. */
function reportHeading(model: BudgetModel, unit: UnitReading): readonly Reported[] {
  const { heading, effective, evidence } = unit;
  // Where the cells show thousands the heading says what is seen.
  if (heading === null || heading.unit === effective || evidence === "look") return [];
  const right = detailedLabels[effective === "kr" ? "unitKr" : "unitTkr"];
  const cell = cellAt(model.snapshot, heading.at);
  const english = /cost|sek/i.test(heading.text);
  const mend = [editCell(heading.at, cell, { value: english ? right.en : right.sv })];
  return [
    {
      at: heading.at,
      variant: "heading",
      values: { said: asKey(`app.unit.${heading.unit}`), meant: asKey(`app.unit.${effective}`) },
      expected: asText(english ? right.en : right.sv),
      found: asText(heading.text),
      // A stranger's heading says more than the unit.
      ...(cell?.formula === undefined && model.form === null && { mend }),
    },
  ];
}

/** A cell is off where a thousand times more, or less, would put it among its likes. */
export const thousandsOff = memoizePerObject((model: BudgetModel): ReadonlyMap<Amount, number> => {
  if (model.detailed === null) return new Map();
  const rows = blocksOf(model.detailed).flatMap(costRows);
  const unit = model.detailed.unit.effective;
  const all = rows.flatMap((row) => row.amounts.map(positive)).filter((figure) => figure !== null);
  const fullTime = fullTimeYears(rows, unit);
  const off = new Map<Amount, number>();
  for (const row of rows) {
    for (const amount of row.amounts) {
      const figure = positive(amount);
      const likes = figure === null ? null : likesOf(row, amount, fullTime, all);
      if (figure === null || likes === null) continue;
      const ratio = figure / likes;
      const isOff = (ratio > 400 && ratio < 2_500) || (ratio > 1 / 2_500 && ratio < 1 / 400);
      if (isOff || isFarFromAll(figure, all)) off.set(amount, likes);
    }
  }
  return off;
});

function reportCells(model: BudgetModel): readonly Reported[] {
  return [...thousandsOff(model)].map(([amount, likes]) => {
    const figure = positive(amount) ?? 0;
    const variant = figure > likes ? "tooLarge" : "tooSmall";
    return { at: amount.at, variant, values: { likes: asNumber(likes) }, found: asNumber(figure) };
  });
}

/** What the cell is measured against: the row's other amounts, else other posts' full-time cost, else all other cells. */
function likesOf(row: CostRow, amount: Amount, fullTime: number | null, all: readonly number[]): number | null {
  const beside = row.amounts
    .filter((other) => other !== amount)
    .map(positive)
    .filter((figure) => figure !== null);
  if (beside.length > 0) return median(beside);
  const share = shareOf(row);
  if (share !== null && fullTime !== null) return fullTime * share;
  // Kinds of cost differ by ten or a hundred, hardly by a thousand, and never lie apart from every other cell.
  const figure = positive(amount) ?? 0;
  const others = withoutOne(all, figure);
  const apart = figure < Math.min(...others) / 5 || isFarFromAll(figure, all);
  return others.length >= 5 && apart ? median(others) : null;
}

/** Twenty times above or two hundred times below every other cell, and at home among them in the other unit. */
function isFarFromAll(figure: number, all: readonly number[]): boolean {
  const others = withoutOne(all, figure);
  if (others.length < 5) return false;
  const [least, most] = [Math.min(...others), Math.max(...others)];
  const isAtHome = (moved: number): boolean => moved >= least / 5 && moved <= most * 5;
  return (figure > most * 20 && isAtHome(figure / 1000)) || (figure < least / 200 && isAtHome(figure * 1000));
}

function withoutOne(all: readonly number[], figure: number): readonly number[] {
  const at = all.indexOf(figure);
  return all.filter((_, index) => index !== at);
}

/** What a full-time post costs in this budget; `null` where fewer than two posts say so. */
function fullTimeYears(rows: readonly CostRow[], unit: Unit): number | null {
  const costs = rows.flatMap(fullTimeCost);
  if (costs.length < 2) return null;
  const plausible = costs.filter((cost) => isPlausibleFullTimeYear(cost, unit));
  return median(plausible.length > 0 ? plausible : costs);
}

function fullTimeCost(row: CostRow): readonly number[] {
  const share = shareOf(row);
  const costs = row.amounts.map(positive).filter((figure) => figure !== null);
  return share === null || costs.length === 0 ? [] : [costs.reduce((total, cost) => total + cost, 0) / share];
}

function shareOf(row: CostRow): number | null {
  return row.share?.reading.kind === "share" && row.share.reading.share > 0 ? row.share.reading.share : null;
}

function positive(amount: Amount): number | null {
  const figure = amount.reading.kind === "number" || amount.reading.kind === "clearText" ? figureOf(amount) : null;
  return figure !== null && figure > 0 ? figure : null;
}
