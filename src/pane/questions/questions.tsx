/** What Samkoll asks of the workbook, a card each, and what has been answered; the keyboard goes from one to the next. */
import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import type { AnsweredQuestion, Question } from "../../checking/question";
import type { Address } from "../../workbook/address";
import { useLanguage } from "../language";
import { useOverviewStyles } from "../overview-styles";
import { usePane } from "../pane-context";
import { AnsweredList } from "./answered-list";
import { isAbout } from "./question-cells";
import { QuestionCard } from "./question-card";
import { useAnswering } from "./use-answering";

const useStyles = makeStyles({
  box: { display: "flex", flexDirection: "column", gap: "10px", minWidth: 0 },
  open: { display: "flex", flexDirection: "column", gap: "8px" },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
});

interface QuestionsProps {
  readonly questions: readonly Question[];
  readonly answered: readonly AnsweredQuestion[];
  /** The cell last gone to. */
  readonly selected: Address | null;
  readonly busy: boolean;
}

export function Questions({ questions, answered, selected, busy }: QuestionsProps): ReactNode {
  const styles = useStyles();
  const overview = useOverviewStyles();
  const { t } = useLanguage();
  const { onGo } = usePane();
  const give = useAnswering();
  const heading = useId();
  const box = useRef<HTMLElement>(null);
  const [next, setNext] = useState<NextStop | null>(null);
  useEffect(() => {
    if (next !== null && box.current !== null) moveTo(next, box.current);
  }, [next]);
  const answer = async (question: Question, choice: string, then: NextStop): Promise<void> => {
    if (await give(question, choice)) setNext(then);
  };
  return (
    <section ref={box} className={styles.box} aria-label={t("asked.count", { count: questions.length })}>
      {questions.length > 0 && (
        <div className={styles.open}>
          <h2 id={heading} className={styles.heading}>
            {t("asked.count", { count: questions.length })}
          </h2>
          <p className={overview.told}>{t("asked.about")}</p>
          {questions.map((question, index) => (
            <QuestionCard
              key={question.id}
              question={question}
              active={selected !== null && isAbout(question, selected)}
              busy={busy}
              onGo={() => onGo(question.at)}
              onAnswer={(choice) => void answer(question, choice, { kind: "place", index })}
            />
          ))}
        </div>
      )}
      <AnsweredList
        answered={answered}
        busy={busy}
        onGo={onGo}
        onAnswer={(question, choice) =>
          void answer(question, choice, { kind: choice === "" ? "question" : "answer", id: question.id })
        }
      />
    </section>
  );
}

/** Where the keyboard goes on: to the question that has come in this one's place, or to this very question. */
type NextStop =
  { readonly kind: "place"; readonly index: number } | { readonly kind: "question" | "answer"; readonly id: string };

/** Leaves the keyboard where it is if a person has taken it elsewhere meanwhile. */
function moveTo(next: NextStop, box: HTMLElement): void {
  const { activeElement } = document;
  if (activeElement !== null && activeElement !== document.body && !box.contains(activeElement)) return;
  stopIn(next, box)?.focus();
}

function stopIn(next: NextStop, box: HTMLElement): HTMLElement | null {
  const open = [...box.querySelectorAll<HTMLElement>("[data-question]")];
  const lastOfAll = open.at(-1) ?? box.querySelector<HTMLElement>("summary");
  switch (next.kind) {
    case "place":
      return open[next.index] ?? lastOfAll;
    case "question":
      return open.find(({ dataset }) => dataset["question"] === next.id) ?? lastOfAll;
    case "answer": {
      const lines = [...box.querySelectorAll<HTMLElement>("[data-answered]")];
      const line = lines.find(({ dataset }) => dataset["answered"] === next.id);
      return line?.querySelector<HTMLElement>("[aria-expanded]") ?? lastOfAll;
    }
  }
}
