/** *Granska* of society: the findings, and what was looked through. */
import type { ReactNode } from "react";
import { verdictOf } from "../../../pane/findings/arrange";
import { JudgedFindings, type JudgedFindingsProps } from "../../../pane/findings/judged-findings";
import { RightList } from "../../../pane/findings/right-list";
import { useLanguage } from "../../../pane/language";
import { useOverviewStyles } from "../../../pane/overview-styles";

export function SocietyReview(props: JudgedFindingsProps): ReactNode {
  const shared = useOverviewStyles();
  const { t } = useLanguage();
  const { result } = props.checked;
  const isClean = verdictOf(result) === "clean";
  return (
    <>
      <JudgedFindings {...props}>
        {isClean && <p className={shared.told}>{t("societyPane.nothingFound")}</p>}
      </JudgedFindings>
      <RightList assurances={result.assurances} open={isClean} />
    </>
  );
}
