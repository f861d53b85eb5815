/** Whose limits the budget was checked against. */
import { type ReactNode, useEffect, useState } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import { useLanguage } from "./language";
import type { LoadUseCases } from "./services";

const useStyles = makeStyles({
  policy: { margin: "-6px 0 0", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

export function PolicyLine({ loadUseCases }: { readonly loadUseCases: LoadUseCases }): ReactNode {
  const styles = useStyles();
  const { t } = useLanguage();
  const [policy, setPolicy] = useState<{ readonly name: string | null }>();
  useEffect(() => {
    let current = true;
    // They are here already: the check needed them.
    void loadUseCases().then(({ policyName }) => current && setPolicy({ name: policyName }));
    return () => {
      current = false;
    };
  }, [loadUseCases]);
  if (policy === undefined) return null;
  const text = policy.name === null ? t("pane.policy.unusable") : t("pane.policy.own", { name: policy.name });
  return <p className={styles.policy}>{text}</p>;
}
