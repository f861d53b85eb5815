/** Who pays: a block under the costs, a table of its own, income with a minus, two tables on a sheet. */
import { type Pen, place } from "./book";
import { effortOf, sumOf } from "./effort";
import { adds, form, leaf, type Made } from "./form";
import type { Kind } from "./layout";
import { costLines } from "./lines";
import type { Random } from "./random";
import { drawTable } from "./table";
import { ownHeads, owners } from "./words";

const one = ["belopp"];

/** Kronor of each, whole thousands, together the whole. */
export function parted(random: Random, whole: number, payers: number): readonly number[] {
  let rest = whole;
  return Array.from({ length: payers }, (_, index) => {
    const amount = index === payers - 1 ? rest : Math.floor((rest * (0.2 + random.next() * 0.4)) / 1000) * 1000;
    rest -= amount;
    return amount;
  });
}

/** A heading, a line for each who pays, and their sum, under the table. */
export function payersUnder(
  { table, sheet, habits: { column, written }, pen }: Made,
  money: number,
  heading: string,
  lines: readonly (readonly [label: string, kronor: number])[],
  sum: string | null,
): number {
  let row = table.next + 1;
  pen.text(place(sheet, row, column), heading);
  row += 1;
  const cells = lines.map(([label, kronor], index) => {
    pen.text(place(sheet, row + index, column), label);
    const at = place(sheet, row + index, money);
    pen.text(at, kronor / pen.scale);
    return at;
  });
  row += lines.length;
  if (sum === null) return row;
  pen.text(place(sheet, row, column), sum);
  pen.put(place(sheet, row, money), { kind: "sum", plus: cells, minus: [], written, cellByCell: false });
  return row + 1;
}

/** A table of who pays what, alone. */
function payersTable(pen: Pen, random: Random, payers: readonly (readonly [string, number])[], total: string): void {
  const sheet = pen.sheets[0] ?? "";
  pen.text(place(sheet, 0, 0), random.pick(["Finansiering", "Finansieringsplan", "Insatsens finansiering"]));
  drawTable(pen, {
    sheet,
    row: 2,
    column: 0,
    columns: [
      { id: "label", heads: [random.pick(["Finansiär", "Part", ""])], holds: { kind: "labels" } },
      leaf("kr", "kr"),
    ],
    lines: [
      ...payers.map(([label, kr]) => ({ kind: "cost" as const, id: label, label, amounts: { kr } })),
      { kind: "sum", id: "total", label: total, adds: payers.map(([label]) => label) },
    ],
    written: random.pick(["typed", "formula"]),
  });
}

const forbundNames: readonly [string, ...string[]] = [
  "Samordningsförbundet",
  "Samordningsförbundet Norra Dalarna",
  "Finsam",
  "Medel från Samordningsförbundet",
  "Sökta medel",
];

