/** Makes *Samhällsekonomi*: a row for each support of a person, blank to fill in, or with persons that were read elsewhere. */
import type { TextUnder } from "../../../checking/text-key";
import { areaName } from "../../../workbook/address";
import type { BlueprintCell, BlueprintValidation, CellStyle, SheetBlueprint } from "../../../workbook/blueprint";
import {
  cell,
  figure,
  formulaCell,
  headingHeightOf,
  heightOf,
  input,
  styles,
  tabColor,
} from "../../../making/sheet-style";
import { labelIn, type SheetWords } from "../../../making/sheet-words";
import type { Person, Support } from "../model";
import type { SheetNaming } from "./fill-assumptions";
import {
  firstRow,
  headingRow,
  monthSum,
  payerFormula,
  payerList,
  type PersonPlaces,
  reckoned,
  summed,
  sumRows,
  yearSum,
} from "./person-cells";
import {
  columnOf,
  employerNames,
  payerNames,
  type PersonColumnId,
  personColumns,
  personHeadings,
  sheetMarks,
  sheetNames,
  sumLabels,
  supportPayers,
} from "./template";

export interface PersonsRequest {
  /** `basis`: the persons of somebody else's table. */
  readonly kind: "persons" | "basis";
  readonly title: string;
  readonly about: string;
  readonly persons: readonly Person[];
  /** Rows at least; the rest are empty. */
  readonly rows: number;
  /** The name of the sheet of assumptions. */
  readonly assumptions: string;
}

export function personPlaces({ persons, rows, assumptions }: PersonsRequest, sheet: string): PersonPlaces {
  const needed = Math.max(
    rows,
    persons.reduce((all, person) => all + rowsOf(person).length, 0),
    1,
  );
  return { sheet, lastRow: firstRow + needed - 1, assumptions };
}

export function personsBlueprint(request: PersonsRequest, words: SheetWords, names: SheetNaming): SheetBlueprint {
  const places = personPlaces(request, names.sheet);
  const sums = sumRows(places);
  const entries = request.persons.flatMap(rowsOf);
  const rows = Array.from({ length: places.lastRow - firstRow + 1 }, (_, index) => firstRow + index);
  const wide = personColumns.reduce((all, id) => all + widthOf(id), 0);
  return {
    name: names.sheet,
    cells: [
      cell(0, 0, request.title, styles.title),
      cell(1, 0, request.about, styles.plain),
      ...personColumns.map((id) => cell(headingRow, columnOf(id), labelIn(words, personHeadings[id]), styles.head)),
      ...rows.flatMap((row, index) => personRow(row, entries[index], places, words)),
      ...sumCells(sums.month, labelIn(words, sumLabels.month), (id) => monthSum(id, places)),
      ...sumCells(sums.year, labelIn(words, sumLabels.year), (id) => yearSum(id, places)),
      ...payerCells(words),
    ],
    columnWidths: new Map([
      ...personColumns.map((id): readonly [number, number] => [columnOf(id), widthOf(id)]),
      [payerList.kind - 1, 3],
      [payerList.kind, 26],
      [payerList.payer, 22],
    ]),
    rowHeights: new Map([
      [0, 26],
      [1, heightOf([[request.about, wide]])],
      [headingRow, headingHeightOf(personColumns.map((id) => [labelIn(words, personHeadings[id]), widthOf(id)]))],
    ]),
    merges: [areaName({ sheet: "", firstRow: 1, lastRow: 1, firstColumn: 0, lastColumn: columnOf("production") })],
    validations: validations(places, words),
    names: new Map([[`${sheetMarks[request.kind]}${names.suffix}`, "A1"]]),
    freeze: { rows: firstRow, columns: 1 },
    print: {
      orientation: "landscape",
      area: areaName({
        sheet: "",
        firstRow: 0,
        lastRow: sums.year,
        firstColumn: 0,
        lastColumn: columnOf("production"),
      }),
      tall: { repeatRow: headingRow },
    },
    protect: true,
    showGridlines: false,
    tabColor,
  };
}

/** A row of the sheet: a support, with the work on the person's first one. */
interface Entry {
  readonly person: Person;
  readonly support: Support | null;
  readonly isFirst: boolean;
}

function rowsOf(person: Person): readonly Entry[] {
  const supports: readonly (Support | null)[] = person.before.length === 0 ? [null] : person.before;
  return supports.map((support, index) => ({ person, support, isFirst: index === 0 }));
}

const widths: Readonly<Partial<Record<PersonColumnId, number>>> = {
  number: 12,
  support: 22,
  payer: 18,
  employer: 18,
  counted: 9,
};

function widthOf(id: PersonColumnId): number {
  return widths[id] ?? 13;
}

const kronor = "#,##0";
const formats: Readonly<Partial<Record<PersonColumnId, string>>> = {
  amount: kronor,
  tax: kronor,
  wage: kronor,
  subsidy: kronor,
  extent: "0%",
  subsidyShare: "0%",
  months: "0.#",
};

