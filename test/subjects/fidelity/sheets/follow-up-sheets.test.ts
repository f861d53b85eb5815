/** New measurements, reports and the sheet over time, added to a file beside what is there and taken away again. */
import { check, defaultPolicy } from "../../../check";
import { unzipSync } from "fflate";
import { fidelityOverTimePatch, fidelityReportPatch } from "../../../../src/subjects/fidelity/sheets/follow-up-sheets";
import { newMeasurementPatch } from "../../../../src/subjects/fidelity/sheets/new-measurement";
import { answerPatch, type CriterionAnswer } from "../../../../src/subjects/fidelity/scoring/score-criterion";
import { recalculated } from "../../../../src/workbook/formula/recalculate";
import { applyToFile } from "../../../../src/hosts/file/write/apply-to-file";
import { newWorkbook } from "../../../../src/hosts/file/write/new-workbook";
import { readWorkbook } from "../../../../src/hosts/file/read/read-workbook";
import type { Patch } from "../../../../src/workbook/patch";
import { isamverkanSheets } from "../../../cases/isamverkan";
import { requestOf, scored, scoresFor, sv } from "../a-measurement";

const budget = newWorkbook(isamverkanSheets());

const fidelityIn = (bytes: Uint8Array) => check(readWorkbook(bytes), defaultPolicy).fidelity;
const latestIn = (bytes: Uint8Array) => fidelityIn(bytes).measurements.at(-1);

function measuredTwice(): Uint8Array {
  const first = applyToFile(
    budget,
    newMeasurementPatch(readWorkbook(budget), requestOf(scored(scoresFor(81))), sv),
  ).bytes;
  const later = requestOf(scored(scoresFor(101), { measuredOn: "2019-05-27" }));
  return applyToFile(first, newMeasurementPatch(readWorkbook(first), later, sv)).bytes;
}

const sheetNamesIn = (bytes: Uint8Array): readonly string[] => readWorkbook(bytes).sheets.map(({ name }) => name);

it("a second measurement stands beside the first, under a name of its own", () => {
  const bytes = measuredTwice();
  expect(sheetNamesIn(bytes).slice(-2)).toEqual(["Programtrohet", "Programtrohet 2"]);
  expect(fidelityIn(bytes).measurements.map(({ sheet, measuredOn }) => [sheet, measuredOn?.value])).toEqual([
    ["Programtrohet", "2018-05-27"],
    ["Programtrohet 2", "2019-05-27"],
  ]);
  const { findings } = check(readWorkbook(bytes), defaultPolicy);
  expect(findings.filter(({ rule }) => rule.startsWith("FID-"))).toEqual([]);
});

it("a report and a sheet over time are no measurements, and go away without a trace", () => {
  const bytes = measuredTwice();
  const model = fidelityIn(bytes);
  const last = model.measurements.at(-1);
  if (last === undefined) throw new Error("No measurement");
  const reported = applyToFile(bytes, fidelityReportPatch(model, last, sv));
  const overTime = applyToFile(reported.bytes, fidelityOverTimePatch(fidelityIn(reported.bytes), sv));
  expect(sheetNamesIn(overTime.bytes).slice(-2)).toEqual(["Programtrohet – rapport", "Programtrohet – över tid"]);
  expect(fidelityIn(overTime.bytes).measurements).toHaveLength(2);
  const parts = Object.keys(unzipSync(overTime.bytes)).filter((name) => name.startsWith("xl/charts/"));
  expect(parts).toHaveLength(5);
  const back = applyToFile(applyToFile(overTime.bytes, overTime.inverse).bytes, reported.inverse).bytes;
  expect(sheetNamesIn(back)).toEqual(sheetNamesIn(bytes));
  expect(Object.keys(unzipSync(back)).sort()).toEqual(Object.keys(unzipSync(bytes)).sort());
});

it("an earlier report stays as it is, for somebody may have written in it", () => {
  const bytes = measuredTwice();
  const report = (from: Uint8Array): Uint8Array => {
    const model = fidelityIn(from);
    const last = model.measurements.at(-1);
    return last === undefined ? from : applyToFile(from, fidelityReportPatch(model, last, sv)).bytes;
  };
  expect(sheetNamesIn(report(report(bytes))).slice(-2)).toEqual([
    "Programtrohet – rapport",
    "Programtrohet – rapport 2",
  ]);
});

it("has nothing to lay over time where nothing is measured", () => {
  expect(fidelityOverTimePatch(fidelityIn(budget), sv)).toEqual([]);
});

describe("an answer of the guided scoring", () => {
  const blank = (): Uint8Array => {
    const request = requestOf({ raters: 2 });
    return applyToFile(budget, newMeasurementPatch(readWorkbook(budget), request, sv)).bytes;
  };
  const answered = (bytes: Uint8Array, no: number, ...answers: readonly CriterionAnswer[]): Uint8Array =>
    answers.reduce((from, answer) => {
      const row = latestIn(from)?.rows.find(({ criterion }) => criterion.no === no);
      const patch: Patch = row === undefined ? [] : answerPatch(row, answer);
      return applyToFile(from, recalculated(readWorkbook(from), patch)).bytes;
    }, bytes);

  it("is written in its cell, with the sums carried along", () => {
    const bytes = answered(
      blank(),
      17,
      { kind: "score", rater: null, score: 4 },
      { kind: "score", rater: 1, score: 3 },
      { kind: "source", source: "documents", used: true },
      { kind: "text", column: "evidence", text: "  =2 besök i veckan " },
    );
    const measurement = latestIn(bytes);
    const row = measurement?.rows.find(({ criterion }) => criterion.no === 17);
    expect(row?.score.value).toBe(4);
    expect(row?.raterScores.map(({ value }) => value)).toEqual([null, 3]);
    expect(row?.sources.documents?.text).toBe("x");
    // Text never becomes a formula.
    expect(row?.texts.evidence).toMatchObject({ text: "=2 besök i veckan", cell: { value: "=2 besök i veckan" } });
    expect(row?.texts.evidence?.cell?.formula).toBeUndefined();
    expect(measurement?.sums.total?.cell?.value).toBe("28–124");
  });

  it("is taken away again, and writes nothing where nothing changes", () => {
    const bytes = answered(blank(), 17, { kind: "score", rater: null, score: 4 });
    const row = latestIn(bytes)?.rows.find(({ criterion }) => criterion.no === 17);
    if (row === undefined) throw new Error("No row");
    expect(answerPatch(row, { kind: "score", rater: null, score: 4 })).toEqual([]);
    expect(answerPatch(row, { kind: "source", source: "documents", used: false })).toEqual([]);
    expect(answerPatch(row, { kind: "score", rater: 5, score: 4 })).toEqual([]);
    const cleared = latestIn(answered(bytes, 17, { kind: "score", rater: null, score: null }));
    expect(cleared?.rows.find(({ criterion }) => criterion.no === 17)?.score.value).toBeNull();
    expect(cleared?.sums.total?.cell?.value).toBe("25–125");
  });
});
