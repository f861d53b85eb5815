/** *Poängsätt*: one criterion at a time, by mouse or by keys, each answer written to the sheet at once. */
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";
import { Button, Field, ProgressBar, Select } from "@fluentui/react-components";
import { ArrowLeftRegular, ArrowRightRegular } from "@fluentui/react-icons";
import type { MeasuredFidelity } from "../../examined-fidelity";
import { neighbourOf, scoringOf, type ScoringStep, stepAt } from "../../scoring/scoring";
import type { Address } from "../../../../workbook/address";
import { useFormStyles } from "../../../../pane/fields/form-styles";
import { useLanguage } from "../../../../pane/language";
import type { Session } from "../../../../pane/session";
import { CriterionJump } from "./criterion-jump";
import { CriterionStep } from "./criterion-step";
import { meantByKey } from "./score-keys";
import { useScoreStyles } from "./score-styles";
import { useAnswers } from "./use-answers";

interface ScorePanelProps {
  readonly measured: MeasuredFidelity;
  readonly session: Session;
  /** The criterion to stand at; `null` for the first without a score. */
  readonly criterion: string | null;
  readonly onCriterion: (criterion: string) => void;
  readonly onGo: (at: Address) => void;
}

export function ScorePanel({ measured, session, criterion, onCriterion, onGo }: ScorePanelProps): ReactNode {
  const styles = useScoreStyles();
  const form = useFormStyles();
  const { t } = useLanguage();
  const { measurement } = measured;
  const [rater, setRater] = useState<number | null>(null);
  const { give, pendingScore } = useAnswers(session, measurement.id);
  const heading = useRef<HTMLHeadingElement>(null);
  const headingId = useId();
  const shown = measurement.raters.length > 0 ? rater : null;
  const scoring = scoringOf(measured, shown);
  const first = useRef(stepAt(scoring, criterion)?.criterion.id ?? null);
  const found = stepAt(scoring, criterion ?? first.current);
  const withPending = (step: ScoringStep): ScoringStep => {
    const pending = pendingScore(step.criterion.id, shown);
    return pending === undefined ? step : { ...step, score: pending, text: "" };
  };
  const steps = scoring.steps.map(withPending);
  const here = found && withPending(found);
  const byKey = useRef(false);
  useEffect(() => {
    // By key one goes on from the heading, which a screen reader then reads.
    if (byKey.current) heading.current?.focus();
    byKey.current = false;
  }, [here?.criterion.id]);
  if (here === null) return null;

  const id = here.criterion.id;
  const score = (value: number | null): void => {
    if (here.row !== null) void give(id, { kind: "score", rater: shown, score: value });
  };
  const go = (way: "next" | "previous"): void => {
    const to = neighbourOf(scoring, id, way);
    if (to !== null) onCriterion(to);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const meant = meantByKey(event, scoring.scores);
    if (meant === null) return;
    event.preventDefault();
    if (meant.kind === "score") score(meant.score);
    else {
      byKey.current = true;
      go(meant.kind);
    }
  };
  const done = steps.filter((step) => step.score !== null).length;
  return (
    // The keys hold anywhere in the panel, as long as nothing else in it takes them.
    <div className={styles.panel} onKeyDown={onKeyDown}>
      {measurement.raters.length > 0 && (
        <Field label={t("fidelityScore.whose")} size="small">
          <Select
            className={form.select}
            value={rater === null ? "" : String(rater)}
            onChange={(_, { value }) => setRater(value === "" ? null : Number(value))}
          >
            <option value="">{t("fidelityScore.agreed")}</option>
            {measurement.raters.map(({ name, at }, index) => (
              <option key={at.column} value={String(index)}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Field validationMessage={t("fidelityScore.progress", { done, of: steps.length })} validationState="none">
        <ProgressBar value={done} max={steps.length} thickness="large" aria-label={t("fidelityScore.progressLabel")} />
      </Field>
      <CriterionStep
        key={`${measurement.id}|${id}`}
        step={here}
        scale={measurement.scale}
        scores={scoring.scores}
        headingRef={heading}
        headingId={headingId}
        onScore={score}
        give={(answer) => give(id, answer)}
        onGo={onGo}
      />
      <div className={styles.ways}>
        <Button
          icon={<ArrowLeftRegular />}
          disabledFocusable={neighbourOf(scoring, id, "previous") === null}
          onClick={() => go("previous")}
        >
          {t("fidelityScore.previous")}
        </Button>
        <Button
          appearance="primary"
          icon={<ArrowRightRegular />}
          iconPosition="after"
          disabledFocusable={neighbourOf(scoring, id, "next") === null}
          onClick={() => go("next")}
        >
          {t("fidelityScore.next")}
        </Button>
      </div>
      <p className={styles.keys}>{t("fidelityScore.keys")}</p>
      <CriterionJump scale={measurement.scale} steps={steps} current={id} onJump={onCriterion} />
    </div>
  );
}
