/**
 * The rows of a form that nobody has filled in. Where no row has a figure, a label alone may be a section's title or a cost:
 * a title is what a sum below it names, or a kind of cost with other rows under it.
 */
import { plainText } from "../../../reading/label";
import type { CostKindId, FormRow } from "./form-model";
import { rowWords } from "./row-words";

export function withBlankRows(rows: readonly FormRow[]): readonly FormRow[] {
  if (rows.some(holdsFigure)) return rows;
  let section: CostKindId | null = null;
  return rows.map((row, index): FormRow => {
    if (row.role.kind === "sum") section = null;
    if (row.evidence === "learned" || (row.role.kind !== "section" && row.role.kind !== "note")) return row;
    const { costKind } = rowWords(row.label);
    const named = isNamedBySum(row, rows.slice(index + 1));
    if (named || isKindAlone(row, rows[index + 1])) {
      section = costKind ?? "other";
      return { ...row, role: { kind: "section", costKind: section }, evidence: named ? "shown" : "likely" };
    }
    if (costKind === null && (section === null || row.label.length > longestCost)) return row;
    const isTold = costKind !== null;
    return {
      ...row,
      role: { kind: "cost", costKind: costKind ?? section ?? "other" },
      evidence: isTold ? "told" : "likely",
    };
  });
}

const longestCost = 60;

/** The formulas of a blank form's sums are no figures yet. */
function holdsFigure({ role, amounts }: FormRow): boolean {
  return role.kind !== "sum" && amounts.some(({ reading }) => reading.kind !== "empty");
}

/** "Summa personal" closes what "Personalkostnader" begins; what stands between is in it. */
function isNamedBySum({ label }: FormRow, below: readonly FormRow[]): boolean {
  const sum = below.find(({ role }) => role.kind === "sum");
  const [first = ""] = plainText(label).split(" ");
  const stem = first.slice(0, shortestStem);
  const sumWords = plainText(sum?.label ?? "")
    .split(" ")
    .slice(1);
  return stem.length >= shortestStem && below[0] !== sum && sumWords.some((word) => word.startsWith(stem));
}

const shortestStem = 5;

const kindAlone =
  /^(?:personal(?:kostnad(?:er)?)?(?: inkl .*)?|lon(?:er|ekostnader)?(?: och arvoden)?|lokal(?:er|kostnader)?|hyr(?:a|or) och drift|ovrig(?:t|a kostnader)|(?:kopta|externa) tjanster|inkop|drift(?:kostnader)?|gemensamma kostnader|administration|omkostnader|verksamhet(?:skostnader)?|aktiviteter)$/;

function isKindAlone({ label }: FormRow, next: FormRow | undefined): boolean {
  if (next === undefined || next.role.kind === "sum" || !kindAlone.test(plainText(label))) return false;
  return next.role.kind !== "note" && !kindAlone.test(plainText(next.label));
}
