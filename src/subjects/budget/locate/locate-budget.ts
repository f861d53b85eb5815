/** Finds a budget in a workbook: the detailed sheet, the summary and *Projektuppgifter*. */
import type { Sheet, Snapshot } from "../../../workbook/snapshot";
import { answersIn, answersSheet } from "../../../checking/answers";
import { type Answers, answerTo, noAnswers } from "../../../checking/question";
import { type Ore, sum } from "../../../reading/money";
import type { FormHints } from "../form/form-hints";
import { projectDetailed } from "../form/project-detailed";
import { readForm } from "../form/read-form";
import { followUpSheetNames } from "../followup/read-follow-up";
import { withoutCalculation } from "../places/without-calculation";
import { locatePlan } from "../plan/locate";
import type { Plan } from "../plan/model";
import type { Anchor } from "./anchors";
import { type Asker, askerOf, placeQuestion } from "./budget-questions";
import { detailedAnchors, detailedScore, type LocatedDetailed, locateDetailed } from "./locate-detailed";
import { type SummaryFrame, frameSummary, locateSummary } from "./locate-summary";
import { type Ambiguity, type BudgetModel, type DetailedBudget, blocksOf, costRows, rowCost } from "../model";
import { readPeriod } from "./period";
import { type DetailedLabelId, detailedLabels, summaryLabels } from "../template";

/**
 * `detailed` and `summary` are `null` where the workbook has none; of several the most complete is read. `answers`: to
 * what is asked on the way; those that the workbook keeps, where none are given.
 */
export function locateBudget(
  snapshot: Snapshot,
  answers: Answers = answersIn(snapshot),
  hints: FormHints | null = null,
): BudgetModel {
  const plan = locatePlan(snapshot);
  const own = answersSheet(snapshot);
  const followUp = followUpSheetNames(snapshot);
  const sheets = snapshot.sheets.filter(
    (sheet) => sheet.name !== plan?.sheet && sheet !== own && !followUp.has(sheet.name),
  );
  const isOwnTemplate = hints === null && sheets.some((sheet) => isUppsalas(detailedAnchors(sheet)));
  const form = isOwnTemplate ? null : locateForm(snapshot, sheets, plan, answers, hints);
  if (form !== null && hints !== null) return form;
  const budget = locateTemplate(snapshot, sheets, plan, answers);
  // Words of the template alone, on somebody else's sheet: what its columns mean says more.
  return form !== null && (budget.summary === null || budget.detailed !== null) ? form : budget;
}

/** The title, both blocks or the owners of the template of Samordningsförbundet Uppsala län. */
function isUppsalas(anchors: readonly Anchor<DetailedLabelId>[]): boolean {
  if (detailedScore(anchors) < 4) return false;
  const seen = new Set(anchors.flatMap(({ id, score }) => (id === "title" || score === 1 ? [id] : [])));
  const hasBlocks = seen.has("requested") && seen.has("ownFunding");
  return hasBlocks || seen.has("title") || seen.has("lead") || seen.has("partner");
}

/** Somebody else's form; `null` where none of the sheets holds a budget. */
function locateForm(
  snapshot: Snapshot,
  sheets: readonly Sheet[],
  plan: Plan | null,
  answers: Answers,
  hints: FormHints | null,
): BudgetModel | null {
  const asker = askerOf(answers);
  // What so many places cost is no table of costs: the month's cost stands there over and over.
  const form = readForm(
    sheets.map((sheet) => withoutCalculation(sheet, snapshot)),
    hints,
    asker,
  );
  if (form === null) return null;
  const { sheet } = form.main.table.region;
  const period = readPeriod(sheet, detailedAnchors(sheet), snapshot.dateSystem);
  return {
    snapshot,
    detailed: projectDetailed(form.main, period),
    summary: null,
    plan,
    form,
    ...asked(asker, answers),
    ambiguities: [],
  };
}

function asked(asker: Asker, answers: Answers): Pick<BudgetModel, "questions" | "open"> {
  const questions = asker.asked();
  return {
    questions,
    open: new Set(questions.flatMap((question) => (answerTo(answers, question) === null ? question.hangsOn : []))),
  };
}

