/** Which columns a total adds, row by row, and which column nobody named is the sum or the difference of others. */
import type { Evidence } from "../../../reading/evidence";
import { holdsPeriod } from "../../../reading/period";
import type { ColumnSeen } from "./column-roles";
import type { ColumnRole, FormPeriod } from "./form-model";
import type { Line } from "./lines";
import { isShown, missedByRounding } from "./row-sums";

export interface ColumnClosing {
  readonly column: number;
  readonly parts: readonly number[];
  readonly agree: number;
  /** Rows where the total holds something else: what its parts come to, in öre by row. */
  readonly differs: ReadonlyMap<number, number>;
}

export interface ColumnsSettled {
  readonly columns: readonly ColumnSeen[];
  readonly closings: readonly ColumnClosing[];
}

/** `lines`: rows of costs and of sums. */
export function settleColumns(columns: readonly ColumnSeen[], lines: readonly Line[]): ColumnsSettled {
  const differing = withDifferences(columns, lines);
  const untold = withUntoldTotals(differing, lines);
  const closings: ColumnClosing[] = [];
  const settled = untold.map((column) => {
    if (column.role.kind !== "total") return column;
    const closing = closingOf(column, untold, lines);
    if (closing === null) return column;
    closings.push(closing);
    const evidence: Evidence = column.evidence === "learned" ? "learned" : isShown(closing) ? "shown" : "told";
    return { ...column, role: { ...column.role, parts: closing.parts }, evidence };
  });
  return { columns: settled, closings };
}

function isAmount({ role }: ColumnSeen): boolean {
  return role.kind === "amount";
}

/** The parts that fit in most rows; `null` where none does. */
function closingOf(total: ColumnSeen, columns: readonly ColumnSeen[], lines: readonly Line[]): ColumnClosing | null {
  const sets = partsTried(total, columns);
  let best: ColumnClosing | null = null;
  for (const parts of sets) {
    if (parts.length === 0) continue;
    const closing = closes(total.column, parts, lines);
    if (closing.agree === 0 || closing.agree < closing.differs.size) continue;
    if (
      best === null ||
      closing.differs.size < best.differs.size ||
      (closing.differs.size === best.differs.size && closing.agree > best.agree)
    ) {
      best = closing;
    }
  }
  return best;
}

function partsTried(total: ColumnSeen, columns: readonly ColumnSeen[]): readonly (readonly number[])[] {
  const amounts = columns.filter(isAmount);
  const others = columns.filter((column) => column !== total);
  const like = amounts.filter((amount) => agrees(total.role, amount.role));
  const left = amounts.filter(({ column }) => column < total.column);
  const right = amounts.filter(({ column }) => column > total.column);
  const before = others.filter(({ role, column }) => role.kind === "total" && column < total.column).at(-1);
  const after = others.find(({ role, column }) => role.kind === "total" && column > total.column);
  const group = left.filter(({ column }) => column > (before?.column ?? -1));
  const groupAfter = right.filter(({ column }) => column < (after?.column ?? Infinity));
  const totals = others.filter(({ role }) => role.kind === "total");
  const stages = new Set(amounts.map(({ role }) => (role.kind === "amount" ? role.stage : null)));
  const byStage = [...stages].map((stage) =>
    amounts.filter(({ role }) => role.kind === "amount" && role.stage === stage),
  );
  return [
    like,
    amounts,
    group,
    left,
    right,
    groupAfter,
    totals,
    totals.filter(({ column }) => column < total.column),
    ...byStage,
  ].map((set) => set.filter(({ column }) => column !== total.column).map(({ column }) => column));
}

/** Whether an amount is one of what a total with these coordinates adds. */
function agrees(total: ColumnRole, amount: ColumnRole): boolean {
  if (total.kind !== "total" || amount.kind !== "amount") return false;
  return (
    (total.organisation === null || total.organisation === amount.organisation) &&
    (total.funder === null || total.funder === amount.funder) &&
    (total.stage === null || total.stage === amount.stage) &&
    (total.period === null || isWithin(total.period, amount.period))
  );
}

/** The same part of time, named the same way, or within it. */
function isWithin(outer: FormPeriod, inner: FormPeriod | null): boolean {
  if (inner === null) return false;
  if (outer.span !== null && inner.span !== null) return holdsPeriod(outer.span, inner.span);
  return outer.span === inner.span && outer.label === inner.label && outer.grain === inner.grain;
}

function closes(total: number, parts: readonly number[], lines: readonly Line[]): ColumnClosing {
  let agree = 0;
  const differs = new Map<number, number>();
  for (const { row, values } of lines) {
    const own = values.get(total);
    const held = parts.flatMap((part) => values.get(part) ?? []);
    if (own === undefined) continue;
    const sum = held.reduce((all, value) => all + value, 0);
    if (own === 0 && sum === 0) continue;
    if (Math.abs(own - sum) <= missedByRounding(held.length)) agree += 1;
    else differs.set(row, sum);
  }
  return { column: total, parts, agree, differs };
}

const enoughRows = 3;

/** A column without a known word that is the sum of all the others in every row. */
function withUntoldTotals(columns: readonly ColumnSeen[], lines: readonly Line[]): readonly ColumnSeen[] {
  if (columns.some(({ role }) => role.kind === "total")) return columns;
  const amounts = columns.filter(isAmount);
  if (amounts.length < 3) return columns;
  const found = [...amounts].reverse().find((each) => {
    const { organisation, period, funder, stage } = each.words;
    if (each.evidence === "learned" || [organisation, period, funder, stage].some((said) => said !== null)) {
      return false;
    }
    const parts = amounts.filter((other) => other !== each).map(({ column }) => column);
    const closing = closes(each.column, parts, lines);
    const unlike = new Set(lines.map(({ values }) => parts.map((part) => values.get(part) ?? 0).join(" "))).size;
    return closing.differs.size === 0 && closing.agree >= enoughRows && unlike >= enoughRows;
  });
  if (found === undefined) return columns;
  return columns.map((each) =>
    each === found && each.role.kind === "amount"
      ? { ...each, evidence: "shown", role: { ...each.role, kind: "total", parts: [] } }
      : each,
  );
}

/** A column without a known word that is one column less another in every row. */
function withDifferences(columns: readonly ColumnSeen[], lines: readonly Line[]): readonly ColumnSeen[] {
  return columns.map((each) => {
    const { organisation, period, funder, stage } = each.words;
    const isUnsaid = [organisation, period, funder, stage].every((said) => said === null);
    const isOpen = isAmount(each) && each.evidence !== "learned" && isUnsaid;
    if (!isOpen) return each;
    const others = columns.filter((other) => other !== each && (isAmount(other) || other.role.kind === "total"));
    const isReckoned = others.some((a) =>
      others.some((b) => a !== b && isLess(each.column, a.column, b.column, lines)),
    );
    return isReckoned ? { ...each, role: { kind: "difference" }, evidence: "shown" } : each;
  });
}

function isLess(difference: number, from: number, less: number, lines: readonly Line[]): boolean {
  let agree = 0;
  for (const { values } of lines) {
    const [own, a, b] = [values.get(difference), values.get(from), values.get(less)];
    if (own === undefined || a === undefined || b === undefined) continue;
    if (Math.abs(a - b - own) > 1) return false;
    if (own !== 0 && b !== 0) agree += 1;
  }
  return agree >= enoughRows;
}
