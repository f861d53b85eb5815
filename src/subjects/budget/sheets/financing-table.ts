/** The plan's table *Projektets finansiering* (section 4), made of the budget's figures: for Word, as text, as a sheet. */
import { cellName } from "../../../workbook/address";
import type { BlueprintCell, SheetBlueprint } from "../../../workbook/blueprint";
import type { PartnerFigures } from "../figures/figures-types";
import { cell, figure, formatOf, formulaCell, styles, tabColor } from "../../../making/sheet-style";
import type { FinancingLinks } from "./financing-links";
import type { FinancingRows } from "./financing-rows";
import { sameOrganisation } from "../members";
import { type Ore, roundKeepingSum } from "../../../reading/money";
import type { Period } from "../../../reading/period";
import type { Snapshot } from "../../../workbook/snapshot";
import { freeSheetName } from "../../../workbook/free-names";
import type { Language } from "../../../checking/language";
import { helpSheetName } from "../../../making/own-marks";
import { type WordTable, tableHtml, tableText } from "../../../making/table-for-word";

/** Whole tkr. */
export interface FinancingAmounts {
  readonly requested: number;
  readonly ownFunding: number;
  readonly total: number;
}

export interface FinancingRow extends FinancingAmounts {
  /** 0: the lead project owner; 1, 2 …: the other owners in order; `null` where nobody says who leads. */
  readonly number: number | null;
  /** Empty where the budget has no name, and of the whole. */
  readonly name: string;
}

export interface FinancingTable {
  readonly period: Period | null;
  readonly rows: readonly FinancingRow[];
  readonly sum: FinancingAmounts;
}

const oreInTkr = 100_000;

/**
 * Each column is rounded by largest remainder, and a total is the sum of what stands in its row: so both rows and
 * columns add up. `order` holds the partners' names as the plan lists them; the others follow in the budget's order.
 */
export function financingTable(
  { partners, shape = "leadFirst" }: Pick<FinancingRows, "partners"> & Partial<FinancingRows>,
  period: Period | null,
  order: readonly string[] = [],
): FinancingTable {
  const ordered = inOrder(partners, order);
  const requested = inTkr(ordered.map((partner) => partner.requested));
  const ownFunding = inTkr(ordered.map((partner) => partner.ownFunding));
  const rows = ordered.map(({ name }, index) => ({
    number: shape === "leadFirst" ? index : null,
    name,
    ...withTotal(requested[index] ?? 0, ownFunding[index] ?? 0),
  }));
  return { period, rows, sum: withTotal(added(requested), added(ownFunding)) };
}

/** The lead stays first: it is the row *Huvudprojektägare*, whoever the plan names first. */
function inOrder(partners: readonly PartnerFigures[], order: readonly string[]): readonly PartnerFigures[] {
  const [lead, ...others] = partners;
  if (lead === undefined) return [];
  const names = others.map(({ name }) => name);
  const listed = new Set(order.map((name) => sameOrganisation(name, names)));
  return [
    lead,
    ...[...listed].flatMap((name) => others.filter((partner) => partner.name === name)),
    ...others.filter(({ name }) => !listed.has(name)),
  ];
}

function inTkr(amounts: readonly Ore[]): readonly number[] {
  return roundKeepingSum(amounts, oreInTkr);
}

function added(figures: readonly number[]): number {
  return figures.reduce((total, figureOfRow) => total + figureOfRow, 0);
}

function withTotal(requested: number, ownFunding: number): FinancingAmounts {
  return { requested, ownFunding, total: requested + ownFunding };
}

/** A plain table that Word takes from the clipboard; every text in it is escaped. */
export function financingHtml(table: FinancingTable, language: Language): string {
  return tableHtml(forWord(table, language));
}

/** The same table with tabs between the columns, for where only text can be pasted. */
export function financingText(table: FinancingTable, language: Language): string {
  return tableText(forWord(table, language));
}