export const openFinancing: readonly Kind[] = [
  {
    id: "financing-equals-costs",
    what: "A financing block whose sum is the costs'",
    draw: (random) => {
      const effort = effortOf(random, one);
      const costs = sumOf(effort, one);
      const [requested = 0, own = 0] = parted(random, costs, 2);
      return form(random, {
        columns: [leaf("belopp", "Belopp")],
        effort,
        stacking: { sections: random.pick(["none", "sums"]) },
        after: (made) => {
          const money = made.table.at("total", "belopp").column;
          const lines = [[random.pick(forbundNames), requested] as const, [random.pick(ownHeads), own] as const];
          payersUnder(
            made,
            money,
            random.pick(["Finansiering", "Finansieras av", "FINANSIERING"]),
            lines,
            "Summa finansiering",
          );
        },
        truth: () => ({ total: costs, requested, own }),
      });
    },
  },
  {
    id: "financing-many",
    what: "A financing block with the förbund, owners, ESF and state",
    draw: (random) => {
      const effort = effortOf(random, one, { rows: [2, 4] });
      const costs = sumOf(effort, one);
      const [requested = 0, own = 0, esf = 0, state = 0] = parted(random, costs, 4);
      return form(random, {
        columns: [leaf("belopp", "Kr")],
        effort,
        after: (made) => {
          const lines = [
            ["Samordningsförbundet", requested] as const,
            ["Kommunens egeninsats", own] as const,
            [random.pick(["ESF", "Europeiska socialfonden"]), esf] as const,
            ["Statsbidrag", state] as const,
          ];
          payersUnder(made, made.table.at("total", "belopp").column, "Finansiering", lines, "Summa");
        },
        truth: () => ({ total: costs, requested, own, otherFunders: esf + state }),
      });
    },
  },
  {
    id: "financing-only",
    what: "A table of who pays and nothing else",
    draw: (random) => {
      const whole = random.whole(600, 3000) * 1000;
      const [requested = 0, own = 0] = parted(random, whole, 2);
      return form(random, {
        bare: true,
        columns: [],
        effort: { parts: [], items: [] },
        stacking: { total: "none" },
        habits: { unit: "kr", unitPlace: "none", row: 30 },
        words: { labelHead: "" },
        after: ({ pen }) =>
          payersTable(
            pen,
            random,
            [
              [random.pick(forbundNames), requested],
              [`${random.pick(owners)} (${random.pick(["medfinansiering", "egeninsats"])})`, own],
            ],
            random.pick(["Summa", "Totalt"]),
          ),
        truth: () => ({ total: whole, requested, own }),
      });
    },
  },
  {
    id: "income-minus",
    what: "Income rows with a minus under the costs, and what is applied for",
    draw: (random) => {
      const effort = effortOf(random, one);
      const costs = sumOf(effort, one);
      const income = Math.round((costs * 0.2) / 1000) * 1000;
      return form(random, {
        columns: [leaf("belopp", "Belopp")],
        effort,
        stacking: { totalWord: "Summa kostnader" },
        after: ({ pen, sheet, table, habits: { column, written } }) => {
          const total = table.at("total", "belopp");
          pen.text(
            place(sheet, table.next, column),
            random.pick(["Avgår egen finansiering", "Avgår: kommunens medel"]),
          );
          const minus = place(sheet, table.next, total.column);
          pen.text(minus, -income / pen.scale);
          pen.text(
            place(sheet, table.next + 1, column),
            random.pick(["Att söka", "Sökt belopp", "Söks från förbundet"]),
          );
          pen.put(place(sheet, table.next + 1, total.column), {
            kind: "sum",
            plus: [total, minus],
            minus: [],
            written,
            cellByCell: false,
          });
        },
        truth: () => ({ total: costs, requested: costs - income, own: income }),
      });
    },
  },
  {
    id: "two-tables-below",
    what: "What is applied for in one table, own funding in another below it",
    draw: (random) => {
      const names = random.some(owners, 2);
      const own = effortOf(random, names, { kinds: ["premises", "other"], rows: [1, 2] });
      return form(random, {
        columns: [...names.map((name) => leaf(name, name)), adds("sum", names, "Summa")],
        over: [random.pick(["Kostnader som söks från Samordningsförbundet", "Sökta medel"])],
        stacking: { totalWord: "Summa sökta medel" },
        after: ({ pen, sheet, table, words, habits: all }) => {
          pen.text(place(sheet, table.next + 1, all.column), random.pick(ownHeads));
          drawTable(pen, {
            ...all,
            sheet,
            row: table.next + 2,
            columns: [
              { id: "label", heads: [words.labelHead], holds: { kind: "labels" } },
              ...names.map((name) => leaf(name, name)),
              adds("sum", names, "Summa"),
            ],
            lines: costLines(own, words, {
              sections: "none",
              total: "below",
              prefix: "own-",
              totalWord: "Summa egen finansiering",
            }),
          });
        },
        truth: (sum, effort) => ({
          total: sum(names) + sumOf(own, names),
          requested: sum(names),
          own: sumOf(own, names),
          byOwner: Object.fromEntries(names.map((name) => [name, sumOf(effort, [name]) + sumOf(own, [name])])),
        }),
      });
    },
  },
  {
    id: "two-tables-beside",
    what: "Costs to the left and who pays to the right, the same sum",
    draw: (random) => {
      const effort = effortOf(random, one, { rows: [1, 3] });
      const costs = sumOf(effort, one);
      const [requested = 0, own = 0] = parted(random, costs, 2);
      return form(random, {
        columns: [leaf("belopp", "Kostnad")],
        effort,
        stacking: { airy: false },
        after: ({ pen, sheet, table, habits: all }) => {
          const column = all.column + 3;
          const row = table.firstLine - 1;
          pen.text(place(sheet, row, column), "Finansiering");
          pen.text(place(sheet, row, column + 1), "Belopp");
          const lines = [["Samordningsförbundet", requested] as const, [random.pick(ownHeads), own] as const];
          const cells = lines.map(([label, kronor], index) => {
            pen.text(place(sheet, row + 1 + index, column), label);
            pen.text(place(sheet, row + 1 + index, column + 1), kronor / pen.scale);
            return place(sheet, row + 1 + index, column + 1);
          });
          pen.text(place(sheet, row + 3, column), "Summa");
          pen.put(place(sheet, row + 3, column + 1), {
            kind: "sum",
            plus: cells,
            minus: [],
            written: all.written,
            cellByCell: false,
          });
        },
        truth: () => ({ total: costs, requested, own }),
      });
    },
  },
  {
    id: "payers-by-year",
    what: "Funders in rows, years in columns, in tkr",
    draw: (random) => {
      const first = random.whole(2012, 2025);
      const years = [String(first), String(first + 1)];
      const amount = () => random.whole(100, 1500) * 1000;
      const rows = ["Samordningsförbundet", "Kommunen (egen finansiering)"].map((label, index) => ({
        id: `staff${index}`,
        label,
        kind: "staff" as const,
        amounts: Object.fromEntries(years.map((year) => [year, amount()])),
      }));
      const [forbund, own] = rows;
      return form(random, {
        columns: [...years.map((year) => leaf(year, year)), adds("sum", years, "Totalt")],
        effort: { parts: [{ kind: "staff", items: rows }], items: rows },
        words: { title: random.pick(["Finansiering", "Finansieringsplan"]), labelHead: "Finansiär" },
        truth: (sum) => ({
          total: sum(years),
          requested: sumOf({ items: forbund ? [forbund] : [] }, years),
          own: sumOf({ items: own ? [own] : [] }, years),
        }),
      });
    },
  },
  {
    id: "owners-in-rows",
    what: "Owners in rows: söks, egen, totalt",
    draw: (random) => {
      const names = random.some(owners, random.whole(2, 4));
      const items = names.map((name, index) => ({
        id: `staff${index}`,
        label: name,
        kind: "staff" as const,
        amounts: { s: random.whole(50, 1500) * 1000, e: random.chance(0.6) ? random.whole(10, 300) * 1000 : 0 },
      }));
      return form(random, {
        columns: [
          leaf("s", "Söks från förbundet"),
          leaf("e", random.pick(ownHeads)),
          adds("sum", ["s", "e"], "Totalt"),
        ],
        effort: { parts: [{ kind: "staff", items }], items },
        words: { title: "Finansiering per part", labelHead: random.pick(["Part", "Huvudman", "Organisation"]) },
        truth: (sum) => ({
          total: sum(["s", "e"]),
          requested: sum(["s"]),
          own: sum(["e"]),
          byOwner: Object.fromEntries(items.map(({ label, amounts }) => [label, amounts.s + amounts.e])),
        }),
      });
    },
  },
];
