/**
 * The budget template of Samordningsförbundet Uppsala län, "Budget – detaljerad" and "Budgetsammanställning projektplan"
 * (bilaga 1 to the ISAmverkan project plan, 2013): `templates/uppsala-2013.json`, with the types that follow from it.
 * Locating it, checking it, filling it and making a blank one all read that file through this one; none repeats it.
 */
import type { Label } from "../../reading/label";
import uppsala from "./templates/uppsala-2013.json";

const { sheets, fields, columns, sections, rows, sums, blocks, demands } = uppsala;

/** requested: att rekvirera från samordningsförbundet. ownFunding: egenfinansiering. */
export type BlockId = keyof typeof blocks;
export const blockIds: readonly BlockId[] = ["requested", "ownFunding"];

export type SectionId = keyof typeof sections;
export const sectionIds: readonly SectionId[] = ["staff", "premises", "other"];

/** The section that the label heads or sums. */
export function sectionOf(id: DetailedLabelId): SectionId | undefined {
  return sectionIds.find((section) => id === section || id === `${section}Sum`);
}

/** What stands on the detailed sheet and tells where one is. */
export const detailedLabels = {
  title: sheets.detailed.title,
  period: fields.period,
  hint: fields.hint,
  requested: blocks.requested,
  ownFunding: blocks.ownFunding,
  lead: columns.lead,
  partner: columns.partner,
  allPartners: columns.allPartners,
  unitKr: fields.unitKr,
  unitTkr: fields.unitTkr,
  share: columns.share,
  staff: sections.staff,
  premises: sections.premises,
  other: sections.other,
  staffSum: sums.staffSum,
  premisesSum: sums.premisesSum,
  otherSum: sums.otherSum,
  requestedTotal: sums.requestedTotal,
  ownFundingTotal: sums.ownFundingTotal,
  projectTotal: sums.projectTotal,
} satisfies Record<string, Label>;
export type DetailedLabelId = keyof typeof detailedLabels;

/**
 * Words that are one of the labels only where nothing stands beside them: "Alla" heads the totals, "Alla resor" is a
 * cost. What "Övrigt", "Summa" and the like are alone, the rows around them say (`locate/labels-in-context.ts`).
 */
export const wholeLabels: readonly { readonly id: DetailedLabelId; readonly texts: readonly string[] }[] = [
  { id: "allPartners", texts: columns.allPartners.alone },
  { id: "share", texts: columns.share.alone },
  { id: "staff", texts: sections.staff.alone },
  { id: "premises", texts: sections.premises.alone },
];

/** What stands on the summary sheet. */
export const summaryLabels = {
  title: sheets.summary.title,
  period: fields.period,
  unitKr: fields.unitKr,
  unitTkr: fields.unitTkr,
  requested: columns.requested,
  ownFunding: columns.ownFunding,
  total: columns.total,
  lead: columns.lead,
  partner: columns.partner,
  sum: sums.sum,
  instructions: fields.instructions,
} satisfies Record<string, Label>;
export type SummaryLabelId = keyof typeof summaryLabels;

/** Words that stand where a name is to be written. */
export const placeholders: readonly string[] = uppsala.placeholders;

export const rowLabels = rows satisfies Record<string, Label>;
export type CostRowId = keyof typeof rowLabels;

/** One section of a block. `freeRows` are rows for what the applicant names: a role, or a kind of cost. */
export interface SectionTemplate {
  readonly id: SectionId;
  readonly title: Label;
  readonly sum: Label;
  readonly rows: readonly CostRowId[];
  readonly freeRows: number;
  /** What stands on an unfilled free row: a running number, or a placeholder word. */
  readonly freeLabel: "numbered" | "placeholder";
  /** Staff rows carry *tjänst i %*. */
  readonly hasShare: boolean;
}

export interface BlockTemplate {
  readonly id: BlockId;
  readonly title: Label;
  readonly total: Label;
  readonly sections: readonly SectionTemplate[];
}

/** Both blocks with the rows of the source: five and three staff rows, ten named other costs and free ones. */
export const budgetBlocks: readonly BlockTemplate[] = [
  blockTemplate("requested", detailedLabels.requestedTotal),
  blockTemplate("ownFunding", detailedLabels.ownFundingTotal),
];

function blockTemplate(id: BlockId, total: Label): BlockTemplate {
  return { id, title: blocks[id], total, sections: sectionIds.map((section) => sectionTemplate(id, section)) };
}

function sectionTemplate(block: BlockId, id: SectionId): SectionTemplate {
  const written = blocks[block].sections[id];
  const named: readonly string[] = written.rows;
  return {
    id,
    title: sections[id],
    sum: sums[`${id}Sum`],
    rows: named.filter((row): row is CostRowId => row in rows),
    freeRows: written.freeRows,
    freeLabel: written.hasShare ? "numbered" : "placeholder",
    hasShare: written.hasShare,
  };
}

/** The source's two sheets disagree on how many partners fit; here both take one lead and up to eight. */
export const mostPartners = demands.mostOwners;

/** Sheet names of a budget that Samkoll makes. */
export const sheetNames = {
  detailed: sheets.detailed.name,
  summary: sheets.summary.name,
  plan: sheets.plan.name,
} as const;
