/** FID-201 to 205: sums, the level that follows from the total, and totals that no scores can give. */
import { cellName } from "../../../workbook/address";
import { editCell } from "../../../workbook/content";
import { isBlank } from "../../../workbook/snapshot";
import { asLabels, asNumber, asText } from "../../../checking/message-value";
import type { Reported, Rule } from "../../../checking/rule";
import { scoreFigures } from "../figures/fidelity-figures";
import { bandFormula } from "../sheets/formulas";
import type { FidelityModel, Measurement } from "../model";
import { bandReader } from "../locate/recognise";
import { type Band, bandOf } from "../scales/scale";
import { hasFormulas, type JudgedSum, judgedSums, pointsValue, shownIn, wholeness } from "../figures/sum-verdicts";

/** FID-201 asks about the areas' sums, FID-202 about the total. */
function wrongSum(id: "FID-201" | "FID-202"): Rule<FidelityModel> {
  return {
    id,
    severity: "error",
    source: "arithmetic",
    variants: ["whole", "missing"],
    mends: true,
    check: ({ measurements }) =>
      measurements.flatMap((measurement) =>
        judgedSums(measurement)
          .filter(({ area, verdict }) => verdict === "wrong" && (area === null) === (id === "FID-202"))
          .map(wrong),
      ),
  };
}

function wrong(sum: JudgedSum): Reported {
  return {
    at: sum.at,
    variant: sum.expected.missing === 0 ? "whole" : "missing",
    values: {
      ...(sum.area !== null && { area: asLabels([sum.area.name]) }),
      missing: asNumber(sum.expected.missing),
    },
    expected: pointsValue(sum.expected),
    found: shownIn(sum),
    ...(sum.mend.length > 0 && { mend: sum.mend }),
  };
}

const wrongBand: Rule<FidelityModel> = {
  id: "FID-203",
  severity: "error",
  source: "hudiksvallBands",
  variants: ["other", "tooEarly"],
  mends: true,
  check: ({ measurements }) => measurements.flatMap(judgeBand),
};

function judgeBand(measurement: Measurement): readonly Reported[] {
  const { scale, sums } = measurement;
  const { band: stated } = sums;
  const said = typeof stated?.cell?.value === "string" ? bandReader(scale)(stated.cell.value) : undefined;
  // The level of a total over rows that are not all known cannot be judged either.
  if (stated === undefined || said === undefined || !wholeness(measurement).isWhole) return [];
  const { points, band, possibleBands } = scoreFigures(measurement);
  // A total that is wrong has a rule of its own: the level is held against the total that stands there.
  const shown = sums.total?.cell?.value;
  const expected: Band | null = typeof shown === "number" ? bandOf(scale, shown) : band;
  if (expected?.id === said.id) return [];
  const total = typeof shown === "number" ? asNumber(shown) : pointsValue(points);
  const values = { total, band: asLabels([said.name]) };
  if (expected === null && possibleBands.length > 1 && typeof shown !== "number") {
    return [{ at: stated.at, variant: "tooEarly", values: { ...values, missing: asNumber(points.missing) } }];
  }
  if (expected === null) return [];
  const { total: totalCell } = sums;
  const language = stated.cell?.value === said.name.en ? "en" : "sv";
  const mend =
    totalCell === undefined
      ? []
      : [
          editCell(stated.at, stated.cell, {
            formula: bandFormula(cellName(totalCell.at), scale, language),
            value: expected.name[language],
          }),
        ];
  return [
    {
      at: stated.at,
      variant: "other",
      values,
      expected: asLabels([expected.name]),
      found: asLabels([said.name]),
      ...(mend.length > 0 && { mend }),
    },
  ];
}

const impossible: Rule<FidelityModel> = {
  id: "FID-204",
  severity: "error",
  source: "hudiksvallReport",
  mends: false,
  check: ({ measurements }) =>
    measurements.flatMap((measurement) =>
      judgedSums(measurement).flatMap((sum): readonly Reported[] => {
        if (sum.verdict !== "impossible") return [];
        const { rows, scale, repeated, strange } = measurement;
        const count = rows.length + repeated.length + strange.length;
        return [
          {
            at: sum.at,
            values: {
              count: asNumber(count),
              lowest: asNumber(count * scale.lowest),
              highest: asNumber(count * scale.highest),
              of: asNumber(scale.criteria.length),
            },
            expected: asText(`${count * scale.lowest}–${count * scale.highest}`),
            found: shownIn(sum),
          },
        ];
      }),
    ),
};

const typedOver: Rule<FidelityModel> = {
  id: "FID-205",
  severity: "warning",
  source: "excel",
  variants: ["one", "all"],
  mends: true,
  check: ({ measurements }) =>
    measurements.flatMap((measurement): readonly Reported[] => {
      const sums = judgedSums(measurement);
      const typed = sums.filter(({ verdict, cell }) => verdict === "typed" && !isBlank(cell?.value ?? null));
      const [first] = typed;
      if (first === undefined) return [];
      // A form that was made without formulas: one finding for all its sums.
      if (!hasFormulas(sums) && typed.length > 1) {
        const mend = typed.flatMap((sum) => sum.mend);
        return [{ at: first.at, variant: "all", values: { count: asNumber(typed.length) }, mend }];
      }
      return typed.map((sum) => ({
        at: sum.at,
        variant: "one",
        found: shownIn(sum),
        mend: sum.mend,
      }));
    }),
};

export const sumRules: readonly Rule<FidelityModel>[] = [
  wrongSum("FID-201"),
  wrongSum("FID-202"),
  wrongBand,
  impossible,
  typedOver,
];
