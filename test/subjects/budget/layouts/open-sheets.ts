/** Budgets that go over several sheets. */
import { figureAt, penOf, place, type Written } from "./book";
import { effortOf, sumOf } from "./effort";
import { adds, habits, labels, leaf } from "./form";
import type { Drawn, Kind, Truth } from "./layout";
import { costLines } from "./lines";
import type { Random } from "./random";
import { drawTable } from "./table";
import { economist, owners } from "./words";

interface Parted {
  readonly names: readonly string[];
  readonly summary: string | null;
  readonly summaryFirst?: boolean;
  readonly by: "byOwner" | "byYear";
  readonly title: (name: string) => string;
}

/** A sheet for each name, and one that adds their totals. */
function sheetEach(random: Random, { names, summary, summaryFirst = false, by, title }: Parted): Drawn {
  const words = economist(random);
  const all = habits(random, { unit: "kr", row: 0, column: 0 });
  const sheets = summary === null ? names : summaryFirst ? [summary, ...names] : [...names, summary];
  const pen = penOf(sheets, 1);
  const parts = names.map((name) => {
    const effort = effortOf(random, ["belopp"]);
    pen.text(place(name, 0, 0), title(name));
    const table = drawTable(pen, {
      ...all,
      sheet: name,
      row: 2,
      columns: [{ ...labels, heads: [words.labelHead] }, leaf("belopp", "Belopp")],
      lines: costLines(effort, words, { sections: "none", total: "below" }),
    });
    return { name, total: table.at("total", "belopp"), kronor: sumOf(effort, ["belopp"]) };
  });
  if (summary !== null) {
    pen.text(place(summary, 0, 0), random.pick(["Sammanställning", "Total budget", "Sammanfattning"]));
    parts.forEach(({ name, total }, row) => {
      pen.text(place(summary, 2 + row, 0), name);
      pen.put(place(summary, 2 + row, 1), {
        kind: "sum",
        plus: [total],
        minus: [],
        written: all.written,
        cellByCell: true,
      });
    });
    pen.text(place(summary, 2 + parts.length, 0), words.total);
    pen.put(place(summary, 2 + parts.length, 1), {
      kind: "sum",
      plus: parts.map((_, row) => place(summary, 2 + row, 1)),
      minus: [],
      written: all.written,
      cellByCell: false,
    });
  }
  const byName = Object.fromEntries(parts.map(({ name, kronor }) => [name, kronor]));
  const total = parts.reduce((sum, { kronor }) => sum + kronor, 0);
  const truth: Truth = {
    isBudget: true,
    total,
    unit: "kr",
    ...(by === "byOwner" ? { byOwner: byName } : { byYear: byName }),
  };
  return { book: pen, truth };
}

export const openSheets: readonly Kind[] = [
  {
    id: "sheet-each-owner",
    what: "A sheet for each partner, and a summary",
    draw: (random) =>
      sheetEach(random, {
        names: random.some(owners, random.whole(2, 3)),
        summary: random.pick(["Sammanställning", "Totalt", "Summering"]),
        summaryFirst: random.chance(0.5),
        by: "byOwner",
        title: (name) => `Budget ${name}`,
      }),
  },
  {
    id: "sheet-each-owner-alone",
    what: "A sheet for each partner, and no summary",
    draw: (random) =>
      sheetEach(random, {
        names: random.some(owners, 2),
        summary: null,
        by: "byOwner",
        title: (name) => `Budget – ${name}`,
      }),
  },
  {
    id: "sheet-each-year",
    what: "A sheet for each year, and a summary",
    draw: (random) =>
      sheetEach(random, {
        names: ["2025", "2026"],
        summary: "Totalt",
        by: "byYear",
        title: (name) => `Budget ${name}`,
      }),
  },
  {
    id: "two-budgets",
    what: "Two efforts' budgets in one workbook",
    draw: (random) => {
      const pen = penOf(["Resursteamet", "Ungdomsspåret"], 1);
      const words = economist(random);
      const totals = pen.sheets.map((sheet) => {
        pen.text(place(sheet, 0, 0), `Budget ${sheet} 2025`);
        const table = drawTable(pen, {
          sheet,
          row: 2,
          column: 0,
          columns: [labels, leaf("belopp", "Belopp")],
          lines: costLines(effortOf(random, ["belopp"]), words, { sections: "none", total: "below" }),
          written: "formula",
        });
        return figureAt(pen, table.at("total", "belopp"));
      });
      const [first = 0, second = 0] = totals;
      return {
        book: pen,
        truth: { isBudget: true, total: first + second, otherTotals: totals, mustAsk: true, unit: "kr" },
      };
    },
  },
  {
    id: "detail-and-summary-sheets",
    what: "A sheet of details, and one that repeats its sections' sums",
    draw: (random) => {
      const words = economist(random);
      const names = random.some(owners, 2);
      const pen = penOf(["Detaljer", "Sammandrag"], 1);
      const effort = effortOf(random, names, { rows: [2, 3] });
      const written = random.pick<Written>(["typed", "formula"]);
      const table = drawTable(pen, {
        sheet: "Detaljer",
        row: 1,
        column: 0,
        columns: [labels, ...names.map((name) => leaf(name, name)), adds("sum", names, "Summa")],
        lines: costLines(effort, words, { sections: "sums", total: "below" }),
        written,
      });
      pen.text(place("Detaljer", 0, 0), words.title);
      pen.text(place("Sammandrag", 0, 0), `${words.title} – sammandrag`);
      pen.text(place("Sammandrag", 1, 1), "Kronor");
      const rows = effort.parts.map(({ kind }, row) => {
        pen.text(place("Sammandrag", 2 + row, 0), words.section(kind));
        return pen.put(place("Sammandrag", 2 + row, 1), {
          kind: "sum",
          plus: [table.at(`sum-${kind}`, "sum")],
          minus: [],
          written,
          cellByCell: true,
        });
      });
      pen.text(place("Sammandrag", 2 + rows.length, 0), words.total);
      pen.put(place("Sammandrag", 2 + rows.length, 1), {
        kind: "sum",
        plus: rows,
        minus: [],
        written,
        cellByCell: false,
      });
      return {
        book: pen,
        truth: {
          isBudget: true,
          total: sumOf(effort, names),
          byOwner: Object.fromEntries(names.map((name) => [name, sumOf(effort, [name])])),
          unit: "kr",
        },
      };
    },
  },
];
