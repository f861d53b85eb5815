/** The form as the officer has it: Samkoll's proposal with the roles that were chosen from the lists. */
import type { Unit } from "../../../../reading/money";
import { type Sheet, sheetNamed, type Snapshot } from "../../../../workbook/snapshot";
import type { BudgetForm, FormColumn, FormRow, FormTable } from "../../form/form-model";
import { readAmount } from "../../locate/amounts";
import { costKindIn } from "../../form/cost-kind";
import { rowWords } from "../../form/row-words";
import { alikeChoices } from "./alike-columns";
import { holdsAmounts, partsOfTotal, rowsOfSum } from "./adding-up";
import { sectionKinds } from "./learn-lines";
import { columnKey, rowKey, tableKey } from "./line-key";
import { chosenColumnRole, chosenRowRole, type ColumnChoice, type LearnEdits } from "./role-choices";

/** What is chosen is learned; `snapshot` tells the amounts of a column that was none in the proposal. */
export function corrected(form: BudgetForm, edits: LearnEdits, snapshot: Snapshot): BudgetForm {
  const alike = alikeChoices(form, edits);
  return { ...form, tables: form.tables.map((table) => correctedTable(table, edits, alike, snapshot)) };
}

function correctedTable(
  table: FormTable,
  edits: LearnEdits,
  alike: ReadonlyMap<string, ColumnChoice>,
  snapshot: Snapshot,
): FormTable {
  const unit = edits.units[tableKey(table)];
  const columns = table.columns.map((column): FormColumn => {
    const key = columnKey(table, column.column);
    const choice = edits.columns[key] ?? alike.get(key);
    return choice === undefined
      ? column
      : { ...column, role: chosenColumnRole(choice, column.role), evidence: "learned" };
  });
  const chosen = table.rows.map((row): FormRow => {
    const choice = edits.rows[rowKey(table, row.row)];
    return choice === undefined ? row : { ...row, role: chosenRowRole(choice, row.role), evidence: "learned" };
  });
  const rows = inTheirSections(table, chosen);
  const isColumnEdited = columns.some((column, index) => column !== table.columns[index]);
  const isRowEdited = rows.some((row, index) => row !== table.rows[index]);
  if (!isColumnEdited && !isRowEdited && unit === undefined) return table;
  const read: FormTable = {
    ...table,
    columns,
    rows: isColumnEdited || unit !== undefined ? withAmounts(table, columns, rows, unit, snapshot) : rows,
    ...(unit !== undefined && { unit: { ...table.unit, effective: unit, evidence: "answer" } }),
  };
  const totalled = isColumnEdited ? withParts(read) : read;
  return isRowEdited || isColumnEdited ? withSums(totalled) : totalled;
}

/** A cost that nobody has said the kind of follows its section, where that has become another. */
function inTheirSections(before: FormTable, chosen: readonly FormRow[]): readonly FormRow[] {
  const sectionsBefore = sectionKinds(before);
  const sections = sectionKinds({ rows: chosen });
  return chosen.map((row, index) => {
    const section = sections[index] ?? null;
    const isSaid = row !== before.rows[index];
    if (isSaid || row.role.kind !== "cost" || section === (sectionsBefore[index] ?? null)) return row;
    return { ...row, role: { kind: "cost", costKind: costKindIn(section, rowWords(row.label).costKind) } };
  });
}

/** An amount a column, in the order of the columns; those that are read already stay what they are. */
function withAmounts(
  before: FormTable,
  columns: readonly FormColumn[],
  rows: readonly FormRow[],
  unit: Unit | undefined,
  snapshot: Snapshot,
): readonly FormRow[] {
  const sheet: Sheet | undefined = sheetNamed(snapshot, before.sheet);
  const wanted = columns.filter(holdsAmounts);
  return rows.map((row) => ({
    ...row,
    amounts: wanted.flatMap(({ column }) => {
      const known = row.amounts.find(({ at }) => at.column === column);
      if (known !== undefined && (unit === undefined || unit === before.unit.effective)) return [known];
      return sheet === undefined ? [] : [readAmount(sheet, row.row, column, unit ?? before.unit.effective)];
    }),
  }));
}

/** A total may have been named, or one of its parts may have become something else. */
function withParts(table: FormTable): FormTable {
  const amounts = new Set(table.columns.flatMap(({ column, role }) => (role.kind === "amount" ? [column] : [])));
  return {
    ...table,
    columns: table.columns.map((column): FormColumn => {
      const { role } = column;
      if (role.kind !== "total" || (role.parts.length > 0 && role.parts.every((part) => amounts.has(part)))) {
        return column;
      }
      return { ...column, role: { ...role, parts: partsOfTotal(table, column.column) } };
    }),
  };
}

function withSums(table: FormTable): FormTable {
  return {
    ...table,
    rows: table.rows.map((row): FormRow => {
      const { role } = row;
      if (role.kind !== "sum") return row;
      return { ...row, role: { ...role, rows: rowsOfSum(table, row.row, role.of, role.rows) } };
    }),
  };
}
