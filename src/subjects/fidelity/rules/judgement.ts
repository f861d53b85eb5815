/** FID-301 to 304: scores without evidence, raters apart, scores against the service's own numbers, and when it was measured. */
import { asDate, asLabels, asNumber, asShare } from "../../../checking/message-value";
import type { MessageValue } from "../../../checking/finding";
import type { Reported, Rule } from "../../../checking/rule";
import { scoreFigures } from "../figures/fidelity-figures";
import type { FidelityModel, Measurement } from "../model";
import type { FidelityPolicy } from "../policy";
import { proposals, type Proposal } from "../figures/own-numbers";
import { isShareMeasure } from "../scales/scale";

const withoutEvidence: Rule<FidelityModel, FidelityPolicy> = {
  id: "FID-301",
  severity: "warning",
  source: "fidelityFollowUp",
  variants: ["one", "many"],
  mends: false,
  check: ({ measurements }) =>
    measurements.flatMap(({ rows }): readonly Reported[] => {
      const bare = rows.filter(
        ({ score, texts, sources }) =>
          score.value !== null &&
          texts.evidence?.text === "" &&
          Object.values(sources).every((source) => source.text === ""),
      );
      const [first] = bare;
      const at = first?.texts.evidence?.at;
      if (at === undefined) return [];
      const criteria = asLabels(bare.map(({ criterion }) => criterion.name));
      return [{ at, variant: bare.length === 1 ? "one" : "many", values: { count: asNumber(bare.length), criteria } }];
    }),
};

const ratersApart: Rule<FidelityModel, FidelityPolicy> = {
  id: "FID-302",
  severity: "warning",
  source: "fidelityFollowUp",
  mends: false,
  check: ({ measurements }) =>
    measurements.flatMap((measurement) =>
      (scoreFigures(measurement).agreement?.criteria ?? []).flatMap(
        ({ criterion, lowest, highest, withinOne }): readonly Reported[] => {
          const row = measurement.rows.find((each) => each.criterion.id === criterion.id);
          const at = row?.raterScores.find(({ value }) => value === lowest)?.at;
          if (withinOne || at === undefined) return [];
          return [
            {
              at,
              values: { criterion: asLabels([criterion.name]), lowest: asNumber(lowest), highest: asNumber(highest) },
            },
          ];
        },
      ),
    ),
};

const againstNumbers: Rule<FidelityModel, FidelityPolicy> = {
  id: "FID-303",
  severity: "warning",
  source: "ipsScale",
  variants: ["verified", "unverified"],
  mends: false,
  check: ({ measurements }) =>
    measurements.flatMap((measurement) =>
      proposals(measurement).flatMap((proposal): readonly Reported[] => {
        const row = measurement.rows.find(({ criterion }) => criterion.id === proposal.criterion.id);
        const score = row?.score.value ?? null;
        if (row === undefined || score === null || score === proposal.score) return [];
        return [
          {
            at: row.score.at,
            variant: proposal.verified ? "verified" : "unverified",
            values: {
              criterion: asLabels([proposal.criterion.name]),
              measure: { kind: "key", key: `fidelity.measure.${proposal.kind}` },
              number: numberOf(proposal),
            },
            expected: asNumber(proposal.score),
            found: asNumber(score),
          },
        ];
      }),
    ),
};

function numberOf({ kind, number }: Proposal): MessageValue {
  return isShareMeasure(kind) ? asShare(number) : asNumber(Math.round(number * 100) / 100);
}

const timing: Rule<FidelityModel, FidelityPolicy> = {
  id: "FID-304",
  severity: "warning",
  source: "policy",
  variants: ["beforeStart", "early", "late"],
  mends: false,
  check: ({ measurements }, { fidelityEarliestMonths: earliest, fidelityLongestIntervalMonths: longest }) =>
    measurements.flatMap((measurement, index): readonly Reported[] => {
      const { measuredOn, startedOn } = measurement;
      if (measuredOn === undefined || measuredOn.value === null) return [];
      const measured = measuredOn.value;
      const previous = previousDate(measurement, measurements[index - 1]);
      const start = startedOn?.value ?? null;
      if (start !== null && measured < start) {
        return [
          { at: measuredOn.at, variant: "beforeStart", values: { start: asDate(start), measured: asDate(measured) } },
        ];
      }
      const sinceStart = start === null ? null : monthsBetween(start, measured);
      const sinceLast = previous === null ? null : monthsBetween(previous, measured);
      return [
        ...(sinceStart !== null && earliest !== null && sinceStart < earliest && previous === null
          ? [
              {
                at: measuredOn.at,
                variant: "early",
                values: { months: asNumber(sinceStart), limit: asNumber(earliest), start: asDate(start ?? "") },
              },
            ]
          : []),
        ...(sinceLast !== null && longest !== null && sinceLast > longest
          ? [
              {
                at: measuredOn.at,
                variant: "late",
                values: { months: asNumber(sinceLast), limit: asNumber(longest), previous: asDate(previous ?? "") },
              },
            ]
          : []),
      ];
    }),
};

/** What the sheet says, else the measurement before it in the workbook. */
function previousDate({ previousOn }: Measurement, before: Measurement | undefined): string | null {
  return previousOn?.value ?? before?.measuredOn?.value ?? null;
}

/** From the 27th to the 27th is whole months; odd days are thirtieths. */
function monthsBetween(from: string, to: string): number {
  const [fromYear = 0, fromMonth = 0, fromDay = 0] = from.split("-").map(Number);
  const [toYear = 0, toMonth = 0, toDay = 0] = to.split("-").map(Number);
  const months = (toYear - fromYear) * 12 + (toMonth - fromMonth) + (toDay - fromDay) / 30;
  return Math.round(months * 10) / 10;
}

export const judgementRules: readonly Rule<FidelityModel, FidelityPolicy>[] = [
  withoutEvidence,
  ratersApart,
  againstNumbers,
  timing,
];
