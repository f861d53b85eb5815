/** Participants by year and sex, as other subjects may have them: small numbers are kept back. */
import { check } from "../../check";
import { catalogue } from "../../../src/subjects/catalogue";
import { sharedFactsOf } from "../../../src/subjects/subject";
import type { PublishedPeople, ToldPeople } from "../../../src/subjects/shared-facts";
import type { Sheet } from "../../../src/workbook/snapshot";
import { arbetslivsintroRegister } from "./arbetslivsintro";
import { on, type Participant, registerSheet, workbookOf } from "./a-register";

const toldOf = (register: Sheet, ...years: readonly number[]): PublishedPeople | null =>
  sharedFactsOf(catalogue.check(workbookOf(register), undefined, "2024-03-01")).participants?.byYear?.(years) ?? null;

const line = (people: ToldPeople | undefined): unknown =>
  people && [people.all, people.women, people.men, people.other];

/** So many women and men from each day on. */
function register(
  ...groups: readonly (readonly [from: string, to: string | null, women: number, men: number])[]
): Sheet {
  const people = groups.flatMap(([from, to, women, men]) =>
    Array.from({ length: women + men }, (_, index): Participant => ({
      enrolled: on(from),
      ...(to !== null && { ended: on(to) }),
      sex: index < women ? "Kvinna" : "Man",
    })),
  );
  return registerSheet(
    ["number", "enrolled", "sex", "ended"],
    people.map((person, index) => ({ number: index + 1, ...person })),
    { effort: "Insats", asOf: on("2023-12-31") },
  );
}

it("counts whoever was there in the year, and each once over all years: 97 of Arbetslivsintro, three of five women", () => {
  const told = toldOf(arbetslivsintroRegister(), 2022, 2023);
  expect(line(told?.whole)).toEqual([97, 59, 38, 0]);
  // Enrolled every fifth day from 10 January 2022; nobody ended before July.
  expect(line(told?.years.get(2022))).toEqual([72, 44, 28, 0]);
  expect(told?.smallest).toBe(5);
});

it("leaves those who ended before the year out of it", () => {
  const told = toldOf(register(["2022-02-01", "2022-11-30", 10, 8], ["2022-06-01", null, 7, 9]), 2022, 2023);
  expect(line(told?.years.get(2022))).toEqual([34, 17, 17, 0]);
  expect(line(told?.years.get(2023))).toEqual([16, 7, 9, 0]);
});

it("keeps back a small number, and the other that would give it away", () => {
  const told = toldOf(register(["2022-02-01", null, 12, 3]), 2022);
  const [all, women, men] = [told?.whole.all, told?.whole.women, told?.whole.men];
  expect(men).toBe("hidden");
  expect([all, women]).toContain("hidden");
  expect(line(told?.years.get(2022))).toEqual(line(told?.whole));
});

it("says of four people neither how many they are nor who", () => {
  expect(line(toldOf(register(["2022-02-01", null, 4, 0]), 2022)?.whole)).toEqual([
    "hidden",
    "hidden",
    "hidden",
    "hidden",
  ]);
});

it("says nothing where a day cannot be read, or there is no register", () => {
  const unread = registerSheet(
    ["number", "enrolled", "sex", "ended"],
    [
      { number: 1, enrolled: "i våras", sex: "Kvinna" },
      { number: 2, enrolled: on("2022-01-01"), sex: "Man" },
    ],
    { effort: "Insats", asOf: on("2023-12-31") },
  );
  expect(toldOf(unread, 2022)).toBeNull();
  expect(check({ sheets: [], dateSystem: 1900, names: new Map() }).outcomes).toBeNull();
});

it("keeps back what Utfall – publicering does: its flows would give away who came", () => {
  const hidden = register(["2021-12-01", null, 2, 2], ["2022-02-01", null, 20, 20]);
  const told = toldOf(hidden, 2022);
  // Four were there before the year: 44 beside 40 new ones would say so.
  expect(told?.years.get(2022)?.all).toBe("hidden");
});
