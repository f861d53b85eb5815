/** What has been answered, behind a heading: each answer can be changed or taken back. */
import { type ReactNode, useState } from "react";
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { questionText } from "../../checking/language";
import type { AnsweredQuestion } from "../../checking/question";
import type { Address } from "../../workbook/address";
import { useLanguage } from "../language";
import { useOverviewStyles } from "../overview-styles";
import { CellsLink } from "./cells-link";
import { QuestionChoices } from "./question-choices";

const useStyles = makeStyles({
  line: {
    display: "flex",
    flexDirection: "column",
    gap: "4px",
    padding: "8px 12px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
    "@media (forced-colors: active)": { border: "1px solid CanvasText" },
  },
  list: { paddingTop: "6px" },
  answer: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  ask: { margin: 0 },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px", paddingTop: "2px" },
});

interface AnsweredListProps {
  readonly answered: readonly AnsweredQuestion[];
  readonly busy: boolean;
  readonly onGo: (at: Address) => void;
  /** `choice` "" takes the answer back. */
  readonly onAnswer: (question: AnsweredQuestion, choice: string) => void;
}

export function AnsweredList({ answered, busy, onGo, onAnswer }: AnsweredListProps): ReactNode {
  const styles = useStyles();
  const overview = useOverviewStyles();
  const { t } = useLanguage();
  const [changing, setChanging] = useState<string | null>(null);
  if (answered.length === 0) return null;
  return (
    <details>
      <summary className={overview.summary}>{t("asked.answered", { count: answered.length })}</summary>
      <ul className={mergeClasses(overview.list, styles.list)}>
        {answered.map((question) => (
          <AnsweredLine
            key={question.id}
            question={question}
            changing={changing === question.id}
            busy={busy}
            onGo={() => onGo(question.at)}
            onChange={() => setChanging(changing === question.id ? null : question.id)}
            onAnswer={(choice) => {
              setChanging(null);
              onAnswer(question, choice);
            }}
          />
        ))}
      </ul>
    </details>
  );
}

interface AnsweredLineProps {
  readonly question: AnsweredQuestion;
  readonly changing: boolean;
  readonly busy: boolean;
  readonly onGo: () => void;
  readonly onChange: () => void;
  readonly onAnswer: (choice: string) => void;
}

function AnsweredLine({ question, changing, busy, onGo, onChange, onAnswer }: AnsweredLineProps): ReactNode {
  const styles = useStyles();
  const language = useLanguage();
  const { t } = language;
  const text = questionText(question, language);
  const answer = text.choices.find(({ id }) => id === question.answer)?.text ?? question.answer;
  return (
    <li className={styles.line} data-answered={question.id}>
      <p className={styles.ask}>{text.ask}</p>
      <p className={styles.answer}>
        {t("asked.answer")} {answer}
      </p>
      <CellsLink question={question} onGo={onGo} />
      <div className={styles.actions}>
        <Button
          size="small"
          aria-expanded={changing}
          aria-label={t("asked.changeLabel", { ask: text.ask })}
          onClick={onChange}
        >
          {t("asked.change")}
        </Button>
        <Button
          size="small"
          disabledFocusable={busy}
          aria-label={t("asked.removeLabel", { ask: text.ask })}
          onClick={() => onAnswer("")}
        >
          {t("asked.remove")}
        </Button>
      </div>
      {changing && <QuestionChoices text={text} given={question.answer} busy={busy} onAnswer={onAnswer} />}
    </li>
  );
}
