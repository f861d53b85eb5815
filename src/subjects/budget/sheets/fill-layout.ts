/** Where everything stands on a made "Budget - detaljerad", and what its figures add up to. */
import { noMoney, money, sum, type Ore } from "../../../reading/money";
import { labelIn, type SheetWords } from "../../../making/sheet-words";
import type { FilledCostRow, FilledStaffRow, NewBudget } from "./new-budget-request";
import { budgetBlocks, rowLabels, type BlockTemplate, type CostRowId, type SectionTemplate } from "../template";

/** A row to fill in; `amounts` has one entry for each partner, `null` where the cell is left empty. */
export interface LaidRow {
  readonly row: number;
  readonly label: string;
  /** The applicant may write the label: a role, or a kind of cost. */
  readonly named: boolean;
  readonly share: number | null;
  readonly amounts: readonly (Ore | null)[];
}

export interface LaidSection {
  readonly template: SectionTemplate;
  readonly titleRow: number;
  readonly rows: readonly LaidRow[];
  readonly sumRow: number;
  /** Shares summed, 1 for a full-time post; nothing where the section has none. */
  readonly share: number;
  /** The sum for each partner. */
  readonly sums: readonly Ore[];
}

export interface LaidBlock {
  readonly template: BlockTemplate;
  readonly titleRow: number;
  /** Where the partners' names stand: under the roles in the first block, on the title's row in the second. */
  readonly namesRow: number;
  readonly sections: readonly LaidSection[];
  readonly totalRow: number;
  readonly sums: readonly Ore[];
}

export interface DetailedLayout {
  readonly blocks: readonly LaidBlock[];
  readonly projectTotalRow: number;
  readonly sums: readonly Ore[];
  readonly firstPartnerColumn: number;
  readonly totalColumn: number;
}

export const labelColumn = 0;
export const shareColumn = 1;
const firstPartnerColumn = 2;

export const titleRow = 0;
export const periodRow = 1;
export const hintRow = 2;
const firstBlockRow = 4;

export function detailedLayout(request: NewBudget, words: SheetWords): DetailedLayout {
  const blocks: LaidBlock[] = [];
  let row = firstBlockRow;
  for (const template of budgetBlocks) {
    const block = layBlock(template, row, request, words);
    blocks.push(block);
    row = block.totalRow + 2;
  }
  return {
    blocks,
    projectTotalRow: row,
    sums: request.partners.map((_, partner) => sum(blocks.map((block) => block.sums[partner] ?? noMoney))),
    firstPartnerColumn,
    totalColumn: firstPartnerColumn + request.partners.length,
  };
}

function layBlock(template: BlockTemplate, titleRow: number, request: NewBudget, words: SheetWords): LaidBlock {
  const namesRow = template.id === "requested" ? titleRow + 2 : titleRow;
  const sections: LaidSection[] = [];
  let row = namesRow + 1;
  for (const section of template.sections) {
    const laid = laySection(section, row, labelledRows(template, section, request, words), request.partners.length);
    sections.push(laid);
    // An empty row parts the sections.
    row = laid.sumRow + 2;
  }
  const sums = request.partners.map((_, partner) => sum(sections.map((section) => section.sums[partner] ?? noMoney)));
  return { template, titleRow, namesRow, sections, totalRow: row, sums };
}

type LabelledRow = Omit<LaidRow, "row">;

function laySection(
  template: SectionTemplate,
  titleRow: number,
  labelled: readonly LabelledRow[],
  partners: number,
): LaidSection {
  const rows = labelled.map((row, index) => ({ ...row, row: titleRow + 1 + index }));
  return {
    template,
    titleRow,
    rows,
    sumRow: titleRow + 1 + rows.length,
    // Hundredths, so that 0.1 + 0.2 makes 0.3.
    share: rows.reduce((total, row) => total + Math.round((row.share ?? 0) * 10_000), 0) / 10_000,
    sums: Array.from({ length: partners }, (_, partner) => sum(rows.map((row) => row.amounts[partner] ?? noMoney))),
  };
}

function labelledRows(
  block: BlockTemplate,
  section: SectionTemplate,
  request: NewBudget,
  words: SheetWords,
): readonly LabelledRow[] {
  const content = request.content[block.id];
  const partners = request.partners.length;
  if (section.id === "staff") return staffRows(content.staff, section, partners);
  const filled = content[section.id];
  const known = section.rows.map((id) => knownRow(id, filled, partners, words));
  // A row of the template that this block has no place for, or that is given twice, keeps its label among the free ones.
  const given = new Set<CostRowId>();
  const free = filled.filter((row) => {
    if ("label" in row) return true;
    const taken = given.has(row.id) || !section.rows.includes(row.id);
    given.add(row.id);
    return taken;
  });
  return [...known, ...freeRows(free, section.freeRows, partners, words)];
}

function staffRows(filled: readonly FilledStaffRow[], section: SectionTemplate, partners: number): LabelledRow[] {
  return Array.from({ length: Math.max(section.freeRows, filled.length) }, (_, index) => ({
    label: `${index + 1}. ${filled[index]?.role ?? ""}`.trim(),
    named: true,
    share: filled[index]?.share ?? null,
    amounts: amountsOf(filled[index], partners),
  }));
}

function knownRow(id: CostRowId, filled: readonly FilledCostRow[], partners: number, words: SheetWords): LabelledRow {
  const row = filled.find((candidate) => "id" in candidate && candidate.id === id);
  return { label: labelIn(words, rowLabels[id]), named: false, share: null, amounts: amountsOf(row, partners) };
}

function freeRows(
  filled: readonly FilledCostRow[],
  places: number,
  partners: number,
  words: SheetWords,
): readonly LabelledRow[] {
  return Array.from({ length: Math.max(places, filled.length) }, (_, index) => {
    const row = filled[index];
    const label =
      row === undefined
        ? words.t("sheets.budget.costLabel")
        : "id" in row
          ? labelIn(words, rowLabels[row.id])
          : row.label;
    return { label, named: true, share: null, amounts: amountsOf(row, partners) };
  });
}

function amountsOf(row: FilledStaffRow | FilledCostRow | undefined, partners: number): readonly (Ore | null)[] {
  return Array.from({ length: partners }, (_, partner) => {
    const kronor = row?.amounts[partner] ?? null;
    return kronor === null ? null : money(kronor);
  });
}
