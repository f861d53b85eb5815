/** Makes *Samhällsekonomi – boendestöd*, Hudiksvall's table 4: hours a week before and after, a year, in kronor. */
import { cellReference } from "../../../workbook/address";
import type { BlueprintCell, SheetBlueprint } from "../../../workbook/blueprint";
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
import type { HousingSupport } from "../model";
import { assumptionCell, type SheetNaming } from "./fill-assumptions";
import { sheetMarks, sheetNames } from "./template";

const columns = ["person", "before", "after", "less"] as const;
const widths = [24, 18, 18, 18];
const headingRow = 3;
const firstRow = headingRow + 1;
const hours = "0.0#";

export interface HousingPlaces {
  readonly sheet: string;
  readonly lastRow: number;
}

export function housingPlaces(housing: readonly HousingSupport[], rows: number, sheet: string): HousingPlaces {
  return { sheet, lastRow: firstRow + Math.max(rows, housing.length, 1) - 1 };
}

/** Hours less a week, as another sheet points to them. */
export function housingCell({ sheet, lastRow }: HousingPlaces): string {
  return cellReference({ sheet, row: lastRow + 1, column: 3 });
}

export function housingBlueprint(
  housing: readonly HousingSupport[],
  places: HousingPlaces,
  assumptionsSheet: string,
  words: SheetWords,
  names: SheetNaming,
): SheetBlueprint {
  const { lastRow } = places;
  const about = words.t("societySheet.housing.about");
  const rows = Array.from({ length: lastRow - firstRow + 1 }, (_, index) => firstRow + index);
  const assumed = (id: "weeks" | "hourCost"): string => assumptionCell(assumptionsSheet, id);
  return {
    name: names.sheet,
    cells: [
      cell(0, 0, labelIn(words, sheetNames.housing), styles.title),
      cell(1, 0, about, styles.plain),
      ...columns.map((column, index) =>
        cell(headingRow, index, words.t(`societySheet.housing.${column}`), styles.head),
      ),
      ...rows.flatMap((row, index) => housingRow(row, housing[index], index, words)),
      ...sumRow(
        lastRow + 1,
        words.t("societySheet.housing.week"),
        hours,
        (letter) => `SUM(${letter}${firstRow + 1}:${letter}${lastRow + 1})`,
      ),
      ...sumRow(
        lastRow + 2,
        words.t("societySheet.housing.year"),
        hours,
        (letter) => `${letter}${lastRow + 2}*${assumed("weeks")}`,
      ),
      ...sumRow(
        lastRow + 3,
        words.t("societySheet.housing.cost"),
        "#,##0",
        (letter) => `${letter}${lastRow + 3}*${assumed("hourCost")}`,
      ),
    ],
    columnWidths: new Map(widths.map((width, column) => [column, width])),
    rowHeights: new Map([
      [0, 26],
      [1, heightOf([[about, widths.reduce((all, width) => all + width, 0)]])],
      [
        headingRow,
        headingHeightOf(
          columns.map((column, index) => [words.t(`societySheet.housing.${column}`), widths[index] ?? 10]),
        ),
      ],
    ]),
    merges: ["A2:D2"],
    validations: [
      {
        areas: [`B${firstRow + 1}:C${lastRow + 1}`],
        allow: { kind: "decimal", min: 0, max: 168 },
        promptTitle: labelIn(words, sheetNames.housing).slice(0, 32),
        prompt: words.t("societySheet.housing.prompt"),
        errorTitle: words.t("societySheet.wrong.title"),
        error: words.t("societySheet.wrong.hours"),
      },
    ],
    names: new Map([[`${sheetMarks.housing}${names.suffix}`, "A1"]]),
    freeze: { rows: firstRow, columns: 0 },
    print: { orientation: "portrait", area: `A1:D${lastRow + 4}` },
    protect: true,
    showGridlines: false,
    tabColor,
  };
}

function housingRow(
  row: number,
  own: HousingSupport | undefined,
  index: number,
  words: SheetWords,
): readonly BlueprintCell[] {
  const typed = { ...input, format: hours, align: "right" } as const;
  const person = own === undefined ? null : words.t("societySheet.housing.personNumber", { number: index + 1 });
  return [
    cell(row, 0, person, { ...input, align: "left" }),
    cell(row, 1, own?.before ?? null, typed),
    cell(row, 2, own?.after ?? null, typed),
    formulaCell(
      { row, column: 3 },
      `IF(AND(B${row + 1}="",C${row + 1}=""),"",SUM(B${row + 1})-SUM(C${row + 1}))`,
      "",
      figure(styles.label, hours),
    ),
  ];
}

function sumRow(
  row: number,
  label: string,
  format: string,
  formula: (letter: string) => string,
): readonly BlueprintCell[] {
  return [
    cell(row, 0, label, styles.sum),
    ...["B", "C", "D"].map((letter, index) =>
      formulaCell({ row, column: index + 1 }, formula(letter), 0, figure(styles.sum, format)),
    ),
  ];
}
