/** Kept kinds: what is reckoned, what is counted, and several sheets. */
import { figureAt, penOf, place, type Written } from "./book";
import { sumOf, sumsBy } from "./effort";
import { adds, labels, leaf, says } from "./form";
import { keptCosts, keptEconomist, keptEffort, keptForm, keptOwners } from "./kept-words";
import type { Kind } from "./layout";
import { costLines } from "./lines";
import { ownerLeaves } from "./open-columns";
import { drawTable, type Line } from "./table";

const one = ["kr"];

const englishCosts: typeof keptCosts = {
  staff: ["Salary coordinator", "Salary job coach", "Project leader", "Counsellor"],
  premises: ["Rent", "Electricity"],
  purchases: ["Evaluation", "Consultants"],
  other: ["Travel", "Phones", "Printing", "Training"],
  overhead: ["Administration"],
};

export const keptPrices: readonly Kind[] = [
  {
    id: "wage-contribution",
    what: "Months × wage × share, PO on it, and the cost",
    draw: (random) => {
      const words = keptEconomist(random);
      const pen = penOf([words.sheet], 1);
      const at = (row: number, column: number) => place(words.sheet, row, column);
      const rate = random.pick([0.3846, 0.3915, 0.4015, 0.4453]);
      const written = random.pick<Written>(["typed", "formula", "formula"]);
      pen.text(at(0, 0), words.title);
      [
        "Befattning",
        "Månadslön",
        "Tjänstgöringsgrad",
        "Antal månader",
        "Lön",
        `PO ${(rate * 100).toFixed(2).replace(".", ",")} %`,
        "Total lönekostnad",
      ].forEach((head, column) => pen.text(at(2, column), head));
      const costs = random.some(keptCosts.staff, random.whole(2, 4)).map((label, index) => {
        const row = 3 + index;
        pen.text(at(row, 0), label);
        pen.text(at(row, 1), random.whole(30, 48) * 1000);
        pen.text(at(row, 2), random.pick([1, 0.5, 0.8]), "0%");
        pen.text(at(row, 3), random.pick([6, 12]));
        const wage = pen.put(at(row, 4), {
          kind: "product",
          of: [1, 2, 3].map((column) => at(row, column)),
          times: 1,
          written,
        });
        const contribution = pen.put(at(row, 5), { kind: "product", of: [wage], times: rate, written });
        return pen.put(at(row, 6), { kind: "sum", plus: [wage, contribution], minus: [], written, cellByCell: true });
      });
      const last = 3 + costs.length;
      pen.text(at(last, 0), "Summa personal");
      pen.put(at(last, 6), { kind: "sum", plus: costs, minus: [], written, cellByCell: false });
      return {
        book: pen,
        truth: { isBudget: true, total: Math.round(figureAt(pen, at(last, 6)) * 100) / 100, unit: "kr" },
      };
    },
  },
  {
    id: "price-by-years",
    what: "Price × number of each year, in kronor by year",
    draw: (random) => {
      const words = keptEconomist(random);
      const pen = penOf([words.sheet], 1);
      const at = (row: number, column: number) => place(words.sheet, row, column);
      pen.text(at(0, 0), words.title);
      ["Post", "Pris per styck", "Antal 2025", "Kostnad 2025", "Antal 2026", "Kostnad 2026"].forEach((head, column) =>
        pen.text(at(1, column), head),
      );
      const rows = random.some(keptCosts.purchases, 3).map((label, index) => {
        const row = 2 + index;
        pen.text(at(row, 0), label);
        pen.text(at(row, 1), random.whole(5, 80) * 500);
        [2, 4].forEach((column) => {
          pen.text(at(row, column), random.whole(2, 20));
          pen.put(at(row, column + 1), {
            kind: "product",
            of: [at(row, 1), at(row, column)],
            times: 1,
            written: "formula",
          });
        });
        return row;
      });
      pen.text(at(5, 0), "Summa");
      const [first, second] = [3, 5].map((column) => {
        const here = pen.put(at(5, column), {
          kind: "sum",
          plus: rows.map((row) => at(row, column)),
          minus: [],
          written: "formula",
          cellByCell: false,
        });
        return figureAt(pen, here);
      });
      const total = (first ?? 0) + (second ?? 0);
      return {
        book: pen,
        truth: { isBudget: true, total, byYear: { "2025": first ?? 0, "2026": second ?? 0 }, unit: "kr" },
      };
    },
  },
  {
    id: "contribution-row",
    what: "PO on a row of its own under the wages",
    draw: (random) => {
      const effort = keptEffort(random, one, { rows: [2, 3] });
      const wages = effort.items
        .filter(({ kind }) => kind === "staff")
        .reduce((sum, { amounts }) => sum + (amounts["kr"] ?? 0), 0);
      const contribution = Math.round(wages * 0.4015);
      const items = [
        ...effort.items.filter(({ kind }) => kind === "staff"),
        {
          id: "po",
          label: random.pick(["PO-pålägg 40,15 %", "Sociala avgifter 40,15%"]),
          kind: "staff" as const,
          amounts: { kr: contribution },
        },
      ];
      const parts = effort.parts.map((part) => (part.kind === "staff" ? { ...part, items } : part));
      return keptForm(random, {
        columns: [leaf("kr", "Kr")],
        effort: { parts, items: parts.flatMap((part) => part.items) },
        habits: { unit: "kr" },
        stacking: { sections: random.pick(["none", "sums"]) },
        truth: (sum) => ({ total: sum(one) }),
      });
    },
  },
  {
    id: "overhead-column",
    what: "Cost, OH on it in a column, and both",
    draw: (random) => {
      const effort = keptEffort(random, ["k"], { step: 10_000, empty: 0 });
      const share = random.pick([0.1, 0.15]);
      const withOverhead = effort.parts.map((part) => ({
        ...part,
        items: part.items.map((item) => ({
          ...item,
          amounts: { k: item.amounts["k"] ?? 0, oh: Math.round((item.amounts["k"] ?? 0) * share) },
        })),
      }));
      return keptForm(random, {
        columns: [leaf("k", "Direkt kostnad"), leaf("oh", `OH ${share * 100} %`), adds("sum", ["k", "oh"], "Totalt")],
        effort: { parts: withOverhead, items: withOverhead.flatMap(({ items }) => items) },
        habits: { unit: "kr" },
        truth: (sum) => ({ total: sum(["k", "oh"]) }),
      });
    },
  },
  {
    id: "places-ranges",
    what: "Places by area as ranges of kronor, a range for all",
    draw: (random) => {
      const pen = penOf(["Blad1"], 1);
      const price = random.whole(40, 60) * 100;
      const range = (from: number, to: number): string =>
        [from, to].map((places) => String(places * price * 12).replace(/\B(?=(\d{3})+$)/g, " ")).join(" – ");
      const lines: readonly (readonly [string, string | number])[] = [
        ["Kostnader per 12 månader", "kr"],
        ["Per plats och månad", price],
        ["4–8 platser i Norr", range(4, 8)],
        ["4–8 platser i Söder", range(4, 8)],
        ["10–12 platser centralt", range(10, 12)],
        ["Totalt 18–28 platser", range(18, 28)],
      ];
      lines.forEach(([label, figure], row) => {
        pen.text(place("Blad1", row, 0), label);
        pen.text(place("Blad1", row, 1), figure);
      });
      return {
        book: pen,
        truth: { isBudget: true, total: 18 * price * 12, otherTotals: [28 * price * 12], mustAsk: true, unit: "kr" },
      };
    },
  },
  {
    id: "facts-above",
    what: "Facts about the effort over the table, participants among them",
    draw: (random) => {
      const count = random.whole(10, 80);
      return keptForm(random, {
        columns: [leaf("kr", "Kostnad")],
        habits: { unit: "kr", column: 0 },
        over: ["Insatsägare: Umeå kommun", "Diarienr 2025-114", "Period: 2025-01-01 – 2025-12-31"],
        after: ({ pen, sheet, table, habits: { column } }) => {
          pen.text(place(sheet, table.next + 2, column), "Antal deltagare");
          pen.text(place(sheet, table.next + 2, column + 1), count);
          pen.text(place(sheet, table.next + 3, column), "varav kvinnor");
          pen.text(place(sheet, table.next + 3, column + 1), Math.floor(count / 2));
        },
        truth: (sum) => ({ total: sum(one), participants: count }),
      });
    },
  },
  {
    id: "english-years",
    what: "English, owners under years",
    draw: (random) => {
      const all = ["2024", "2025"];
      const names = ["Municipality", "Region"];
      const ids = all.flatMap((year) => names.map((name) => `${year} ${name}`));
      return keptForm(random, {
        words: { title: "Budget (SEK)", labelHead: "Cost item", total: "Total" },
        columns: [
          ...all.flatMap((year) => names.map((name) => leaf(`${year} ${name}`, year, name))),
          adds("sum", ids, "", "Total"),
        ],
        parts: { labels: englishCosts },
        stacking: { totalWord: "Total" },
        habits: { unit: "kr", unitPlace: "none" },
        truth: (sum, effort) => ({
          total: sum(ids),
          byOwner: sumsBy(
            effort,
            Object.fromEntries(names.map((name) => [name, all.map((year) => `${year} ${name}`)])),
          ),
          byYear: sumsBy(effort, Object.fromEntries(all.map((year) => [year, names.map((name) => `${year} ${name}`)]))),
        }),
      });
    },
  },
  {
    id: "sheet-each-kind",
    what: "A sheet for staff, one for the rest, and a summary that adds them",
    draw: (random) => {
      const words = keptEconomist(random);
      const pen = penOf(["Personal", "Övrigt", "Sammanställning"], 1);
      const effort = keptEffort(random, one, { kinds: ["staff", "other"], rows: [2, 4] });
      const totals = effort.parts.map((part, index) => {
        const sheet = index === 0 ? "Personal" : "Övrigt";
        pen.text(place(sheet, 0, 0), index === 0 ? "Personalkostnader" : "Övriga kostnader");
        const table = drawTable(pen, {
          sheet,
          row: 1,
          column: 0,
          columns: [labels, leaf("kr", "Kr")],
          lines: costLines({ parts: [part], items: part.items }, words, {
            sections: "none",
            total: "below",
            totalWord: "Summa",
          }),
          written: "formula",
        });
        return table.at("total", "kr");
      });
      pen.text(place("Sammanställning", 0, 0), words.title);
      pen.text(place("Sammanställning", 1, 1), "Kr");
      const rows = totals.map((total, row) => {
        pen.text(place("Sammanställning", 2 + row, 0), row === 0 ? "Personalkostnader" : "Övriga kostnader");
        return pen.put(place("Sammanställning", 2 + row, 1), {
          kind: "sum",
          plus: [total],
          minus: [],
          written: "formula",
          cellByCell: true,
        });
      });
      pen.text(place("Sammanställning", 4, 0), "Totalt");
      pen.put(place("Sammanställning", 4, 1), {
        kind: "sum",
        plus: rows,
        minus: [],
        written: "formula",
        cellByCell: false,
      });
      return { book: pen, truth: { isBudget: true, total: sumOf(effort, one), unit: "kr" } };
    },
  },
  {
    id: "old-sheet-hidden",
    what: "The budget, and an older version of it on a hidden sheet",
    draw: (random) => {
      const words = keptEconomist(random);
      const pen = penOf(["Budget", "Budget (gammal)"], 1);
      pen.hideSheet("Budget (gammal)");
      const efforts = pen.sheets.map((sheet) => {
        const effort = keptEffort(random, one);
        pen.text(place(sheet, 0, 0), words.title);
        drawTable(pen, {
          sheet,
          row: 1,
          column: 0,
          columns: [labels, leaf("kr", "Kr")],
          lines: costLines(effort, words, { sections: "none", total: "below" }),
          written: "formula",
        });
        return sumOf(effort, one);
      });
      return { book: pen, truth: { isBudget: true, total: efforts[0] ?? 0, unit: "kr" } };
    },
  },
  {
    id: "unit-contradicts",
    what: "The corner says tkr and the column's head says kronor",
    draw: (random) =>
      keptForm(random, {
        columns: [leaf("kr", "Utgift")],
        habits: { unit: "tkr", unitPlace: "note" },
        after: ({ pen, sheet, table }) => {
          const { column } = table.at("total", "kr");
          pen.text(place(sheet, table.firstLine - 1, column), "Belopp i kronor");
        },
        truth: (sum) => ({ total: sum(one) }),
      }),
  },
  {
    id: "negative-cost",
    what: "A cost row that is negative: a repayment",
    draw: (random) => {
      const effort = keptEffort(random, one, { rows: [2, 3] });
      const credit = {
        id: "credit",
        label: "Återbetalning moms",
        kind: "other" as const,
        amounts: { kr: -random.whole(5, 20) * 1000 },
      };
      const parts = effort.parts.map((part) =>
        part.kind === "other" ? { ...part, items: [...part.items, credit] } : part,
      );
      return keptForm(random, {
        columns: [leaf("kr", "Kostnad")],
        effort: { parts, items: parts.flatMap(({ items }) => items) },
        truth: (sum) => ({ mayTell: ["BUD-202"], total: sum(one) }),
      });
    },
  },
  {
    id: "activity-by-kind",
    what: "Activities in rows, kinds of cost in columns, sums both ways",
    draw: (random) => {
      const kinds = ["Personal", "Resor", "Externa tjänster", "Material"];
      const items = random
        .some(["Förstudie", "Genomförande", "Metodutveckling", "Spridning", "Uppföljning"], 4)
        .map((label, index) => ({
          id: `other${index}`,
          label,
          kind: "other" as const,
          amounts: Object.fromEntries(
            kinds.map((kind) => [kind, random.chance(0.2) ? 0 : random.whole(5, 300) * 1000]),
          ),
        }));
      return keptForm(random, {
        columns: [...kinds.map((kind) => leaf(kind, kind)), adds("sum", kinds, "Summa")],
        effort: { parts: [{ kind: "other", items }], items },
        words: { labelHead: "Delmål" },
        truth: (sum) => ({ total: sum(kinds) }),
      });
    },
  },
  {
    id: "unit-column",
    what: "A column that says kr on every row",
    draw: (random) =>
      keptForm(random, {
        columns: [
          leaf("kr", "Belopp"),
          says("enhet", "Enhet", (line) => (line.kind === "cost" || line.kind === "sum" ? "kr" : null)),
        ],
        habits: { unit: "kr" },
        truth: (sum) => ({ total: sum(one) }),
      }),
  },
  {
    id: "rounded-thirds",
    what: "A cost parted in three in tkr, each part rounded by itself",
    draw: (random) => {
      const names = random.some(keptOwners, 3);
      const words = keptEconomist(random);
      const pen = penOf([words.sheet], 1000);
      pen.text(place(words.sheet, 0, 0), `${words.title} (tkr)`);
      const at = (row: number, column: number) => place(words.sheet, row, column);
      [...names, "Totalt"].forEach((name, index) => pen.text(at(1, index + 1), name));
      const wholes = random.some(keptCosts.staff, 3).map((label, row) => {
        const whole = random.whole(30, 200) * 3 + 1;
        pen.text(at(2 + row, 0), label);
        names.forEach((_, index) => pen.text(at(2 + row, index + 1), Math.round(whole / 3)));
        pen.text(at(2 + row, 4), whole);
        return whole;
      });
      pen.text(at(5, 0), "Totalt");
      const total = wholes.reduce((sum, whole) => sum + whole, 0);
      const parts = wholes.reduce((sum, whole) => sum + Math.round(whole / 3), 0);
      names.forEach((_, index) => pen.text(at(5, index + 1), parts));
      pen.text(at(5, 4), total);
      return {
        book: pen,
        truth: {
          isBudget: true,
          total: total * 1000,
          otherTotals: [parts * 3000],
          byOwner: Object.fromEntries(names.map((name) => [name, parts * 1000])),
          unit: "tkr",
        },
      };
    },
  },
  {
    id: "sums-of-sums",
    what: "Sections, a sum of two of them, and the total of that and a third",
    draw: (random) =>
      keptForm(random, {
        columns: [leaf("kr", "Belopp")],
        effort: keptEffort(random, one, { kinds: ["staff", "premises", "other"], rows: [2, 3] }),
        stacking: { sections: "sums", total: "none", airy: false },
        lines: (lines) => {
          const at = lines.findIndex((line) => "id" in line && line.id === "sum-premises") + 1;
          const direct: Line = {
            kind: "sum",
            id: "direct",
            label: "Summa personal och lokal",
            adds: ["sum-staff", "sum-premises"],
          };
          const total: Line = { kind: "sum", id: "total", label: "Totala utgifter", adds: ["direct", "sum-other"] };
          return [...lines.slice(0, at), direct, ...lines.slice(at), total];
        },
        truth: (sum) => ({ total: sum(one) }),
      }),
  },
  {
    id: "about-amounts",
    what: "Amounts in words: ca 50 000",
    draw: (random) =>
      keptForm(random, {
        columns: [leaf("kr", "Kostnad")],
        habits: { unit: "kr" },
        stacking: { total: "none" },
        under: () => [
          {
            kind: "text",
            label: "Utbildning",
            cells: { kr: random.pick(["ca 50 000", "50–60 000 kr", "högst 50 tkr"]) },
          },
        ],
        truth: (sum) => ({ mayTell: ["BUD-201"], total: sum(one) + 50_000, mustAsk: true }),
      }),
  },
  {
    id: "blank-owners-years",
    what: "A blank form of owners × years with its sums at nothing",
    draw: (random) => {
      const names = ["[Namn på part]", "[Namn på part 2]"];
      const effort = keptEffort(random, names, { rows: [2, 3] });
      const parts = effort.parts.map((part) => ({
        ...part,
        items: part.items.map((item) => ({ ...item, amounts: Object.fromEntries(names.map((name) => [name, 0])) })),
      }));
      return keptForm(random, {
        columns: [...names.map((name) => leaf(name, name)), adds("sum", names, "Totalt")],
        effort: { parts, items: parts.flatMap(({ items }) => items) },
        habits: { zero: "", written: "formula", unit: "kr" },
        stacking: { sections: "sums" },
        truth: () => ({ total: null }),
      });
    },
  },
  {
    id: "ratio-rows",
    what: "Places, cost per place and hourly cost in rows under the total",
    draw: (random) => {
      const names = random.some(keptOwners, 2);
      return keptForm(random, {
        columns: [...names.map((name) => leaf(name, name)), adds("sum", names, "Totalt")],
        habits: { unit: "kr" },
        under: () => [
          { kind: "text", label: "Platser", cells: { sum: 24 } },
          { kind: "text", label: "Kostnad/plats", cells: { sum: random.whole(20_000, 90_000) } },
          { kind: "text", label: "Timkostnad", cells: { sum: random.whole(300, 600) } },
        ],
        truth: (sum, effort) => ({ total: sum(names), byOwner: sumsBy(effort, ownerLeaves(names)) }),
      });
    },
  },
];
