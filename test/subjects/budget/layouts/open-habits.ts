/** What people add to a form, leave out of it, and call its parts: the same money, drawn by another hand. */
import { figureAt, penOf, place, type Written } from "./book";
import { effortOf, sumOf, sumsBy } from "./effort";
import { adds, form, habits, labels, leaf, leavesOf, says } from "./form";
import { type Kind, uppsalasDemands } from "./layout";
import { costLines } from "./lines";
import { drawTable, type Line } from "./table";
import { economist, notes, owners, participantWords, ratioWords } from "./words";
import { ownerLeaves } from "./open-columns";

const one = ["belopp"];

export const openHabits: readonly Kind[] = [
  {
    id: "participants-under",
    what: "Participants and the cost of each under the total",
    draw: (random) => {
      const count = random.whole(12, 90);
      return form(random, {
        columns: [leaf("belopp", "Belopp")],
        habits: { unit: "kr" },
        under: (effort) => [
          { kind: "text", label: random.pick(participantWords), cells: { belopp: count } },
          {
            kind: "text",
            label: random.pick(ratioWords),
            cells: { belopp: Math.round(sumOf(effort, one) / count) },
          },
        ],
        truth: (sum) => ({ total: sum(one), participants: count }),
      });
    },
  },
  {
    id: "participants-between",
    what: "Participants and places among the costs, by year",
    draw: (random) => {
      const all = ["2024", "2025"];
      return form(random, {
        columns: [...all.map((year) => leaf(year, year)), adds("sum", all, "Summa")],
        stacking: { sections: "titles" },
        lines: (lines) => {
          const at = Math.min(3, lines.length - 1);
          const count: Line = {
            kind: "text",
            label: random.pick(["Antal deltagare", "Antal platser"]),
            cells: { "2024": 20, "2025": 30 },
          };
          return [...lines.slice(0, at), count, ...lines.slice(at)];
        },
        habits: { cellByCell: true },
        truth: (sum) => ({ total: sum(all) }),
      });
    },
  },
  {
    id: "notes-between",
    what: "Notes between the rows, with figures in them",
    draw: (random) =>
      form(random, {
        columns: [leaf("belopp", "Belopp")],
        lines: (lines) =>
          lines.flatMap((line, index): readonly Line[] =>
            index > 0 && random.chance(0.4)
              ? [
                  line,
                  {
                    kind: "text",
                    label: random.pick([
                      ...notes,
                      "Avser 2 heltidstjänster 2025",
                      "Motsvarar ca 45 000 kr/mån",
                      "(12 mån x 35 000 kr)",
                    ]),
                  },
                ]
              : [line],
          ),
        habits: { cellByCell: true },
        truth: (sum) => ({ total: sum(one) }),
      }),
  },
  {
    id: "english",
    what: "English words, one column with sections",
    draw: (random) => {
      const words: Readonly<Record<string, string>> = {
        staff: "Personnel",
        premises: "Premises",
        other: "Other costs",
      };
      const lines: Readonly<Record<string, readonly string[]>> = {
        staff: ["Project manager", "Job coach", "Coordinator", "Counsellor"],
        premises: ["Rent", "Cleaning"],
        other: ["Travel", "IT equipment", "Evaluation", "Materials"],
      };
      return form(random, {
        columns: [leaf("belopp", random.pick(["Amount (SEK)", "Cost", "Budget SEK"]))],
        parts: { rows: [2, 2] },
        stacking: {
          sections: "sums",
          totalWord: random.pick(["Total", "Total costs", "Grand total"]),
          label: ({ kind, id }) => lines[kind]?.[Number(id.slice(-1))] ?? "Other",
        },
        words: {
          title: "Project budget",
          labelHead: "Item",
          section: (kind) => words[kind] ?? kind,
          sectionSum: (section) => `Subtotal ${section.toLowerCase()}`,
        },
        habits: { unit: "kr" },
        truth: (sum) => ({ total: sum(one) }),
      });
    },
  },
  {
    id: "sum-short",
    what: "S:a for every sum",
    draw: (random) => {
      const word = random.pick(["S:a", "Sa", "SA:", "Sum", "Σ"]);
      return form(random, {
        columns: [leaf("belopp", "Belopp")],
        stacking: { sections: "sums", totalWord: random.pick([word, `${word} totalt`, `${word} kostnader`]) },
        words: { sectionSum: (section) => `${word} ${section.toLowerCase()}` },
        truth: (sum) => ({ total: sum(one) }),
      });
    },
  },
  {
    id: "sum-words",
    what: "Hela insatsen, Netto, Budgetomslutning: unusual words for the total",
    draw: (random) =>
      form(random, {
        columns: [leaf("belopp", "Kostnad")],
        stacking: {
          totalWord: random.pick([
            "Hela insatsen",
            "Netto",
            "Budgetomslutning",
            "Tillsammans",
            "Allt som allt",
            "Insatsens kostnad",
          ]),
        },
        parts: { rows: [2, 4] },
        truth: (sum) => ({ total: sum(one) }),
      }),
  },
  {
    id: "sum-nameless",
    what: "The total has no label at all",
    draw: (random) =>
      form(random, {
        columns: [leaf("belopp", "Belopp")],
        stacking: { totalWord: "" },
        parts: { rows: [2, 4] },
        truth: (sum) => ({ total: sum(one) }),
      }),
  },
  {
    id: "sums-in-title",
    what: "The section's line carries its sum, its rows below",
    draw: (random) =>
      form(random, {
        columns: [leaf("belopp", "Belopp")],
        stacking: { sections: "inTitle", total: random.pick(["below", "above"]) },
        parts: { rows: [2, 4] },
        truth: (sum) => ({ total: sum(one) }),
      }),
  },
  {
    id: "detail-and-sum",
    what: "Rows in an inner column and sums in an outer one",
    draw: (random) => {
      const words = economist(random);
      const { written } = habits(random);
      const effort = effortOf(random, one, { rows: [2, 4] });
      const pen = penOf([words.sheet], 1);
      const at = (row: number, column: number) => place(words.sheet, row, column);
      pen.text(at(0, 0), words.title);
      pen.text(at(1, 1), "Delbelopp");
      pen.text(at(1, 2), "Summa");
      let row = 2;
      const sums = effort.parts.map(({ kind, items }) => {
        pen.text(at(row, 0), words.section(kind));
        const head = row;
        row += 1;
        const cells = items.map(({ label, amounts }) => {
          pen.text(at(row, 0), `  ${label}`);
          pen.text(at(row, 1), amounts["belopp"] ?? 0);
          row += 1;
          return at(row - 1, 1);
        });
        return pen.put(at(head, 2), { kind: "sum", plus: cells, minus: [], written, cellByCell: false });
      });
      pen.text(at(row, 0), words.total);
      pen.put(at(row, 2), { kind: "sum", plus: sums, minus: [], written, cellByCell: true });
      return { book: pen, truth: { isBudget: true, total: sumOf(effort, one), unit: "kr" } };
    },
  },
  {
    id: "heads-above-title",
    what: "The column heads stand above the block's title",
    draw: (random) => {
      const names = random.some(owners, 2);
      return form(random, {
        columns: [...names.map((name) => leaf(name, name)), adds("sum", names, "Summa")],
        lines: (lines) => [{ kind: "title", label: "Kostnader att rekvirera från Samordningsförbundet" }, ...lines],
        stacking: { sections: "sums" },
        truth: (sum, effort) => ({
          mayTell: uppsalasDemands,
          total: sum(names),
          requested: sum(names),
          byOwner: sumsBy(effort, ownerLeaves(names)),
        }),
      });
    },
  },
  {
    id: "heads-repeated",
    what: "The column heads again over each section",
    draw: (random) => {
      const names = random.some(owners, random.whole(2, 3));
      const head = Object.fromEntries([...names.map((name) => [name, name] as const), ["sum", "Summa"] as const]);
      return form(random, {
        columns: [...names.map((name) => leaf(name)), { ...adds("sum", names), heads: [] }],
        lines: (lines) =>
          lines.map((line) => (line.kind === "title" ? { kind: "text", label: line.label, cells: head } : line)),
        stacking: { sections: "sums", airy: true },
        truth: (sum, effort) => ({ total: sum(names), byOwner: sumsBy(effort, ownerLeaves(names)) }),
      });
    },
  },
  {
    id: "heads-two-rows",
    what: "Heads that go over two rows: Sökt / belopp",
    draw: (random) =>
      form(random, {
        columns: [
          leaf("s", "Sökt", "belopp"),
          leaf("e", "Egen", "insats"),
          adds("sum", ["s", "e"], "Total", "kostnad"),
        ],
        habits: { mergeHeads: false },
        truth: (sum) => ({ total: sum(["s", "e"]), requested: sum(["s"]), own: sum(["e"]) }),
      }),
  },
  {
    id: "hidden-old-column",
    what: "A hidden column with last year's figures",
    draw: (random) =>
      form(random, {
        columns: [{ ...leaf("old", "Budget 2024"), hidden: true }, leaf("belopp", "Budget 2025")],
        effort: effortOf(random, ["old", "belopp"], { empty: 0 }),
        truth: (sum) => ({ mayTell: ["BUD-107"], total: sum(one), byYear: { "2025": sum(one) } }),
      }),
  },
  {
    id: "hidden-rows",
    what: "A cost row that is hidden and counted in the sum",
    draw: (random) =>
      form(random, {
        columns: [leaf("belopp", "Belopp")],
        parts: { rows: [2, 4] },
        after: ({ pen, sheet, table, effort }) => {
          const item = effort.items.at(-1);
          if (item) pen.hideRow(sheet, table.at(item.id, "belopp").row);
        },
        truth: (sum) => ({ mayTell: ["BUD-107"], total: sum(one) }),
      }),
  },
  {
    id: "amounts-as-text",
    what: "Amounts as text: 300 000 kr",
    draw: (random) => {
      const suffix = random.pick([" kr", ":-", "", " SEK"]);
      const words = economist(random);
      const effort = effortOf(random, one, { rows: [2, 4] });
      const pen = penOf([words.sheet], 1);
      pen.text(place(words.sheet, 0, 0), words.title);
      const text = (figure: number): string => String(figure).replace(/\B(?=(\d{3})+$)/g, " ") + suffix;
      drawTable(pen, {
        sheet: words.sheet,
        row: 2,
        column: 0,
        columns: [labels, leaf("belopp", "Belopp")],
        lines: costLines(effort, words, { sections: "none", total: "none" }),
        written: "typed",
        amount: text,
      });
      pen.text(place(words.sheet, 3 + effort.items.length, 0), words.total);
      pen.text(place(words.sheet, 3 + effort.items.length, 1), text(sumOf(effort, one)));
      return { book: pen, truth: { isBudget: true, mayTell: ["BUD-201"], total: sumOf(effort, one), unit: "kr" } };
    },
  },
  {
    id: "with-ore",
    what: "Amounts with öre",
    draw: (random) =>
      form(random, {
        columns: [leaf("belopp", "Belopp")],
        effort: effortOf(random, one, { step: 0.25, rows: [2, 5] }),
        habits: { unit: "kr", format: "#,##0.00" },
        truth: (sum) => ({ total: Math.round(sum(one) * 100) / 100 }),
      }),
  },
  {
    id: "zeros-and-dashes",
    what: "Most cells 0 or a dash",
    draw: (random) => {
      const names = random.some(owners, 3);
      return form(random, {
        columns: [...names.map((name) => leaf(name, name)), adds("sum", names, "Totalt")],
        parts: { empty: 0.6, rows: [2, 4] },
        habits: { zero: random.pick<0 | "-">([0, "-"]) },
        truth: (sum, effort) => ({ total: sum(names), byOwner: sumsBy(effort, ownerLeaves(names)) }),
      });
    },
  },
  {
    id: "blank-form",
    what: "A form that nobody has filled in",
    draw: (random) => {
      const effort = effortOf(random, one, { rows: [2, 3] });
      const empty = {
        parts: effort.parts.map((part) => ({
          ...part,
          items: part.items.map((item) => ({ ...item, amounts: { belopp: 0 } })),
        })),
        items: effort.items.map((item) => ({ ...item, amounts: { belopp: 0 } })),
      };
      return form(random, {
        columns: [leaf("belopp", random.pick(["Sökt belopp", "Belopp"]))],
        effort: empty,
        habits: { zero: "", written: "formula", unit: "kr" },
        stacking: { sections: "sums" },
        truth: () => ({ total: null }),
      });
    },
  },
  {
    id: "instructions",
    what: "Instructions over the table and in the cells beside it",
    draw: (random) =>
      form(random, {
        over: [
          "Fyll i de vita fälten. Ange belopp i hela kronor och avrunda till närmaste 1 000 kr.",
          "Ansökan ska vara inlämnad senast 15 september 2025.",
        ],
        columns: [
          leaf("belopp", "Belopp"),
          says("hjälp", "Anvisning", (line) =>
            line.kind === "cost" && random.chance(0.5)
              ? random.pick(["Ange även % av heltid", "Max 10 % av total", "Se § 4"])
              : null,
          ),
        ],
        habits: { unit: "kr" },
        stacking: { sections: "sums" },
        truth: (sum) => ({ total: sum(one) }),
      }),
  },
  {
    id: "numbered-plan",
    what: "A plan's section with numbers before the rows",
    draw: (random) => {
      let number = 0;
      return form(random, {
        words: { title: `${random.whole(3, 9)}. Budget` },
        columns: [leaf("belopp", "Kostnad (kr)")],
        stacking: {
          label: ({ label }) => {
            number += 1;
            return `${number}. ${label}`;
          },
        },
        habits: { unit: "kr" },
        truth: (sum) => ({ total: sum(one) }),
      });
    },
  },
  {
    id: "bare-list",
    what: "Labels and amounts from A1, no title and no heads",
    draw: (random) =>
      form(random, {
        bare: true,
        columns: [{ ...leaf("belopp"), heads: [] }],
        words: { labelHead: "" },
        habits: { row: 0, column: 0, unit: "kr", unitPlace: "none" },
        parts: { rows: [2, 4] },
        truth: (sum) => ({ total: sum(one) }),
      }),
  },
  {
    id: "activities",
    what: "A cost for each activity of the effort",
    draw: (random) => {
      const items = random
        .some(
          [
            "Uppsökande arbete",
            "Kartläggning",
            "Gruppverksamhet",
            "Arbetsträning",
            "Utbildningsinsats",
            "Uppföljning",
            "Spridning",
          ],
          random.whole(3, 6),
        )
        .map((label, index) => ({
          id: `other${index}`,
          label: random.chance(0.5) ? `Aktivitet ${index + 1}: ${label}` : label,
          kind: "other" as const,
          amounts: { belopp: random.whole(20, 600) * 1000 },
        }));
      return form(random, {
        words: { labelHead: "Aktivitet" },
        columns: [leaf("belopp", random.pick(["Kostnad", "Budget"]))],
        effort: { parts: [{ kind: "other", items }], items },
        truth: (sum) => ({ total: sum(one) }),
      });
    },
  },
  {
    id: "tkr-unsaid",
    what: "Figures in tkr, and no word says so",
    draw: (random) =>
      form(random, {
        columns: [leaf("belopp", "Belopp")],
        habits: { unit: "tkr", unitPlace: "none" },
        stacking: { sections: "sums" },
        truth: (sum) => ({ total: sum(one) }),
      }),
  },
  {
    id: "forbund-operations",
    what: "The förbund's own plan: efforts in rows, years in columns",
    draw: (random) => {
      const all = ["2025", "2026"];
      const items = random
        .some(
          ["Resursteam", "Ung i centrum", "IPS", "Förrehab", "Samlokaliserat team", "Processtöd"],
          random.whole(3, 5),
        )
        .map((label, index) => ({
          id: `other${index}`,
          label,
          kind: "other" as const,
          amounts: Object.fromEntries(all.map((year) => [year, random.whole(200, 2400) * 1000])),
        }));
      return form(random, {
        words: { title: "Verksamhetsplan och budget", labelHead: "Insats" },
        columns: all.map((year) => leaf(year, year)),
        effort: { parts: [{ kind: "other", items }], items },
        truth: (sum, effort) => ({ total: sum(all), byYear: sumsBy(effort, ownerLeaves(all)) }),
      });
    },
  },
  {
    id: "places-month",
    what: "Cost a month, OH on it, per place and month, and the year",
    draw: (random) => {
      const pen = penOf(["Platskalkyl"], 1);
      const at = (row: number, column: number) => place("Platskalkyl", row, column);
      const places = random.pick([20, 24, 30, 40]);
      const wages = random.whole(60, 140) * 1000;
      const overhead = wages * 0.3;
      const lines: readonly (readonly [string, number | null])[] = [
        [random.pick(["Kostnader per månad", "Platskalkyl"]), null],
        ["Arbetskonsulent 2 heltider", wages],
        ["OH 30 %", overhead],
        [`Per månad för ${places} platser`, wages + overhead],
        ["Per plats och månad", Math.round((wages + overhead) / places)],
        ["Kostnad per 12 månader", (wages + overhead) * 12],
      ];
      lines.forEach(([label, figure], row) => {
        pen.text(at(row, 0), label);
        pen.text(at(row, 1), figure);
      });
      return { book: pen, truth: { isBudget: true, total: (wages + overhead) * 12, unit: "kr" } };
    },
  },
  {
    id: "places-groups",
    what: "Groups of places × price per place and month × months",
    draw: (random) => {
      const pen = penOf(["Platser"], 1);
      const at = (row: number, column: number) => place("Platser", row, column);
      ["Område", "Antal platser", "Kr per plats och månad", "Månader", "Kostnad"].forEach((head, column) =>
        pen.text(at(1, column), head),
      );
      pen.text(at(0, 0), "Budget platser");
      const written = random.pick<Written>(["typed", "formula"]);
      const products = random.some(["Norr", "Söder", "Väster", "Centrum", "Öster"], 3).map((label, row) => {
        pen.text(at(2 + row, 0), label);
        [random.whole(4, 18), random.whole(30, 60) * 100, 12].forEach((figure, column) => {
          pen.text(at(2 + row, column + 1), figure);
        });
        const of = [1, 2, 3].map((column) => at(2 + row, column));
        return pen.put(at(2 + row, 4), { kind: "product", of, times: 1, written });
      });
      pen.text(at(5, 0), "Totalt");
      pen.put(at(5, 4), { kind: "sum", plus: products, minus: [], written, cellByCell: false });
      return { book: pen, truth: { isBudget: true, total: figureAt(pen, at(5, 4)), unit: "kr" } };
    },
  },
  {
    id: "unit-under",
    what: "The unit told only in a note at the foot",
    draw: (random) =>
      form(random, {
        columns: [leaf("belopp", "Budget")],
        habits: { unit: "tkr", unitPlace: "foot" },
        stacking: { sections: "sums" },
        truth: (sum) => ({ total: sum(one) }),
      }),
  },
  {
    id: "period-line",
    what: "The period told over the table, and nothing by time",
    draw: (random) => {
      const names = random.some(owners, 2);
      const columns = [...names.map((name) => leaf(name, name)), adds("sum", names, "Summa")];
      return form(random, {
        over: [random.pick(["Period: 2025-01-01 – 2025-12-31", "Avser 1/1 2025 - 31/12 2025"])],
        columns,
        effort: effortOf(random, leavesOf(columns)),
        truth: (sum, effort) => ({ total: sum(names), byOwner: sumsBy(effort, ownerLeaves(names)) }),
      });
    },
  },
];
