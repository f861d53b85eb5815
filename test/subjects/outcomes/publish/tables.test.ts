/** The tables that may be published, by the figures of the sources. */
import type { OutcomeFigures } from "../../../../src/subjects/outcomes/figures/outcome-figures";
import type { BasisId, MeasureId } from "../../../../src/subjects/outcomes/figures/measures";
import { countsAndSums, hiddenIn } from "../../../../src/subjects/outcomes/publish/counts";
import {
  publishedTables,
  type PublishedTables,
  type ToldShare,
} from "../../../../src/subjects/outcomes/publish/tables";
import { type Participant, on, outcomesOf, registerSheet, workbookOf } from "../a-register";
import { arbetslivsintro } from "../arbetslivsintro";
import { hudiksvall } from "../hudiksvall";
import { boundsOf } from "./reader";
import type { Snapshot } from "../../../../src/workbook/snapshot";

const smallest = 5;

function figuresOf(snapshot: Snapshot): OutcomeFigures {
  const { figures } = outcomesOf(snapshot);
  if (figures === null) throw new Error("No register");
  return figures;
}

const ofHudiksvall = figuresOf(hudiksvall());
const ofArbetslivsintro = figuresOf(arbetslivsintro());

function shareOf({ measures }: PublishedTables, measure: MeasureId, basis: BasisId): ToldShare | undefined {
  return measures.find((each) => each.measure === measure && each.basis === basis)?.told;
}

function rowsOf({ spreads }: PublishedTables, id: string): Readonly<Record<string, number | null>> {
  const rows = spreads.find((spread) => spread.id === id)?.rows ?? [];
  return Object.fromEntries(rows.map(({ label, told }) => [label.sv, told.count]));
}

describe("Hudiksvall's tables for publication", () => {
  const tables = publishedTables(ofHudiksvall, smallest);

  it("leave out the 4 who went to studies, and their share of all who started", () => {
    expect(shareOf(tables, "studies", "all")).toEqual({ count: null, of: 71, share: null, interval: null });
  });

  it("tell the 11 who went to work of everyone who started, and no second share that would tell of the two between", () => {
    expect(shareOf(tables, "work", "all")).toMatchObject({ count: 11, of: 71, share: 11 / 71 });
    expect(tables.measures.filter(({ measure }) => measure === "work")).toHaveLength(1);
    expect([tables.started, tables.current, tables.ended]).toEqual([71, 34, 37]);
  });

  it("tell both results, neither hiding the other, where 4 people may be shown", () => {
    const open = publishedTables(ofHudiksvall, 4);
    expect(shareOf(open, "work", "all")).toMatchObject({ count: 11, of: 71 });
    expect(shareOf(open, "studies", "all")).toMatchObject({ count: 4, of: 71 });
  });

  it("hide the smallest municipality along with the one person whose municipality is not known", () => {
    expect(rowsOf(tables, "municipality")).toEqual({ Hudiksvall: 49, Ljusdal: 14, Nordanstig: null });
    const { unanswered } = tables.spreads.find(({ id }) => id === "municipality") ?? {};
    expect(unanswered).toMatchObject({ count: null, of: 71, share: null });
  });

  it("list trades by name, and hide the 5 of 11 too: three trades share the other 6, and each has somebody", () => {
    expect(Object.entries(rowsOf(tables, "trade"))).toEqual([
      ["Handel", null],
      ["Tillverkningsindustri", null],
      ["Tjänsteföretag", null],
      ["Äldreomsorg och kommunal verksamhet", null],
    ]);
  });

  it("keep the noughts of diagram 3, and hide two ages so that neither follows from the sum", () => {
    expect(rowsOf(tables, "age")).toMatchObject({ "16–17 år": 0, "50–57 år": null, "58–65 år": null });
  });

  it("tell how it went for women and men in work, not in studies: three women and a man", () => {
    const groups = (measure: MeasureId) =>
      tables.comparisons
        .find((each) => each.grouping === "sex" && each.measure === measure)
        ?.groups.map(({ label, told, verdict }) => [label.sv, told.count, told.of, verdict]);
    expect(groups("work")).toEqual([
      ["Kvinna", 6, 43, "notShown"],
      ["Man", 5, 28, "notShown"],
    ]);
    expect(groups("studies")).toEqual([
      ["Kvinna", null, 43, null],
      ["Man", null, 28, null],
    ]);
  });

  it("tell the flow of 2018 by year, with the mean of the 37", () => {
    expect(tables.flows.at(-1)).toMatchObject({ from: "2018-01-01", new: 9, ended: 7, end: 34 });
    expect(tables.days).toMatchObject({ mean: 194, people: 37 });
  });
});

