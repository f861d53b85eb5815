/** BUD-1xx: whether the template is there, and whether every amount has a place and a name in it. */
import type { Address } from "../../../workbook/address";
import { cellAt } from "../../../workbook/snapshot";
import { asCells, asNumber, asText } from "../../../checking/message-value";
import type { MessageValue } from "../../../checking/finding";
import { plainText } from "../../../reading/label";
import type { Reported, Rule } from "../../../checking/rule";
import { itemAmounts } from "../figures/amount-lists";
import { type Amount, saysCost } from "../amount";
import { type Block, type BudgetModel, type CostRow, blocksOf, costRows } from "../model";
import { type BlockTemplate, type SectionTemplate, budgetBlocks, detailedLabels, summaryLabels } from "../template";

const templateMissing: Rule<BudgetModel> = {
  id: "BUD-101",
  severity: "error",
  source: "template",
  variants: ["detailed", "block", "section", "sum", "total", "partners"],
  mends: false,
  check: (model) => {
    const { detailed, summary } = model;
    if (detailed === null) {
      // Where there is no part of a budget, none is missing: SAM-101 says that nothing was recognised.
      if (summary === null) return [];
      return [{ at: summary.titleAt, variant: "detailed", expected: asText(detailedLabels.title.sv) }];
    }
    const inBlocks = budgetBlocks.flatMap((template) => {
      const block = template.id === "requested" ? detailed.requested : detailed.ownFunding;
      if (block === null) return [missing(detailed.titleAt, "block", template.title.sv)];
      return missingParts(template, block);
    });
    // With one block alone its own total is the project's.
    const lacksTotal = detailed.projectTotal === null && detailed.requested !== null && detailed.ownFunding !== null;
    return lacksTotal ? [...inBlocks, missing(detailed.titleAt, "total", detailedLabels.projectTotal.sv)] : inBlocks;
  },
};

function missingParts(template: BlockTemplate, block: Block): readonly Reported[] {
  const sections = template.sections.flatMap((section) => missingSection(section, block));
  const total = block.total === null ? [missing(block.titleAt, "total", template.total.sv)] : [];
  const partners = block.partners.length === 0 ? [missing(block.titleAt, "partners", detailedLabels.lead.sv)] : [];
  return [...sections, ...total, ...partners];
}

function missingSection(template: SectionTemplate, block: Block): readonly Reported[] {
  const section = block.sections.find(({ id }) => id === template.id);
  if (section === undefined) return [missing(block.titleAt, "section", template.title.sv)];
  if (section.sum === null) return [missing(section.titleAt ?? block.titleAt, "sum", template.sum.sv)];
  // Known by its formulas alone: the label is what is missing.
  return section.sum.label === "" ? [missing(section.sum.labelAt, "sum", template.sum.sv)] : [];
}

function missing(at: Address, variant: string, part: string): Reported {
  return { at, variant, values: { part: asText(part) }, expected: asText(part) };
}

const unknownLabel: Rule<BudgetModel> = {
  id: "BUD-102",
  severity: "warning",
  source: "template",
  variants: ["premises", "between"],
  mends: false,
  check: (model) => {
    const { detailed } = model;
    if (detailed === null) return [];
    const premises = blocksOf(detailed)
      .flatMap((block) => block.sections)
      .filter((section) => section.id === "premises")
      .flatMap((section) => section.rows)
      .filter((row) => row.id === null && row.labelKind === "named" && row.amounts.some(saysCost))
      .map((row) => ({
        at: row.labelAt,
        variant: "premises",
        values: { label: asText(row.label) },
        found: asText(row.label),
      }));
    const outside = detailed.strays.filter((stray) => stray.kind === "betweenSections" && stray.label !== "");
    const between = outside
      // One finding a row, at its first figure: the rest of the row is the same cost.
      .filter((stray) => outside.find(({ at }) => at.row === stray.at.row) === stray)
      .map((stray) => ({
        at: stray.at,
        variant: "between",
        values: { label: asText(stray.label) },
        found: asText(stray.label),
      }));
    return [...premises, ...between];
  },
};

const summaryMissing: Rule<BudgetModel> = {
  id: "BUD-103",
  severity: "error",
  source: "template",
  mends: false,
  check: ({ detailed, summary }) =>
    detailed !== null && summary === null ? [{ at: detailed.titleAt, expected: asText(summaryLabels.title.sv) }] : [],
};

const placeholder: Rule<BudgetModel> = {
  id: "BUD-104",
  severity: "error",
  source: "template",
  variants: ["row", "partner", "summary"],
  mends: false,
  check: ({ detailed, summary }) => {
    const blocks = detailed ? blocksOf(detailed) : [];
    const rows = blocks
      .flatMap(costRows)
      .filter((row) => row.labelKind === "placeholder" && hasAmount(row))
      .map((row) => ({
        at: row.labelAt,
        variant: "row",
        values: { label: asText(row.label) },
        found: asText(row.label),
      }));
    const partners = blocks.flatMap((block) =>
      block.partners.flatMap((partner, index): readonly Reported[] => {
        const carrying = costRows(block)
          .flatMap((row) => row.amounts.slice(index, index + 1))
          .filter(saysCost);
        if (partner.name !== null || partner.kind === "part" || carrying.length === 0) return [];
        return [{ at: partner.nameAt, variant: "partner", values: { cells: asCells(carrying.map(({ at }) => at)) } }];
      }),
    );
    const lines = (summary?.rows ?? [])
      .filter((row) => row.name === null && [row.requested, row.ownFunding, row.total].some(isPlainAmount))
      .map((row) => ({ at: row.nameAt, variant: "summary" }));
    return [...rows, ...partners, ...lines];
  },
};

