/** A measurement of fidelity in Excel: made, scored, reported and taken back, by the same host as the budget. */
import { check, defaultPolicy } from "../../check";
import { fidelityReportPatch } from "../../../src/subjects/fidelity/sheets/follow-up-sheets";
import { newMeasurementPatch } from "../../../src/subjects/fidelity/sheets/new-measurement";
import { answerPatch } from "../../../src/subjects/fidelity/scoring/score-criterion";
import { excelHost } from "../../../src/hosts/excel/excel-host";
import { requestOf, scored, scoresFor, sv } from "../../subjects/fidelity/a-measurement";
import { fakeSheet, fakeWorkbook } from "./fake-workbook";
import { connect } from "./wire";

it("is made in two requests and one for its looks, scored in two, and reported with a chart in three", async () => {
  const wire = connect(fakeWorkbook([fakeSheet("Blad1")]));
  const host = excelHost();
  const request = requestOf(scored([null, ...scoresFor(81).slice(1)], { raters: 2 }));
  await host.apply(newMeasurementPatch(await host.read(), request, sv));
  const made = wire.traffic.length;

  const model = check(await host.read(), defaultPolicy).fidelity;
  const measurement = model.measurements.at(-1);
  expect(measurement?.rows).toHaveLength(25);
  const [row] = measurement?.rows ?? [];
  if (measurement === undefined || row === undefined) throw new Error("No measurement was found");
  const before = wire.traffic.length;
  const back = await host.apply(answerPatch(row, { kind: "score", rater: null, score: 4 }));
  expect(wire.traffic.length - before).toBeLessThanOrEqual(2);
  const scoredOnce = check(await host.read(), defaultPolicy).fidelity.measurements.at(-1);
  expect(scoredOnce?.rows[0]?.score.value).toBe(4);

  const beforeReport = wire.traffic.length;
  const undo = await host.apply(fidelityReportPatch(model, measurement, sv));
  expect(wire.traffic.length - beforeReport).toBeLessThanOrEqual(3);
  expect(wire.book.sheets.map(({ name }) => name)).toEqual(["Blad1", "Programtrohet", "Programtrohet – rapport"]);

  await host.apply(undo);
  await host.apply(back);
  expect(wire.book.sheets.map(({ name }) => name)).toEqual(["Blad1", "Programtrohet"]);
  expect(check(await host.read(), defaultPolicy).fidelity.measurements.at(-1)?.rows[0]?.score.value).toBeNull();
  // One reading, one writing and its looks.
  expect(made).toBeLessThanOrEqual(5);
});
