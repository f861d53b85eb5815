/** What the insats costs a year has no proposal: asked for first, where nobody has said it. */
import { type FormEvent, type ReactNode, useState } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { AmountField } from "../../../pane/fields/amount-field";
import { useFormStyles } from "../../../pane/fields/form-styles";
import { useLanguage } from "../../../pane/language";
import { typedValue } from "../../../reading/kinds";
import { kronor } from "../../../reading/money";
import { isWithin } from "../entry/typed-assumption";
import { proposedFor } from "../assumptions/assumptions";
import type { Trial } from "./use-trial";

const useStyles = makeStyles({
  ask: {
    display: "flex",
    flexDirection: "column",
    gap: "10px",
    padding: "12px",
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderLeft: `4px solid ${tokens.colorPalettePurpleBorderActive}`,
  },
  button: { alignSelf: "flex-start" },
});

export function AskCost({ trial }: { readonly trial: Trial }): ReactNode {
  const styles = useStyles();
  const form = useFormStyles();
  const { t } = useLanguage();
  const [text, setText] = useState("");
  const [isMissing, setIsMissing] = useState(false);
  if (trial.figures.values.programmeCost !== null) return null;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const amount = typedValue("kronor", text);
    const isRight = amount !== null && isWithin(proposedFor("programmeCost"), kronor(amount));
    setIsMissing(!isRight);
    if (isRight) trial.set("programmeCost", kronor(amount));
  };
  return (
    <form className={styles.ask} noValidate onSubmit={submit}>
      <AmountField
        label={t("societyPane.cost.heading")}
        text={text}
        input={{ name: "programmeCost" }}
        fault={isMissing ? t("societyPane.cost.missing") : undefined}
        onChange={(typed) => {
          setText(typed);
          setIsMissing(false);
        }}
      />
      <p className={form.told}>{t("societyPane.cost.about")}</p>
      <Button type="submit" appearance="primary" className={styles.button}>
        {t("societyPane.cost.reckon")}
      </Button>
    </form>
  );
}
