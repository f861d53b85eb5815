/** One table as the budget: its columns chosen, its rows added up, and asked what neither words nor sums settle. */
import { type Ore, money, noMoney, ore, sum } from "../../../reading/money";
import { sameAddress } from "../../../workbook/address";
import { answeredUnit } from "../locate/answered-unit";
import {
  type Asker,
  amountQuestion,
  closingQuestion,
  columnsQuestion,
  onlyFigureIn,
  rowQuestion,
} from "../locate/budget-questions";
import type { Amount, UnitReading } from "../amount";
import { type ChosenColumns, chooseColumns, isOdd } from "./chosen-columns";
import { entriesOf } from "./form-entries";
import type { FormHints } from "./form-hints";
import { type FormEntry, stages } from "./form-model";
import { oneUnitQuestion, stageQuestion } from "./form-questions";
import { amountAt } from "./lines";
import { type ReadTable, readTable } from "./read-table";
import { type SettledRows, doubtfulRows, settleRows } from "./settled-rows";

export interface SettledTable {
  /** As it was read before its unit was known. */
  readonly source: ReadTable;
  readonly table: ReadTable;
  readonly unit: UnitReading;
  readonly columns: ChosenColumns;
  readonly rows: SettledRows;
  readonly entries: readonly FormEntry[];
  /** What it costs; `null` while anything about it is asked or cannot be read. */
  readonly total: Ore | null;
  /** What its rows come to by the likeliest reading: to compare tables by, never to tell. */
  readonly likelyTotal: Ore;
}

const both = ["requested", "ownFunding"] as const;

/** `isDoubted`: which column is the budget is asked, whatever the words say. */
export function settleTable(read: ReadTable, hints: FormHints | null, asker: Asker, isDoubted = false): SettledTable {
  let isOpen = read.unit.asks !== null;
  const unit = answeredUnit(read.unit, isOpen ? leafAmounts(read) : [], asker);
  if (unit.evidence === "answer") isOpen = false;
  const table =
    unit.effective === (read.unit.heading?.unit ?? "kr")
      ? read
      : (readTable(read.region, hints, unit.effective) ?? read);
  const ask = (question: Parameters<Asker["ask"]>[0]): string | null => {
    const answer = asker.ask(question, both);
    if (answer === null) isOpen = true;
    return answer;
  };
  const columns = askedColumns(table, ask, isDoubted);
  const settled = withoutAnswered(table, settleRows(table, columns), columns, ask);
  const answered = answeredCells(settled, unit.effective, ask);
  if (answered.isUnread) isOpen = true;
  const inKronor = answeredOutliers(settled, columns, unit.effective, ask);
  const computed = ore(
    settled.computed + sum(answered.amounts.map((amount) => amount.ore ?? noMoney)) - sum(inKronor.map(excess)),
  );
  // While an amount is asked about nobody knows what the rows come to.
  const isMoved = inKronor.length > 0;
  const verdict =
    settled.unread.length === 0 && !isMoved
      ? settled.verdict
      : answered.isUnread
        ? null
        : withAnswers(settled, computed);
  const agreed = verdict === "differs" ? closed(settled, computed, columns, ask) : null;
  // A column that only its sums are written in.
  const isBare = computed === 0 && (settled.grand?.stated ?? 0) !== 0;
  const isTold = columns.leaves.length > 0 && !isBare && (verdict === "sure" || agreed !== null);
  return {
    source: read,
    table,
    unit,
    columns,
    rows: settled,
    entries: entriesOf(table, columns, settled).map((entry) => ({
      ...entry,
      amount:
        [...answered.amounts, ...inKronor.map(({ amount }) => amount)].find(({ at }) =>
          sameAddress(at, entry.amount.at),
        ) ?? entry.amount,
    })),
    total: isOpen || !isTold ? null : (agreed ?? computed),
    likelyTotal: computed,
  };
}

