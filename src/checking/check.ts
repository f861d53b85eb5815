/** Checks a workbook: a Snapshot in, what every subject says of it out. */
import { type IsoDate, isoDayOf } from "../workbook/iso-day";
import { freshResults, withUnsureResults } from "../workbook/formula/old-results";
import type { Snapshot } from "../workbook/snapshot";
import type { CheckResult, Examined } from "./check-result";
import type { Finding } from "./finding";
import { commonFindings } from "./common-rules";
import type { Policy } from "./policy";
import { answersIn, answersSheet } from "./answers";
import { type Answers, noAnswers, sortedByAnswer } from "./question";
import type { Rule } from "./rule";
import { foundInEither, standing } from "./standing";

/** What a subject is given: the workbook, and what the subjects before it made of it. */
export interface Ground<Facts> {
  /** With the results that its cells give now. */
  readonly snapshot: Snapshot;
  /** As it shows itself and its file holds it; the very same where no result may be older than its cells. */
  readonly stored: Snapshot;
  readonly policy: Policy;
  /** What lies after it has not happened yet. */
  readonly today: IsoDate;
  /** Sheets that an earlier subject reads as its own. */
  readonly taken: ReadonlySet<string>;
  /** What earlier subjects tell of the same effort. */
  readonly facts: Facts;
  /** To what a subject asks: by the caller, else by the workbook. */
  readonly answers: Answers;
}

/** What a check asks of a subject; the whole contract is `subjects/subject.ts`. */
export interface Examiner<Facts> {
  readonly id: string;
  readonly rules: readonly Pick<Rule<never, never>, "id" | "ofFormulas">[];
  /** What it looks for in a workbook, a key of the texts; `null` for what every workbook is looked through for. */
  readonly lookedFor: string | null;
  readonly examine: (ground: Ground<Facts>) => { readonly examined: Examined; readonly facts: Facts };
}

/** Keys of the texts. */
export function lookedForBy(subjects: readonly Pick<Examiner<never>, "lookedFor">[]): readonly string[] {
  return subjects.flatMap(({ lookedFor }) => lookedFor ?? []);
}

/**
 * `nothing`: the facts, where nothing is told yet. Results that the workbook lacks, or that may be old, are worked out
 * first. Subjects are asked in their order, each hearing what the earlier ones tell. `given`: answers that count before
 * the workbook's own.
 */
export function check<Facts extends object>(
  subjects: readonly Examiner<Facts>[],
  nothing: Facts,
  workbook: Snapshot,
  policy: Policy,
  today: IsoDate = isoDayOf(new Date()),
  given: Answers = noAnswers,
): CheckResult {
  const fresh = freshResults(workbook);
  const { snapshot, stored } = fresh;
  const answers = new Map([...answersIn(snapshot), ...given]);
  const examinedIn = (read: Snapshot): readonly Examined[] => {
    const taken = new Set<string>();
    const ownSheet = answersSheet(read);
    if (ownSheet !== undefined) taken.add(ownSheet.name);
    let facts = nothing;
    return subjects.map((subject) => {
      const told = subject.examine({ snapshot: read, stored, policy, today, taken: new Set(taken), facts, answers });
      for (const sheet of told.examined.sheets) taken.add(sheet);
      facts = { ...facts, ...told.facts };
      return told.examined;
    });
  };
  const without = examinedIn(snapshot);
  const withUnsure = withUnsureResults(fresh);
  const withThem = withUnsure === snapshot ? without : examinedIn(withUnsure);
  const inBoth = (make: (one: Examined, other: Examined) => Examined): readonly Examined[] =>
    withThem === without ? without : without.map((one, index) => make(one, withThem[index] ?? one));
  const ofFormulas = new Set(
    subjects.flatMap(({ rules }) => rules.flatMap((rule) => (rule.ofFormulas ? rule.id : []))),
  );
  const examined = inBoth((one, other) => standing(one, other, ofFormulas));
  const { open, answered } = sortedByAnswer(
    examined.flatMap(({ questions }) => questions),
    answers,
  );
  return {
    snapshot,
    kinds: examined.filter(({ found }) => found).map(({ subject }) => subject),
    findings: [
      ...examined.flatMap(({ findings }) => findings),
      ...commonFindings({ snapshot, examined: inBoth(foundInEither), lookedFor: lookedForBy(subjects) }),
    ].sort(byRule),
    assurances: examined.flatMap(({ assurances }) => assurances),
    questions: open,
    answered,
    examined,
    policy,
    today,
  };
}

/** Rules of one subject begin alike. */
function byRule(a: Finding, b: Finding): number {
  return a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0;
}
