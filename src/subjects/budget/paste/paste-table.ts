/** *Klistra in*: a table from the clipboard, matched to the budget's rows and made into one patch. */
import { budgetPeriod } from "../figures/budget-figures";
import { type BudgetModel, blocksOf } from "../model";
import { type BudgetPartner, budgetPartners } from "./budget-partners";
import { type SumCheck, checkSums } from "./check-sums";
import { type BudgetPlace, type LineMatch, budgetPlaces, matchLines } from "./match-lines";
import { readTable } from "./read-table";
import {
  type PasteDecisions,
  type DecidedLine,
  type DecidedTable,
  nothingDecided,
  applyDecisions,
} from "./apply-decisions";
import type { TableReading } from "./table-types";
import { type TableWriting, writeTable } from "./write-table";
import type { BlockId } from "../template";
import { type Ore, type Unit, sum } from "../../../reading/money";
import { lengthInMonths } from "../../../reading/period";
import { type TextTable, cellText, mostTableRows, readTextTable } from "../../../reading/text-table";
import type { Edit } from "../../../workbook/patch";

export type PastedReading =
  | { readonly kind: "table"; readonly reading: TableReading }
  /** Nothing to write: no budget to write in, no amount in what was pasted, or far too much of it. */
  | { readonly kind: "noBudget" | "noAmounts" | "tooLarge" };

export interface MatchedLine {
  readonly settled: DecidedLine;
  readonly match: LineMatch;
}

export interface PasteOutcome extends TableWriting {
  readonly unit: Unit | null;
  readonly columns: DecidedTable["columns"];
  readonly partners: readonly BudgetPartner[];
  /** The blocks that lines without one could belong to; empty where the table names one for each. */
  readonly blocks: readonly BlockId[];
  readonly lines: readonly MatchedLine[];
  /** The rows that a line of each block can be laid to. */
  readonly places: Readonly<Record<BlockId, readonly BudgetPlace[]>>;
  readonly sums: readonly SumCheck[];
  /** Those of the patch that write over something: never a free row's own mark. */
  readonly overwriting: readonly Edit[];
  /** What all lines of the table cost together. */
  readonly tableTotal: Ore;
  /** What a person must still say before anything is written. */
  readonly undecided: { readonly unit: boolean; readonly columns: number; readonly lines: number };
}

/** What stands before a person has said anything. */
export const undecided: PasteDecisions = nothingDecided;

/** A table on the clipboard as plain text. */
export function tableInText(text: string): TextTable {
  return readTextTable(text);
}

/** A table whose cells are known already, as those of an HTML table. */
export function tableOfCells(cells: readonly (readonly string[])[]): TextTable {
  return cells.map((row) => row.map(cellText));
}

export function understandTable(table: TextTable, model: BudgetModel): PastedReading {
  const { detailed, plan } = model;
  if (detailed === null) return { kind: "noBudget" };
  if (table.length > mostTableRows) return { kind: "tooLarge" };
  const period = budgetPeriod(model);
  const reading = readTable(table, {
    partners: budgetPartners(detailed),
    years: period === null ? 1 : lengthInMonths(period) / 12,
    statedTotal: plan?.statedTotal.value ?? null,
  });
  return reading.lines.length === 0 ? { kind: "noAmounts" } : { kind: "table", reading };
}

/** Pure: asked again after each decision. */
export function pasteOutcome(
  reading: TableReading,
  model: BudgetModel,
  decisions: PasteDecisions,
): PasteOutcome | null {
  const { detailed } = model;
  if (detailed === null) return null;
  const settled = applyDecisions(reading, decisions);
  const matches = matchLines(settled.lines, detailed, decisions);
  const lines = settled.lines.flatMap((line, index): readonly MatchedLine[] => {
    const match = matches[index];
    return match === undefined ? [] : [{ settled: line, match }];
  });
  const placed = lines.flatMap(({ settled: line, match }) =>
    match.kind === "placed" ? [{ line, place: match.place }] : [],
  );
  const writing = writeTable(placed, model);
  const asked = reading.lines.some(({ block }) => block === null) ? blocksOf(detailed).map(({ id }) => id) : [];
  return {
    ...writing,
    overwriting: writing.patch.filter(
      (edit) =>
        edit.kind === "cell" &&
        edit.at.column !== detailed.labelColumn &&
        (edit.before.formula !== undefined || (edit.before.value !== null && edit.before.value !== 0)),
    ),
    unit: settled.unit,
    columns: settled.columns,
    partners: budgetPartners(detailed),
    blocks: asked.length > 1 ? asked : [],
    lines,
    places: { requested: budgetPlaces(detailed, "requested"), ownFunding: budgetPlaces(detailed, "ownFunding") },
    sums: checkSums(reading.sums, settled),
    tableTotal: sum(settled.lines.map((line) => line.sum)),
    undecided: {
      unit: settled.unit === null,
      columns: settled.columns.filter(({ choice }) => choice === null).length,
      lines: matches.filter(({ kind }) => kind === "open").length,
    },
  };
}
