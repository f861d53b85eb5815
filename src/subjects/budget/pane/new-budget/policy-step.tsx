/** The limits that the budget will be checked against, in words, and the way to choose others. */
import type { ReactNode } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import type { Policy } from "../../../../checking/policy";
import { useLanguage } from "../../../../pane/language";
import { PolicyChoice } from "../../../../pane/policy/policy-choice";

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
  /** The same in words. */
  readonly limits: readonly string[];
  readonly onChoose: (policy: Policy | null) => void;
}

export function PolicyStep({ policy, limits, chosen, onChoose }: PolicyStepProps): ReactNode {
  const styles = useStyles();
  const { t } = useLanguage();
  return (
    <>
      <p role="status" className={styles.name}>
        {t("policy.choose.applies", { name: policy.name })}
      </p>
      <ul className={styles.limits}>
        {limits.map((limit) => (
          <li key={limit}>{limit}</li>
        ))}
      </ul>
      <PolicyChoice chosen={chosen} onChoose={onChoose} />
      <p className={styles.session}>{t("policy.choose.session")}</p>
    </>
  );
}
