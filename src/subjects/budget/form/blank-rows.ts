/**
 * The rows of a form that nobody has filled in. Where no row has a figure, a label alone may be a section's title or a cost:
 * a title is what a sum below it names, or a kind of cost that begins a part. What only its place speaks for is likely.
 */
import { plainText } from "../../../reading/label";
import { costKindIn } from "./cost-kind";
import type { CostKindId, FormRow } from "./form-model";
import { rowWords } from "./row-words";

export function withBlankRows(rows: readonly FormRow[]): readonly FormRow[] {
  if (rows.some(holdsFigure)) return rows;
  const hasParts = rows.filter(({ role }) => role.kind === "sum").length > 1;
  let section: CostKindId | null = null;
  let isTitled = false;
  return rows.map((row, index): FormRow => {
    const below = rows.slice(index + 1);
    if (row.role.kind === "sum") {
      const isAll = !isTitled && isLastSum(row, below);
      section = null;
      isTitled = false;
      return isAll ? { ...row, role: { ...row.role, of: "costs" } } : row;
    }
    if (row.evidence === "learned" || !isTitleOrCost(row)) return row;
    const begins = index === 0 || rows[index - 1]?.role.kind === "sum";
    const { costKind } = rowWords(row.label);
    const isNamed = isNamedBySum(row, below);
    if (isNamed || ((begins || !hasParts) && headsRows(row, below))) {
      section = costKind ?? "other";
      isTitled = true;
      return { ...row, role: { kind: "section", costKind: section }, evidence: isNamed ? "shown" : "likely" };
    }
    if (costKind === null && !isAmongCosts(row, section, rows, index)) return asDoubted(row);
    return {
      ...row,
      role: { kind: "cost", costKind: costKindIn(section, costKind) },
      evidence: costKind === null ? "likely" : "told",
    };
  });
}

/** What else a row may be is told by its words, with figures or without. */
function isTitleOrCost({ role }: FormRow): boolean {
  return role.kind === "section" || role.kind === "note" || role.kind === "cost";
}

/** The formulas of a blank form's sums are no figures yet. */
function holdsFigure({ role, amounts }: FormRow): boolean {
  return role.kind !== "sum" && amounts.some(({ reading }) => reading.kind !== "empty");
}

/** No amount shows that a title of no known kind is one. */
function asDoubted(row: FormRow): FormRow {
  return row.role.kind === "section" ? { ...row, evidence: "likely" } : row;
}

/** "Tillsammans", "Hela insatsen" at the end: of everything, where it closes no section. */
function isLastSum({ label, role }: FormRow, below: readonly FormRow[]): boolean {
  if (role.kind !== "sum" || role.of !== "section" || rowWords(label).costKind !== null) return false;
  return !below.some((row) => row.role.kind === "sum" || row.role.kind === "cost");
}

/** "Summa personal" closes what "Personalkostnader" begins; what stands between is in it. */
function isNamedBySum({ label }: FormRow, below: readonly FormRow[]): boolean {
  const sum = below.find(({ role }) => role.kind === "sum");
  const [first = ""] = plainText(label).split(" ");
  const stem = first.slice(0, shortestStem);
  const sumWords = plainText(sum?.label ?? "")
    .split(" ")
    .slice(1);
  const isNamed = sumWords.some((word) => (stem.length < shortestStem ? word === first : word.startsWith(stem)));
  return first.length >= shortestWord && below[0] !== sum && isNamed;
}

const shortestStem = 5;
/** "Lön" is named by "S:a lön". */
const shortestWord = 3;

const kindAlone =
  /^(?:personal(?:kostnad(?:er)?)?(?: inkl .*)?|lon(?:er|ekostnader)?(?: och arvoden)?|lokal(?:er|kostnader)?|hyr(?:a|or) och drift|ovrig(?:t|a kostnader)|(?:kopta|externa) tjanster|kop av \w+|inkop|drift(?:kostnader)?|gemensamma kostnader|administration|omkostnader|verksamhet(?:skostnader)?|aktiviteter)(?: (?:m m|mm|etc))?$/;

function headsRows({ label }: FormRow, [next]: readonly FormRow[]): boolean {
  if (next === undefined || next.role.kind === "sum" || !kindAlone.test(plainText(label))) return false;
  return isTitleOrCost(next) && !kindAlone.test(plainText(next.label));
}

const longestCost = 60;

/** A post whose words nobody knows, in a section or between posts that are known. */
function isAmongCosts(
  { label }: FormRow,
  section: CostKindId | null,
  rows: readonly FormRow[],
  index: number,
): boolean {
  if (label.length > longestCost || label.endsWith(":")) return false;
  if (section !== null) return true;
  const isPost = (row: FormRow | undefined): boolean =>
    row !== undefined && isTitleOrCost(row) && rowWords(row.label).costKind !== null;
  const isSum = ({ role }: FormRow): boolean => role.kind === "sum";
  const from = rows.slice(0, index).findLastIndex(isSum) + 1;
  const after = rows.slice(index + 1);
  const to = after.findIndex(isSum);
  return rows.slice(from, index).some(isPost) && to >= 0 && (to === 0 || after.slice(0, to).some(isPost));
}
