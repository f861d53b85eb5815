/** The contract that each subject fulfils: what it reads of a workbook, what it says of it, and what it can make. */
import type { Assurance } from "../checking/assurance";
import type { Examiner, Ground } from "../checking/check";
import type { CheckResult, Examined, SubjectKey } from "../checking/check-result";
import type { Finding } from "../checking/finding";
import type { Language, TextLoaders } from "../checking/language";
import type { Policy, PolicyPart } from "../checking/policy";
import type { ReportPart } from "../checking/report";
import type { Question, QuestionKind } from "../checking/question";
import type { Rule } from "../checking/rule";
import type { SheetBlueprint } from "../workbook/blueprint";
import type { Patch } from "../workbook/patch";
import type { SharedFacts } from "./shared-facts";

/** What the reference page tells of a rule. */
export type RuleCard = Pick<Rule<never, never>, "id" | "severity" | "source" | "variants" | "mends" | "ofFormulas">;

/** Rules whose ids begin alike, under one Swedish heading of the reference page. */
export interface RuleGroup {
  readonly prefix: string;
  readonly title: string;
}

export interface Subject extends Examiner<SharedFacts> {
  /** In the order that they are told. */
  readonly rules: readonly RuleCard[];
  readonly ruleGroups: readonly RuleGroup[];
  /** What it may ask. */
  readonly questionKinds: readonly QuestionKind[];
  /** Its part of a förbund's policy; `null` where it asks nothing of one. */
  readonly policy: PolicyPart | null;
  readonly texts: TextLoaders;
  /** What it can tell and make besides its findings; loaded by whoever asks for it. */
  readonly offers: () => Promise<Offers>;
}

/** What the command line tells of a subject and makes for it. */
export interface Offers extends ReportPart {
  /** For `samkoll figures`. */
  readonly figures: Answering<FiguresAnswer> | null;
  /** For `samkoll new`. */
  readonly makes: readonly Maker[];
  /** For `samkoll fill`: the sheets that are made of what the workbook holds. */
  readonly fill: Answering<Filling> | null;
  /** For `samkoll fill`: further sheets of it, each by a kind of its own. */
  readonly fills?: readonly Filler[];
}

/** A sheet that is made of what the workbook holds, and of what somebody says. */
export interface Filler {
  /** As `--kind` names it. */
  readonly kind: string;
  readonly options: readonly string[];
  /** Those of them that must be given. */
  readonly needed: readonly string[];
  /** In a workbook of its own: nothing of the one that it is made of goes with it. */
  readonly alone?: true;
  readonly of: (
    result: CheckResult,
    language: Language,
    one: (option: string) => string | undefined,
    /** The workbook's file, for a sentence. */
    file: string,
  ) => FillerReading | Promise<FillerReading>;
}

/** `fault`: the sentence that says why nothing is made. */
export type FillerReading =
  { readonly ok: true; readonly filling: Filling } | { readonly ok: false; readonly fault: string };

interface Answering<Answer> {
  /** `null` where the workbook holds nothing of the subject. */
  readonly of: (result: CheckResult, language: Language) => Answer | null;
  /** The sentence that says so, a key of the texts; filled from `file`. */
  readonly notFound: string;
}

export interface FiguresAnswer {
  readonly json: object;
  /** Ends with a line break. */
  readonly text: string;
}

/** A kind of workbook that can be begun. */
export interface Maker {
  /** As `--kind` names it. */
  readonly kind: string;
  /** Options besides `--kind`, `--project`, `--out` and `--policy`. */
  readonly options: readonly string[];
  /** Those of them that must be given. */
  readonly needed: readonly string[];
  /** Whether the policy has a say in it. */
  readonly byPolicy: boolean;
  readonly make: (asked: Asked, language: Language, policy: Policy) => MakerReading | Promise<MakerReading>;
}

/** The values of the options, as somebody typed them. */
export interface Asked {
  readonly project: string;
  readonly one: (option: string) => string | undefined;
  readonly all: (option: string) => readonly string[];
}

/** `faults`: keys of the texts, one for each thing that is wrong. */
export type MakerReading =
  | { readonly ok: true; readonly sheets: readonly SheetBlueprint[]; readonly done: Sentence }
  | { readonly ok: false; readonly faults: readonly string[] };

/** A key of the texts with what its sentence is filled from. */
export interface Sentence {
  readonly key: string;
  readonly values: Readonly<Record<string, string | number>>;
}

export interface Filling {
  readonly patch: Patch;
  /** What was left as it stood, a sentence each. */
  readonly left: readonly string[];
  /** A file of its own, to be written where somebody says. */
  readonly document?: FilledDocument;
}

export interface FilledDocument {
  readonly file: string;
  /** What its name must end in: `.docx`. */
  readonly ending: string;
  readonly make: () => Promise<Uint8Array>;
}

/** What a subject says of one workbook, and what it tells the subjects after it. */
export interface Told<Found> {
  /** What it read: for itself, by its key. */
  readonly found: Found;
  readonly isFound: boolean;
  readonly sheets: readonly string[];
  readonly findings: readonly Finding[];
  readonly assurances?: readonly Assurance[];
  /** Answered or not. */
  readonly questions?: readonly Question[];
  readonly facts?: SharedFacts;
}

interface SubjectDefinition<Found extends object> extends Omit<Subject, "id" | "examine"> {
  readonly key: SubjectKey<Found>;
  readonly examine: (ground: Ground<SharedFacts>) => Told<Found>;
}

const toldFacts = new WeakMap<Examined, SharedFacts>();

/** What all subjects have told of the workbook: for what is made once the check is done, when every one has been asked. */
export function sharedFactsOf({ examined }: CheckResult): SharedFacts {
  return examined.reduce<SharedFacts>((all, own) => ({ ...all, ...toldFacts.get(own.said ?? own) }), {});
}

export function defineSubject<Found extends object>({ key, examine, ...rest }: SubjectDefinition<Found>): Subject {
  return {
    ...rest,
    id: key.id,
    examine: (ground) => {
      const { found, isFound, sheets, findings, assurances = [], questions = [], facts = {} } = examine(ground);
      const examined: Examined = { subject: key.id, found: isFound, sheets, findings, assurances, questions };
      toldFacts.set(examined, facts);
      return { examined: key.keep(examined, found), facts };
    },
  };
}

/** For a subject that the command line tells nothing more of. */
export const nothingOffered: Offers = { report: null, lines: () => [], figures: null, makes: [], fill: null };
