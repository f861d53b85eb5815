/**
 * An attacker who knows nothing of how the tables are made: only the finished sheet, and how people are counted. Each kind of
 * person is an unknown number, each shown figure an equation over them; what follows from the equations is found out.
 */

/** How many people of each kind there are is unknown to the reader. */
export interface Kind {
  /** Whatever tells the kind from the others: `{ sex: "Kvinna", work: true }`. */
  readonly [trait: string]: string | boolean;
}

/** Those of these kinds, and how many are shown; `null` for two dots. */
export interface Figure {
  readonly name: string;
  readonly counts: (kind: Kind) => boolean;
  readonly shown: number | null;
}

/** The names of the figures that are not shown and can still be worked out, with what they are. */
export function workedOut(kinds: readonly Kind[], figures: readonly Figure[], wanted: readonly Figure[]) {
  const rows: number[][] = [];
  for (const { counts, shown } of figures) {
    if (shown !== null) addEquation(rows, [...kinds.map((kind) => (counts(kind) ? 1 : 0)), shown]);
  }
  return wanted.flatMap(({ name, counts }) => {
    const left = reduced(rows, [...kinds.map((kind) => (counts(kind) ? 1 : 0)), 0]);
    return left.slice(0, -1).every((factor) => Math.abs(factor) < 1e-9) ? [`${name} = ${-(left.at(-1) ?? 0)}`] : [];
  });
}

function addEquation(rows: number[][], equation: readonly number[]): void {
  const left = reduced(rows, equation);
  const pivot = left.slice(0, -1).findIndex((factor) => Math.abs(factor) > 1e-9);
  if (pivot >= 0) rows.push(left.map((factor) => factor / (left[pivot] ?? 1)));
}

function reduced(rows: readonly (readonly number[])[], equation: readonly number[]): readonly number[] {
  let left = [...equation];
  for (const row of rows) {
    const pivot = row.slice(0, -1).findIndex((factor) => Math.abs(factor) > 1e-9);
    const times = left[pivot] ?? 0;
    if (times !== 0) left = left.map((factor, place) => factor - times * (row[place] ?? 0));
  }
  return left;
}
