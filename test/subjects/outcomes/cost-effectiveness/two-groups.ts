/** The handed example as figures: 6 + 6 people with cost, days and QALY; the same each time it is read. */
import type { CompletePerson } from "../../../../src/subjects/outcomes/cost-effectiveness/statistics/increments";

/** Id, group, kronor, days in work, QALY. */
export const smallTrial = [
  ["I01", "IPS", 62_000, 120, 1.42],
  ["I02", "IPS", 58_000, 95, 1.3],
  ["I03", "IPS", 71_000, 160, 1.55],
  ["I04", "IPS", 66_000, 140, 1.48],
  ["I05", "IPS", 54_000, 80, 1.24],
  ["I06", "IPS", 73_000, 185, 1.61],
  ["K01", "Kontroll", 41_000, 40, 1.2],
  ["K02", "Kontroll", 38_000, 20, 1.12],
  ["K03", "Kontroll", 52_000, 75, 1.36],
  ["K04", "Kontroll", 47_000, 60, 1.28],
  ["K05", "Kontroll", 36_000, 10, 1.06],
  ["K06", "Kontroll", 50_000, 65, 1.34],
] as const;

export function smallArms(effect: "days" | "qaly") {
  const of = (name: string): readonly CompletePerson[] =>
    smallTrial
      .filter(([, group]) => group === name)
      .map(([, , cost, days, qaly]) => ({ cost, effect: effect === "days" ? days : qaly, baseline: 0 }));
  return { project: of("IPS"), comparison: of("Kontroll") };
}
