/** Finds "Budgetsammanställning projektplan" in a sheet by its labels. */
import { showsThousands } from "../../../workbook/number-format";
import { type Sheet, type Snapshot, cellIn, isBlank, rowAt } from "../../../workbook/snapshot";
import { labelReader } from "../../../reading/label";
import type { Ore, Unit } from "../../../reading/money";
import { atCell, figureOf, readAmount, textAt } from "./amounts";
import { type Anchor, bestAnchor, findAnchors } from "./anchors";
import { answeredUnit } from "./answered-unit";
import type { Asker } from "./budget-questions";
import { isPlaceholder, readProjectName, readUnitHeading } from "./heading";
import { readPeriod } from "./period";
import { carriesAmount } from "../amount";
import type { SummaryBudget, SummaryRow } from "../model";
import { type SummaryLabelId, summaryLabels } from "../template";
import { nameAndRole } from "../role-in-name";
import { readUnit } from "./unit";

const readSummaryLabel = labelReader<SummaryLabelId>(summaryLabels);

type Anchors = readonly Anchor<SummaryLabelId>[];

/** The row of column headings of a summary, and which column holds what. */
export interface SummaryFrame {
  readonly anchors: Anchors;
  readonly headingRow: number;
  readonly requested: number;
  readonly ownFunding: number;
  readonly total: number;
  /** How sure: the title and the roles in the rows add to it. */
  readonly score: number;
}

/** `null` where the sheet has no row headed *Att rekvirera* and *egenfinansiering* or *Totalt*. */
export function frameSummary(sheet: Sheet): SummaryFrame | null {
  const anchors = findAnchors(sheet, readSummaryLabel);
  for (const first of anchors.filter(({ id }) => id === "requested")) {
    const inRow = anchors.filter(({ row, column }) => row === first.row && column > 0);
    const own = inRow.find(({ id }) => id === "ownFunding");
    const total = inRow.findLast(({ id }) => id === "total");
    if (own === undefined || first.column === 0) continue;
    const below = anchors.filter(({ row }) => row > first.row);
    const roles = below.filter(({ id, column }) => (id === "lead" || id === "partner") && column < first.column);
    const sumRow = below.some(({ id, column }) => id === "sum" && column < first.column);
    const titled = anchors.some(({ id }) => id === "title");
    return {
      anchors,
      headingRow: first.row,
      requested: first.column,
      ownFunding: own.column,
      total: total?.column ?? Math.max(first.column, own.column) + 1,
      score: 2 + Number(titled) * 2 + Number(roles.length > 0) * 2 + Number(sumRow),
    };
  }
  return null;
}

/** `detailedTotal`: what the detailed sheet adds up to, to tell kronor from tkr. */
export function locateSummary(
  snapshot: Snapshot,
  sheet: Sheet,
  frame: SummaryFrame,
  detailedTotal: Ore | null,
  asker: Asker,
): SummaryBudget {
  const asKronor = readTable(sheet, frame, "kr");
  const figures = asKronor.rows.map((row) => figureOf(row.requested) ?? 0).filter((figure) => figure !== 0);
  const own = asKronor.rows.map((row) => figureOf(row.ownFunding) ?? 0);
  const total = [...figures, ...own].reduce((all, figure) => all + figure, 0);
  const amounts = asKronor.rows.map((row) => row.requested).filter(carriesAmount);
  const found = readUnit(readUnitHeading(sheet, frame.anchors), {
    figures,
    fullTimeYears: [],
    total,
    shownInThousands: amounts.filter(({ cell }) => showsThousands(cell?.format)).length,
    otherSheet: detailedTotal,
    statedTotal: null,
  });
  // The detailed sheet says what the money comes to; the summary is asked about where it stands alone.
  const unit = answeredUnit(found, detailedTotal === null ? amounts : [], asker);
  const title = bestAnchor(frame.anchors, "title");
  return {
    sheet: sheet.name,
    titleAt: atCell(sheet, title?.row ?? frame.headingRow, title?.column ?? frame.requested),
    projectName: readProjectName(sheet, frame.anchors),
    unit,
    period: readPeriod(sheet, frame.anchors, snapshot.dateSystem),
    ...(unit.effective === "kr" ? asKronor : readTable(sheet, frame, unit.effective)),
  };
}

