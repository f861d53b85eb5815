/** BUD-308 to 310: sums whose formula takes in the wrong cells, is out of date, or runs in a circle. */
import { addressText, cellName } from "../../../workbook/address";
import { editCell } from "../../../workbook/content";
import { asCells, asNumber, asText } from "../../../checking/message-value";
import type { Reported, Rule } from "../../../checking/rule";
import type { BudgetModel } from "../model";
import type { CoverageFault } from "../sums/sum-coverage";
import { sumFormula } from "../sums/sum-right";
import type { SumSpot } from "../sums/sum-spot";
import { exactOf, judged, mendSum, valueOf, withMend } from "../sums/sum-verdicts";

type TakesWrongCells = Exclude<CoverageFault, { readonly kind: "circular" }>;

/** A sum whose formula takes in the wrong cells; `expected` where its figure is wrong today. */
interface Miscovering {
  readonly spot: SumSpot;
  readonly fault: TakesWrongCells;
  readonly expected: number | null;
}

const coverage: Rule<BudgetModel> = {
  id: "BUD-308",
  severity: "error",
  source: "excel",
  variants: [
    "leavesOut",
    "twice",
    "subtotal",
    "outside",
    "constant",
    "leavesOutAlike",
    "twiceAlike",
    "subtotalAlike",
    "outsideAlike",
  ],
  mends: true,
  check: (model) => {
    const alike = new Map<string, Miscovering[]>();
    for (const { spot, verdict } of judged(model)) {
      if (verdict.kind !== "faulty" && verdict.kind !== "wrong") continue;
      const { fault } = verdict;
      if (fault === null || fault.kind === "circular") continue;
      const expected = verdict.kind === "wrong" ? verdict.expected : null;
      const key = likeness(spot, fault);
      alike.set(key, [...(alike.get(key) ?? []), { spot, fault, expected }]);
    }
    return [...alike.values()].flatMap(reportCoverage);
  },
};

/** Sums beside each other that miss the same row, or below each other that miss the same column, are one mistake. */
function likeness({ at }: SumSpot, fault: TakesWrongCells): string {
  if (fault.kind === "constant") return `${at.sheet} ${cellName(at)}`;
  const across = fault.cells.every(({ row }) => row === at.row);
  const places = fault.cells.map((cell) => (across ? cell.column : cell.row));
  return [at.sheet, fault.kind, across, across ? at.column : at.row, ...places].join(" ");
}

function reportCoverage(alike: readonly Miscovering[]): readonly Reported[] {
  // One whose figure is wrong today shows best what is the matter.
  const [told = undefined, ...others] = [...alike].sort(
    (a, b) => Number(b.expected !== null) - Number(a.expected !== null),
  );
  if (told === undefined) return [];
  const { spot, fault, expected } = told;
  const formula = asText(`=${spot.cell?.formula ?? ""}`);
  const mend = alike.flatMap((one) => mendSum(one.spot) ?? []);
  return [
    {
      at: spot.at,
      variant: others.length > 0 && fault.kind !== "constant" ? `${fault.kind}Alike` : fault.kind,
      values: {
        label: asText(spot.label),
        formula,
        ...(fault.kind === "constant" ? { constant: asNumber(fault.constant) } : { cells: asCells(fault.cells) }),
        ...(others.length > 0 && { others: asCells(others.map((other) => other.spot.at)) }),
      },
      expected: expected === null ? asText(`=${sumFormula(spot)}`) : valueOf(spot, expected),
      found: expected === null || spot.found === null ? formula : valueOf(spot, spot.found),
      ...(mend.length > 0 && { mend }),
    },
  ];
}

const stale: Rule<BudgetModel> = {
  id: "BUD-309",
  severity: "error",
  source: "excel",
  variants: ["one", "many"],
  mends: true,
  check: (model) => {
    const stale = judged(model).flatMap(({ spot, verdict }) =>
      verdict.kind === "stale" ? [{ spot, calculated: verdict.calculated }] : [],
    );
    return [...new Set(stale.map(({ spot }) => spot.at.sheet))].flatMap((sheet): readonly Reported[] => {
      const here = stale.filter(({ spot }) => spot.at.sheet === sheet);
      const [first] = here;
      if (first === undefined) return [];
      const { spot, calculated } = first;
      const formula = asText(`=${spot.cell?.formula ?? ""}`);
      // A workbook that was not calculated is out of date in every sum above the change: one finding, not ten.
      return [
        {
          at: spot.at,
          variant: here.length === 1 ? "one" : "many",
          values: { label: asText(spot.label), formula, count: asNumber(here.length) },
          expected: valueOf(spot, exactOf(spot, calculated)),
          ...(spot.found !== null && { found: valueOf(spot, spot.found) }),
          mend: here.flatMap(({ spot: { at, cell }, calculated: value }) =>
            cell?.formula === undefined ? [] : [editCell(at, cell, { formula: cell.formula, value })],
          ),
        },
      ];
    });
  },
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

export const sumFormulaRules: readonly Rule<BudgetModel>[] = [coverage, stale, circular];
