/** The way to the cells that a question is about. */
import type { ReactNode } from "react";
import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { Question } from "../../checking/question";
import { useLanguage } from "../language";
import { cellsText } from "./question-cells";

const useStyles = makeStyles({
  where: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: "8px",
    alignItems: "baseline",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
  link: { fontSize: "inherit", textAlign: "left" },
});

export function CellsLink({ question, onGo }: { readonly question: Question; readonly onGo: () => void }): ReactNode {
  const styles = useStyles();
  const { t } = useLanguage();
  return (
    <div className={styles.where}>
      <Link as="button" className={styles.link} onClick={onGo}>
        {t("asked.go", { cells: cellsText(question) })}
      </Link>
      <span>{question.at.sheet}</span>
    </div>
  );
}
