/** Amounts by year, half-year, quarter, month, and by a project's own years. */
import { sumsBy } from "./effort";
import { adds, form, leaf } from "./form";
import type { ByName, Kind } from "./layout";
import { place } from "./book";
import type { Random } from "./random";
import { ownHeads, owners } from "./words";

/** Consecutive years as people write them over columns. */
export function years(random: Random, count = random.whole(2, 3)): readonly string[] {
  const first = random.whole(2011, 2026);
  return Array.from({ length: count }, (_, index) => String(first + index));
}

export const months = ["jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"] as const;

const alone = (names: readonly string[]): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(names.map((name) => [name, [name]]));

const under = (upper: readonly string[], lower: readonly string[]): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(upper.map((year) => [year, lower.map((part) => `${year} ${part}`)]));

function byYear(
  effort: Parameters<typeof sumsBy>[0],
  groups: Readonly<Record<string, readonly string[]>>,
): { byYear: ByName } {
  return { byYear: sumsBy(effort, groups) };
}

export const openPeriods: readonly Kind[] = [
  {
    id: "years",
    what: "Rows × years and a total",
    draw: (random) => {
      const all = years(random);
      return form(random, {
        columns: [
          ...all.map((year) => leaf(year, year)),
          adds("sum", all, random.pick(["Totalt", "Summa", "Hela perioden"])),
        ],
        truth: (sum, effort) => ({ total: sum(all), ...byYear(effort, alone(all)) }),
      });
    },
  },
  {
    id: "years-no-total",
    what: "Rows × years, no total",
    draw: (random) => {
      const all = years(random);
      return form(random, {
        columns: all.map((year) => leaf(year, year)),
        stacking: { sections: random.pick(["none", "sums"]) },
        truth: (sum, effort) => ({ total: sum(all), ...byYear(effort, alone(all)) }),
      });
    },
  },
  {
    id: "years-called",
    what: "Years with a word: År 2025, Budget 2026",
    draw: (random) => {
      const all = years(random);
      const word = random.pick(["År", "Budget", "Kostnad", "Kalenderår"]);
      return form(random, {
        columns: [...all.map((year) => leaf(year, `${word} ${year}`)), adds("sum", all, "Totalt")],
        truth: (sum, effort) => ({ total: sum(all), ...byYear(effort, alone(all)) }),
      });
    },
  },
  {
    id: "half-years",
    what: "Half-years under merged years, and a total",
    draw: (random) => {
      const all = years(random, 2);
      const halves = random.pick([
        ["vår", "höst"],
        ["HT1", "HT2"],
        ["1:a halvåret", "2:a halvåret"],
        ["jan–jun", "jul–dec"],
      ]);
      const ids = all.flatMap((year) => halves.map((half) => `${year} ${half}`));
      return form(random, {
        columns: [
          ...all.flatMap((year) => halves.map((half) => leaf(`${year} ${half}`, year, half))),
          adds("sum", ids, "", "Summa"),
        ],
        truth: (sum, effort) => ({ total: sum(ids), ...byYear(effort, under(all, halves)) }),
      });
    },
  },
  {
    id: "half-years-year-totals",
    what: "Half-years, each year's total beside them, and all years",
    draw: (random) => {
      const all = years(random, 2);
      const halves = random.pick([
        ["vt", "ht"],
        ["Vår", "Höst"],
        ["Halvår 1", "Halvår 2"],
      ]);
      const whole = random.pick(["Helår", "Hela året", "Summa år", "Totalt"]);
      const ids = all.flatMap((year) => halves.map((half) => `${year} ${half}`));
      return form(random, {
        columns: [
          ...all.flatMap((year) => [
            ...halves.map((half) => leaf(`${year} ${half}`, year, half)),
            adds(
              `${year} sum`,
              halves.map((half) => `${year} ${half}`),
              year,
              whole,
            ),
          ]),
          adds(
            "sum",
            all.map((year) => `${year} sum`),
            "",
            "Totalt",
          ),
        ],
        habits: { mergeHeads: true },
        truth: (sum, effort) => ({ total: sum(ids), ...byYear(effort, under(all, halves)) }),
      });
    },
  },
  {
    id: "halves-and-whole",
    what: "One year by half-years and one as a whole, under merged heads",
    draw: (random) => {
      const [first = "2025", second = "2026"] = years(random, 2);
      const ids = [`${first} vår`, `${first} höst`, second];
      return form(random, {
        columns: [
          leaf(`${first} vår`, first, "vår"),
          leaf(`${first} höst`, first, "höst"),
          leaf(second, second, "hela året"),
          adds("sum", ids, "", "Totalt"),
        ],
        habits: { mergeHeads: true },
        truth: (sum, effort) => ({
          total: sum(ids),
          ...byYear(effort, { [first]: [`${first} vår`, `${first} höst`], [second]: [second] }),
        }),
      });
    },
  },
  {
    id: "quarters",
    what: "Four quarters and the year",
    draw: (random) => {
      const word = random.pick(["Kv", "Q", "Kvartal ", "kv. "]);
      const ids = [1, 2, 3, 4].map((number) => `${word}${number}`);
      const year = years(random, 1)[0] ?? "2025";
      return form(random, {
        columns: [
          ...ids.map((id) => leaf(id, id)),
          adds("sum", ids, random.pick(["Helår", "Summa", `Totalt ${year}`])),
        ],
        words: { title: `Budget ${year}` },
        parts: { size: 0.25 },
        truth: (sum) => ({ total: sum(ids) }),
      });
    },
  },
  {
    id: "months",
    what: "Twelve months and the year",
    draw: (random) => {
      const year = years(random, 1)[0] ?? "2025";
      const capital = random.chance(0.5);
      const heads = months.map((month) => (capital ? `${month.charAt(0).toUpperCase()}${month.slice(1)}` : month));
      return form(random, {
        columns: [
          ...heads.map((month) => leaf(month, month)),
          adds("sum", heads, random.pick(["Summa", "Helår", "Totalt"])),
        ],
        words: { title: `Budget ${year}` },
        parts: { rows: [1, 3], size: 1 / 12, empty: 0.05 },
        truth: (sum) => ({ total: sum(heads) }),
      });
    },
  },
  {
    id: "project-years",
    what: "År 1, År 2, År 3",
    draw: (random) => {
      const word = random.pick(["År", "Projektår", "Insatsår"]);
      const ids = [1, 2, 3].slice(0, random.whole(2, 3)).map((number) => `${word} ${number}`);
      return form(random, {
        columns: [
          ...ids.map((id) => leaf(id, id)),
          adds("sum", ids, random.pick(["Summa", "Hela insatsen", "Totalt"])),
        ],
        truth: (sum, effort) => ({ total: sum(ids), byPeriod: sumsBy(effort, alone(ids)) }),
      });
    },
  },
  {
    id: "years-under-owners",
    what: "Years under each merged owner",
    draw: (random) => {
      const names = random.some(owners, 2);
      const all = years(random, 2);
      const ids = names.flatMap((name) => all.map((year) => `${name} ${year}`));
      return form(random, {
        columns: [
          ...names.flatMap((name) => all.map((year) => leaf(`${name} ${year}`, name, year))),
          adds("sum", ids, "", "Totalt"),
        ],
        truth: (sum, effort) => ({
          total: sum(ids),
          byOwner: sumsBy(effort, under(names, all)),
          ...byYear(effort, Object.fromEntries(all.map((year) => [year, names.map((name) => `${name} ${year}`)]))),
        }),
      });
    },
  },
  {
    id: "owners-under-years",
    what: "Owners under each merged year, with the year's sum",
    draw: (random) => {
      const names = random.some(owners, random.whole(2, 3));
      const all = years(random, 2);
      const ids = all.flatMap((year) => names.map((name) => `${year} ${name}`));
      return form(random, {
        columns: [
          ...all.flatMap((year) => [
            ...names.map((name) => leaf(`${year} ${name}`, year, name)),
            adds(
              `${year} sum`,
              names.map((name) => `${year} ${name}`),
              year,
              "Summa",
            ),
          ]),
          adds(
            "sum",
            all.map((year) => `${year} sum`),
            "",
            "Totalt",
          ),
        ],
        habits: { mergeHeads: true },
        truth: (sum, effort) => ({
          total: sum(ids),
          byOwner: sumsBy(
            effort,
            Object.fromEntries(names.map((name) => [name, all.map((year) => `${year} ${name}`)])),
          ),
          ...byYear(effort, under(all, names)),
        }),
      });
    },
  },
  {
    id: "years-sections",
    what: "Years with sections, their sums and a total",
    draw: (random) => {
      const all = years(random);
      return form(random, {
        columns: [...all.map((year) => leaf(year, year)), adds("sum", all, "Summa")],
        stacking: { sections: "sums" },
        parts: { kinds: ["staff", "premises", "purchases", "other"] },
        truth: (sum, effort) => ({ total: sum(all), ...byYear(effort, alone(all)) }),
      });
    },
  },
  {
    id: "years-tkr",
    what: "Years in tkr, few words, the unit beside the last line",
    draw: (random) => {
      const all = years(random, 3);
      return form(random, {
        columns: all.map((year) => leaf(year, year)),
        habits: { unit: "tkr", unitPlace: "none", written: "typed" },
        stacking: { totalWord: random.pick(["tkr", "Summa tkr", "Totalt (tkr)"]) },
        parts: { empty: 0.3 },
        truth: (sum, effort) => ({ total: sum(all), ...byYear(effort, alone(all)) }),
      });
    },
  },
  {
    id: "tertials",
    what: "Three tertials and the year",
    draw: (random) => {
      const word = random.pick(["Tertial ", "T", "Tert "]);
      const ids = [1, 2, 3].map((number) => `${word}${number}`);
      return form(random, {
        columns: [...ids.map((id) => leaf(id, id)), adds("sum", ids, "Helår")],
        parts: { size: 1 / 3 },
        truth: (sum) => ({ total: sum(ids) }),
      });
    },
  },
  {
    id: "date-heads",
    what: "Periods told by their first and last days",
    draw: (random) => {
      const year = years(random, 1)[0] ?? "2025";
      const [a, b] = random.pick([
        [`${year}-01-01–${year}-06-30`, `${year}-07-01–${year}-12-31`],
        [`jan-jun ${year}`, `jul-dec ${year}`],
        [`1/1–30/6 ${year}`, `1/7–31/12 ${year}`],
      ]);
      return form(random, {
        columns: [leaf("a", a ?? ""), leaf("b", b ?? ""), adds("sum", ["a", "b"], "Totalt")],
        truth: (sum, effort) => ({ total: sum(["a", "b"]), ...byYear(effort, { [year]: ["a", "b"] }) }),
      });
    },
  },
  {
    id: "years-accumulated",
    what: "Years with an accumulated column after each",
    draw: (random) => {
      const all = years(random, 3);
      return form(random, {
        columns: all.flatMap((year, index) => [
          leaf(year, year),
          ...(index === 0 ? [] : [adds(`${year} ack`, all.slice(0, index + 1), `Ack ${year}`)]),
        ]),
        truth: (sum, effort) => ({ total: sum(all), ...byYear(effort, alone(all)) }),
      });
    },
  },
  {
    id: "financing-years",
    what: "Who pays, in rows under the costs, by years",
    draw: (random) => {
      const all = years(random, 2);
      const own = Object.fromEntries(all.map((year) => [year, random.whole(2, 9) * 10_000]));
      const ownSum = all.reduce((sum, year) => sum + (own[year] ?? 0), 0);
      return form(random, {
        columns: [...all.map((year) => leaf(year, year)), adds("sum", all, "Totalt")],
        parts: { empty: 0 },
        after: ({ pen, sheet, table, effort, habits: { column } }) => {
          const cost = sumsBy(effort, alone(all));
          pen.text(place(sheet, table.next + 1, column), "Finansiering");
          const lines: readonly (readonly [string, (year: string) => number])[] = [
            ["Samordningsförbundet", (year) => (cost[year] ?? 0) - (own[year] ?? 0)],
            [random.pick(ownHeads), (year) => own[year] ?? 0],
            ["Summa finansiering", (year) => cost[year] ?? 0],
          ];
          for (const [index, [label, of]] of lines.entries()) {
            const row = table.next + 2 + index;
            pen.text(place(sheet, row, column), label);
            const figures = [...all.map(of), all.reduce((sum, year) => sum + of(year), 0)];
            for (const [offset, figure] of figures.entries()) {
              pen.text(place(sheet, row, column + 1 + offset), figure / pen.scale);
            }
          }
        },
        truth: (sum, effort) => ({
          total: sum(all),
          requested: sum(all) - ownSum,
          own: ownSum,
          ...byYear(effort, alone(all)),
        }),
      });
    },
  },
];
