/** What the smoke test fills its workbooks with: made up, no person and no organisation. */
import { fidelityPolicy } from "../subjects/fidelity/policy";
import { scalesWith } from "../subjects/fidelity/scales/scales";
import type { NewMeasurement } from "../subjects/fidelity/sheets/new-measurement-request";
import { newPlacesSchema, type NewPlaces } from "../subjects/budget/places/sheet/new-places-request";
import { newBudgetSchema, type NewBudget } from "../subjects/budget/sheets/new-budget-request";
import type { Register } from "../subjects/outcomes/model";
import type { ColumnId } from "../subjects/outcomes/register/register-template";
import type { NewRegister } from "../subjects/outcomes/sheets/new-register-request";
import { firstRow } from "../subjects/society/sheets/person-cells";
import type { NewSociety } from "../subjects/society/sheets/society-sheets";
import { columnOf, type PersonColumnId } from "../subjects/society/sheets/template";
import type { Policy } from "../checking/policy";
import { editCell } from "../workbook/content";
import { dateToSerial } from "../workbook/iso-day";
import type { Patch } from "../workbook/patch";
import { cellAt, type PlainValue, type Snapshot } from "../workbook/snapshot";

export const madeUpBudget: NewBudget = newBudgetSchema.parse({
  project: "Provprojektet",
  from: "2027-01-01",
  to: "2027-12-31",
  partners: ["Provkommunen", "Provregionen"],
  content: {
    requested: {
      staff: [{ role: "Coach", share: 1, amounts: [600_000, 300_000] }],
      premises: [],
      other: [{ label: "Resor", amounts: [12_000, 8_000] }],
    },
    ownFunding: { staff: [], premises: [], other: [] },
  },
});

export const madeUpPlaces: NewPlaces = newPlacesSchema.parse({
  project: "Provprojektet",
  costs: [{ label: "Coach", amount: 96_000 }],
  overhead: 0.3,
  places: 30,
  months: 12,
  lines: [{ label: "Provkommunen", min: 4, max: 8 }],
});

/** Every criterion scored but the first, so that a range is told too where `whole` is false. */
export function madeUpMeasurement(policy: Policy, measuredOn: string, whole = true): NewMeasurement {
  const [scale] = scalesWith(fidelityPolicy.of(policy).fidelityScales);
  if (scale === undefined) throw new Error("There is no scale");
  const content = scale.criteria.map(
    ({ id }, place) => [id, place === 0 && !whole ? {} : { score: 2 + (place % 4) }] as const,
  );
  return {
    scale,
    service: "Provverksamheten",
    measuredOn,
    startedOn: null,
    previousOn: null,
    raters: 2,
    content: new Map(content),
    numbers: {},
  };
}

export const madeUpRegister: NewRegister = {
  effort: "Provinsatsen",
  columnSet: "ips",
  from: "2026-01-01",
  to: "2026-12-31",
  rows: 60,
};

const participants = 24;

/** Rows under the register's headings: running numbers and days, and what its lists offer. */
export function madeUpParticipants({ columns, firstRow }: Register, snapshot: Snapshot): Patch {
  return Array.from({ length: participants }, (_, place) => place).flatMap((place) =>
    answersOf(place, snapshot.dateSystem).flatMap(([id, value]) => {
      const heading = columns.get(id)?.[0]?.at;
      if (heading === undefined) return [];
      const at = { ...heading, row: firstRow + place };
      return [editCell(at, cellAt(snapshot, at), { value })];
    }),
  );
}

function answersOf(place: number, dateSystem: 1900 | 1904): readonly (readonly [ColumnId, PlainValue])[] {
  const month = String(1 + (place % 6)).padStart(2, "0");
  const enrolled = dateToSerial(`2026-${month}-15`, dateSystem);
  const ended = place % 2 === 0;
  return [
    ["number", place + 1],
    ["enrolled", enrolled],
    ["sex", place % 3 === 0 ? "Man" : "Kvinna"],
    ["birthYear", 1975 + place],
    ["municipality", place % 4 === 0 ? "Provköping" : "Provsta"],
    ...(ended ? ([["ended", enrolled + 120]] as const) : []),
  ];
}

export const madeUpSociety: NewSociety = { project: "Provinsatsen", rows: 10 };

/** Two people who went to work, in the first rows of a blank calculation. */
export function madeUpPersons(sheet: string, snapshot: Snapshot): Patch {
  const people: readonly Readonly<Partial<Record<PersonColumnId, PlainValue>>>[] = [
    { number: "1", support: "Sjukpenning", amount: 14_000, tax: 3_800, extent: 1, employer: "Privat", wage: 24_000 },
    { number: "2", support: "Försörjningsstöd", amount: 9_000, tax: 0, extent: 0.5, employer: "Kommun", wage: 12_000 },
  ];
  return people.flatMap((person, index) =>
    typedColumns.flatMap((id) => {
      const value = person[id];
      const at = { sheet, row: firstRow + index, column: columnOf(id) };
      return value === undefined ? [] : [editCell(at, cellAt(snapshot, at), { value })];
    }),
  );
}

const typedColumns = ["number", "support", "amount", "tax", "extent", "employer", "wage"] as const;
