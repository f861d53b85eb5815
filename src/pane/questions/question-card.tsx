/** One question: what Samkoll sees, in which cells, and the choices. */
import { type ReactNode, useId, useRef } from "react";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { questionText } from "../../checking/language";
import type { Question } from "../../checking/question";
import { useLanguage } from "../language";
import { SeverityIcon } from "../severity-icon";
import { activeCard } from "../styles";
import { useShownWhenActive } from "../use-shown-when-active";
import { CellsLink } from "./cells-link";
import { QuestionChoices } from "./question-choices";

const useStyles = makeStyles({
  card: {
    display: "flex",
    gap: "10px",
    padding: "10px 12px 12px",
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-1px" },
  },
  active: activeCard,
  icon: { marginTop: "2px" },
  body: { flexGrow: 1, minWidth: 0, display: "flex", flexDirection: "column", gap: "6px" },
  ask: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
    hyphens: "auto",
  },
});

interface QuestionCardProps {
  readonly question: Question;
  /** The selection stands in one of its cells. */
  readonly active: boolean;
  readonly busy: boolean;
  readonly onGo: () => void;
  readonly onAnswer: (choice: string) => void;
}

export function QuestionCard({ question, active, busy, onGo, onAnswer }: QuestionCardProps): ReactNode {
  const styles = useStyles();
  const language = useLanguage();
  const ask = useId();
  const card = useRef<HTMLDivElement>(null);
  const text = questionText(question, language);
  useShownWhenActive(card, active);
  return (
    <div
      ref={card}
      role="group"
      aria-labelledby={ask}
      // Takes the keyboard when the question before it has been answered.
      tabIndex={-1}
      className={mergeClasses(styles.card, active && styles.active)}
      data-question={question.id}
    >
      <SeverityIcon severity="asked" className={styles.icon} />
      <div className={styles.body}>
        <h3 id={ask} className={styles.ask}>
          {text.ask}
        </h3>
        <CellsLink question={question} onGo={onGo} />
        <QuestionChoices text={text} given={null} busy={busy} onAnswer={onAnswer} />
      </div>
    </div>
  );
}
