/** All that was written, on one page, with what the policy would object to. */
import type { ReactNode } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import type { NewBudgetAdvice } from "../../sheets/new-budget-advice";
import type { Policy } from "../../../../checking/policy";
import { useLanguage } from "../../../../pane/language";
import { type Draft, requestOf } from "./draft";
import { MembersAdvice } from "./partner-fields";
import { PeriodAdvice } from "./period-fields";

const useStyles = makeStyles({
  facts: { display: "flex", flexDirection: "column", gap: "8px", margin: 0 },
  term: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  value: { margin: 0, overflowWrap: "anywhere" },
});

interface SummaryStepProps {
  readonly draft: Draft;
  readonly advice: NewBudgetAdvice;
  readonly policy: Policy;
}

export function SummaryStep({ draft, advice, policy }: SummaryStepProps): ReactNode {
  const styles = useStyles();
  const { t } = useLanguage();
  const { project, from, to, partners } = requestOf(draft);
  const [lead = "", ...others] = partners;
  const facts: readonly (readonly [term: string, values: readonly string[]])[] = [
    [t("newBudget.project"), [project]],
    [t("newBudget.heading.period"), [`${from} – ${to}`]],
    [t("newBudget.lead"), [lead]],
    [t("newBudget.partners"), others.length === 0 ? [t("newBudget.nobody")] : others],
    [t("newBudget.heading.policy"), [policy.name]],
  ];
  return (
    <>
      <dl className={styles.facts}>
        {facts.map(([term, values]) => (
          <div key={term}>
            <dt className={styles.term}>{term}</dt>
            {values.map((value) => (
              <dd key={value} className={styles.value}>
                {value}
              </dd>
            ))}
          </div>
        ))}
      </dl>
      <PeriodAdvice advice={advice} />
      <MembersAdvice advice={advice} />
    </>
  );
}