/** The amounts that hang on the unit: of the rows that count, in the columns that the words choose. */
function leafAmounts(read: ReadTable): readonly Amount[] {
  const chosen = chooseColumns(read, null, null);
  return settleRows(read, chosen).counted.flatMap(({ line }) =>
    line.amounts.filter(({ at }) => chosen.leaves.some(({ column }) => column === at.column)),
  );
}

type Ask = (question: Parameters<Asker["ask"]>[0]) => string | null;

function askedColumns(table: ReadTable, ask: Ask, isDoubted: boolean): ChosenColumns {
  const first = chooseColumns(table, null, null);
  const { sheet } = table.region;
  let stage = null;
  if (first.doubt === "stage") {
    const heads = table.columns.filter(
      ({ role }) => role.kind === "amount" && role.stage !== null && first.rivals.includes(role.stage),
    );
    const answer = ask(
      stageQuestion(
        sheet.name,
        first.rivals,
        heads.map(({ heading }) => heading.at),
      ),
    );
    stage = stages.find((each) => each === answer) ?? null;
  }
  const chosen = stage === null ? first : chooseColumns(table, stage, null);
  // A form that nobody has filled in says nothing of its columns, and nothing hangs on them.
  if ((chosen.doubt !== "columns" && !isDoubted) || settleRows(table, chosen).computed === 0) return chosen;
  const asked = chosen.leaves.map(({ column, text, heading }) => ({ column, heading: text, at: heading.at }));
  const totals =
    chosen.total === null
      ? []
      : [{ column: chosen.total.column, heading: chosen.total.text, at: chosen.total.heading.at }];
  const owners = asked.filter((_, index) => (chosen.leaves[index]?.role.organisation ?? null) !== null);
  const likely =
    !isOdd(table, chosen.leaves) && chosen.leaves.every(({ role }) => role.period !== null)
      ? ({ choice: "add", why: "parts" } as const)
      : null;
  const answer = ask(columnsQuestion(sheet.name, [...asked, ...totals], owners, likely));
  if (answer === null) return chosen;
  if (answer === "add" || answer === "owners") return withOwners(chooseColumns(table, stage, "add"));
  const only = table.columns.find(({ text }) => answer === `only ${text}`.replaceAll("=", "-"));
  return only === undefined ? chosen : chooseColumns(table, stage, only.text);
}

/** Columns that are added, and that no word tells the meaning of, are named after whose they are. */
function withOwners(chosen: ChosenColumns): ChosenColumns {
  return {
    ...chosen,
    leaves: chosen.leaves.map((leaf) =>
      leaf.evidence === "likely"
        ? { ...leaf, evidence: "learned", role: { ...leaf.role, organisation: leaf.text } }
        : leaf,
    ),
  };
}

/** Rows that no sum shows and no word tells are asked about, one by one, until nothing is left in doubt. */
function withoutAnswered(table: ReadTable, settled: SettledRows, columns: ChosenColumns, ask: Ask): SettledRows {
  const outside = new Set<number>();
  const costs = new Set<number>();
  let here = settled;
  for (let round = 0; here.verdict === "unshown" && round < mostRounds; round += 1) {
    const doubtful = doubtfulRows(here.counted).filter(({ line }) => !costs.has(line.row));
    if (doubtful.length === 0 && round > 0) return { ...here, verdict: "sure" };
    // Words tell every row, and yet nothing shows that they are the whole: the last of them is asked about.
    const unsure = doubtful.length > 0 ? doubtful : here.counted.slice(-1);
    if (unsure.length === 0 || unsure.length > mostAsked) return here;
    const answers = unsure.map(({ line }) => {
      const cells = line.amounts.map(({ at }) => at).filter(({ column }) => isLeaf(columns, column));
      const at = { sheet: table.region.sheet.name, row: line.row, column: table.region.labelColumn };
      return { row: line.row, answer: ask(rowQuestion(at, line.label, cells, null)) };
    });
    if (answers.some(({ answer }) => answer === null)) return here;
    for (const { row, answer } of answers) (answer === "cost" ? costs : outside).add(row);
    const kept = { ...table, rows: table.rows.filter(({ line }) => !outside.has(line.row)) };
    here = settleRows(kept, columns);
  }
  return here;
}

