/** FID-101 to 109: what a measurement lacks, has twice, or holds that cannot be read. */
import { columnName } from "../../../workbook/address";
import { editCell } from "../../../workbook/content";
import { asLabels, asNumber, asText } from "../../../checking/message-value";
import type { Reported, Rule } from "../../../checking/rule";
import { unreadFields } from "../../../checking/unread-fields";
import { scoreFigures } from "../figures/fidelity-figures";
import { pointsInCell } from "../figures/points";
import type { FidelityModel, Measurement, ScoreReading } from "../model";

const missingScore: Rule<FidelityModel> = {
  id: "FID-101",
  severity: "warning",
  source: "ipsScale",
  variants: ["one", "many", "all"],
  mends: false,
  check: ({ measurements }) =>
    measurements.flatMap((measurement): readonly Reported[] => {
      const { rows } = measurement;
      const { isAsked, isNothingAgreed } = scoreFigures(measurement);
      // There are scores; whose they are is asked, or each is a rater's own (FID-109).
      if (isAsked || isNothingAgreed) return [];
      const without = rows.filter(({ score }) => score.value === null && score.text === "");
      const [first] = without;
      if (first === undefined) return [];
      // A form that is being filled in lacks most of them: one finding, not twenty-five.
      const variant = without.length === rows.length ? "all" : without.length === 1 ? "one" : "many";
      const criteria = asLabels(without.map(({ criterion }) => criterion.name));
      return [{ at: first.score.at, variant, values: { count: asNumber(without.length), criteria } }];
    }),
};

const noScore: Rule<FidelityModel> = {
  id: "FID-102",
  severity: "error",
  source: "ipsScale",
  variants: ["half", "several", "outside", "text"],
  mends: true,
  check: ({ measurements }) =>
    measurements.flatMap(({ rows, scale }) =>
      rows.flatMap(({ criterion, score, raterScores }) =>
        [score, ...raterScores].flatMap((reading): readonly Reported[] => {
          if (reading.text === "") return [];
          return [
            {
              at: reading.at,
              variant: faultOf(reading),
              values: {
                criterion: asLabels([criterion.name]),
                lowest: asNumber(scale.lowest),
                highest: asNumber(scale.highest),
              },
              found: asText(reading.text),
              ...(reading.meant !== null && {
                expected: asNumber(reading.meant),
                mend: [editCell(reading.at, reading.cell, { value: reading.meant })],
              }),
            },
          ];
        }),
      ),
    ),
};

function faultOf({ cell, text }: ScoreReading): "half" | "several" | "outside" | "text" {
  const number = typeof cell?.value === "number" ? cell.value : Number(text.replace(",", "."));
  if (Number.isFinite(number) && text !== "") return Number.isInteger(number) ? asWhole(cell) : "half";
  return /^\s*\d\s*(?:[-–/,]|till|to)\s*\d\s*$/.test(text) ? "several" : "text";
}

/** "4" as text is the right score in the wrong dress. */
function asWhole(cell: ScoreReading["cell"]): "outside" | "text" {
  return typeof cell?.value === "number" ? "outside" : "text";
}

const missingOrTwice: Rule<FidelityModel> = {
  id: "FID-103",
  severity: "error",
  source: "ipsScale",
  variants: ["missing", "twice"],
  mends: false,
  check: ({ measurements }) =>
    measurements.flatMap(({ rows, absent, repeated, scale, titleAt }): readonly Reported[] => [
      ...(absent.length === 0
        ? []
        : [
            {
              at: rows[0]?.at ?? titleAt,
              variant: "missing",
              values: {
                count: asNumber(absent.length),
                of: asNumber(scale.criteria.length),
                scale: asLabels([scale.name]),
                criteria: asLabels(absent.map(({ name }) => name)),
              },
            },
          ]),
      // A whole table that comes again is another measurement: FID-106 says so once.
      ...(isTable(repeated, rows) ? [] : repeated).map(({ at, first, criterion }) => ({
        at,
        variant: "twice",
        values: { criterion: asLabels([criterion.name]), row: asNumber(first.row + 1) },
      })),
    ]),
};

function isTable(repeated: Measurement["repeated"], rows: Measurement["rows"]): boolean {
  return repeated.length >= 3 && repeated.length * 2 > rows.length;
}

