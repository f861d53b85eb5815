/** Judges every sum of a measurement: what it ought to show, what it shows, and whether a formula keeps it right. */
import type { Address } from "../../../workbook/address";
import { editCell } from "../../../workbook/content";
import type { Patch } from "../../../workbook/patch";
import { isBlank, isCellError } from "../../../workbook/snapshot";
import type { MessageValue } from "../../../checking/finding";
import { asNumber, asText } from "../../../checking/message-value";
import { memoizePerObject } from "../../../workbook/memoize";
import { scoreFigures } from "./fidelity-figures";
import { pointsFormula, type ScorePlaces } from "../sheets/formulas";
import type { Measurement, SumCell } from "../model";
import { type Points, pointsInCell } from "./points";
import { type Area, criteriaOf } from "../scales/scale";

export interface JudgedSum extends SumCell {
  /** `null`: the total. */
  readonly area: Area | null;
  readonly expected: Points;
  readonly verdict: "right" | "wrong" | "typed" | "impossible";
  /** The right formula with its right result; empty where somebody's own formula is to count marks. */
  readonly mend: Patch;
}

/** Sums that the sheet has and that show something; asked for by several rules. */
export const judgedSums = memoizePerObject((measurement: Measurement): readonly JudgedSum[] => {
  const { scale, areaSums, sums } = measurement;
  const { isWhole, isWholeArea } = wholeness(measurement);
  const figures = scoreFigures(measurement);
  const places = placesOf(measurement);
  const areas = areaSums.flatMap(({ area, at, cell }) => {
    const expected = figures.areas.find((each) => each.area.id === area.id)?.points;
    const formula = pointsFormula(places, criteriaOf(scale, area.id));
    if (expected === undefined || !isWholeArea(area)) return [];
    return judge({ at, cell }, area, expected, formula, measurement);
  });
  const total =
    sums.total === undefined
      ? []
      : judge(sums.total, null, figures.points, pointsFormula(places, scale.criteria), measurement);
  // What no scores can give is wrong however the rows are read.
  return [...areas, ...total.filter(({ verdict }) => isWhole || verdict === "impossible")];
});

/**
 * Whether all criteria are known, each once, with no row among them that may be another: a sum over rows of which only
 * some are recognised is neither judged nor rewritten.
 */
export function wholeness({ scale, rows, absent, repeated, strange, foreign }: Measurement): {
  readonly isWhole: boolean;
  readonly isWholeArea: (area: Area) => boolean;
} {
  const unknown = [...strange, ...foreign].map(({ at }) => at.row);
  const doubtful = new Set([...absent, ...repeated.map(({ criterion }) => criterion)].map(({ area }) => area));
  return {
    isWhole: doubtful.size === 0 && unknown.length === 0,
    isWholeArea: ({ id }) => {
      const own = rows.filter(({ criterion }) => criterion.area === id).map(({ at }) => at.row);
      const [first, last] = [Math.min(...own) - 1, Math.max(...own) + 1];
      const count = criteriaOf(scale, id).length;
      return own.length === count && !doubtful.has(id) && !unknown.some((row) => row >= first && row <= last);
    },
  };
}

/** The cell of a sum that shows what the scores give; `undefined` where there is none that can be relied on. */
export function rightSumAt(measurement: Measurement, area: string | null): Address | undefined {
  return judgedSums(measurement).find(
    (sum) => (sum.area?.id ?? null) === area && (sum.verdict === "right" || sum.verdict === "typed"),
  )?.at;
}

function placesOf({ scale, rows }: Measurement): ScorePlaces {
  return {
    scale,
    scores: new Map(rows.map(({ criterion, score }) => [criterion.id, score.at])),
  };
}

function judge(
  { at, cell }: SumCell,
  area: Area | null,
  expected: Points,
  formula: string,
  measurement: Measurement,
): readonly JudgedSum[] {
  const value = cell?.value ?? null;
  if (isBlank(value) && cell?.formula === undefined) return [];
  const result = pointsInCell(expected);
  // No formula of ours adds marks: one that is typed beside them is as it must be.
  const isMarked = measurement.rows.some(({ marks }) => marks !== undefined);
  const right = isMarked ? { value: result } : { formula, value: result };
  const mend = isMarked && cell?.formula !== undefined ? [] : [editCell(at, cell, right)];
  const verdict = isRight(value, result) ? (cell?.formula === undefined && !isMarked ? "typed" : "right") : "wrong";
  const isTotal = area === null && verdict === "wrong" && typeof value === "number";
  return [
    { at, cell, area, expected, mend, verdict: isTotal && isImpossible(value, measurement) ? "impossible" : verdict },
  ];
}

/** `81 - 85` says the same as `81–85`. */
function isRight(value: unknown, result: number | string): boolean {
  if (typeof value === "number") return value === result;
  return typeof value === "string" && value.replace(/\s/g, "").replace(/[-−—]/g, "–") === String(result);
}

/** No scores on the criteria that stand on the sheet give such a total: 81 on 14 criteria. */
function isImpossible(total: number, { rows, repeated, strange, scale }: Measurement): boolean {
  const count = rows.length + repeated.length + strange.length;
  return total < count * scale.lowest || total > count * scale.highest;
}

export function shownIn({ cell }: SumCell): MessageValue {
  const value = cell?.value ?? null;
  if (typeof value === "number") return asNumber(value);
  return asText(isCellError(value) ? value.error : String(value ?? ""));
}

export function pointsValue(points: Points): MessageValue {
  const shown = pointsInCell(points);
  return typeof shown === "number" ? asNumber(shown) : asText(shown);
}

/** Whether any sum of the sheet is a formula: one that has none was made without. */
export function hasFormulas(sums: readonly JudgedSum[]): boolean {
  return sums.some(({ cell }) => cell?.formula !== undefined);
}
