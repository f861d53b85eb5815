/**
 * Samkoll's functions in Excel, as `custom-functions-metadata` reads them: id, name, parameters and results of each. Their
 * words in both languages are in `texts/`; what they answer is the domain's own and loads at the first call.
 */
import type { Language } from "../checking/language";
import type { Answers } from "./answers";
import { cellError, type CustomFunction, languageOfExcel } from "./in-excel";

/**
 * What a participant costs, in kronor.
 * @customfunction PERDELTAGARE
 */
async function costPerParticipant(amount: unknown, participants: unknown): Promise<number> {
  return answered((figures) => figures.costPerParticipant(amount, participants));
}

/**
 * What a place costs by the month, in kronor.
 * @customfunction PLATSMANAD PLATSMÅNAD
 */
async function costPerPlaceMonth(amount: unknown, places: unknown, months: unknown): Promise<number> {
  return answered((figures) => figures.costPerPlaceMonth(amount, places, months));
}

/**
 * How large a part of a group came to something, 0–1.
 * @customfunction ANDEL
 */
async function share(count: unknown, of: unknown): Promise<number> {
  return answered((figures) => figures.share(count, of));
}

/**
 * The interval of 95 % of the same share: its two ends side by side.
 * @customfunction ANDEL.INTERVALL
 */
async function shareInterval(count: unknown, of: unknown): Promise<number[][]> {
  return answered((figures) => rows(figures.shareInterval(count, of)));
}

/**
 * The points of a fidelity measurement and their band, side by side.
 * @customfunction PROGRAMTROHET
 */
async function fidelityPoints(scores: unknown[][]): Promise<unknown[][]> {
  return answered((figures, language) => rows(figures.fidelityPoints(scores, language)));
}

/**
 * How far two raters agree beyond chance.
 * @customfunction KAPPA
 */
async function kappa(first: unknown[][], second: unknown[][]): Promise<number> {
  return answered((figures) => figures.kappa(first, second));
}

/**
 * The points of GHQ-12.
 * @customfunction GHQ
 */
async function ghq(answers: unknown[][], method: unknown, coding?: unknown): Promise<number> {
  return answered((figures) => figures.ghq(answers, method, coding));
}

/**
 * The index of EQ-5D.
 * @customfunction EQ5D
 */
async function eq5d(levels: unknown[][], version: unknown, values?: unknown): Promise<number> {
  return answered((figures) => figures.eq5d(levels, version, values));
}

/**
 * Which values an index of EQ-5D stands on, and how well they are checked.
 * @customfunction EQ5D.KALLA EQ5D.KÄLLA
 */
async function eq5dSource(version: unknown, values?: unknown): Promise<string> {
  return answered((figures, language) => figures.eq5dSource(version, values, language));
}

/**
 * Quality-adjusted life years.
 * @customfunction QALY
 */
async function qaly(indices: unknown[][], months: unknown[][]): Promise<number> {
  return answered((figures) => figures.qaly(indices, months));
}

/** By id; a test holds it to what the metadata tells Excel. */
export const functionsById: ReadonlyMap<string, CustomFunction> = new Map<string, CustomFunction>([
  ["PERDELTAGARE", costPerParticipant],
  ["PLATSMANAD", costPerPlaceMonth],
  ["ANDEL", share],
  ["ANDEL.INTERVALL", shareInterval],
  ["PROGRAMTROHET", fidelityPoints],
  ["KAPPA", kappa],
  ["GHQ", ghq],
  ["EQ5D", eq5d],
  ["EQ5D.KALLA", eq5dSource],
  ["QALY", qaly],
]);

const notLoaded =
  "Samkoll kunde inte läsa in funktionen. Räkna om med Ctrl+Alt+F9. / Samkoll could not load the function.";

async function answered<Value>(ask: (answers: Answers, language: Language) => Value): Promise<Value> {
  const loaded = await load().catch(() => null);
  if (loaded === null) throw cellError("notAvailable", notLoaded);
  const { answers, told, language } = loaded;
  try {
    return ask(answers, language);
  } catch (reason) {
    const words = told(reason, language);
    if (words === null) throw reason;
    throw cellError(words.kind, words.text);
  }
}

async function load() {
  const { answers, told, languageOf } = await import(/* webpackChunkName: "functions-answers" */ "./answers");
  return { answers, told, language: await languageOf(languageOfExcel()) };
}

/** Excel's own kind of table. */
function rows<Value>(table: readonly (readonly Value[])[]): Value[][] {
  return table.map((row) => [...row]);
}
