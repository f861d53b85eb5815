/** Key figures of a budget, from its cost rows: never from a sum that someone typed. */
import { plainText } from "../../../reading/label";
import { type Ore, type Unit, distribute, money, noMoney, ore, sum } from "../../../reading/money";
import { type Period, lengthInMonths, monthParts } from "../../../reading/period";
import { memoizePerObject } from "../../../workbook/memoize";
import { stagesIn } from "../followup/stages";
import type { TemplateUsed } from "../form/form-model";
import type { FormReading } from "../form/read-form";
import type { BudgetFigures, CostKindFigures, PartnerFigures } from "./figures-types";
import {
  type Block,
  type BudgetModel,
  type CostRow,
  type DetailedBudget,
  type Section,
  blocksOf,
  costCells,
  costRows,
  rowCost,
} from "../model";
import { placesOf } from "../places/read-places";
import { partnerFigures } from "./partner-figures";
import { perParticipant, perParticipantMonth, quotient } from "./quotients";
import { isCoach } from "../roles";
import { type SectionId, sectionIds } from "../template";

/** The figures of a located budget; a model never changes, so each is counted once however many rules ask. */
export const budgetFigures = memoizePerObject(countFigures);

function countFigures(model: BudgetModel): BudgetFigures {
  const { detailed, plan, form } = model;
  const partners = form === null ? partnerFigures(model) : formPartners(form);
  const paid = moneyOf(model, partners);
  const { total } = paid;
  const period = budgetPeriod(model);
  const months = period && lengthInMonths(period);
  const participants =
    plan?.participants.value ?? plan?.participantsInGoals.value ?? form?.form.money.participants ?? null;
  const coachPosts = coachPostsOf(model);
  const results = expectedResults(model, participants);
  const byMonth = monthly(total, period);
  return {
    ...paid,
    partners: partners.filter(({ name, total: amount }) => name !== "" || amount !== 0),
    costKinds: detailed === null ? [] : costKinds(detailed, total),
    fullTimePosts: detailed === null ? 0 : fullTimePosts(staffRows(detailed)),
    coachPosts,
    participants,
    months,
    followed: stagesIn(model),
    perParticipant: perParticipant(total, participants),
    perParticipantMonth: perParticipantMonth(total, participants, months),
    perCoach: quotient(total, coachPosts?.value ?? null),
    perResult: quotient(total, results),
    byMonth,
    ...partedOf(model, paid),
    byYear: form === null ? yearly(byMonth) : (toldYears(form) ?? yearly(byMonth)),
  };
}

/** Uppsala's template parts by who pays, and by no time or stage. */
function partedOf(
  { form, detailed, summary, snapshot }: BudgetModel,
  { requested, ownFunding }: Pick<BudgetFigures, "requested" | "ownFunding">,
): Pick<BudgetFigures, "template" | "byFunder" | "byPeriod" | "stages" | "perPlaceMonth"> {
  const { perPlaceMonth } = placesOf(snapshot);
  if (form === null) {
    const byFunder = [
      { funder: "forbund", amount: requested },
      { funder: "own", amount: ownFunding },
    ] as const;
    // A calculation of places alone is read by its words.
    const template = detailed === null && summary === null ? null : ownTemplate;
    return { template, byFunder, byPeriod: [], stages: [], perPlaceMonth };
  }
  const { money, template } = form.form;
  return { template, byFunder: money.byFunder, byPeriod: money.byPeriod, stages: money.stages, perPlaceMonth };
}

/** Of Samordningsförbundet Uppsala län, 2013. */
const ownTemplate: TemplateUsed = {
  id: "uppsala-2013",
  forbund: "Samordningsförbundet Uppsala län",
  name: "Budget – detaljerad och Budgetsammanställning",
  edition: "2013",
};

/** Of another's form its own total; whose all of it is where it says no more is told by `toldFigures`. */
function moneyOf(
  { form, detailed }: BudgetModel,
  partners: readonly PartnerFigures[],
): Pick<BudgetFigures, "requested" | "ownFunding" | "total"> {
  if (form !== null) {
    const { total, requested, ownFunding } = form.form.money;
    const all = total ?? form.main.likelyTotal;
    return { requested: requested ?? all, ownFunding: ownFunding ?? noMoney, total: all };
  }
  if (detailed !== null) {
    const { requested, ownFunding, unit } = detailed;
    const [asked, own] = [requested, ownFunding].map((block) =>
      block === null ? noMoney : exactCost(block, unit.effective),
    );
    return { requested: asked ?? noMoney, ownFunding: own ?? noMoney, total: ore((asked ?? 0) + (own ?? 0)) };
  }
  return {
    requested: sum(partners.map((partner) => partner.requested)),
    ownFunding: sum(partners.map((partner) => partner.ownFunding)),
    total: sum(partners.map((partner) => partner.total)),
  };
}

