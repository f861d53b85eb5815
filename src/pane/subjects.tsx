/** What a workbook can be about, behind tabs: its budget, its measurements of fidelity, what became of participants. */
import { lazy, type ReactNode, useMemo, useState } from "react";
import type { WorkbookKind } from "../checking/check";
import { findingsOn } from "../checking/findings-on";
import { BudgetParts, type BudgetPartsProps } from "../subjects/budget/pane/budget-parts";
import { useLanguage } from "./language";
import type { NewWorkbook } from "./new-workbook";
import { PartTabs } from "./part-tabs";
import type { Checked } from "./session";

const FidelityPanel = lazy(async () => ({
  default: (await import("../subjects/fidelity/pane/fidelity-panel")).FidelityPanel,
}));

const OutcomesPanel = lazy(async () => ({
  default: (await import("../subjects/outcomes/pane/outcomes-panel")).OutcomesPanel,
}));

const subjects = ["budget", "fidelity", "outcomes"] as const satisfies readonly WorkbookKind[];

interface SubjectsProps extends BudgetPartsProps {
  readonly onNewWorkbook: NewWorkbook | null;
}

export function Subjects({ checked, onNewWorkbook, ...props }: SubjectsProps): ReactNode {
  const { t } = useLanguage();
  const [chosen, setChosen] = useState<WorkbookKind | null>(null);
  // What the workbook holds is shown until somebody chooses: a budget where it has both, or neither.
  const subject = chosen ?? checked.result.kinds[0] ?? "budget";
  const own = useMemo((): Checked => ({ ...checked, result: findingsOn(checked.result, subject) }), [checked, subject]);
  return (
    <PartTabs
      size="large"
      label={t("pane.subject.label")}
      parts={subjects.map((known) => ({ part: known, name: t(`pane.subject.${known}`) }))}
      chosen={subject}
      onChoose={setChosen}
    >
      {subject === "budget" && <BudgetParts checked={own} {...props} />}
      {subject === "fidelity" && <FidelityPanel checked={own} {...props} onNewWorkbook={onNewWorkbook} />}
      {subject === "outcomes" && <OutcomesPanel checked={own} {...props} onNewWorkbook={onNewWorkbook} />}
    </PartTabs>
  );
}
