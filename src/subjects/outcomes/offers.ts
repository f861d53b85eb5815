/** What outcomes offer besides their findings: key figures, new registers, and the sheets that are made of one. */
import { freeNames } from "../../workbook/free-names";
import type { Asked, Maker, Offers } from "../subject";
import { outcomesKey } from "./examined-outcomes";
import { trialBlueprint } from "./cost-effectiveness/fill-trial";
import { outcomesReport } from "./figures/outcomes-report";
import { outcomesLines, outcomesText } from "./figures/outcomes-text";
import { finalReport, leftInReport } from "./report/final-report";
import { sheetNames } from "./register/register-template";
import { newRegisterSheets } from "./sheets/new-register";
import { readNewRegister } from "./sheets/new-register-request";
import { publishedSheet } from "./publish/published-sheet";
import { outcomeSheetsPatch } from "./sheets/outcome-sheets";

/** `whole`: with sheets for goals and forms too. */
function registerMaker(kind: string, whole: boolean): Maker {
  return {
    kind,
    options: ["from", "to", "columns", "rows"],
    needed: [],
    byPolicy: false,
    make: (asked, language) => {
      const reading = readNewRegister(draftOf(asked));
      if (!reading.ok) return { ok: false, faults: reading.faults.map((fault) => `outcomes.fault.${fault}`) };
      const { request } = reading;
      return {
        ok: true,
        sheets: newRegisterSheets(request, { goals: whole, forms: whole }, language),
        done: { key: "outcomes.made", values: { count: request.rows } },
      };
    },
  };
}

function draftOf({ project, one }: Asked): Parameters<typeof readNewRegister>[0] {
  return {
    effort: project,
    columnSet: one("columns") ?? "",
    from: one("from") ?? "",
    to: one("to") ?? "",
    rows: one("rows") ?? "",
  };
}

export const outcomesOffers: Offers = {
  report: {
    key: "outcomes",
    of: (result, language) => {
      const { outcomes } = outcomesKey.of(result);
      return outcomes && outcomesReport(outcomes, language);
    },
    ofNothing: null,
  },
  lines: (result, language) => {
    const { outcomes } = outcomesKey.of(result);
    return outcomes === null ? [] : outcomesLines(outcomes, language);
  },
  figures: {
    of: (result, language) => {
      const { outcomes } = outcomesKey.of(result);
      return (
        outcomes && {
          json: { kind: "outcomes", ...outcomesReport(outcomes, language) },
          text: outcomesText(outcomes, language),
        }
      );
    },
    notFound: "outcomes.notFound",
  },
  makes: [registerMaker("register", false), registerMaker("outcomes", true)],
  fill: {
    of: (result, language) => {
      const { outcomes, policy } = outcomesKey.of(result);
      if (outcomes === null) return null;
      const report = finalReport(outcomes, language);
      return {
        patch: [...outcomeSheetsPatch(outcomes, policy, language), ...report.patch],
        left: leftInReport(report, language),
      };
    },
    notFound: "outcomes.notFound",
  },
  fills: [
    {
      kind: "cost-effectiveness",
      options: [],
      needed: [],
      of: (result, language) => {
        const { outcomes } = outcomesKey.of(result);
        const sheet =
          outcomes &&
          trialBlueprint(
            outcomes.trials,
            outcomes.snapshot,
            language,
            freeNames(outcomes.snapshot, sheetNames.trial.sv),
          );
        return sheet === null
          ? { ok: false, fault: language.t("outcomesTrial.noTrial") }
          : { ok: true, filling: { patch: [{ kind: "addSheet", blueprint: sheet, position: "last" }], left: [] } };
      },
    },
    {
      kind: "published",
      options: [],
      needed: [],
      alone: true,
      of: (result, language) => {
        const { outcomes, policy } = outcomesKey.of(result);
        const sheet = outcomes && publishedSheet(outcomes, policy, language);
        return sheet === null
          ? { ok: false, fault: language.t("outcomes.noRegister") }
          : { ok: true, filling: { patch: [{ kind: "addSheet", blueprint: sheet, position: "last" }], left: [] } };
      },
    },
  ],
};
