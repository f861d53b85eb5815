/** Figures under each other as they are added or taken off, each with the assumptions that it stands on. */
import type { ReactNode } from "react";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useLanguage } from "../../../../pane/language";
import { useOverviewStyles } from "../../../../pane/overview-styles";
import type { AssumptionId, AssumptionReadings } from "../../assumptions/assumptions";
import { kronorText, standsOnText } from "../words";

const useStyles = makeStyles({
  steps: { margin: 0, display: "flex", flexDirection: "column", gap: "8px" },
  value: { margin: 0, whiteSpace: "nowrap" },
  strong: { fontWeight: tokens.fontWeightSemibold },
  sum: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, paddingTop: "6px" },
  told: { marginLeft: 0 },
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
    <dl className={styles.steps}>
      {steps.map(({ name, amount, on = [], isSum = false, told = [] }) => {
        const below = [...told, standsOnText(on, readings, language)].filter((part) => part !== "");
        return (
          <div key={name} className={isSum ? styles.sum : undefined}>
            <div className={mergeClasses(shared.line, isSum && styles.strong)}>
              <dt>{name}</dt>
              <dd className={styles.value}>{kronorText(amount, language)}</dd>
            </div>
            {below.map((text) => (
              <dd key={text} className={mergeClasses(shared.told, styles.told)}>
                {text}
              </dd>
            ))}
          </div>
        );
      })}
    </dl>
  );
}
