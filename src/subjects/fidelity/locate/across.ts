/** Criteria across the columns, a row of scores under them each time: every row is read as a measurement of its own. */
import type { Address } from "../../../workbook/address";
import { type Cell, cellIn, isBlank, type Row, type Sheet, type Snapshot } from "../../../workbook/snapshot";
import { readCell } from "../../../reading/form";
import { labelReader } from "../../../reading/label";
import { textOf } from "../../../reading/text-of-cell";
import type { AreaSum, CriterionRow, Measurement, SumCell } from "../model";
import { columnLabels, headFields, type HeadFieldId, type SumId, sumLabels } from "../template";
import { areaReader, criterionReader } from "./recognise";
import { type Area, type Criterion, type Scale } from "../scales/scale";
import { looksLikeScore, readScore } from "./score";

export interface AcrossTable {
  readonly sheet: Sheet;
  readonly scale: Scale;
  readonly headings: Row;
  /** By column. */
  readonly criteria: ReadonlyMap<number, Criterion>;
}

/** A row, with what its cells beside the scores say: whose it is is not read here. */
export interface AcrossRow {
  readonly measurement: Measurement;
  /** The texts that name the row, its rater's first where a column says so. */
  readonly names: readonly Cell[];
  /** A column of raters says whose scores they are. */
  readonly isRated: boolean;
}

/** A heading stands among a sheet's first rows with content. */
const rowsLookedAt = 60;
const lastColumn = 120;

/** The row that names most criteria of any scale; `null` where none names `least` of them. */
export function acrossTable(sheet: Sheet, scales: readonly Scale[], least: number): AcrossTable | null {
  const tables = scales.flatMap((scale) =>
    sheet.rows.slice(0, rowsLookedAt).map((headings): AcrossTable => ({
      sheet,
      scale,
      headings,
      criteria: criteriaIn(headings, scale),
    })),
  );
  const lacking = ({ scale, criteria }: AcrossTable): number => scale.criteria.length - criteria.size;
  return (
    tables
      .filter(({ criteria }) => criteria.size >= least)
      .sort((a, b) => b.criteria.size - a.criteria.size || lacking(a) - lacking(b))[0] ?? null
  );
}

function criteriaIn({ cells }: Row, scale: Scale): ReadonlyMap<number, Criterion> {
  const read = criterionReader(scale);
  const found = new Map<number, Criterion>();
  const met = new Set<string>();
  for (const { column, value } of cells) {
    const criterion = column <= lastColumn && typeof value === "string" ? read(value) : undefined;
    if (criterion === undefined || met.has(criterion.id)) continue;
    met.add(criterion.id);
    found.set(column, criterion);
  }
  return found;
}

/** The rows under the headings with scores under most of the criteria. */
export function acrossRows(table: AcrossTable, snapshot: Snapshot): readonly AcrossRow[] {
  const columns = [...table.criteria.keys()];
  return table.sheet.rows
    .filter(({ index }) => index > table.headings.index)
    .filter((row) => columns.filter((column) => looksLikeScore(cellIn(row, column))).length * 2 > columns.length)
    .map((row) => readRow(row, table, snapshot));
}

const readHeading = labelReader({ ...headFields, rater: columnLabels.rater });

function readRow(row: Row, table: AcrossTable, { dateSystem }: Snapshot): AcrossRow {
  const { sheet, scale, headings, criteria } = table;
  const at = (column: number): Address => ({ sheet: sheet.name, row: row.index, column });
  const heading = (column: number): string => textOf(cellIn(headings, column));
  const beside = row.cells.filter(({ column, value }) => !criteria.has(column) && !isBlank(value));
  const fields = new Map<HeadFieldId, Cell>();
  let rater: Cell | null = null;
  const others: Cell[] = [];
  for (const cell of beside) {
    const match = readHeading(heading(cell.column));
    if (match === undefined || match.rest !== "") others.push(cell);
    else if (match.id === "rater") rater ??= cell;
    else if (!fields.has(match.id)) fields.set(match.id, cell);
  }
  const names = [...(rater === null ? [] : [rater]), ...others.filter(({ value }) => typeof value === "string")];
  const days = (["measuredOn", "startedOn", "previousOn"] as const).flatMap((id) => {
    const cell = fields.get(id);
    return cell === undefined ? [] : [[id, readCell("firstDay", at(cell.column), cell, { dateSystem })] as const];
  });
  const service = fields.get("service");
  const rows = [...criteria].map(([column, criterion]): CriterionRow => ({
    criterion,
    at: { sheet: sheet.name, row: headings.index, column },
    score: readScore(at(column), cellIn(row, column), scale),
    raterScores: [],
    sources: {},
    texts: {},
  }));
  const named = new Set(rows.map(({ criterion }) => criterion.id));
  return {
    names,
    isRated: rater !== null,
    measurement: {
      id: `${sheet.name}!${row.index + 1}`,
      sheet: sheet.name,
      sheets: [sheet.name],
      titleAt: at(row.cells[0]?.column ?? 0),
      scale,
      scaleAt: null,
      unknownScale: null,
      ...(service !== undefined && { service: readCell("text", at(service.column), service, { dateSystem }) }),
      ...Object.fromEntries(days),
      raters: [],
      newScoreHeading: null,
      rows,
      absent: scale.criteria.filter(({ id }) => !named.has(id)),
      repeated: [],
      strange: [],
      questions: [],
      hasOpenColumns: false,
      foreign: [],
      otherScoreColumns: [],
      ...sumsOf(row, table),
      numbers: {},
    },
  };
}

const readSum = labelReader(sumLabels);

function sumsOf(row: Row, table: AcrossTable): Pick<Measurement, "areaSums" | "sums"> {
  const { sheet, headings, criteria, scale } = table;
  const areaSums: AreaSum[] = [];
  const sums = new Map<SumId, SumCell>();
  for (const { column, value } of headings.cells) {
    if (criteria.has(column) || typeof value !== "string") continue;
    const [at, cell] = [{ sheet: sheet.name, row: row.index, column }, cellIn(row, column)];
    const area = areaSummed(value, scale);
    const match = readSum(value);
    if (area !== null && !areaSums.some((each) => each.area.id === area.id)) areaSums.push({ area, at, cell });
    else if (match?.rest === "" && match.id !== "areaSum" && !sums.has(match.id)) sums.set(match.id, { at, cell });
  }
  return { areaSums, sums: Object.fromEntries(sums) };
}

/** "Summa Personal", or the area's name alone. */
function areaSummed(heading: string, scale: Scale): Area | null {
  const match = readSum(heading);
  const named = areaReader(scale)(match?.id === "areaSum" && match.rest !== "" ? match.rest : heading);
  return named === undefined || /\p{L}/u.test(named.rest) ? null : named.area;
}
