/** BUD-3xx: sums that are wrong, typed over, reach too far or not far enough, or are out of date. */
import { addressText } from "../../../workbook/address";
import { editCell } from "../../../workbook/content";
import type { Patch } from "../../../workbook/patch";
import type { MessageValue } from "../../finding";
import { asCells, asMoney, asNumber, asShare, asText } from "../../message-value";
import { money, ore } from "../../money";
import { oncePer } from "../../remember";
import type { Reported, Rule } from "../../rule";
import { type SumFormula, evaluateSum, linksToOtherWorkbook, readSumFormula } from "../../sum-formula";
import type { BudgetModel } from "../model";
import { type CoverageFault, type SpotIndex, coverageFault, indexSpots } from "../sum-coverage";
import { type SumRuleId, type SumSpot, expectedSum, figureOfSum, sumFormula, sumSpots } from "../sum-spots";

/** What is the matter with one sum. */
type Verdict =
  | { readonly kind: "right" }
  /** A number where a formula belongs, and the right one today. */
  | { readonly kind: "typed" }
  | { readonly kind: "wrong"; readonly expected: number; readonly fault: CoverageFault | null }
  | { readonly kind: "faulty"; readonly fault: CoverageFault }
  /** The formula is right, its stored result is not what it gives. */
  | { readonly kind: "stale"; readonly calculated: number };

interface Judged {
  readonly spot: SumSpot;
  readonly verdict: Verdict;
}

/** Ten rules ask about the same sums: judged once for each model. */
const judged = oncePer((model: BudgetModel): readonly Judged[] => {
  const spots = sumSpots(model);
  const index = indexSpots(spots);
  return spots.map((spot) => ({ spot, verdict: judge(model, spot, index) }));
});

function judge(model: BudgetModel, spot: SumSpot, spots: SpotIndex): Verdict {
  const { cell, found } = spot;
  const expected = expectedSum(spot);
  const agrees = expected === null || (found ?? 0) === expected || closeEnough(spot, found ?? 0, expected);
  if (cell?.formula === undefined) {
    // Text, errors and dates in a sum's cell have rules of their own.
    const readable = cell === undefined || cell.value === null || typeof cell.value === "number";
    if (!readable || expected === null) return { kind: "right" };
    if (!agrees) return { kind: "wrong", expected, fault: null };
    return typeof cell?.value === "number" ? { kind: "typed" } : { kind: "right" };
  }
  const sum = readSumFormula(cell.formula, spot.at.sheet);
  if (sum === null) {
    const foreign = linksToOtherWorkbook(cell.formula) || found === null;
    return agrees || expected === null || foreign ? { kind: "right" } : { kind: "wrong", expected, fault: null };
  }
  const fault = coverageFault(spot, sum, spots, model.snapshot);
  if (fault) {
    return agrees || expected === null || fault.kind === "circular"
      ? { kind: "faulty", fault }
      : { kind: "wrong", expected, fault };
  }
  return staleness(model, spot, sum);
}

function staleness(model: BudgetModel, spot: SumSpot, sum: SumFormula): Verdict {
  const stored = spot.cell?.value;
  if (typeof stored !== "number") return { kind: "right" };
  const calculated = evaluateSum(sum, model.snapshot);
  const same = calculated === null || Math.abs(calculated - stored) < 0.005;
  return same ? { kind: "right" } : { kind: "stale", calculated };
}

/** Öre that floats lose on the way are no fault; half a krona is. */
function closeEnough(spot: SumSpot, found: number, expected: number): boolean {
  return Math.abs(found - expected) <= (spot.measure === "money" ? 1 : 10);
}

function valueOf(spot: SumSpot, value: number): MessageValue {
  return spot.measure === "share" ? asShare(value / 1_000_000) : asMoney(ore(value));
}

/** A figure of the sheet as `SumSpot` counts it: öre, or millionths of a post. */
function exactOf(spot: SumSpot, figure: number): number {
  return spot.measure === "share" ? Math.round(figure * 1_000_000) : money(figure, spot.unit);
}

/** The right formula with its right result. */
function mendSum(spot: SumSpot): Patch | undefined {
  const expected = expectedSum(spot);
  if (expected === null || spot.parts.length === 0) return undefined;
  return [editCell(spot.at, spot.cell, { formula: sumFormula(spot), value: figureOfSum(spot, expected) })];
}

function withMend(spot: SumSpot): { readonly mend?: Patch } {
  const mend = mendSum(spot);
  return mend ? { mend } : {};
}

