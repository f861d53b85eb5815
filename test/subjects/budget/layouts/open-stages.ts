/** What was applied for, granted, spent, drawn and is left: columns that are never added to each other. */
import { type Effort, type EffortParts, effortOf, sumOf, withAmounts } from "./effort";
import { adds, form, leaf, less } from "./form";
import type { Kind } from "./layout";
import { years } from "./open-periods";
import type { Random } from "./random";
import type { Column } from "./table";
import { ownHeads } from "./words";

/** The budget, and what other columns hold as a share of it, to whole thousands. */
export function staged(
  random: Random,
  base: string,
  others: Readonly<Record<string, readonly [number, number]>>,
  parts: EffortParts = {},
): Effort {
  const effort = effortOf(random, [base], { empty: 0, rows: [1, 4], ...parts });
  return withAmounts(effort, ({ amounts }) =>
    Object.fromEntries(
      Object.entries(others).map(([id, [low, high]]) => {
        const share = low + (high - low) * random.next();
        return [id, Math.round(((amounts[base] ?? 0) * share) / 1000) * 1000];
      }),
    ),
  );
}

const deviation: readonly [string, ...string[]] = ["Avvikelse", "Differens", "Diff", "+/-", "Avvikelse kr"];
const left: readonly [string, ...string[]] = ["Återstår", "Kvar", "Kvarstår", "Rest", "Att rekvirera"];
const percent = (id: string, head: string, part: string, whole: string): Column => {
  return { id, heads: [head], holds: { kind: "share", of: [part, whole] } };
};