function forWord(table: FinancingTable, language: Language): WordTable {
  const [head = [], ...rows] = linesOf(table, language);
  return { above: periodLine(table, language), head, rows };
}

/** The same table as a sheet beside what a workbook holds, with live sums, each figure following the budget's own cell. */
export function financingBlueprint(
  table: FinancingTable,
  language: Language,
  { sheets, names }: Pick<Snapshot, "sheets" | "names">,
  links: FinancingLinks,
): SheetBlueprint {
  const [head] = linesOf(table, language);
  const period = periodLine(table, language);
  const firstRow = 3;
  const sumRow = firstRow + table.rows.length;
  const amount = figure(styles.label, formatOf("tkr"));
  const sum = figure(styles.sum, formatOf("tkr"));
  return {
    name: freeSheetName(
      language.t("sheets.plan.table.title"),
      sheets.map(({ name }) => name),
    ),
    cells: [
      cell(0, 0, language.t("sheets.plan.table.title"), styles.title),
      cell(1, 0, period, styles.plain),
      ...(head ?? []).map((text, column) => cell(firstRow - 1, column, text, styles.headLeft)),
      ...table.rows.flatMap((row, index): readonly BlueprintCell[] => {
        const at = firstRow + index;
        return [
          cell(at, 0, ownerLabel(row, language), styles.label),
          ...(["requested", "ownFunding"] as const).map((block, index) => {
            const link = links(row.name, block, row[block]);
            const place = { row: at, column: index + 1 };
            return link === null
              ? cell(at, place.column, row[block], amount)
              : formulaCell(place, link, row[block], amount);
          }),
          formulaCell({ row: at, column: 3 }, `B${at + 1}+C${at + 1}`, row.total, amount),
        ];
      }),
      cell(sumRow, 0, language.t("sheets.plan.table.sum"), styles.sum),
      ...[table.sum.requested, table.sum.ownFunding, table.sum.total].map((value, index) => {
        const top = cellName({ row: firstRow, column: index + 1 });
        const bottom = cellName({ row: sumRow - 1, column: index + 1 });
        return formulaCell({ row: sumRow, column: index + 1 }, `SUM(${top}:${bottom})`, value, sum);
      }),
      cell(sumRow + 1, 0, language.t("sheets.plan.table.note"), styles.plain),
    ],
    columnWidths: new Map([
      [0, 48],
      [1, 26],
      [2, 26],
      [3, 16],
    ]),
    rowHeights: new Map([
      [0, 26],
      [firstRow - 1, 34],
      [sumRow + 1, 34],
    ]),
    merges: ["A1:D1", "A2:D2", `A${sumRow + 2}:D${sumRow + 2}`],
    validations: [],
    names: new Map([[helpSheetName(names.keys()), "A1"]]),
    print: { orientation: "portrait", area: `A1:D${sumRow + 2}` },
    protect: false,
    showGridlines: false,
    tabColor,
  };
}

/** Head, rows and sum as the reader sees them. */
function linesOf(table: FinancingTable, language: Language): readonly (readonly string[])[] {
  const { t, number } = language;
  const figures = ({ requested, ownFunding, total }: FinancingAmounts): readonly string[] =>
    [requested, ownFunding, total].map(number);
  return [
    (["owner", "requested", "ownFunding", "total"] as const).map((column) => t(`sheets.plan.table.${column}`)),
    ...table.rows.map((row) => [ownerLabel(row, language), ...figures(row)]),
    [t("sheets.plan.table.sum"), ...figures(table.sum)],
  ];
}

function ownerLabel({ number, name }: FinancingRow, { t }: Language): string {
  if (number === null) return name === "" ? t("sheets.plan.table.whole") : name;
  const role = number === 0 ? t("sheets.plan.table.lead") : t("sheets.plan.table.partner", { number });
  return name === "" ? role : `${role} (${name})`;
}

function periodLine({ period }: FinancingTable, { t, date }: Language): string | null {
  return period && t("sheets.plan.table.period", { from: date(period.from), to: date(period.to) });
}
