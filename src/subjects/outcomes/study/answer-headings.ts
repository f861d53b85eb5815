/** The headings of a table with scales or costs: who, when, which form, and where the answers stand. */
import type { Sheet } from "../../../workbook/snapshot";
import { type Label, plainText } from "../../../reading/label";
import { textOf } from "../../../reading/text-of-cell";
import { readOccasion } from "../health/occasion";
import { columnLabels, type Occasion, occasionMonths } from "../health/template";
import { columnSpec } from "../register/register-template";
import { type NamedScale, namedScale } from "../scales/known-scales";
import type { Scale } from "../scales/scale";

/** Columns of one scale: an item each, or a total; `occasion`: what the heading itself says. */
export interface ScaleColumns {
  readonly scale: Scale;
  readonly occasion: Occasion | null;
  readonly kind: "items" | "total";
  readonly columns: readonly number[];
}

export interface CostColumn {
  readonly column: number;
  readonly occasion: Occasion | null;
  /** To kronor. */
  readonly factor: 1 | 1000;
}

export interface AnswerHeadings {
  readonly row: number;
  readonly person: number;
  /** "Nr" may number anything; "Löpnummer" is a participant's. */
  readonly isPerson: boolean;
  readonly occasion: number | null;
  readonly form: number | null;
  /** Answers in one column, or an item each under bare numbers: of the scale that the row's form, or the sheet, names. */
  readonly answers: readonly number[];
  readonly scales: readonly ScaleColumns[];
  readonly costs: readonly CostColumn[];
}

const namesOf = ({ sv, en, also = [] }: Label): ReadonlySet<string> => new Set([sv, en, ...also].map(plainText));
const names = {
  person: new Set([...namesOf(columnLabels.person), ...namesOf(columnSpec("number").label)]),
  occasion: namesOf(columnLabels.occasion),
  form: namesOf(columnLabels.form),
  answer: new Set([...namesOf(columnLabels.answer), "poang", "summa", "totalpoang", "score", "total"]),
};
const anyNumber: ReadonlySet<string> = new Set(["nr", "no", "nummer"]);
const rowsLookedAt = 60;
const longestHeading = 60;

/** The first row with somebody's number and something of a scale or a cost; `null` for none. */
export function answerHeadings(sheet: Sheet, scales: readonly Scale[]): AnswerHeadings | null {
  for (const row of sheet.rows.slice(0, rowsLookedAt)) {
    const cells = row.cells.flatMap((cell) => {
      const text = textOf(cell);
      return text === "" || text.length > longestHeading ? [] : [{ column: cell.column, text, plain: plainText(text) }];
    });
    const headed = (known: ReadonlySet<string>): Heading | undefined => cells.find(({ plain }) => known.has(plain));
    const person = headed(names.person);
    if (person === undefined) continue;
    const form = headed(names.form);
    const found: AnswerHeadings = {
      row: row.index,
      person: person.column,
      isPerson: !anyNumber.has(person.plain),
      occasion: headed(names.occasion)?.column ?? null,
      form: form?.column ?? null,
      answers: bareAnswers(cells, headed(names.answer)),
      scales: scaleColumns(cells, scales),
      costs: cells.flatMap((cell) => costColumn(cell) ?? []),
    };
    if (found.scales.length > 0 || found.costs.length > 0 || found.answers.length > 0) return found;
  }
  return null;
}

interface Heading {
  readonly column: number;
  readonly text: string;
  readonly plain: string;
}

/** "1" … "10", or "Fråga 1" …; else the one column of answers. */
function bareAnswers(cells: readonly Heading[], answer: Heading | undefined): readonly number[] {
  const numbered = inOrder(cells.map(({ plain, column }) => ({ rest: plain, column })));
  if (numbered.length > 1) return numbered;
  return answer === undefined ? [] : [answer.column];
}

/** Columns of the items 1, 2, 3 … without a gap; empty where they are not that. */
function inOrder(cells: readonly { readonly rest: string; readonly column: number }[]): readonly number[] {
  const byItem = new Map<number, number>();
  for (const { rest, column } of cells) {
    const item = Number(/^(?:fraga|item|svar|f|q)? ?(\d{1,2})$/.exec(rest)?.[1] ?? Number.NaN);
    if (item >= 1 && !byItem.has(item)) byItem.set(item, column);
  }
  const columns = Array.from({ length: byItem.size }, (_, place) => byItem.get(place + 1));
  return columns.every((column) => column !== undefined) ? columns.flatMap((column) => column ?? []) : [];
}

function scaleColumns(cells: readonly Heading[], scales: readonly Scale[]): readonly ScaleColumns[] {
  const byScale = new Map<Scale, (Pick<NamedScale, "rest" | "rests"> & { readonly column: number })[]>();
  for (const { text, column } of cells) {
    const named = namedScale(text, scales);
    if (named === null) continue;
    const known = byScale.get(named.scale) ?? [];
    byScale.set(named.scale, [...known, { ...named, column }]);
  }
  return [...byScale].flatMap(([scale, found]): readonly ScaleColumns[] => {
    const items = inOrder(found.flatMap(({ rests, column }) => rests.map((rest) => ({ rest, column }))));
    if (items.length === scale.items) return [{ scale, occasion: null, kind: "items", columns: items }];
    const bare = found.filter(({ rest }) => /^\d+$/.test(rest)).map(({ rest }) => Number(rest));
    // "GSE 6" is the sixth item or the sixth month: months only where the first of them is the start.
    const areMonths = bare.includes(0) && bare.every((month) => occasionMonths.some((each) => each === month));
    return found.flatMap(({ rest, column }): readonly ScaleColumns[] => {
      const words = withoutTotal(rest);
      if (words === "") return [{ scale, occasion: null, kind: "total", columns: [column] }];
      if (/^\d+$/.test(words) && !areMonths) return [];
      const occasion = occasionIn(words);
      return occasion === null ? [] : [{ scale, occasion, kind: "total", columns: [column] }];
    });
  });
}

function withoutTotal(plain: string): string {
  return plain
    .replace(/\b(?:summa|poang|total|totalpoang|score|sum|medel|medelvarde|mean)\b/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** "Kostnad", "Kostnad, kr", "Kostnad 6 mån", "Cost (tkr)"; no other cost: "Kostnad lokal". */
function costColumn({ plain, column }: Heading): CostColumn | null {
  const match = /^(?:total )?(?:kostnad(?:er)?|cost)\b(.*)$/.exec(plain);
  if (match === null) return null;
  const rest = (match[1] ?? "").replace(/\b(?:i|kr|kronor|sek|per (?:deltagare|person))\b/g, "");
  const factor = /\btkr\b/.test(rest) ? 1000 : 1;
  const words = rest
    .replace(/\btkr\b/, "")
    .replace(/\s+/g, " ")
    .trim();
  if (words === "") return { column, occasion: null, factor };
  const occasion = /^\d+$/.test(words) ? null : occasionIn(words);
  return occasion === null ? null : { column, occasion, factor };
}

/** From words made plain: "6 man", "vid start". */
export function occasionIn(plain: string): Occasion | null {
  const words = plain.replace(/^(?:vid|efter|at|after) /, "");
  return readOccasion(words.replace(/\bman(?:ader|ad)?\b/, "mån"));
}
