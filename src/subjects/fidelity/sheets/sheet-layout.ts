/** Where everything stands on a made *Programtrohet*: columns by the number of raters, rows by the scale. */
import type { ScorePlaces } from "./formulas";
import type { NewMeasurement } from "./new-measurement-request";
import { type Area, criteriaOf, type Criterion, type Scale } from "../scales/scale";
import { type ColumnId, type HeadFieldId, headFieldIds, type NumberFieldId, numberFieldIds } from "../template";
import { measureParts } from "../figures/own-numbers";

export interface SheetColumn {
  readonly id: ColumnId;
  /** For a rater's column: which rater, from 1. */
  readonly rater?: number;
  /** In characters. */
  readonly width: number;
}

export interface AreaRows {
  readonly area: Area;
  readonly titleRow: number;
  readonly rows: readonly { readonly criterion: Criterion; readonly row: number }[];
  readonly sumRow: number;
}

export interface MeasurementLayout {
  readonly columns: readonly SheetColumn[];
  readonly column: (id: ColumnId) => number;
  readonly firstRater: number;
  readonly headRows: ReadonlyMap<HeadFieldId, number>;
  readonly headingRow: number;
  readonly areas: readonly AreaRows[];
  readonly totalRow: number;
  readonly largestRow: number;
  readonly shareRow: number;
  readonly missingRow: number;
  /** Absent for a scale without bands. */
  readonly bandRow: number | null;
  readonly numbersTitleRow: number;
  readonly numberRows: ReadonlyMap<NumberFieldId, number>;
  readonly proposalsTitleRow: number;
  /** A row for each criterion that a number can speak of. */
  readonly proposalRows: readonly { readonly criterion: Criterion; readonly row: number }[];
  /** What is not checked against the manual; the last row that is printed. */
  readonly noteRow: number;
}

export const titleRow = 0;
export const instructionRow = 1;
const firstHeadRow = 2;

export function measurementLayout({ scale, raters }: NewMeasurement): MeasurementLayout {
  const columns = sheetColumns(raters);
  const headRows = new Map(headFieldIds.map((id, index) => [id, firstHeadRow + index] as const));
  const headingRow = firstHeadRow + headFieldIds.length + 1;
  const { areas, nextRow } = layAreas(scale, headingRow + 1);
  const totalRow = nextRow + 1;
  const hasBands = scale.bands.length > 0;
  const afterSums = totalRow + (hasBands ? 5 : 4);
  const measured = scale.criteria.filter(({ measure }) => measure !== undefined);
  const needed = new Set(measured.flatMap(({ measure }) => (measure === undefined ? [] : measureParts[measure.kind])));
  const numbers = numberFieldIds.filter((id) => needed.has(id));
  const noteRow = afterSums + 1;
  const numbersTitleRow = noteRow + 2;
  const proposalsTitleRow = numbersTitleRow + numbers.length + 2;
  return {
    columns,
    column: (id) => columns.findIndex((column) => column.id === id),
    firstRater: 2,
    headRows,
    headingRow,
    areas,
    totalRow,
    largestRow: totalRow + 1,
    shareRow: totalRow + 2,
    missingRow: totalRow + 3,
    bandRow: hasBands ? totalRow + 4 : null,
    numbersTitleRow,
    numberRows: new Map(numbers.map((id, index) => [id, numbersTitleRow + 1 + index])),
    proposalsTitleRow,
    proposalRows: measured.map((criterion, index) => ({ criterion, row: proposalsTitleRow + 1 + index })),
    noteRow,
  };
}

/** Area under area: its title, its criteria, its sum. `nextRow`: the first one below them all. */
export function layAreas(
  scale: Scale,
  firstRow: number,
): { readonly areas: readonly AreaRows[]; readonly nextRow: number } {
  let nextRow = firstRow;
  const areas = scale.areas.map((area): AreaRows => {
    const titleRow = nextRow;
    const rows = criteriaOf(scale, area.id).map((criterion, index) => ({ criterion, row: titleRow + 1 + index }));
    const sumRow = titleRow + 1 + rows.length;
    nextRow = sumRow + 1;
    return { area, titleRow, rows, sumRow };
  });
  return { areas, nextRow };
}

function sheetColumns(raters: number): readonly SheetColumn[] {
  return [
    { id: "number", width: 5 },
    { id: "criterion", width: 46 },
    ...(raters < 2
      ? []
      : Array.from({ length: raters }, (_, index): SheetColumn => ({ id: "rater", rater: index + 1, width: 11 }))),
    { id: "score", width: 12 },
    { id: "status", width: 9 },
    { id: "interviews", width: 11 },
    { id: "documents", width: 11 },
    { id: "observation", width: 12 },
    { id: "evidence", width: 38 },
    { id: "note", width: 28 },
    { id: "suggestion", width: 28 },
  ];
}

export function placesOf({ scale }: NewMeasurement, layout: MeasurementLayout): ScorePlaces {
  return {
    scale,
    scores: new Map(
      layout.areas.flatMap(({ rows }) =>
        rows.map(({ criterion, row }) => [criterion.id, { row, column: layout.column("score") }] as const),
      ),
    ),
  };
}
