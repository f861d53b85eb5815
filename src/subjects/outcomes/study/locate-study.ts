/** Finds a study of groups in a workbook: who is in which, what their forms say on scales, and what they cost. */
import type { Address } from "../../../workbook/address";
import type { Sheet, Snapshot } from "../../../workbook/snapshot";
import type { Answers, Question } from "../../../checking/question";
import type { HealthModel } from "../health/model";
import type { ValueSetId } from "../health/value-set-ids";
import type { IsoDate } from "../../../workbook/iso-day";
import type { Register } from "../model";
import { studyCosts, type StudyCosts } from "./costs";
import type { StudyAnswers } from "./locate-answers";
import { type DecidedGroups, type LocatedGroups, locateGroups, type StudyGroups } from "./locate-groups";
import { type ScoredScale, scoredScales } from "./score-scales";

export interface Study {
  readonly scales: readonly ScoredScale[];
  /** Cells with a scale's answer or a cost that is not counted. */
  readonly unread: { readonly scales: readonly Address[]; readonly costs: readonly Address[] };
  readonly conflicts: readonly Address[];
  readonly questions: readonly Question[];
  /** What can be compared; `null`: no groups, or it is asked which they are, or somebody is in two. */
  readonly compared: ComparedStudy | null;
}

export interface ComparedStudy extends Pick<StudyGround, "register" | "health" | "valueSet" | "today"> {
  readonly study: StudyGroups;
  readonly costs: StudyCosts;
}

export interface StudyGround {
  readonly snapshot: Snapshot;
  /** Those that nothing else has taken. */
  readonly sheets: readonly Sheet[];
  readonly register: Register | null;
  readonly health: HealthModel;
  readonly given: StudyAnswers;
  readonly valueSet: ValueSetId | null;
  readonly today: IsoDate;
  readonly answers: Answers;
  /** Of the sheets that hold a trial. */
  readonly decided?: DecidedGroups;
}

/** `null` where the workbook has neither groups nor a scale. */
export function studyIn(ground: StudyGround): Study | null {
  const { snapshot, sheets, register, health, given, valueSet, today, answers } = ground;
  const scales = scoredScales(given.scales, answers);
  const located = groupsIn(ground);
  const { study } = located;
  const scaleQuestions = scales.flatMap(({ question }) => question ?? []);
  const questions = [...located.questions, ...scaleQuestions];
  if (study === null && scales.length === 0 && questions.length === 0) return null;
  const costs = study && studyCosts(register, sheets, given.costs, study, snapshot.dateSystem);
  return {
    scales,
    unread: { scales: scales.flatMap(({ unread }) => unread), costs: costs?.unread ?? [] },
    conflicts: study?.conflicts ?? [],
    questions,
    compared:
      study === null || costs === null || study.conflicts.length > 0
        ? null
        : { study, costs, register, health, valueSet, today },
  };
}

/** Answer sheets, and other lists of people of the register. */
function groupsIn({ sheets, register, health, given, answers, decided }: StudyGround): LocatedGroups {
  const answered = new Set([...given.sheets, ...health.tables.map(({ columns }) => columns.sheet)]);
  if (register === null && answered.size === 0) return { study: null, questions: [] };
  const read = sheets.filter(({ name }) => name === register?.sheet || answered.has(name));
  return locateGroups(register, read, answers, decided);
}
