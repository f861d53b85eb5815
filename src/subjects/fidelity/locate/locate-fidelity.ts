/** Finds measurements of fidelity: every sheet with the names of criteria and scores beside them, whoever made it. */
import type { Address } from "../../../workbook/address";
import { cellIn, rowAt, type Sheet, type Snapshot } from "../../../workbook/snapshot";
import { type Answers, noAnswers, type Question } from "../../../checking/question";
import { acrossRows, acrossTable } from "./across";
import { tableColumns, type TableColumns } from "./columns";
import { readHead } from "./locate-head";
import { readNumbers } from "./locate-numbers";
import { readSums } from "./locate-sums";
import type { CriterionRow, FidelityModel, Measurement, RepeatedRow, StrangeRow } from "../model";
import { type MarkColumn, markColumns, readMarks } from "./mark-columns";
import { numberedCriteria } from "./numbered-criteria";
import { joinRows, joinSheets } from "./rater-parts";
import { criterionReader } from "./recognise";
import type { Criterion, Scale } from "../scales/scale";
import { readScore } from "./score";
import { type Met, type TablePlace, type UnnamedRows, unnamedRows } from "./unnamed-rows";
import { isFollowUpSheet } from "../sheets/sheet-marks";
import { sourceColumns, textColumns } from "../template";
import type { CellReading } from "../../../reading/form";
import { textOf } from "../../../reading/text-of-cell";

/** A sheet with fewer names of criteria than this is about something else. */
const fewestCriteria = 3;

/**
 * `scales`: those that are known here; the first is taken where the criteria fit more than one alike. `answers`: to what
 * is asked of its columns and rows.
 */
export function locateFidelity(
  snapshot: Snapshot,
  scales: readonly Scale[],
  answers: Answers = noAnswers,
): FidelityModel {
  const read = snapshot.sheets
    .filter((sheet) => !isFollowUpSheet(snapshot, sheet))
    .map((sheet) => readSheet(snapshot, sheet, scales, answers));
  const raters = joinSheets(
    snapshot,
    read.flatMap(({ whole }) => whole ?? []),
    answers,
  );
  return {
    snapshot,
    measurements: byDate([...raters.measurements, ...read.flatMap(({ rows }) => rows)]),
    questions: [...raters.questions, ...read.flatMap(({ questions }) => questions)],
  };
}

interface SheetReading {
  /** The one measurement that the sheet is. */
  readonly whole: Measurement | null;
  /** Those of its rows, where the criteria stand across. */
  readonly rows: readonly Measurement[];
  readonly questions: readonly Question[];
}

function readSheet(snapshot: Snapshot, sheet: Sheet, scales: readonly Scale[], answers: Answers): SheetReading {
  const down = bestScale(sheet, scales);
  const across = acrossTable(sheet, scales, Math.max(fewestCriteria, (down?.distinct ?? 0) + 1));
  if (across !== null) {
    const { measurements, questions } = joinRows(across, acrossRows(across, snapshot), answers);
    return { whole: null, rows: measurements, questions };
  }
  if (down !== null) return { whole: measurementOf(snapshot, sheet, down, scales, answers), rows: [], questions: [] };
  const { table, question } = numberedCriteria(sheet, scales, answers);
  return {
    whole: table === null ? null : measurementOf(snapshot, sheet, table, scales, answers),
    rows: [],
    questions: question === null ? [] : [question],
  };
}

function byDate(measurements: readonly Measurement[]): readonly Measurement[] {
  const dated = measurements.filter(({ measuredOn }) => measuredOn?.value);
  const undated = measurements.filter((measurement) => !dated.includes(measurement));
  const day = ({ measuredOn }: Measurement): string => measuredOn?.value ?? "";
  return [...dated.sort((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0)), ...undated];
}

function measurementOf(
  snapshot: Snapshot,
  sheet: Sheet,
  found: FoundTable,
  scales: readonly Scale[],
  answers: Answers,
): Measurement {
  const { column, met } = found;
  // A name that comes again further down is no part of the table.
  const rows = met.filter(isFirst).map(({ row }) => row);
  const { dateSystem } = snapshot;
  const marks = markColumns(sheet, column, rows, found.scale);
  const others = new Set(marks?.map((each) => each.column));
  const columns = tableColumns({ sheet, dateSystem, criterionColumn: column, rows, others }, answers);
  const { titleAt, scale: stated, ...fields } = readHead(snapshot, sheet, rows[0] ?? 0);
  const named = stated === undefined ? undefined : scaleIn(stated.text, scales);
  const scale = named ?? found.scale;
  const place = { sheet, column, columns, scale, marks };
  const unnamed = unnamedRows(place, met, answers);
  const table = readTable(place, [...met, ...unnamed.met], unnamed, named === undefined ? [] : scales);
  const spot = { ...place, lastCriterion: Math.max(...table.rows.map(({ at }) => at.row)) };
  return {
    id: sheet.name,
    sheet: sheet.name,
    sheets: [sheet.name],
    titleAt: titleAt ?? { sheet: sheet.name, row: rows[0] ?? 0, column },
    scale,
    scaleAt: stated?.at ?? null,
    unknownScale: stated !== undefined && named === undefined && stated.text !== "" ? stated : null,
    ...fields,
    newScoreHeading: columns.newHeading,
    raters: columns.raters.map(({ name, at }) => ({ name, at })),
    ...table,
    questions: [...columns.questions, ...unnamed.questions],
    hasOpenColumns: columns.open.length > 0,
    otherScoreColumns: columns.others,
    ...readSums(spot, table.rows),
    numbers: readNumbers(snapshot, spot),
  };
}

