/** *Resultat* and *Mål* of *Utfall*: shares with their denominators and intervals, and goals held against them. */
import { type Address, cellReference } from "../../../workbook/address";
import { cellAt, type Snapshot } from "../../../workbook/snapshot";
import { dateToSerial } from "../../../workbook/iso-day";
import { figure, styles } from "../../../making/sheet-style";
import { shareFormat } from "../../../workbook/number-format";
import { labelIn, type SheetWords } from "../../../making/sheet-words";
import { quotient, type Share } from "../../../reading/share";
import type { OutcomeFigures } from "../figures/outcome-figures";
import { countText, isSaid, peopleText, percentText } from "../figures/range-text";
import { whyText } from "../goals/why-text";
import type { GoalResult } from "../goals/results";
import { isPersonMeasure } from "../goals/template";
import { bases, type BasisId, defaultWeeks, type MeasureId, personMeasures, tellsSomething } from "../figures/measures";
import { countFormula } from "./conditions";
import {
  emptyLine,
  fixed,
  headLine,
  type Line,
  type Live,
  live,
  liveCell,
  openShareLine,
  shareLine,
  stillText,
  titleLine,
  ofRow,
} from "./line";
import { and, cameToCount, inBasisCount, type Questions } from "./questions";
import type { TextUnder } from "../../../checking/text-key";

export function measureLines({ measures }: OutcomeFigures, questions: Questions, words: SheetWords): readonly Line[] {
  if (measures.length === 0) return [];
  const heading = (key: TextUnder<"outcomes.heading">): string => words.t(`outcomes.heading.${key}`);
  return [
    titleLine(words.t("outcomes.sheet.results")),
    headLine(heading("result"), (["count", "of", "share", "low", "high", "basis"] as const).map(heading)),
    ...measures.flatMap(({ measure, shares }) =>
      shares
        .filter(({ basis }) => tellsSomething(measure, basis))
        .map(({ basis, ...open }) => {
          const [label, note] = [labelIn(words, personMeasures[measure].label), labelIn(words, bases[basis])];
          if (open.share === null) return openShareLine(label, open, note, words);
          return shareLine({ label, ...shareFormulas(questions, measure, basis, open.share), note });
        }),
    ),
    emptyLine,
  ];
}

function shareFormulas(
  questions: Questions,
  measure: MeasureId,
  basis: BasisId,
  { numerator, denominator }: Share,
): { readonly count: Live; readonly of: Live } {
  const within = inBasisCount(questions, basis);
  const met = and(within, cameToCount(questions, measure));
  return {
    count: live(numerator, met && countFormula(questions.register, met)),
    of: live(denominator, within && countFormula(questions.register, within)),
  };
}

/** A goal a row; `asOf` is the cell with the day. */
export function goalLines(
  results: readonly GoalResult[],
  snapshot: Snapshot,
  questions: Questions | null,
  asOf: string,
  words: SheetWords,
): readonly Line[] {
  if (results.length === 0) return [];
  const heading = (key: TextUnder<"outcomes.heading">): string => words.t(`outcomes.heading.${key}`);
  return [
    titleLine(words.t("outcomes.sheet.goals")),
    headLine(heading("goal"), (["count", "of", "share", "target", "met", "why"] as const).map(heading)),
    ...results.map((result) => goalLine(result, snapshot, questions, asOf, words)),
    emptyLine,
  ];
}

