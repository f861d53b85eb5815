/** What a heading over amounts says that it is, and that an organisation's name says nothing of the kind. */
import { columnWord } from "../../src/reading/column-words";

it.each([
  ["2014", "period"],
  ["År 2014", "period"],
  ["Budget 2027", "period"],
  ["2025/26", "period"],
  ["Kv 1", "period"],
  ["HT 2014", "period"],
  ["Mars", "period"],
  ["Budget", "stage"],
  ["Beviljat", "stage"],
  ["Utfall", "stage"],
  ["Återstår", "stage"],
  ["Söks från förbundet", "funder"],
  ["Egenfinansiering", "funder"],
  ["ESF", "funder"],
  ["Timmar", "remark"],
  ["Kommentar", "remark"],
  ["Kommentarer", "remark"],
  ["Konto", "remark"],
])("%s is a %s", (heading, kind) => {
  expect(columnWord(heading)?.kind).toBe(kind);
});

it.each(["Uppsala kommun", "Region Uppsala", "Arbetsförmedlingen", "Maj kommun", "Röda Korset", "Part 2", ""])(
  "%s is none of them",
  (heading) => {
    expect(columnWord(heading)).toBeNull();
  },
);
