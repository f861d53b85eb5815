/** One criterion: what is looked at, what marks each score, what the raters and the numbers say, and the evidence. */
import type { ReactNode, RefObject } from "react";
import { Button, mergeClasses } from "@fluentui/react-components";
import { EraserRegular, TableCellsMergeRegular } from "@fluentui/react-icons";
import type { CriterionAnswer } from "../../scoring/score-criterion";
import type { ScoringStep } from "../../scoring/scoring";
import type { Scale } from "../../scales/scale";
import type { Address } from "../../../../workbook/address";
import { useLanguage } from "../../../../pane/language";
import { SeverityIcon } from "../../../../pane/severity-icon";
import { EvidenceFields } from "./evidence-fields";
import { MarkChoice } from "./mark-choice";
import { OwnNumber } from "./own-number";
import { useScoreStyles } from "./score-styles";

interface CriterionStepProps {
  readonly step: ScoringStep;
  readonly scale: Scale;
  readonly scores: readonly number[];
  readonly headingRef: RefObject<HTMLHeadingElement | null>;
  readonly headingId: string;
  readonly onScore: (score: number | null) => void;
  readonly give: (answer: CriterionAnswer) => Promise<boolean>;
  readonly onGo: (at: Address) => void;
}

export function CriterionStep(props: CriterionStepProps): ReactNode {
  const { step, scale, scores, headingRef, headingId, onScore, give, onGo } = props;
  const styles = useScoreStyles();
  const { t, code } = useLanguage();
  const { criterion, row, score, text, proposal, raters, apart } = step;
  const { verified } = criterion;
  const area = scale.areas.find(({ id }) => id === criterion.area);
  return (
    <section className={styles.step} aria-labelledby={headingId} data-criterion={criterion.no}>
      <span className={styles.area}>{area?.name[code]}</span>
      <h2 id={headingId} ref={headingRef} tabIndex={-1} className={styles.heading}>
        {criterion.no}. {criterion.name[code]}
      </h2>
      <p className={styles.told}>{criterion.guidance[code]}</p>
      {row === null ? (
        <p className={styles.told}>{t("fidelityScore.noRow")}</p>
      ) : (
        <>
          {raters.length > 0 && (
            <ul className={styles.raters} aria-label={t("fidelityScore.raterScores")}>
              {raters.map(({ name, score: given }, index) => (
                <li key={index} className={styles.told}>
                  {t("fidelityScore.raterScore", { name, score: given ?? "–" })}
                </li>
              ))}
            </ul>
          )}
          {raters.length > 0 && apart && (
            <p className={mergeClasses(styles.told, styles.apart)}>
              <SeverityIcon severity="warning" size={16} />
              <span>{t("fidelityScore.apart")}</span>
            </p>
          )}
          {proposal !== null && <OwnNumber proposal={proposal} score={score} onUse={() => onScore(proposal.score)} />}
          {text !== "" && (
            <p className={mergeClasses(styles.told, styles.apart)}>
              <SeverityIcon severity="error" size={16} />
              <span>{t("fidelityScore.noScore", { text })}</span>
            </p>
          )}
          <MarkChoice
            criterion={criterion}
            scores={scores}
            chosen={score}
            labelledBy={headingId}
            onChoose={(chosen) => onScore(chosen)}
          />
          {!verified.marks && (
            <p className={mergeClasses(styles.told, styles.quiet)}>{t("fidelityScore.unverified")}</p>
          )}
          {code === "sv" && !verified.nameSv && (
            <p className={mergeClasses(styles.told, styles.quiet)}>{t("fidelityScore.ownName")}</p>
          )}
          <div className={styles.foot}>
            <Button
              size="small"
              appearance="subtle"
              icon={<EraserRegular />}
              disabledFocusable={score === null && text === ""}
              onClick={() => onScore(null)}
            >
              {t("fidelityScore.clear")}
            </Button>
            <Button
              size="small"
              appearance="subtle"
              icon={<TableCellsMergeRegular />}
              onClick={() => onGo(row.score.at)}
            >
              {t("fidelityScore.show")}
            </Button>
          </div>
          <EvidenceFields row={row} give={give} />
        </>
      )}
    </section>
  );
}
