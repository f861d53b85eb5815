/** Reads what a command was called with. */
import path from "node:path";
import { parseArgs } from "node:util";
import type { Language } from "../checking/language";
import { didYouMean } from "../reading/did-you-mean";
import type { Catalogue } from "../subjects/catalogue-of";

/** 0: nothing wrong. 1: errors found, or something is asked. 2: something could not be read, or the call was wrong. */
export type ExitCode = 0 | 1 | 2;

/** Where a command reads its words and writes its answer. */
export interface Context {
  readonly language: Language;
  readonly catalogue: Catalogue;
  readonly out: (text: string) => void;
  /** As `writeNewFile`; what goes wrong afterwards is told with what has been written. */
  readonly write: (file: string, bytes: Uint8Array, original?: string) => void;
  /** The program's own file, where threads may run it. */
  readonly script: string | undefined;
}

export interface CallProblemDetails {
  /** What was most likely meant instead. */
  readonly meant?: string | undefined;
  /** What else was wrong with the same call, to be told with it. */
  readonly others?: readonly CallProblem[];
}

/** The call was wrong; `key` and `values` make the sentence. */
export class CallProblem extends Error {
  constructor(
    readonly key: string,
    readonly values: Readonly<Record<string, string | number>> = {},
    readonly more: CallProblemDetails = {},
  ) {
    super(`${key} ${JSON.stringify(values)}`);
    this.name = "CallProblem";
  }
}

/** Several problems of one call as one to throw. */
export function allOf([first, ...others]: readonly CallProblem[]): CallProblem {
  return new CallProblem(first?.key ?? "cli.call.none", first?.values, { ...first?.more, others });
}

export interface Call {
  readonly files: readonly string[];
  /** The values of an option in the order given; empty where it was not. */
  readonly all: (option: string) => readonly string[];
  readonly one: (option: string) => string | undefined;
  /** Throws a `CallProblem` where the option is missing. */
  readonly needed: (option: string) => string;
  /** Throws a `CallProblem` that names all of these options that are missing. */
  readonly requireAll: (options: readonly string[]) => void;
}

/** Every option takes a value and may come again; `--lang` and `--help` are read before. Throws a `CallProblem`. */
export function readCall(args: readonly string[], options: readonly string[]): Call {
  const { values, positionals } = parsed(args, options);
  const all = (option: string): readonly string[] => {
    const value = values[option];
    return Array.isArray(value) ? value.filter((entry) => typeof entry === "string") : [];
  };
  const one = (option: string): string | undefined => {
    const given = all(option);
    if (given.length > 1) throw new CallProblem("cli.call.twice", { option: `--${option}` });
    return given[0];
  };
  const requireAll = (needed: readonly string[]): void => {
    const missing = needed.filter((option) => all(option).every((given) => given === ""));
    if (missing.length > 0) throw new CallProblem("cli.call.needed", { option: dashed(missing).join(", ") });
  };
  const needed = (option: string): string => {
    requireAll([option]);
    return one(option) ?? "";
  };
  // A shell's empty variable names no file.
  return { files: positionals.filter((file) => file !== ""), all, one, needed, requireAll };
}

function parsed(args: readonly string[], options: readonly string[]): ReturnType<typeof parseArgs> {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: Object.fromEntries(options.map((name) => [name, { type: "string", multiple: true }] as const)),
    });
  } catch (fault) {
    throw parseProblem(fault, options);
  }
}

function dashed(options: readonly string[]): readonly string[] {
  return options.map((option) => `--${option}`);
}

function parseProblem(fault: unknown, options: readonly string[]): unknown {
  const option = /'(--?[^' ]+)/.exec(String(fault))?.[1] ?? "";
  switch (errorCode(fault)) {
    case "ERR_PARSE_ARGS_UNKNOWN_OPTION":
      return new CallProblem("cli.call.unknownOption", { option }, { meant: didYouMean(option, dashed(options)) });
    case "ERR_PARSE_ARGS_INVALID_OPTION_VALUE":
      return new CallProblem("cli.call.noValue", { option });
    default:
      return fault;
  }
}

/** Node's own code of an error, such as `EEXIST`. */
export function errorCode(fault: unknown): unknown {
  return typeof fault === "object" && fault !== null && "code" in fault ? fault.code : undefined;
}

/** `--format`; text where nothing is said. */
export function formatOf(call: Call): "text" | "json" {
  const format = call.one("format") ?? "text";
  if (format !== "text" && format !== "json") throw new CallProblem("cli.call.format", { format });
  return format;
}

/** The only file of a command that takes one. */
export function onlyFile(call: Call): string {
  const [file, ...others] = call.files;
  if (file === undefined || others.length > 0) throw new CallProblem("cli.call.oneFile");
  return file;
}

/** Excel opens no workbook whose name says another kind than its content does: throws where the copy's name does. */
export function requireSameKind(file: string, copy: string): void {
  const kind = path.extname(file).toLowerCase() === ".xlsm" ? ".xlsm" : ".xlsx";
  if (path.extname(copy).toLowerCase() !== kind) throw new CallProblem("cli.call.otherKind", { kind });
}

/** No subject found anything in the file: tells what each looked for. */
export function nothingFound(file: string, { language, catalogue }: Context): CallProblem {
  const looked = catalogue.lookedFor.map((key) => language.text(key)).join("; ");
  return new CallProblem("cli.call.nothingFound", { file, looked });
}

/** What `--kind` names among these; `undefined` where nothing is said. */
export function ofKind<Item>(call: Call, items: ReadonlyMap<string, Item>): Item | undefined {
  const asked = call.one("kind");
  const item = asked === undefined ? undefined : items.get(asked);
  if (asked !== undefined && item === undefined) {
    const kinds = [...items.keys()];
    throw new CallProblem(
      "cli.call.kind",
      { kind: asked, kinds: kinds.join(", ") },
      { meant: didYouMean(asked, kinds) },
    );
  }
  return item;
}