const strange: Rule<FidelityModel> = {
  id: "FID-104",
  severity: "error",
  source: "ipsScale",
  variants: ["nearest", "none"],
  mends: false,
  check: ({ measurements }) =>
    measurements.flatMap((measurement) =>
      measurement.strange.map(({ at, text, nearest }) => ({
        at,
        variant: nearest === null ? "none" : "nearest",
        values: { text: asText(text), ...(nearest && { nearest: asLabels([nearest.name]) }) },
        found: asText(text),
        ...(nearest && { expected: asLabels([nearest.name]) }),
      })),
    ),
};

const scales: Rule<FidelityModel> = {
  id: "FID-105",
  severity: "warning",
  source: "ipsScale",
  variants: ["unknown", "mixed", "differing"],
  mends: false,
  check: ({ measurements }) =>
    measurements.flatMap((measurement, index): readonly Reported[] => {
      const { unknownScale, scale, foreign, titleAt, scaleAt } = measurement;
      const earlier = measurements.slice(0, index).find((other) => other.scale.id !== scale.id);
      return [
        ...(unknownScale === null
          ? []
          : [
              {
                at: unknownScale.at,
                variant: "unknown",
                values: { scale: asLabels([scale.name]) },
                found: asText(unknownScale.text),
              },
            ]),
        ...foreign.map(({ at, text }) => ({
          at,
          variant: "mixed",
          values: { text: asText(text), scale: asLabels([scale.name]) },
        })),
        ...(earlier === undefined
          ? []
          : [
              {
                at: scaleAt ?? titleAt,
                variant: "differing",
                values: {
                  scale: asLabels([scale.name]),
                  other: asLabels([earlier.scale.name]),
                  sheet: asText(earlier.sheet),
                },
              },
            ]),
      ];
    }),
};

const several: Rule<FidelityModel> = {
  id: "FID-106",
  severity: "warning",
  source: "ipsScale",
  variants: ["column", "table"],
  mends: false,
  check: ({ measurements }) =>
    measurements.flatMap(({ otherScoreColumns, rows, repeated }): readonly Reported[] => {
      const read = rows[0]?.score.at;
      const again = isTable(repeated, rows) ? repeated[0] : undefined;
      return [
        ...otherScoreColumns.map((at) => ({
          at,
          variant: "column",
          values: { other: asText(columnName(at.column)), column: asText(columnOf(read)) },
        })),
        ...(again === undefined
          ? []
          : [{ at: again.at, variant: "table", values: { row: asNumber((rows[0]?.at.row ?? 0) + 1) } }]),
      ];
    }),
};

function columnOf(at: ScoreReading["at"] | undefined): string {
  return at === undefined ? "" : columnName(at.column);
}

const dated: Rule<FidelityModel> = {
  id: "FID-107",
  severity: "warning",
  source: "fidelityFollowUp",
  variants: ["missing", "unreadable"],
  mends: false,
  check: ({ measurements }) =>
    measurements.flatMap(({ measuredOn, titleAt, rows }: Measurement): readonly Reported[] => {
      if (measuredOn?.value) return [];
      if (measuredOn !== undefined && measuredOn.text !== "") {
        return [{ at: measuredOn.at, variant: "unreadable", found: asText(measuredOn.text) }];
      }
      // A blank form has no date yet.
      if (rows.every(({ score }) => score.value === null)) return [];
      return [{ at: measuredOn?.at ?? titleAt, variant: "missing" }];
    }),
};

const unread: Rule<FidelityModel> = {
  id: "FID-108",
  severity: "warning",
  source: "fidelityFollowUp",
  mends: false,
  // The day of the measurement itself is FID-107's.
  check: ({ measurements }) =>
    measurements.flatMap(({ numbers, startedOn, previousOn }) =>
      unreadFields([...Object.values(numbers), startedOn, previousOn]),
    ),
};

const nothingAgreed: Rule<FidelityModel> = {
  id: "FID-109",
  severity: "warning",
  source: "fidelityFollowUp",
  mends: false,
  check: ({ measurements }) =>
    measurements.flatMap((measurement): readonly Reported[] => {
      const { raters, isNothingAgreed } = scoreFigures(measurement);
      const at = measurement.raters[0]?.at;
      if (!isNothingAgreed || at === undefined || measurement.hasOpenColumns) return [];
      const totals = raters.map(({ name, points }) => `${name}: ${pointsInCell(points)}`).join("; ");
      return [{ at, values: { totals: asText(totals) } }];
    }),
};

export const structureRules: readonly Rule<FidelityModel>[] = [
  missingScore,
  noScore,
  missingOrTwice,
  strange,
  scales,
  several,
  dated,
  unread,
  nothingAgreed,
];
