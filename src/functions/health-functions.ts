/** GHQ, EQ5D and QALY: answers read and scored as those of the sheet *Mätningar*. */
import type { Language } from "../checking/language";
import { type Answer, readAnswer, readItems } from "../subjects/outcomes/health/answer";
import { codedShape, decoded } from "../subjects/outcomes/health/coding";
import { eq5dIndex, valueSetFor } from "../subjects/outcomes/health/eq5d";
import { ghq12Score, type Ghq12Score } from "../subjects/outcomes/health/ghq12";
import { qalyOf } from "../subjects/outcomes/health/qaly";
import { type Eq5dForm, type FormShape, formShapes, occasionMonths } from "../subjects/outcomes/health/template";
import { valueSetIds, valueSetNames } from "../subjects/outcomes/health/value-set-ids";
import { type ValueSet, valueSetOf } from "../subjects/outcomes/health/value-sets";
import { cellsOf, chosen, type Plain } from "./arguments";
import { Fault } from "./fault";

/** `method`: 36 (0–36, each item 0–3) or 12 (0–12, each item 0 or 1). `coding`: `0-3` or `1-4`, where the answers do not tell. */
export function ghq(answers: unknown, method: unknown, coding: unknown): number {
  const scored = methodOf(method);
  const items = ghqItems(cellsOf(answers), codingOf(coding));
  const points = ghq12Score(items)?.[scored] ?? null;
  if (points === null) throw new Fault("ghqMissing", {}, "notAvailable");
  return points;
}

function methodOf(method: unknown): keyof Pick<Ghq12Score, "likert" | "bimodal"> {
  switch (chosen(method)) {
    case "36":
    case "0-36":
    case "likert":
      return "likert";
    case "12":
    case "0-12":
    case "bimodal":
      return "bimodal";
    default:
      throw new Fault("ghqMethod");
  }
}

/** How much higher than the form's own the digits are; `null` where nobody has said. */
function codingOf(coding: unknown): number | null {
  switch (chosen(coding)) {
    case null:
      return null;
    case "0-3":
      return 0;
    case "1-4":
      return 1;
    default:
      throw new Fault("ghqCoding");
  }
}

/** Twelve items 0–3. One person's answers tell their coding by a 0 alone: a 4 may be a slip of the pen, and 1–3 are of both. */
function ghqItems(cells: readonly Plain[], said: number | null): string {
  const own = formShapes["GHQ-12"];
  const either = { ...own, highest: codedShape(own, 1).highest };
  const items = itemsIn(cells, said === 1 ? { ...either, lowest: 1 } : either);
  const [zeros, fours] = [items.includes("0"), items.includes("4")];
  if (said === null && !zeros) throw new Fault("ghqUnsure");
  const offset = said ?? 0;
  const shape = codedShape(own, offset);
  if (offset === 0 && fours) throw digitFault(items.indexOf("4") + 1, shape);
  return decoded(items, offset);
}

export function eq5d(answers: unknown, version: unknown, values: unknown): number {
  const form = formOf(version);
  const set = setFor(form, values);
  const index = eq5dIndex(form, itemsIn(cellsOf(answers), formShapes[form]), set);
  if (index === null) throw new Fault("eq5dMissing", {}, "notAvailable");
  return index;
}

/** Which values the index stands on, and how well they are checked. */
export function eq5dSource(version: unknown, values: unknown, { code, t }: Language): string {
  const { id, verified } = setFor(formOf(version), values);
  return `${valueSetNames[id][code]}. ${t(`outcomes.health.verified.${verified}`)}`;
}

function formOf(version: unknown): Eq5dForm {
  switch (chosen(version)?.replace(/^eq-?5d-?/, "")) {
    case "3":
    case "3l":
      return "EQ-5D-3L";
    case "5":
    case "5l":
      return "EQ-5D-5L";
    default:
      throw new Fault("eq5dVersion");
  }
}

/** Where nothing is said, the set that the outcomes take; one of another form is no choice. */
function setFor(form: Eq5dForm, values: unknown): ValueSet {
  const asked = chosen(values);
  if (asked === null) return valueSetFor(form);
  const id = valueSetIds.find((known) => known.toLowerCase() === asked);
  const set = id === undefined ? undefined : valueSetOf(id);
  if (set?.form === form) return set;
  const sets = valueSetIds.filter((known) => valueSetOf(known).form === form).join(", ");
  throw new Fault("valueSet", { form, sets });
}

/** The answers of one person as the form's digits: of one cell, or a cell an item. */
function itemsIn(cells: readonly Plain[], shape: FormShape): string {
  const [only = null] = cells;
  if (cells.length === 1) return itemsOf(readAnswer(only, shape), shape);
  if (cells.length !== shape.items) throw new Fault("answerCount", { count: cells.length, items: shape.items });
  // Zeros that are numbers may be empty cells: where 0 is an answer nobody can tell.
  if (shape.lowest === 0 && cells.includes(0)) throw new Fault("zeros");
  return itemsOf(
    readItems(
      cells.map((value) => (value === 0 ? null : value)),
      shape,
    ),
    shape,
  );
}

function itemsOf(answer: Answer, shape: FormShape): string {
  switch (answer.kind) {
    case "read":
      if (answer.typed === "zerosLost") throw new Fault("zerosLost");
      return answer.items;
    case "blank":
    case "asked":
      throw new Fault("answerBlank");
    case "length":
      throw new Fault("answerLength", { count: answer.count, items: shape.items });
    case "digit":
      throw digitFault(answer.item, shape);
    case "text":
      throw new Fault("answerText", { items: shape.items });
  }
}

/** What stands there is not repeated: it may be about a person. */
function digitFault(item: number, { lowest, highest }: FormShape): Fault {
  return new Fault("answerDigit", { item, lowest, highest });
}

/** From the start to the last of the months, none left out; the index of a month that is missing is never filled in. */
export function qaly(indices: unknown, months: unknown): number {
  const [values, given] = [cellsOf(indices), cellsOf(months)];
  if (values.length !== given.length) throw new Fault("qalyCount", { indices: values.length, months: given.length });
  const byMonth = new Map<number, number>();
  for (const [place, cell] of given.entries()) {
    // An empty cell that comes as 0 is a second start.
    const month = occasionMonths.find((known) => known === cell);
    if (month === undefined || byMonth.has(month)) throw new Fault("qalyMonths", { months: occasionMonths.join(", ") });
    byMonth.set(month, indexIn(values[place] ?? null, month));
  }
  const { qaly: years, missing } = qalyOf(byMonth);
  if (missing.length > 0) throw new Fault("qalyGap", { months: missing.join(", ") }, "notAvailable");
  if (years === null) throw new Fault("qalyShort", {}, "notAvailable");
  return years;
}

/** No value set gives any state the index 0: it is an empty cell. */
function indexIn(value: Plain, month: number): number {
  if (value === null || value === 0) throw new Fault("qalyIndexMissing", { month }, "notAvailable");
  if (typeof value !== "number" || value < -1 || value > 1) throw new Fault("qalyIndex", { month });
  return value;
}
