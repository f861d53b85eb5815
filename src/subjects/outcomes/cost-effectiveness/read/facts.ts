/** What a sheet says of how its figures were come by: by lot or not, whose costs, discounted or not, of which prices. */
import type { Sheet } from "../../../../workbook/snapshot";
import { plainText } from "../../../../reading/label";
import { textOf } from "../../../../reading/text-of-cell";
import type { TrialFacts } from "./trial";

const mostTexts = 400;

/** `costHeadings`: what the costs stand under. */
export function factsIn(sheet: Sheet, costHeadings: readonly string[], unitSaid: boolean): TrialFacts {
  const texts = [sheet.name, ...textsOf(sheet)].map(plainText);
  return {
    allocation: allocationIn(texts),
    perspective: perspectiveIn(
      costHeadings.map(plainText),
      texts.filter((text) => /perspektiv|perspective/.test(text)),
    ),
    discounted: texts.some(
      (text) =>
        /diskonter|discounted/.test(text) && !/\b(?:inte|ej|icke|o|not|non|un)\b|odiskont|undiscount/.test(text),
    ),
    priceYear: texts.map(priceYearIn).find((year) => year !== null) ?? null,
    unitSaid,
  };
}

/** Words, wherever they stand: a title, a heading, a note under the table. */
function textsOf({ rows }: Sheet): readonly string[] {
  const found: string[] = [];
  for (const { cells } of rows) {
    for (const cell of cells) {
      if (typeof cell.value !== "string" || !/\p{L}{4}/u.test(cell.value)) continue;
      found.push(textOf(cell));
      if (found.length >= mostTexts) return found;
    }
  }
  return found;
}

function allocationIn(texts: readonly string[]): TrialFacts["allocation"] {
  const said = texts.filter((text) =>
    /randomi[sz]er|randomi[sz]ation|\blott(?:ad|ade|ades|at|ning|as)\b|slumpmassig|slumpad/.test(text),
  );
  if (said.length === 0) return "unsaid";
  return said.some((text) => /\b(?:inte|ej|icke|utan|kvasi|not|non|no|without)\b/.test(text)) ? "notRandom" : "random";
}

const payer =
  /kommun|region|landsting|sjukvard|vard|forsakringskass|arbetsformedl|socialtjanst|psykiatri|\bfk\b|\baf\b|health care/;

/** `told`: what says which perspective it is. Payers only where each of the headings names one. */
function perspectiveIn(headings: readonly string[], told: readonly string[]): TrialFacts["perspective"] {
  const says = (pattern: RegExp): boolean => [...headings, ...told].some((text) => pattern.test(text));
  if (says(/samhall|societ/)) return "society";
  if (says(/offentlig|skattebetal|public/)) return "public";
  return headings.length > 0 && headings.every((text) => payer.test(text)) ? "payer" : "unsaid";
}

function priceYearIn(text: string): string | null {
  const match =
    /\b((?:19|20)\d\d) ?ars? (?:pris|penning)/.exec(text) ??
    /(?:pris(?:niva|er|ar)?|penningvarde|price(?: level| year|s)?)\b[^\d]{0,12}((?:19|20)\d\d)\b/.exec(text);
  return match?.[1] ?? null;
}