/** Rounded once: three cells of a third each come to the whole, though each of them is told to the öre. */
function exactCost(block: Block, unit: Unit): Ore {
  const each = money(1, unit);
  const cells = costRows(block).flatMap(costCells);
  return ore(
    cells.reduce(
      (all, { reading, ore: amount }) => all + (reading.kind === "number" ? reading.figure * each : (amount ?? 0)),
      0,
    ),
  );
}

function formPartners({ form }: FormReading): readonly PartnerFigures[] {
  return form.money.byOrganisation.map(({ name, requested, ownFunding, total }) => ({
    name,
    requested: requested ?? total,
    ownFunding: ownFunding ?? noMoney,
    total,
  }));
}

/** The period that the budget states; where it states none, the plan's. */
export function budgetPeriod({ detailed, summary, plan }: BudgetModel): Period | null {
  const stated = detailed?.period?.period ?? summary?.period?.period ?? null;
  if (stated !== null) return stated;
  const [from, to] = [plan?.from.value ?? null, plan?.to.value ?? null];
  return from !== null && to !== null && from <= to ? { from, to } : null;
}

/** Full-time posts of a staff row; 0 where it says none. */
export function rowPosts(row: CostRow): number {
  const reading = row.share?.reading;
  return reading?.kind === "share" || reading?.kind === "likely" ? reading.share : 0;
}

/** The sections of one kind, from both blocks. */
export function sectionsOf(detailed: DetailedBudget, id: SectionId): readonly Section[] {
  return blocksOf(detailed).flatMap((block) => block.sections.filter((section) => section.id === id));
}

/** The staff rows of both blocks. */
export function staffRows(detailed: DetailedBudget): readonly CostRow[] {
  return sectionsOf(detailed, "staff").flatMap((section) => section.rows);
}

/** Added in millionths, so that 0.1 + 0.2 posts are 0.3. */
export function fullTimePosts(rows: readonly CostRow[]): number {
  return rows.reduce((total, row) => total + Math.round(rowPosts(row) * 1e6), 0) / 1e6;
}

function coachPostsOf({ plan, detailed }: BudgetModel): BudgetFigures["coachPosts"] {
  const stated = plan?.coaches.value ?? null;
  if (stated !== null) return { value: stated, from: "plan" };
  const value = detailed === null ? 0 : fullTimePosts(staffRows(detailed).filter((row) => isCoach(row.label)));
  return value > 0 ? { value, from: "staffRows" } : null;
}

/** How many are expected to reach work or studies; to a millionth, for 0.3 has no exact binary form. */
function expectedResults({ plan }: BudgetModel, participants: number | null): number | null {
  const goal = plan?.goalShare.value ?? null;
  if (participants === null || goal === null) return null;
  return Math.round(participants * (plan?.completionShare.value ?? 1) * goal * 1e6) / 1e6;
}

/** Staff as a whole, then every kind of cost with money on it, both blocks together, in the order of the sheet. */
function costKinds(detailed: DetailedBudget, total: Ore): readonly CostKindFigures[] {
  const kinds = new Map<string, Omit<CostKindFigures, "share">>();
  for (const section of sectionIds) {
    for (const row of sectionsOf(detailed, section).flatMap(({ rows }) => rows)) {
      const id = section === "staff" ? null : row.id;
      const label = section === "staff" ? "" : row.label;
      const key = `${section} ${id ?? plainText(label)}`;
      const before = kinds.get(key);
      const amount = ore((before?.amount ?? 0) + rowCost(row));
      kinds.set(key, { section, id, label: before?.label ?? label, amount });
    }
  }
  return [...kinds.values()]
    .filter(({ amount }) => amount !== 0)
    .map((kind) => ({ ...kind, share: { numerator: kind.amount, denominator: total } }));
}

function monthly(total: Ore, period: Period | null): BudgetFigures["byMonth"] {
  const parts = period === null ? [] : monthParts(period);
  const amounts = distribute(
    total,
    parts.map((part) => part.days / part.daysInMonth),
  );
  return parts.map(({ year, month }, index) => ({ year, month, amount: amounts[index] ?? noMoney }));
}

function yearly(byMonth: BudgetFigures["byMonth"]): BudgetFigures["byYear"] {
  const years = new Map<number, number>();
  for (const { year, amount } of byMonth) years.set(year, (years.get(year) ?? 0) + amount);
  return [...years].map(([year, amount]) => ({ year, amount: ore(amount) }));
}

/** By year as the columns say it; `null` where they do not. */
function toldYears({ form }: FormReading): BudgetFigures["byYear"] | null {
  const years = new Map<number, number>();
  for (const { period, amount } of form.money.byPeriod) {
    const year = period.span === null ? null : Number(period.span.from.slice(0, 4));
    if (year === null || period.span?.to.slice(0, 4) !== String(year)) return null;
    years.set(year, (years.get(year) ?? 0) + amount);
  }
  return years.size === 0 ? null : [...years].map(([year, amount]) => ({ year, amount: ore(amount) }));
}
