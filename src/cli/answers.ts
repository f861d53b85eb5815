/** `--answer ID=CHOICE`: what the caller answers to questions, once or more. */
import type { Answers } from "../checking/question";
import { allOf, type Call, CallProblem } from "./call";

/** A question's name may hold any sign but "=". Throws a `CallProblem`. */
export function answersOf(call: Call): Answers {
  return new Map(
    call.all("answer").map((answer) => {
      const at = answer.lastIndexOf("=");
      if (at <= 0 || at === answer.length - 1) throw new CallProblem("cli.call.answer", { answer });
      return [answer.slice(0, at).trim(), answer.slice(at + 1).trim()] as const;
    }),
  );
}

/** What was asked of one file, however it is told. */
interface Asked {
  readonly questions: readonly { readonly id: string; readonly choices: readonly { readonly id: string }[] }[];
  readonly answered: readonly { readonly id: string }[];
}

/** Throws a `CallProblem` where an answer is to nothing that any of the files asks, or is no choice of its question. */
export function requireAsked(answers: Answers, files: readonly Asked[]): void {
  const faults = [...answers].flatMap(([id, choice]): readonly CallProblem[] => {
    const open = files.flatMap(({ questions }) => questions).find((question) => question.id === id);
    if (open !== undefined) {
      return [
        new CallProblem("cli.call.notAChoice", {
          id,
          choice,
          choices: open.choices.map(({ id: one }) => one).join(", "),
        }),
      ];
    }
    const known = files.some(({ answered }) => answered.some((question) => question.id === id));
    return known ? [] : [new CallProblem("cli.call.notAsked", { id })];
  });
  if (faults.length > 0) throw allOf(faults);
}