function locateTemplate(
  snapshot: Snapshot,
  sheets: readonly Sheet[],
  plan: Plan | null,
  answers: Answers,
): BudgetModel {
  const asker = askerOf(answers);
  const detailedSheets = rank(
    sheets.map((sheet) => ({ sheet, anchors: detailedAnchors(sheet) })),
    ({ anchors }) => detailedScore(anchors),
    4,
  );
  const locate = ({ sheet, anchors }: (typeof detailedSheets)[number], by: Asker): LocatedDetailed =>
    locateDetailed(snapshot, sheet, anchors, plan?.statedTotal.value ?? null, by);
  const [first, ...otherDetailed] = detailedFirst(detailedSheets, locate, asker);
  const located = first && locate(first, asker);
  const detailed = located?.detailed ?? null;
  const summaries = rank(
    // The headings of the detailed budget's own columns are no summary.
    sheets.flatMap((sheet) => framed(sheet).filter(({ frame }) => !isWithin(frame.headingRow, sheet, detailed))),
    ({ frame }) => frame.score,
    3,
  );
  const [chosen, ...otherSummaries] = summaries;
  const summary = chosen
    ? locateSummary(snapshot, chosen.sheet, chosen.frame, detailed && itemTotal(detailed), asker)
    : null;
  return {
    snapshot,
    detailed,
    summary,
    plan,
    form: null,
    ...asked(asker, answers),
    ambiguities: [
      ...(located?.ambiguities ?? []),
      ...otherDetailed.flatMap(({ sheet }) => rivalSheet(sheet, detailed?.titleAt, detailedLabels.title.sv)),
      ...otherSummaries.flatMap(({ sheet }) => rivalSheet(sheet, summary?.titleAt, summaryLabels.title.sv)),
    ],
  };
}

/** Of several visible budgets that come to different sums somebody says which one it is; the best comes first till then. */
function detailedFirst<Candidate extends { readonly sheet: Sheet }>(
  candidates: readonly Candidate[],
  locate: (candidate: Candidate, asker: Asker) => LocatedDetailed,
  asker: Asker,
): readonly Candidate[] {
  const [first] = candidates;
  const shown = candidates.filter(({ sheet }) => sheet.visibility === "visible");
  if (first === undefined || shown.length < 2) return candidates;
  const located = shown.map((candidate) => locate(candidate, askerOf(noAnswers)).detailed);
  if (new Set(located.map(itemTotal)).size < 2) return candidates;
  const question = placeQuestion(
    detailedLabels.title.sv,
    located.map(({ titleAt }) => titleAt),
  );
  const answer = asker.ask(question, ["requested", "ownFunding"]);
  const chosen = candidates.find(({ sheet }) => sheet.name.replaceAll("=", "-") === answer);
  return chosen === undefined ? candidates : [chosen, ...candidates.filter((candidate) => candidate !== chosen)];
}

/** What the cost rows of both blocks add up to. */
export function itemTotal(detailed: DetailedBudget): Ore {
  return sum(blocksOf(detailed).flatMap(costRows).map(rowCost));
}

function isWithin(row: number, sheet: Sheet, detailed: DetailedBudget | null): boolean {
  if (detailed?.sheet !== sheet.name) return false;
  return blocksOf(detailed).some((block) => {
    const last = Math.max(block.total?.row ?? 0, ...block.sections.map(({ sum }) => sum?.row ?? 0));
    return row >= block.titleAt.row && row <= last;
  });
}

function framed(sheet: Sheet): readonly { readonly sheet: Sheet; readonly frame: SummaryFrame }[] {
  const frame = frameSummary(sheet);
  return frame === null ? [] : [{ sheet, frame }];
}

/** The candidates that score enough, best first and visible before hidden; a far weaker one is no rival. */
function rank<Candidate extends { readonly sheet: Sheet }>(
  candidates: readonly Candidate[],
  score: (candidate: Candidate) => number,
  least: number,
): readonly Candidate[] {
  const scored = candidates
    .map((candidate) => ({ candidate, score: score(candidate), shown: candidate.sheet.visibility === "visible" }))
    .filter((entry) => entry.score >= least)
    .sort((a, b) => Number(b.shown) - Number(a.shown) || b.score - a.score);
  const best = scored[0]?.score ?? 0;
  return scored.filter((entry) => entry.score >= best * 0.7).map((entry) => entry.candidate);
}

function rivalSheet(sheet: Sheet, used: Ambiguity["used"] | undefined, part: string): readonly Ambiguity[] {
  const row = sheet.rows[0];
  const at = { sheet: sheet.name, row: row?.index ?? 0, column: row?.cells[0]?.column ?? 0 };
  return used ? [{ at, used, part }] : [];
}
