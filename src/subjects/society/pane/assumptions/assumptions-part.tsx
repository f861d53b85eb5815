/** *Antaganden*: every assumption with a slider, what they come to in view, and the way into the workbook. */
import { type ReactNode, useState } from "react";
import { Button, makeStyles } from "@fluentui/react-components";
import { ArrowResetRegular, SaveRegular } from "@fluentui/react-icons";
import { ActionGroup } from "../../../../pane/action-group";
import { useLanguage } from "../../../../pane/language";
import { Bar } from "../../../../pane/message-bars";
import { useOverviewStyles } from "../../../../pane/overview-styles";
import { usePane } from "../../../../pane/pane-context";
import { assumptionIds } from "../../assumptions/assumptions";
import { saveAssumptions } from "../../entry/save-assumptions";
import { AskCost } from "../ask-cost";
import type { PerspectiveChoice } from "../perspective-choice";
import type { Trial } from "../use-trial";
import { assumptionName } from "../words";
import { AssumptionRow } from "./assumption-row";
import { NetLine } from "./net-line";

const useStyles = makeStyles({ part: { display: "flex", flexDirection: "column", gap: "14px", minWidth: 0 } });

interface AssumptionsPartProps extends PerspectiveChoice {
  readonly trial: Trial;
  readonly busy: boolean;
}

export function AssumptionsPart({ trial, busy, ...choice }: AssumptionsPartProps): ReactNode {
  const styles = useStyles();
  const shared = useOverviewStyles();
  const language = useLanguage();
  const { session } = usePane();
  const { t } = language;
  const [left, setLeft] = useState<readonly string[]>([]);
  const save = async (): Promise<void> => {
    const told: string[] = [];
    const saved = await session.write(
      ({ snapshot }) => {
        const { patch, left: kept } = saveAssumptions(snapshot, trial.saved, trial.tried, language);
        told.push(...kept.map(({ id }) => assumptionName(id, language)));
        return patch;
      },
      { key: "societyPane.assumptions.saved", values: { count: trial.changed.length } },
    );
    setLeft(told);
    // What could not be saved goes on being tried.
    if (saved && told.length === 0) trial.reset();
  };
  return (
    <div className={styles.part}>
      <AskCost trial={trial} />
      <NetLine trial={trial} {...choice} />
      <p className={shared.told}>{t("societyPane.assumptions.about")}</p>
      <ul className={shared.list}>
        {assumptionIds.map((id) => (
          // A saved value is the new middle of its slider.
          <AssumptionRow
            key={`${id}.${String(trial.saved.get(id)?.value)}`}
            id={id}
            trial={trial}
            perspective={choice.perspective}
          />
        ))}
      </ul>
      {left.length > 0 && (
        <Bar
          intent="warning"
          text={t("societyPane.assumptions.left", { names: left.join("; ") })}
          onDismiss={() => setLeft([])}
        />
      )}
      <ActionGroup label={t("societyPane.assumptions.actions")}>
        <Button
          appearance="primary"
          icon={<SaveRegular />}
          disabledFocusable={busy || trial.changed.length === 0}
          onClick={() => void save()}
        >
          {t("societyPane.assumptions.save")}
        </Button>
        <Button icon={<ArrowResetRegular />} disabledFocusable={trial.changed.length === 0} onClick={trial.reset}>
          {t("societyPane.assumptions.reset")}
        </Button>
      </ActionGroup>
    </div>
  );
}
