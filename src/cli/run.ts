/** The whole command line as one function: arguments in, words and an exit code out. */
import { existsSync } from "node:fs";
import packageFile from "../../package.json";
import type { Language } from "../checking/language";
import { ruleSetVersion } from "../checking/report";
import { oneLine } from "../checking/one-line";
import { problemSentence } from "../checking/problem-text";
import { catalogue } from "../subjects/catalogue";
import type { Catalogue } from "../subjects/catalogue-of";
import { HostProblem } from "../workbook/host";
import { CallProblem, type Context, type ExitCode } from "./call";
import { checkCommand } from "./check";
import { figuresCommand } from "./figures";
import { FileProblem } from "./files";
import { fillCommand } from "./fill";
import { languageNamed } from "./languages";
import { didYouMean } from "../reading/did-you-mean";
import { mendCommand } from "./mend";
import { newCommand } from "./new";
import { templateCommand } from "./template";
import { writeNewFile } from "./write-file";

type Command = (args: readonly string[], context: Context) => Promise<ExitCode>;

const commands: ReadonlyMap<string, Command> = new Map([
  ["check", checkCommand],
  ["mend", mendCommand],
  ["new", newCommand],
  ["figures", figuresCommand],
  ["fill", fillCommand],
  ["template", templateCommand],
]);

/**
 * `out` takes the answer, `err` what went wrong; both whole texts. `script`: the program's file, for threads, which know
 * the program's own subjects alone.
 */
export async function run(
  args: readonly string[],
  out: (text: string) => void,
  err: (text: string) => void,
  script?: string,
  subjects: Catalogue = catalogue,
): Promise<ExitCode> {
  const { asked, rest: words } = languageAsked(args);
  const language = await languageNamed(asked ?? "sv", subjects);
  const written: string[] = [];
  const write: Context["write"] = (file, bytes, original) => {
    writeNewFile(file, bytes, original);
    written.push(file);
  };
  const [name = "", ...rest] = words[0] === "help" ? [...words.slice(1, 2), "--help"] : words;
  try {
    if (asked === undefined) throw new CallProblem("cli.call.language");
    if (asksForHelp([name, ...rest])) return say(out, language.text(`cli.help.${commands.has(name) ? name : "main"}`));
    if (name === "--version") return say(out, versionLine(language));
    const command = commands.get(name);
    if (command === undefined) throw unknownCommand(name);
    return await command(rest, { language, catalogue: subjects, out, write, script });
  } catch (fault) {
    const command = commands.has(name) ? name : undefined;
    for (const line of faultLines(fault, command, written, language)) err(`${oneLine(line)}\n`);
    return 2;
  }
}

/** The language that a call is answered in; Swedish where it names none, or none that Samkoll knows. */
export function languageOf(args: readonly string[]): Promise<Language> {
  return languageNamed(languageAsked(args).asked ?? "sv", catalogue);
}

function unknownCommand(name: string): CallProblem {
  if (name === "") return new CallProblem("cli.call.none");
  if (name.startsWith("-")) return new CallProblem("cli.call.unknownOption", { option: name });
  const meant = existsSync(name) ? `samkoll check ${name}` : didYouMean(name, [...commands.keys()]);
  return new CallProblem("cli.call.unknown", { name }, { meant });
}

function say(out: (text: string) => void, text: string): ExitCode {
  out(`${text}\n`);
  return 0;
}

function versionLine(language: Language): string {
  return `samkoll ${packageFile.version} · ${language.t("cli.ruleSet", { version: ruleSetVersion })}`;
}

interface LanguageAsked {
  /** Swedish where nothing is said; `undefined` for a language that Samkoll has no words in. */
  readonly asked: "sv" | "en" | undefined;
  readonly rest: readonly string[];
}

/** The language may stand before the command too; said twice, the last holds. */
function languageAsked(args: readonly string[]): LanguageAsked {
  const end = args.indexOf("--");
  let asked: string | undefined = "sv";
  const rest: string[] = [];
  for (let index = 0; index < args.length; index += 1) {
    const arg = args[index] ?? "";
    if (end >= 0 && index >= end) rest.push(arg);
    else if (arg === "--lang") asked = args[(index += 1)];
    else if (arg.startsWith("--lang=")) asked = arg.slice("--lang=".length);
    else rest.push(arg);
  }
  return { asked: asked === "sv" || asked === "en" ? asked : undefined, rest };
}

function asksForHelp(args: readonly string[]): boolean {
  const end = args.indexOf("--");
  return args.slice(0, end < 0 ? undefined : end).some((arg) => arg === "--help" || arg === "-h");
}

function faultLines(
  fault: unknown,
  command: string | undefined,
  written: readonly string[],
  language: Language,
): readonly string[] {
  if (fault instanceof CallProblem) {
    const lines = [fault, ...(fault.more.others ?? [])].map((problem) => problemText(problem, language));
    const hint = language.t("cli.call.hint", { command: command === undefined ? "samkoll" : `samkoll ${command}` });
    return [...lines.slice(0, -1), `${lines.at(-1) ?? ""} ${hint}`];
  }
  if (fault instanceof FileProblem) return [`${fault.file}: ${problemSentence(fault.problem, language)}`];
  if (fault instanceof HostProblem) return [problemSentence(fault, language)];
  // A fault of Samkoll's own: its kind, never the content of a file.
  const kind = fault instanceof Error ? fault.name : typeof fault;
  return [
    written.length === 0
      ? language.t("cli.call.unexpected", { kind })
      : language.t("cli.call.unexpectedAfter", { kind, files: written.join(", ") }),
  ];
}

function problemText({ key, values, more }: CallProblem, language: Language): string {
  const text = language.text(key, values);
  return more.meant === undefined ? text : `${text} ${language.t("app.meant", { name: more.meant })}`;
}
