/** Names: a participant's column holds persons, staff's holds names, and organisations and streets are nobody. */
import type { PersonHeading } from "../../../src/reading/persons/column-heading";
import { isOrganisationOrPlace } from "../../../src/reading/persons/organisation";
import { nameKey } from "../../../src/reading/persons/person-name";
import { personsIn } from "../../../src/reading/persons/persons-in";

function names(text: string, under?: PersonHeading): readonly string[] {
  return personsIn(text, under)
    .filter(({ kind }) => kind === "name")
    .map(({ start, end }) => text.slice(start, end));
}

describe("under a heading of participants", () => {
  it.each([
    "Zebulon Quist",
    "Zebulon",
    "anna",
    "anna andersson",
    "A.A.",
    "AA",
    "B",
    "Bo 2",
    "L.",
    "محمد علي",
    "Анна Иванова",
    "Anna Andersson och Eva Berg",
    "Anna Andersson 12",
    "Deltagare AA",
    "Röda Korset",
    "Per Chef",
  ])("%s is somebody, the whole cell", (text) => {
    expect(names(` ${text} `, "participant")).toEqual([text]);
  });

  it.each([
    "",
    "-",
    "–",
    "?",
    "...",
    "x",
    "saknas",
    "Okänd",
    "N.N.",
    "NN",
    "Skyddad identitet",
    "Vakant",
    "Totalt",
    "Kvinna",
    "12",
    "Nr 12",
    "Deltagare 12",
    "Deltagare nr 12",
    "Löpnr 4",
    "Klient A",
    "Person 1",
    "P7",
    "D-14",
    "IPS-12",
    "12b",
    "#12",
    "2021-3",
    "Namn",
    "2022-01-01",
  ])("%p is nobody", (text) => {
    expect(names(text, "participant")).toEqual([]);
  });

  it("is told beside a number or an address in the same cell", () => {
    expect(names("anna andersson, tel 070-123 45 67", "participant")).toEqual(["anna andersson"]);
    expect(names("640823-3234 zebulon", "participant")).toEqual(["zebulon"]);
    expect(names("Pnr: 640823-3234", "participant")).toEqual([]);
  });
});

it.each([
  "Jan Andersson",
  "Maj Berg",
  "Max von Sydow",
  "Per Hassan",
  "Zlatko Andersson",
  "Jean-Pierre D'Angelo",
  "Mohammed al Hassan",
  "Anna O'Brien",
  "Oleksandr Kovalenko",
  "Semhar Tesfay",
])("%s is somebody without any heading, in capitals too", (name) => {
  expect(names(name)).toEqual([name]);
  expect(names(name.toUpperCase())).toEqual([name.toUpperCase()]);
});

describe("under other headings", () => {
  it("a bare Namn is judged by the name alone", () => {
    expect(names("Anna Andersson", "name")).toEqual(["Anna Andersson"]);
    for (const text of ["Röda Korset", "Zebulon Quist", "Grön Rehab", "Fryshuset", "Södra Hälsingland"]) {
      expect(names(text, "name")).toEqual([]);
    }
  });

  it("staff are names, and organisations among them are not", () => {
    expect(names("Zlatko Begović", "staff")).toEqual(["Zlatko Begović"]);
    expect(names("Zebulon Quist", "staff")).toEqual(["Zebulon Quist"]);
    expect(names("Per", "staff")).toEqual(["Per"]);
    expect(names("Per Olsson, AF", "staff")).toEqual(["Per Olsson"]);
    expect(names("Anna Lind/Per Olsson", "staff")).toEqual(["Anna Lind", "Per Olsson"]);
    expect(names("Uppsala Kommun", "staff")).toEqual([]);
    expect(names("Vakant", "staff")).toEqual([]);
  });

  it("organisations and places are nobody, but a number among them is", () => {
    expect(names("Anna Andersson", "organisation")).toEqual([]);
    expect(names("Anna Andersson", "place")).toEqual([]);
    expect(personsIn("640823-3234", "organisation")).toHaveLength(1);
    expect(personsIn("070-123 45 67", "place")).toHaveLength(1);
  });
});

