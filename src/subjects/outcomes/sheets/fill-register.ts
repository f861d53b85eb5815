/** Makes *Deltagare*: a register of participants to fill in, a row each, with lists, dates and what reckons itself. */
import { areaName, cellName } from "../../../workbook/address";
import type { BlueprintCell, CellStyle, SheetBlueprint } from "../../../workbook/blueprint";
import {
  cell,
  figure,
  formulaCell,
  headingHeightOf,
  heightOf,
  input,
  inputFor,
  styles,
  tabColor,
} from "../../../making/sheet-style";
import { labelIn, type SheetWords } from "../../../making/sheet-words";
import { dateToSerial } from "../../../workbook/iso-day";
import {
  type ColumnId,
  columnSets,
  columnSpec,
  headFields,
  type HeadFieldId,
  reckonedColumns,
  type ReckonedId,
  sheetNames,
} from "../register/register-template";
import type { NewRegister } from "./new-register-request";
import { cellKinds, registerValidations } from "./register-validations";

/** Kept from the workbook's other sheets and names. */
export interface OutcomeSheetNames {
  readonly sheet: string;
  readonly suffix: string;
}

const registerMark = "Samkoll_Deltagare";

const titleRow = 0;
const hintRow = 1;
/** Two rows of three labels, each with its cell to the right. */
const headPlaces: readonly (readonly [HeadFieldId, row: number, column: number])[] = [
  ["effort", 3, 1],
  ["from", 3, 4],
  ["to", 3, 7],
  ["asOf", 4, 1],
  ["flowFrom", 4, 4],
  ["coaches", 4, 7],
];
const headingRow = 6;
const firstRow = headingRow + 1;

interface Laid {
  readonly column: number;
  readonly heading: string;
  readonly width: number;
  /** What is filled in there; `null` where the sheet reckons. */
  readonly id: ColumnId | null;
  readonly reckoned: ReckonedId | null;
}

export function registerBlueprint(request: NewRegister, words: SheetWords, names: OutcomeSheetNames): SheetBlueprint {
  const laid = layColumns(request, words);
  const lastRow = firstRow + request.rows - 1;
  const lastColumn = Math.max(laid.length - 1, 8);
  const hint = words.t("outcomes.register.hint");
  const width = laid.reduce((total, column) => total + column.width, 0);
  const rows = Array.from({ length: request.rows }, (_, index) => firstRow + index);
  return {
    name: names.sheet,
    cells: [
      cell(titleRow, 0, labelIn(words, sheetNames.register), styles.title),
      cell(hintRow, 0, hint, styles.plain),
      ...headCells(request, words),
      ...laid.map(({ column, heading }) => cell(headingRow, column, heading, styles.head)),
      ...rows.flatMap((row, index) => laid.map((each) => rowCell(row, index, each, laid))),
    ],
    columnWidths: new Map(laid.map(({ column, width: own }) => [column, own])),
    rowHeights: new Map([
      [titleRow, 26],
      [hintRow, heightOf([[hint, width]])],
      [3, 34],
      [4, 34],
      [headingRow, headingHeightOf(laid.map(({ heading, width: own }) => [heading, own] as const))],
    ]),
    merges: [areaName({ sheet: "", firstRow: hintRow, lastRow: hintRow, firstColumn: 0, lastColumn })],
    validations: registerValidations(laid, { firstRow, lastRow, headPlaces }, words),
    names: new Map([[`${registerMark}${names.suffix}`, "A1"]]),
    freeze: { rows: firstRow, columns: 1 },
    print: {
      orientation: "landscape",
      area: areaName({ sheet: "", firstRow: 0, lastRow, firstColumn: 0, lastColumn }),
      tall: { repeatRow: headingRow },
    },
    protect: true,
    showGridlines: false,
    tabColor,
  };
}

function layColumns({ columnSet }: NewRegister, words: SheetWords): readonly Laid[] {
  const ids: readonly ColumnId[] = columnSets[columnSet].columns;
  const has = (id: ColumnId): boolean => ids.includes(id);
  const filled = ids.flatMap((id) => {
    const { label, width } = columnSpec(id);
    const one = { heading: labelIn(words, label), width, id, reckoned: null };
    // A person with two kinds of support has one in each column: a cell holds one choice of the list.
    return id === "support" ? [one, { ...one, heading: `${one.heading} 2` }] : [one];
  });
  const reckoned = (["age", "planDays", "days"] as const)
    .filter((id) => has(reckonedColumns[id].from) && has(reckonedColumns[id].to))
    .map((id) => ({
      heading: labelIn(words, reckonedColumns[id].label),
      width: reckonedColumns[id].width,
      id: null,
      reckoned: id,
    }));
  return [...filled, ...reckoned].map((each, column) => ({ ...each, column }));
}

function headCells({ effort, from, to }: NewRegister, words: SheetWords): readonly BlueprintCell[] {
  const values: Partial<Record<HeadFieldId, string | number>> = {
    effort,
    ...(from !== null && { from: dateToSerial(from, 1900) }),
    ...(to !== null && { to: dateToSerial(to, 1900) }),
  };
  return headPlaces.flatMap(([id, row, column]) => [
    cell(row, column, labelIn(words, headFields[id]), styles.headLeft),
    cell(row, column + 1, values[id] ?? null, {
      ...inputFor(headFields[id].kind),
      ...(id !== "effort" && { align: "center" }),
    }),
  ]);
}

function rowCell(row: number, index: number, { column, id, reckoned }: Laid, laid: readonly Laid[]): BlueprintCell {
  if (reckoned !== null) return reckonedCell(row, column, reckoned, laid);
  if (id === "number") return cell(row, column, index + 1, { ...input, format: "0", align: "center" });
  return cell(row, column, null, id === null ? input : inputStyle(id));
}

function inputStyle(id: ColumnId): CellStyle {
  const known = cellKinds[columnSpec(id).content.kind];
  return known === undefined ? input : { ...input, format: known.format, align: "center" };
}

/** Nothing until both days are there. */
function reckonedCell(row: number, column: number, id: ReckonedId, laid: readonly Laid[]): BlueprintCell {
  const nameOf = (sought: ColumnId): string =>
    cellName({ row, column: laid.find((each) => each.id === sought)?.column ?? column });
  const { from, to } = reckonedColumns[id];
  const [first, last] = [nameOf(from), nameOf(to)];
  const result = id === "age" ? `YEAR(${last})-${first}` : `${last}-${first}`;
  const look = figure(styles.label, "0");
  return formulaCell({ row, column }, `IF(AND(ISNUMBER(${first}),ISNUMBER(${last})),${result},"")`, "", look);
}
