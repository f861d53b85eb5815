/** Reads the two tables of the plan sheet: *% heltid* per organisation, and the financing in tkr. */
import type { Address } from "../../../workbook/address";
import { type Cell, type Sheet, cellIn, isBlank, rowAt } from "../../../workbook/snapshot";
import { type FieldReading, type MetField, readCell } from "../../../reading/form";
import { speaksPercent } from "../../../reading/kinds";
import { plainText } from "../../../reading/label";
import type { Ore, Unit } from "../../../reading/money";
import { type Headings, organisationIn } from "./labels";
import type { Plan, PlanCommitment, PlanFinancingRow } from "./model";
import type { PlanLabelId } from "./template";

/** More rows than this without a sum or a new heading belong to something else. */
const mostRows = 60;

export function readCommitments(
  sheet: Sheet,
  headings: Headings,
  dateSystem: 1900 | 1904,
): Pick<Plan, "commitments" | "commitmentSum" | "blankCommitments"> {
  const share = headings.find((met) => met.id === "share" && sameRow(headings, met, "organisation"));
  const names = share && sameRow(headings, share, "organisation");
  if (share === undefined || names === undefined) {
    return { commitments: [], commitmentSum: null, blankCommitments: [] };
  }
  const { rows, sumRow } = tableRows(headings, share.at.row, names.at.column);
  const shareIn = (row: number): Cell | undefined => cellIn(rowAt(sheet, row), share.at.column);
  const inPercent = speaksPercent(rows.map(shareIn));
  const postsIn = (row: number, percent: boolean): FieldReading<number> =>
    readCell("workload", { ...share.at, row }, shareIn(row), { dateSystem, inPercent: percent });
  let above = "";
  const found = rows.map((row): PlanCommitment => {
    const name = organisationIn(nameAt(sheet, row, names.at.column));
    const posts = postsIn(row, inPercent);
    if (name !== "") above = name;
    // A second post of the same organisation stands on a row without a name.
    const organisation = name === "" && posts.text === "" ? "" : above;
    return { organisation, at: { ...names.at, row }, share: posts };
  });
  return {
    commitments: found.filter(({ organisation }) => organisation !== ""),
    commitmentSum: sumRow === null ? null : postsIn(sumRow, inPercent || speaksPercent([shareIn(sumRow)])),
    blankCommitments: found.filter((row) => isBlankAt(sheet, row.at) && row.share.text === ""),
  };
}

export function readFinancing(
  sheet: Sheet,
  headings: Headings,
  dateSystem: 1900 | 1904,
): Pick<Plan, "financing" | "financingSum" | "blankFinancing" | "financingUnit"> {
  const requested = headings.find((met) => met.id === "requested" && sameRow(headings, met, "ownFunding"));
  const ownFunding = requested && sameRow(headings, requested, "ownFunding");
  if (requested === undefined || ownFunding === undefined) {
    return { financing: [], financingSum: null, blankFinancing: [], financingUnit: "tkr" };
  }
  const headRow = requested.at.row;
  const names = sameRow(headings, requested, "owner")?.at.column ?? requested.at.column - 1;
  const total = sameRow(headings, requested, "total")?.at.column ?? ownFunding.at.column + 1;
  const unit = unitOf(headings, headRow);
  const amount = (row: number, column: number): FieldReading<Ore> =>
    readCell(unit === "tkr" ? "tkr" : "kronor", { ...requested.at, row, column }, cellIn(rowAt(sheet, row), column), {
      dateSystem,
    });
  const rowOf = (row: number): PlanFinancingRow => ({
    organisation: organisationIn(nameAt(sheet, row, names)),
    at: { sheet: sheet.name, row, column: names },
    requested: amount(row, requested.at.column),
    ownFunding: amount(row, ownFunding.at.column),
    total: amount(row, total),
  });
  const { rows, sumRow } = tableRows(headings, headRow, names);
  const found = rows.map(rowOf);
  return {
    financing: found.filter((row) => row.organisation !== ""),
    financingSum: sumRow === null ? null : rowOf(sumRow),
    blankFinancing: found.filter(
      (row) => isBlankAt(sheet, row.at) && [row.requested, row.ownFunding, row.total].every(({ text }) => text === ""),
    ),
    financingUnit: unit,
  };
}

function sameRow(
  headings: Headings,
  beside: MetField<PlanLabelId>,
  id: PlanLabelId,
): MetField<PlanLabelId> | undefined {
  return headings.find((met) => met.id === id && met.at.row === beside.at.row);
}

/** The rows under a table's head, down to its sum or to the next table's head. */
function tableRows(
  headings: Headings,
  headRow: number,
  nameColumn: number,
): { readonly rows: readonly number[]; readonly sumRow: number | null } {
  const below = headings.filter(({ at }) => at.row > headRow);
  const sum = below.find(({ id, at }) => at.column === nameColumn && (id === "commitmentSum" || id === "financingSum"));
  const nextHead = below.find(({ id }) => endsTable.has(id));
  const sumRow = sum !== undefined && (nextHead === undefined || sum.at.row < nextHead.at.row) ? sum.at.row : null;
  const end = Math.min(sumRow ?? Infinity, nextHead?.at.row ?? Infinity, headRow + mostRows);
  return { rows: Array.from({ length: end - headRow - 1 }, (_, index) => headRow + 1 + index), sumRow };
}

/** Titles, and the one heading of each table that no organisation's name is taken for. */
const endsTable: ReadonlySet<PlanLabelId> = new Set(["title", "commitments", "share", "financing", "requested"]);

/** The plan's table is in tkr; one whose heading says kronor is taken at its word. */
function unitOf(headings: Headings, headRow: number): Unit {
  const words = headings
    .filter(({ id, at }) => id === "financing" || at.row === headRow)
    .flatMap(({ text }) => plainText(text).split(" "));
  return !words.includes("tkr") && (words.includes("kr") || words.includes("kronor")) ? "kr" : "tkr";
}

function isBlankAt(sheet: Sheet, { row, column }: Address): boolean {
  return isBlank(cellIn(rowAt(sheet, row), column)?.value ?? null);
}

function nameAt(sheet: Sheet, row: number, column: number): string {
  const value = cellIn(rowAt(sheet, row), column)?.value;
  return typeof value === "string" ? value : "";
}