it.each([
  ["Deltagare Anna Andersson slutade", "Anna Andersson"],
  ["klienten Zlatko Begovic har börjat", "Zlatko Begovic"],
  ["Anna Andersson (deltagare) och Per Olsson (coach)", "Anna Andersson"],
  ["deltagaren Anna har börjat", "Anna"],
  ["DELTAGARE ANNA ANDERSSON SLUTADE", "ANNA ANDERSSON"],
  ["ring Anna Andersson, 640823-3234", "Anna Andersson"],
  ["640823-3234 Åsa Öberg, samtal", "Åsa Öberg"],
  ["ring Anna Andersson 070-123 45 67", "Anna Andersson"],
  ["Kim Ek, kim.ek@exempel.se, vill börja", "Kim Ek"],
  ["(nr 12 Karl-Erik Öberg)", "Karl-Erik Öberg"],
  ["Anna Andersson, löpnr 4", "Anna Andersson"],
  ["12. Anna Andersson", "Anna Andersson"],
  ["Anna Andersson (12)", "Anna Andersson"],
  ["Anna Andersson f. 1975", "Anna Andersson"],
  ["nr 12 = Anna Andersson", "Anna Andersson"],
  ["Namn: Anna Andersson", "Anna Andersson"],
  ["Deltagare Anna A. slutade", "Anna A."],
  ["Anna Andersson och Eva Berg", "Anna Andersson", "Eva Berg"],
  ["Anna Andersson, Eva Berg", "Anna Andersson", "Eva Berg"],
  ["Anna ANDERSSON", "Anna ANDERSSON"],
  ["von Essen, Maria", "von Essen, Maria"],
  ["Anna A.", "Anna A."],
])("in %p the name beside a word or a number for somebody is told", (text, ...expected) => {
  expect(names(text)).toEqual(expected);
  // Decomposed, as a Mac writes it: the mark is a place of the text as it stands.
  expect(names(text.normalize("NFD"))).toEqual(expected.map((name) => name.normalize("NFD")));
});

it.each([
  "Coach Anna Lind 018-34 70 12",
  "Handläggare: Per Olsson, 010-123 45 67",
  "Samtal med Per Olsson på Arbetsförmedlingen",
  "Deltagare från Södra Sandby, Region Uppsala",
  "Projektledarens namn: Anna Berg",
  "Maria IPS",
])("in %p no name is a participant's", (text) => {
  expect(names(text)).toEqual([]);
});

it.each([
  "Röda Korset",
  "Svenska Kyrkan",
  "Olof Palmes Gata",
  "Anders Personsväg",
  "Sankt Görans Sjukhus",
  "Karl Johans torg",
  "Anna Lindhs plats",
  "Lars Anderssons Bygg AB",
  "Karlstads Universitet",
  "Hans Rosling Center",
  "Erik Dahlbergsgatan 3",
  "Stiftelsen Maria Söderberg",
  "Emma Larsson Ekonomisk Förening",
  "Andersson & Söner",
  "HEDVIG ELEONORA",
])("%s is an organisation or a place", (text) => {
  expect(isOrganisationOrPlace(text)).toBe(true);
  expect(names(text)).toEqual([]);
});

it.each([
  "Anna Andersson",
  "Kim Ek",
  "Agata Kowalska",
  "Milan Kaplan",
  "Stig Strand",
  "Kaj Hall",
  "Sara Backe",
  "Ingrid Nystad",
  "Eva Damgård",
])("%s is none", (text) => {
  expect(isOrganisationOrPlace(text)).toBe(false);
});

it("has one key for a name, however it is written", () => {
  const key = nameKey("Åsa-Maria Öberg");
  for (const name of [
    "ÅSA-MARIA ÖBERG",
    "åsa maria öberg",
    "Öberg, Åsa-Maria",
    "Åsa\u2011Maria  Öberg,",
    "Åsa-Maria Öberg".normalize("NFD"),
    "Åsa-Maria K. Öberg",
  ]) {
    expect(nameKey(name)).toBe(key);
  }
  expect(nameKey("Åsa Öberg")).not.toBe(key);
  expect(nameKey("A.A.")).toBe(nameKey("a a"));
});
