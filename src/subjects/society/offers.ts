/** What society offers besides its findings: the figures, a new calculation, and the sheets of one that is read. */
import type { Filler, Maker, Offers } from "../subject";
import { locateAssumptions } from "./assumptions/locate";
import { societyKey } from "./examined-society";
import { societyReport } from "./figures/society-report";
import { societyLine, societyText } from "./figures/society-text";
import { societyPolicy } from "./policy";
import { readNewSociety } from "./sheets/new-society-request";
import { newSocietySheets, societySheetsPatch } from "./sheets/society-sheets";

const societyMaker: Maker = {
  kind: "society",
  options: ["rows"],
  needed: [],
  byPolicy: true,
  make: async ({ project, one }, language, policy) => {
    const reading = readNewSociety({ project, rows: one("rows") ?? "" });
    if (!reading.ok) return { ok: false, faults: reading.faults.map((fault) => `society.fault.${fault}`) };
    const { request } = reading;
    const readings = locateAssumptions([], null, societyPolicy.of(policy));
    return {
      ok: true,
      sheets: await newSocietySheets(request, readings, language),
      done: { key: "society.made", values: { count: request.rows } },
    };
  },
};

const societyFiller: Filler = {
  kind: "society",
  options: [],
  needed: [],
  of: async (result, language, _, file) => {
    const { society, societyFigures, projectName } = societyKey.of(result);
    if (society === null) return { ok: false, fault: language.t("society.notFound", { file }) };
    if (society.case === null || societyFigures === null) {
      const fault = society.questions.length === 0 ? "society.empty" : "society.asked";
      return { ok: false, fault: language.t(fault, { file }) };
    }
    return {
      ok: true,
      filling: {
        patch: await societySheetsPatch(
          society,
          societyFigures,
          { snapshot: result.snapshot, project: projectName },
          language,
        ),
        left: [],
      },
    };
  },
};

export const societyOffers: Offers = {
  report: {
    key: "society",
    of: (result) => {
      const { society, societyFigures } = societyKey.of(result);
      return society && societyReport(society, societyFigures);
    },
    ofNothing: null,
  },
  lines: (result, language) => {
    const { societyFigures } = societyKey.of(result);
    return societyFigures === null ? [] : [societyLine(societyFigures, language)];
  },
  figures: {
    of: (result, language) => {
      const { society, societyFigures } = societyKey.of(result);
      if (society === null) return null;
      return {
        json: { kind: "society", ...societyReport(society, societyFigures) },
        text:
          societyFigures === null
            ? `${language.t(society.questions.length === 0 ? "society.nobody" : "society.openQuestions")}\n`
            : societyText(societyFigures, language),
      };
    },
    notFound: "society.notFound",
  },
  makes: [societyMaker],
  fill: null,
  fills: [societyFiller],
};
