/** Keeps an answer in the workbook as one step to take back; everything that hangs on it is checked again. */
import type { Question } from "../../checking/question";
import { useLanguage } from "../language";
import { usePane } from "../pane-context";

/** `choice` "" takes the answer back. False where it could not be written. */
export type GiveAnswer = (question: Question, choice: string) => Promise<boolean>;

export function useAnswering(): GiveAnswer {
  const { session, loadUseCases } = usePane();
  const language = useLanguage();
  return (question, choice) =>
    session.write(
      async ({ snapshot }) => (await loadUseCases()).answerPatch(snapshot, { question, choice }, language),
      { key: choice === "" ? "asked.notice.removed" : "asked.notice.answered", values: {} },
    );
}