function wrongSumRule(id: SumRuleId): Rule<BudgetModel> {
  return {
    id,
    severity: "error",
    source: "arithmetic",
    mends: true,
    check: (model) =>
      judged(model).flatMap(({ spot, verdict }): readonly Reported[] => {
        if (spot.rule !== id || verdict.kind !== "wrong") return [];
        return [
          {
            at: spot.at,
            values: {
              label: asText(spot.label),
              difference: valueOf(spot, Math.abs(verdict.expected - (spot.found ?? 0))),
            },
            expected: valueOf(spot, verdict.expected),
            ...(spot.found !== null && { found: valueOf(spot, spot.found) }),
            ...withMend(spot),
          },
        ];
      }),
  };
}

const typedOver: Rule<BudgetModel> = {
  id: "BUD-307",
  severity: "warning",
  source: "excel",
  variants: ["one", "all"],
  mends: true,
  check: (model) => {
    const sums = judged(model).filter(({ spot }) => spot.cell !== undefined);
    return [...new Set(sums.map(({ spot }) => spot.at.sheet))].flatMap((sheet): readonly Reported[] => {
      const here = sums.filter(({ spot }) => spot.at.sheet === sheet);
      const typed = here.filter(({ verdict }) => verdict.kind === "typed").map(({ spot }) => spot);
      const [first] = typed;
      // A sheet pasted as values has no formula at all: one finding, not forty.
      const none = here.every(({ spot }) => spot.cell?.formula === undefined);
      if (first !== undefined && none && typed.length > 3) {
        const mend = typed.flatMap((spot) => mendSum(spot) ?? []);
        return [{ at: first.at, variant: "all", values: { count: asNumber(typed.length) }, mend }];
      }
      return typed.map((spot) => ({
        at: spot.at,
        variant: "one",
        values: { label: asText(spot.label), formula: asText(`=${sumFormula(spot)}`) },
        expected: asText(`=${sumFormula(spot)}`),
        ...(spot.found !== null && { found: valueOf(spot, spot.found) }),
        ...withMend(spot),
      }));
    });
  },
};

const coverage: Rule<BudgetModel> = {
  id: "BUD-308",
  severity: "error",
  source: "excel",
  variants: ["leavesOut", "twice", "subtotal", "outside", "constant"],
  mends: true,
  check: (model) =>
    judged(model).flatMap(({ spot, verdict }): readonly Reported[] => {
      const fault = verdict.kind === "faulty" || verdict.kind === "wrong" ? verdict.fault : null;
      if (fault === null || fault.kind === "circular") return [];
      const detail =
        fault.kind === "constant" ? { constant: asNumber(fault.constant) } : { cells: asCells(fault.cells) };
      return [
        {
          at: spot.at,
          variant: fault.kind,
          values: { label: asText(spot.label), ...detail },
          expected: asText(`=${sumFormula(spot)}`),
          found: asText(`=${spot.cell?.formula ?? ""}`),
          ...withMend(spot),
        },
      ];
    }),
};

const stale: Rule<BudgetModel> = {
  id: "BUD-309",
  severity: "error",
  source: "excel",
  mends: true,
  check: (model) =>
    judged(model).flatMap(({ spot, verdict }): readonly Reported[] => {
      if (verdict.kind !== "stale") return [];
      const { formula } = spot.cell ?? {};
      const mend =
        formula === undefined ? undefined : [editCell(spot.at, spot.cell, { formula, value: verdict.calculated })];
      return [
        {
          at: spot.at,
          values: { label: asText(spot.label), formula: asText(`=${formula ?? ""}`) },
          expected: valueOf(spot, exactOf(spot, verdict.calculated)),
          ...(spot.found !== null && { found: valueOf(spot, spot.found) }),
          ...(mend && { mend }),
        },
      ];
    }),
};

const circular: Rule<BudgetModel> = {
  id: "BUD-310",
  severity: "error",
  source: "excel",
  mends: true,
  check: (model) =>
    judged(model).flatMap(({ spot, verdict }) =>
      verdict.kind === "faulty" && verdict.fault.kind === "circular"
        ? [
            {
              at: spot.at,
              values: { label: asText(spot.label), cell: asText(addressText(spot.at)) },
              expected: asText(`=${sumFormula(spot)}`),
              found: asText(`=${spot.cell?.formula ?? ""}`),
              ...withMend(spot),
            },
          ]
        : [],
    ),
};

export const sumRules: readonly Rule<BudgetModel>[] = [
  wrongSumRule("BUD-301"),
  wrongSumRule("BUD-302"),
  wrongSumRule("BUD-303"),
  wrongSumRule("BUD-304"),
  wrongSumRule("BUD-305"),
  wrongSumRule("BUD-306"),
  typedOver,
  coverage,
  stale,
  circular,
];
