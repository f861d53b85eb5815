/** Whatever a clean budget is worded and laid out like: its figures are right or asked about, and no mend changes an amount. */
import fc from "fast-check";
import { check } from "../../check";
import { mendPatch } from "../../../src/checking/mend";
import { kronor } from "../../../src/reading/money";
import { recalculated } from "../../../src/workbook/formula/recalculate";
import { patched } from "../../../src/workbook/patched";
import type { Snapshot } from "../../../src/workbook/snapshot";
import { type Layout, rewordedBudget, rightOf, type Wording } from "./reworded-budget";

/** The template's own words first; the last ones Samkoll has not been told of. */
const words = {
  total: ["ATT REKVIRERA - ALLA PROJEKTÄGARE", "Totalt", "ALLA PARTER", "Alla", "Tillsammans", "Kostnad", "Helhet", ""],
  share: ["tjänst i %", "% tjänst", "Omfattning", "Sysselsättningsgrad", "Grad", "Anst.", "Del av heltid", ""],
  staff: ["Personalkostnader inkl PO-pålägg", "1. Personalkostnader", "Löner", "Anställda"],
  staffSum: ["Summa personalkostnader", "S:a personalkostnader", "Delsumma", "Summa", "Personal totalt"],
  premises: ["Lokalkostnader", "2. Lokalkostnader", "Lokaler", "Kostnader för lokal", "Hyror"],
  premisesSum: ["Summa lokalkostnader", "S:a lokalkostnader", "Delsumma", "Summa", "Lokaler totalt"],
  other: ["Övriga kostnader", "3. Övriga kostnader", "Övrigt", "Andra kostnader", "Drift"],
  otherSum: ["Summa övriga kostnader", "S:a övriga kostnader", "Delsumma", "Summa", "Drift totalt"],
  requested: ["Kostnader att rekvirera från Samordningsförbundet", "Söks från Samordningsförbundet", "Ansökan"],
  requestedTotal: ["Totalt från Samordningsförbundet", "Totalt att rekvirera", "Sökt summa", "TOTALT"],
  ownFunding: ["Egenfinansiering", "Projektägarnas egenfinansiering", "Egen insats", "Medfinansiering"],
  ownTotal: ["Summa egenfinansiering", "Summa egen insats", "Totalt"],
  projectTotal: ["Totalt kostnad projektet", "Totalt projektet", "Summa summarum"],
} as const satisfies Partial<Record<keyof Wording, readonly string[]>>;

const organisations = [
  "Uppsala kommun",
  "Arbetsförmedlingen",
  "Region Uppsala",
  "Försäkringskassan",
  "Röda Korset",
  "Coompanion",
];

/** Mostly the template's own, as in a sheet that somebody has changed here and there. */
function worded(known: readonly string[]): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 3, arbitrary: fc.constant(known[0] ?? "") },
    { weight: 2, arbitrary: fc.constantFrom(...known) },
  );
}

const thousands = (most: number): fc.Arbitrary<number> =>
  fc.integer({ min: 1, max: most }).map((value) => value * 1000);

/** A cost of somebody's, an amount an owner; one at least is more than nothing. */
function costLine(owners: number, most: number): fc.Arbitrary<readonly number[]> {
  return fc
    .tuple(
      fc.array(fc.option(thousands(most), { nil: 0, freq: 1 }), { minLength: owners, maxLength: owners }),
      fc.nat(owners - 1),
      thousands(most),
    )
    .map(([amounts, index, amount]) =>
      amounts.every((value) => value === 0) ? amounts.map((_, place) => (place === index ? amount : 0)) : amounts,
    );
}

/** A post that costs 500 000 to 800 000 kronor for full time, with one owner or shared by the first and the last. */
function staffLine(owners: number): fc.Arbitrary<Layout["staff"][number]> {
  return fc
    .tuple(
      fc.constantFrom(0.2, 0.5, 0.75, 1, 1.5),
      fc.integer({ min: 500, max: 800 }),
      fc.nat(owners - 1),
      fc.boolean(),
    )
    .map(([posts, year, index, shared]) => {
      const cost = Math.round(posts * year) * 1000;
      const half = Math.round(cost / 2000) * 1000;
      const amounts = Array.from({ length: owners }, (_, place) => (place === index ? cost : 0));
      if (!shared || owners === 1) return { posts, amounts };
      return {
        posts,
        amounts: amounts.map((_, place) => (place === 0 ? half : place === owners - 1 ? cost - half : 0)),
      };
    });
}

