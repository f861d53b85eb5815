/** *Ny platskalkyl*: what is made is read back to the same figures, and nothing is found wrong with it. */
import { kronor } from "../../../../src/reading/money";
import { placesOf } from "../../../../src/subjects/budget/places/read-places";
import {
  type NewPlaces,
  type TypedPlaces,
  readNewPlaces,
} from "../../../../src/subjects/budget/places/sheet/new-places-request";
import { placeSheetPatch, placeSheets } from "../../../../src/subjects/budget/places/sheet/place-sheet";
import type { SheetBlueprint } from "../../../../src/workbook/blueprint";
import { snapshotOf } from "../../../cases/blueprint-snapshot";
import { english, swedish } from "../../../cases/words";
import { withCells } from "../change";
import { found } from "../findings";
import { orebroCalculation } from "./orebro-calculation";

const typed: TypedPlaces = {
  project: "IPS i Region Örebro län",
  costs: ["Arbetskonsulent 2 heltider=96 560"],
  overhead: "30",
  places: "30",
  months: "12",
  lines: ["Örebro 18", "Norr 4 – 8", "Väster=4-8", "Söder: 4–8 platser"],
};

/** The figure that a cell of the sheet shows. */
const shown = (sheet: SheetBlueprint | undefined, row: number, column: number): unknown =>
  sheet?.cells.find((cell) => cell.row === row && cell.column === column)?.value;

describe("Örebro's calculation, made anew", () => {
  it.each([
    ["Swedish", swedish],
    ["English", english],
  ])("is read back to the printed figures, in %s", (_, language) => {
    const snapshot = snapshotOf(placeSheets(orebroCalculation, language));
    const { calculations, perPlaceMonth } = placesOf(snapshot);
    const [calculation] = calculations;
    expect(perPlaceMonth).toEqual({ numerator: 12_552_800, denominator: 30, value: 418_427 });
    expect(calculation?.costs.map(({ amount }) => kronor(amount.min))).toEqual([96_560, 28_968]);
    expect(
      calculation?.lines.map(({ places, amount }) => [
        places.min,
        places.max,
        amount && kronor(amount.min),
        amount && kronor(amount.max),
      ]),
    ).toEqual([
      [18, 18, 903_802, 903_802],
      [4, 8, 200_845, 401_690],
      [4, 8, 200_845, 401_690],
      [4, 8, 200_845, 401_690],
    ]);
    expect(calculation?.total).toMatchObject({ places: { min: 30, max: 42 } });
    expect(found(snapshot)).toEqual([]);
  });

  it("sums what it shows: 1 506 337 and 2 108 872, a krona from the places, as its note tells", () => {
    const [sheet] = placeSheets(orebroCalculation, swedish);
    expect([shown(sheet, 20, 4), shown(sheet, 20, 5)]).toEqual([1_506_337, 2_108_872]);
    expect(shown(sheet, 22, 0)).toMatch(/skilja någon krona från platser × månader × pris/);
  });

  it("is wrong where somebody types over a formula with another amount", () => {
    const snapshot = snapshotOf(placeSheets(orebroCalculation, swedish));
    expect(found(withCells(snapshot, "Platskalkyl", { F16: { value: 411_690 } }))).toContain("BUD-820 Platskalkyl!F16");
  });
});

it("has room for costs and areas where none are told, and nothing is wrong with it", () => {
  const blank: NewPlaces = { project: "IPS", costs: [], overhead: null, places: 30, months: 12, lines: [] };
  const snapshot = snapshotOf(placeSheets(blank, swedish));
  expect(found(snapshot)).toEqual([]);
});

it("stands last in a workbook, by a name of its own", () => {
  const snapshot = snapshotOf(placeSheets(orebroCalculation, swedish));
  const [edit] = placeSheetPatch(snapshot, orebroCalculation, swedish);
  expect(edit).toMatchObject({ kind: "addSheet", position: "last", blueprint: { name: "Platskalkyl 2" } });
});

describe("what is typed of it", () => {
  it("is read as a person writes it", () => {
    expect(readNewPlaces(typed)).toEqual({ ok: true, request: orebroCalculation });
  });

  it.each<[Partial<TypedPlaces>, string]>([
    [{ project: " " }, "project"],
    [{ costs: ["Konsulenter 96560"] }, "costs"],
    [{ costs: ["Konsulenter=mycket"] }, "costs"],
    [{ overhead: "130" }, "overhead"],
    [{ places: "0" }, "places"],
    [{ places: "12,5" }, "places"],
    [{ months: "" }, "months"],
    [{ lines: ["Norr"] }, "lines"],
    [{ lines: ["Norr 8–4"] }, "lines"],
  ])("is refused where it cannot be: %j", (wrong, field) => {
    expect(readNewPlaces({ ...typed, ...wrong })).toEqual({ ok: false, faults: [field] });
  });
});
