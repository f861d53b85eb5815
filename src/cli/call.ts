/** Reads what a command was called with. */
import { parseArgs } from "node:util";
import type { Language } from "../app/language";

/** 0: nothing wrong. 1: errors found in a budget. 2: something could not be read, or the call was wrong. */
export type ExitCode = 0 | 1 | 2;

/** Where a command reads its words and writes its answer. */
export interface Context {
  readonly language: Language;
  readonly out: (text: string) => void;
  /** The program's own file, where threads may run it. */
  readonly script: string | undefined;
}

/** The call was wrong; `key` and `values` make the sentence. */
export class CallProblem extends Error {
  constructor(
    readonly key: string,
    readonly values: Readonly<Record<string, string | number>> = {},
  ) {
    super(`${key} ${JSON.stringify(values)}`);
    this.name = "CallProblem";
  }
}

export interface Call {
  readonly files: readonly string[];
  /** The values of an option in the order given; empty where it was not. */
  readonly all: (option: string) => readonly string[];
  readonly one: (option: string) => string | undefined;
  /** Throws a `CallProblem` where the option is missing. */
  readonly needed: (option: string) => string;
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
  const needed = (option: string): string => {
    const given = one(option);
    if (given === undefined || given === "") throw new CallProblem("cli.call.needed", { option: `--${option}` });
    return given;
  };
  return { files: positionals, all, one, needed };
}

function parsed(args: readonly string[], options: readonly string[]): ReturnType<typeof parseArgs> {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: Object.fromEntries(options.map((name) => [name, { type: "string", multiple: true }] as const)),
    });
  } catch (fault) {
    throw parseProblem(fault);
  }
}

function parseProblem(fault: unknown): unknown {
  const option = /'(--?[^' ]+)/.exec(String(fault))?.[1] ?? "";
  switch (errorCode(fault)) {
    case "ERR_PARSE_ARGS_UNKNOWN_OPTION":
      return new CallProblem("cli.call.unknownOption", { option });
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
