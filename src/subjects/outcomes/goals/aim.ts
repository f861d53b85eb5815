/** What a goal is to reach and what came about, in one unit: a share, a number or a day; `null` where its unit is not said. */
import type { Cell } from "../../../workbook/snapshot";
import type { IsoDate } from "../../../workbook/iso-day";
import { dueInCell } from "./due";
import type { GoalHeadings, GoalRole } from "./headings";
import { type Bound, type Level, levelsIn } from "./level";
import { type GoalMeasure, isPersonMeasure } from "./template";

export type Aim =
  | { readonly kind: "share"; readonly value: number; readonly bound: Bound }
  | { readonly kind: "number"; readonly value: number; readonly bound: Bound; readonly unit: string }
  | { readonly kind: "day"; readonly value: IsoDate; readonly day: IsoDate };

/** What is said around the cell. */
export interface AroundLevel {
  /** The goal, and its indicator. */
  readonly text: string;
  readonly measure: GoalMeasure | null;
  readonly isOwn: boolean;
  readonly dateSystem: 1900 | 1904;
}

export function goalAim(
  target: Cell | undefined,
  baseline: Cell | undefined,
  headings: GoalHeadings,
  around: AroundLevel,
): Aim | null {
  const [level] = target === undefined ? [] : levelsIn(target, around.dateSystem);
  if (level === undefined) return null;
  if (level.kind === "day") return { kind: "day", value: level.day, day: level.day };
  const said =
    level.kind === "change"
      ? fromBaseline(level, baseline, headings, around)
      : withUnit(level, "target", headings, around);
  if (said === null) return null;
  const bound = said.bound ?? boundAround(around.text);
  return bound === null || said.value < 0 ? null : { ...said, bound };
}

type Sized = Extract<Level, { readonly kind: "share" | "number" }>;

/** A figure whose unit neither its cell, its heading nor the goal's own words say is none. */
function withUnit(
  level: Exclude<Level, { readonly kind: "day" | "change" }>,
  role: GoalRole,
  { units }: Pick<GoalHeadings, "units">,
  { text, measure, isOwn }: AroundLevel,
): Sized | null {
  if (level.kind !== "bare") return level;
  const { value, bound } = level;
  const share = { kind: "share", value: value > 1 ? value / 100 : value, bound } as const;
  const number = { kind: "number", value, bound, unit: "" } as const;
  if (isOwn) return measure === null || isPersonMeasure(measure) ? share : number;
  switch (units.get(role)) {
    case "share":
      // 1 under "%" is one percent to some, and all to others.
      return value === 1 ? null : share;
    case "number":
      return number;
    default:
  }
  if (measure === "participants" || measure === "effortsEach") return number;
  const [isShare, isNumber] = [/%|andel|procent|share of/iu.test(text), /\bantal\b|number of/iu.test(text)];
  if (isShare === isNumber) {
    return value > 0 && value < 1 && measure !== null && isPersonMeasure(measure) ? share : null;
  }
  if (isNumber) return number;
  return value === 1 ? null : share;
}

/** 50 that are to be 20 percent more are 60; 30 percent and 20 more may be 36 or 50. */
function fromBaseline(
  { by, isShare, isPoints }: Extract<Level, { readonly kind: "change" }>,
  baseline: Cell | undefined,
  headings: GoalHeadings,
  around: AroundLevel,
): Sized | null {
  const [first] = baseline === undefined ? [] : levelsIn(baseline);
  if (first === undefined || first.kind === "day" || first.kind === "change") return null;
  const from = withUnit(first, "baseline", headings, around);
  if (from === null) return null;
  const bound = by < 0 ? "most" : "least";
  const round = (value: number): number => Math.round(value * 1e6) / 1e6;
  if (from.kind === "share") return isPoints ? { ...from, value: round(from.value + by), bound } : null;
  if (isPoints) return null;
  return { ...from, value: round(isShare ? from.value * (1 + by) : from.value + by), bound };
}

/** The day that came about, where what was aimed at is one. */
export function statedDay(cell: Cell, aim: Aim | null, dateSystem: 1900 | 1904): IsoDate | null {
  return aim?.kind === "day" ? dueInCell(cell, dateSystem) : null;
}

