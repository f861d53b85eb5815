/** Finds "Budget – detaljerad" in a sheet by its labels, never by fixed cells. */
import { memoizePerObject } from "../../../workbook/memoize";
import { showsThousands } from "../../../workbook/number-format";
import { type Sheet, type Snapshot, isBlank } from "../../../workbook/snapshot";
import { kronor, money, noMoney, type Ore, type Unit } from "../../../reading/money";
import { lengthInMonths } from "../../../reading/period";
import { atCell, readAmount, readServiceShare, textAt } from "./amounts";
import { type Anchor, bestAnchor, findAnchors } from "./anchors";
import { answeredUnit } from "./answered-unit";
import { amountQuestion, type Asker, onlyFigureIn } from "./budget-questions";
import { closingOf, projectClosing } from "./closing";
import { type BlockFrame, frameBlocks } from "./frame";
import type { SectionFrame } from "./section-frame";
import { isPlaceholder, readProjectName, readUnitHeading } from "./heading";
import { inContext } from "./labels-in-context";
import { readPeriod } from "./period";
import { readDetailedLabel, readRowLabel, withoutRunningNumber } from "./label-readers";
import type { Amount } from "../amount";
import {
  type Ambiguity,
  type Block,
  type Closing,
  type CostRow,
  type DetailedBudget,
  type PeriodReading,
  type Section,
  type SumRow,
  costCells,
  costRows,
} from "../model";
import { type DetailedLabelId, type SectionId, budgetBlocks, sectionIds } from "../template";
import { withOneScale } from "./share-scale";
import { nameAndRole } from "../role-in-name";
import { uncountedFigures } from "./uncounted-figures";
import { subtotalTest } from "../sums/subtotals";
import { type UnitEvidence, readUnit } from "./unit";

const sumLabels: readonly DetailedLabelId[] = [
  "staffSum",
  "premisesSum",
  "otherSum",
  "requestedTotal",
  "ownFundingTotal",
  "projectTotal",
];
const telling: ReadonlySet<DetailedLabelId> = new Set([
  ...sumLabels,
  ...sectionIds,
  "requested" as const,
  "share" as const,
  "title" as const,
]);

/** How many different parts of the template the sheet shows; below 4 it is no budget. */
export function detailedScore(anchors: readonly Anchor<DetailedLabelId>[]): number {
  const seen = new Set(anchors.filter((anchor) => telling.has(anchor.id)).map((anchor) => anchor.id));
  return sumLabels.some((id) => seen.has(id)) ? seen.size : 0;
}

export const detailedAnchors = memoizePerObject((sheet: Sheet): readonly Anchor<DetailedLabelId>[] =>
  inContext(sheet, findAnchors(sheet, readDetailedLabel)),
);

export interface LocatedDetailed {
  readonly detailed: DetailedBudget;
  readonly ambiguities: readonly Ambiguity[];
}

/** Reads the sheet as a detailed budget. `statedTotal`: what the plan says, which speaks for kronor or tkr. */
export function locateDetailed(
  snapshot: Snapshot,
  sheet: Sheet,
  anchors: readonly Anchor<DetailedLabelId>[],
  statedTotal: Ore | null,
  asker: Asker,
): LocatedDetailed {
  const frame = frameBlocks(sheet, anchors, asker);
  const period = readPeriod(sheet, anchors, snapshot.dateSystem);
  const inKronor: Source = { snapshot, sheet, unit: "kr", labelColumn: frame.labelColumn };
  const asKronor = frame.blocks.map((block) => readBlock(inKronor, block));
  const found = readUnit(readUnitHeading(sheet, anchors), evidence(asKronor, period, statedTotal));
  const unit = answeredUnit(found, asKronor.flatMap(costRows).flatMap(costCells), asker);
  const source: Source = { ...inKronor, unit: unit.effective };
  const counted = unit.effective === "kr" ? asKronor : frame.blocks.map((block) => readBlock(source, block));
  const blocks = counted.map((block) => withAnsweredAmounts(block, unit.effective, asker));
  const projectTotal =
    frame.projectTotalRow !== null && frame.blocks[0]
      ? readSumRow(source, frame.blocks[0], frame.projectTotalRow)
      : null;
  const closings = blocks.flatMap((block, index): readonly Closing[] => {
    const own = frame.blocks[index];
    if (own === undefined) return [];
    const end = frame.blocks[index + 1]?.titleRow ?? frame.projectTotalRow ?? Infinity;
    return [closingOf(block, own, { sheet, labelColumn: frame.labelColumn, unit: unit.effective, end, asker })];
  });
  const project = projectClosing(projectTotal, blocks, closings, asker);
  const title = bestAnchor(anchors, "title") ?? anchors[0];
  const of = (id: Block["id"]): Block | null => blocks.find((block) => block.id === id) ?? null;
  return {
    detailed: {
      sheet: sheet.name,
      titleAt: atCell(sheet, title?.row ?? 0, title?.column ?? 0),
      projectName: readProjectName(sheet, anchors),
      unit,
      period,
      labelColumn: frame.labelColumn,
      requested: of("requested"),
      ownFunding: of("ownFunding"),
      projectTotal,
      closings,
      project,
      strays: ownFrames(frame.blocks).flatMap((block, index) =>
        uncountedFigures(
          sheet,
          frame.labelColumn,
          block,
          frame.blocks[index + 1]?.titleRow ?? frame.projectTotalRow ?? block.lastRow + 1,
        ),
      ),
    },
    ambiguities: frame.ambiguities,
  };
}

