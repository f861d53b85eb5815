/** What the budget offers besides its findings: key figures, a new budget, the plan's table as a sheet. */
import { figuresReport } from "./figures/figures-report";
import { figuresLine, figuresText } from "./figures/figures-text";
import { followUpFills } from "./followup/follow-up-fills";
import { budgetKey } from "./examined-budget";
import { readNewPlaces } from "./places/sheet/new-places-request";
import { placeSheets } from "./places/sheet/place-sheet";
import { financingOf } from "./sheets/financing-of";
import { newBudgetSheets } from "./sheets/new-budget";
import { readNewBudget } from "./sheets/new-budget-request";
import type { Maker, Offers } from "../subject";

const budgetMaker: Maker = {
  kind: "budget",
  options: ["from", "to", "partner", "unit"],
  needed: ["from", "to", "partner"],
  byPolicy: false,
  make: ({ project, one, all }, language) => {
    const unit = one("unit");
    const reading = readNewBudget({
      project,
      from: one("from") ?? "",
      to: one("to") ?? "",
      partners: all("partner"),
      ...(unit !== undefined && { unit }),
    });
    if (!reading.ok) return { ok: false, faults: reading.faults.map((fault) => `newBudget.refused.${fault}`) };
    const { request } = reading;
    return {
      ok: true,
      sheets: newBudgetSheets(request, language),
      done: { key: "budget.made", values: { count: request.partners.length } },
    };
  },
};

const placesMaker: Maker = {
  kind: "platskalkyl",
  options: ["cost", "overhead", "places", "months", "line"],
  needed: ["places"],
  byPolicy: false,
  make: ({ project, one, all }, language) => {
    const reading = readNewPlaces({
      project,
      costs: all("cost"),
      overhead: one("overhead") ?? "",
      places: one("places") ?? "",
      months: one("months") ?? "12",
      lines: all("line"),
    });
    if (!reading.ok) return { ok: false, faults: reading.faults.map((fault) => `newPlaces.refused.${fault}`) };
    const { request } = reading;
    return {
      ok: true,
      sheets: placeSheets(request, language),
      done: { key: "newPlaces.made", values: { count: request.lines.length } },
    };
  },
};

export const budgetOffers: Offers = {
  report: {
    key: "figures",
    of: (result, language) => {
      const { figures } = budgetKey.of(result);
      return figures && figuresReport(figures, language);
    },
    ofNothing: null,
  },
  lines: (result, language) => {
    const { figures } = budgetKey.of(result);
    return figures === null ? [] : [figuresLine(figures, language)];
  },
  figures: {
    of: (result, language) => {
      const { figures } = budgetKey.of(result);
      return figures && { json: figuresReport(figures, language), text: figuresText(figures, language) };
    },
    notFound: "budget.notFound",
  },
  makes: [budgetMaker, placesMaker],
  fill: {
    of: (result, language) => {
      const financing = financingOf(budgetKey.of(result), language);
      return financing && { patch: financing.patch, left: [] };
    },
    notFound: "sheets.plan.table.none",
  },
  fills: followUpFills,
};