function personRow(
  row: number,
  entry: Entry | undefined,
  places: PersonPlaces,
  words: SheetWords,
): readonly BlueprintCell[] {
  const formulas = reckoned(row, places, words);
  const typed = entry === undefined ? noValues : valuesOf(entry, words);
  return personColumns.map((id) => {
    const column = columnOf(id);
    const formula = formulas.get(id);
    if (formula !== undefined) {
      return formulaCell({ row, column }, formula, "", figure(styles.label, id === "counted" ? "0" : kronor));
    }
    const format = formats[id];
    const style: CellStyle =
      format === undefined ? { ...input, wrap: true, align: "left" } : { ...input, format, align: "right" };
    if (id === "payer" && (entry === undefined || entry.support !== null) && !typed.has("payer")) {
      return formulaCell({ row, column }, payerFormula(row), "", style);
    }
    return cell(row, column, typed.get(id) ?? null, style);
  });
}

type Typed = ReadonlyMap<PersonColumnId, string | number | null>;
const noValues: Typed = new Map();

/** A payer is written where it is another than the list beside the table gives. */
function valuesOf({ person, support, isFirst }: Entry, words: SheetWords): Typed {
  const values = new Map<PersonColumnId, string | number | null>([["number", person.number]]);
  const known = supportPayers.find(([kind]) => kind === support?.kind);
  if (support !== null && known !== undefined) {
    values.set("support", labelIn(words, known[1]));
    values.set("amount", support.amount);
    values.set("tax", support.tax);
    if (support.payer !== known[2]) values.set("payer", labelIn(words, payerNames[support.payer ?? "other"]));
  }
  values.set("months", person.months);
  if (!isFirst) return values;
  const { after } = person;
  if (after.kind === "studies") values.set("employer", labelIn(words, employerNames.studies));
  if (after.kind === "work") {
    values.set("extent", after.extent);
    values.set("employer", labelIn(words, employerNames[after.employer ?? "other"]));
    values.set("wage", after.wage);
    values.set("subsidyShare", after.subsidy?.share ?? null);
    values.set("subsidy", after.subsidy?.amount ?? null);
  }
  return values;
}

function sumCells(row: number, label: string, formula: (id: PersonColumnId) => string): readonly BlueprintCell[] {
  return personColumns.map((id, column) =>
    column === 0
      ? cell(row, column, label, styles.sum)
      : summed.includes(id)
        ? formulaCell({ row, column }, formula(id), 0, figure(styles.sum, kronor))
        : cell(row, column, null, styles.sum),
  );
}

/** Who pays what: a list that the payers follow, to be changed where it is otherwise. */
function payerCells(words: SheetWords): readonly BlueprintCell[] {
  return [
    cell(headingRow, payerList.kind, words.t("societySheet.persons.kinds"), styles.head),
    cell(headingRow, payerList.payer, words.t("societySheet.persons.paidBy"), styles.head),
    ...supportPayers.flatMap(([, kind, payer], index) => [
      cell(firstRow + index, payerList.kind, labelIn(words, kind), styles.label),
      cell(firstRow + index, payerList.payer, labelIn(words, payerNames[payer]), { ...input, align: "left" }),
    ]),
  ];
}

function validations(places: PersonPlaces, words: SheetWords): readonly BlueprintValidation[] {
  const area = (id: PersonColumnId): string =>
    areaName({ sheet: "", firstRow, lastRow: places.lastRow, firstColumn: columnOf(id), lastColumn: columnOf(id) });
  const told = (
    id: TextUnder<"societySheet.persons.prompt">,
    allow: BlueprintValidation["allow"],
    wrong: "choice" | "kronor" | "share" | "months",
  ): BlueprintValidation => ({
    areas: [area(id)],
    allow,
    promptTitle: labelIn(words, personHeadings[id]).slice(0, 32),
    prompt: words.t(`societySheet.persons.prompt.${id}`),
    errorTitle: words.t("societySheet.wrong.title"),
    error: words.t(`societySheet.wrong.${wrong}`),
  });
  const kronorLimits = { kind: "decimal", min: 0, max: 1_000_000 } as const;
  const kinds = areaName({
    sheet: "",
    firstRow,
    lastRow: firstRow + supportPayers.length - 1,
    firstColumn: payerList.kind,
    lastColumn: payerList.kind,
  });
  return [
    told("support", { kind: "listFrom", cells: kinds }, "choice"),
    told("payer", { kind: "list", choices: Object.values(payerNames).map((label) => labelIn(words, label)) }, "choice"),
    told("amount", kronorLimits, "kronor"),
    told("tax", kronorLimits, "kronor"),
    told("extent", { kind: "decimal", min: 0, max: 1 }, "share"),
    told(
      "employer",
      { kind: "list", choices: Object.values(employerNames).map((label) => labelIn(words, label)) },
      "choice",
    ),
    told("wage", kronorLimits, "kronor"),
    told("subsidyShare", { kind: "decimal", min: 0, max: 1 }, "share"),
    told("subsidy", kronorLimits, "kronor"),
    told("months", { kind: "decimal", min: 0, max: 12 }, "months"),
  ];
}

/** The title of a sheet of its own, of an insats. */
export function personsTitle(insats: string, words: SheetWords): string {
  const name = labelIn(words, sheetNames.persons);
  return insats === "" ? name : `${name}: ${insats}`;
}
