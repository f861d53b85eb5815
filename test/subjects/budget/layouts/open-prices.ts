/** Costs that are reckoned on the sheet: quantity × price, months × wage, shares of other rows. */
import { figureAt, place } from "./book";
import { effortOf, sumOf } from "./effort";
import { adds, form, habits, leaf, says, scaleOf } from "./form";
import { penOf } from "./book";
import type { Drawn, Kind } from "./layout";
import type { Random } from "./random";
import { costWords, economist } from "./words";

interface Priced {
  readonly label: string;
  readonly factors: readonly number[];
}

/** Rows of factors and their product, with a total; the factors stand in columns of their own. */
function priced(
  random: Random,
  heads: readonly string[],
  productHead: string,
  rows: readonly Priced[],
  { percent, title }: { readonly percent?: readonly number[]; readonly title?: string } = {},
): Drawn {
  const words = economist(random);
  const own = habits(random, { unit: "kr" });
  const pen = penOf([words.sheet], scaleOf.kr);
  const at = (row: number, column: number) => place(words.sheet, own.row + row, own.column + column);
  pen.text(at(0, 0), title ?? words.title);
  pen.text(at(2, 0), words.labelHead || "Post");
  for (const [index, head] of [...heads, productHead].entries()) pen.text(at(2, index + 1), head);
  const products = rows.map(({ label, factors }, row) => {
    pen.text(at(3 + row, 0), label);
    const places = factors.map((factor, column) => {
      const here = at(3 + row, column + 1);
      const isPercent = percent?.includes(column) ?? false;
      pen.text(here, factor, isPercent ? "0%" : undefined);
      return here;
    });
    return pen.put(at(3 + row, heads.length + 1), {
      kind: "product",
      of: places,
      times: 1,
      written: own.written,
      ...(own.format !== undefined && { format: own.format }),
    });
  });
  const total = at(3 + rows.length, heads.length + 1);
  pen.text(at(3 + rows.length, 0), words.total);
  pen.put(total, { kind: "sum", plus: products, minus: [], written: own.written, cellByCell: own.cellByCell });
  return { book: pen, truth: { isBudget: true, total: figureAt(pen, total), unit: "kr" } };
}

const labelsOf = (random: Random, from: readonly string[], least: number): readonly string[] =>
  random.some(from, random.whole(least, least + 2));