function isFirst({ criterion }: Met, index: number, all: readonly Met[]): boolean {
  return all.findIndex((other) => other.criterion.id === criterion.id) === index;
}

/** By its id, or by its name. */
function scaleIn(text: string, scales: readonly Scale[]): Scale | undefined {
  const sought = spelling(text);
  return scales.find(({ id, name }) =>
    [id, name.sv, name.en, ...(name.also ?? [])].some((known) => spelling(known) === sought),
  );
}

/** Without regard to case and spaces; å, ä and ö may be put together of two characters. */
function spelling(text: string): string {
  return text.normalize("NFC").replace(/\s+/g, " ").trim().toLowerCase();
}

interface FoundTable {
  readonly scale: Scale;
  readonly column: number;
  readonly met: readonly Met[];
}

/** The scale with most of its criteria in one column; of two that have as many, the one that lacks fewest. */
function bestScale(sheet: Sheet, scales: readonly Scale[]): (FoundTable & { readonly distinct: number }) | null {
  const candidates = scales.flatMap((scale) => {
    const all = criteriaOn(sheet, scale);
    const columns = [...new Set(all.map(({ column }) => column))];
    return columns.map((column) => {
      const met = all.filter((each) => each.column === column);
      return { scale, column, met, distinct: new Set(met.map(({ criterion }) => criterion.id)).size };
    });
  });
  const ranked = candidates
    .filter(({ distinct }) => distinct >= fewestCriteria)
    .sort((a, b) => b.distinct - a.distinct || lacking(a) - lacking(b));
  return ranked[0] ?? null;
}

function lacking({ scale, distinct }: { readonly scale: Scale; readonly distinct: number }): number {
  return scale.criteria.length - distinct;
}

/** Criteria stand in one of a form's first columns. */
const lastCriterionColumn = 12;
const lastRowLookedAt = 2_000;

function criteriaOn(sheet: Sheet, scale: Scale): readonly Met[] {
  const read = criterionReader(scale);
  const met: Met[] = [];
  for (const { index, cells } of sheet.rows) {
    if (index > lastRowLookedAt) break;
    for (const cell of cells) {
      if (cell.column > lastCriterionColumn) break;
      const criterion = typeof cell.value === "string" ? read(cell.value) : undefined;
      if (criterion !== undefined) met.push({ criterion, row: index, column: cell.column });
    }
  }
  return met;
}

type Table = Pick<Measurement, "rows" | "absent" | "repeated" | "strange" | "foreign">;

/** `others`: the scales that a criterion may come from which is not of this one. */
function readTable(
  { sheet, column, columns, scale, marks }: TablePlace & { readonly marks: readonly MarkColumn[] | null },
  met: readonly Met[],
  { strange }: Pick<UnnamedRows, "strange">,
  others: readonly Scale[],
): Table {
  const rows = new Map<string, CriterionRow>();
  const repeated: RepeatedRow[] = [];
  const own = met.filter(({ criterion }) => scale.criteria.some(({ id }) => id === criterion.id));
  for (const { criterion, row } of own) {
    const at = { sheet: sheet.name, row, column };
    const first = rows.get(criterion.id);
    if (first === undefined) rows.set(criterion.id, readRow(sheet, at, criterion, columns, scale, marks));
    else repeated.push({ at, first: first.at, criterion });
  }
  const isForeign = ({ text }: StrangeRow): boolean =>
    others.some((other) => criterionReader(other)(text) !== undefined);
  return {
    rows: [...rows.values()].sort((a, b) => a.at.row - b.at.row),
    absent: scale.criteria.filter(({ id }) => !rows.has(id)),
    repeated,
    strange: strange.filter((row) => !isForeign(row)),
    foreign: strange.filter(isForeign),
  };
}

function readRow(
  sheet: Sheet,
  at: Address,
  criterion: Criterion,
  { score, raters, known }: TableColumns,
  scale: Scale,
  marks: readonly MarkColumn[] | null,
): CriterionRow {
  const row = rowAt(sheet, at.row);
  const scoreIn = (column: number) => readScore({ ...at, column }, cellIn(row, column), scale);
  const textIn = (column: number): CellReading => {
    const cell = cellIn(row, column);
    return { at: { ...at, column }, cell, text: textOf(cell) };
  };
  const read = <Id extends Parameters<typeof known.get>[0]>(ids: readonly Id[]) =>
    Object.fromEntries(
      ids.flatMap((id) => {
        const column = known.get(id);
        return column === undefined ? [] : [[id, textIn(column)] as const];
      }),
    );
  return {
    criterion,
    at,
    ...(marks === null ? { score: scoreIn(score) } : readMarks(sheet, at, marks)),
    raterScores: raters.map(({ column }) => scoreIn(column)),
    sources: read(sourceColumns),
    texts: read(textColumns),
  };
}
