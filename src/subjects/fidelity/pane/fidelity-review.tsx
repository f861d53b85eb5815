/** *Granska* of a measurement: the findings, and a word where there are none. */
import type { ReactNode } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import { verdictOf } from "../../../pane/findings/arrange";
import { JudgedFindings, type JudgedFindingsProps } from "../../../pane/findings/judged-findings";
import { useLanguage } from "../../../pane/language";

const useStyles = makeStyles({ text: { margin: 0, fontSize: tokens.fontSizeBase200 } });

export function FidelityReview(props: JudgedFindingsProps): ReactNode {
  const styles = useStyles();
  const { t } = useLanguage();
  return (
    <JudgedFindings {...props}>
      {verdictOf(props.checked.result) === "clean" && <p className={styles.text}>{t("fidelityPane.nothingFound")}</p>}
    </JudgedFindings>
  );
}
