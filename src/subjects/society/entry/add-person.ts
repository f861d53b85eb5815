/** Writes a person into the next free row of the table, in the words and the unit that the table itself uses. */
import type { SheetWords } from "../../../making/sheet-words";
import { labelIn } from "../../../making/sheet-words";
import { speaksPercent } from "../../../reading/kinds";
import { textOf } from "../../../reading/text-of-cell";
import type { Address } from "../../../workbook/address";
import { editCell } from "../../../workbook/content";
import { formulaAt, relativeFormula } from "../../../workbook/formula/relative-formula";
import type { CellContent, CellEdit, Patch } from "../../../workbook/patch";
import { type Cell, cellAt, isBlank, type Snapshot } from "../../../workbook/snapshot";
import type { ColumnRole, Person, PersonRow, PersonTable } from "../model";
import { employerNames, payerNames, supportPayers } from "../sheets/template";
import { usualPayer } from "../table/support-words";
import { workedOut } from "../table/find-table";
import type { PersonTarget } from "./person-target";

/** Empty where no row is free. */
export function addPersonPatch(
  snapshot: Snapshot,
  target: PersonTarget,
  table: PersonTable | null,
  person: Person,
  words: SheetWords,
): Patch {
  const { row } = target;
  if (row === null) return [];
  const place = (role: ColumnRole): Address | undefined => {
    const column = target.columns.get(role);
    return column === undefined ? undefined : { sheet: target.sheet, row, column };
  };
  const typed = [...valuesOf(snapshot, table, target, person, words)].flatMap(
    ([role, content]): readonly CellEdit[] => {
      const at = place(role);
      return at === undefined ? [] : [editCell(at, cellAt(snapshot, at), content)];
    },
  );
  const reckoned = workedOut.flatMap((role): readonly CellEdit[] => {
    const at = place(role);
    return at === undefined || row === 0 ? [] : filledDown(snapshot, at);
  });
  return [...typed, ...reckoned];
}

type Contents = ReadonlyMap<ColumnRole, CellContent>;

function valuesOf(
  snapshot: Snapshot,
  table: PersonTable | null,
  { columns, sheet, row }: PersonTarget,
  { number, before, after, months }: Person,
  words: SheetWords,
): Contents {
  const contents = new Map<ColumnRole, CellContent>([["number", { value: numberOrText(number) }]]);
  const own = (role: ColumnRole, isSame: (row: PersonRow) => boolean): string | null =>
    ownWord(snapshot, table, role, isSame);
  const amount = (role: "amount" | "tax" | "wage" | "subsidy", kr: number): void => {
    contents.set(role, { value: kr / scaleOf(table, role) });
  };
  const share = (role: "extent" | "subsidyShare", value: number | null): void => {
    if (value !== null) contents.set(role, { value: value * (countsPercent(snapshot, table, role) ? 100 : 1) });
  };
  const [support] = before;
  if (support !== undefined) {
    const label = supportPayers.find(([kind]) => kind === support.kind)?.[1];
    const isSame = ({ supports }: PersonRow): boolean => supports.length === 1 && supports[0]?.kind === support.kind;
    contents.set("support", { value: own("support", isSame) ?? (label === undefined ? "" : labelIn(words, label)) });
    amount("amount", support.amount);
    amount("tax", support.tax);
    const payerAt = columns.get("payer");
    const cell = payerAt === undefined || row === null ? undefined : cellAt(snapshot, { sheet, row, column: payerAt });
    // A formula that follows the list of who pays is left where it says the same.
    if (support.payer !== null && (cell?.formula === undefined || support.payer !== usualPayer[support.kind])) {
      const { payer } = support;
      const isPaid = ({ supports }: PersonRow): boolean => supports.length === 1 && supports[0]?.payer === payer;
      contents.set("payer", { value: own("payer", isPaid) ?? labelIn(words, payerNames[payer]) });
    }
  }
  if (months !== 12 || columns.has("months")) contents.set("months", { value: months });
  if (after.kind === "studies") {
    const role = columns.has("employer") ? "employer" : "wage";
    contents.set(role, { value: labelIn(words, employerNames.studies) });
  }
  if (after.kind === "work") {
    share("extent", after.extent);
    const employer = after.employer ?? "other";
    const isEmployed = (each: PersonRow): boolean => each.after?.kind === "work" && each.after.employer === employer;
    contents.set("employer", { value: own("employer", isEmployed) ?? labelIn(words, employerNames[employer]) });
    amount("wage", after.wage);
    if (after.subsidy !== null) {
      share("subsidyShare", after.subsidy.share);
      amount("subsidy", after.subsidy.amount);
    }
  }
  return contents;
}

/** The word that the table has for the same thing: its formulas may look for it. */
function ownWord(
  snapshot: Snapshot,
  table: PersonTable | null,
  role: ColumnRole,
  isSame: (row: PersonRow) => boolean,
): string | null {
  const column = table?.columns.find((each) => each.role === role)?.at.column;
  if (table === null || column === undefined) return null;
  for (const row of table.rows.filter(isSame)) {
    const cell = cellAt(snapshot, { sheet: table.sheet, row: row.row, column });
    if (cell !== undefined && typeof cell.value === "string" && !isBlank(cell.value)) return textOf(cell);
  }
  return null;
}

/** kr a month for each 1 of the column's cells, as its rows were read. */
function scaleOf(table: PersonTable | null, role: ColumnRole): number {
  return table?.rows.flatMap(({ figures }) => figures.get(role)?.scale ?? [])[0] ?? 1;
}

function countsPercent(snapshot: Snapshot, table: PersonTable | null, role: ColumnRole): boolean {
  const column = table?.columns.find((each) => each.role === role)?.at.column;
  if (table === null || column === undefined) return false;
  return speaksPercent(table.rows.map(({ row }) => cellAt(snapshot, { sheet: table.sheet, row, column })));
}

/** What the table works out itself is carried on from the row above, where that is a formula and this cell is empty. */
function filledDown(snapshot: Snapshot, at: Address): readonly CellEdit[] {
  const above: Cell | undefined = cellAt(snapshot, { ...at, row: at.row - 1 });
  const here = cellAt(snapshot, at);
  if (above?.formula === undefined || (here !== undefined && (here.formula !== undefined || !isBlank(here.value)))) {
    return [];
  }
  const formula = formulaAt(relativeFormula(above.formula, above.row, above.column), at.row, at.column);
  // Its result is worked out with what follows it, or by Excel.
  return [editCell(at, here, { value: null, formula })];
}

function numberOrText(number: string): string | number {
  return /^[1-9]\d{0,8}$/.test(number) ? Number(number) : number;
}
