/** The report of a measurement: all that was written in full, nothing cut, nothing parted, what is unknown said. */
import { evaluationOf } from "../../../../src/subjects/fidelity/report/evaluation";
import { reportBlueprint } from "../../../../src/subjects/fidelity/sheets/fill-report";
import { pageHeight } from "../../../../src/subjects/fidelity/sheets/report/report-part";
import type { SheetBlueprint } from "../../../../src/workbook/blueprint";
import { english } from "../../../cases/words";
import { type Filling, ips25, located, scored, scoresFor, sv, workbookOf } from "../a-measurement";

const long = "Coacherna berättar att de träffar deltagarna varje vecka. ".repeat(28).trim();

const withTexts: Filling = scored(scoresFor(81), {
  raters: 2,
  row: (index) => ({
    texts: {
      evidence: index === 4 ? long : `Underlag ${index + 1}`,
      note: `Kommentar ${index + 1}`,
      suggestion: `Rekommendation ${index + 1}`,
    },
  }),
});

function reportOf(fillings: readonly Filling[], words: Parameters<typeof reportBlueprint>[1] = sv): SheetBlueprint {
  const model = located(workbookOf(...fillings));
  const last = model.measurements.at(-1);
  if (last === undefined) throw new Error("No measurement");
  return reportBlueprint(evaluationOf(model, last), words, { sheet: "Rapport", suffix: "" });
}

const textsOf = ({ cells }: SheetBlueprint): readonly string[] =>
  cells.flatMap(({ value }) => (typeof value === "string" ? [value] : []));

it("has every criterion by its whole name, with what was written of it in full", () => {
  const texts = textsOf(reportOf([withTexts]));
  for (const { name } of ips25.criteria) expect(texts).toContain(name.sv);
  const all = texts.join(" ");
  for (const index of ips25.criteria.keys()) {
    if (index !== 4) expect(texts).toContain(`Underlag ${index + 1}`);
    expect(texts).toContain(`Kommentar ${index + 1}`);
    expect(texts).toContain(`Rekommendation ${index + 1}`);
  }
  // On two rows, since Excel makes none higher than 409 points.
  expect(all.replace(/\s+/g, " ")).toContain(long);
});

it("shows each text whole: no row is higher than Excel's, and none has more letters than it holds", () => {
  const { rowHeights } = reportOf([withTexts]);
  expect(Math.max(...rowHeights.values())).toBeLessThanOrEqual(409);
});

it("begins a page with each area, and cuts no chart by the end of one", () => {
  const { print, cells, charts = [], rowHeights } = reportOf([withTexts]);
  const breaks = print.tall?.breaks ?? [];
  for (const { name } of ips25.areas) {
    const heading = cells.find(
      ({ value, column }) => column === 0 && value === name.sv && breaks.includes(cellRow(value)),
    );
    expect(heading).toBeDefined();
  }
  for (const { area } of charts) {
    const [from = 0, to = 0] = [...area.matchAll(/\d+/g)].map(([digits]) => Number(digits) - 1);
    expect(breaks.filter((row) => row > from && row <= to)).toEqual([]);
  }
  const pages = [0, ...breaks].map((row, index) => [row, breaks[index] ?? print.area.match(/\d+$/)?.[0] ?? 0] as const);
  for (const [from, to] of pages) {
    const height = [...rowHeights].reduce((sum, [row, own]) => (row > from && row < Number(to) ? sum + own : sum), 0);
    expect(height).toBeLessThanOrEqual(pageHeight + 60);
  }

  function cellRow(value: unknown): number {
    return (
      cells
        .filter((each) => each.column === 0 && each.value === value)
        .map(({ row }) => row)
        .find((row) => breaks.includes(row)) ?? -1
    );
  }
});

it("tells what has changed since the measurement before, with the comment as why", () => {
  const before = scored(scoresFor(75), { measuredOn: "2017-05-27" });
  const texts = textsOf(reportOf([before, withTexts]));
  expect(texts.some((text) => text.includes("2017-05-27"))).toBe(true);
  expect(texts.join(" ")).toMatch(/75.*81|\+6/);
  expect(textsOf(reportOf([withTexts])).join(" ")).not.toContain("2017-05-27");
});

it("compares with nothing where two measurements have no day to tell which came first", () => {
  const model = located(workbookOf(scored(scoresFor(75), { measuredOn: null }), withTexts));
  const last = model.measurements.find(({ measuredOn }) => measuredOn?.value);
  if (last === undefined) throw new Error("No measurement");
  expect(evaluationOf(model, last)).toMatchObject({ previous: { kind: "unclear" }, moves: [] });
});

it("says what is unknown, and that evidence is missing, rather than leaving it out", () => {
  const texts = textsOf(reportOf([scored(scoresFor(81), { raters: 1, service: "" })]));
  expect(texts).toContain("framgår inte");
  expect(texts.filter((text) => text === "Inget underlag är skrivet.")).toHaveLength(25);
});

it("sorts strengths by score and what to develop by gain, each criterion in one list", () => {
  const model = located(workbookOf(withTexts));
  const [measurement] = model.measurements;
  if (measurement === undefined) throw new Error("No measurement");
  const { strengths, between, development } = evaluationOf(model, measurement);
  const all = [...strengths, ...between, ...development].map(({ criterion }) => criterion.id);
  expect([...new Set(all)]).toHaveLength(25);
  const gains = development.map(({ gain }) => gain ?? 0);
  expect(gains).toEqual([...gains].sort((a, b) => b - a));
});

it("speaks English too", () => {
  const texts = textsOf(reportOf([withTexts], english));
  for (const { name } of ips25.criteria) expect(texts).toContain(name.en);
});
