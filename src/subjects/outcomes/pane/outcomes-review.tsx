/** *Granska* of outcomes: the findings, a word where there are none, and what was looked through. */
import type { ReactNode } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import { verdictOf } from "../../../pane/findings/arrange";
import { JudgedFindings, type JudgedFindingsProps } from "../../../pane/findings/judged-findings";
import { RightList } from "../../../pane/findings/right-list";
import { useLanguage } from "../../../pane/language";

const useStyles = makeStyles({ text: { margin: 0, fontSize: tokens.fontSizeBase200 } });

export function OutcomesReview(props: JudgedFindingsProps): ReactNode {
  const styles = useStyles();
  const { t } = useLanguage();
  const { result } = props.checked;
  const isClean = verdictOf(result) === "clean";
  return (
    <>
      <JudgedFindings {...props}>
        {isClean && <p className={styles.text}>{t("outcomesPane.nothingFound")}</p>}
      </JudgedFindings>
      <RightList assurances={result.assurances} open={isClean} />
    </>
  );
}