function isLeaf({ leaves }: ChosenColumns, column: number): boolean {
  return leaves.some((leaf) => leaf.column === column);
}

const mostAsked = 8;
const mostRounds = 5;

function answeredCells(
  { unread }: SettledRows,
  unit: UnitReading["effective"],
  ask: Ask,
): { readonly isUnread: boolean; readonly amounts: readonly Amount[] } {
  let isUnread = false;
  const amounts: Amount[] = [];
  for (const amount of unread) {
    const { at, reading } = amount;
    if (reading.kind !== "unclearText" && reading.kind !== "date") {
      isUnread = true;
      continue;
    }
    const text = reading.kind === "date" ? String(reading.figure) : reading.text;
    const figure = reading.kind === "date" ? reading.figure : onlyFigureIn(reading.text, unit);
    const answer = ask(amountQuestion(at, "", text, figure));
    if (answer === "figure" && figure !== null) {
      amounts.push({ ...amount, reading: { kind: "number", figure }, ore: money(figure, unit) });
    } else if (answer !== "none") isUnread = true;
  }
  return { isUnread, amounts };
}

interface InKronor {
  readonly before: Amount;
  readonly amount: Amount;
}

function excess({ before, amount }: InKronor): Ore {
  return ore((before.ore ?? 0) - (amount.ore ?? 0));
}

/** Kronor among thousands: one cell far above all others, at home among them as kronor. Asked about, one by one. */
function answeredOutliers(
  { counted }: SettledRows,
  { leaves }: ChosenColumns,
  unit: UnitReading["effective"],
  ask: Ask,
): readonly InKronor[] {
  if (unit === "kr") return [];
  const cells = counted.flatMap(({ line }) =>
    line.amounts.flatMap((amount) => {
      const isLeaf = leaves.some(({ column }) => column === amount.at.column);
      return isLeaf && amount.reading.kind === "number" && amount.reading.figure > 0
        ? [{ amount, figure: amount.reading.figure, label: line.label }]
        : [];
    }),
  );
  return cells.flatMap(({ amount, figure, label }): readonly InKronor[] => {
    const others = cells.filter((other) => other.amount !== amount).map((other) => other.figure);
    const [least, most] = [Math.min(...others), Math.max(...others)];
    const isFar =
      others.length >= fewestLikes && figure > most * 20 && figure / 1000 >= least / 5 && figure / 1000 <= most * 5;
    if (!isFar) return [];
    if (ask(oneUnitQuestion(amount.at, label, figure, unit)) !== "kronor") return [];
    return [{ before: amount, amount: { ...amount, ore: money(figure, "kr") } }];
  });
}

const fewestLikes = 3;

/** An answered amount may be what the rows lacked. */
function withAnswers({ verdict, grand, counted }: SettledRows, computed: Ore): SettledRows["verdict"] {
  if (grand === null || grand.stated === null) return verdict;
  return Math.abs(grand.stated - computed) <= 100 * Math.max(1, counted.length) ? "sure" : "differs";
}

/** The total that somebody has said is right where the rows come to another. */
function closed({ grand }: SettledRows, computed: Ore, { leaves, total }: ChosenColumns, ask: Ask): Ore | null {
  if (grand === null || grand.stated === null) return null;
  const { line } = grand.row;
  const column = total?.column ?? leaves[0]?.column ?? 0;
  const at = amountAt(line, column)?.at ?? line.amounts[0]?.at;
  if (at === undefined) return null;
  const answer = ask(closingQuestion(at, line.label, computed, grand.stated));
  return answer === "total" ? grand.stated : answer === "rows" ? computed : null;
}
