/** Where Samkoll's own sheets of a calculation stand in a workbook, for formulas that shall follow them. */
import { cellIn, rowAt, type Sheet, type Snapshot } from "../../../workbook/snapshot";
import { plainText } from "../../../reading/label";
import { madeSheets } from "../made-sheets";
import type { HousingTable, PersonTable } from "../model";
import type { HousingPlaces } from "./fill-housing";
import { firstRow, headingRow, type PersonPlaces } from "./person-cells";
import { personColumns, personHeadings, sumLabels } from "./template";

export interface OwnPlaces {
  /** `null`: the sheet is somebody else's, or its columns have been moved. */
  readonly persons: PersonPlaces | null;
  readonly housing: HousingPlaces | null;
  readonly assumptions: string | null;
}

export function ownPlaces(snapshot: Snapshot, table: PersonTable | null, housing: HousingTable | null): OwnPlaces {
  const made = (kind: "persons" | "housing" | "assumptions"): Sheet | undefined =>
    snapshot.sheets.find(({ name }) => madeSheets(snapshot).get(name) === kind);
  const assumptions = made("assumptions")?.name ?? null;
  const [persons, hours] = [made("persons"), made("housing")];
  const isOwn = persons !== undefined && persons.name === table?.sheet && hasHeadings(persons);
  const month = isOwn ? monthRow(persons) : undefined;
  const week = housing?.sums.find(({ kind }) => kind === "week");
  const weekRow = week?.before?.at.row;
  return {
    persons:
      isOwn && month !== undefined && assumptions !== null
        ? { sheet: persons.name, lastRow: month - 1, assumptions }
        : null,
    housing:
      hours !== undefined && hours.name === housing?.sheet && weekRow !== undefined
        ? { sheet: hours.name, lastRow: weekRow - 1 }
        : null,
    assumptions,
  };
}

function hasHeadings(sheet: Sheet): boolean {
  const row = rowAt(sheet, headingRow);
  return personColumns.every((id, column) => {
    const value = cellIn(row, column)?.value;
    const { sv, en } = personHeadings[id];
    return typeof value === "string" && [sv, en].some((heading) => plainText(heading) === plainText(value));
  });
}

/** The row of the month's sums, under as many rows as there are to fill in. */
function monthRow({ rows }: Sheet): number | undefined {
  const { sv, en } = sumLabels.month;
  return rows.find((row) => {
    const label = cellIn(row, 0)?.value;
    return row.index > firstRow && typeof label === "string" && [sv, en].map(plainText).includes(plainText(label));
  })?.index;
}
