/** A step of the smoke test as data: what the program does in Excel by itself, and what a person is asked to do and see. */
import type { CheckResult } from "../checking/check-result";
import type { Language } from "../checking/language";
import type { Host } from "../workbook/host";
import type { Patch } from "../workbook/patch";
import type { Snapshot } from "../workbook/snapshot";
import type { StepId } from "./words";

export interface Step {
  readonly id: StepId;
  readonly does: (bench: Bench) => Promise<Done>;
  /** Absent where the program can do all of it; its words are `words.steps[id].asks`. */
  readonly asks?: true;
}

/** What was seen, in figures and words of our own: it is sent to others. */
export type Facts = Readonly<Record<string, string | number | boolean>>;

export interface Done {
  readonly saw: Facts;
  /** What is to be seen when the person has answered. */
  readonly sees?: () => Promise<Facts>;
}

/** What the steps need of Samkoll and of the Excel around it. */
export interface Tools {
  readonly host: Host;
  readonly language: Language;
  readonly check: (snapshot: Snapshot) => Promise<CheckResult>;
  /** As *Skicka in* makes it; answers with which way it went. */
  readonly cleanCopy: () => Promise<{ readonly way: string }>;
  /** How often the ribbon's buttons have been heard in this pane. */
  readonly ribbonCalls: () => number;
  /** The pane's ground, as the theme that Excel tells has made it. */
  readonly ground: () => string;
}

/** The tools of one step, which remembers what it has written. */
export interface Bench extends Tools {
  /** Writes, and remembers how it is taken back. */
  readonly apply: (patch: Patch) => Promise<void>;
  /** Takes the last writing back, as the pane's *Ångra* does. */
  readonly takeBack: () => Promise<void>;
  /** Done when the step is over, whatever came of it. */
  readonly afterwards: (work: () => Promise<void>) => void;
}

/** What a step found otherwise than it must be. Its message is a sentence of ours. */
export class Unmet extends Error {}

export function must(isSo: boolean, otherwise: string): asserts isSo {
  if (!isSo) throw new Unmet(otherwise);
}