interface Source {
  readonly snapshot: Snapshot;
  readonly sheet: Sheet;
  readonly unit: Unit;
  readonly labelColumn: number;
}

/** Two blocks of one table have the same rows, and what stands beside them is told once. */
function ownFrames(blocks: readonly BlockFrame[]): readonly BlockFrame[] {
  return blocks.filter((block, index) => block.funding === null || index === 0);
}

/** A text or a day that may be an amount counts as what somebody has answered. */
function withAnsweredAmounts(block: Block, unit: Unit, asker: Asker): Block {
  const answered = (row: CostRow, amount: Amount): Amount => {
    const { reading } = amount;
    if (reading.kind !== "unclearText" && reading.kind !== "date") return amount;
    const figure = reading.kind === "date" ? reading.figure : onlyFigureIn(reading.text, unit);
    const text = reading.kind === "date" ? String(reading.figure) : reading.text;
    // An amount that says its own unit would be read already.
    const choice = asker.ask(amountQuestion(amount.at, row.label, text, figure), [block.id]);
    if (choice === null) return amount;
    return choice === "none" || figure === null
      ? { ...amount, reading: { kind: "empty" }, ore: noMoney }
      : { ...amount, reading: { kind: "number", figure }, ore: money(figure, unit) };
  };
  const isUnsure = ({ reading }: Amount): boolean => reading.kind === "unclearText" || reading.kind === "date";
  if (!costRows(block).some((row) => costCells(row).some(isUnsure))) return block;
  return {
    ...block,
    sections: block.sections.map((section) => ({
      ...section,
      rows: section.rows.map((row) =>
        row.amounts.length > 0
          ? { ...row, amounts: row.amounts.map((amount) => answered(row, amount)) }
          : { ...row, total: row.total && answered(row, row.total) },
      ),
    })),
  };
}

/** What the figures tell about their unit, from blocks read as if they were kronor. */
function evidence(blocks: readonly Block[], period: PeriodReading | null, statedTotal: Ore | null): UnitEvidence {
  const years = period?.period ? lengthInMonths(period.period) / 12 : 1;
  const figures: number[] = [];
  const fullTimeYears: number[] = [];
  let shownInThousands = 0;
  for (const row of blocks.flatMap(costRows)) {
    // An amount that says its own unit tells nothing of the others'.
    const cells = costCells(row).filter(({ ore, reading }) => ore !== null && ore !== 0 && reading.kind === "number");
    const costs = cells.flatMap(({ ore }) => (ore === null ? [] : kronor(ore)));
    figures.push(...costs);
    shownInThousands += cells.filter(({ cell }) => showsThousands(cell?.format)).length;
    const share = row.share?.reading.kind === "share" ? row.share.reading.share : 0;
    if (share > 0 && costs.length > 0) {
      fullTimeYears.push(costs.reduce((total, cost) => total + cost, 0) / share / years);
    }
  }
  const total = figures.reduce((all, figure) => all + figure, 0);
  return { figures, fullTimeYears, total, shownInThousands, otherSheet: null, statedTotal };
}

