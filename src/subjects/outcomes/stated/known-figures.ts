/** What the register has for a number or a share that is stated elsewhere, of each basis; and the shares that are stated. */
import type { Address } from "../../../workbook/address";
import type { Share } from "../../../reading/share";
import type { BasisId } from "../figures/measures";
import { type CountRange, known } from "../figures/open-share";
import type { OutcomeFigures } from "../figures/outcome-figures";
import type { ToldShare } from "../figures/whole-people";
import type { OutcomesModel } from "../locate";
import { type Meaning, spokenShares } from "./spoken-figures";

/** The numbers that the register has for it: the usual one first, then of other bases. */
export function countsOf(figures: OutcomeFigures, meaning: Meaning): readonly number[] {
  switch (meaning.kind) {
    case "measure": {
      const found = figures.measures.find(({ measure }) => measure === meaning.measure);
      const all = (found?.shares ?? []).filter(({ basis }) => basis === "all" || basis === "ended");
      return [...all].reverse().flatMap(({ share }) => share?.numerator ?? []);
    }
    case "notEnded":
      return [known(figures.current) ?? []].flat();
    case "reason": {
      const rows = figures.distributions.find(({ id }) => id === "reason")?.rows ?? [];
      return rows.filter(({ id }) => id === meaning.reason).flatMap(({ count }) => known(count) ?? []);
    }
  }
}

export type Told = ToldShare & { readonly at: Address; readonly meaning: Meaning; readonly basis: BasisId | null };

/** Every share that is stated as a result and whose meaning is known, in the report and in tables. */
export function toldShares({ report, tables }: OutcomesModel): readonly Told[] {
  const inReport = (report?.goals ?? []).flatMap(({ outcome }) =>
    spokenShares(outcome.text).flatMap(({ about, isGoal, meaning, ...spoken }) =>
      about || isGoal || meaning === null ? [] : [{ ...spoken, at: outcome.at, meaning }],
    ),
  );
  const inTables = tables.flatMap(({ basis, rows }) =>
    rows.flatMap(({ meaning, share }) => (share === null || meaning === null ? [] : [{ ...share, basis, meaning }])),
  );
  return [...inReport, ...inTables];
}

/** The shares that the register has for it, each of a basis of its own; none that what is unread could change. */
export function sharesOf(figures: OutcomeFigures, meaning: Meaning): readonly BasisShare[] {
  switch (meaning.kind) {
    case "measure": {
      const shares = figures.measures.find(({ measure }) => measure === meaning.measure)?.shares ?? [];
      return shares.flatMap(({ basis, share }) => (share === null ? [] : [{ basis, share }]));
    }
    case "notEnded":
      return shareOf("all", figures.current, figures.started);
    case "reason": {
      const reasons = figures.distributions.find(({ id }) => id === "reason");
      const row = reasons?.rows.find(({ id }) => id === meaning.reason);
      if (reasons === undefined || row === undefined) return [];
      return [...shareOf("ended", row.count, reasons.people), ...shareOf("all", row.count, figures.started)];
    }
  }
}

interface BasisShare {
  readonly basis: BasisId;
  readonly share: Share;
}

function shareOf(basis: BasisId, count: CountRange, of: CountRange): readonly BasisShare[] {
  const [numerator, denominator] = [known(count), known(of)];
  return numerator === null || denominator === null ? [] : [{ basis, share: { numerator, denominator } }];
}
