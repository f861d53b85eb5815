/** One column of amounts, or one for each organisation or funder. */
import { adds, form, labels, leaf, says } from "./form";
import type { Kind } from "./layout";
import type { Random } from "./random";
import { appliedHeads, owners, ownHeads, remarks, shortOwners } from "./words";
import { effortOf, sumsBy } from "./effort";

const one = ["belopp"];

/** Organisations' columns, and truth by their names. */
export function ownerLeaves(names: readonly string[]): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(names.map((name) => [name, [name]]));
}

function somebody(random: Random, from: readonly string[] = owners): readonly string[] {
  return random.some(from, random.whole(2, 4));
}

export const openColumns: readonly Kind[] = [
  {
    id: "one-column",
    what: "One column, rows and a typed total",
    draw: (random) =>
      form(random, {
        columns: (_, { amount }) => [leaf("belopp", amount)],
        effort: effortOf(random, one),
        habits: { written: "typed" },
        truth: (sum) => ({ total: sum(one) }),
      }),
  },
  {
    id: "one-column-formula",
    what: "One column, the total a SUM",
    draw: (random) =>
      form(random, {
        columns: (_, { amount }) => [leaf("belopp", amount)],
        effort: effortOf(random, one, { rows: [2, 5] }),
        habits: { written: "formula", cellByCell: false },
        truth: (sum) => ({ total: sum(one) }),
      }),
  },
  {
    id: "one-column-sections",
    what: "One column, sections with sums and a total",
    draw: (random) =>
      form(random, {
        columns: (_, { amount }) => [leaf("belopp", amount)],
        effort: effortOf(random, one, { kinds: ["staff", "premises", "purchases", "other"] }),
        stacking: { sections: "sums" },
        truth: (sum) => ({ total: sum(one) }),
      }),
  },
  {
    id: "one-column-titles",
    what: "One column, sections without sums",
    draw: (random) =>
      form(random, {
        columns: (_, { amount }) => [leaf("belopp", amount)],
        effort: effortOf(random, one, { rows: [2, 4] }),
        stacking: { sections: "titles" },
        truth: (sum) => ({ total: sum(one) }),
      }),
  },
  {
    id: "one-column-tkr-title",
    what: "One column, tkr told in the title",
    draw: (random) =>
      form(random, {
        columns: [leaf("belopp", "Belopp")],
        habits: { unit: "tkr", unitPlace: "title" },
        truth: (sum) => ({ total: sum(one) }),
      }),
  },
  {
    id: "one-column-unit-sheet",
    what: "One column, tkr told by the sheet's name",
    draw: (random) =>
      form(random, {
        columns: [leaf("belopp", "Budget")],
        habits: { unit: "tkr", unitPlace: "sheet" },
        truth: (sum) => ({ total: sum(one) }),
      }),
  },
  {
    id: "one-column-mkr",
    what: "One column in mkr, told in the column's head",
    draw: (random) =>
      form(random, {
        columns: [leaf("belopp", "Belopp")],
        habits: { unit: "mkr", unitPlace: "columnHead", format: "0.00" },
        truth: (sum) => ({ total: sum(one) }),
      }),
  },
  {
    id: "one-column-applied",
    what: "One column under a head that says what is applied for",
    draw: (random) =>
      form(random, {
        columns: [leaf("belopp", random.pick(appliedHeads))],
        stacking: { sections: random.pick(["none", "sums"]) },
        truth: (sum) => ({ total: sum(one), requested: sum(one) }),
      }),
  },
  {
    id: "accounts",
    what: "Accounts in a column of their own (5010)",
    draw: (random) => {
      const effort = effortOf(random, one, { kinds: ["staff", "premises", "purchases", "other"] });
      const accounts = new Map(effort.items.map(({ id }, index) => [id, 4010 + index * random.whole(40, 330)]));
      return form(random, {
        before: [says("konto", "Konto", (line) => (line.kind === "cost" ? (accounts.get(line.id) ?? null) : null))],
        columns: [leaf("belopp", random.pick(["Budget", "Belopp", "Kr"]))],
        effort,
        habits: { unit: "kr" },
        truth: (sum) => ({ total: sum(one) }),
      });
    },
  },
  {
    id: "accounts-in-label",
    what: "Accounts before the label: 5010 Lokalhyra",
    draw: (random) =>
      form(random, {
        columns: [leaf("belopp", "Belopp")],
        stacking: { label: ({ label }) => `${random.whole(40, 79)}${random.pick(["10", "12", "20", "90"])} ${label}` },
        truth: (sum) => ({ total: sum(one) }),
      }),
  },
  {
    id: "far-right",
    what: "Labels in column C, empty rows and columns before and between",
    draw: (random) =>
      form(random, {
        columns: [says("tom", "", () => null), leaf("belopp", "Kostnad")],
        habits: { column: 2, row: 4 },
        stacking: { sections: "sums", airy: true },
        truth: (sum) => ({ total: sum(one) }),
      }),
  },
  {
    id: "airy-rows",
    what: "An empty row between all rows",
    draw: (random) =>
      form(random, {
        columns: [leaf("belopp", "Kostnad")],
        lines: (lines) => lines.flatMap((line) => [line, { kind: "blank" as const }]),
        truth: (sum) => ({ total: sum(one) }),
      }),
  },
  {
    id: "remarks-beside",
    what: "One column and remarks, some of them with figures",
    draw: (random) =>
      form(random, {
        columns: [
          leaf("belopp", "Belopp"),
          says("not", random.pick(["Kommentar", "Anmärkning", "Specifikation", "Beskrivning"]), (line) =>
            line.kind === "cost" && random.chance(0.6) ? random.pick(remarks) : null,
          ),
        ],
        stacking: { sections: "titles" },
        truth: (sum) => ({ total: sum(one) }),
      }),
  },
  {
    id: "owners",
    what: "Rows × owners and a total",
    draw: (random) => {
      const names = somebody(random);
      return form(random, {
        columns: [...names.map((name) => leaf(name, name)), adds("sum", names, random.pick(["Summa", "Totalt"]))],
        truth: (sum, effort) => ({ total: sum(names), byOwner: sumsBy(effort, ownerLeaves(names)) }),
      });
    },
  },
  {
    id: "owners-typed",
    what: "Rows × owners, all sums typed",
    draw: (random) => {
      const names = somebody(random);
      return form(random, {
        columns: (_, { columnTotal }) => [...names.map((name) => leaf(name, name)), adds("sum", names, columnTotal)],
        effort: effortOf(random, names),
        habits: { written: "typed" },
        truth: (sum, effort) => ({ total: sum(names), byOwner: sumsBy(effort, ownerLeaves(names)) }),
      });
    },
  },
  {
    id: "owners-total-first",
    what: "The total's column before the owners'",
    draw: (random) => {
      const names = somebody(random);
      return form(random, {
        columns: (_, { columnTotal }) => [adds("sum", names, columnTotal), ...names.map((name) => leaf(name, name))],
        effort: effortOf(random, names),
        truth: (sum, effort) => ({ total: sum(names), byOwner: sumsBy(effort, ownerLeaves(names)) }),
      });
    },
  },
  {
    id: "owners-short",
    what: "Owners by abbreviations: AF, FK, Region",
    draw: (random) => {
      const names = somebody(random, shortOwners);
      return form(random, {
        columns: [...names.map((name) => leaf(name, name)), adds("sum", names, "Totalt")],
        stacking: { sections: random.pick(["none", "sums"]) },
        truth: (sum, effort) => ({ total: sum(names), byOwner: sumsBy(effort, ownerLeaves(names)) }),
      });
    },
  },
  {
    id: "owners-merged",
    what: "A merged head over the owners",
    draw: (random) => {
      const names = somebody(random);
      const over = random.pick(["Huvudman", "Part", "Kostnad per organisation", "Fördelning per part"]);
      return form(random, {
        columns: [...names.map((name) => leaf(name, over, name)), adds("sum", names, "", "Summa")],
        habits: { mergeHeads: true },
        truth: (sum, effort) => ({ total: sum(names), byOwner: sumsBy(effort, ownerLeaves(names)) }),
      });
    },
  },
  {
    id: "owners-sections",
    what: "Rows × owners, with sections, sums and a total of the sums",
    draw: (random) => {
      const names = somebody(random);
      return form(random, {
        columns: [...names.map((name) => leaf(name, name)), adds("sum", names, "SUMMA")],
        parts: { kinds: ["staff", "premises", "purchases", "other"], rows: [2, 4] },
        stacking: { sections: "sums" },
        habits: { cellByCell: random.chance(0.5) },
        truth: (sum, effort) => ({ total: sum(names), byOwner: sumsBy(effort, ownerLeaves(names)) }),
      });
    },
  },
  {
    id: "owners-total-above",
    what: "Rows × owners, the sum line above the rows",
    draw: (random) => {
      const names = somebody(random);
      return form(random, {
        columns: [...names.map((name) => leaf(name, name)), adds("sum", names, "Summa")],
        stacking: { total: "above" },
        truth: (sum, effort) => ({ total: sum(names), byOwner: sumsBy(effort, ownerLeaves(names)) }),
      });
    },
  },
  {
    id: "owners-share",
    what: "Rows × owners, % of full time beside the labels",
    draw: (random) => {
      const names = somebody(random);
      return form(random, {
        columns: [
          says(
            "share",
            random.pick(["Tjänstgöringsgrad", "Tjänst %", "% av heltid", "Omfattning"]),
            (line) => (line.kind === "cost" && line.id.startsWith("staff") ? random.pick([0.5, 1, 0.2, 0.75]) : null),
            "0%",
          ),
          ...names.map((name) => leaf(name, name)),
          adds("sum", names, "Summa"),
        ],
        stacking: { sections: "sums" },
        truth: (sum, effort) => ({ total: sum(names), byOwner: sumsBy(effort, ownerLeaves(names)) }),
      });
    },
  },
  {
    id: "owners-by-funding",
    what: "Söks and egen under each owner",
    draw: (random) => {
      const names = random.some(owners, random.whole(2, 3));
      const [applied, own] = [random.pick(appliedHeads), random.pick(ownHeads)];
      const ids = names.flatMap((name) => [`${name} s`, `${name} e`]);
      return form(random, {
        columns: [
          ...names.flatMap((name) => [leaf(`${name} s`, name, applied), leaf(`${name} e`, name, own)]),
          adds("sum", ids, "", "Totalt"),
        ],
        truth: (sum, effort) => ({
          total: sum(ids),
          requested: sum(names.map((name) => `${name} s`)),
          own: sum(names.map((name) => `${name} e`)),
          byOwner: sumsBy(effort, Object.fromEntries(names.map((name) => [name, [`${name} s`, `${name} e`]]))),
        }),
      });
    },
  },
  {
    id: "funding-by-owners",
    what: "The owners under söks, and again under egen, each with its sum",
    draw: (random) => {
      const names = random.some(owners, random.whole(2, 3));
      const [applied, own] = [random.pick(appliedHeads), random.pick(ownHeads)];
      const [s, e] = ["s", "e"].map((mark) => names.map((name) => `${name} ${mark}`));
      return form(random, {
        columns: [
          ...names.map((name) => leaf(`${name} s`, applied, name)),
          adds("sum s", s ?? [], applied, "Summa"),
          ...names.map((name) => leaf(`${name} e`, own, name)),
          adds("sum e", e ?? [], own, "Summa"),
          adds("sum", ["sum s", "sum e"], "", "Totalt"),
        ],
        truth: (sum, effort) => ({
          total: sum([...(s ?? []), ...(e ?? [])]),
          requested: sum(s ?? []),
          own: sum(e ?? []),
          byOwner: sumsBy(effort, Object.fromEntries(names.map((name) => [name, [`${name} s`, `${name} e`]]))),
        }),
      });
    },
  },
  {
    id: "applied-own-total",
    what: "Söks, egenfinansiering, totalt",
    draw: (random) =>
      form(random, {
        columns: [
          leaf("s", random.pick(appliedHeads)),
          leaf("e", random.pick(ownHeads)),
          adds("sum", ["s", "e"], random.pick(["Totalt", "Summa", "Total kostnad"])),
        ],
        truth: (sum) => ({ total: sum(["s", "e"]), requested: sum(["s"]), own: sum(["e"]) }),
      }),
  },
  {
    id: "applied-own-other",
    what: "Söks, egna medel, annan finansiär, totalt",
    draw: (random) =>
      form(random, {
        columns: [
          leaf("s", random.pick(appliedHeads)),
          leaf("e", random.pick(ownHeads)),
          leaf("a", random.pick(["Annan finansiär", "Övrig finansiering", "Andra medel", "Övriga finansiärer"])),
          adds("sum", ["s", "e", "a"], "Totalt"),
        ],
        stacking: { sections: random.pick(["none", "sums", "titles"]) },
        truth: (sum) => ({
          total: sum(["s", "e", "a"]),
          requested: sum(["s"]),
          own: sum(["e"]),
          otherFunders: sum(["a"]),
        }),
      }),
  },
  {
    id: "funding-sections",
    what: "Söks, egen, totalt with sections and sums",
    draw: (random) =>
      form(random, {
        columns: [
          leaf("s", random.pick(appliedHeads)),
          leaf("e", random.pick(ownHeads)),
          adds("sum", ["s", "e"], "Totalt"),
        ],
        stacking: { sections: "sums" },
        parts: { rows: [2, 4] },
        truth: (sum) => ({ total: sum(["s", "e"]), requested: sum(["s"]), own: sum(["e"]) }),
      }),
  },
  {
    id: "funding-esf",
    what: "Finsam, ESF, state and own funding in columns",
    draw: (random) =>
      form(random, {
        columns: [
          leaf("s", random.pick(["Finsam", "Samordningsförbundet", "Samordningsförbundets medel"])),
          leaf("esf", random.pick(["ESF", "ESF-stöd", "Europeiska socialfonden", "ESF+"])),
          leaf("stat", random.pick(["Statsbidrag", "Statliga medel"])),
          leaf("e", random.pick(ownHeads)),
          adds("sum", ["s", "esf", "stat", "e"], "Summa"),
        ],
        truth: (sum) => ({
          total: sum(["s", "esf", "stat", "e"]),
          requested: sum(["s"]),
          own: sum(["e"]),
          otherFunders: sum(["esf", "stat"]),
        }),
      }),
  },
  {
    id: "sections-beside",
    what: "Section labels merged beside their rows",
    draw: (random) => {
      const effort = effortOf(random, one, { rows: [2, 4] });
      return form(random, {
        before: [
          says("avsnitt", random.pick(["Område", "Kategori", "", "Avsnitt"]), (line) => {
            const part = effort.parts.find(({ items }) => line.kind === "cost" && items[0]?.id === line.id);
            return part === undefined
              ? null
              : part.kind === "staff"
                ? "Personal"
                : part.kind === "premises"
                  ? "Lokaler"
                  : "Övrigt";
          }),
        ],
        columns: [leaf("belopp", "Belopp")],
        effort,
        after: ({ pen, sheet, table, habits: { column } }) => {
          for (const { items } of effort.parts) {
            const [first, last] = [items[0], items.at(-1)];
            if (!first || !last) continue;
            pen.merge(sheet, table.at(first.id, labels.id).row, column, table.at(last.id, labels.id).row, column);
          }
        },
        truth: (sum) => ({ total: sum(one) }),
      });
    },
  },
];
