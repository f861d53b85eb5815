/** `samkoll figures FILE`: the key figures of one budget. */
import { check } from "../app/check";
import type { Language } from "../app/language";
import { oneLine } from "../app/one-line";
import { figuresReport } from "../app/report";
import { figuresText } from "../app/figures-text";
import { readWorkbook } from "../hosts/file/read-workbook";
import type { Snapshot } from "../workbook/snapshot";
import { CallProblem, type Context, type ExitCode, formatOf, onlyFile, readCall } from "./call";
import { aboutFile, readBytes } from "./files";
import { policyOf } from "./policy-file";

export async function figuresCommand(args: readonly string[], context: Context): Promise<ExitCode> {
  const call = readCall(args, ["format"]);
  const { language, out } = context;
  const format = formatOf(call);
  const file = onlyFile(call);
  const snapshot = aboutFile(file, () => readWorkbook(readBytes(file)));
  const { figures } = check(snapshot, policyOf(undefined));
  if (figures === null) throw new CallProblem("cli.call.noBudget", { file });
  const unread = unreadRows(snapshot);
  out(
    format === "json"
      ? `${JSON.stringify({ ...figuresReport(figures, language), ...(unread.length > 0 && { unread }) })}\n`
      : `${figuresText(figures, language)}${unreadText(unread, language)}`,
  );
  return 0;
}

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