function readTable(sheet: Sheet, frame: SummaryFrame, unit: Unit): Pick<SummaryBudget, "rows" | "sum"> {
  const rows: SummaryRow[] = [];
  let pending: { role: SummaryRow["role"]; row: number; column: number } | null = null;
  const last = sheet.rows.at(-1)?.index ?? 0;
  for (let row = frame.headingRow + 1; row <= Math.min(last, frame.headingRow + 200); row += 1) {
    const line = readLine(sheet, frame, row);
    if (line === null) continue;
    if (line.kind === "end") break;
    const amounts = {
      requested: readAmount(sheet, row, frame.requested, unit),
      ownFunding: readAmount(sheet, row, frame.ownFunding, unit),
      total: readAmount(sheet, row, frame.total, unit),
    };
    if (line.kind === "sum") return { rows, sum: { labelAt: atCell(sheet, row, line.column), ...amounts } };
    if (line.kind === "role" && !line.filled && line.name === "") {
      pending = { role: line.role, row, column: line.column };
      continue;
    }
    const named = nameAndRole(line.name);
    const placed = pending?.role ?? (rows.length === 0 ? "lead" : "partner");
    const role = line.kind === "role" ? line.role : (named.role ?? placed);
    if (!line.filled && pending === null && line.kind === "name") continue;
    const name = named.name === "" || isPlaceholder(named.name) ? null : named.name;
    rows.push({ role, name, nameAt: atCell(sheet, row, line.column), ...amounts });
    pending = null;
  }
  return { rows, sum: null };
}

type Line =
  | { readonly kind: "sum"; readonly column: number }
  | { readonly kind: "end"; readonly column: number }
  | {
      readonly kind: "role";
      readonly role: SummaryRow["role"];
      readonly name: string;
      readonly column: number;
      readonly filled: boolean;
    }
  | { readonly kind: "name"; readonly name: string; readonly column: number; readonly filled: boolean };

/** What a row of the table is; `null` for a blank one. */
function readLine(sheet: Sheet, frame: SummaryFrame, row: number): Line | null {
  const filled = [frame.requested, frame.ownFunding, frame.total].some((column) => {
    const cell = cellIn(rowAt(sheet, row), column);
    return cell !== undefined && !isBlank(cell.value);
  });
  const label = firstText(sheet, row, 0, frame.requested);
  if (label === null) {
    return filled ? { kind: "name", name: "", column: Math.max(0, frame.requested - 1), filled } : null;
  }
  const here = frame.anchors.find((anchor) => anchor.row === row && anchor.column === label.column);
  // "Totalt" at the head of a row sums it, as it heads a column of sums.
  if ((here?.id === "sum" || here?.id === "total") && here.rest === "") return { kind: "sum", column: label.column };
  if (here?.id === "instructions" || here?.id === "title") return { kind: "end", column: label.column };
  if (here?.id !== "lead" && here?.id !== "partner") return { kind: "name", name: label.text, ...label, filled };
  const rest = here.rest
    .replace(/^[\d\s.:–-]+/, "")
    .replace(/^\((.*)\)$/, "$1")
    .trim();
  const beside = rest === "" ? firstText(sheet, row, label.column + 1, frame.requested) : null;
  return { kind: "role", role: here.id, name: beside?.text ?? rest, column: beside?.column ?? label.column, filled };
}

function firstText(sheet: Sheet, row: number, from: number, to: number): { text: string; column: number } | null {
  for (let column = from; column < to; column += 1) {
    const text = textAt(sheet, row, column);
    if (text !== "") return { text, column };
  }
  return null;
}