/** The direction that the goal's own words say; `null` where they say none. */
function boundSaid(text: string): Bound | null {
  if (
    /(?<!\p{L})(?:högst|som mest|max(?:imalt)?|inte (?:över(?:stiga|skrida)?|mer än)|at most|no more than)(?!\p{L})/iu.test(
      text,
    )
  ) {
    return "most";
  }
  if (/(?<!\p{L})(?:under|mindre än|färre än|less than|below) \d/iu.test(text)) return "less";
  if (/(?<!\p{L})(?:minst|åtminstone|lägst|at least)(?!\p{L})/iu.test(text)) return "least";
  if (/(?<!\p{L})(?:över|mer än|fler än|more than|above) \d/iu.test(text)) return "more";
  // "Avhoppen ska minska" is a ceiling; 30 percent who have less of something are a floor.
  if (
    /(?<!\p{L})(?:ska(?:ll)? (?:minska|sänkas|kortas)|minska andelen|minska antalet|minskning av)(?!\p{L})/iu.test(text)
  ) {
    return /(?:deltagarna|personer|individer|\d ?(?:%|procent)[^.]*) ska|minskat|som /iu.test(text) ? null : "most";
  }
  return /(?<!\p{L})(?:öka|höj|fler|increas)/iu.test(text) ? "least" : null;
}

/** For a level that says no direction itself: the words', else a floor, unless it is of what nobody wants more. */
export function boundAround(text: string): Bound | null {
  return boundSaid(text) ?? (isUnwanted(text) ? null : "least");
}

/** Of what nobody wants more the level is likely a ceiling; whether it is, is not said. */
function isUnwanted(text: string): boolean {
  return /avbr[oöy]t|avhopp|sjukfrånvaro|sjukskriv|väntetid|kötid|handläggningstid|återfall|återin|arbetslöshet|ohälsa|bidragsberoende|försörjningsstöd|frånvaro|minska|sänk|avslag|kö(?!p)|klagomål|kostnad|drop-?out|absence/iu.test(
    text,
  );
}

/** What came about, in the unit of what was aimed at. */
export function statedResult(
  cell: Cell,
  target: Cell | undefined,
  aim: Aim | null,
  headings: GoalHeadings,
  around: AroundLevel,
): number | null {
  const levels = levelsIn(cell).flatMap((level): readonly Sized[] => {
    if (level.kind === "day" || level.kind === "change" || level.bound !== null) return [];
    if (level.kind !== "bare") return [level];
    const sized = resultUnit(level, target, aim, headings, around);
    return sized === null ? [] : [sized];
  });
  const fitting = levels.filter(
    (level) =>
      aim === null ||
      (level.kind === aim.kind && (level.kind !== "number" || aim.kind !== "number" || sameUnit(level.unit, aim.unit))),
  );
  const [only, ...others] = aim === null && levels.length > 1 ? levels.filter(({ kind }) => kind === "share") : fitting;
  return only === undefined || others.length > 0 || only.value < 0 ? null : only.value;
}

function sameUnit(one: string, other: string): boolean {
  return one === "" || other === "" || one === other;
}

/** A bare figure beside "minst 50 %" may be 48 percent or 48 people; beside a bare 50 it is written as that is. */
function resultUnit(
  level: Extract<Level, { readonly kind: "bare" }>,
  target: Cell | undefined,
  aim: Aim | null,
  headings: GoalHeadings,
  around: AroundLevel,
): Sized | null {
  if (around.isOwn || headings.units.has("stated")) return withUnit(level, "stated", headings, around);
  if (aim?.kind === "number") return { ...level, kind: "number", unit: aim.unit };
  const isBare = target !== undefined && levelsIn(target).some(({ kind }) => kind === "bare");
  if (aim?.kind === "share" && isBare) {
    return level.value === 1
      ? null
      : { ...level, kind: "share", value: level.value > 1 ? level.value / 100 : level.value };
  }
  if (aim?.kind === "share" && level.value > 0 && level.value < 1) return { ...level, kind: "share" };
  return aim === null ? withUnit(level, "stated", headings, around) : null;
}
