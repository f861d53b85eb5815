/** Phones and addresses: whose they are, what a heading says of them, and what is none. */
import { isOrganisationsMailbox, isOrganisationsPhone } from "../../../src/reading/persons/contact";
import { personsIn } from "../../../src/reading/persons/persons-in";

const kinds = (content: string | number, under?: "phone" | "identity"): readonly string[] =>
  personsIn(content, under).map(({ kind }) => kind);

it("a mailbox of an office is an organisation's, and one by a name is not", () => {
  for (const box of ["registrator", "info", "Kontakt", "kundtjänst", "förbundet", "social.registrator", "ips-team"]) {
    expect(isOrganisationsMailbox(`${box}@uppsala.exempel.se`)).toBe(true);
  }
  for (const box of ["anna.andersson", "kim.ek", "a-b", "aa"]) {
    expect(isOrganisationsMailbox(`${box}@uppsala.exempel.se`)).toBe(false);
  }
});

it("a number of an authority or a switchboard is an organisation's, and a mobile is not", () => {
  for (const number of [
    "0771-524 524",
    "020-524 524",
    "018-727 00 00",
    "(018) 727 00 00",
    "+46 18 727 00 00",
    "010\u2011123 45 00",
  ]) {
    expect(isOrganisationsPhone(number)).toBe(true);
    expect(isOrganisationsMailbox(number)).toBe(true);
  }
  expect(isOrganisationsPhone("018-34 71 00", "Växel 018-34 71 00")).toBe(true);
  for (const number of ["070-123 40 00", "018-34 71 00", "018-34 71 12"]) {
    expect(isOrganisationsPhone(number)).toBe(false);
  }
});

it("a mobile whose check digit fits a samordningsnummer is a phone, unless it is said to be a number of a person", () => {
  for (const mobile of ["0707677613", "0708765433", "0723678124", "0730612348"]) {
    expect(kinds(mobile)).toEqual(["phone"]);
    expect(kinds(mobile, "phone")).toEqual(["phone"]);
    expect(kinds(Number(mobile))).toEqual(["phone"]);
    expect(kinds(Number(mobile), "phone")).toEqual(["phone"]);
  }
  expect(kinds("0707677613", "identity")).toEqual(["samordningsnummer"]);
  expect(kinds("Personnummer: 0707677613")).toEqual(["samordningsnummer"]);
  expect(kinds("070312-2380")).toEqual(["personnummer"]);
});

it("under a heading of phones every number is one, but a day and a personnummer", () => {
  for (const number of ["34 70 00", "123 45 67", "0181234567", "+358 40 123 45 67", 181234567, 347000]) {
    expect(kinds(number, "phone")).toEqual(["phone"]);
  }
  expect(kinds("2018-05-31", "phone")).toEqual([]);
  expect(kinds("640823-3234", "phone")).toEqual(["personnummer"]);
});

it("a landline written together is a phone where a word says so", () => {
  expect(kinds("ring 018123456")).toEqual(["phone"]);
  expect(kinds("Tel: 018123456")).toEqual(["phone"]);
  expect(kinds("Konto 018123456")).toEqual([]);
});

it("under a heading of personnummer a number that has lost its zeros is one", () => {
  // 000102-2383, 010203-2380
  expect(kinds(1022383)).toEqual([]);
  expect(kinds(1022383, "identity")).toEqual(["personnummer"]);
  expect(kinds(102032380, "identity")).toEqual(["personnummer"]);
  expect(kinds(20180531, "identity")).toEqual([]);
});

it.each(["+47 912 34 567", "+358 40 123 45 67", "+45 12 34 56 78", "00 46 70 123 45 67", "46701234567"])(
  "%s is a phone abroad",
  (written) => {
    const [mark] = personsIn(written);
    expect(mark).toMatchObject({ kind: "phone", start: 0, end: written.length });
  },
);

it.each([
  "kim.ek @exempel.se",
  "kim.ek@ exempel.se",
  "kim.ek＠exempel.se",
  "kim.ek(at)exempel.se",
  "kim.ek [at] exempel.se",
])("%s is an address", (written) => {
  const [mark] = personsIn(written);
  expect(mark).toMatchObject({ kind: "email", start: 0, end: written.length });
});
