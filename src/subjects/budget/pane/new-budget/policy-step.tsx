/** The limits that the budget will be checked against, in words, and the way to choose others. */
import type { ReactNode } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import { policyLimits } from "../../../../checking/policy-words";
import type { Policy } from "../../../../checking/policy";
import { useLanguage } from "../../../../pane/language";
import { PolicyChoice } from "../../../../pane/policy/policy-choice";
import type { LoadUseCases } from "../../../../pane/services";

const useStyles = makeStyles({
  name: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  limits: {
    margin: 0,
    paddingLeft: "20px",
    display: "flex",
    flexDirection: "column",
    gap: "4px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  session: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

interface PolicyStepProps {
  /** The limits in force. */
  readonly policy: Policy;
  readonly chosen: Policy | null;
  readonly loadUseCases: LoadUseCases;
  readonly onChoose: (policy: Policy | null) => void;
}

export function PolicyStep({ policy, chosen, loadUseCases, onChoose }: PolicyStepProps): ReactNode {
  const styles = useStyles();
  const language = useLanguage();
  const { t } = language;
  return (
    <>
      <p role="status" className={styles.name}>
        {t("policy.choose.applies", { name: policy.name })}
      </p>
      <ul className={styles.limits}>
        {policyLimits(policy, language).map((limit) => (
          <li key={limit}>{limit}</li>
        ))}
      </ul>
      <PolicyChoice loadUseCases={loadUseCases} chosen={chosen} onChoose={onChoose} />
      <p className={styles.session}>{t("policy.choose.session")}</p>
    </>
  );
}
