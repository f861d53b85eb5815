/** The live formulas of a measurement: what each sum's cell ought to hold. Fill, rules and mends read them here. */
import { areaName } from "../../../workbook/address";
import type { CellPlace } from "../../../workbook/host";
import type { Criterion, Scale, ScaleMeasure } from "../scales/scale";

/** Where the scores of a sheet stand, by the criterion's id, down a column or along a row; one without a score is not there. */
export interface ScorePlaces {
  readonly scale: Scale;
  readonly scores: ReadonlyMap<string, CellPlace>;
}

/** `IF(COUNT(C5:C7)=3,SUM(C5:C7),…)`: the sum, or the range that is still possible. */
export function pointsFormula({ scale, scores }: ScorePlaces, criteria: readonly Criterion[]): string {
  const cells = references(criteria, scores);
  const count = criteria.length;
  const { lowest, highest } = scale;
  if (cells === "") return `"${count * lowest}–${count * highest}"`;
  const lacking = `(${count}-COUNT(${cells}))`;
  const low = `SUM(${cells})+${lowest}*${lacking}`;
  const high = `SUM(${cells})+${highest}*${lacking}`;
  return `IF(COUNT(${cells})=${count},SUM(${cells}),${low}&"–"&${high})`;
}

export function missingFormula({ scale, scores }: ScorePlaces): string {
  const cells = references(scale.criteria, scores);
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

/** The criteria's cells in the order of the sheet, neighbours as areas: `C5:C7,C9`, `F2:H2`. */
function references(criteria: readonly Criterion[], scores: ReadonlyMap<string, CellPlace>): string {
  const places = criteria
    .flatMap(({ id }) => scores.get(id) ?? [])
    .sort((a, b) => a.row - b.row || a.column - b.column);
  const runs: { readonly first: CellPlace; readonly last: CellPlace }[] = [];
  for (const place of places) {
    const run = runs.at(-1);
    if (run !== undefined && continues(run, place)) runs[runs.length - 1] = { ...run, last: place };
    else runs.push({ first: place, last: place });
  }
  return runs
    .map(({ first, last }) =>
      areaName({
        sheet: "",
        firstRow: first.row,
        firstColumn: first.column,
        lastRow: last.row,
        lastColumn: last.column,
      }),
    )
    .join(",");
}

function continues({ first, last }: { readonly first: CellPlace; readonly last: CellPlace }, next: CellPlace): boolean {
  const isDown = next.column === last.column && next.row === last.row + 1 && first.column === last.column;
  const isAlong = next.row === last.row && next.column === last.column + 1 && first.row === last.row;
  return isDown || isAlong;
}
