/** Whose limits the budget was checked against, and the way to check it against others. */
import { type ReactNode, useEffect, useState } from "react";
import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { Policy } from "../../checking/policy";
import { useLanguage } from "../language";
import { usePane } from "../pane-context";
import { PolicyChoice } from "./policy-choice";

const useStyles = makeStyles({
  line: { display: "flex", flexDirection: "column", gap: "4px", margin: "-6px 0 0" },
  policy: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

interface PolicyLineProps {
  /** What the findings shown were judged by. */
  readonly policy: Policy;
  readonly actions?: ReactNode;
}

export function PolicyLine({ policy, actions }: PolicyLineProps): ReactNode {
  const styles = useStyles();
  const { t } = useLanguage();
  const { session, loadUseCases } = usePane();
  const [open, setOpen] = useState(false);
  const [unusable, setUnusable] = useState(false);
  useEffect(() => {
    let current = true;
    // They are here already: the check needed them.
    void loadUseCases().then(({ policyUnusable }) => current && setUnusable(policyUnusable));
    return () => {
      current = false;
    };
  }, [loadUseCases]);
  const { policy: chosen } = session.state();
  return (
    <div className={styles.line}>
      <p className={styles.policy}>
        {unusable && chosen === null ? t("pane.policy.unusable") : t("pane.policy.own", { name: policy.name })}{" "}
        <Link as="button" inline aria-expanded={open} onClick={() => setOpen(!open)}>
          {t("policy.choose.open")}
        </Link>
      </p>
      {open && (
        <>
          <PolicyChoice
            chosen={chosen}
            onChoose={(next) => {
              setOpen(false);
              void session.choosePolicy(next);
            }}
          />
          <p className={styles.policy}>{t("policy.choose.session")}</p>
          {actions !== undefined && <div>{actions}</div>}
        </>
      )}
    </div>
  );
}
