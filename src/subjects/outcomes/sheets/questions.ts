/** The figures of a register asked as COUNTIFS: the same questions that `measures.ts` asks of one person at a time. */
import type { Choice } from "../register/choices";
import { saysNo } from "../register/choices";
import { type BasisId, defaultWeeks, type MeasureId } from "../figures/measures";
import type { ChoiceColumnId, Register } from "../model";
import type { ColumnId, ReckonedId } from "../register/register-template";
import { both, compares, type Count, either, holding, isEmpty, oneOf, without, wordIs } from "./conditions";

export interface Questions {
  readonly register: Register;
  /** The cell with the day that the figures are of, `$B$5`. */
  readonly asOf: string;
  readonly language: "sv" | "en";
  /** Of the workbook: days are counted from 1900 or from 1904. */
  readonly dateSystem: 1900 | 1904;
}

/** `null` wherever the register has no column for it. */
type Asked = Count | null;

export function columnOf({ columns }: Register, id: ColumnId): number | null {
  return columns.get(id)?.[0]?.at.column ?? null;
}

export function reckonedColumn({ reckoned }: Register, id: ReckonedId): number | null {
  return reckoned.get(id)?.column ?? null;
}

export function started({ register, asOf }: Questions): Asked {
  const enrolled = columnOf(register, "enrolled");
  return enrolled === null ? null : holding(compares(enrolled, "<=", asOf));
}

export function endedBy(questions: Questions): Asked {
  const ended = columnOf(questions.register, "ended");
  return ended === null ? null : and(started(questions), holding(compares(ended, "<=", questions.asOf)));
}

/** Referred and not enrolled yet, if ever. */
export function waiting({ register, asOf }: Questions): Asked {
  const [referred, enrolled] = [columnOf(register, "referred"), columnOf(register, "enrolled")];
  if (referred === null || enrolled === null) return null;
  const known = holding(compares(referred, "<=", asOf));
  const notYet = both(known, [...holding(isEmpty(enrolled)), ...holding(compares(enrolled, ">", asOf))]);
  const ended = columnOf(register, "ended");
  return ended === null ? notYet : [...notYet, ...without(both(notYet, holding(compares(ended, "<=", asOf))))];
}

export function inBasisCount(questions: Questions, basis: BasisId): Asked {
  switch (basis) {
    case "all":
      return started(questions);
    case "ended":
      return endedBy(questions);
    case "endedOrWorking": {
      const [ended, working] = [endedBy(questions), and(started(questions), cameToCount(questions, "work"))];
      return ended === null || working === null ? null : either(ended, working);
    }
    case "completed":
      return and(
        endedBy(questions),
        chosen(questions, "reason", ({ id }) => id === "completed"),
      );
  }
}

export function cameToCount(questions: Questions, measure: MeasureId): Asked {
  const { register, asOf } = questions;
  const step = (...ids: readonly string[]): Asked => chosen(questions, "step", ({ id }) => ids.includes(id));
  switch (measure) {
    case "work": {
      const work = columnOf(register, "work");
      if (work === null) return step("work");
      return [...holding(compares(work, "<=", asOf)), ...holding(wordIs(work, "Ja"))];
    }
    case "studies":
      return columnOf(register, "studies") === null
        ? step("studies")
        : chosen(questions, "studies", (choice) => !saysNo(choice));
    case "workOrStudies":
      return or(cameToCount(questions, "work"), cameToCount(questions, "studies"));
    case "activity":
      return chosen(questions, "activity", (choice) => !saysNo(choice));
    case "workRehab":
      return step("workRehab");
    case "workStudiesSeeking":
      return or(step("jobSeeking"), cameToCount(questions, "workOrStudies"));
    case "anyStep":
      return or(step("workRehab"), cameToCount(questions, "workStudiesSeeking"));
    case "planned": {
      const [days, planned] = [reckonedColumn(register, "planDays"), columnOf(register, "planned")];
      if (days === null || planned === null) return null;
      return holding(compares(days, "<=", defaultWeeks * 7), compares(planned, "<=", asOf));
    }
    case "ability":
    case "therapist":
      return chosen(questions, measure, ({ id }) => id === "yes");
    case "completed":
      return chosen(questions, "reason", ({ id }) => id === "completed");
  }
}

/** Started, and not by a choice of the list: those of *Försörjning vid start* may stand in more than one column. */
export function chosen(
  { register, language }: Questions,
  id: ChoiceColumnId | "support",
  wanted: (choice: Choice) => boolean,
): Asked {
  const column = id === "support" ? register.people.support : register.people.choices[id];
  const places = register.columns.get(id);
  if (column === undefined || column === null || places === undefined) return null;
  const words = new Map<string, string>();
  const add = (text: string): void => void words.set(text.toLowerCase(), text);
  for (const choice of column.choices) if (wanted(choice)) add(choice.label[language]);
  for (const [text, place] of column.spellings) {
    const choice = column.choices[place];
    if (choice !== undefined && wanted(choice)) add(text);
  }
  const counts = places.map(({ at }) => oneOf(at.column, [...words.values()]));
  return counts.reduce<Count>((all, count) => (all.length === 0 ? count : either(all, count)), []);
}

export function and(first: Asked, second: Asked): Asked {
  return first === null || second === null ? null : both(first, second);
}

function or(first: Asked, second: Asked): Asked {
  if (first === null || second === null) return first ?? second;
  return either(first, second);
}