const layouts: fc.Arbitrary<Layout> = fc
  .tuple(fc.constantFrom("owners", "owners", "owners", "years"), fc.integer({ min: 1, max: 4 }))
  .chain(([parts, count]) => {
    const owners = parts === "years" ? Math.max(2, count) : count;
    const names =
      parts === "years"
        ? fc.constant(Array.from({ length: owners }, (_, index) => String(2014 + index)))
        : fc.shuffledSubarray(organisations, { minLength: owners, maxLength: owners });
    const wording = fc.record({
      ...Object.fromEntries(Object.entries(words).map(([part, known]) => [part, worded(known)])),
      unit: fc.constantFrom("said", "short", ""),
      roles: fc.constantFrom(null, ["Huvudprojektägare", "Delprojektägare"], ["Insatsägare", "Samverkanspart"]),
    });
    return fc
      .record({
        owners: names,
        wording,
        inUnit: fc.constantFrom("kr", "tkr", "shownInTkr"),
        shares: fc.constantFrom("percentFormat", "fraction", "whole", "quoted", "none"),
        shareLast: fc.boolean(),
        totalAt: fc.constantFrom("last", "last", "first", "none"),
        formulas: fc.constantFrom("all", "none", "sumsOnly"),
        ownBlock: fc.boolean(),
        blankRows: fc.boolean(),
        remark: fc.constantFrom("none", "text", "hours", "account"),
        labelColumn: fc.constantFrom(0, 0, 1),
        staff: fc.array(staffLine(owners), { minLength: 1, maxLength: 3 }),
        premises: fc.array(costLine(owners, 150), { maxLength: 2 }),
        other: fc.array(costLine(owners, 200), { minLength: 1, maxLength: 4 }),
        own: fc.array(costLine(owners, 60), { minLength: 1, maxLength: 2 }),
      })
      .map((layout) => ({ ...layout, parts, wording: withUnit(layout.wording, layout.inUnit) }) as Layout);
  });

function withUnit(wording: object, inUnit: string): object {
  const { unit } = wording as { readonly unit: string };
  const said = { said: inUnit === "kr" ? "Kostnader i kr" : "Kostnader i tkr", short: inUnit === "kr" ? "kr" : "tkr" };
  return { ...wording, unit: said[unit as keyof typeof said] ?? "" };
}

const runs = { numRuns: 250 };

it("states what a budget comes to rightly, or asks and states nothing", () => {
  fc.assert(
    fc.property(layouts, (layout) => {
      const { figures, questions, findings } = check(rewordedBudget(layout));
      const right = rightOf(layout);
      if (figures === null) return findings.some(({ rule }) => rule === "SAM-101");
      const isRight = (told: typeof figures.total, sought: number): boolean => told === null || kronor(told) === sought;
      expect([figures.requested, figures.ownFunding, figures.total].map((told) => told && kronor(told))).toEqual([
        isRight(figures.requested, right.requested) ? figures.requested && kronor(figures.requested) : right.requested,
        isRight(figures.ownFunding, right.ownFunding)
          ? figures.ownFunding && kronor(figures.ownFunding)
          : right.ownFunding,
        isRight(figures.total, right.total) ? figures.total && kronor(figures.total) : right.total,
      ]);
      return figures.total !== null || questions.length > 0;
    }),
    runs,
  );
});

it("gives each owner its own money, and nobody a year's", () => {
  fc.assert(
    fc.property(layouts, (layout) => {
      const { figures } = check(rewordedBudget(layout));
      const { owners } = rightOf(layout);
      for (const { name, total } of figures?.partners ?? []) {
        if (total === null || total === 0 || name === "") continue;
        expect([name, kronor(total)]).toEqual([name, layout.parts === "owners" ? owners.get(name) : undefined]);
      }
    }),
    runs,
  );
});

it("mends a clean budget without changing what any cell comes to", () => {
  fc.assert(
    fc.property(layouts, (layout) => {
      const snapshot = rewordedBudget(layout);
      const patch = mendPatch(check(snapshot).findings);
      const before = amountsIn(snapshot);
      const after = amountsIn(patched(snapshot, recalculated(snapshot, patch)));
      expect([...before].filter(([cell, amount]) => after.get(cell) !== amount)).toEqual([]);
    }),
    runs,
  );
});

it("knows the unheaded total of both blocks, though shares and hours are headed to the right of it", () => {
  const wording: Wording = {
    total: "",
    share: words.share[0],
    staff: words.staff[0],
    staffSum: words.staffSum[0],
    premises: words.premises[0],
    premisesSum: words.premisesSum[0],
    other: words.other[0],
    otherSum: words.otherSum[0],
    requested: words.requested[0],
    requestedTotal: words.requestedTotal[0],
    ownFunding: words.ownFunding[0],
    ownTotal: words.ownTotal[0],
    projectTotal: words.projectTotal[0],
    unit: "Kostnader i kr",
    roles: null,
  };
  const layout: Layout = {
    owners: organisations.slice(0, 4),
    wording,
    inUnit: "kr",
    shares: "percentFormat",
    shareLast: true,
    totalAt: "last",
    formulas: "sumsOnly",
    ownBlock: true,
    blankRows: false,
    remark: "hours",
    labelColumn: 0,
    staff: [{ posts: 0.2, amounts: [100_000, 0, 0, 0] }],
    premises: [],
    other: [[0, 1_000, 0, 0]],
    // One owner's alone: no arithmetic shows which column is the total.
    own: [[1_000, 0, 0, 0]],
    parts: "owners",
  };
  const { budget, findings } = check(rewordedBudget(layout));
  expect([budget?.detailed?.requested?.totalColumn, budget?.detailed?.ownFunding?.totalColumn]).toEqual([5, 5]);
  expect(findings.filter(({ rule }) => rule === "BUD-305" || rule === "BUD-308")).toEqual([]);
});

/** Numbers by their cells; shares of full time, which a mend may write as per cent, are none. */
function amountsIn({ sheets }: Snapshot): ReadonlyMap<string, number> {
  return new Map(
    sheets.flatMap(({ rows }) =>
      rows.flatMap(({ cells }) =>
        cells.flatMap(({ row, column, value, format }) => {
          const isAmount = typeof value === "number" && format?.includes("%") !== true && value > 500;
          return isAmount ? [[`${row} ${column}`, value] as const] : [];
        }),
      ),
    ),
  );
}
