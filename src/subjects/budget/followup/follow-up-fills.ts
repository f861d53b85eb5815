/** Follow-up on the command line: `samkoll fill --kind requisition|forecast|finsam`. */
import type { CheckResult } from "../../../checking/check-result";
import type { Language } from "../../../checking/language";
import type { Filler, FillerReading } from "../../subject";
import { sharedFactsOf } from "../../subject";
import { budgetKey } from "../examined-budget";
import { faultTextAtTerminal } from "./fault-text";
import { finsamForms, finsamTable } from "./finsam-table";
import { type FollowUpFault, readForecast, readRequisition } from "./follow-up-request";
import { forecastPatch } from "./forecast-sheet";
import { noteText } from "./note-text";
import { requisitionPatch } from "./requisition-sheet";
import { followUpWords } from "./words";

const requisition: Filler = {
  kind: "requisition",
  options: ["from", "to", "part"],
  needed: ["from", "to"],
  of: (result, language, one) => {
    const { budget } = budgetKey.of(result);
    const draft = { part: one("part") ?? null, from: one("from") ?? "", to: one("to") ?? "" };
    const reading = readRequisition(budget, draft);
    if (!reading.ok) return refused(reading.fault, result, language);
    const { granted, period, notes } = reading;
    return {
      ok: true,
      filling: {
        patch: requisitionPatch(granted, period, budget.snapshot, language),
        left: notes.map((note) => noteText(note, language)),
      },
    };
  },
};

const forecast: Filler = {
  kind: "forecast",
  options: ["to", "part"],
  needed: [],
  of: (result, language, one) => {
    const { budget } = budgetKey.of(result);
    const reading = readForecast(budget, one("part") ?? null, one("to") ?? "");
    if (!reading.ok) return refused(reading.fault, result, language);
    const patch = forecastPatch(reading.granted, reading.until, budget.snapshot, language);
    return { ok: true, filling: { patch, left: [] } };
  },
};

const finsam: Filler = {
  kind: "finsam",
  options: [],
  needed: [],
  of: (result, language) => {
    const table = finsamTable(budgetKey.of(result), sharedFactsOf(result));
    if (table === null) return { ok: false, fault: followUpWords[language.code].told.noYears };
    return { ok: true, filling: { patch: finsamForms(table, language, result.snapshot).patch, left: [] } };
  },
};

export const followUpFills: readonly Filler[] = [requisition, forecast, finsam];

function refused(fault: FollowUpFault, result: CheckResult, language: Language): FillerReading {
  const { budget } = budgetKey.of(result);
  return { ok: false, fault: faultTextAtTerminal(fault, budget, result.questions, language) };
}
