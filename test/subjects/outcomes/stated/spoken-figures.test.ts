/** Figures read out of sentences, as the sources write them. */
import {
  basisOf,
  meaningLabel,
  meaningOf,
  shareIn,
  spokenShares,
  weeksIn,
} from "../../../../src/subjects/outcomes/stated/spoken-figures";
import { spokenAmounts } from "../../../../src/subjects/outcomes/stated/spoken-money";
import { goalTexts, outcome, planning, returned } from "../arbetslivsintro";
import { discussion, told } from "../hudiksvall";

const shares = (text: string): readonly string[] =>
  spokenShares(text).map(({ value, about, isGoal, meaning, basis }) =>
    [
      `${Math.round(value * 1_000) / 10}`,
      about ? "about" : "",
      isGoal ? "goal" : "",
      meaning === null ? "-" : meaningLabel(meaning).sv,
      basis ?? "",
    ]
      .filter((part) => part !== "")
      .join(" "),
  );

it("Arbetslivsintro: what became of those who ended", () => {
  expect(shares(outcome)).toEqual([
    "49 Ännu inte avslutade all",
    "48 Nästa steg: arbetslivsinriktad rehabilitering ended",
    "13 Arbete, studier eller arbetssökande ended",
    "24 Sjukdom",
    "15 Flytt eller föräldraledighet",
  ]);
});

it("Arbetslivsintro: the plans", () => {
  expect(shares(planning)[0]).toBe("97 Planering inom utsatt tid all");
});

it("Hudiksvall: shares and the goals they are held against", () => {
  expect(shares(discussion[0])).toEqual(["28 Arbete ended", "11 Studier ended", "20 goal Arbete", "20 goal Studier"]);
  expect(shares(discussion[1])).toEqual(["43 -", "20 goal Meningsfull sysselsättning"]);
});

it("Hudiksvall's summary says about, and what it tells of others is no goal", () => {
  expect(shares(told[1])).toEqual(["28 Arbete ended", "11 Studier ended", "50 about Meningsfull sysselsättning ended"]);
  expect(shares(told[0])).toEqual(["62 Arbete all", "24 Arbete all"]);
});

it("a goal is what is wished for: after the word, before a shall, and in a list of both", () => {
  const goals = (text: string) => spokenShares(text).map(({ isGoal }) => isGoal);
  expect(goals("Målet är 20 procent till arbete och 10 procent till studier.")).toEqual([true, true]);
  expect(goals("20 procent ska gå till arbete.")).toEqual([true]);
  expect(goals("Målet om 20 procent till studier nås inte då 11 procent gick till studier.")).toEqual([true, false]);
  expect(goals("Uppföljningen av målen visar att 28 procent gått till arbete.")).toEqual([false]);
  expect(goals("28 procent fick arbete. Målgruppen är 60 procent kvinnor.")).toEqual([false, false]);
});

it("a sentence ends with a full stop, but not within ca. 50 or t.ex.", () => {
  expect(shares("Vi nådde ca. 50 procent i arbete, t.ex. Uppsala. 30 procent i studier")).toEqual([
    "50 about Arbete",
    "30 Studier",
  ]);
});

it("the goals of Arbetslivsintro and Västmanland tell level, measure, weeks and of whom", () => {
  const goals = [
    ...goalTexts,
    "50 % av de som fullföljer projektet ska inom sex månader ha arbete eller studier",
    "75 % ska fullfölja projektet",
    "Minst hälften ska gå vidare till arbete",
    "10-20 procent till studier",
  ];
  expect(
    goals.map((text) => {
      const meaning = meaningOf(text);
      return [shareIn(text), meaning?.kind === "measure" ? meaning.measure : null, weeksIn(text), basisOf(text)];
    }),
  ).toEqual([
    [0.8, "planned", 8, "all"],
    [0.5, "workRehab", null, "ended"],
    [0.5, "workOrStudies", 26, "completed"],
    [0.75, "completed", null, null],
    [0.5, "work", null, null],
    [0.1, "studies", null, null],
  ]);
});

it("a decimal is kept, and so is how many there are", () => {
  expect(spokenShares("28,2 procent gick till arbete")).toMatchObject([{ value: 0.282, decimals: 1 }]);
});

it("a long text takes no long time", () => {
  const started = performance.now();
  spokenShares("av deltagarna som har ".repeat(5_000));
  spokenShares("1 ".repeat(20_000));
  meaningOf("arbete ".repeat(3_000));
  spokenAmounts("1 000 ".repeat(10_000));
  expect(performance.now() - started).toBeLessThan(1_000);
});

describe("amounts", () => {
  it("Arbetslivsintro: 1 mkr is told of 1 504 266 kronor", () => {
    expect(spokenAmounts(returned)).toEqual({ total: 150_426_600, items: [100_000_000] });
  });

  it("are read in kronor, thousands and millions", () => {
    const { items } = spokenAmounts("12 500 kr, 12,5 tkr, 1.504.266 kronor, 1,5 miljoner och 2 mnkr lämnas åter.");
    expect(items).toEqual([1_250_000, 1_250_000, 150_426_600, 150_000_000, 200_000_000]);
  });

  it("one alone is the whole", () => {
    expect(spokenAmounts("504 266 kronor har återförts.")).toEqual({ total: 50_426_600, items: [] });
  });

  it("several of which none is told as the whole have no whole", () => {
    expect(spokenAmounts("Regionen lämnar 5 000 kr och kommunen 7 000 kr.").total).toBeNull();
  });
});
