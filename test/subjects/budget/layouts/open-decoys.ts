/** What is no budget, and has figures: no sum of money may be told of it. */
import { penOf, place } from "./book";
import type { Drawn, Kind } from "./layout";
import type { Random } from "./random";
import type { CellValue } from "../../../../src/workbook/snapshot";

/** Rows from A1, as they stand. */
export function decoy(sheet: string, rows: readonly (readonly CellValue[])[]): Drawn {
  const pen = penOf([sheet], 1);
  rows.forEach((values, row) => {
    values.forEach((value, column) => pen.text(place(sheet, row, column), value));
  });
  return { book: pen, truth: { isBudget: false, total: null } };
}

const towns = ["Sala", "Fagersta", "Norberg", "Ludvika", "Hedemora", "Avesta", "Säter", "Smedjebacken"];

function some(random: Random, count: number, from: number, to: number): readonly number[] {
  return Array.from({ length: count }, () => random.whole(from, to));
}

export const openDecoys: readonly Kind[] = [
  {
    id: "decoy-contacts",
    what: "A list of contacts with telephone numbers",
    draw: (random) =>
      decoy("Kontakter", [
        ["Kontaktlista"],
        ["Organisation", "Funktion", "Telefon", "Postnr"],
        ...random
          .some(towns, 5)
          .map((town) => [
            `${town} kommun`,
            random.pick(["Enhetschef", "Handläggare", "Ekonom"]),
            `0${random.whole(10, 99)}-${random.whole(100000, 999999)}`,
            random.whole(70000, 79999),
          ]),
      ]),
  },
  {
    id: "decoy-time-plan",
    what: "A time plan: activities and years",
    draw: (random) =>
      decoy("Tidplan", [
        ["Tidplan"],
        ["Aktivitet", 2025, 2026, 2027],
        ...["Rekrytering", "Uppstart", "Drift", "Utvärdering"].map((label) => [
          label,
          ...some(random, 3, 0, 1).map((on) => (on ? "x" : "")),
        ]),
      ]),
  },
  {
    id: "decoy-statistics-years",
    what: "How many took part, by year and sex",
    draw: (random) => {
      const rows = random.some(towns, 5).map((town) => [town, ...some(random, 3, 4, 90)] as const);
      const sums = [1, 2, 3].map((column) => rows.reduce((sum, row) => sum + Number(row[column]), 0));
      return decoy("Statistik", [
        ["Antal deltagare per kommun"],
        ["Kommun", 2022, 2023, 2024],
        ...rows,
        ["Totalt", ...sums],
      ]);
    },
  },
  {
    id: "decoy-by-sex",
    what: "Women and men by year",
    draw: (random) => {
      const rows = [2021, 2022, 2023, 2024].map((year): readonly number[] => {
        const [women = 0, men = 0] = some(random, 2, 10, 60);
        return [year, women, men, women + men];
      });
      return decoy("Kön", [["År", "Kvinnor", "Män", "Totalt"], ...rows]);
    },
  },
  {
    id: "decoy-price-list",
    what: "A list of prices that nobody has ordered from",
    draw: (random) =>
      decoy("Prislista", [
        ["Prislista 2025"],
        ["Artikel", "Artikelnr", "Pris"],
        ...["Stol", "Skrivbord", "Skärm", "Lampa"].map((label) => [
          label,
          random.whole(1000, 9999),
          random.whole(2, 60) * 100,
        ]),
      ]),
  },
  {
    id: "decoy-attendance",
    what: "Attendance by month",
    draw: (random) => {
      const months = ["Jan", "Feb", "Mar", "Apr", "Maj", "Jun"];
      const rows = [1, 2, 3, 4].map((group) => {
        const days = some(random, 6, 0, 22);
        return [`Grupp ${group}`, ...days, days.reduce((sum, day) => sum + day, 0)];
      });
      return decoy("Närvaro", [["Närvarodagar"], ["", ...months, "Summa"], ...rows]);
    },
  },
  {
    id: "decoy-population",
    what: "Inhabitants of the municipalities",
    draw: (random) => {
      const rows = random
        .some(towns, 6)
        .map((town) => [town, random.whole(5000, 40000), random.whole(2000, 20000)] as const);
      return decoy("Befolkning", [
        ["Befolkning 16–64 år"],
        ["Kommun", "Invånare", "Varav 16–64"],
        ...rows,
        ["Summa", rows.reduce((sum, row) => sum + row[1], 0), rows.reduce((sum, row) => sum + row[2], 0)],
      ]);
    },
  },
  {
    id: "decoy-fidelity",
    what: "Scores of a programme's fidelity",
    draw: (random) => {
      const criteria = ["Integrering med vård", "Jobbsökning", "Uppföljning", "Caseload", "Nollexkludering"];
      const rows = criteria.map((label) => [label, ...some(random, 2, 1, 5)] as const);
      const sums = [1, 2].map((column) => rows.reduce((sum, row) => sum + Number(row[column]), 0));
      return decoy("Programtrogenhet", [
        ["Programtrogenhet Supported Employment"],
        ["Kriterium", "Poäng 2023", "Poäng 2024"],
        ...rows,
        ["Totalt", ...sums],
      ]);
    },
  },
  {
    id: "decoy-accounts",
    what: "A chart of accounts, no amounts",
    draw: (random) =>
      decoy("Kontoplan", [
        ["Konto", "Benämning"],
        ...["Löner", "Lokalhyra", "Resor", "Telefon", "Konsulter"].map((label, index) => [
          5010 + index * random.whole(50, 150),
          label,
        ]),
      ]),
  },
];
