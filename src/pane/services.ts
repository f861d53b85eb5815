/** What the pane asks of the rest of the house; the composition root gives it, each part loaded when first needed. */
import type { Language } from "../checking/language";
import type { PolicyFileReading } from "../checking/policy-file";
import type { Policy } from "../checking/policy";
import type { SheetBlueprint } from "../workbook/blueprint";
import type { Host } from "../workbook/host";
import type { LookOf } from "../workbook/look";
import type { Patch } from "../workbook/patch";
import type { Snapshot } from "../workbook/snapshot";
import type { AnswerGiven } from "../making/answers-sheet";
import type { DraftStore } from "./browser/draft-store";
import type { CheckingUseCases } from "./session";

export interface UseCases extends CheckingUseCases {
  /** The limits that apply where none are chosen: the förbund's own, or the defaults. */
  readonly policy: Policy;
  /** The förbund's policy file could not be used, so that the defaults apply. */
  readonly policyUnusable: boolean;
  readonly readPolicyFile: (text: string) => PolicyFileReading;
  /** A sentence a limit. */
  readonly policyInWords: (policy: Policy, language: Language) => readonly string[];
  /** Takes away what Samkoll has left in a workbook beside what it holds. */
  readonly withoutOwnMarks: (snapshot: Snapshot) => Patch;
  /** Keeps an answer in the workbook, or takes it back. */
  readonly answerPatch: (snapshot: Snapshot, answer: AnswerGiven, language: Language) => Patch;
}

/** A copy of the workbook without Samkoll's marks, as it was given to the user. */
export interface CleanCopy {
  readonly way: "downloaded" | "opened";
  /** The file's name; empty where Excel has opened it and it has none yet. */
  readonly name: string;
}

export type LoadUseCases = () => Promise<UseCases>;

/** A workbook in the browser's memory. */
export type FileInMemory = Host & {
  /** The file as it now is. */
  readonly bytes: () => Uint8Array;
  readonly lookOf: LookOf;
};

export interface BrowserServices {
  readonly loadUseCases: LoadUseCases;
  /** Rejects with a `HostProblem` where the bytes are no workbook. */
  readonly openFile: (bytes: Uint8Array) => Promise<FileInMemory>;
  readonly newWorkbook: (blueprints: readonly SheetBlueprint[]) => Promise<Uint8Array>;
  readonly fetchExample: () => Promise<Uint8Array>;
  /** The same workbook without Samkoll's notes and help sheets. Rejects with a `HostProblem`. */
  readonly withoutMarks: (bytes: Uint8Array) => Promise<Uint8Array>;
  readonly drafts: DraftStore;
}
