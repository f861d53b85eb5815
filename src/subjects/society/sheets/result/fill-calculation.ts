/** Makes *Samhällsekonomi – beräkning*: every step from the persons to the result, live, a line each. */
import type { SheetBlueprint } from "../../../../workbook/blueprint";
import { cell, heightOf, styles, tabColor } from "../../../../making/sheet-style";
import { labelIn } from "../../../../making/sheet-words";
import { type AssumptionReadings, valuesOf } from "../../assumptions/assumptions";
import { netOfCase } from "../../calculation/net";
import { swings } from "../../sensitivity/one-way";
import type { SocietyCase } from "../../model";
import type { SheetNaming } from "../fill-assumptions";
import { sheetMarks, sheetNames } from "../template";
import { baseRows, calculationWidth, calculationWidths, perspectiveRows, reportRows, type Sources } from "./base-rows";
import { bearerRows, type CalculationWords, netRows, sgiRows, yearRows } from "./net-rows";
import { layRows, type RowOf } from "./rows";
import { drawnRows, swingOrder, tornadoChart, tornadoRows, twoWayRows } from "./sensitivity-rows";

export interface CalculationSheet {
  readonly blueprint: SheetBlueprint;
  readonly rowOf: RowOf;
}

const firstRow = 3;

export function calculationSheet(
  given: SocietyCase,
  readings: AssumptionReadings,
  sources: Sources,
  words: CalculationWords,
  names: SheetNaming,
): CalculationSheet {
  const about = words.t("societySheet.calculation.about");
  const order = swingOrder(given, readings);
  const laid = layRows(
    [
      ...baseRows(sources, words),
      ...reportRows(sources, words),
      ...perspectiveRows(sources, words),
      ...bearerRows(sources, words),
      ...netRows(sources, words),
      ...yearRows(sources, words),
      ...sgiRows(sources, words),
      ...tornadoRows(sources, order, words),
      ...twoWayRows(sources, readings, words),
      ...drawnRows(given, readings, words),
    ],
    firstRow,
  );
  const net = netOfCase("society", given, valuesOf(readings)).net ?? 0;
  const notes = laid.cells.filter(({ column, style }) => column === 0 && style?.italic === true);
  return {
    rowOf: laid.rowOf,
    blueprint: {
      name: names.sheet,
      cells: [
        cell(0, 0, labelIn(words, sheetNames.calculation), styles.title),
        cell(1, 0, about, styles.plain),
        ...laid.cells,
      ],
      columnWidths: new Map(calculationWidths.map((width, column) => [column, width])),
      rowHeights: new Map([[0, 26], [1, heightOf([[about, calculationWidth]])], ...laid.heights]),
      merges: ["A2:H2", ...notes.map(({ row }) => `A${row + 1}:H${row + 1}`)],
      validations: [],
      names: new Map([[`${sheetMarks.calculation}${names.suffix}`, "A1"]]),
      freeze: { rows: 1, columns: 1 },
      print: { orientation: "landscape", area: `A1:H${laid.nextRow}`, tall: { repeatRow: null } },
      protect: true,
      showGridlines: false,
      tabColor,
      charts: tornadoChart(order, swings("society", given, readings), net, laid.rowOf, words),
    },
  };
}
