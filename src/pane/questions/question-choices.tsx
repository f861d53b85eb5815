/** The choices of a question: one press answers. None is chosen beforehand; the likely one says so, and why. */
import { type ReactNode, useId } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { QuestionText } from "../../checking/language";
import { useLanguage } from "../language";

const useStyles = makeStyles({
  choices: { display: "flex", flexDirection: "column", gap: "6px" },
  choice: {
    justifyContent: "space-between",
    gap: "8px",
    width: "100%",
    maxWidth: "none",
    minHeight: "32px",
    padding: "5px 10px",
    textAlign: "left",
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
  words: { minWidth: 0 },
  sign: {
    flexShrink: 0,
    padding: "0 7px",
    borderRadius: tokens.borderRadiusCircular,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: "nowrap",
  },
  why: {
    margin: "4px 0 2px 11px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
});

interface QuestionChoicesProps {
  readonly text: QuestionText;
  /** The answer that the workbook keeps; `null` before there is one. */
  readonly given: string | null;
  readonly busy: boolean;
  readonly onAnswer: (choice: string) => void;
}

export function QuestionChoices({ text, given, busy, onAnswer }: QuestionChoicesProps): ReactNode {
  const styles = useStyles();
  const { t } = useLanguage();
  const why = useId();
  return (
    <div className={styles.choices}>
      {text.choices.map((choice) => {
        const reason = choice.likely ? text.why : undefined;
        const sign = choice.id === given ? t("asked.given") : choice.likely ? t("asked.likely") : null;
        return (
          <div key={choice.id}>
            <Button
              className={styles.choice}
              disabledFocusable={busy}
              data-choice={choice.id}
              aria-describedby={reason === undefined ? undefined : why}
              onClick={() => onAnswer(choice.id)}
            >
              <span className={styles.words}>{choice.text}</span>{" "}
              {sign !== null && <span className={styles.sign}>{sign}</span>}
            </Button>
            {reason !== undefined && (
              <p id={why} className={styles.why}>
                {reason}
              </p>
            )}
          </div>
        );
      })}
    </div>
  );
}
