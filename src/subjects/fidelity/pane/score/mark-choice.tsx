/** The scores of one criterion to choose from, each with what marks it. */
import { type ReactNode, useId } from "react";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkFilled } from "@fluentui/react-icons";
import type { Criterion } from "../../scales/scale";
import { useLanguage } from "../../../../pane/language";

const useStyles = makeStyles({
  group: { display: "flex", flexDirection: "column", gap: "4px", margin: 0, padding: 0, border: "none", minWidth: 0 },
  mark: {
    position: "relative",
    display: "grid",
    gridTemplateColumns: "24px minmax(0, 1fr) 16px",
    columnGap: "8px",
    alignItems: "start",
    padding: "7px 10px",
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    cursor: "pointer",
    overflowWrap: "anywhere",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-within": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  chosen: {
    border: `1px solid ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    boxShadow: `inset 3px 0 0 ${tokens.colorCompoundBrandStroke}`,
    ":hover": { backgroundColor: tokens.colorBrandBackground2Hover },
    "@media (forced-colors: active)": { outline: "2px solid Highlight", outlineOffset: "-3px" },
  },
  // The radio button itself: heard and reached, its look is the whole line.
  radio: { position: "absolute", opacity: 0, width: "1px", height: "1px", margin: 0 },
  figure: { fontWeight: tokens.fontWeightBold, fontVariantNumeric: "tabular-nums", textAlign: "center" },
});

interface MarkChoiceProps {
  readonly criterion: Criterion;
  readonly scores: readonly number[];
  readonly chosen: number | null;
  readonly labelledBy: string;
  readonly onChoose: (score: number) => void;
}

export function MarkChoice({ criterion, scores, chosen, labelledBy, onChoose }: MarkChoiceProps): ReactNode {
  const styles = useStyles();
  const { code } = useLanguage();
  const name = useId();
  return (
    <div role="radiogroup" aria-labelledby={labelledBy} className={styles.group}>
      {[...scores].reverse().map((score) => (
        <label
          key={score}
          data-score={score}
          data-chosen={score === chosen}
          className={mergeClasses(styles.mark, score === chosen && styles.chosen)}
        >
          <input
            type="radio"
            className={styles.radio}
            name={name}
            value={score}
            checked={score === chosen}
            onChange={() => onChoose(score)}
          />
          <span className={styles.figure}>{score}</span>
          <span>{criterion.marks[String(score)]?.[code]}</span>
          {score === chosen && <CheckmarkFilled fontSize={16} />}
        </label>
      ))}
    </div>
  );
}
