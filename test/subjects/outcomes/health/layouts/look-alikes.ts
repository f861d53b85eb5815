/** Tables that are no answers, however much they look like them. */
import type { Sheet } from "../../../../../src/workbook/snapshot";
import { formSheet, type Line } from "../../../fidelity/a-form";

const twelve = (name: (item: number) => string | number): Line =>
  Array.from({ length: 12 }, (_, index) => name(index + 1));
const people = Array.from({ length: 15 }, (_, index) => index + 1);
const digit = (person: number, item: number): number => (person * 7 + item * 3) % 4;

export const lookAlikes: Readonly<Record<string, readonly Sheet[]>> = {
  "months of a budget": [
    formSheet("Budget", [
      ["Kostnad", ...twelve((month) => month), "Summa"],
      ...people.map((row): Line => [`Post ${row}`, ...twelve(() => row * 1000), row * 12_000]),
    ]),
  ],
  "hours a month, with a number for each person": [
    formSheet("Tid", [
      ["Nr", "Månad", ...twelve((month) => month)],
      ...people.map((person): Line => [person, "2024", ...twelve((month) => 8 * ((person + month) % 5))]),
    ]),
  ],
  "attendance with 0 and 1": [
    formSheet("Närvaro", [
      ["Deltagare", "Tillfälle", ...twelve((time) => time)],
      ...people.map((person): Line => [person, "vår", ...twelve((time) => (person + time) % 2)]),
    ]),
  ],
  "attendance with x": [
    formSheet("Start", [
      ["Nr", ...twelve((time) => `Tillfälle ${time}`)],
      ...people.map((person): Line => [person, ...twelve((time) => ((person + time) % 3 === 0 ? "x" : ""))]),
    ]),
  ],
  "criteria of fidelity": [
    formSheet("Programtrohet", [
      ["Kriterium", "Start", "6 mån", "12 mån"],
      ...people.map((criterion): Line => [criterion, 3, 4, 5]),
    ]),
  ],
  "a survey of twelve questions, one to five": [
    formSheet("Nöjdhet", [
      ["Nr", ...twelve((item) => `Fråga ${item}`)],
      ...people.map((person): Line => [person, ...twelve((item) => digit(person, item) + 1)]),
    ]),
  ],
  "codes of five digits": [
    formSheet("Avtal", [
      ["Nr", "Start", "Slut", "Konto"],
      ...people.map((row): Line => [row, 45_000 + row, 45_400 + row, 12_345 + row]),
    ]),
  ],
  "postal codes": [
    formSheet("Adresser", [
      ["Löpnummer", "Form", "Svar", "Postnummer"],
      ...people.map((row): Line => [row, "brev", "ja", `2${row % 4}1 3${row % 5}`]),
    ]),
  ],
  "another scale": [
    formSheet("HAD", [
      ["Nr", "Tillfälle", "Instrument", ...twelve((item) => `HAD${item}`)],
      ...people.map((person): Line => [person, 0, "HAD", ...twelve((item) => digit(person, item))]),
    ]),
  ],
  "a form of fourteen questions": [
    formSheet("HADS", [
      ["Nr", "Tillfälle", ...Array.from({ length: 14 }, (_, index) => `Fråga ${index + 1}`)],
      ...people.map((person): Line => [person, 0, ...twelve((item) => digit(person, item)), 1, 2]),
    ]),
  ],
  "five questions of wellbeing": [
    formSheet("Välmående", [
      ["Nr", "Tillfälle", ...[1, 2, 3, 4, 5].map((item) => `Fråga ${item}`)],
      ...people.map((person): Line => [person, "Start", ...[1, 2, 3, 4, 5].map((item) => digit(person, item) + 1)]),
    ]),
  ],
  "months under a title that speaks of the form": [
    formSheet("Tidplan", [
      ["När GHQ-12 ska delas ut"],
      [],
      ["Aktivitet", ...twelve((month) => month)],
      ...people.map((row): Line => [`Aktivitet ${row}`, ...twelve((month) => digit(row, month))]),
    ]),
  ],
  "results by year": [
    formSheet("Resultat", [
      ["Nr", "Mått", "Start", "Efter ett år"],
      ...people.map((row): Line => [row, `Mått ${row}`, row * 11, row * 12]),
    ]),
  ],
  "participants by municipality and month": [
    formSheet("Flöde", [
      ["Deltagare", "Jan", "Feb", "Mar", "Apr", "Maj", "Jun", "Jul", "Aug", "Sep", "Okt", "Nov", "Dec"],
      ...people.map((row): Line => [`Kommun ${row}`, ...twelve((month) => digit(row, month))]),
    ]),
  ],
  "grades of activities": [
    formSheet("Aktiviteter", [
      ["Nr", "Aktivitet", "Oro", "Smärta", "Kommentar"],
      ...people.map((row): Line => [row, "Möte", digit(row, 1), digit(row, 2), "ok"]),
    ]),
  ],
};