const partnerTwice: Rule<BudgetModel> = {
  id: "BUD-105",
  severity: "error",
  source: "template",
  mends: false,
  check: ({ detailed, summary, snapshot }) =>
    [
      ...(detailed ? blocksOf(detailed) : []).flatMap((block) =>
        repeated(block.partners.filter(({ kind }) => kind === "owner")),
      ),
      ...repeated(summary?.rows ?? []),
    ]
      // A name that is fetched from the first block is told there.
      .filter(({ at }) => cellAt(snapshot, at)?.formula === undefined),
};

function repeated(
  partners: readonly { readonly name: string | null; readonly nameAt: Address }[],
): readonly Reported[] {
  const first = new Map<string, Address>();
  return partners.flatMap(({ name, nameAt }): readonly Reported[] => {
    const key = plainText(name ?? "");
    const earlier = first.get(key);
    if (key === "" || name === null) return [];
    if (earlier === undefined) {
      first.set(key, nameAt);
      return [];
    }
    return [{ at: nameAt, values: { name: asText(name), earlier: asCells([earlier]) }, found: asText(name) }];
  });
}

const unlabelled: Rule<BudgetModel> = {
  id: "BUD-106",
  severity: "error",
  source: "template",
  mends: false,
  check: ({ detailed }) =>
    (detailed ? blocksOf(detailed) : [])
      .flatMap((block) => block.sections)
      // A staff row without a role is BUD-515.
      .flatMap((section) => (section.id === "staff" ? [] : section.rows))
      .flatMap((row) => {
        const carrying = row.amounts.filter(saysCost);
        const [first] = carrying;
        const nameless = row.labelKind === "missing" || row.labelKind === "numberOnly";
        return nameless && first ? [{ at: first.at, values: { cells: asCells(carrying.map(({ at }) => at)) } }] : [];
      }),
};

const hiddenAmount: Rule<BudgetModel> = {
  id: "BUD-107",
  severity: "error",
  source: "excel",
  variants: ["sheet", "cell"],
  mends: false,
  check: (model) => {
    // In a form of somebody else's a row may be put away on purpose; in the template it is what nobody is to miss.
    const severity = model.form === null ? {} : ({ severity: "warning" } as const);
    const hidden = itemAmounts(model).filter((amount) => amount.hidden && saysCost(amount));
    const [first] = hidden;
    const sheet = model.snapshot.sheets.find(({ name }) => name === first?.at.sheet);
    if (first === undefined) return [];
    if (sheet?.visibility !== "visible") {
      return [
        {
          ...severity,
          at: first.at,
          variant: "sheet",
          values: { sheet: asText(first.at.sheet), count: asNumber(hidden.length) },
        },
      ];
    }
    return hidden.map(({ at }) => ({ ...severity, at, variant: "cell" }));
  },
};

const outsideSums: Rule<BudgetModel> = {
  id: "BUD-108",
  severity: "error",
  source: "template",
  variants: ["one", "column"],
  mends: false,
  check: ({ detailed }) => {
    const strays = (detailed?.strays ?? []).filter((stray) => stray.kind === "unknownColumn" || stray.label === "");
    return strays.flatMap((stray): readonly Reported[] => {
      const inColumn = strays.filter(({ kind, at }) => kind === "unknownColumn" && at.column === stray.at.column);
      if (stray.kind !== "unknownColumn" || inColumn.length === 1) {
        return [{ at: stray.at, variant: "one", ...foundNumber(stray.cell.value) }];
      }
      // A column of hours or of a month's pay is one thing to mend.
      return inColumn[0] === stray
        ? [{ at: stray.at, variant: "column", values: { cells: asCells(inColumn.map(({ at }) => at)) } }]
        : [];
    });
  },
};

function foundNumber(value: unknown): { readonly found?: MessageValue } {
  return typeof value === "number" ? { found: asNumber(value) } : {};
}

const ambiguous: Rule<BudgetModel> = {
  id: "BUD-109",
  severity: "warning",
  source: "template",
  mends: false,
  check: ({ ambiguities }) =>
    ambiguities.map(({ at, used, part }) => ({
      at,
      values: { part: asText(part), usedSheet: asText(used.sheet), used: asCells([used]) },
    })),
};

const partlyRead: Rule<BudgetModel> = {
  id: "BUD-110",
  severity: "warning",
  source: "excel",
  mends: false,
  check: ({ snapshot }) =>
    snapshot.sheets.flatMap(({ name, unreadFromRow }) =>
      unreadFromRow === undefined
        ? []
        : [{ at: { sheet: name, row: unreadFromRow, column: 0 }, values: { row: asNumber(unreadFromRow + 1) } }],
    ),
};

/** An error that a deleted partner left behind is no amount (BUD-203). */
function isPlainAmount(amount: Amount): boolean {
  return amount.reading.kind !== "error" && saysCost(amount);
}

function hasAmount(row: CostRow): boolean {
  return row.amounts.some(saysCost);
}

export const structureRules: readonly Rule<BudgetModel>[] = [
  templateMissing,
  unknownLabel,
  summaryMissing,
  placeholder,
  partnerTwice,
  unlabelled,
  hiddenAmount,
  outsideSums,
  ambiguous,
  partlyRead,
];