export const openStages: readonly Kind[] = [
  {
    id: "budget-actual-difference",
    what: "Budget, utfall, avvikelse",
    draw: (random) =>
      form(random, {
        columns: [
          leaf("budget", "Budget"),
          leaf("utfall", random.pick(["Utfall", "Resultat", "Bokfört", "Redovisat"])),
          less("diff", "budget", ["utfall"], random.pick(deviation)),
        ],
        effort: staged(random, "budget", { utfall: [0.6, 1.1] }),
        stacking: { sections: random.pick(["none", "sums"]) },
        truth: (sum) => ({ total: sum(["budget"]), byStage: { budget: sum(["budget"]), actual: sum(["utfall"]) } }),
      }),
  },
  {
    id: "budget-actual-percent",
    what: "Budget, utfall, avvikelse and per cent used",
    draw: (random) =>
      form(random, {
        columns: [
          leaf("budget", `Budget ${random.whole(2014, 2026)}`),
          leaf("utfall", "Utfall"),
          less("diff", "budget", ["utfall"], random.pick(deviation)),
          percent("andel", random.pick(["%", "Förbrukat %", "Andel"]), "utfall", "budget"),
        ],
        effort: staged(random, "budget", { utfall: [0.4, 1.05] }),
        truth: (sum) => ({ total: sum(["budget"]), byStage: { budget: sum(["budget"]), actual: sum(["utfall"]) } }),
      }),
  },
  {
    id: "granted-drawn-left-forecast",
    what: "Beviljat, rekvirerat, återstår, prognos",
    draw: (random) =>
      form(random, {
        columns: [
          leaf("b", random.pick(["Beviljat", "Beviljade medel", "Beviljad budget", "Beslutat"])),
          leaf("r", random.pick(["Rekvirerat", "Rekvirerat hittills", "Utbetalt"])),
          less("kvar", "b", ["r"], random.pick(left)),
          leaf("p", random.pick(["Prognos", "Prognos helår", "Helårsprognos"])),
        ],
        effort: staged(random, "b", { r: [0.2, 0.7], p: [0.8, 1.05] }),
        stacking: { sections: random.pick(["none", "sums"]) },
        truth: (sum) => ({
          total: sum(["b"]),
          byStage: {
            granted: sum(["b"]),
            requisitioned: sum(["r"]),
            remaining: sum(["b"]) - sum(["r"]),
            forecast: sum(["p"]),
          },
        }),
      }),
  },
  {
    id: "budget-actual-forecast",
    what: "Budget, utfall to date, prognos",
    draw: (random) =>
      form(random, {
        columns: [
          leaf("budget", random.pick(["Budget", "Årsbudget", "Budget helår"])),
          leaf("utfall", random.pick(["Utfall t.o.m. aug", "Utfall jan-aug", "Ack utfall", "Utfall T2"])),
          leaf("prognos", random.pick(["Prognos", "Prognos helår", "Prognos 2"])),
        ],
        effort: staged(random, "budget", { utfall: [0.4, 0.7], prognos: [0.85, 1.1] }),
        truth: (sum) => ({
          total: sum(["budget"]),
          byStage: { budget: sum(["budget"]), actual: sum(["utfall"]), forecast: sum(["prognos"]) },
        }),
      }),
  },
  {
    id: "budget-actual-by-year",
    what: "Budget and utfall under each year",
    draw: (random) => {
      const all = years(random, 2);
      const budget = all.map((year) => `${year} b`);
      const actual = all.map((year) => `${year} u`);
      return form(random, {
        columns: all.flatMap((year) => [leaf(`${year} b`, year, "Budget"), leaf(`${year} u`, year, "Utfall")]),
        parts: { empty: 0 },
        truth: (sum) => ({ total: sum(budget), byStage: { budget: sum(budget), actual: sum(actual) } }),
      });
    },
  },
  {
    id: "budget-actual-by-half",
    what: "Budget and utfall of each half-year, and of the year",
    draw: (random) => {
      const halves = random.pick([
        ["Vår", "Höst"],
        ["Jan–jun", "Jul–dec"],
        ["Halvår 1", "Halvår 2"],
      ]);
      const budget = halves.map((half) => `${half} b`);
      const actual = halves.map((half) => `${half} u`);
      return form(random, {
        columns: [
          ...halves.flatMap((half) => [leaf(`${half} b`, half, "Budget"), leaf(`${half} u`, half, "Utfall")]),
          adds("sum b", budget, "Helår", "Budget"),
          adds("sum u", actual, "Helår", "Utfall"),
        ],
        parts: { empty: 0 },
        habits: { mergeHeads: true },
        truth: (sum) => ({ total: sum(budget), byStage: { budget: sum(budget), actual: sum(actual) } }),
      });
    },
  },
  {
    id: "stages-funding",
    what: "Budget (söks, egen, totalt) and utfall under merged heads",
    draw: (random) => {
      const own = random.pick(ownHeads);
      return form(random, {
        columns: [
          leaf("s", "Budget", "Samordningsförbundet"),
          leaf("e", "Budget", own),
          adds("b", ["s", "e"], "Budget", "Totalt"),
          leaf("us", "Utfall", "Samordningsförbundet"),
          leaf("ue", "Utfall", own),
          adds("u", ["us", "ue"], "Utfall", "Totalt"),
        ],
        habits: { mergeHeads: true },
        truth: (sum) => ({
          total: sum(["s", "e"]),
          requested: sum(["s"]),
          own: sum(["e"]),
          byStage: { budget: sum(["s", "e"]), actual: sum(["us", "ue"]) },
        }),
      });
    },
  },
  {
    id: "requisitions",
    what: "Budget, four requisitions, their sum and what is left",
    draw: (random) => {
      const word = random.pick(["Rekv ", "Rekvisition ", "Rekv. kv "]);
      const ids = [1, 2, 3, 4].map((number) => `${word}${number}`);
      return form(random, {
        columns: [
          leaf("budget", random.pick(["Budget", "Beviljat", "Beviljad budget"])),
          ...ids.map((id) => leaf(id, id)),
          adds("sum", ids, random.pick(["Summa rekvirerat", "Rekvirerat totalt"])),
          less("kvar", "budget", ["sum"], random.pick(left)),
        ],
        effort: staged(random, "budget", Object.fromEntries(ids.map((id) => [id, [0.1, 0.24] as const]))),
        truth: (sum) => ({ total: sum(["budget"]), byStage: { requisitioned: sum(ids) } }),
      });
    },
  },
  {
    id: "left-first",
    what: "What is left stands before what was granted and drawn",
    draw: (random) =>
      form(random, {
        columns: [
          less("kvar", "b", ["r"], random.pick(["Kvar att rekvirera", "Återstående medel"])),
          leaf("b", "Beviljat"),
          leaf("r", "Rekvirerat"),
        ],
        effort: staged(random, "b", { r: [0.1, 0.9] }),
        truth: (sum) => ({ total: sum(["b"]), byStage: { granted: sum(["b"]), requisitioned: sum(["r"]) } }),
      }),
  },
  {
    id: "revised",
    what: "The first budget and the revised one",
    draw: (random) => {
      const [first, second] = random.pick([
        ["Ursprunglig budget", "Reviderad budget"],
        ["Budget", "Omarbetad budget"],
        ["Budget version 1", "Budget version 2"],
      ]);
      const effort = staged(random, "a", { b: [0.8, 1.2] });
      return form(random, {
        columns: [leaf("a", first ?? ""), leaf("b", second ?? "")],
        effort,
        truth: (sum) => ({ total: sum(["b"]), otherTotals: [sumOf(effort, ["a"])] }),
      });
    },
  },
];
