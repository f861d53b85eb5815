/** All that a calculation comes to, two ways side by side that are never added: as in the report, and by perspective. */
import { type AssumptionReadings, type AssumptionValues, valuesOf } from "../assumptions/assumptions";
import { memoizePerObject } from "../../../workbook/memoize";
import { type ReportSteps, reportSteps, reportSums } from "../calculation/as-in-report";
import { type BreakEven, breakEven } from "../calculation/break-even";
import { gainOf, type Net, netOf, type Perspective, netPerspectives } from "../calculation/net";
import { keepRules, type ManyYears, manyYears } from "../calculation/over-time";
import { type Perspectives, perspectives } from "../calculation/perspectives";
import { type SgiStep, sgiStep } from "../calculation/sgi-step";
import { type YearTotals, yearTotals } from "../calculation/year-totals";
import type { PersonTable, SocietyCase, SocietyModel, SumRow } from "../model";

export interface PerspectiveOverTime {
  readonly perspective: Perspective;
  readonly byRule: readonly ManyYears[];
  /** With the first rule of `keepRules`, at 0, 3, 3,5 and 5 %. */
  readonly byRate: readonly { readonly rate: number; readonly whole: ManyYears }[];
}

export interface SocietyFigures {
  readonly values: AssumptionValues;
  readonly readings: AssumptionReadings;
  readonly totals: YearTotals;
  readonly report: ReportSteps;
  /** The report's steps from the sums that the sheet itself states; `null` where they are the same, or none are stated. */
  readonly asStated: ReportSteps | null;
  readonly perspectives: Perspectives;
  /** In the order of `netPerspectives`. */
  readonly nets: readonly Net[];
  readonly breakEven: readonly { readonly perspective: Perspective; readonly at: BreakEven }[];
  readonly overTime: readonly PerspectiveOverTime[];
  readonly sgi: SgiStep;
}

/** TLV's base with its bounds, and the transport sector's rate (unverified). */
export const shownRates = [0, 0.03, 0.035, 0.05] as const;

/** `null` while something that decides a figure is asked, or nothing is read. */
export const societyFigures = memoizePerObject((model: SocietyModel): SocietyFigures | null =>
  model.case === null ? null : figuresOf(model.case, model.assumptions, statedSums(model.table)),
);

export function figuresOf(
  given: SocietyCase,
  readings: AssumptionReadings,
  stated: StatedSums | null = null,
): SocietyFigures {
  const values = valuesOf(readings);
  const totals = yearTotals(given, values);
  const found = perspectives(totals, values);
  const sums = reportSums(totals);
  const report = reportSteps(sums, values.programmeCost);
  const nets = netPerspectives.map((which) =>
    netOf(which, gainOf(which, found, report.income, report.subsidies), values),
  );
  return {
    values,
    readings,
    totals,
    report,
    asStated:
      stated === null || isNear(stated, sums) ? null : reportSteps({ ...sums, ...stated }, values.programmeCost),
    perspectives: found,
    nets,
    breakEven: nets.map(({ perspective, gain, anyway, cost }) => ({
      perspective,
      at: breakEven(gain - anyway, totals.changed, cost),
    })),
    overTime: nets.map(({ perspective, gain, anyway }) => overTime(perspective, gain - anyway, totals.changed, values)),
    sgi: sgiStep(given, values),
  };
}

/** Over time the gain is that which the insats itself gives: what would have come anyway is off. */
function overTime(
  perspective: Perspective,
  gain: number,
  persons: number,
  values: AssumptionValues,
): PerspectiveOverTime {
  return {
    perspective,
    byRule: keepRules.map((rule) => manyYears(gain, persons, values, rule)),
    byRate: shownRates.map((rate) => ({ rate, whole: manyYears(gain, persons, values, "once", rate) })),
  };
}

/** kr a year, of the sheet's own row of sums. */
type StatedSums = Partial<Pick<ReportSteps, "lessSupport" | "taxGain" | "subsidies" | "production">>;

export function statedSums(table: PersonTable | null): StatedSums | null {
  const year = table?.sums.find(({ months }) => months === 12) ?? table?.sums[0];
  if (year === undefined) return null;
  const [support, taxGain, subsidies, production] = (["amount", "taxGain", "subsidy", "production"] as const).map(
    (role) => yearly(year, role),
  );
  return {
    ...(support !== undefined && { lessSupport: support }),
    ...(taxGain !== undefined && { taxGain }),
    ...(subsidies !== undefined && { subsidies }),
    ...(production !== undefined && { production }),
  };
}

function yearly(
  { months, figures }: SumRow,
  role: "amount" | "taxGain" | "subsidy" | "production",
): number | undefined {
  const value = figures.get(role)?.value;
  return value === undefined ? undefined : (value * 12) / months;
}

/** Whole kronor that were rounded in each row are no difference. */
const roundedAway = 120;

function isNear(stated: StatedSums, sums: ReturnType<typeof reportSums>): boolean {
  return [
    [stated.lessSupport, sums.lessSupport],
    [stated.taxGain, sums.taxGain],
    [stated.subsidies, sums.subsidies],
    [stated.production, sums.production],
  ].every(([one, other]) => one === undefined || other === undefined || Math.abs(one - other) <= roundedAway);
}
