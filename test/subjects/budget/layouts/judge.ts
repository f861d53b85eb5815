/** Judges what Samkoll says of a layout by what is true: another figure than the right one is wrong, none and a question is not. */
import { check } from "../../../check";
import type { ToldFigures } from "../../../../src/subjects/budget/figures/figures-types";
import { type Ore, ore } from "../../../../src/reading/money";
import { type Address, cellName, sameAddress } from "../../../../src/workbook/address";
import type { Finding } from "../../../../src/checking/finding";
import type { Question } from "../../../../src/checking/question";
import type { Snapshot } from "../../../../src/workbook/snapshot";
import type { ByName, Layout, Planted, Truth } from "./layout";

/** silent: no figure and nothing asked. */
export type Verdict = "right" | "asked" | "silent" | "wrong";
/** elsewhere: told as an error or a warning, at a cell that is not the fault's. */
export type FaultVerdict = "found" | "asked" | "elsewhere" | "missed";

export interface Judgement {
  readonly layout: Layout;
  readonly verdict: Verdict;
  /** What is stated and is not true, in words. */
  readonly differences: readonly string[];
  /** `null` where no fault is planted. */
  readonly fault: FaultVerdict | null;
  /** Errors told of what is right. */
  readonly falseErrors: readonly string[];
  readonly warnings: number;
}

export function judge(layout: Layout, snapshot: Snapshot = layout.snapshot): Judgement {
  const { truth, planted } = layout;
  const { kinds, figures, findings, questions } = check(snapshot);
  const isFound = kinds.includes("budget");
  const fault = planted === null ? null : faultVerdict(planted, findings, questions);
  const told = isFound ? figures : null;
  const isGuess =
    truth.mustAsk === true && questions.length === 0 && !findings.some(({ severity }) => severity === "warning");
  const isExcused = planted?.fault === "kronorInTkr" && fault === "found";
  const differences = isExcused
    ? []
    : [...called(truth, isFound), ...(told === null ? [] : differencesOf(told, truth, layout, isGuess))];
  const errors = findings.filter(({ severity, rule }) => severity === "error" && rule !== nothingFound);
  return {
    layout,
    verdict: verdictOf(truth, told, differences, questions.length > 0),
    differences,
    fault,
    falseErrors: planted === null ? errors.map(({ rule, at }) => `${rule}@${at.sheet}!${cellName(at)}`) : [],
    warnings: findings.filter(({ severity }) => severity === "warning").length,
  };
}

/** Of a workbook where no subject knows its own: no fault of the form's. */
const nothingFound = "SAM-101";

function called({ isBudget }: Truth, isFound: boolean): readonly string[] {
  return !isBudget && isFound ? ["is called a budget"] : [];
}

function verdictOf(truth: Truth, told: ToldFigures | null, differences: readonly string[], isAsked: boolean): Verdict {
  if (differences.length > 0) return "wrong";
  const total = told?.total ?? null;
  if (truth.total === null ? (total ?? 0) === 0 && (!truth.isBudget || told !== null) : total !== null) return "right";
  return isAsked ? "asked" : "silent";
}

function differencesOf(told: ToldFigures, truth: Truth, layout: Layout, isGuess: boolean): readonly string[] {
  const differs = (name: string, is: Ore | null | undefined, right: readonly number[]): readonly string[] =>
    is === null || is === undefined || right.some((one) => ore(Math.round(one * 100)) === is)
      ? []
      : [`${name} ${is / 100}, right ${right[0] ?? "none"}`];
  if (truth.total === null) return differs("total", told.total, [0]);
  return [
    ...(isGuess && told.total !== null ? ["a total is told and nothing is asked"] : []),
    ...differs("total", told.total, [truth.total, ...(truth.otherTotals ?? [])]),
    ...(truth.requested === undefined ? [] : differs("requested", told.requested, [truth.requested])),
    ...(truth.own === undefined ? [] : differs("own", told.ownFunding, [truth.own])),
    ...(truth.participants === undefined || told.participants === null || told.participants === truth.participants
      ? []
      : [`participants ${told.participants}, right ${truth.participants}`]),
    ...ownerDifferences(told, truth, differs),
    ...yearDifferences(told, truth, layout, differs),
  ];
}

type Differs = (name: string, is: Ore | null | undefined, right: readonly number[]) => readonly string[];

/** Words that make a name an organisation's, where the layout has no list of them. */
const organisation = /kommun|region|förmedling|kassa|landsting|förbund|finsam|\b(af|fk|lt)\b/i;

function ownerDifferences({ partners }: ToldFigures, { byOwner }: Truth, differs: Differs): readonly string[] {
  return partners.flatMap(({ name, total }) => {
    if (name === "" || total === null || total === 0) return [];
    if (byOwner === undefined) return organisation.test(name) ? [] : [`“${name}” is called an organisation`];
    const right = byOwner[name];
    return right === undefined ? [`“${name}” is called an organisation`] : differs(name, total, [right]);
  });
}

function yearDifferences(
  { byYear }: ToldFigures,
  { byYear: right }: Truth,
  { truth }: Layout,
  differs: Differs,
): readonly string[] {
  if (right === undefined || byYear.length === 0) return [];
  const stated: ByName = Object.fromEntries(byYear.map(({ year, amount }) => [String(year), amount]));
  return Object.entries(right).flatMap(([year, amount]) => {
    const is = stated[year];
    return differs(`year ${year}`, is === undefined ? (truth.total === null ? null : ore(0)) : ore(is), [amount]);
  });
}

function faultVerdict(planted: Planted, findings: readonly Finding[], questions: readonly Question[]): FaultVerdict {
  const places = [planted.at, ...planted.also];
  const isThere = (at: Address): boolean => places.some((one) => sameAddress(one, at));
  const serious = findings.filter(({ severity, rule }) => severity !== "info" && rule !== nothingFound);
  if (serious.some(({ at }) => isThere(at))) return "found";
  if (questions.length > 0) return "asked";
  return serious.some(({ severity }) => severity === "error") ? "elsewhere" : "missed";
}
