/** What society offers besides its findings: the figures, a new calculation, and the sheets of one that is read. */
import type { Filler, Maker, Offers } from "../subject";
import { locateAssumptions } from "./assumptions/locate";
import { societyKey } from "./examined-society";
import { societyReport } from "./figures/society-report";
import { societyFigures } from "./figures/society-figures";
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
    const { society, projectName } = societyKey.of(result);
    const figures = society && societyFigures(society);
    if (society === null) return { ok: false, fault: language.t("society.notFound", { file }) };
    if (figures === null) {
      const fault = society.questions.length === 0 ? "society.empty" : "society.asked";
      return { ok: false, fault: language.t(fault, { file }) };
    }
    return {
      ok: true,
      filling: {
        patch: await societySheetsPatch(
          society,
          figures,
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
      const { society } = societyKey.of(result);
      return society && societyReport(society, societyFigures(society));
    },
    ofNothing: null,
  },
  lines: (result, language) => {
    const { society } = societyKey.of(result);
    const figures = society && societyFigures(society);
    return figures === null ? [] : [societyLine(figures, language)];
  },
  figures: {
    of: (result, language) => {
      const { society } = societyKey.of(result);
      if (society === null) return null;
      const figures = societyFigures(society);
      return {
        json: { kind: "society", ...societyReport(society, figures) },
        text:
          figures === null
            ? `${language.t(society.questions.length === 0 ? "society.nobody" : "society.openQuestions")}\n`
            : societyText(figures, language),
      };
    },
    notFound: "society.notFound",
  },
  makes: [societyMaker],
  fill: null,
  fills: [societyFiller],
};