function goalLine(
  result: GoalResult,
  snapshot: Snapshot,
  questions: Questions | null,
  asOf: string,
  words: SheetWords,
): Line {
  const { goal, open, number, status, why } = result;
  const share = open?.share ?? null;
  const counts = goalCounts(result, questions, words);
  const value = share === null ? number : quotient(share);
  const isShare = open !== null || number === null;
  const isNumber = !isShare || goal.targetKind === "number";
  const format = isShare ? shareFormat : "0.##";
  const target = targetOf(result, snapshot);
  const by = goal.by === null ? null : linkTo(goal.cells.by?.at, dateToSerial(goal.by, snapshot.dateSystem), snapshot);
  const told = {
    status: words.t(`outcomes.status.${status}`),
    why: why === null ? "" : whyText(why, words),
  };
  const said = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  const unclear = said(words.t("outcomes.status.unclear"));
  const judge = (row: number): string => {
    const [own, least] = [`D${row}`, `E${row}`];
    const late = by === null ? null : `AND(ISNUMBER(${by}),${asOf}<${by})`;
    // A last day that cannot be read may be one that has not come.
    const missed = goal.unread.has("by") ? unclear : said(words.t("outcomes.status.notMet"));
    const below = late === null ? missed : `IF(${late},${unclear},${missed})`;
    return `IF(ISNUMBER(${own}),IF(${own}>=${least},${said(words.t("outcomes.status.met"))},${below}),${unclear})`;
  };
  const judged = value !== null && goal.target !== null && share !== null && !isNumber && goal.bound === "least";
  return {
    cells: (row) => [
      liveCell(row, 0, linkedText(goal.at, goal.text, snapshot), styles.label),
      liveCell(row, 1, counts.count, figure(styles.label, "0")),
      liveCell(row, 2, counts.of, figure(styles.label, "0")),
      liveCell(row, 3, share === null ? openValue(result, words) : ofRow(value), figure(styles.label, format)),
      liveCell(row, 4, target, figure(styles.label, isNumber ? "0.##" : shareFormat)),
      liveCell(row, 5, { value: told.status, formula: judged ? judge : null }, { ...styles.label, bold: true }),
      liveCell(row, 6, fixed(told.why), styles.label),
    ],
    height: 34,
  };
}

/** A number, or what an open share can be. */
function openValue({ open, number }: GoalResult, words: SheetWords): Live {
  if (open === null || !isSaid(open.count, open.of)) return fixed(number ?? "");
  return stillText(percentText(open, words));
}

function goalCounts(
  { goal, open, basis, source }: GoalResult,
  questions: Questions | null,
  words: SheetWords,
): { readonly count: Live; readonly of: Live } {
  const nothing = { count: fixed(""), of: fixed("") };
  if (open === null) return nothing;
  const { share } = open;
  if (share === null) {
    return { count: stillText(peopleText(open.count, open.of, words)), of: stillText(countText(open.of, words)) };
  }
  const shown = { count: fixed(share.numerator), of: fixed(share.denominator) };
  if (source === "own") {
    const [count, of] = [goal.cells.ownCount?.at, goal.cells.ownOf?.at];
    if (count === undefined || of === undefined) return shown;
    return { count: live(share.numerator, cellReference(count)), of: live(share.denominator, cellReference(of)) };
  }
  const { measure, weeks } = goal;
  if (questions === null || basis === null || measure === null || !isPersonMeasure(measure)) return shown;
  if (measure === "planned" && (weeks ?? defaultWeeks) !== defaultWeeks) return shown;
  return shareFormulas(questions, measure, basis, share);
}

function targetOf({ goal }: GoalResult, snapshot: Snapshot): Live {
  if (goal.target === null) return fixed("");
  const at = goal.cells.target?.at;
  const written = at === undefined ? null : (cellAt(snapshot, at)?.value ?? null);
  if (at === undefined || typeof written !== "number") return fixed(goal.target);
  return live(goal.target, written === goal.target ? cellReference(at) : `${cellReference(at)}/100`);
}

/** The cell where it holds the value itself, else the value as a formula writes it. */
function linkTo(at: Address | undefined, value: number, snapshot: Snapshot): string {
  const linked = at !== undefined && cellAt(snapshot, at)?.value === value;
  return linked ? cellReference(at) : String(value);
}

function linkedText(at: Address, text: string, snapshot: Snapshot): Live {
  return cellAt(snapshot, at)?.value === text ? live(text, cellReference(at)) : fixed(text);
}
