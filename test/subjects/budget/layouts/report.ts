/** The judge's report as text: a line for each kind, and what was wrong under it. */
import type { Judgement } from "./judge";
import type { Kind } from "./layout";

const verdicts = ["right", "asked", "silent", "wrong"] as const;
const faultVerdicts = ["found", "asked", "elsewhere", "missed"] as const;

export function counted(judgements: readonly Judgement[]): Readonly<Record<(typeof verdicts)[number], number>> {
  const of = (verdict: string): number => judgements.filter((one) => one.verdict === verdict).length;
  return { right: of("right"), asked: of("asked"), silent: of("silent"), wrong: of("wrong") };
}

export function reportOf(kinds: readonly Kind[], judgements: readonly Judgement[], examples = 2): string {
  const lines = kinds.map((kind) => {
    const own = judgements.filter(({ layout }) => layout.kind === kind.id);
    return [line(kind.id, own), ...wrongLines(own, examples)].join("\n");
  });
  return [head, ...lines, line("ALL", judgements), ""].join("\n");
}

const cell = (value: string | number, width: number): string => String(value).padStart(width);
const head =
  "kind".padEnd(30) +
  verdicts.map((name) => cell(name, 7)).join("") +
  "  | faults" +
  faultVerdicts.map((name) => cell(name, 10)).join("") +
  "  | false errors | untold";

function line(name: string, own: readonly Judgement[]): string {
  const count = counted(own);
  const faulty = own.filter(({ fault }) => fault !== null);
  const faults = faultVerdicts.map((verdict) => cell(faulty.filter(({ fault }) => fault === verdict).length, 10));
  const falseErrors = own.filter((one) => one.falseErrors.length > 0).length;
  const untold = [...new Set(own.flatMap((one) => one.untold))].join(", ");
  return (
    name.padEnd(30) +
    verdicts.map((verdict) => cell(count[verdict], 7)).join("") +
    `  | ${cell(faulty.length, 6)}${faults.join("")}  | ${cell(falseErrors, 12)} | ${untold}`
  );
}

function wrongLines(own: readonly Judgement[], examples: number): readonly string[] {
  return own
    .filter(({ differences, falseErrors }) => differences.length + falseErrors.length > 0)
    .slice(0, examples)
    .map(({ layout, differences, falseErrors }) => {
      const fault = layout.planted === null ? "" : ` with ${layout.planted.fault}`;
      return `    seed ${layout.seed}${fault}: ${[...differences, ...falseErrors].slice(0, 4).join("; ")}`;
    });
}
