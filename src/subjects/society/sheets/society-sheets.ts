/** *Ny samhällsekonomisk kalkyl* and *Gör resultatblad*: the sheets of a calculation, added as one step. */
import { appendForms, appendSheets } from "../../../making/append-sheets";
import { labelIn, type SheetWords } from "../../../making/sheet-words";
import type { SheetBlueprint } from "../../../workbook/blueprint";
import { loadFunctionsFor } from "../../../workbook/formula/functions";
import { emptyWorkbook, withResults } from "../../../workbook/formula/with-results";
import { freeSheetName, freeSuffix } from "../../../workbook/free-names";
import type { Patch } from "../../../workbook/patch";
import type { Snapshot } from "../../../workbook/snapshot";
import type { AssumptionReadings } from "../assumptions/assumptions";
import type { SocietyFigures } from "../figures/society-figures";
import type { SocietyCase } from "../model";
import { assumptionsBlueprint, type SheetNaming } from "./fill-assumptions";
import { housingBlueprint, housingPlaces } from "./fill-housing";
import { personPlaces, personsBlueprint, type PersonsRequest, personsTitle } from "./fill-persons";
import { calculationSheet } from "./result/fill-calculation";
import { resultBlueprint } from "./result/fill-result";
import { sheetNames, type SocietySheet } from "./template";

export interface NewSociety {
  /** The insats's name. */
  readonly project: string;
  /** Rows to fill in: one for each support of a person. */
  readonly rows: number;
}

type Words = SheetWords;
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
 * The calculation and its result, with the persons as they were read and the assumptions that they stand on: formulas
 * from there on. Sheets that were made before stay as they are.
 */
export async function societySheetsPatch(
  given: SocietyCase,
  figures: SocietyFigures,
  about: { readonly snapshot: Snapshot; readonly project: string | null; readonly from: string },
  words: Words,
): Promise<Patch> {
  const naming = namingIn(about.snapshot, words);
  const { readings } = figures;
  const [assumptions, basis, housing] = [naming("assumptions"), naming("basis"), naming("housing")];
  const request: PersonsRequest = {
    kind: "basis",
    title: labelIn(words, sheetNames.basis),
    about: words.t("societySheet.persons.read", { from: about.from }),
    persons: given.persons,
    rows: 1,
    assumptions: assumptions.sheet,
  };
  const hours = given.housing.length === 0 ? null : housingPlaces(given.housing, 1, housing.sheet);
  const calculation = calculationSheet(
    given,
    readings,
    { persons: personPlaces(request, basis.sheet), housing: hours, assumptions: assumptions.sheet },
    words,
    naming("calculation"),
  );
  const title = personsTitle(about.project ?? "", words);
  const sheets = [
    resultBlueprint({ title, figures, calculation, assumptions: assumptions.sheet }, words, naming("result")),
    calculation.blueprint,
    personsBlueprint(request, words, basis),
    ...(hours === null ? [] : [housingBlueprint(given.housing, hours, assumptions.sheet, words, housing)]),
    assumptionsBlueprint(readings, words, assumptions),
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
