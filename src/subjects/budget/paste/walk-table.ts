/** Walks a table from top to bottom and tells its headings, cost lines and sums apart. */
import { readAmountText } from "../../../reading/amount-text";
import type { TextTable } from "../../../reading/text-table";
import { readDetailedLabel, withoutRunningNumber } from "../locate/label-readers";
import { type BlockId, type DetailedLabelId, type SectionId, sectionIds } from "../template";
import type { BudgetPartner } from "./budget-partners";
import { type PlacedText, createColumnBook } from "./column-book";
import { findLabelColumn, isRole, isWords, isYear, meaningOf } from "./table-columns";
import type { TableColumn, TableLine, TableSum } from "./table-types";

export interface WalkedTable {
  readonly columns: readonly TableColumn[];
  /** Rows with a figure, or something that should be one; nought as well. */
  readonly lines: readonly TableLine[];
  readonly sums: readonly TableSum[];
  /** Labels without any figure. */
  readonly idle: number;
  /** Headings and labels in which a unit may be named. */
  readonly words: readonly string[];
}

interface TableRow {
  readonly index: number;
  readonly written: string;
  readonly right: readonly PlacedText[];
  /** The part of the template that the label is; `null` for a cost. */
  readonly structure: DetailedLabelId | null;
  readonly hasFigures: boolean;
  readonly hasMoney: boolean;
  readonly hasUnclear: boolean;
}

export function walkTable(table: TextTable, partners: readonly BudgetPartner[]): WalkedTable {
  const book = createColumnBook(partners);
  const lines: TableLine[] = [];
  const sums: TableSum[] = [];
  const words: string[] = [];
  let block: BlockId | null = null;
  let section: SectionId | null = null;
  let since = -1;
  let idle = 0;
  /** A label whose amounts may stand on the next line, with the rest of it. */
  let pending = "";

  const readLine = (row: TableRow): void => {
    const label = withoutRunningNumber(row.written);
    const joined = pending !== "" && /^\p{Ll}/u.test(label);
    const { cells, share } = book.readCells(row.right);
    // A section's own name with an amount is all of it in one sum: only a person can say which row that is.
    const within = row.structure === null ? (section ?? (share === null ? null : "staff")) : null;
    lines.push({
      row: row.index,
      label: joined ? `${pending} ${label}` : label,
      block,
      section: within,
      share,
      cells,
    });
    if (joined) idle -= 1;
    pending = "";
  };
  const readSum = (row: TableRow, structure: DetailedLabelId): void => {
    sums.push({ row: row.index, label: row.written, of: sumOf(structure, block), since, ...book.readCells(row.right) });
    since = row.index;
    section = null;
    if (structure === "requestedTotal") block = "ownFunding";
    pending = "";
  };
  const readWords = (row: TableRow, isHead: boolean): void => {
    const { structure, written, right } = row;
    if (structure === "requested" || structure === "ownFunding") {
      [block, section, since] = [structure, null, row.index];
    } else if (structure !== null && isSection(structure)) [section, since] = [structure, row.index];
    else if (!isHead && withoutRunningNumber(written) !== "") {
      idle += 1;
      pending = right.length === 0 ? written : "";
      return;
    }
    pending = "";
  };

  for (const row of rowsOf(table)) {
    const isHead = isHeading(row, partners, lines.length === 0);
    if (isHead) {
      book.readHead(row.right);
      words.push(...row.right.map(({ text }) => text));
    }
    const line = !isHead && (row.hasMoney || (row.structure === null && (row.hasUnclear || row.hasFigures)));
    if (!isHead && row.hasFigures && row.structure !== null && sumIds.has(row.structure)) {
      words.push(row.written);
      readSum(row, row.structure);
    } else if (line) readLine(row);
    else {
      words.push(row.written);
      readWords(row, isHead);
    }
  }
  return { columns: book.columns(), lines, sums, idle, words };
}

/** The rows with something in them. */
function rowsOf(table: TextTable): readonly TableRow[] {
  const labelPlace = findLabelColumn(table);
  return table.flatMap((texts, index): readonly TableRow[] => {
    const written = texts[labelPlace] ?? "";
    const right = texts
      .map((text, place) => ({ text, place }))
      .filter(({ text, place }) => place > labelPlace && text !== "");
    if (written === "" && right.length === 0) return [];
    const readings = right.map(({ text }) => readAmountText(text));
    return [
      {
        index,
        written,
        right,
        structure: structureOf(written),
        hasFigures: readings.some(({ kind }) => kind === "clear"),
        hasMoney: readings.some((reading) => reading.kind === "clear" && reading.figure !== 0),
        hasUnclear: readings.some(({ kind }) => kind === "unclear"),
      },
    ];
  });
}

/** A row that says what the columns are: names, roles, years; or nothing but words before the first cost. */
function isHeading(row: TableRow, partners: readonly BudgetPartner[], first: boolean): boolean {
  const { right, structure, hasFigures } = row;
  if (right.length === 0) return false;
  if (right.every(({ text }) => isYear(text))) return structure === null || !sumIds.has(structure);
  if (hasFigures) return false;
  const known = right.some(({ text }) => isRole(text) || meaningOf(text, partners).kind !== "unknown");
  return known || (first && right.every(({ text }) => isWords(text)));
}

const sumIds: ReadonlySet<DetailedLabelId> = new Set<DetailedLabelId>([
  "staffSum",
  "premisesSum",
  "otherSum",
  "requested",
  "requestedTotal",
  "ownFundingTotal",
  "projectTotal",
  "allPartners",
]);

/** A sum with no other label than its unit: "tkr 400 1 000 50". */
const bareUnit = /^(tkr|ksek|kr|kronor|sek)$/i;

function structureOf(label: string): DetailedLabelId | null {
  if (bareUnit.test(label)) return "allPartners";
  const match = readDetailedLabel(label);
  return match !== undefined && match.rest.length <= 40 ? match.id : null;
}

function isSection(id: DetailedLabelId): id is SectionId {
  return sectionIds.some((section) => section === id);
}

function sumOf(id: DetailedLabelId, block: BlockId | null): TableSum["of"] {
  const section = sectionIds.find((candidate) => id === `${candidate}Sum`);
  if (section !== undefined) return { kind: "section", section, block };
  if (id === "requested" || id === "requestedTotal") return { kind: "block", block: "requested" };
  if (id === "ownFundingTotal") return { kind: "block", block: "ownFunding" };
  return id === "projectTotal" ? { kind: "project" } : { kind: "above" };
}
