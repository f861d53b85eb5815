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
  /** Keeps an answer in the workbook, or takes it back. */
  readonly answerPatch: (snapshot: Snapshot, answer: AnswerGiven, language: Language) => Patch;
}

/** What the making of a copy took out besides Samkoll's marks. */
export interface CleanFile {
  readonly bytes: Uint8Array;
  /** Macros: the copy is an .xlsx. */
  readonly macros: boolean;
  /** So many formulas that the reader's Excel could not calculate are the value that they showed. */
  readonly values: number;
}

/** A copy of the workbook without Samkoll's marks, as it was given to the user, or why it was not. */
export type CleanCopy =
  | ({
      readonly way: "downloaded" | "opened";
      /** The file's name; empty where Excel has opened it and it has none yet. */
      readonly name: string;
      /** `cells`: written from what was read, without looks and the like. */
      readonly of: "file" | "cells";
    } & Pick<CleanFile, "macros" | "values">)
  /** Nothing is made yet: Excel hands over no file, and the user must know what a copy of the cells lacks. */
  | {
      readonly way: "cellsOnly";
      readonly why: "unsupported" | "refused";
      /** Where the browser page is, which makes a whole copy of a saved file. */
      readonly page: string;
      readonly goOn: () => Promise<CleanCopy>;
    }
  /** Excel opens no workbook: the browser page does it. */
  | { readonly way: "byHand"; readonly page: string };

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
  /** The same workbook to be sent in: without Samkoll's notes and help sheets, and without macros. Rejects with a `HostProblem`. */
  readonly cleanFile: (bytes: Uint8Array) => Promise<CleanFile>;
  readonly drafts: DraftStore;
}
