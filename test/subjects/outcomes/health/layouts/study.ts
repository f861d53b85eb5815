/** A study of made-up people: what each answered on each occasion, from which every layout is written. */
import { randomOf } from "../../../budget/layouts/random";

export interface Sheets {
  readonly person: number;
  readonly month: number;
  readonly ghq: string;
  readonly eq5d: string;
}

export interface Study {
  readonly months: readonly number[];
  readonly people: readonly number[];
  readonly sheets: readonly Sheets[];
}

/** `highest`: the levels of EQ-5D go so far. Each person gets better by and by. */
export function studyOf(name: string, highest: 3 | 5, months: readonly number[] = [0, 6, 12], count = 12): Study {
  const random = randomOf(name);
  const people = Array.from({ length: count }, (_, index) => index + 1);
  const sheets = people.flatMap((person) =>
    months.map((month, occasion) => {
      const item = (worst: number): number => Math.max(0, random.whole(0, worst) - random.whole(0, occasion));
      return {
        person,
        month,
        ghq: Array.from({ length: 12 }, () => item(3)).join(""),
        eq5d: Array.from({ length: 5 }, () => item(highest - 1) + 1).join(""),
      };
    }),
  );
  return { months, people, sheets };
}

export function answersOf({ sheets }: Study, person: number, month: number): Sheets {
  const found = sheets.find((each) => each.person === person && each.month === month);
  if (found === undefined) throw new Error(`No answers of ${person} at ${month}`);
  return found;
}

/** The points of GHQ-12 scored 0-0-1-1: 0 to 12. */
export function bimodalOf(ghq: string): number {
  return [...ghq].filter((digit) => digit >= "2").length;
}

export function likertOf(ghq: string): number {
  return [...ghq].reduce((sum, digit) => sum + Number(digit), 0);
}

/** Written out from the published tables (eq5d.json of the sources), apart from the code that is tested. */
const tariffs = {
  3: {
    start: 0.9694,
    worst: [[3, -0.0433]],
    dec: [
      [0, 0.0666, 0.1247],
      [0, 0.0276, 0.0276],
      [0, 0.1012, 0.1355],
      [0, 0.0345, 0.0904],
      [0, 0.0552, 0.2077],
    ],
  },
  5: {
    start: 0.9755,
    worst: [[5, -0.0023]],
    dec: [
      [0, 0.0287, 0.0346, 0.0523, 0.0523],
      [0, 0.0254, 0.0817, 0.0824, 0.0824],
      [0, 0.0549, 0.1143, 0.1639, 0.1639],
      [0, 0.0108, 0.0428, 0.1024, 0.1974],
      [0, 0.0325, 0.0868, 0.2002, 0.2339],
    ],
  },
} as const;

export function indexOf(eq5d: string, highest: 3 | 5): number {
  const { start, worst, dec } = tariffs[highest];
  const levels = [...eq5d].map(Number);
  const taken = levels.reduce((sum, level, place) => sum + (dec[place]?.[level - 1] ?? 0), 0);
  const [level, change] = worst[0];
  return start - taken + (levels.includes(level) ? change : 0);
}
