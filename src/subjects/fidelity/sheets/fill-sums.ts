/** The lower part of a made *Programtrohet*: the sums, and the service's own numbers with what they speak for. */
import { cellName } from "../../../workbook/address";
import type { BlueprintCell, CellStyle } from "../../../workbook/blueprint";
import { cell, figure, formulaCell, inputFor, styles } from "../../../making/sheet-style";
import { shareFormat } from "../../../workbook/number-format";
import { labelIn, type SheetWords } from "../../../making/sheet-words";
import {
  bandFormula,
  missingFormula,
  pointsFormula,
  proposalFormula,
  ratioFormula,
  type ScorePlaces,
  shareFormula,
} from "./formulas";
import type { NewMeasurement } from "./new-measurement-request";
import { measureParts } from "../figures/own-numbers";
import { isShareMeasure, largestTotal } from "../scales/scale";
import type { MeasurementLayout } from "./sheet-layout";
import { numberFields, sumLabels } from "../template";

/** Total, highest possible, share, scores missing, and the band where the scale has any. */
export function sumCells(
  { scale }: NewMeasurement,
  layout: MeasurementLayout,
  places: ScorePlaces,
  words: SheetWords,
): readonly BlueprintCell[] {
  const column = layout.column("score");
  const total = cellName({ row: layout.totalRow, column });
  const largest = largestTotal(scale);
  const line = (row: number, label: string, style: CellStyle): readonly BlueprintCell[] =>
    Array.from({ length: column }, (_, each) => cell(row, each, each === 1 ? label : null, style));
  return [
    ...line(layout.totalRow, labelIn(words, sumLabels.total), styles.total),
    formulaCell({ row: layout.totalRow, column }, pointsFormula(places, scale.criteria), "", figure(styles.total, "0")),
    ...line(layout.largestRow, labelIn(words, sumLabels.largest), styles.label),
    cell(layout.largestRow, column, largest, figure(styles.label, "0")),
    ...line(layout.shareRow, labelIn(words, sumLabels.share), styles.label),
    formulaCell({ row: layout.shareRow, column }, shareFormula(total, largest), "", figure(styles.label, shareFormat)),
    ...line(layout.missingRow, labelIn(words, sumLabels.missing), styles.label),
    formulaCell({ row: layout.missingRow, column }, missingFormula(places), 0, figure(styles.label, "0")),
    ...(layout.bandRow === null
      ? []
      : [
          ...line(layout.bandRow, labelIn(words, sumLabels.band), styles.sum),
          formulaCell({ row: layout.bandRow, column }, bandFormula(total, scale, words.code), "", {
            ...styles.sum,
            align: "left",
          }),
          ...Array.from({ length: layout.column("observation") - column }, (_, index) =>
            cell(layout.bandRow ?? 0, column + 1 + index, null, styles.sum),
          ),
        ]),
  ];
}

/** Nothing where no criterion of the scale has limits in numbers. */
export function numberCells(
  request: NewMeasurement,
  layout: MeasurementLayout,
  words: SheetWords,
): readonly BlueprintCell[] {
  if (layout.numberRows.size === 0) return [];
  const column = layout.column("score");
  const at = (row: number | undefined): string => cellName({ row: row ?? 0, column });
  return [
    cell(layout.numbersTitleRow, 1, words.t("fidelity.sheet.numbers"), styles.headLeft),
    ...[...layout.numberRows].flatMap(([id, row]) => [
      cell(row, 1, labelIn(words, numberFields[id]), styles.label),
      cell(row, column, request.numbers[id] ?? null, inputFor(numberFields[id].kind)),
      cell(row, column + 1, words.t(`fidelity.unit.${numberFields[id].kind}`), styles.plain),
    ]),
    cell(layout.proposalsTitleRow, 1, words.t("fidelity.sheet.proposals"), styles.headLeft),
    cell(layout.proposalsTitleRow, column, words.t("fidelity.sheet.number"), styles.head),
    cell(layout.proposalsTitleRow, column + 1, words.t("fidelity.sheet.gives"), styles.head),
    ...layout.proposalRows.flatMap(({ criterion, row }): readonly BlueprintCell[] => {
      const { measure } = criterion;
      if (measure === undefined) return [];
      const [over, under] = measureParts[measure.kind].map((id) => at(layout.numberRows.get(id)));
      const formula =
        under === undefined ? `IF(ISNUMBER(${over ?? ""}),${over ?? ""},"")` : ratioFormula(over ?? "", under);
      return [
        cell(row, 0, criterion.no, { ...styles.label, align: "center" }),
        cell(row, 1, words.t(`fidelity.measure.${measure.kind}`), styles.label),
        formulaCell(
          { row, column },
          formula,
          "",
          figure(styles.label, isShareMeasure(measure.kind) ? shareFormat : "0.0"),
        ),
        formulaCell({ row, column: column + 1 }, proposalFormula(cellName({ row, column }), measure), "", {
          ...styles.label,
          align: "center",
        }),
      ];
    }),
  ];
}
