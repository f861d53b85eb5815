/** Headings in two rows: *Period* over *Från* and *Till*, *Avslut* over *Datum* and *Orsak*, words that go on below. */
import { parseCellName } from "../../../workbook/address";
import { type Cell, isBlank, type Row, type Sheet } from "../../../workbook/snapshot";
import { plainText } from "../../../reading/label";
import { columnOfHeading, isNearName } from "./heading-words";

/** A heading over more columns than this is the table's title. */
const mostUnder = 4;
/** Over the columns of the effort itself: they add nothing to what stands under them. */
const ofTheEffort: ReadonlySet<string> = new Set([
  ...["datum", "tid", "tider", "period", "insats", "insatsen", "insatstid", "insatsperiod", "deltagande", "deltagare"],
  ...["deltagaren", "projekt", "projektet", "tid i insatsen", "ips", "uppgifter", "register"],
]);
/** Start and end of anything: of what, the heading above says. */
const ofAnything =
  /^(?:datum |dag )?(?:start\w*|slut\w*|fran|till|fr o m|t o m|paborja\w*|borja\w*|avslut\w*|in|ut)(?: datum| dag)?$/;

/** The lower row's cells, each with what the row above says of it too. */
export function withHeadingsAbove(sheet: Sheet, above: Row, filled: readonly Cell[]): readonly Cell[] {
  const uppers = above.cells.filter(({ value }) => !isBlank(value));
  const own = new Map(uppers.map((cell) => [cell.column, cell]));
  const over = headingsOver(sheet, above.index, uppers, filled);
  return filled.map((cell) => {
    const upper = over.get(cell.column);
    const lower = textIn(cell);
    if (upper !== undefined) return { ...cell, value: underHeading(upper, lower) };
    const straight = textIn(own.get(cell.column));
    const whole = `${straight} ${lower}`;
    const goesOn = straight !== "" && columnOfHeading(lower) === null && columnOfHeading(whole) !== null;
    return goesOn ? { ...cell, value: whole } : cell;
  });
}

function underHeading(upper: string, lower: string): string {
  const whole = `${upper} ${lower}`;
  const [said, alone] = [columnOfHeading(whole), columnOfHeading(lower)];
  if (said !== null && said === alone) return lower;
  if (said !== null || isNearName(whole)) return whole;
  if (ofTheEffort.has(plainText(upper))) return lower;
  return ofAnything.test(plainText(lower)) ? whole : lower;
}

/** By column: the heading that reaches over it and its neighbours. */
function headingsOver(
  sheet: Sheet,
  row: number,
  uppers: readonly Cell[],
  filled: readonly Cell[],
): ReadonlyMap<number, string> {
  const over = new Map<number, string>();
  for (const [place, upper] of uppers.entries()) {
    const last = lastUnder(sheet, row, upper, uppers[place + 1]);
    const under = filled.filter(({ column }) => column >= upper.column && column <= last);
    const text = textIn(upper);
    if (text === "" || under.length < 2 || under.length > mostUnder || under.length === filled.length) continue;
    for (const { column } of under) over.set(column, text);
  }
  return over;
}

/** Where cells are merged they say it; else a heading reaches to the next, and a last one over a single column more. */
function lastUnder(sheet: Sheet, row: number, { column }: Cell, next: Cell | undefined): number {
  for (const area of sheet.merges ?? []) {
    const [first, last] = area.split(":").map(parseCellName);
    if (first?.row === row && first.column === column && last?.row === row) return last.column;
  }
  return next === undefined ? column + 1 : next.column - 1;
}

function textIn(cell: Cell | undefined): string {
  return typeof cell?.value === "string" ? cell.value.trim() : "";
}
