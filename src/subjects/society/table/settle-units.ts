/** In what the amounts of each column stand, a month or a year, kr or tkr: told by words, shown by the sums, or asked. */
import { asText } from "../../../checking/message-value";
import { type Answers, answerTo, type Question, questionId, type QuestionKind } from "../../../checking/question";
import type { Unit } from "../../../reading/money";
import type { ColumnRole } from "../model";
import type { FoundTable } from "./find-table";
import type { Period } from "./heading-words";
import { moneyRoles, oneFigure, type RawTable } from "./raw-rows";
import { supportKinds } from "./support-words";
import { textOf } from "../../../reading/text-of-cell";

export const periodQuestion: QuestionKind = { about: "societyPeriod", choices: ["month", "year"], whys: ["wages"] };
export const unitQuestion: QuestionKind = { about: "societyUnit", choices: ["kr", "tkr"], whys: ["wages"] };

export interface ColumnUnit {
  readonly period: Period;
  readonly unit: Unit;
}

export interface SettledUnits {
  readonly of: (role: ColumnRole) => ColumnUnit;
  readonly questions: readonly Question[];
  /** False while a question decides the amounts. */
  readonly decided: boolean;
}

/** A wage a month that is more than this is a year's, one below a thousand is told in thousands. */
const mostAMonth = 90_000;

const inputs: readonly ColumnRole[] = ["amount", "tax", "wage", "subsidy"];

export function settleUnits(found: FoundTable, raw: RawTable, answers: Answers): SettledUnits {
  const told = (role: ColumnRole): Period | null => found.columns.get(role)?.period ?? null;
  const toldUnits = new Set(moneyRoles.flatMap((role) => found.columns.get(role)?.unit ?? []));
  const periods = new Set(inputs.flatMap((role) => told(role) ?? []));
  const [only] = [...periods];
  const common = found.period ?? (periods.size === 1 ? (only ?? null) : null) ?? shownBySums(raw);
  const questions: Question[] = [];
  const needsPeriod = common === null && inputs.some((role) => found.columns.has(role) && told(role) === null);
  const middle = middleWage(found, raw);
  const likelyPeriod: Period = middle > mostAMonth ? "year" : "month";
  const period = common ?? (needsPeriod ? settled(periodQuestion, found, likelyPeriod, answers, questions) : "month");
  const [onlyUnit] = [...toldUnits];
  const unit = found.unit ?? (toldUnits.size === 1 ? onlyUnit : undefined);
  const commonUnit =
    unit ?? (middle > 0 && middle < 1_000 ? settled(unitQuestion, found, "tkr", answers, questions) : "kr");
  const open = questions.some((question) => answerTo(answers, question) === null);
  return {
    of: (role) => ({
      period: told(role) ?? (role === "production" && isYearsProduction(found, raw) ? "year" : asPeriod(period)),
      unit: found.columns.get(role)?.unit ?? asUnit(commonUnit),
    }),
    questions,
    decided: !open,
  };
}

function asPeriod(text: string): Period {
  return text === "year" ? "year" : "month";
}

function asUnit(text: string): Unit {
  return text === "tkr" || text === "mkr" ? text : "kr";
}

function settled(
  kind: QuestionKind,
  { sheet, columns, headingRow }: FoundTable,
  likely: string,
  answers: Answers,
  questions: Question[],
): string {
  const asked = columns.get("wage") ?? columns.get("amount");
  const at = asked?.at ?? { sheet: sheet.name, row: headingRow, column: 0 };
  const question: Question = {
    id: questionId(kind.about, sheet.name, asked?.heading ?? ""),
    about: kind.about,
    at,
    cells: inputs.flatMap((role) => columns.get(role)?.at ?? []),
    values: { sheet: asText(sheet.name) },
    choices: kind.choices.map((id) => ({ id })),
    likely: { choice: likely, why: "wages" },
  };
  questions.push(question);
  return answerTo(answers, question) ?? likely;
}

/** A sum that says its period, beside the rows that it adds or twelve times them. */
function shownBySums({ rows, sums }: RawTable): Period | null {
  for (const role of inputs) {
    const added = rows.reduce((all, { cells }) => {
      const cell = cells.get(role);
      return (
        all +
        (cell === undefined ? 0 : (oneFigure(cell, "kr", role, supportKinds(textOf(cells.get("support"))).length) ?? 0))
      );
    }, 0);
    if (added === 0) continue;
    for (const { told, figures } of sums) {
      const raw = figures.get(role)?.raw;
      if (raw === undefined || told === null) continue;
      const ratio = raw / added;
      // A sum may be a little wrong, and still no twelve times as much.
      if (Math.abs(ratio - 1) < 0.2) return told;
      if (told === "year" && Math.abs(ratio / 12 - 1) < 0.2) return "month";
      if (told === "month" && Math.abs(ratio * 12 - 1) < 0.2) return "year";
    }
  }
  return null;
}

function middleWage(found: FoundTable, { rows }: RawTable): number {
  const role: ColumnRole = found.columns.has("wage") ? "wage" : "amount";
  const figures = rows
    .flatMap(({ cells }) => {
      const cell = cells.get(role);
      return cell === undefined ? [] : (oneFigure(cell, "kr", role) ?? []);
    })
    .filter((figure) => figure > 0)
    .sort((a, b) => a - b);
  return figures[Math.floor(figures.length / 2)] ?? 0;
}

/** Beside wages a month, production of a year is twelve times one and a half as much. */
function isYearsProduction(found: FoundTable, { rows }: RawTable): boolean {
  if (found.columns.get("wage")?.period === "year" || found.period === "year") return false;
  const ratios = rows.flatMap(({ cells }) => {
    const [wage, production] = [cells.get("wage"), cells.get("production")];
    const [a, b] = [wage && oneFigure(wage, "kr", "wage"), production && oneFigure(production, "kr", "production")];
    return a && b ? b / a : [];
  });
  return ratios.length > 0 && ratios.filter((ratio) => ratio > 8 && ratio < 30).length * 2 > ratios.length;
}
