/** Kept kinds: time and stages. */
import { penOf, place } from "./book";
import { sumOf, sumsBy } from "./effort";
import { adds, labels, leaf, less, says } from "./form";
import { keptCosts, keptEconomist, keptEffort, keptForm, keptOwners } from "./kept-words";
import type { Kind } from "./layout";
import { costLines } from "./lines";
import { ownerLeaves } from "./open-columns";
import { months, years } from "./open-periods";
import { staged } from "./open-stages";
import { drawTable } from "./table";

export const keptPeriods: readonly Kind[] = [
  {
    id: "years-total-first",
    what: "The total before the years",
    draw: (random) => {
      const all = years(random);
      return keptForm(random, {
        columns: [
          adds("sum", all, random.pick(["Totalt", "Sammanlagt", "Hela perioden"])),
          ...all.map((year) => leaf(year, year)),
        ],
        truth: (sum, effort) => ({ total: sum(all), byYear: sumsBy(effort, ownerLeaves(all)) }),
      });
    },
  },
  {
    id: "quarters-under-years",
    what: "Four quarters and the whole year under each of two years",
    draw: (random) => {
      const all = years(random, 2);
      const quarters = ["kv1", "kv2", "kv3", "kv4"];
      const ids = all.flatMap((year) => quarters.map((quarter) => `${year} ${quarter}`));
      return keptForm(random, {
        columns: all.flatMap((year) => [
          ...quarters.map((quarter) => leaf(`${year} ${quarter}`, year, quarter)),
          adds(
            `${year} sum`,
            quarters.map((quarter) => `${year} ${quarter}`),
            year,
            "helår",
          ),
        ]),
        parts: { size: 0.25, rows: [1, 3] },
        habits: { mergeHeads: true },
        truth: (sum, effort) => ({
          total: sum(ids),
          byYear: sumsBy(
            effort,
            Object.fromEntries(all.map((year) => [year, quarters.map((quarter) => `${year} ${quarter}`)])),
          ),
        }),
      });
    },
  },
  {
    id: "months-no-total",
    what: "Months without a total, the year in the title",
    draw: (random) => {
      const some = months.slice(0, random.pick([6, 12]));
      return keptForm(random, {
        words: { title: "Månadsbudget 2025" },
        columns: some.map((month) => leaf(month, month)),
        parts: { size: 1 / 12, rows: [1, 3], empty: 0.05 },
        truth: (sum) => ({ total: sum(some) }),
      });
    },
  },
  {
    id: "broken-years",
    what: "Broken fiscal years: 2025/26, 2026/27",
    draw: (random) => {
      const first = random.whole(2013, 2025);
      const all = [0, 1].map((step) => `${first + step}/${String(first + step + 1).slice(2)}`);
      return keptForm(random, {
        columns: [...all.map((year) => leaf(year, year)), adds("sum", all, "Totalt")],
        truth: (sum, effort) => ({ total: sum(all), byPeriod: sumsBy(effort, ownerLeaves(all)) }),
      });
    },
  },
  {
    id: "funding-under-years",
    what: "What is applied for, own means and their sum under each year",
    draw: (random) => {
      const all = years(random, 2);
      const [s, e] = ["s", "e"].map((mark) => all.map((year) => `${year} ${mark}`));
      return keptForm(random, {
        columns: all.flatMap((year) => [
          leaf(`${year} s`, year, "Finsam"),
          leaf(`${year} e`, year, "Egen insats"),
          adds(`${year} sum`, [`${year} s`, `${year} e`], year, "Totalt"),
        ]),
        habits: { mergeHeads: true },
        truth: (sum, effort) => ({
          total: sum([...(s ?? []), ...(e ?? [])]),
          requested: sum(s ?? []),
          own: sum(e ?? []),
          byYear: sumsBy(effort, Object.fromEntries(all.map((year) => [year, [`${year} s`, `${year} e`]]))),
        }),
      });
    },
  },
  {
    id: "years-kr-line",
    what: "Years as text, and a line of kr under them",
    draw: (random) => {
      const all = years(random);
      return keptForm(random, {
        columns: [...all.map((year) => leaf(year, `Budget ${year}`, "kr")), adds("sum", all, "Summa", "kr")],
        habits: { unit: "kr", unitPlace: "none" },
        stacking: { sections: "sums" },
        truth: (sum, effort) => ({ total: sum(all), byYear: sumsBy(effort, ownerLeaves(all)) }),
      });
    },
  },
  {
    id: "table-each-year",
    what: "A table for each year below each other, and a last line for all",
    draw: (random) => {
      const all = years(random, 2);
      const words = keptEconomist(random);
      const pen = penOf([words.sheet], 1);
      let row = 0;
      pen.text(place(words.sheet, row, 0), words.title);
      const parts = all.map((year) => {
        const effort = keptEffort(random, ["kr"], { rows: [1, 3] });
        const table = drawTable(pen, {
          sheet: words.sheet,
          row: row + 2,
          column: 0,
          columns: [{ ...labels, heads: [`År ${year}`] }, leaf("kr", "Kronor")],
          lines: costLines(effort, words, { sections: "none", total: "below", totalWord: `Summa ${year}` }),
          written: "formula",
        });
        row = table.next;
        return { total: table.at("total", "kr"), kronor: sumOf(effort, ["kr"]) };
      });
      pen.text(place(words.sheet, row + 1, 0), random.pick(["Totalt alla år", "Hela projektet", "Sammanlagt"]));
      pen.put(place(words.sheet, row + 1, 1), {
        kind: "sum",
        plus: parts.map(({ total }) => total),
        minus: [],
        written: "formula",
        cellByCell: true,
      });
      return {
        book: pen,
        truth: {
          isBudget: true,
          total: parts.reduce((sum, { kronor }) => sum + kronor, 0),
          byYear: Object.fromEntries(all.map((year, index) => [year, parts[index]?.kronor ?? 0])),
          unit: "kr",
        },
      };
    },
  },
  {
    id: "years-down",
    what: "Years in rows, kinds of cost in columns",
    draw: (random) => {
      const kinds = ["Personal", "Lokaler", "Övriga kostnader"];
      const items = years(random, 3).map((label, index) => ({
        id: `staff${index}`,
        label,
        kind: "staff" as const,
        amounts: Object.fromEntries(kinds.map((kind) => [kind, random.whole(20, 900) * 1000])),
      }));
      return keptForm(random, {
        columns: [...kinds.map((kind) => leaf(kind, kind)), adds("sum", kinds, "Totalt")],
        effort: { parts: [{ kind: "staff", items }], items },
        words: { labelHead: "År", title: "Budget per år" },
        truth: (sum) => ({
          total: sum(kinds),
          byYear: Object.fromEntries(items.map((item) => [item.label, sumOf({ items: [item] }, kinds)])),
        }),
      });
    },
  },
  {
    id: "granted-drawn-sections",
    what: "Beviljat, rekvirerat, kvar in tkr, with sections and sums",
    draw: (random) => {
      const effort = staged(random, "b", { r: [0.2, 0.9] }, { labels: keptCosts });
      return keptForm(random, {
        columns: [
          leaf("b", random.pick(["Tilldelat", "Beviljat belopp", "Beslutad budget"])),
          leaf("r", random.pick(["Rekvirerat t.o.m. 30/6", "Hittills rekvirerat", "Uttaget"])),
          less("k", "b", ["r"], random.pick(["Kvar", "Återstående", "Disponibelt"])),
        ],
        effort,
        stacking: { sections: "sums" },
        habits: { unit: "tkr", unitPlace: "title" },
        truth: (sum) => ({ total: sum(["b"]), byStage: { granted: sum(["b"]), requisitioned: sum(["r"]) } }),
      });
    },
  },
  {
    id: "applied-granted",
    what: "What was applied for and what was granted",
    draw: (random) => {
      const effort = staged(random, "a", { b: [0.6, 1] }, { labels: keptCosts });
      return keptForm(random, {
        columns: [
          leaf("a", random.pick(["Ansökt", "Enligt ansökan", "Sökt"])),
          leaf("b", random.pick(["Beviljat", "Enligt beslut"])),
        ],
        effort,
        truth: (sum) => ({
          total: sum(["b"]),
          otherTotals: [sum(["a"])],
          byStage: { applied: sum(["a"]), granted: sum(["b"]) },
        }),
      });
    },
  },
  {
    id: "outcome-before-budget",
    what: "Last year's outcome beside this year's budget",
    draw: (random) => {
      const year = random.whole(2014, 2026);
      const effort = staged(random, "b", { u: [0.7, 1.1] }, { labels: keptCosts });
      return keptForm(random, {
        columns: [leaf("u", `Utfall ${year - 1}`), leaf("b", `Budget ${year}`)],
        effort,
        truth: (sum) => ({
          total: sum(["b"]),
          byYear: { [String(year)]: sum(["b"]) },
          byStage: { budget: sum(["b"]), actual: sum(["u"]) },
        }),
      });
    },
  },
  {
    id: "owners-stages",
    what: "Budget and utfall under each owner",
    draw: (random) => {
      const names = random.some(keptOwners, 2);
      const budget = names.map((name) => `${name} b`);
      const actual = names.map((name) => `${name} u`);
      return keptForm(random, {
        columns: [
          ...names.flatMap((name) => [leaf(`${name} b`, name, "Budget"), leaf(`${name} u`, name, "Utfall")]),
          adds("sum b", budget, "Totalt", "Budget"),
          adds("sum u", actual, "Totalt", "Utfall"),
        ],
        habits: { mergeHeads: true },
        parts: { empty: 0 },
        truth: (sum, effort) => ({
          total: sum(budget),
          byOwner: sumsBy(effort, Object.fromEntries(names.map((name) => [name, [`${name} b`]]))),
          byStage: { budget: sum(budget), actual: sum(actual) },
        }),
      });
    },
  },
  {
    id: "two-forecasts",
    what: "Budget, two forecasts and the deviation of the last",
    draw: (random) =>
      keptForm(random, {
        columns: [
          leaf("b", "Budget"),
          leaf("p1", "Prognos 1"),
          leaf("p2", "Prognos 2"),
          less("d", "b", ["p2"], "Avvikelse mot budget"),
        ],
        effort: staged(random, "b", { p1: [0.8, 1.1], p2: [0.8, 1.1] }, { labels: keptCosts }),
        truth: (sum) => ({ total: sum(["b"]), byStage: { budget: sum(["b"]) } }),
      }),
  },
  {
    id: "requisition-period",
    what: "A requisition of a period: budget, drawn before, this period, left",
    draw: (random) =>
      keptForm(random, {
        words: { title: "Rekvisition av samverkansmedel" },
        over: ["Avser perioden 2025-01-01 – 2025-06-30"],
        columns: [
          leaf("b", "Beviljad budget"),
          leaf("f", "Tidigare rekvirerat"),
          leaf("p", "Kostnad denna period"),
          less("k", "b", ["f", "p"], "Kvar av budget"),
        ],
        effort: staged(random, "b", { f: [0.1, 0.4], p: [0.1, 0.5] }, { labels: keptCosts }),
        truth: (sum) => ({ total: sum(["b"]) }),
      }),
  },
  {
    id: "dates-in-rows",
    what: "Each row's first and last day beside its amount",
    draw: (random) =>
      keptForm(random, {
        columns: [
          says(
            "från",
            "Från",
            (line) => (line.kind === "cost" ? 45_658 + random.whole(0, 5) * 30 : null),
            "yyyy-mm-dd",
          ),
          says(
            "till",
            "Till",
            (line) => (line.kind === "cost" ? 45_840 + random.whole(0, 5) * 30 : null),
            "yyyy-mm-dd",
          ),
          leaf("kr", "Belopp"),
        ],
        habits: { unit: "kr" },
        truth: (sum) => ({ total: sum(["kr"]) }),
      }),
  },
];
