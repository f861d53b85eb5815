/** A table as it was read, in the words of the model that rules, figures and templates share. */
import type { Address } from "../../../workbook/address";
import { atCell, textAt } from "../locate/amounts";
import { withBlankRows } from "./blank-rows";
import type { FormColumn, FormRow, FormTable } from "./form-model";
import type { ReadTable } from "./read-table";
import type { SettledTable } from "./settle-table";

export function formTable({ table, unit }: SettledTable): FormTable {
  const { region, columns, rows, isFinancing } = table;
  const { sheet, labelColumn, headings, titles } = region;
  const [first] = headings;
  const [title] = titles;
  const label: FormColumn = {
    column: labelColumn,
    heading:
      [...headings]
        .reverse()
        .map((row) => textAt(sheet, row, labelColumn))
        .find((text) => text !== "") ?? "",
    at: atCell(sheet, first ?? region.body[0] ?? 0, labelColumn),
    role: { kind: "label" },
    evidence: "told",
  };
  return {
    sheet: sheet.name,
    titleAt: title === undefined ? null : atCell(sheet, title, labelColumn),
    headings: first === undefined ? null : { from: first, to: headings.at(-1) ?? first },
    columns: [
      label,
      ...columns.map(({ column, text, heading, role, evidence }) => ({
        column,
        heading: text,
        at: heading.at,
        role,
        evidence,
      })),
    ].sort((a, b) => a.column - b.column),
    rows: withBlankRows(
      rows.map(({ line, role, evidence }): FormRow => ({
        row: line.row,
        label: line.label,
        at: atCell(sheet, line.row, labelColumn),
        role,
        evidence,
        amounts: line.amounts,
      })),
    ),
    unit,
    about: isFinancing ? "financing" : "cost",
  };
}

/** The cell to go to for a table: its title, its headings, or its first row. */
export function placeOf({ region }: ReadTable): Address {
  const row = region.titles.at(-1) ?? region.headings[0] ?? region.body[0] ?? 0;
  return atCell(region.sheet, row, region.labelColumn);
}
