/** *Skapa rapport* and *Över tid*: sheets made from the measurements of a workbook, added beside what is there. */
import { overTimeBlueprint } from "./fill-over-time";
import { reportBlueprint } from "./fill-report";
import type { FidelityModel, Measurement } from "../model";
import { evaluationOf } from "../report/evaluation";
import { sheetNames } from "../template";
import type { Patch } from "../../../workbook/patch";
import { appendSheets } from "../../../making/append-sheets";
import { freeNames } from "../../../workbook/free-names";
import type { Language } from "../../../checking/language";

/** An earlier report stays as it is: somebody may have written in it. */
export function fidelityReportPatch(model: FidelityModel, measurement: Measurement, language: Language): Patch {
  const { snapshot } = model;
  const evaluation = evaluationOf(model, measurement);
  return appendSheets(snapshot, reportBlueprint(evaluation, language, freeNames(snapshot, sheetNames.report.sv)));
}

/** The measurements on the same scale as the latest; empty where there is none. */
export function fidelityOverTimePatch({ snapshot, measurements }: FidelityModel, language: Language): Patch {
  const scale = measurements.at(-1)?.scale;
  if (scale === undefined) return [];
  const alike = measurements.filter((measurement) => measurement.scale.id === scale.id);
  return appendSheets(snapshot, overTimeBlueprint(alike, language, freeNames(snapshot, sheetNames.overTime.sv)));
}