it("Arbetslivsintro's 94 of 97 with a plan in time give away the three without one: the 94 is left out", () => {
  const tables = publishedTables(ofArbetslivsintro, smallest);
  expect(shareOf(tables, "planned", "all")).toEqual({ count: null, of: 97, share: null, interval: null });
  expect(shareOf(tables, "workRehab", "ended")).toMatchObject({ count: 22, of: 46 });
  expect(rowsOf(tables, "reason")).toMatchObject({ Fullföljd: 28, Sjukdom: 11, "Flytt eller föräldraledighet": 7 });
  expect(tables.efforts).toEqual({ total: 365, people: 97 });
});

it("an effort with four participants has no figures to publish", () => {
  const people = [1, 2, 3, 4].map((number): Participant => ({
    number,
    enrolled: on("2023-01-10"),
    sex: "Kvinna",
    ended: on("2023-06-01"),
  }));
  const tables = publishedTables(
    figuresOf(workbookOf(registerSheet(["number", "enrolled", "sex", "ended"], people))),
    5,
  );
  expect([tables.started, tables.ended, tables.days?.mean, tables.flows[0]?.new]).toEqual([null, null, null, null]);
  // "0 men" would say of each of the four that she is a woman.
  expect(rowsOf(tables, "sex")).toEqual({ Kvinna: null, Man: null, Annat: null });
});

it("where three work, all of them women, no nought says that no man does", () => {
  const people = Array.from({ length: 40 }, (_, index): Participant => ({
    number: index + 1,
    enrolled: on("2023-01-10"),
    sex: index % 2 ? "Man" : "Kvinna",
    ...([0, 2, 4].includes(index) && { work: on("2023-04-01") }),
  }));
  const columns = ["number", "enrolled", "sex", "work"] as const;
  const tables = publishedTables(figuresOf(workbookOf(registerSheet(columns, people))), smallest);
  const [work] = tables.comparisons.filter(({ measure }) => measure === "work");
  expect(work?.groups.map(({ label, told }) => [label.sv, told.count, told.of])).toEqual([
    ["Kvinna", null, 20],
    ["Man", null, 20],
  ]);
});

it("hides work or studies where it would tell of the three in work, the others being in studies", () => {
  const people = Array.from({ length: 60 }, (_, index): Participant => ({
    number: index + 1,
    enrolled: on("2023-01-10"),
    ...(index < 30 && { studies: "SFI" }),
    ...(index >= 30 && index < 33 && { work: on("2023-04-01") }),
  }));
  const columns = ["number", "enrolled", "studies", "work"] as const;
  const tables = publishedTables(figuresOf(workbookOf(registerSheet(columns, people))), smallest);
  const told = ["work", "studies", "workOrStudies"] as const;
  const counts = told.map((measure) => shareOf(tables, measure, "all")?.count);
  expect(counts[0]).toBeNull();
  expect(counts.filter((count) => count !== null)).toHaveLength(1);
});

it("an effort of thousands hides nothing", () => {
  const people = Array.from({ length: 4000 }, (_, index): Participant => ({
    number: index + 1,
    enrolled: on("2022-01-10") + (index % 400),
    sex: index % 2 ? "Kvinna" : "Man",
    ...(index % 3 ? { ended: on("2023-06-01") + (index % 50) } : {}),
  }));
  const snapshot = workbookOf(registerSheet(["number", "enrolled", "sex", "ended"], people));
  expect(hiddenIn(figuresOf(snapshot), smallest).size).toBe(0);
});

it.each([
  ["Hudiksvall", ofHudiksvall],
  ["Arbetslivsintro", ofArbetslivsintro],
])("no reader narrows a count of %s to a single small one by all the sums of all the tables", (_, figures) => {
  const { counts, sums } = countsAndSums(figures, smallest);
  const hidden = hiddenIn(figures, smallest);
  expect(hidden.size).toBeGreaterThan(5);
  const bounds = boundsOf(counts, sums, hidden, 1000);
  const isSmall = (value: number): boolean => value > 0 && value < smallest;
  const found = counts.filter(({ id, value }) => {
    const [low, high] = bounds.get(id) ?? [0, 0];
    return (hidden.has(id) || isSmall(value)) && (low === high || high < smallest);
  });
  expect(found.map(({ id, value }) => `${id} = ${value}`)).toEqual([]);
});
