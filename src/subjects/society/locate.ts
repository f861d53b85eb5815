/** Finds a calculation of what society gains: persons, housing support, assumptions and a stated result. */
import type { Answers } from "../../checking/question";
import type { Snapshot } from "../../workbook/snapshot";
import { locateAssumptions } from "./assumptions/locate";
import { locateResults } from "./claims/locate";
import { locateHousing } from "./housing/locate";
import type { SocietyModel } from "./model";
import { hasPersonsSheet, isMadeOfOthers } from "./made-sheets";
import type { SocietyPolicy } from "./policy";
import { locatePersons } from "./table/locate-persons";

export interface SocietyGround {
  /** Sheets that another subject reads as its own. */
  readonly taken: ReadonlySet<string>;
  readonly answers: Answers;
  readonly policy: SocietyPolicy;
}

/** `null` where the workbook holds none. */
export function locateSociety(snapshot: Snapshot, { taken, answers, policy }: SocietyGround): SocietyModel | null {
  const isMade = isMadeOfOthers(snapshot);
  const sheets = snapshot.sheets.filter(({ name }) => !taken.has(name) && !isMade(name));
  const located = locatePersons(sheets, answers);
  const housing = locateHousing(sheets, located?.table.sheet ?? null);
  if (located === null && housing === null && !hasPersonsSheet(snapshot)) return null;
  const table = located?.table ?? null;
  const results = locateResults(sheets, table, housing);
  const persons = located === null ? [] : located.persons;
  const hours = (housing?.rows ?? []).map(({ before, after }) => ({ before, after }));
  return {
    table,
    housing,
    results,
    assumptions: locateAssumptions(sheets, table, policy),
    case: persons === null || (persons.length === 0 && hours.length === 0) ? null : { persons, housing: hours },
    questions: located?.questions ?? [],
    sheets: [
      ...new Set([table?.sheet, housing?.sheet, ...results.map(({ sheet }) => sheet)].flatMap((name) => name ?? [])),
    ],
  };
}
