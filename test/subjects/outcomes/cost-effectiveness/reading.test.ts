/** What a trial's table may hold besides: gaps, three groups, amounts that are none, and what is told beside the figures. */
import type { Answers } from "../../../../src/checking/question";
import { headingRole } from "../../../../src/subjects/outcomes/cost-effectiveness/read/heading-role";
import { trialsIn } from "../../../../src/subjects/outcomes/cost-effectiveness/read/locate-trials";
import { monthsIn } from "../../../../src/subjects/outcomes/cost-effectiveness/read/when";
import { trialReport } from "../../../../src/subjects/outcomes/cost-effectiveness/trial-report";
import { trialTold } from "../../../../src/subjects/outcomes/cost-effectiveness/told";
import type { CellValue } from "../../../../src/workbook/snapshot";
import { swedish } from "../../../cases/words";
import { formSheet, type Line } from "../../fidelity/a-form";
import { outcomesOf } from "../a-register";
import { smallTrial } from "./two-groups";

const headings = ["Deltagare", "Grupp", "Kostnad kr", "Arbetsdagar", "QALY"];

function readOf(lines: readonly Line[], answers: Answers = new Map(), name = "Data") {
  const { trials } = outcomesOf({ sheets: [formSheet(name, lines)], dateSystem: 1900, names: new Map() }, { answers });
  return trials;
}

function onlyOf(lines: readonly Line[], answers?: Answers) {
  const [only, ...others] = readOf(lines, answers);
  if (only === undefined || others.length > 0) throw new Error("Not one trial");
  return only;
}

function effectOf(lines: readonly Line[], effect: string) {
  const found = trialReport(onlyOf(lines)).comparisons[0]?.effects.find((each) => each.effect === effect);
  if (found === undefined) throw new Error(`No ${effect}`);
  return found;
}

const rows: readonly Line[] = smallTrial.map((row): Line => [...row]);
const changed = (place: number, column: number, value: CellValue): readonly Line[] =>
  rows.map((row, at) => (at === place ? row.map((cell, own) => (own === column ? value : cell)) : row));
const plain = (text: string): string => text.replaceAll("\u00a0", " ");
const notesOf = (lines: readonly Line[]): string => {
  const { notes, assumptions } = trialTold(onlyOf(lines), swedish);
  return plain([...notes, ...assumptions].join(" "));
};

describe("what is missing", () => {
  it.each([null, "-", "saknas", "NA", "?"])("is never nought: %p", (missing) => {
    const effect = effectOf([headings, ...changed(0, 3, missing)], "days");
    expect(effect.complete).toEqual({ project: { count: 5, of: 6 }, comparison: { count: 6, of: 6 } });
    // Without I01: (95 + 160 + 140 + 80 + 185) / 5 days, and 64 400 kr.
    expect(effect.means?.project).toEqual({ cost: 64_400, effect: 132 });
    expect(effect.ratio).toBeCloseTo(20_400 / 87, 6);
  });

  it("leaves the cost out where the effect is missing, and the effect where the cost is", () => {
    expect(effectOf([headings, ...changed(11, 2, null)], "days").means?.comparison).toEqual({
      cost: 42_800,
      effect: 41,
    });
  });

  it("is told where it differs between the groups", () => {
    const told = trialTold(onlyOf([headings, ...changed(0, 3, null)]), swedish);
    expect(told.pairs[0]?.effects[0]?.notes.join(" ")).toContain("Bortfallet skiljer sig mellan grupperna");
  });

  it("is in a sum too, where a formula has added up an empty cell", () => {
    const lines: readonly Line[] = [
      ["Nr", "Grupp", "Kostnad kommun", "Kostnad region", "Summa kostnad", "Arbetsdagar"],
      ...smallTrial.map(([who, group, cost, days], place): Line =>
        place === 2 ? [who, group, 40_000, null, 40_000, days] : [who, group, cost - 10_000, 10_000, cost, days],
      ),
    ];
    expect(effectOf(lines, "days").complete.project).toEqual({ count: 5, of: 6 });
  });

  it("leaves a person with fewer than all utilities without a QALY", () => {
    const lines: readonly Line[] = [
      ["Nr", "Grupp", "Kostnad kr", "EQ-5D 0 mån", "EQ-5D 12 mån"],
      ...smallTrial.map(([who, group, cost], place): Line => [who, group, cost, 0.5, place === 0 ? null : 0.6]),
    ];
    const effect = effectOf(lines, "qaly");
    expect(effect.complete.project.count).toBe(5);
    expect(effect.means?.project.effect).toBeCloseTo(0.55, 10);
  });

  it("is what no measure can be: an index above 1, days below nought", () => {
    expect(effectOf([headings, ...changed(0, 3, -9)], "days").complete.project.count).toBe(5);
    expect(onlyOf([headings, ...changed(0, 3, -9)]).unread).toHaveLength(1);
  });
});

