/** A register rebuilt after Arbetslivsintro's final report gives its figures, and the report is held against it. */
import { known } from "../../../src/subjects/outcomes/figures/open-share";
import { measuredShare, outcomeFigures } from "../../../src/subjects/outcomes/figures/outcome-figures";
import { formSheet } from "../fidelity/a-form";
import { found, outcomesOf, registerIn, wordsOf, workbookOf } from "./a-register";
import {
  arbetslivsintro,
  arbetslivsintroRegister,
  arbetslivsintroReport,
  bullets,
  endings,
  planning,
} from "./arbetslivsintro";

const figures = outcomeFigures(registerIn(arbetslivsintro()), "2024-01-31");
const percent = (part: number, whole: number): number => Math.round((100 * part) / whole);

it("97 people had 365 efforts: 3,76 each", () => {
  expect(known(figures.started)).toBe(97);
  expect(figures.efforts).toEqual({ total: 365, people: 97, unanswered: 0, unread: 0 });
  expect((365 / 97).toFixed(2)).toBe("3.76");
});

it("97 percent had a plan within eight weeks, and the other three later", () => {
  expect(measuredShare(figures, "planned", "all")?.share).toEqual({ numerator: 94, denominator: 97 });
  expect(percent(94, 97)).toBe(97);
  expect(figures.plan).toMatchObject({ count: 97, weeks: 8, late: 3, without: 0 });
});

it("46 ended give 48, 13, 24 and 15 percent", () => {
  const reasons = figures.distributions.find(({ id }) => id === "reason")?.rows ?? [];
  const count = (id: string): number => reasons.find((row) => row.id === id)?.count.least ?? 0;
  expect(known(figures.ended)).toBe(46);
  expect([
    measuredShare(figures, "workRehab", "ended")?.share,
    measuredShare(figures, "workStudiesSeeking", "ended")?.share,
  ]).toEqual([
    { numerator: 22, denominator: 46 },
    { numerator: 6, denominator: 46 },
  ]);
  expect([22, 6, count("illness"), count("moved")].map((each) => percent(each, 46))).toEqual([48, 13, 24, 15]);
});

it("the goal of 80 percent is met, the goal of 50 percent is not", () => {
  const { results } = outcomesOf(arbetslivsintro());
  expect(results).toMatchObject([
    { goal: { measure: "planned", target: 0.8, weeks: 8, basis: "all" }, status: "met" },
    { goal: { measure: "workRehab", target: 0.5, basis: "ended" }, status: "notMet" },
  ]);
});

it("a goal within four weeks counts the plans of four weeks", () => {
  const register = arbetslivsintroRegister();
  const people = outcomesOf(arbetslivsintro()).register?.people;
  const early = [...(people?.rows ?? [])].filter(
    (_, person) => (people?.dates.planned?.[person] ?? 0) - (people?.dates.enrolled?.[person] ?? 0) <= 28,
  ).length;
  const goals = formSheet("Mål", [
    ["Mål", "Mått", "Minst", "Inom veckor"],
    ["Planering inom fyra veckor", "Planering inom utsatt tid", 0.3, 4],
  ]);
  expect(outcomesOf(workbookOf(register, goals)).results[0]?.open?.share).toEqual({
    numerator: early,
    denominator: 97,
  });
});

describe("the report", () => {
  it("alone: no 48 percent of 49, a Ja beside 48 percent, and 504 266 kronor unexplained", () => {
    const snapshot = workbookOf(arbetslivsintroReport());
    expect(found(snapshot)).toEqual([
      "OUT-304 fits Slutrapport!C9",
      "OUT-401 yes Slutrapport!B9",
      "OUT-505 words Slutrapport!B14",
    ]);
    expect(wordsOf(snapshot)).toMatchObject([
      {
        message:
          "48 % av 49 avslutade är inget helt antal personer: 23 av 49 är 46,9 % och 24 av 49 är 49 %. Andelarna går ihop om 46 eller 54 har avslutats.",
      },
      { expected: "50 %", found: "48 %" },
      {
        message: "Texten förklarar bara en del av det som har återförts. 504 266 kr är oförklarat.",
        expected: "1 504 266 kr",
        found: "1 000 000 kr",
      },
    ]);
  });

  it("beside a register of 46 ended: the 49 percent who have not ended are 51 of 97", () => {
    const snapshot = workbookOf(arbetslivsintroRegister(), arbetslivsintroReport());
    expect(found(snapshot)).toEqual([
      "OUT-306 Slutrapport!C9",
      "OUT-401 yes Slutrapport!B9",
      "OUT-505 words Slutrapport!B14",
    ]);
    expect(wordsOf(snapshot)[0]).toMatchObject({ expected: "52,6 %", found: "49 %" });
  });

  it("with what is right put in, has nothing more to be said of it", () => {
    const right = arbetslivsintroReport({
      planning: ["Ja", planning],
      outcome: ["Nej", bullets("53% av deltagarna har inte kunnat avslutats innan insatsen upphört.", ...endings)],
      returned:
        "Region Uppsala återlämnar 504 266 kronor. Uppsala kommun återlämnar 1 mkr. Sammanfattningsvis har 1 504 266 kronor återlämnats.",
    });
    expect(found(workbookOf(arbetslivsintroRegister(), right))).toEqual([]);
  });
});
