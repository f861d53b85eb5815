/** A calculation for machines: the JSON of the command line. kr a year unless something else is said, shares 0–1. */
import type { SocietyFigures } from "./society-figures";
import type { AssumptionReading } from "../assumptions/assumptions";
import { monteCarlo } from "../sensitivity/monte-carlo";
import { swings } from "../sensitivity/one-way";
import { thresholds } from "../sensitivity/threshold";
import type { SocietyCase, SocietyModel } from "../model";

/** What was read and is not counted yet: `figures` is `null` while a question decides it. */
export function societyReport(model: SocietyModel, figures: SocietyFigures | null): object {
  return {
    persons: model.case?.persons.length ?? null,
    sheets: model.sheets,
    assumptions: Object.fromEntries(
      [...model.assumptions.values()].map(({ id, ...reading }) => [id, assumptionReport(reading)]),
    ),
    figures: figures === null || model.case === null ? null : figuresReport(figures, model.case),
  };
}

function assumptionReport({ value, low, high, year, source, from }: Omit<AssumptionReading, "id">): object {
  return { value, low, high, year, source, from };
}

function figuresReport(figures: SocietyFigures, given: SocietyCase): object {
  const { totals, report, asStated, perspectives, nets, breakEven, overTime, sgi, readings } = figures;
  const { employerCost, ...sums } = totals;
  return {
    totals: { ...sums, employerCost: Object.fromEntries(employerCost) },
    asInReport: report,
    asStated,
    perspectives,
    net: nets,
    breakEven,
    overTime: overTime.map(({ perspective, byRule, byRate }) => ({
      perspective,
      byRule,
      byRate: byRate.map(({ rate, whole }) => ({ rate, gain: whole.gain, cost: whole.cost, net: whole.net })),
    })),
    secondYearOfSicknessBenefit: sgi,
    sensitivity: (["society", "publicSector"] as const).map((perspective) => ({
      perspective,
      oneWay: swings(perspective, given, readings),
      thresholds: thresholds(perspective, given, readings),
      monteCarlo: monteCarlo(perspective, given, readings),
    })),
  };
}
