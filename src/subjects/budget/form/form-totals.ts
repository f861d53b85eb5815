/** What the chosen tables come to together, and who pays: told, asked, or left out. */
import { type Ore, noMoney, ore, sum } from "../../../reading/money";
import type { Asker } from "../locate/budget-questions";
import type { FormEntry, FormMoney } from "./form-model";
import { byOrganisation, byPeriod, countOf, fundingOf, paidBy, stagesOf, untold } from "./form-money";
import { fundingQuestion } from "./form-questions";
import { placeOf } from "./form-table";
import { amountAt } from "./lines";
import { isPlan, isSame, ownerOf } from "./main-table";
import type { SettledTable } from "./settle-table";

export function moneyTogether(
  main: SettledTable,
  added: readonly SettledTable[],
  financing: readonly SettledTable[],
  isAsked: boolean,
  asker: Asker,
): FormMoney {
  const all = [main, ...added];
  const counts = { participants: countOf(main, "participants"), places: countOf(main, "places") };
  const isPlanned = isPlan(main.columns.stage);
  const stages = isAsked || all.some((each) => each.total === null) ? [] : stagesTogether(all);
  if (isAsked || !isPlanned || all.some(({ total }) => total === null)) return { ...untold, ...counts, stages };
  const total = sum(all.flatMap((each) => each.total ?? []));
  const entries = all.flatMap((each) => {
    const owner = added.length > 0 ? ownerOf(each) : null;
    return owner === null ? each.entries : each.entries.map((entry) => ({ ...entry, organisation: owner }));
  });
  const own = fundingOf(main, entries, total);
  const beside = financing.flatMap((table) => paidBy(table.rows.counted, table, total) ?? fundingIn(table, total))[0];
  const funding = own ?? beside ?? askedFunding(main, total, asker);
  return {
    total,
    ...funding,
    ...partsOf(entries, total, main),
    stages,
    ...counts,
  };
}

/** Of a budget in several tables only what each of them tells. */
function stagesTogether(tables: readonly SettledTable[]): FormMoney["stages"] {
  const each = tables.map(stagesOf);
  const [first, ...others] = each;
  return (first ?? []).flatMap(({ stage, amount }) => {
    const more = others.map((told) => told.find((one) => one.stage === stage)?.amount ?? null);
    return more.includes(null) ? [] : [{ stage, amount: sum([amount, ...more.flatMap((one) => one ?? [])]) }];
  });
}

/** Parts are told only where they come to the total: not where somebody has said that it is right and they are not. */
function partsOf(
  entries: readonly FormEntry[],
  total: Ore,
  main: SettledTable,
): Pick<FormMoney, "byOrganisation" | "byPeriod" | "entries"> {
  const told = sum(entries.map(({ amount }) => amount.ore ?? noMoney));
  if (Math.abs(told - total) > 100 * Math.max(1, entries.length)) {
    return { byOrganisation: [], byPeriod: [], entries: [] };
  }
  const periods = byPeriod(entries);
  return {
    byOrganisation: byOrganisation(entries),
    byPeriod: periods.length > 0 ? periods : otherPeriods(main),
    entries,
  };
}

function fundingIn(table: SettledTable, total: Ore): readonly NonNullable<ReturnType<typeof fundingOf>>[] {
  if (table.total === null || !isSame(table.total, total)) return [];
  const own = fundingOf(table, table.entries, total);
  return own === null ? [] : [own];
}

function otherPeriods(main: SettledTable): FormMoney["byPeriod"] {
  const leaves = main.columns.otherWays.find((way) => way.every(({ role }) => role.period !== null));
  if (leaves === undefined) return [];
  return byPeriod(
    main.rows.counted.flatMap(({ line }) =>
      leaves.flatMap(({ column, role }) => {
        const amount = amountAt(line, column);
        return amount === undefined ? [] : [{ ...role, amount, label: line.label, costKind: "other" as const }];
      }),
    ),
  );
}

/** What columns or rows of the förbund hold, where they are not the whole. */
function saidOfForbund({ entries, table }: SettledTable, total: Ore): Ore | null {
  const inColumns = sum(entries.flatMap(({ funder, amount }) => (funder === "forbund" ? [amount.ore ?? noMoney] : [])));
  const rows = table.rows.filter(
    ({ role, evidence }) => role.kind === "financing" && role.funder === "forbund" && evidence !== "likely",
  );
  const inRows = rows.map(({ line }) => Math.max(0, ...line.values.values()));
  const part = inColumns > 0 ? inColumns : ore(inRows.reduce((all, value) => all + value, 0));
  return part > 0 && part < total ? part : null;
}

function askedFunding(
  main: SettledTable,
  total: Ore,
  asker: Asker,
): Pick<FormMoney, "requested" | "ownFunding" | "byFunder"> {
  // Nobody pays what costs nothing yet.
  if (total === 0) return { requested: null, ownFunding: null, byFunder: [] };
  const part = saidOfForbund(main, total);
  const answer = asker.ask(fundingQuestion(placeOf(main.table), total, part), []);
  if (answer === "part" && part !== null) {
    return { requested: part, ownFunding: null, byFunder: [{ funder: "forbund", amount: part }] };
  }
  return answer === "forbund"
    ? { requested: total, ownFunding: ore(0), byFunder: [{ funder: "forbund", amount: total }] }
    : { requested: null, ownFunding: null, byFunder: [] };
}
