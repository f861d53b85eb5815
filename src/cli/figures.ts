/** `samkoll figures FILE`: the key figures of a budget, of fidelity measurements, or of what became of participants. */
import { check, type CheckResult } from "../checking/check";
import { fidelityReport } from "../subjects/fidelity/figures/fidelity-report";
import { fidelityText } from "../subjects/fidelity/figures/fidelity-text";
import type { Language } from "../checking/language";
import { oneLine } from "../checking/one-line";
import { outcomesReport } from "../subjects/outcomes/figures/outcomes-report";
import { outcomesText } from "../subjects/outcomes/figures/outcomes-text";
import { figuresReport } from "../checking/report";
import { figuresText } from "../subjects/budget/figures/figures-text";
import { readWorkbook } from "../hosts/file/read/read-workbook";
import type { Snapshot } from "../workbook/snapshot";
import { CallProblem, type Context, type ExitCode, formatOf, kindOf, onlyFile, readCall } from "./call";
import { aboutFile, readBytes } from "./files";
import { policyOf } from "./policy-file";

export async function figuresCommand(args: readonly string[], context: Context): Promise<ExitCode> {
  const call = readCall(args, ["kind", "policy", "format"]);
  const { language, out } = context;
  const format = formatOf(call);
  const asked = kindOf(call, ["budget", "fidelity", "outcomes"]);
  const file = onlyFile(call);
  const snapshot = aboutFile(file, () => readWorkbook(readBytes(file)));
  const result = check(snapshot, policyOf(call.one("policy")));
  const kind = asked ?? result.kinds[0] ?? "budget";
  const { json, text } = answerOf[kind](result, file, language);
  const unread = unreadRows(snapshot);
  out(
    format === "json"
      ? `${JSON.stringify({ ...json, ...(unread.length > 0 && { unread }) })}\n`
      : `${text}${unreadText(unread, language)}`,
  );
  return 0;
}

interface Answer {
  readonly json: object;
  readonly text: string;
}

function budgetFigures({ figures }: CheckResult, file: string, language: Language): Answer {
  if (figures === null) throw new CallProblem("cli.call.noBudget", { file });
  return { json: figuresReport(figures, language), text: figuresText(figures, language) };
}

/** The latest measurement, and all of them beside it. */
function measured({ fidelityFigures }: CheckResult, file: string, language: Language): Answer {
  const measurements = fidelityFigures.map((each) => fidelityReport(each, language));
  const latest = measurements.at(-1);
  if (latest === undefined) throw new CallProblem("cli.call.noFidelity", { file });
  return {
    json: { kind: "fidelity", ...latest, measurements },
    text: fidelityFigures.map((each) => fidelityText(each, language)).join("\n"),
  };
}

function outcomes({ outcomes: model }: CheckResult, file: string, language: Language): Answer {
  if (model === null) throw new CallProblem("cli.call.noOutcomes", { file });
  return { json: { kind: "outcomes", ...outcomesReport(model, language) }, text: outcomesText(model, language) };
}

const answerOf = { budget: budgetFigures, fidelity: measured, outcomes } as const;

interface UnreadRows {
  readonly sheet: string;
  /** The first row that was left, from 1. */
  readonly fromRow: number;
}

/** What the figures do not know of: rows beyond the largest workbook that is read whole. */
export function unreadRows({ sheets }: Snapshot): readonly UnreadRows[] {
  return sheets.flatMap(({ name, unreadFromRow }) =>
    unreadFromRow === undefined ? [] : [{ sheet: name, fromRow: unreadFromRow + 1 }],
  );
}

/** A line a sheet, after an empty one. */
export function unreadText(unread: readonly UnreadRows[], language: Language): string {
  const lines = unread.map(({ sheet, fromRow }) =>
    oneLine(language.t("cli.figures.unread", { sheet, row: language.number(fromRow) })),
  );
  return lines.length === 0 ? "" : `\n${lines.join("\n")}\n`;
}