function readBlock(source: Source, frame: BlockFrame): Block {
  return withOneScale({
    id: frame.id,
    titleAt: atCell(source.sheet, frame.titleRow, source.labelColumn),
    partners: frame.partners.map((partner) => {
      const { name, role } = nameAndRole(partner.name);
      return {
        role: role ?? partner.role,
        kind: partner.kind,
        name: name === "" || isPlaceholder(name) ? null : name,
        nameAt: atCell(source.sheet, partner.nameRow, partner.column),
        column: partner.column,
      };
    }),
    shareColumn: frame.shareColumn,
    totalColumn: frame.totalColumn,
    sections: frame.sections.map((section) => readSection(source, frame, section)),
    total: frame.totalRow === null ? null : readSumRow(source, frame, frame.totalRow),
    otherColumns: frame.otherColumns,
  });
}

function readSection(source: Source, frame: BlockFrame, section: SectionFrame): Section {
  const isSubtotal = subtotalTest(source.sheet, source.labelColumn, frame, section.rows, section.sumRow);
  const subtotals = section.rows.filter(isSubtotal);
  const among = new Set(subtotals);
  // The sum whose label was lost: the last row, and it adds up what stands above it.
  const last = subtotals.at(-1);
  const unlabelled =
    section.sumRow === null && last !== undefined && textAt(source.sheet, last, source.labelColumn) === "";
  const sumRow = unlabelled ? last : section.sumRow;
  return {
    id: section.id,
    titleAt: section.titleRow === null ? null : atCell(source.sheet, section.titleRow, source.labelColumn),
    rows: section.rows.filter((row) => !among.has(row)).flatMap((row) => readCostRow(source, frame, section.id, row)),
    subtotals: subtotals.filter((row) => row !== sumRow).map((row) => readSumRow(source, frame, row)),
    sum: sumRow === null ? null : readSumRow(source, frame, sumRow),
  };
}

/** No row where nothing stands: a blank line of the form. */
function readCostRow(source: Source, frame: BlockFrame, section: SectionId, row: number): readonly CostRow[] {
  const { sheet, labelColumn } = source;
  const written = textAt(sheet, row, labelColumn);
  const label = withoutRunningNumber(written);
  const share = section === "staff" ? shareOf(source, frame, row) : null;
  const amounts = amountsOf(source, frame, row);
  const total = frame.totalColumn === null ? null : amountAt(source, row, frame.totalColumn);
  const filled = [share, total, ...amounts].some((part) => part?.cell !== undefined && !isBlank(part.cell.value));
  if (written === "" && !filled) return [];
  const known = readRowLabel(label);
  const template = budgetBlocks.find(({ id }) => id === "requested")?.sections.find(({ id }) => id === section);
  return [
    {
      row,
      id: known && template?.rows.some((id) => id === known.id) ? known.id : null,
      label,
      labelAt: atCell(sheet, row, labelColumn),
      labelKind:
        written === "" ? "missing" : label === "" ? "numberOnly" : isPlaceholder(label) ? "placeholder" : "named",
      share,
      amounts,
      total,
    },
  ];
}

function readSumRow(source: Source, frame: BlockFrame, row: number): SumRow {
  return {
    row,
    labelAt: atCell(source.sheet, row, source.labelColumn),
    label: textAt(source.sheet, row, source.labelColumn),
    share: shareOf(source, frame, row),
    amounts: amountsOf(source, frame, row),
    total: frame.totalColumn === null ? null : amountAt(source, row, frame.totalColumn),
  };
}

function amountsOf(source: Source, frame: BlockFrame, row: number): readonly Amount[] {
  return frame.partners.map((partner) => amountAt(source, row, partner.column));
}

function amountAt(source: Source, row: number, column: number): Amount {
  return readAmount(source.sheet, row, column, source.unit);
}

function shareOf(source: Source, frame: BlockFrame, row: number): ReturnType<typeof readServiceShare> | null {
  return frame.shareColumn === null ? null : readServiceShare(source.sheet, row, frame.shareColumn);
}
