/** The live formulas of a measurement: what each sum's cell ought to hold. Fill, rules and mends read them here. */
import { areaName, cellName } from "../../../workbook/address";
import type { Criterion, Scale, ScaleMeasure } from "../scales/scale";

/** Where the scores of a sheet stand: rows by criterion's id; a criterion without a row is not there. */
export interface ScorePlaces {
  readonly scale: Scale;
  readonly scoreColumn: number;
  readonly rows: ReadonlyMap<string, number>;
}

/** `IF(COUNT(C5:C7)=3,SUM(C5:C7),…)`: the sum, or the range that is still possible. */
export function pointsFormula({ scale, scoreColumn, rows }: ScorePlaces, criteria: readonly Criterion[]): string {
  const cells = references(criteria, rows, scoreColumn);
  const count = criteria.length;
  const { lowest, highest } = scale;
  if (cells === "") return `"${count * lowest}–${count * highest}"`;
  const lacking = `(${count}-COUNT(${cells}))`;
  const low = `SUM(${cells})+${lowest}*${lacking}`;
  const high = `SUM(${cells})+${highest}*${lacking}`;
  return `IF(COUNT(${cells})=${count},SUM(${cells}),${low}&"–"&${high})`;
}

export function missingFormula({ scale, scoreColumn, rows }: ScorePlaces): string {
  const cells = references(scale.criteria, rows, scoreColumn);
  return cells === "" ? String(scale.criteria.length) : `${scale.criteria.length}-COUNT(${cells})`;
}

/** `total`: the cell with the total. */
export function shareFormula(total: string, largest: number): string {
  return `IF(ISNUMBER(${total}),${total}/${largest},"")`;
}

/** The band that the total lies in, in words; nothing while scores are missing. */
export function bandFormula(total: string, { bands }: Scale, language: "sv" | "en"): string {
  const highestFirst = [...bands].reverse();
  const chosen = highestFirst.reduceRight(
    (otherwise, { from, name }) => `IF(${total}>=${from},"${name[language].replaceAll('"', '""')}",${otherwise})`,
    '""',
  );
  return `IF(ISNUMBER(${total}),${chosen},"")`;
}

/** Says beside a criterion that its score is missing. */
export function statusFormula(score: string, word: string): string {
  return `IF(ISNUMBER(${score}),"","${word.replaceAll('"', '""')}")`;
}

/** The score that a number of the service's own gives, by the scale's limits. */
export function proposalFormula(number: string, { steps }: ScaleMeasure): string {
  const chosen = steps.reduceRight((otherwise, { score, atMost, atLeast }) => {
    if (atMost !== undefined) return `IF(${number}<=${atMost},${score},${otherwise})`;
    return atLeast === undefined ? String(score) : `IF(${number}>=${atLeast},${score},${otherwise})`;
  }, '""');
  return `IF(ISNUMBER(${number}),${chosen},"")`;
}

/** One number over another, nothing where either is missing. */
export function ratioFormula(over: string, under: string): string {
  return `IF(AND(ISNUMBER(${over}),ISNUMBER(${under})),IF(${under}>0,${over}/${under},""),"")`;
}

/** The criteria's cells in the order of the sheet, neighbours as areas: `C5:C7,C9`. */
function references(criteria: readonly Criterion[], rows: ReadonlyMap<string, number>, column: number): string {
  const places = criteria.flatMap(({ id }) => rows.get(id) ?? []).sort((a, b) => a - b);
  const runs: { first: number; last: number }[] = [];
  for (const row of places) {
    const run = runs.at(-1);
    if (run?.last === row - 1) run.last = row;
    else runs.push({ first: row, last: row });
  }
  return runs
    .map(({ first, last }) =>
      first === last
        ? cellName({ row: first, column })
        : areaName({ sheet: "", firstRow: first, firstColumn: column, lastRow: last, lastColumn: column }),
    )
    .join(",");
}
