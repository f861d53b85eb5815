/** What the report's chart of the areas shows, over it: the pane's words, by a formula that follows the scores. */
import { applyToFile } from "../../../../src/hosts/file/write/apply-to-file";
import { newWorkbook } from "../../../../src/hosts/file/write/new-workbook";
import { readWorkbook } from "../../../../src/hosts/file/read/read-workbook";
import { evaluationOf } from "../../../../src/subjects/fidelity/report/evaluation";
import { areasChart } from "../../../../src/subjects/fidelity/report/fidelity-charts";
import { answerPatch } from "../../../../src/subjects/fidelity/scoring/score-criterion";
import { fidelityReportPatch } from "../../../../src/subjects/fidelity/sheets/follow-up-sheets";
import { newMeasurementSheets } from "../../../../src/subjects/fidelity/sheets/new-measurement";
import { recalculatedByAll } from "../../../../src/workbook/formula/recalculate";
import { cellIn, rowAt } from "../../../../src/workbook/snapshot";
import { located, requestOf, scored, scoresFor, sv } from "../a-measurement";
import { en } from "../report/a-report";

function latestIn(bytes: Uint8Array) {
  const model = located(readWorkbook(bytes));
  const last = model.measurements.at(-1);
  if (last === undefined) throw new Error("No measurement");
  return { model, last };
}

function reported(scores: readonly (number | null)[], language = sv): Uint8Array {
  const bytes = newWorkbook(newMeasurementSheets(requestOf(scored(scores)), sv));
  const { model, last } = latestIn(bytes);
  return applyToFile(bytes, fidelityReportPatch(model, last, language)).bytes;
}

/** Right over the upper left corner of the report's first chart. */
function overChart(bytes: Uint8Array): unknown {
  const sheet = readWorkbook(bytes).sheets.at(-1);
  const chart = sheet?.charts?.[0];
  if (sheet === undefined || chart === undefined) throw new Error("No chart");
  return cellIn(rowAt(sheet, chart.row - 1), chart.column)?.value;
}

function inPane(bytes: Uint8Array, language = sv): string {
  const { model, last } = latestIn(bytes);
  return areasChart(evaluationOf(model, last).overview.areas, language).title;
}

it.each([
  ["Swedish", sv, "Högst andel av poängen: Personal, 12 av 15 (80 %); lägst: Insatser, 42 av 70 (60 %)"],
  ["English", en, "Highest share of the points: Staffing, 12 of 15 (80 %); lowest: Services, 42 of 70 (60 %)"],
])("says in %s what the pane says", (_, language, finding) => {
  const bytes = reported(scoresFor(81), language);
  expect(overChart(bytes)).toBe(finding);
  expect(inPane(bytes, language)).toBe(finding);
});

it("follows a score that is changed", async () => {
  const bytes = reported(scoresFor(81));
  const { last } = latestIn(bytes);
  // Criteria 1 to 3 are the first area's: 12 of 15 becomes 4 of 15.
  let changed = bytes;
  for (const no of [1, 2, 3]) {
    const row = latestIn(changed).last.rows.find(({ criterion }) => criterion.no === no);
    const patch = row === undefined ? [] : answerPatch(row, { kind: "score", rater: null, score: no === 1 ? 2 : 1 });
    changed = applyToFile(changed, await recalculatedByAll(readWorkbook(changed), patch)).bytes;
  }
  expect(last.rows[0]?.score.value).not.toBe(2);
  expect(overChart(changed)).toBe(
    "Högst andel av poängen: Organisation, 27 av 40 (68 %); lägst: Personal, 4 av 15 (27 %)",
  );
  expect(inPane(changed)).toBe(overChart(changed));
});

it("names none while a score is missing, or where areas are alike", () => {
  for (const scores of [
    scoresFor(81).map((score, index) => (index === 0 ? null : score)),
    scoresFor(75).map(() => 3),
  ]) {
    const bytes = reported(scores);
    expect(overChart(bytes)).toBe("Andel av högsta möjliga poäng");
    expect(inPane(bytes)).toBe("Andel av högsta möjliga poäng");
  }
});
