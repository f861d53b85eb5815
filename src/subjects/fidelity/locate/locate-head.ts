/** Reads what stands above the criteria: which service, which scale, and the days that matter. */
import type { Address } from "../../../workbook/address";
import { type Cell, rowPlace, type Sheet, type Snapshot } from "../../../workbook/snapshot";
import { formReader } from "../../../reading/form";
import { labelReader } from "../../../reading/label";
import { headFields, sheetNames } from "../template";

const readHeadFields = formReader(headFields);
const readTitle = labelReader({ title: sheetNames.measurement });

/** The title begins like the label of the scale. */
function isTitle({ value }: Cell): boolean {
  return typeof value === "string" && value.length <= 60 && readTitle(value) !== undefined;
}

export type Head = { readonly titleAt: Address | undefined } & ReturnType<typeof readHeadFields>;

/** `firstCriterion`: the row that the criteria begin on. */
export function readHead({ dateSystem }: Snapshot, sheet: Sheet, firstCriterion: number): Head {
  const rows = sheet.rows.slice(0, rowPlace(sheet, firstCriterion));
  const title = rows.flatMap(({ cells }) => cells).find(isTitle);
  return {
    titleAt: title && { sheet: sheet.name, row: title.row, column: title.column },
    ...readHeadFields(rows, { sheet, dateSystem }, isTitle),
  };
}
