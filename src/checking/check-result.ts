/** What a check says of a workbook, subject by subject; what a subject has read is known to that subject alone. */
import type { IsoDate } from "../workbook/iso-day";
import type { Snapshot } from "../workbook/snapshot";
import type { Assurance } from "./assurance";
import type { Finding } from "./finding";
import type { Policy } from "./policy";
import type { AnsweredQuestion, Question } from "./question";

/** What one subject found in the workbook and says of it. */
export interface Examined {
  /** The subject's id. */
  readonly subject: string;
  /** Whether the workbook is one of the subject's: it then stands among the result's `kinds`. */
  readonly found: boolean;
  /** The sheets that the subject reads as its own. */
  readonly sheets: readonly string[];
  /** In the order of the subject's rules. */
  readonly findings: readonly Finding[];
  /** What was looked at and found right; empty where the subject was not found. */
  readonly assurances: readonly Assurance[];
  /** What it asks or has asked, answered or not. */
  readonly questions: readonly Question[];
  /** All that the subject said, where only a part of it stands. */
  readonly said?: Examined;
}

export interface CheckResult {
  readonly snapshot: Snapshot;
  /** The subjects that were found, in the order of the catalogue. */
  readonly kinds: readonly string[];
  /** Of all subjects, by rule; where nothing at all was found, that it is so. */
  readonly findings: readonly Finding[];
  readonly assurances: readonly Assurance[];
  /** What nobody has answered yet; a figure that hangs on it is not told. */
  readonly questions: readonly Question[];
  readonly answered: readonly AnsweredQuestion[];
  /** One for each subject, in the order of the catalogue. */
  readonly examined: readonly Examined[];
  /** The limits that it was judged by. */
  readonly policy: Policy;
  /** What lies after it has not happened yet. */
  readonly today: IsoDate;
}

/** The one way to what a subject has read: nobody else learns its type. */
export interface SubjectKey<Found extends object> {
  readonly id: string;
  /** Throws where the check knew no such subject. */
  readonly of: (result: CheckResult) => Found;
  /** For the subject itself: what it read goes with what it says. */
  readonly keep: (examined: Examined, found: Found) => Examined;
}

export function subjectKey<Found extends object>(id: string): SubjectKey<Found> {
  const kept = new WeakMap<Examined, Found>();
  return {
    id,
    of: ({ examined }) => {
      const own = examined.find(({ subject }) => subject === id);
      const found = own && kept.get(own.said ?? own);
      if (found === undefined) throw new Error(`The check knew no subject ${id}`);
      return found;
    },
    keep: (examined, found) => {
      kept.set(examined, found);
      return examined;
    },
  };
}

/**
 * The result with the findings and assurances of these subjects alone: a budget is not judged by its neighbour's faults.
 * What no subject says (a formula that cannot be worked out) goes with the sheets that they read, or that nobody reads.
 * `asking`: those whose questions go with it.
 */
export function resultOn(
  result: CheckResult,
  subjects: readonly string[],
  asking: readonly string[] = subjects,
): CheckResult {
  const examined = result.examined.filter(({ subject }) => subjects.includes(subject));
  const saidBySubjects = new Set(result.examined.flatMap(({ findings }) => findings));
  const ofOthers = new Set(
    result.examined.flatMap(({ subject, sheets }) => (subjects.includes(subject) ? [] : sheets)),
  );
  const common = examined.some(({ found }) => found)
    ? result.findings.filter((finding) => !saidBySubjects.has(finding) && !ofOthers.has(finding.at.sheet))
    : [];
  return {
    ...result,
    ...askedBy(result, asking),
    findings: [...examined.flatMap(({ findings }) => findings), ...common],
    assurances: examined.flatMap(({ assurances }) => assurances),
  };
}

/** What these subjects ask and have asked. */
export function askedBy(
  { examined, questions, answered }: CheckResult,
  subjects: readonly string[],
): Pick<CheckResult, "questions" | "answered"> {
  const own = examined.filter(({ subject }) => subjects.includes(subject));
  const ids = new Set(own.flatMap((each) => each.questions.map(({ id }) => id)));
  return { questions: questions.filter(({ id }) => ids.has(id)), answered: answered.filter(({ id }) => ids.has(id)) };
}
