/** How the lines of a stated result hang together: what the income is made of, and what the profit is less. */
import type { ResultLine, StatedLine, StatedResult } from "../model";
import { roundStep } from "./round-step";

export interface ReportedResult {
  readonly profit: StatedLine | null;
  /** kr a year, where a line of the block tells them. */
  readonly subsidies: number | null;
  /** The block has a line of subsidies, and its sums take it away. */
  readonly hasSubsidies: boolean;
  /** The profit is income less cost, and nothing else is taken away. */
  readonly isLess: boolean;
  readonly production: number | null;
  /** The sum that adds production to support, hours or tax, which it holds already. */
  readonly twice: StatedLine | null;
  readonly faults: readonly {
    readonly line: StatedLine;
    readonly variant: "income" | "profit";
    readonly right: number;
  }[];
}

const gains: ReadonlySet<ResultLine> = new Set(["lessSupport", "lessHousing", "taxGain", "fees", "production"]);
const transfers: ReadonlySet<ResultLine> = new Set(["lessSupport", "taxGain", "fees"]);

/** "varav kommunalskatt" is a part of the line above it. */
function isPart({ label }: StatedLine): boolean {
  return /^\s*(?:varav|därav|dar av|of which)\b/iu.test(label);
}

export function readResult({ lines: all }: StatedResult): ReportedResult {
  const lines = all.filter((line) => !isPart(line));
  const last = (kind: ResultLine): StatedLine | null => lines.findLast(({ line }) => line === kind) ?? null;
  const [income, profit] = [last("income"), last("profit")];
  const until = income === null ? lines.length : lines.indexOf(income);
  const own = lines.filter(({ line }, index) => gains.has(line) && (income === null || index < until));
  const beside = lines.filter(({ line }, index) => gains.has(line) && income !== null && index > until);
  const production = lines.find(({ line }) => line === "production")?.figure.value ?? null;
  const subsidies = totalOf(lines, "subsidies");
  const cost = totalOf(lines, "cost") ?? 0;
  const tolerance = toleranceOf(lines);
  const isNear = (a: number, b: number): boolean => Math.abs(a - b) <= tolerance;
  const added = own.reduce((sum, { figure }) => sum + figure.value, 0);
  const sums = sumsOf(added, own, subsidies ?? 0);
  const base = income?.figure.value ?? added;
  const incomeFault =
    income !== null && own.length >= 2 && !sums.some(({ value }) => isNear(value, income.figure.value));
  const ways = [
    { value: base - cost, less: true, production: false, subsidies: false },
    { value: base - cost - (subsidies ?? 0), less: false, production: false, subsidies: subsidies !== null },
    ...(income === null
      ? sums.map(({ value, without }) => ({
          value: value - cost,
          less: true,
          production: !without.has("production"),
          subsidies: without.has("subsidies"),
        }))
      : []),
    ...beside
      .filter(({ line }) => line === "production")
      .map(({ figure }) => ({ value: base + figure.value - cost, less: true, production: true, subsidies: false })),
  ];
  const way = profit === null ? undefined : ways.find(({ value }) => isNear(value, profit.figure.value));
  const canJudge =
    profit !== null &&
    (income !== null || own.length >= 1) &&
    lines.some(({ line }) => line === "cost" || line === "subsidies");
  const takesSubsidies =
    sums.find(({ value }) => income !== null && isNear(value, income.figure.value))?.without.has("subsidies") === true;
  return {
    profit,
    subsidies,
    hasSubsidies: way?.subsidies === true || takesSubsidies || (subsidies !== null && way === undefined),
    isLess: way?.less === true,
    production,
    twice: addedTwice({ income, profit, own, production, isNear, sums, usesProduction: way?.production === true }),
    faults: [
      ...(incomeFault ? [{ line: income, variant: "income" as const, right: added }] : []),
      ...(canJudge && way === undefined
        ? [{ line: profit, variant: "profit" as const, right: base - cost - (subsidies ?? 0) }]
        : []),
    ],
  };
}

interface PossibleSum {
  readonly value: number;
  /** Lines of the block that it leaves out, or takes away. */
  readonly without: ReadonlySet<ResultLine>;
}

/** All gains; some are told beside the rest and added to nothing; subsidies may be taken away at once. */
function sumsOf(added: number, own: readonly StatedLine[], subsidies: number): readonly PossibleSum[] {
  const valueOf = (kind: ResultLine): number =>
    own.reduce((sum, { line, figure }) => sum + (line === kind ? figure.value : 0), 0);
  const left: readonly (readonly ResultLine[])[] = [[], ["production"], ["fees"], ["production", "fees"]];
  return left.flatMap((without) => {
    const value = added - without.reduce((sum, kind) => sum + valueOf(kind), 0);
    const set = new Set(without);
    return subsidies === 0
      ? [{ value, without: set }]
      : [
          { value, without: set },
          { value: value - Math.abs(subsidies), without: new Set<ResultLine>([...without, "subsidies"]) },
        ];
  });
}

function totalOf(lines: readonly StatedLine[], kind: ResultLine): number | null {
  const own = lines.filter(({ line }) => line === kind);
  // Less is written with a minus or without.
  return own.length === 0 ? null : own.reduce((sum, { figure }) => sum + Math.abs(figure.value), 0);
}

/** What rounding of the finest of the lines may make of a sum of them. */
function toleranceOf(lines: readonly StatedLine[]): number {
  const finest = Math.min(...lines.map(({ figure }) => (figure.isFormula ? 1 : Math.max(1, roundStep(figure.value)))));
  return (lines.length * finest) / 2 + 0.5;
}

interface Added {
  readonly income: StatedLine | null;
  readonly profit: StatedLine | null;
  readonly own: readonly StatedLine[];
  readonly production: number | null;
  readonly isNear: (a: number, b: number) => boolean;
  readonly sums: readonly PossibleSum[];
  readonly usesProduction: boolean;
}

function addedTwice({ income, profit, own, production, isNear, sums, usesProduction }: Added): StatedLine | null {
  if (production === null || production === 0 || !own.some(({ line }) => transfers.has(line))) return null;
  const holds = income === null ? undefined : sums.find(({ value }) => isNear(value, income.figure.value));
  const isOwn = own.some(({ line }) => line === "production");
  if (income !== null && isOwn && holds !== undefined && !holds.without.has("production")) return income;
  return usesProduction ? profit : null;
}
