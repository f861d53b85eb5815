/** Judges what Samkoll says of a layout by what is true: another figure than the right one is wrong, none and a question is not. */
import { check } from "../../../check";
import type { ToldFigures } from "../../../../src/subjects/budget/figures/figures-types";
import { type Ore, ore } from "../../../../src/reading/money";
import { type Address, cellName, sameAddress } from "../../../../src/workbook/address";
import type { Finding } from "../../../../src/checking/finding";
import type { Question } from "../../../../src/checking/question";
import type { Snapshot } from "../../../../src/workbook/snapshot";
import type { Layout, Planted, Truth } from "./layout";

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
  /** What the form says beside its total and is not told; of a layout that is read right. */
  readonly untold: readonly string[];
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
    : [...called(truth, isFound), ...(told === null ? [] : differencesOf(told, truth, isGuess))];
  const allowed = [nothingFound, ...(truth.mayTell ?? [])];
  const errors = findings.filter(({ severity, rule }) => severity === "error" && !allowed.includes(rule));
  const verdict = verdictOf(truth, told, differences, questions.length > 0);
  return {
    layout,
    verdict,
    differences,
    fault,
    falseErrors: planted === null ? errors.map(({ rule, at }) => `${rule}@${at.sheet}!${cellName(at)}`) : [],
    untold: verdict === "right" && told !== null && truth.total !== null ? untoldOf(told, truth) : [],
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

type Differs = (name: string, is: Ore | null | undefined, right: readonly number[]) => readonly string[];

const differs: Differs = (name, is, right) =>
  is === null || is === undefined || right.some((one) => oreOf(one) === is)
    ? []
    : [`${name} ${is / 100}, right ${right[0] ?? "none"}`];

function oreOf(kronor: number): Ore {
  return ore(Math.round(kronor * 100));
}

function differencesOf(told: ToldFigures, truth: Truth, isGuess: boolean): readonly string[] {
  if (truth.total === null) return differs("total", told.total, [0]);
  const totals = [truth.total, ...(truth.otherTotals ?? [])];
  return [
    ...(isGuess && told.total !== null ? ["a total is told and nothing is asked"] : []),
    ...differs("total", told.total, totals),
    ...(truth.requested === undefined ? [] : differs("requested", told.requested, [truth.requested])),
    ...(truth.own === undefined ? [] : differs("own", told.ownFunding, [truth.own])),
    ...(truth.otherFunders === undefined ? [] : differs("other funders", othersOf(told), [truth.otherFunders])),
    ...(truth.participants === undefined || told.participants === null || told.participants === truth.participants
      ? []
      : [`participants ${told.participants}, right ${truth.participants}`]),
    ...ownerDifferences(told, truth),
    ...yearDifferences(told, truth),
    ...periodDifferences(told, truth, totals),
    ...told.stages.flatMap(({ stage, amount }) => {
      const right = truth.byStage?.[stage];
      return right === undefined ? [] : differs(`stage ${stage}`, amount, [right]);
    }),
  ];
}

/** What others than the förbund and the owners pay; `null` where nothing is told of who pays. */
function othersOf({ byFunder }: ToldFigures): Ore | null {
  if (byFunder.length === 0) return null;
  const others = byFunder.filter(({ funder }) => funder !== "forbund" && funder !== "own");
  return ore(others.reduce((sum, { amount }) => sum + amount, 0));
}

/** Words that make a name an organisation's, where the layout has no list of them. */
const organisation = /kommun|region|förmedling|kassa|landsting|förbund|finsam|\b(af|fk|lt)\b/i;

function ownerDifferences({ partners }: ToldFigures, { byOwner }: Truth): readonly string[] {
  return partners.flatMap(({ name, total }) => {
    if (name === "" || total === null || total === 0) return [];
    if (byOwner === undefined) return organisation.test(name) ? [] : [`“${name}” is called an organisation`];
    const right = byOwner[name];
    return right === undefined ? [`“${name}” is called an organisation`] : differs(name, total, [right]);
  });
}

function yearDifferences({ byYear }: ToldFigures, { byYear: right }: Truth): readonly string[] {
  if (right === undefined || byYear.length === 0) return [];
  const stated = new Map(byYear.map(({ year, amount }) => [String(year), amount]));
  return Object.entries(right).flatMap(([year, amount]) =>
    differs(`year ${year}`, stated.get(year) ?? ore(0), [amount]),
  );
}

/** Periods that are told make the total, and those that the layout knows by name are what it says. */
function periodDifferences({ byPeriod }: ToldFigures, truth: Truth, totals: readonly number[]): readonly string[] {
  if (byPeriod.length === 0) return [];
  const sum = ore(byPeriod.reduce((all, { amount }) => all + amount, 0));
  const named = byPeriod.flatMap(({ period: { label }, amount }) => {
    const right = truth.byPeriod?.[label];
    return right === undefined ? [] : differs(`period ${label}`, amount, [right]);
  });
  return [...differs("all periods", sum, totals), ...named];
}

/** Figures that the form says and that are not told beside a right total: no fault, and a loss. */
function untoldOf(told: ToldFigures, truth: Truth): readonly string[] {
  const known: readonly (readonly [string, boolean, boolean])[] = [
    ["requested", truth.requested !== undefined, told.requested !== null],
    ["own", truth.own !== undefined, told.ownFunding !== null],
    ["other funders", truth.otherFunders !== undefined, othersOf(told) !== null],
    ["owners", truth.byOwner !== undefined, told.partners.some(({ total }) => total !== null)],
    ["years", truth.byYear !== undefined, told.byYear.length > 0],
    ["stages", truth.byStage !== undefined, told.stages.length > 0],
    ["participants", truth.participants !== undefined, told.participants !== null],
  ];
  return known.flatMap(([name, isKnown, isTold]) => (isKnown && !isTold ? [name] : []));
}

function faultVerdict(planted: Planted, findings: readonly Finding[], questions: readonly Question[]): FaultVerdict {
  const places = [planted.at, ...planted.also];
  const isThere = (at: Address): boolean => places.some((one) => sameAddress(one, at));
  const serious = findings.filter(({ severity, rule }) => severity !== "info" && rule !== nothingFound);
  if (serious.some(({ at }) => isThere(at))) return "found";
  if (questions.length > 0) return "asked";
  return serious.some(({ severity }) => severity === "error") ? "elsewhere" : "missed";
}
