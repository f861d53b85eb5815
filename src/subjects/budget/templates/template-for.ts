/** The förbund's template that a workbook is read by. Which of two that fit alike is asked, and neither is read by till then. */
import { asText } from "../../../checking/message-value";
import { type Answers, answerTo, type Question, type QuestionKind, questionId } from "../../../checking/question";
import type { Snapshot } from "../../../workbook/snapshot";
import type { FormHints } from "../form/form-hints";
import { type Asker, askerOf } from "../locate/budget-questions";
import { locateBudget } from "../locate/locate-budget";
import type { BudgetModel } from "../model";
import { blockIds } from "../template";
import { chooseTemplate, type TemplateFit } from "./choose-template";
import { hintsOf } from "./template-hints";
import type { BudgetTemplate } from "./template-schema";
import uppsala from "./uppsala-2013.json";

export const templateKind: QuestionKind = { about: "template", choices: ["this", "none"], whys: [] };

/** The budget as the förbund's template has it; what is asked of the template comes first, and the figures wait for it. */
export function locateByTemplates(
  snapshot: Snapshot,
  templates: readonly BudgetTemplate[],
  answers: Answers,
): BudgetModel {
  const asker = askerOf(answers);
  const budget = locateBudget(snapshot, answers, templateFor(snapshot, templates, asker));
  const questions = asker.asked();
  const open = questions.flatMap((question) => (answerTo(answers, question) === null ? question.hangsOn : []));
  return { ...budget, questions: [...questions, ...budget.questions], open: new Set([...budget.open, ...open]) };
}

/** `null` where no template fits well, nobody has said which, or it is Uppsala's, which is read by `template.ts`. */
function templateFor(snapshot: Snapshot, templates: readonly BudgetTemplate[], asker: Asker): FormHints | null {
  if (templates.length === 0) return null;
  const choice = chooseTemplate(snapshot, templates);
  if (choice.kind === "none") return null;
  const fit = choice.kind === "chosen" ? choice.fit : answered(choice.fits, asker);
  return fit === undefined || fit.template.id === uppsala.id ? null : hintsOf(fit.template, fit.sheets);
}

function answered(fits: readonly TemplateFit[], asker: Asker): TemplateFit | undefined {
  const choice = asker.ask(templateQuestion(fits), blockIds);
  return fits.find((fit) => choiceOf(fit) === choice);
}

function choiceOf({ template: { id, edition } }: TemplateFit): string {
  return `${id} ${edition}`.replaceAll("=", "-");
}

function templateQuestion(fits: readonly TemplateFit[]): Question {
  const [sheet = ""] = fits[0]?.sheets ?? [];
  const at = { sheet, row: 0, column: 0 };
  return {
    id: questionId("template", sheet, fits.map(choiceOf).join(" | ")),
    about: "template",
    at,
    cells: [at],
    values: {},
    choices: [
      ...fits.map((fit) => {
        const { name, edition, forbund } = fit.template;
        const values = { name: asText(name), edition: asText(edition), forbund: asText(forbund) };
        return { id: choiceOf(fit), text: "this", values };
      }),
      { id: "none" },
    ],
    likely: null,
  };
}
