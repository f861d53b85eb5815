/** Kept kinds: columns and blocks of money. */
import { place } from "./book";
import { sumOf, sumsBy } from "./effort";
import { adds, form, labels, leaf, less, says } from "./form";
import { keptEffort, keptForm, keptOwners } from "./kept-words";
import { type Kind, uppsalasDemands } from "./layout";
import { ownerLeaves } from "./open-columns";
import { parted, payersUnder } from "./open-financing";
import type { Line } from "./table";

const one = ["kr"];

export const keptColumns: readonly Kind[] = [
  {
    id: "no-sums",
    what: "One column, no sum anywhere",
    draw: (random) =>
      keptForm(random, {
        columns: [leaf("kr", "Kostnad kr")],
        stacking: { total: "none", sections: random.pick(["none", "titles"]) },
        habits: { unit: "kr" },
        truth: (sum) => ({ total: sum(one) }),
      }),
  },
  {
    id: "total-first-line",
    what: "The total on the first line, the rows it adds below",
    draw: (random) =>
      keptForm(random, {
        columns: [leaf("kr", "Utgift")],
        stacking: { total: "above", sections: random.pick(["none", "sumsAbove"]) },
        truth: (sum) => ({ total: sum(one) }),
      }),
  },
  {
    id: "unit-in-sentence",
    what: "The unit in a sentence over the table",
    draw: (random) =>
      keptForm(random, {
        columns: [leaf("kr", "Budgeterat")],
        over: [random.pick(["Beloppen redovisas i tusentals kronor.", "Siffrorna nedan avser tusen kronor (tkr)."])],
        habits: { unit: "tkr", unitPlace: "none" },
        truth: (sum) => ({ total: sum(one) }),
      }),
  },
  {
    id: "account-groups",
    what: "Account groups with sums (50 Löner), their accounts under them",
    draw: (random) => {
      const effort = keptEffort(random, one, { kinds: ["staff", "premises", "other"], rows: [2, 3] });
      const groups: Readonly<Record<string, string>> = { staff: "50", premises: "60", other: "70" };
      const names: Readonly<Record<string, string>> = {
        staff: "Löner",
        premises: "Lokaler",
        other: "Övriga kostnader",
      };
      return keptForm(random, {
        columns: [leaf("kr", "Belopp")],
        effort,
        habits: { unit: "kr" },
        stacking: {
          sections: "inTitle",
          label: ({ label, kind, id }) => `${groups[kind] ?? "80"}${Number(id.slice(-1)) + 1}0 ${label}`,
        },
        words: { section: (kind) => `${groups[kind] ?? "80"} ${names[kind] ?? kind}` },
        truth: (sum) => ({ total: sum(one) }),
      });
    },
  },
  {
    id: "sections-beside-sums",
    what: "Section labels merged beside rows, owners to the right, sums",
    draw: (random) => {
      const names = random.some(keptOwners, 2);
      const effort = keptEffort(random, names, { rows: [2, 3] });
      return keptForm(random, {
        before: [
          says("avsnitt", "Kostnadsgrupp", (line) => {
            const part = effort.parts.find(({ items }) => line.kind === "cost" && items[0]?.id === line.id);
            return part === undefined
              ? null
              : part.kind === "staff"
                ? "Lön"
                : part.kind === "premises"
                  ? "Lokal"
                  : "Drift";
          }),
        ],
        columns: [...names.map((name) => leaf(name, name)), adds("sum", names, "Totalt")],
        effort,
        after: ({ pen, sheet, table, habits: { column } }) => {
          for (const { items } of effort.parts) {
            const [first, last] = [items[0], items.at(-1)];
            if (!first || !last) continue;
            pen.merge(sheet, table.at(first.id, labels.id).row, column, table.at(last.id, labels.id).row, column);
          }
        },
        truth: (sum) => ({ total: sum(names), byOwner: sumsBy(effort, ownerLeaves(names)) }),
      });
    },
  },
  {
    id: "owners-no-total",
    what: "Rows × owners, no total column",
    draw: (random) => {
      const names = random.some(keptOwners, random.whole(2, 4));
      return keptForm(random, {
        columns: names.map((name) => leaf(name, name)),
        truth: (sum, effort) => ({ total: sum(names), byOwner: sumsBy(effort, ownerLeaves(names)) }),
      });
    },
  },
  {
    id: "owners-parten",
    what: "Owners called Parten 1, Parten 2",
    draw: (random) => {
      const word = random.pick(["Parten", "Part", "Samverkanspart", "Organisation"]);
      const names = [1, 2, 3].map((number) => `${word} ${number}`);
      return keptForm(random, {
        columns: [...names.map((name) => leaf(name, name)), adds("sum", names, "Sammanlagt")],
        stacking: { sections: random.pick(["none", "sums"]) },
        truth: (sum, effort) => ({ total: sum(names), byOwner: sumsBy(effort, ownerLeaves(names)) }),
      });
    },
  },
  {
    id: "owners-numbers",
    what: "Owners by their numbers of cost centre",
    draw: (random) => {
      const names = [random.whole(1100, 1900), random.whole(2100, 2900), random.whole(31000, 39000)].map(String);
      return keptForm(random, {
        columns: [...names.map((name) => leaf(name, "Kostnadsställe", name)), adds("sum", names, "", "Totalt")],
        habits: { mergeHeads: true },
        truth: (sum, effort) => ({ total: sum(names), byOwner: sumsBy(effort, ownerLeaves(names)) }),
      });
    },
  },
  {
    id: "owners-down",
    what: "Owners in rows, kinds of cost in columns",
    draw: (random) => {
      const kinds = random.pick([
        ["Personal", "Lokal", "Övrigt"],
        ["Löner", "Hyra", "Resor", "Övriga kostnader"],
      ]);
      const items = random.some(keptOwners, 3).map((label, index) => ({
        id: `staff${index}`,
        label,
        kind: "staff" as const,
        amounts: Object.fromEntries(kinds.map((kind) => [kind, random.whole(10, 500) * 1000])),
      }));
      return keptForm(random, {
        columns: [...kinds.map((kind) => leaf(kind, kind)), adds("sum", kinds, "Totalt")],
        effort: { parts: [{ kind: "staff", items }], items },
        words: { labelHead: random.pick(["Part", "Organisation", ""]) },
        truth: (sum) => ({
          total: sum(kinds),
          byOwner: Object.fromEntries(items.map((item) => [item.label, sumOf({ items: [item] }, kinds)])),
        }),
      });
    },
  },
  {
    id: "owner-hidden",
    what: "An owner's column is hidden and counted in the total",
    draw: (random) => {
      const names = random.some(keptOwners, 3);
      const [, , last] = names;
      return keptForm(random, {
        columns: [
          ...names.map((name) => (name === last ? { ...leaf(name, name), hidden: true as const } : leaf(name, name))),
          adds("sum", names, "Totalt"),
        ],
        truth: (sum, effort) => ({
          mayTell: ["BUD-107"],
          total: sum(names),
          byOwner: sumsBy(effort, ownerLeaves(names)),
        }),
      });
    },
  },
  {
    id: "total-whereof",
    what: "Total cost, then whereof from the förbund and whereof own",
    draw: (random) =>
      keptForm(random, {
        columns: [
          adds("sum", ["s", "e"], random.pick(["Total kostnad", "Kostnad"])),
          leaf("s", random.pick(["varav från förbundet", "varav samordningsförbundet", "varav söks"])),
          leaf("e", random.pick(["varav egen finansiering", "varav egna medel"])),
        ],
        truth: (sum) => ({ total: sum(["s", "e"]), requested: sum(["s"]), own: sum(["e"]) }),
      }),
  },
  {
    id: "funding-no-total",
    what: "What is applied for and own means, no total column",
    draw: (random) =>
      keptForm(random, {
        columns: (_, words) => [leaf("s", words.applied), leaf("e", words.own)],
        effort: keptEffort(random, ["s", "e"]),
        stacking: { sections: random.pick(["none", "sums"]) },
        truth: (sum) => ({ total: sum(["s", "e"]), requested: sum(["s"]), own: sum(["e"]) }),
      }),
  },
  {
    id: "financing-above",
    what: "Who pays stands above what it costs, with the same sum",
    draw: (random) => {
      const effort = keptEffort(random, one);
      const costs = sumOf(effort, one);
      const [requested = 0, own = 0] = parted(random, costs, 2);
      const payers: readonly Line[] = [
        { kind: "title", label: random.pick(["FINANSIERING", "Intäkter", "Finansiering av insatsen"]) },
        { kind: "cost", id: "f1", label: "Samordningsförbundet", amounts: { kr: requested } },
        { kind: "cost", id: "f2", label: "Egen finansiering", amounts: { kr: own } },
        { kind: "sum", id: "fsum", label: "Summa finansiering", adds: ["f1", "f2"] },
        { kind: "blank" },
        { kind: "title", label: "KOSTNADER" },
      ];
      return keptForm(random, {
        columns: [leaf("kr", "Kronor")],
        effort,
        habits: { unit: "kr" },
        stacking: { totalWord: "Summa kostnader" },
        lines: (lines) => [...payers, ...lines],
        truth: () => ({ total: costs, requested, own }),
      });
    },
  },
  {
    id: "income-and-result",
    what: "Intäkter, Kostnader and a result of nothing",
    draw: (random) => {
      const effort = keptEffort(random, one);
      const costs = sumOf(effort, one);
      const [requested = 0, own = 0] = parted(random, costs, 2);
      const income: readonly Line[] = [
        { kind: "title", label: "Intäkter" },
        { kind: "cost", id: "f1", label: "Bidrag från Samordningsförbundet", amounts: { kr: requested } },
        { kind: "cost", id: "f2", label: "Egna medel", amounts: { kr: own } },
        { kind: "sum", id: "fsum", label: "Summa intäkter", adds: ["f1", "f2"] },
        { kind: "title", label: "Kostnader" },
      ];
      return keptForm(random, {
        columns: [leaf("kr", "Budget")],
        effort,
        habits: { unit: "kr" },
        stacking: { totalWord: "Summa kostnader" },
        lines: (lines) => [
          ...income,
          ...lines,
          {
            kind: "sum",
            id: "netto",
            label: random.pick(["Resultat", "Netto", "Differens"]),
            adds: ["fsum"],
            minus: ["total"],
          },
        ],
        truth: () => ({ total: costs, requested, own }),
      });
    },
  },
  {
    id: "financing-percent",
    what: "Who pays under the costs, each with its per cent",
    draw: (random) => {
      const effort = keptEffort(random, one);
      const costs = sumOf(effort, one);
      const [requested = 0, own = 0] = parted(random, costs, 2);
      return keptForm(random, {
        columns: [leaf("kr", "Belopp"), says("andel", "Andel", () => null)],
        effort,
        after: (made) => {
          const { pen, sheet, table } = made;
          const money = table.at("total", "kr").column;
          const lines = [["Samordningsförbundet", requested] as const, ["Kommunen, egen insats", own] as const];
          const next = payersUnder(made, money, "Finansiering", lines, "Summa");
          [requested / costs, own / costs].forEach((share, index) => {
            pen.text(place(sheet, next - 3 + index, money + 1), Math.round(share * 100) / 100, "0%");
          });
        },
        truth: () => ({ total: costs, requested, own }),
      });
    },
  },
  {
    id: "forbund-percent",
    what: "Cost, the förbund's per cent of it, what is applied for and what is left to pay",
    draw: (random) => {
      const share = random.pick([0.5, 0.6, 0.8]);
      const effort = keptEffort(random, ["k"], { step: 10_000, empty: 0 });
      const costs = sumOf(effort, ["k"]);
      const items = effort.items.map((item) => ({
        ...item,
        amounts: { k: item.amounts["k"] ?? 0, s: Math.round((item.amounts["k"] ?? 0) * share) },
      }));
      return keptForm(random, {
        columns: [
          leaf("k", "Total kostnad"),
          says("andel", "Förbundets andel", (line) => (line.kind === "cost" ? share : null), "0%"),
          leaf("s", random.pick(["Söks", "Ansökt belopp"])),
          less("e", "k", ["s"], "Egen finansiering"),
        ],
        effort: {
          parts: effort.parts.map((part) => ({ ...part, items: items.filter(({ kind }) => kind === part.kind) })),
          items,
        },
        truth: (sum) => ({ total: costs, requested: sum(["s"]), own: costs - sum(["s"]) }),
      });
    },
  },
  {
    id: "whereof-rows",
    what: "Rows with whereof-rows under them that the sum leaves out",
    draw: (random) =>
      keptForm(random, {
        columns: [leaf("kr", "Belopp")],
        habits: { unit: "kr", written: "formula" },
        lines: (lines) =>
          lines.flatMap((line): readonly Line[] =>
            line.kind === "cost" && line.id === "staff0"
              ? [
                  line,
                  {
                    kind: "text",
                    label: random.pick(["  varav sociala avgifter", "varav PO", "- varav semesterersättning"]),
                    cells: { kr: Math.round((line.amounts["kr"] ?? 0) * 0.28) },
                  },
                ]
              : [line],
          ),
        truth: (sum) => ({ total: sum(one) }),
      }),
  },
  {
    id: "shares-of-total",
    what: "Each row's per cent of the total beside it",
    draw: (random) => {
      const effort = keptEffort(random, one);
      const costs = sumOf(effort, one);
      const share = (id: string): number | null => {
        const kronor = effort.items.find((item) => item.id === id)?.amounts["kr"];
        return kronor === undefined ? null : Math.round((kronor / costs) * 1000) / 1000;
      };
      const head = random.pick(["% av total", "Andel"]);
      return keptForm(random, {
        columns: [
          leaf("kr", "Kostnad"),
          says("andel", head, (line) => (line.kind === "cost" ? share(line.id) : null), "0.0%"),
        ],
        effort,
        truth: () => ({ total: costs }),
      });
    },
  },
  {
    id: "plain-borrowed-words",
    what: "Uppsala's words for the block, another form's columns",
    draw: (random) => {
      const names = random.some(keptOwners, 2);
      return form(random, {
        words: { title: "Kostnader att rekvirera från Samordningsförbundet", labelHead: "" },
        columns: [...names.map((name) => leaf(name, name)), adds("sum", names, "Totalt")],
        stacking: { sections: "sums", totalWord: "Totalt från Samordningsförbundet" },
        truth: (sum, effort) => ({
          mayTell: uppsalasDemands,
          total: sum(names),
          requested: sum(names),
          byOwner: sumsBy(effort, ownerLeaves(names)),
        }),
      });
    },
  },
];
