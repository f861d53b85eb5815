/** Kept kinds: what is no budget. */
import type { Kind } from "./layout";
import { decoy } from "./open-decoys";

const offices = ["Motala", "Mjölby", "Vadstena", "Ödeshög", "Boxholm", "Ydre"];

export const keptDecoys: readonly Kind[] = [
  {
    id: "decoy-register",
    what: "A register of participants by number",
    draw: (random) =>
      decoy("Deltagare", [
        ["Nr", "Inskriven", "Ålder", "Månader i insatsen", "Avslutad till"],
        ...Array.from({ length: 8 }, (_, index) => [
          index + 1,
          45_000 + random.whole(0, 300),
          random.whole(18, 62),
          random.whole(1, 18),
          random.pick(["Arbete", "Studier", "Sjukskriven", "Annan insats"]),
        ]),
      ]),
  },
  {
    id: "decoy-staff-list",
    what: "Who works, with rooms, posts in per cent and telephones",
    draw: (random) =>
      decoy("Personal", [
        ["Personallista"],
        ["Funktion", "Rum", "Tjänst %", "Anknytning"],
        ...["Samordnare", "Coach", "Handläggare", "Ekonom"].map((label) => [
          label,
          random.whole(100, 400),
          random.pick([50, 75, 100]),
          random.whole(10_000, 99_999),
        ]),
      ]),
  },
  {
    id: "decoy-survey",
    what: "A survey's answers by question",
    draw: (random) => {
      const rows = ["Jag fick stöd", "Jag blev lyssnad på", "Jag har kommit vidare"].map((label) => {
        const answers = [1, 2, 3, 4].map(() => random.whole(0, 25));
        return [label, ...answers, answers.reduce((sum, one) => sum + one, 0)];
      });
      return decoy("Enkät", [
        ["Resultat av enkät"],
        ["Fråga", "Inte alls", "Delvis", "Till stor del", "Helt", "Summa"],
        ...rows,
      ]);
    },
  },
  {
    id: "decoy-hours",
    what: "Hours worked by month",
    draw: (random) => {
      const rows = ["Möten", "Deltagarkontakt", "Administration"].map((label) => {
        const hours = [1, 2, 3].map(() => random.whole(4, 80));
        return [label, ...hours, hours.reduce((sum, one) => sum + one, 0)];
      });
      return decoy("Tid", [["Tidredovisning"], ["Timmar", "Jan", "Feb", "Mar", "Totalt"], ...rows]);
    },
  },
  {
    id: "decoy-agenda",
    what: "An agenda with its paragraphs",
    draw: (random) =>
      decoy("Dagordning", [
        ["Styrelsemöte 2025-03-12"],
        ["§", "Ärende", "Minuter"],
        ...["Mötet öppnas", "Budget 2026", "Ansökningar", "Ekonomisk uppföljning", "Övrigt"].map((label, index) => [
          index + 12,
          label,
          random.whole(5, 30),
        ]),
      ]),
  },
  {
    id: "decoy-benefits",
    what: "Paid-out benefits by municipality and year, in tkr: statistics of money",
    draw: (random) => {
      const rows = random
        .some(offices, 4)
        .map((label) => [label, ...[1, 2, 3].map(() => random.whole(2000, 40_000))] as const);
      const sums = [1, 2, 3].map((column) => rows.reduce((sum, row) => sum + Number(row[column]), 0));
      return decoy("Statistik", [
        ["Utbetalt försörjningsstöd per kommun, tkr"],
        ["Kommun", 2021, 2022, 2023],
        ...rows,
        ["Totalt", ...sums],
      ]);
    },
  },
];
