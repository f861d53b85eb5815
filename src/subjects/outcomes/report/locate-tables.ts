/** Finds the two tables of a final report: a goal a row with its answer and result, and a partner a row with its money. */
import type { Address } from "../../../workbook/address";
import { cellIn, type Row } from "../../../workbook/snapshot";
import { labelReader } from "../../../reading/label";
import type { Ore } from "../../../reading/money";
import { answerIn } from "../goals/locate";
import { type CellReading, type FieldReading, readCell } from "../../../reading/form";
import { fieldOf, readingAt } from "./reading";
import { speaksThousands } from "./thousands";
import { type GoalHeadingId, goalHeadings, type MoneyHeadingId, moneyHeadings, moneyTotal } from "./template";

export interface ReportGoal {
  readonly goal: CellReading;
  readonly answer: CellReading & { readonly value: boolean | null };
  readonly outcome: CellReading;
}

export interface MoneyRow {
  /** Empty for the row of sums. */
  readonly partner: string;
  readonly at: Address;
  readonly granted: FieldReading<Ore> | null;
  readonly used: FieldReading<Ore> | null;
  readonly returned: FieldReading<Ore> | null;
  /** Some column of it counts in thousands. */
  readonly inThousands?: boolean;
}

export interface ReportTables {
  readonly goals: readonly ReportGoal[];
  /** Rows of the table of goals where nothing stands yet. */
  readonly blankGoals: readonly { readonly goal: Address; readonly answer: Address; readonly outcome: Address }[];
  readonly money: readonly MoneyRow[];
  /** Rows over the sums where no partner stands yet. */
  readonly blankMoney: readonly { readonly partner: Address; readonly granted: Address }[];
  readonly moneySum: MoneyRow | null;
}

const readGoalHeading = labelReader<GoalHeadingId>(goalHeadings);
const readMoneyHeading = labelReader<MoneyHeadingId>(moneyHeadings);
const readTotal = labelReader({ total: moneyTotal });

export function goalsIn(sheet: string, rows: readonly Row[]): Pick<ReportTables, "goals" | "blankGoals"> {
  for (const [place, row] of rows.entries()) {
    const columns = new Map<GoalHeadingId, number>();
    for (const { column, value } of row.cells) {
      const match = typeof value === "string" ? readGoalHeading(value) : undefined;
      if (match !== undefined && !columns.has(match.id)) columns.set(match.id, column);
    }
    const [goal, answer, outcome] = [columns.get("goal"), columns.get("answer"), columns.get("outcome")];
    if (goal === undefined || answer === undefined || outcome === undefined) continue;
    const goals: ReportGoal[] = [];
    const blankGoals: ReportTables["blankGoals"][number][] = [];
    for (const each of rows.slice(place + 1)) {
      const text = readingAt(sheet, each, goal);
      // The next field of the form ends the table.
      if (text.text !== "" && fieldOf(text.text).id !== null) break;
      const said = readingAt(sheet, each, answer);
      const told = readingAt(sheet, each, outcome);
      if (text.text === "" && told.text === "") {
        // Our own rows have their formulas from the start.
        if (said.text === "" && cellIn(each, answer) !== undefined) {
          blankGoals.push({ goal: text.at, answer: said.at, outcome: told.at });
        }
        continue;
      }
      goals.push({
        goal: text,
        answer: { ...said, value: said.cell === undefined ? null : answerIn(said.cell) },
        outcome: told,
      });
    }
    return { goals, blankGoals };
  }
  return { goals: [], blankGoals: [] };
}

export function moneyIn(sheet: string, rows: readonly Row[]): Pick<ReportTables, "money" | "moneySum" | "blankMoney"> {
  for (const [place, row] of rows.entries()) {
    const columns = new Map<MoneyHeadingId, number>();
    for (const { column, value } of row.cells) {
      const match = typeof value === "string" && value.length < 40 ? readMoneyHeading(value) : undefined;
      if (match !== undefined && !columns.has(match.id)) columns.set(match.id, column);
    }
    const partner = columns.get("partner");
    const isTold = columns.has("returned");
    if (partner === undefined || !(isTold || (columns.has("granted") && columns.has("used")))) continue;
    const found: MoneyRow[] = [];
    const blankMoney: ReportTables["blankMoney"][number][] = [];
    const granted = columns.get("granted");
    let last = row.index;
    let unbroken = Infinity;
    const inThousands = thousandsIn(row, rows);
    for (const each of rows.slice(place + 1)) {
      const name = readingAt(sheet, each, partner);
      if (fieldOf(name.text).id !== null || each.index - last > mostBlankRows) break;
      if (name.text === "") {
        unbroken = Math.min(unbroken, found.length);
        if (granted !== undefined) blankMoney.push({ partner: name.at, granted: { ...name.at, column: granted } });
        continue;
      }
      last = each.index;
      const cellOf = (id: MoneyHeadingId): FieldReading<Ore> | null => {
        const column = columns.get(id);
        return column === undefined
          ? null
          : readCell(inThousands.has(column) ? "tkr" : "kronor", { ...name.at, column }, cellIn(each, column), {
              dateSystem: 1900,
            });
      };
      const read = {
        at: name.at,
        granted: cellOf("granted"),
        used: cellOf("used"),
        returned: cellOf("returned"),
        ...(inThousands.size > 0 && { inThousands: true }),
      };
      if (readTotal(name.text) !== undefined) return { money: found, moneySum: { ...read, partner: "" }, blankMoney };
      found.push({ ...read, partner: name.text });
    }
    // Without a row of sums the first row without a partner ends the table.
    return { money: found.slice(0, unbroken), moneySum: null, blankMoney: [] };
  }
  return { money: [], moneySum: null, blankMoney: [] };
}

/** Rows for partners that nobody has filled in yet, over the row of sums. */
const mostBlankRows = 6;

/** The columns whose heading counts in thousands, or all of them where the sheet says so and no heading otherwise. */
function thousandsIn({ cells }: Row, rows: readonly Row[]): ReadonlySet<number> {
  const all = speaksThousands(rows);
  return new Set(
    cells.flatMap(({ column, value }) => {
      if (typeof value !== "string") return [];
      return /\btkr\b|tusental/iu.test(value) || (all && !/\bkr\b|kronor/iu.test(value)) ? [column] : [];
    }),
  );
}
