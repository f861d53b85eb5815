/** A calculation of Hudiksvall's persons as if it had been read, with the proposals as its assumptions. */
import {
  assumptions,
  type AssumptionId,
  type AssumptionReadings,
} from "../../../src/subjects/society/assumptions/assumptions";
import type { SocietyCase, SocietyModel } from "../../../src/subjects/society/model";

/** The proposals, with some of them changed. */
export function readingsWith(changed: Readonly<Partial<Record<AssumptionId, number>>> = {}): AssumptionReadings {
  return new Map(
    assumptions.map(({ id, value, low, high, year }) => [
      id,
      { id, value: changed[id] ?? value, low, high, year, source: null, from: "proposal", at: null },
    ]),
  );
}

/** As if it had been read, from no sheet. */
export function modelOf(given: SocietyCase, assumptions: AssumptionReadings): SocietyModel {
  return { table: null, housing: null, results: [], assumptions, case: given, questions: [], sheets: [] };
}
