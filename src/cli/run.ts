/** The whole command line as one function: arguments in, words and an exit code out. */
import packageFile from "../../package.json";
import type { Language } from "../app/language";
import { ruleSetVersion } from "../app/report";
import { oneLine } from "../app/text-report";
import { HostProblem } from "../workbook/host";
import { CallProblem, type Context, type ExitCode } from "./call";
import { checkCommand } from "./check";
import { figuresCommand } from "./figures";
import { languageNamed } from "./languages";
import { mendCommand } from "./mend";
import { newCommand } from "./new";

type Command = (args: readonly string[], context: Context) => Promise<ExitCode>;

const commands: ReadonlyMap<string, Command> = new Map([
  ["check", checkCommand],
  ["mend", mendCommand],
  ["new", newCommand],
  ["figures", figuresCommand],
]);

/** `out` takes the answer, `err` what went wrong; both whole texts. `script`: the program's file, for threads. */
export async function run(
  args: readonly string[],
  out: (text: string) => void,
  err: (text: string) => void,
  script?: string,
): Promise<ExitCode> {
  const code = languageAsked(args);
  const language = languageNamed(code ?? "sv");
  const [name = "", ...rest] = withoutLanguage(args);
  try {
    if (code === undefined) throw new CallProblem("cli.call.language");
    if (asksForHelp(args)) return say(out, language.t(`cli.help.${commands.has(name) ? name : "main"}`));
    if (name === "--version") return say(out, versionLine(language));
    const command = commands.get(name);
    if (command === undefined) throw new CallProblem(name === "" ? "cli.call.none" : "cli.call.unknown", { name });
    return await command(rest, { language, out, script });
  } catch (fault) {
    err(`${oneLine(faultText(fault, language))}\n`);
    return 2;
  }
}

function say(out: (text: string) => void, text: string): ExitCode {
  out(`${text}\n`);
  return 0;
}

function versionLine(language: Language): string {
  return `samkoll ${packageFile.version} · ${language.t("cli.ruleSet", { version: ruleSetVersion })}`;
}

/** Swedish where nothing is said; `undefined` for a language that Samkoll has no words in. */
function languageAsked(args: readonly string[]): "sv" | "en" | undefined {
  const place = args.findIndex((arg) => arg === "--lang" || arg.startsWith("--lang="));
  if (place < 0) return "sv";
  const asked = args[place] === "--lang" ? args[place + 1] : args[place]?.slice("--lang=".length);
  return asked === "sv" || asked === "en" ? asked : undefined;
}

/** The language may stand before the command too. */
function withoutLanguage(args: readonly string[]): readonly string[] {
  const place = args.findIndex((arg) => arg === "--lang" || arg.startsWith("--lang="));
  if (place < 0) return args;
  return args.filter((_, index) => index !== place && !(args[place] === "--lang" && index === place + 1));
}

function asksForHelp(args: readonly string[]): boolean {
  const end = args.indexOf("--");
  return args.slice(0, end < 0 ? undefined : end).some((arg) => arg === "--help" || arg === "-h");
}

function faultText(fault: unknown, language: Language): string {
  if (fault instanceof CallProblem) return `${language.t(fault.key, fault.values)} ${language.t("cli.call.hint")}`;
  if (fault instanceof HostProblem) return language.t(`app.problem.${fault.code}`, fault.details);
  // A fault of Samkoll's own: its kind, never the content of a file.
  return language.t("cli.call.unexpected", { kind: fault instanceof Error ? fault.name : typeof fault });
}