export const openPrices: readonly Kind[] = [
  {
    id: "quantity-price",
    what: "Antal × à-pris = summa",
    draw: (random) =>
      priced(
        random,
        [random.pick(["Antal", "Antal st", "Kvantitet"]), random.pick(["À-pris", "Pris", "Styckpris", "á pris"])],
        random.pick(["Summa", "Kostnad", "Belopp", "Totalt"]),
        labelsOf(random, costWords.other, 4).map((label) => ({
          label,
          factors: [random.whole(2, 40), random.whole(2, 60) * 50],
        })),
      ),
  },
  {
    id: "hours-rate",
    what: "Timmar × timpris",
    draw: (random) =>
      priced(
        random,
        [random.pick(["Timmar", "Antal timmar", "Tim"]), random.pick(["Timpris", "Kr/tim", "Timkostnad"])],
        random.pick(["Kostnad", "Summa kr", "Belopp"]),
        labelsOf(random, costWords.staff, 3).map((label) => ({
          label,
          factors: [random.whole(40, 800), random.whole(250, 900)],
        })),
      ),
  },
  {
    id: "share-months-wage",
    what: "Tjänstgöringsgrad × månader × månadskostnad, with a total",
    draw: (random) =>
      priced(
        random,
        [random.pick(["Tjänst %", "Omfattning"]), random.pick(["Månader", "Antal mån"]), "Månadskostnad inkl PO"],
        random.pick(["Kostnad", "Totalt", "Summa"]),
        labelsOf(random, costWords.staff, 3).map((label) => ({
          label,
          factors: [random.pick([0.25, 0.5, 0.75, 1]), random.pick([6, 10, 12]), random.whole(420, 680) * 100],
        })),
        { percent: [0] },
      ),
  },
  {
    id: "share-yearly",
    what: "Årslön × sysselsättningsgrad",
    draw: (random) =>
      priced(
        random,
        [
          random.pick(["Årslön inkl. PO", "Årskostnad heltid"]),
          random.pick(["Sysselsättningsgrad", "Andel av heltid"]),
        ],
        random.pick(["Kostnad", "Belopp"]),
        labelsOf(random, costWords.staff, 3).map((label) => ({
          label,
          factors: [random.whole(500, 800) * 1000, random.pick([0.2, 0.4, 0.5, 0.8, 1])],
        })),
        { percent: [1] },
      ),
  },
  {
    id: "participants-price",
    what: "Deltagare × kostnad per deltagare, by activity",
    draw: (random) =>
      priced(
        random,
        [random.pick(["Antal deltagare", "Deltagare"]), random.pick(["Kostnad per deltagare", "Kr/deltagare"])],
        random.pick(["Totalkostnad", "Summa"]),
        random
          .some(["Kartläggning", "Arbetsträning", "Screening", "Gruppverksamhet", "Uppföljning"], 3)
          .map((label) => ({
            label,
            factors: [random.whole(5, 70), random.whole(4, 200) * 100],
          })),
      ),
  },
  {
    id: "wages-and-costs",
    what: "A table of wages, and the other costs under it, one grand total",
    draw: (random) => {
      const words = economist(random);
      const { written, format } = habits(random);
      const pen = penOf([words.sheet], 1);
      const at = (row: number, column: number) => place(words.sheet, row, column);
      const looks = format === undefined ? {} : { format };
      pen.text(at(0, 0), words.title);
      ["Personal", "Tjänst %", "Lön/mån inkl. PO", "Antal mån", "Kostnad"].forEach((head, column) => {
        pen.text(at(2, column), head);
      });
      const staff = random.some(costWords.staff, random.whole(2, 3));
      const products = staff.map((label, row) => {
        pen.text(at(3 + row, 0), label);
        const factors = [random.pick([0.5, 1, 0.2]), random.whole(400, 700) * 100, random.pick([6, 12])];
        factors.forEach((factor, column) => pen.text(at(3 + row, column + 1), factor, column === 0 ? "0%" : undefined));
        const of = factors.map((_, column) => at(3 + row, column + 1));
        return pen.put(at(3 + row, 4), { kind: "product", of, times: 1, written, ...looks });
      });
      let row = 3 + staff.length;
      const sum = (label: string, plus: readonly (typeof products)[number][]) => {
        pen.text(at(row, 0), label);
        const here = pen.put(at(row, 4), { kind: "sum", plus, minus: [], written, cellByCell: false, ...looks });
        row += 1;
        return here;
      };
      const staffSum = sum("Summa personal", products);
      row += 1;
      pen.text(at(row, 0), "Övriga kostnader");
      row += 1;
      const others = random.some(costWords.other, random.whole(2, 4)).map((label) => {
        pen.text(at(row, 0), label);
        pen.text(at(row, 4), random.whole(5, 90) * 1000, format);
        row += 1;
        return at(row - 1, 4);
      });
      const otherSum = sum("Summa övriga kostnader", others);
      row += 1;
      const total = sum(words.total, [staffSum, otherSum]);
      return { book: pen, truth: { isBudget: true, total: figureAt(pen, total), unit: "kr" } };
    },
  },
  {
    id: "overhead-row",
    what: "OH as a share of the other costs, on a line of its own",
    draw: (random) => {
      const share = random.pick([0.08, 0.1, 0.15, 0.2, 0.3]);
      const effort = effortOf(random, ["belopp"], { kinds: ["staff", "premises", "other"], rows: [1, 3] });
      const costs = sumOf(effort, ["belopp"]);
      const label = random.pick([
        `OH ${share * 100} %`,
        `Overhead (${share * 100}%)`,
        `Adm. påslag ${share * 100} %`,
        `Gemensamma kostnader ${share * 100} %`,
      ]);
      return form(random, {
        columns: [leaf("belopp", "Belopp")],
        effort,
        habits: { unit: "kr" },
        stacking: { sections: "none", totalWord: random.pick(["Delsumma", "Summa direkta kostnader"]) },
        after: ({ pen, sheet, table, words, habits: { column, written, format } }) => {
          const sum = table.at("total", "belopp");
          const looks = format === undefined ? {} : { format };
          pen.text(place(sheet, table.next, column), label);
          const overhead = pen.put(place(sheet, table.next, sum.column), {
            kind: "product",
            of: [sum],
            times: share,
            written,
            ...looks,
          });
          pen.text(place(sheet, table.next + 1, column), words.total === "Summa" ? "Totalt" : words.total);
          pen.put(place(sheet, table.next + 1, sum.column), {
            kind: "sum",
            plus: [sum, overhead],
            minus: [],
            written,
            cellByCell: false,
            ...looks,
          });
        },
        truth: () => ({ total: Math.round(costs * (1 + share) * 100) / 100 }),
      });
    },
  },
  {
    id: "vat-row",
    what: "Moms 25 % on a line between the sum without it and the sum with it",
    draw: (random) => {
      const effort = effortOf(random, ["belopp"], { kinds: ["purchases", "other"], rows: [2, 3] });
      const costs = sumOf(effort, ["belopp"]);
      return form(random, {
        columns: [leaf("belopp", "Belopp exkl. moms")],
        effort,
        habits: { unit: "kr" },
        stacking: { sections: "none", totalWord: "Summa exkl. moms" },
        after: ({ pen, sheet, table, habits: { column, written } }) => {
          const sum = table.at("total", "belopp");
          pen.text(place(sheet, table.next, column), "Moms 25 %");
          const vat = pen.put(place(sheet, table.next, sum.column), {
            kind: "product",
            of: [sum],
            times: 0.25,
            written,
          });
          pen.text(place(sheet, table.next + 1, column), "Summa inkl. moms");
          pen.put(place(sheet, table.next + 1, sum.column), {
            kind: "sum",
            plus: [sum, vat],
            minus: [],
            written,
            cellByCell: false,
          });
        },
        truth: () => ({ total: costs * 1.25 }),
      });
    },
  },
  {
    id: "quantity-beside-owners",
    what: "A column of hours beside the owners' amounts",
    draw: (random) => {
      const names = ["Kommunen", "Regionen"];
      return form(random, {
        columns: [
          says("tim", "Timmar/vecka", (line) => (line.kind === "cost" ? random.whole(4, 40) : null)),
          ...names.map((name) => leaf(name, name)),
          adds("sum", names, "Summa kr"),
        ],
        parts: { kinds: ["staff"], rows: [3, 6] },
        truth: (sum, effort) => ({
          total: sum(names),
          byOwner: Object.fromEntries(names.map((name) => [name, sumOf(effort, [name])])),
        }),
      });
    },
  },
];
