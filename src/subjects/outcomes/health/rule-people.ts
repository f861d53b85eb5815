/** OUT-127: answer sheets of nobody, or of somebody that the register lacks. */
import { asNumber, asText } from "../../../checking/message-value";
import type { Reported, Rule } from "../../../checking/rule";
import { restVariant, groupReported } from "../../../checking/grouped-findings";
import { type HealthModel, type HealthReading, placeOf, runningNumber, shownPerson } from "./model";

const stranger: Rule<HealthModel> = {
  id: "OUT-127",
  severity: "warning",
  source: "healthForms",
  variants: ["missing", "unknown", restVariant],
  mends: false,
  check: ({ tables, known }) => {
    const readings = tables.flatMap((table) => table.readings);
    return groupReported([...withoutNumber(readings), ...(known === null ? [] : strangers(readings, known))]);
  },
};

function withoutNumber(readings: readonly HealthReading[]): readonly Reported[] {
  return readings
    .filter(({ person }) => person === "")
    .map((reading) => ({ at: placeOf(reading, "person"), variant: "missing" }));
}

/** Each once, at the first of their sheets. */
function strangers(readings: readonly HealthReading[], known: ReadonlySet<string>): readonly Reported[] {
  const registered = new Set([...known].map(runningNumber));
  const sheets = new Map<string, { readonly first: HealthReading; readonly count: number }>();
  for (const reading of readings) {
    const { person, columns } = reading;
    if (person === "" || columns.person === null || registered.has(person)) continue;
    const met = sheets.get(person);
    sheets.set(person, { first: met?.first ?? reading, count: (met?.count ?? 0) + 1 });
  }
  return [...sheets.values()].map(({ first, count }) => ({
    at: placeOf(first, "person"),
    variant: "unknown",
    values: { person: asText(shownPerson(first)), count: asNumber(count) },
  }));
}

export const peopleRules: readonly Rule<HealthModel>[] = [stranger];