describe("groups", () => {
  const three = rows.map((row, place): Line =>
    place % 3 === 2 ? [row[0], "Motiverande samtal", ...row.slice(2)] : row,
  );

  it("are compared two and two where there are three, and it is said", () => {
    const report = trialReport(onlyOf([headings, ...three]));
    expect(report.comparisons.map(({ project, comparison }) => [project, comparison])).toEqual([
      ["IPS", "Kontroll"],
      ["Motiverande samtal", "Kontroll"],
    ]);
    expect(notesOf([headings, ...three])).toContain("Varje projekt jämförs för sig");
  });

  it("are asked about where no name tells, and nothing is told until then", () => {
    const letters = rows.map((row): Line => [row[0], row[1] === "IPS" ? "A" : "B", ...row.slice(2)]);
    const [read] = readOf([headings, ...letters]);
    expect(read?.trial).toBeNull();
    const [question] = read?.questions ?? [];
    expect(question?.choices.map(({ id }) => id)).toEqual(["a", "b", "none"]);
    const of = (choice: string) => trialReport(onlyOf([headings, ...letters], new Map([[question?.id ?? "", choice]])));
    expect(of("b").comparisons[0]?.effects[0]?.quadrant).toBe("NE");
    expect(of("a").comparisons[0]?.effects[0]?.quadrant).toBe("SW");
    expect(of("a").comparisons[0]?.effects[0]?.ratio).toBeCloseTo(20_000 / 85, 5);
    expect(of("none").comparisons).toEqual([]);
  });

  it("leave out whoever has none, and whoever stands twice", () => {
    const report = trialReport(onlyOf([headings, ...changed(0, 1, null), rows[3] ?? []]));
    expect([report.ungrouped, report.twice, report.groups[0]?.people]).toEqual([1, 1, 4]);
  });

  it("are none in a table of means, nor without both cost and effect", () => {
    const none = (lines: readonly Line[]) =>
      trialsIn({ sheets: [formSheet("Data", lines)], dateSystem: 1900, answers: new Map() });
    expect(
      none([
        ["Grupp", "Kostnad kr", "Arbetsdagar"],
        ["IPS", 64_000, 130],
        ["Kontroll", 44_000, 45],
      ]),
    ).toEqual([]);
    expect(none([headings.slice(0, 3), ...rows.map((row) => row.slice(0, 3))])).toEqual([]);
  });
});

describe("what is told beside the figures", () => {
  it("says that nobody has said that the groups were drawn by lot", () => {
    expect(notesOf([headings, ...rows])).toContain("Grupperna är inte lottade, så vitt det står");
    expect(notesOf([["Randomiserad studie"], headings, ...rows])).toContain("Grupperna är lottade, enligt bladet");
    expect(notesOf([["Deltagarna är inte lottade"], headings, ...rows])).toContain("inte lottade, enligt bladet");
  });

  it("names perspective, time, prices and discounting, or that they are not said", () => {
    const bare = notesOf([headings, ...rows]);
    expect(bare).toContain("Perspektivet står inte");
    expect(bare).toContain("Det står inte hur lång tid kostnaden gäller");
    expect(bare).toContain("Inte diskonterat");
    expect(bare).toContain("Det står inte vilket års priser");
    const told = ["Deltagare", "Grupp", "Samhällskostnad 24 mån, kr (2016 års priser)", "Arbetsdagar", "QALY"];
    const said = notesOf([told, ...rows]);
    expect(said).toContain("Perspektiv: samhället");
    expect(said).toContain("Kostnaden gäller 24 månader");
    expect(said).toContain("Prisnivå: 2016");
  });

  it("says why there is no interval of a ratio", () => {
    const close = rows.map((row, place): Line => [...row.slice(0, 3), [40, 60, 20, 75, 10, 65][place % 6] ?? 0]);
    const nearer = close.map((row, place): Line => (place === 0 ? [...row.slice(0, 3), 44] : row));
    const told = trialTold(onlyOf([headings.slice(0, 4), ...nearer]), swedish);
    const lines = told.pairs[0]?.effects[0]?.lines ?? [];
    expect(lines.at(-1)?.value).toContain("av dragningarna ligger på andra sidan om ΔE = 0");
    expect(lines.find(({ label }) => label === "Kvadrant")?.value).toContain("NE");
  });
});

describe("headings", () => {
  it.each([
    ["0 24 man", 0, 24],
    ["24 man", null, 24],
    ["ar 2", 12, 24],
    ["vid start", null, 0],
    ["month 6", null, 6],
  ] as const)("'%s' is from %p to %p", (text, from, to) => {
    expect(monthsIn(text).months).toEqual({ from, to });
  });

  it.each([
    "Sjukdagar",
    "Dagar till arbete",
    "Arbetslösa dagar",
    "Dagar i arbetsträning",
    "Kostnad per QALY",
    "Kostnadsställe",
    "Lön, kr",
    "Kostnad före insats",
    "EQ VAS 6 mån",
    "EQ-5D rörlighet 0 mån",
    "Arbete från",
  ])("takes %s for nothing that is weighed", (heading) => {
    expect(headingRole(heading)).toBeNull();
  });

  it("does not take the first and the second time for so many months", () => {
    const lines: readonly Line[] = [
      ["Nr", "Grupp", "Kostnad kr", "EQ5D_1", "EQ5D_2", "EQ5D_3"],
      ...smallTrial.map(([who, group, cost]): Line => [who, group, cost, 0.5, 0.6, 0.7]),
    ];
    expect(onlyOf(lines).questions.map(({ about }) => about)).toEqual(["trialMonths"]);
    expect(trialReport(onlyOf(lines)).comparisons.flatMap(({ effects }) => effects)).toEqual([]);
  });
});
