/** Why no sheet of follow-up is made, in words: which question waits, and at a terminal how it is answered. */
import { type Language, questionText } from "../../../checking/language";
import type { Question } from "../../../checking/question";
import type { BudgetModel } from "../model";
import { filled } from "../wage/wage-note-words";
import type { FollowUpFault } from "./follow-up-request";
import { followUpWords } from "./words";

/** `open`: what the whole workbook's check asks and nobody has answered. */
export function faultText(
  fault: FollowUpFault,
  { questions }: Pick<BudgetModel, "questions">,
  open: readonly Question[],
  language: Language,
): string {
  const words = followUpWords[language.code].told;
  const [first] = waiting(questions, open);
  if (fault !== "unsettled" || first === undefined) return words[fault];
  return filled(words.waits, { ask: questionText(first, language).ask });
}

/** The same for whoever answers by `--answer`. */
export function faultTextAtTerminal(...[fault, model, open, language]: Parameters<typeof faultText>): string {
  const told = faultText(fault, model, open, language);
  const [first] = waiting(model.questions, open);
  if (fault !== "unsettled" || first === undefined) return told;
  const answers = first.choices.map(({ id }) => `--answer "${first.id}=${id}"`).join(", ");
  return `${told} ${filled(followUpWords[language.code].told.answerSo, { answers })}`;
}

function waiting(questions: readonly Question[], open: readonly Question[]): readonly Question[] {
  const own = new Set(questions.map(({ id }) => id));
  return open.filter(({ id }) => own.has(id));
}
