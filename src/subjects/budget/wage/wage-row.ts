/** *Lönekostnad*: what stands in the form, read into the cost of a post and the row of the budget that it fills. */
import { type StatedRate, ownerKindOf } from "./contribution-rates";
import { budgetPeriod } from "../figures/budget-figures";
import { type FullTimeYear, fullTimeYear } from "../figures/full-time-year";
import { columnPeriod, columnsAre, type ColumnsAre } from "../form/block-columns";
import { type Block, blocksOf } from "../model";
import { type StaffPlace, type StaffWriting, staffPlaces, staffWriting } from "./staff-places";
import type { BlockId } from "../template";
import { type WageCost, mostPercent, mostPost, wageCost } from "./wage-cost";
import { readPercentText } from "../../../reading/hundredths-text";
import { type Ore, ore } from "../../../reading/money";
import { lengthInMonths } from "../../../reading/period";
import { type OwnerKind, ownerKinds } from "../policy";
import type { ExaminedBudget } from "../examined-budget";
import type { WageBasis } from "./wage-note";
import type { WageDraft, WageFault, WageField } from "./wage-draft";
import { type RateLine, readInRange, readPaidMonths, readRate, readWage } from "./wage-fields";

export interface WagePartner {
  /** `null` where no name stands in the budget. */
  readonly name: string | null;
  readonly ownerKind: OwnerKind;
}

/** What the row would cost a full-time year, as BUD-513 counts it: over the whole project period. */
export interface JudgedYear extends FullTimeYear {
  /** The length of the period. */
  readonly months: number;
}

export interface WageReading {
  readonly blocks: readonly BlockId[];
  /** The staff rows of the chosen block. */
  readonly places: readonly StaffPlace[];
  /** The other blocks that have an empty staff row. */
  readonly roomIn: readonly BlockId[];
  readonly partners: readonly WagePartner[];
  /** What the columns are that they stand over. */
  readonly columnsAre: ColumnsAre;
  readonly ownerKinds: readonly OwnerKind[];
  readonly ownerKind: OwnerKind;
  /** What the fields show where nothing was typed in them. */
  readonly role: string;
  readonly from: string;
  /** Hundredths of a month: paid, and at most from the first month on (`null`: no end is known). */
  readonly months: number | null;
  readonly mostMonths: number | null;
  readonly rates: readonly RateLine[];
  readonly faults: ReadonlyMap<WageField, WageFault>;
  /** `null` until every figure can be read. */
  readonly cost: WageCost | null;
  /** What the cost is worked out from, for the note; `null` where the cost is. */
  readonly basis: WageBasis | null;
  /** *Tjänst i %* as typed, and as it is written on the row. Hundredths of a percent. */
  readonly post: number | null;
  readonly writtenPost: number | null;
  /** `post` counted out over the project period; `null` where all of it is paid. */
  readonly spreadPost: number | null;
  /** `null` where the budget has no period. */
  readonly judged: JudgedYear | null;
  readonly writing: StaffWriting | null;
}

/** `stated`: rates that were typed for an earlier row or budget. */
export function readWageDraft(
  result: ExaminedBudget,
  draft: WageDraft,
  stated: readonly StatedRate[] = [],
): WageReading {
  const { detailed } = result.budget;
  const blocks = detailed === null ? [] : blocksOf(detailed).filter(({ partners }) => partners.length > 0);
  const allPlaces = detailed === null ? [] : staffPlaces(detailed);
  const places = allPlaces.filter(({ block }) => block === draft.block);
  const emptyElsewhere = allPlaces.filter(({ block, empty }) => empty && block !== draft.block);
  const partners = partnersOf(blocks, draft, result);
  const ownerKind = draft.ownerKind ?? partners[draft.partner]?.ownerKind ?? "other";
  const place = places.find(({ row }) => row === draft.row);
  const role = draft.role ?? place?.role ?? "";

  const faults = new Map<WageField, WageFault>();
  const wage = readWage(draft.wage, faults);
  const post = readInRange(draft.post, readPercentText, 1, mostPost, "post", faults);
  const yearlyRaise = readInRange(
    draft.raise === "" ? "0" : draft.raise,
    readPercentText,
    0,
    mostPercent,
    "raise",
    faults,
  );
  const block = blocks.find(({ id }) => id === draft.block);
  const column = block?.partners[draft.partner];
  const paid = readPaidMonths(result, draft, faults, column && (columnPeriod(result.budget, column)?.span ?? null));
  if (place === undefined) faults.set("row", "missing");
  if (role.trim() === "") faults.set("role", "missing");

  const rates = paid.years.map((year) => readRate(result, draft, ownerKind, year, stated));
  const years = rates.flatMap(({ year, months, rate }) => (rate === null ? [] : [{ year, months, ...rate }]));
  const faulty = rates.find(({ fault }) => fault !== null)?.fault;
  if (faulty) faults.set("rate", faulty);
  const known = years.length > 0 && years.length === rates.length;
  const basis: WageBasis | null =
    known && wage !== null && post !== null && yearlyRaise !== null && paid.time !== null
      ? { ownerKind, monthlyWage: wage, post, yearlyRaise, time: paid.time }
      : null;
  const cost = basis === null ? null : wageCost({ ...basis, years });

  const spreadPost = spread(post, paid.months, paid.periodMonths);
  const writtenPost = draft.spread && spreadPost !== null ? spreadPost : post;
  const writing =
    cost !== null && writtenPost !== null && place !== undefined && role.trim() !== ""
      ? staffWriting(result.budget, {
          block: draft.block,
          row: place.row,
          partner: draft.partner,
          role: role.replace(/\s+/g, " ").trim(),
          post: writtenPost,
          cost: cost.cost,
        })
      : null;
  const others = writing?.ok === true ? writing.otherCost : ore(0);
  return {
    blocks: blocks.map(({ id }) => id),
    places,
    roomIn: [...new Set(emptyElsewhere.map(({ block }) => block))],
    partners,
    columnsAre: block === undefined ? "owners" : columnsAre(result.budget, block),
    ownerKinds,
    ownerKind,
    role,
    from: paid.from,
    months: paid.months,
    mostMonths: paid.most,
    rates,
    faults,
    cost,
    basis,
    post,
    writtenPost,
    spreadPost,
    judged: judge(result, cost === null ? null : ore(cost.cost + others), writtenPost),
    writing,
  };
}

function partnersOf(blocks: readonly Block[], draft: WageDraft, { policy }: ExaminedBudget): readonly WagePartner[] {
  const block = blocks.find(({ id }) => id === draft.block);
  return (block?.partners ?? []).map(({ name }) => ({
    name,
    ownerKind: ownerKindOf(name ?? "", policy.memberNames),
  }));
}

function spread(post: number | null, months: number | null, periodMonths: number | null): number | null {
  if (post === null || months === null || periodMonths === null || months >= periodMonths) return null;
  return Math.max(1, Math.round((post * months) / periodMonths));
}

/** As BUD-513 will: the row's whole cost, over the project's whole period. */
function judge({ budget, policy }: ExaminedBudget, cost: Ore | null, post: number | null): JudgedYear | null {
  const period = budgetPeriod(budget);
  if (cost === null || post === null || period === null) return null;
  const months = lengthInMonths(period);
  return { ...fullTimeYear(cost, post / 10_000, months, policy.fullTimeYearCost), months };
}
