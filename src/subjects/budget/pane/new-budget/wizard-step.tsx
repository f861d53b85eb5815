/** The frame of one step: how far one has come, its heading, which takes the focus, and the ways on and back. */
import { type FormEvent, type ReactNode, useEffect, useId, useRef } from "react";
import { Button, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { useLanguage } from "../../../../pane/language";
import { type Step, steps } from "./draft";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: "14px" },
  progress: { margin: "0 0 4px", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    ":focus": { outline: "none" },
  },
  hint: {
    margin: "-10px 0 0",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  // Narrower than Fluent's own least width: all three ways stand on one line at 320 pixels.
  actions: { display: "flex", flexWrap: "wrap", gap: "8px", "& button": { minWidth: "64px" } },
  cancel: { marginLeft: "auto" },
});

interface WizardStepProps {
  readonly step: Step;
  readonly children: ReactNode;
  readonly making: boolean;
  readonly onNext: () => void;
  readonly onBack: () => void;
  readonly onCancel: () => void;
}

export function WizardStep({ step, children, making, onNext, onBack, onCancel }: WizardStepProps): ReactNode {
  const styles = useStyles();
  const { t } = useLanguage();
  const headingId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [step]);
  const at = steps.indexOf(step);
  const last = at === steps.length - 1;
  const asked = steps.length - 1;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onNext();
  };
  return (
    <form className={styles.form} aria-labelledby={headingId} noValidate onSubmit={submit}>
      <div>
        <p className={styles.progress}>
          {t("newBudget.new.open")} ·{" "}
          {last ? t("newBudget.lastStep") : t("newBudget.step", { number: at + 1, count: asked })}
        </p>
        <ProgressBar value={last ? asked : at} max={asked} aria-hidden />
      </div>
      <h2 id={headingId} ref={heading} tabIndex={-1} className={styles.heading}>
        {t(`newBudget.heading.${step}`)}
      </h2>
      <p className={styles.hint}>{t(`newBudget.hint.${step}`)}</p>
      {children}
      <div className={styles.actions}>
        <Button type="submit" appearance="primary" disabledFocusable={making}>
          {t(last ? "newBudget.make" : "newBudget.next")}
        </Button>
        {at > 0 && <Button onClick={onBack}>{t("newBudget.back")}</Button>}
        <Button appearance="subtle" className={styles.cancel} onClick={onCancel}>
          {t("newBudget.cancel")}
        </Button>
      </div>
    </form>
  );
}
