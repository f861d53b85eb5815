/** *Ny samhällsekonomisk kalkyl* and *Gör resultatblad*: the sheets of a calculation, added as one step. */
import { appendForms, appendSheets } from "../../../making/append-sheets";
import { labelIn } from "../../../making/sheet-words";
import type { SheetBlueprint } from "../../../workbook/blueprint";
import { loadFunctionsFor } from "../../../workbook/formula/functions";
import { emptyWorkbook, withResults } from "../../../workbook/formula/with-results";
import { freeSheetName, freeSuffix } from "../../../workbook/free-names";
import type { Patch } from "../../../workbook/patch";
import type { Snapshot } from "../../../workbook/snapshot";
import type { AssumptionReadings } from "../assumptions/assumptions";
import type { SocietyFigures } from "../figures/society-figures";
import type { SocietyModel } from "../model";
import { ownPlaces } from "./own-places";
import type { Sources } from "./result/base-rows";
import { assumptionsBlueprint, type SheetNaming } from "./fill-assumptions";
import { housingBlueprint, housingPlaces } from "./fill-housing";
import { personPlaces, personsBlueprint, type PersonsRequest, personsTitle } from "./fill-persons";
import { calculationSheet } from "./result/fill-calculation";
import type { CalculationWords } from "./result/net-rows";
import { resultBlueprint } from "./result/fill-result";
import { sheetNames, type SocietySheet } from "./template";

export interface NewSociety {
  /** The insats's name. */
  readonly project: string;
  /** Rows to fill in: one for each support of a person. */
  readonly rows: number;
}

type Words = CalculationWords;
type Naming = (sheet: SocietySheet) => SheetNaming;

/** Blank sheets for persons, housing support and assumptions, last in the workbook. */
export async function newSocietyPatch(
  snapshot: Snapshot,
  request: NewSociety,
  readings: AssumptionReadings,
  words: Words,
): Promise<Patch> {
  return appendForms(snapshot, ...(await calculable(blankSheets(request, readings, words, namingIn(snapshot, words)))));
}

/** The sheets of a workbook that holds nothing else. */
export async function newSocietySheets(
  request: NewSociety,
  readings: AssumptionReadings,
  words: Words,
): Promise<readonly SheetBlueprint[]> {
  const blank = blankSheets(request, readings, words, namingIn(emptyWorkbook, words));
  return withResults(await calculable(blank), emptyWorkbook);
}

/**
 * The calculation and its result: formulas that follow Samkoll's own sheets of persons and assumptions where the workbook
 * has them; else the persons and assumptions as they were read come with it. Sheets that were made before stay.
 */
export async function societySheetsPatch(
  { case: given, table, housing }: SocietyModel,
  figures: SocietyFigures,
  about: { readonly snapshot: Snapshot; readonly project: string | null },
  words: Words,
): Promise<Patch> {
  if (given === null) return [];
  const naming = namingIn(about.snapshot, words);
  const { readings } = figures;
  const own = ownPlaces(about.snapshot, table, housing);
  const [assumptions, basis, hours] = [naming("assumptions"), naming("basis"), naming("housing")];
  const assumed = own.assumptions ?? assumptions.sheet;
  const request: PersonsRequest = {
    kind: "basis",
    title: labelIn(words, sheetNames.basis),
    about: words.t("societySheet.persons.read", { from: table?.sheet ?? "" }),
    persons: given.persons,
    rows: 1,
    assumptions: assumed,
  };
  const ownHours = given.housing.length === 0 ? null : (own.housing ?? housingPlaces(given.housing, 1, hours.sheet));
  const sources: Sources = {
    persons: own.persons ?? personPlaces(request, basis.sheet),
    housing: ownHours,
    assumptions: assumed,
  };
  const calculation = calculationSheet(given, readings, sources, words, naming("calculation"));
  const title = personsTitle(about.project ?? "", words);
  const sheets = [
    resultBlueprint({ title, figures, calculation, assumptions: assumed }, words, naming("result")),
    calculation.blueprint,
    ...(own.persons === null ? [personsBlueprint(request, words, basis)] : []),
    ...(ownHours === null || own.housing !== null
      ? []
      : [housingBlueprint(given.housing, ownHours, assumed, words, hours)]),
    ...(own.assumptions === null ? [assumptionsBlueprint(readings, words, assumptions)] : []),
  ];
  return appendSheets(about.snapshot, ...(await calculable(sheets)));
}

/** Once the functions that their formulas call are there to give their results; until then a formula has none. */
async function calculable(sheets: readonly SheetBlueprint[]): Promise<readonly SheetBlueprint[]> {
  await loadFunctionsFor(sheets.flatMap(({ cells }) => cells.flatMap(({ formula }) => formula ?? [])));
  return sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((cell) => (cell.formula === undefined ? cell : { ...cell, value: null })),
  }));
}

const housingRows = 10;

function blankSheets(
  { project, rows }: NewSociety,
  readings: AssumptionReadings,
  words: Words,
  naming: Naming,
): readonly SheetBlueprint[] {
  const [persons, housing, assumptions] = [naming("persons"), naming("housing"), naming("assumptions")];
  return [
    personsBlueprint(
      {
        kind: "persons",
        title: personsTitle(project, words),
        about: words.t("societySheet.persons.about"),
        persons: [],
        rows,
        assumptions: assumptions.sheet,
      },
      words,
      persons,
    ),
    housingBlueprint([], housingPlaces([], housingRows, housing.sheet), assumptions.sheet, words, housing),
    assumptionsBlueprint(readings, words, assumptions),
  ];
}

/** Free names, one ending for all of this calculation. */
function namingIn({ sheets, names }: Snapshot, words: Words): Naming {
  const suffix = freeSuffix([...names.keys()]);
  const taken = sheets.map(({ name }) => name);
  return (sheet) => ({ sheet: freeSheetName(labelIn(words, sheetNames[sheet]), taken), suffix });
}
