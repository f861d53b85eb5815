/** What a workbook can be about, behind tabs: its budget, and its measurements of fidelity. */
import { lazy, type ReactNode, Suspense, useMemo, useState } from "react";
import { makeStyles, Spinner, Tab, TabList } from "@fluentui/react-components";
import type { WorkbookKind } from "../app/check";
import { findingsOn } from "../app/findings-on";
import { BudgetParts, type BudgetPartsProps } from "./budget-parts";
import type { NewMeasurementWorkbook } from "./fidelity/new-measurement-workbook";
import { useLanguage } from "./language";
import type { Checked } from "./session";

const FidelityPanel = lazy(async () => ({ default: (await import("./fidelity/fidelity-panel")).FidelityPanel }));

const useStyles = makeStyles({
  tabs: { marginLeft: "-12px" },
  subject: { display: "flex", flexDirection: "column", gap: "12px" },
});

const subjects = ["budget", "fidelity"] as const satisfies readonly WorkbookKind[];

interface SubjectsProps extends BudgetPartsProps {
  readonly onNewMeasurementWorkbook: NewMeasurementWorkbook | null;
}

export function Subjects({ checked, onNewMeasurementWorkbook, ...props }: SubjectsProps): ReactNode {
  const styles = useStyles();
  const { t } = useLanguage();
  const [chosen, setChosen] = useState<WorkbookKind | null>(null);
  // What the workbook holds is shown until somebody chooses: a budget where it has both, or neither.
  const subject = chosen ?? checked.result.kinds[0] ?? "budget";
  const own = useMemo((): Checked => ({ ...checked, result: findingsOn(checked.result, subject) }), [checked, subject]);
  return (
    <>
      <TabList
        className={styles.tabs}
        aria-label={t("pane.subject.label")}
        selectedValue={subject}
        onTabSelect={(_, { value }) => setChosen(subjects.find((known) => known === value) ?? null)}
      >
        {subjects.map((known) => (
          <Tab key={known} value={known}>
            {t(`pane.subject.${known}`)}
          </Tab>
        ))}
      </TabList>
      <div role="tabpanel" aria-label={t(`pane.subject.${subject}`)} className={styles.subject}>
        {subject === "budget" ? (
          <BudgetParts checked={own} {...props} />
        ) : (
          <Suspense fallback={<Spinner size="tiny" />}>
            <FidelityPanel checked={own} {...props} onNewMeasurementWorkbook={onNewMeasurementWorkbook} />
          </Suspense>
        )}
      </div>
    </>
  );
}
