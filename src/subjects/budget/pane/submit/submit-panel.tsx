/** *Skicka in*: what remains, a clean copy to send, and the table for the plan. */
import { type ReactNode, useState } from "react";
import { Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { ownFunctionsWithoutValue } from "../../../../making/own-functions";
import { addressText } from "../../../../workbook/address";
import { budgetKey } from "../../examined-budget";
import { remainingOf } from "../../submission";
import { Financing } from "../figures/financing";
import { useLanguage } from "../../../../pane/language";
import { usePane } from "../../../../pane/pane-context";
import type { Checked } from "../../../../pane/session";
import { SeverityIcon } from "../../../../pane/severity-icon";
import { UnreadTalk } from "../../../../pane/unread-talk";
import { CleanCopy } from "./clean-copy";
import { RemainingList } from "./remaining-list";

const useStyles = makeStyles({
  panel: { display: "flex", flexDirection: "column", gap: "16px" },
  ready: { display: "flex", gap: "8px", alignItems: "flex-start", margin: 0, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

/** Cells told by name. */
const mostNamed = 4;

interface SubmitPanelProps {
  readonly checked: Checked;
  readonly busy: boolean;
}

export function SubmitPanel({ checked, busy }: SubmitPanelProps): ReactNode {
  const styles = useStyles();
  const { t } = useLanguage();
  const { onGo } = usePane();
  const examined = budgetKey.of(checked.result);
  const [read, setRead] = useState(false);
  const { faults, doubts, missing, persons } = remainingOf(checked.result.findings, examined);
  const asked = checked.result.questions.length;
  const withoutValue = ownFunctionsWithoutValue(checked.snapshot);
  const ready = asked === 0 && faults.length === 0 && missing.length === 0 && (doubts.length === 0 || read);

  return (
    <div className={styles.panel}>
      <RemainingList title={t("submit.faults", { count: faults.length })} findings={faults} onGo={onGo} />
      <RemainingList title={t("submit.doubts", { count: doubts.length })} findings={doubts} onGo={onGo} />
      {doubts.length > 0 && (
        <Checkbox label={t("submit.read")} checked={read} onChange={(_, data) => setRead(data.checked === true)} />
      )}
      {asked > 0 && (
        <p className={styles.text} data-missing="answers">
          {t("submit.answers", { count: asked })}
        </p>
      )}
      {missing.map((what) => (
        <p key={what} className={styles.text} data-missing={what}>
          {t(`submit.missing.${what}`)}
        </p>
      ))}
      <p role="status" className={styles.ready} data-ready={ready}>
        <SeverityIcon severity={ready ? "clean" : "warning"} size={20} />
        <span>{t(ready ? "submit.ready" : "submit.notReady")}</span>
      </p>
      <UnreadTalk snapshot={checked.snapshot} />
      <CleanCopy ready={ready} persons={persons}>
        {withoutValue.length > 0 && (
          <p className={styles.text} data-functions={withoutValue.length}>
            {t("submit.copy.functions", {
              count: withoutValue.length,
              cells: withoutValue.slice(0, mostNamed).map(addressText).join(", "),
            })}
          </p>
        )}
      </CleanCopy>
      <Financing result={examined} busy={busy} />
    </div>
  );
}
