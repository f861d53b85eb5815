/** All criteria at a glance, area by area: which have a score, and a way to any of them. */
import type { ReactNode } from "react";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ScoringStep } from "../../scoring/scoring";
import type { Scale } from "../../scales/scale";
import { useLanguage } from "../../../../pane/language";
import { focusRing } from "../../../../pane/styles";

const useStyles = makeStyles({
  areas: { display: "flex", flexDirection: "column", gap: "6px" },
  area: { display: "flex", flexWrap: "wrap", gap: "4px", alignItems: "center" },
  name: { flexBasis: "100%", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  step: {
    display: "inline-flex",
    flexDirection: "column",
    alignItems: "center",
    justifyContent: "center",
    width: "32px",
    height: "36px",
    padding: 0,
    boxSizing: "border-box",
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    cursor: "pointer",
    ...focusRing,
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  scored: { backgroundColor: tokens.colorBrandBackground2, color: tokens.colorBrandForeground2 },
  here: {
    border: `2px solid ${tokens.colorCompoundBrandStroke}`,
    "@media (forced-colors: active)": { border: "2px solid Highlight" },
  },
  number: { fontSize: tokens.fontSizeBase100, lineHeight: "12px" },
  score: { fontSize: tokens.fontSizeBase300, lineHeight: "16px", fontWeight: tokens.fontWeightSemibold },
});

interface CriterionJumpProps {
  readonly scale: Scale;
  readonly steps: readonly ScoringStep[];
  readonly current: string;
  readonly onJump: (criterion: string) => void;
}

export function CriterionJump({ scale, steps, current, onJump }: CriterionJumpProps): ReactNode {
  const styles = useStyles();
  const { t, code } = useLanguage();
  return (
    <nav aria-label={t("fidelityScore.jump")} className={styles.areas}>
      {scale.areas.map((area) => (
        <div key={area.id} role="group" aria-label={area.name[code]} className={styles.area}>
          <span aria-hidden className={styles.name}>
            {area.name[code]}
          </span>
          {steps
            .filter(({ criterion }) => criterion.area === area.id)
            .map(({ criterion, score }) => (
              <button
                key={criterion.id}
                type="button"
                title={criterion.name[code]}
                aria-label={t(score === null ? "fidelityScore.jumpMissing" : "fidelityScore.jumpScored", {
                  no: criterion.no,
                  criterion: criterion.name[code],
                  score: score ?? 0,
                })}
                aria-current={criterion.id === current ? "step" : undefined}
                data-step={criterion.no}
                className={mergeClasses(
                  styles.step,
                  score !== null && styles.scored,
                  criterion.id === current && styles.here,
                )}
                onClick={() => onJump(criterion.id)}
              >
                <span className={styles.number}>{criterion.no}</span>
                <span className={styles.score}>{score ?? "–"}</span>
              </button>
            ))}
        </div>
      ))}
    </nav>
  );
}
