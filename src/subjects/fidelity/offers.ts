/** What fidelity offers besides its findings: points and band, a new measurement, report and sheet over time. */
import type { Filler, Maker, Offers } from "../subject";
import { fidelityKey } from "./examined-fidelity";
import { fidelityReport } from "./figures/fidelity-report";
import { fidelityLine, fidelityText } from "./figures/fidelity-text";
import { fidelityPolicy } from "./policy";
import { evaluationOf } from "./report/evaluation";
import { scalesWith } from "./scales/scales";
import { fidelityOverTimePatch, fidelityReportPatch } from "./sheets/follow-up-sheets";
import { newMeasurementSheets } from "./sheets/new-measurement";
import { readNewMeasurement } from "./sheets/new-measurement-request";

const measurementMaker: Maker = {
  kind: "fidelity",
  options: ["date", "start", "previous", "raters", "scale"],
  needed: [],
  byPolicy: true,
  make: ({ project, one }, language, policy) => {
    const reading = readNewMeasurement(
      {
        service: project,
        scale: one("scale") ?? "",
        measuredOn: one("date") ?? "",
        startedOn: one("start") ?? "",
        previousOn: one("previous") ?? "",
        raters: one("raters") ?? "",
      },
      scalesWith(fidelityPolicy.of(policy).fidelityScales),
    );
    if (!reading.ok) return { ok: false, faults: reading.faults.map((fault) => `fidelity.fault.${fault}`) };
    const { request } = reading;
    return {
      ok: true,
      sheets: newMeasurementSheets(request, language),
      done: { key: "fidelity.made", values: { scale: request.scale.name[language.code] } },
    };
  },
};

/** The latest measurement's report, and what all of them tell together. */
const reportFiller: Filler = {
  kind: "fidelity",
  options: ["word"],
  needed: [],
  of: (result, language, one, file) => {
    const { fidelity, fidelityFigures } = fidelityKey.of(result);
    const latest = fidelityFigures.at(-1);
    if (latest === undefined) return { ok: false, fault: language.t("fidelity.notFound", { file }) };
    const word = one("word");
    return {
      ok: true,
      filling: {
        patch: [
          ...fidelityReportPatch({ ...fidelity, snapshot: result.snapshot }, latest.measurement, language),
          ...(fidelityFigures.length > 1 ? fidelityOverTimePatch(fidelity, language) : []),
        ],
        left: [],
        ...(word !== undefined && {
          document: {
            file: word,
            ending: ".docx",
            make: async () => {
              const { wordReport } = await import("./report/word/word-report");
              return wordReport(evaluationOf(fidelity, latest.measurement), language);
            },
          },
        }),
      },
    };
  },
};

export const fidelityOffers: Offers = {
  report: {
    key: "fidelity",
    of: (result, language) => fidelityKey.of(result).fidelityFigures.map((each) => fidelityReport(each, language)),
    ofNothing: [],
  },
  lines: (result, language) => fidelityKey.of(result).fidelityFigures.map((each) => fidelityLine(each, language)),
  figures: {
    // The latest measurement, and all of them beside it.
    of: (result, language) => {
      const { fidelityFigures } = fidelityKey.of(result);
      const measurements = fidelityFigures.map((each) => fidelityReport(each, language));
      const latest = measurements.at(-1);
      if (latest === undefined) return null;
      return {
        json: { kind: "fidelity", ...latest, measurements },
        text: fidelityFigures.map((each) => fidelityText(each, language)).join("\n"),
      };
    },
    notFound: "fidelity.notFound",
  },
  makes: [measurementMaker],
  fill: null,
  fills: [reportFiller],
};
