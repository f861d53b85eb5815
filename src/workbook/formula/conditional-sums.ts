/** COUNTIF, SUMIF and the like: what stands in the rows where every criterion fits. */
import type { Area } from "../address";
import { sheetNamed } from "../snapshot";
import { type Criterion, criterionOf } from "./criterion";
import type { FormulaFunction, Ground } from "./ground";
import type { FormulaNode } from "./tree";
import { divisionByZero, isStopped, type Result, finite } from "./values";

type Count = (numbers: readonly Result[], fitting: number) => Result;

const count: Count = (_, fitting) => fitting;
const sum: Count = (values) => total(values, (added) => finite(added));
const mean: Count = (values) =>
  total(values, (added, numbers) => (numbers === 0 ? divisionByZero : finite(added / numbers)));

/** The one with a single criterion has what it adds last, or not at all. */
const oneCriterion =
  (counted: Count): FormulaFunction =>
  ([area, criterion, added = area], ground) =>
    area === undefined || criterion === undefined || added === undefined
      ? undefined
      : fitting([area, criterion], added, ground, counted);

const manyCriteria =
  (counted: Count): FormulaFunction =>
  ([added, ...criteria], ground) =>
    added === undefined ? undefined : fitting(criteria, added, ground, counted, true);

export const conditionalSums = {
  COUNTIF: (args, ground) => fitting(args, args[0], ground, count),
  COUNTIFS: (args, ground) => fitting(args, args[0], ground, count),
  SUMIF: oneCriterion(sum),
  SUMIFS: manyCriteria(sum),
  AVERAGEIF: oneCriterion(mean),
  AVERAGEIFS: manyCriteria(mean),
} as const satisfies Readonly<Record<string, FormulaFunction>>;

interface Condition {
  readonly area: Area;
  readonly holds: Criterion;
}

/** `criteria`: an area and what its cells must be, again and again; all areas are of one shape with `added`. */
function fitting(
  criteria: readonly FormulaNode[],
  added: FormulaNode | undefined,
  ground: Ground,
  counted: Count,
  sameShapes = false,
): Result {
  const conditions: Condition[] = [];
  for (let at = 0; at < criteria.length; at += 2) {
    const [node, criterion] = [criteria[at], criteria[at + 1]];
    const area = node && ground.area(node);
    const wanted = criterion && ground.value(criterion);
    if (area === undefined || isStopped(wanted)) return undefined;
    const holds = criterionOf(wanted);
    if (holds === null) return undefined;
    conditions.push({ area, holds });
  }
  const [first] = conditions;
  const addedArea = added && ground.area(added);
  if (first === undefined || addedArea === undefined) return undefined;
  if (conditions.some(({ area }) => !sameShape(area, first.area))) return undefined;
  // SUMIF adds an area of the criterion's shape, from the corner that is told.
  if (sameShapes && !sameShape(addedArea, first.area)) return undefined;
  const areas = usedParts([...conditions.map(({ area }) => area), shapedAs(first.area, addedArea)], ground);
  const columns = areas.map((area) => ground.denseValues(area));
  if (columns.some((values) => values === undefined || values.includes(undefined))) return undefined;
  const values = columns.at(-1) ?? [];
  const found: Result[] = [];
  let fits = 0;
  for (let place = 0; place < values.length; place += 1) {
    let fit: boolean | undefined = true;
    for (let index = 0; index < conditions.length && fit === true; index += 1) {
      fit = conditions[index]?.holds(columns[index]?.[place]);
    }
    if (fit === undefined) return undefined;
    if (!fit) continue;
    fits += 1;
    found.push(values[place]);
  }
  // Below the sheets' last rows everything is empty.
  const unseen = cellCount(first.area) - values.length;
  return counted(found, fits + (conditions.every(({ holds }) => holds(null)) ? unseen : 0));
}

function total(values: readonly Result[], made: (added: number, numbers: number) => Result): Result {
  let added = 0;
  let numbers = 0;
  for (const value of values) {
    if (isStopped(value)) return value;
    if (typeof value !== "number") continue;
    added += value;
    numbers += 1;
  }
  return made(added, numbers);
}

function sameShape(a: Area, b: Area): boolean {
  return (
    a.lastRow - a.firstRow === b.lastRow - b.firstRow && a.lastColumn - a.firstColumn === b.lastColumn - b.firstColumn
  );
}

function shapedAs(model: Area, { sheet, firstRow, firstColumn }: Area): Area {
  return {
    sheet,
    firstRow,
    firstColumn,
    lastRow: firstRow + model.lastRow - model.firstRow,
    lastColumn: firstColumn + model.lastColumn - model.firstColumn,
  };
}

/** Whole columns and rows cut where the last of the sheets ends, all alike. */
function usedParts(areas: readonly Area[], { snapshot }: Ground): readonly Area[] {
  let [rows, columns] = [1, 1];
  for (const area of areas) {
    const sheet = sheetNamed(snapshot, area.sheet);
    rows = Math.max(rows, (sheet?.rows.at(-1)?.index ?? 0) - area.firstRow + 1);
    columns = Math.max(columns, area.lastColumn - area.firstColumn > 1_000 ? widest - area.firstColumn : Infinity);
  }
  return areas.map((area) => ({
    ...area,
    lastRow: Math.min(area.lastRow, area.firstRow + rows - 1),
    lastColumn: Math.min(area.lastColumn, area.firstColumn + columns - 1),
  }));
}

/** Whole rows are looked at so far: forms and registers are narrower. */
const widest = 1_000;

function cellCount({ firstRow, lastRow, firstColumn, lastColumn }: Area): number {
  return (lastRow - firstRow + 1) * (lastColumn - firstColumn + 1);
}
