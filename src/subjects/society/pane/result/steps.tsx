/** Figures under each other as they are added or taken off, each with the assumptions that it stands on. */
import type { ReactNode } from "react";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useLanguage } from "../../../../pane/language";
import { useOverviewStyles } from "../../../../pane/overview-styles";
import type { AssumptionId, AssumptionReadings } from "../../assumptions/assumptions";
import { kronorText, standsOnText } from "../words";

const useStyles = makeStyles({
  steps: { gap: "8px" },
  value: { whiteSpace: "nowrap" },
  strong: { fontWeight: tokens.fontWeightSemibold },
  sum: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, paddingTop: "6px" },
});

export interface Step {
  readonly name: string;
  /** kr a year. */
  readonly amount: number;
  readonly on?: readonly AssumptionId[];
  readonly isSum?: boolean;
  /** What else is told of it. */
  readonly told?: readonly string[];
}

interface StepsProps {
  readonly steps: readonly Step[];
  readonly readings: AssumptionReadings;
}

export function Steps({ steps, readings }: StepsProps): ReactNode {
  const styles = useStyles();
  const shared = useOverviewStyles();
  const language = useLanguage();
  return (
    <ul className={mergeClasses(shared.list, styles.steps)}>
      {steps.map(({ name, amount, on = [], isSum = false, told = [] }) => {
        const below = [...told, standsOnText(on, readings, language)].filter((part) => part !== "");
        return (
          <li key={name} className={isSum ? styles.sum : undefined} data-step={name}>
            <div className={mergeClasses(shared.line, isSum && styles.strong)}>
              <span>{name}</span>
              <span className={styles.value}>{kronorText(amount, language)}</span>
            </div>
            {below.map((text) => (
              <p key={text} className={shared.told}>
                {text}
              </p>
            ))}
          </li>
        );
      })}
    </ul>
  );
}
