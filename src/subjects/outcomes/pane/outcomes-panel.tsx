/** *Utfall*: the register's verdict and its parts: figures and goals, findings, columns; sheets made of it. */
import { lazy, type ReactNode, Suspense, useState } from "react";
import { Spinner } from "@fluentui/react-components";
import { newRegisterPatch, newRegisterSheets } from "../sheets/new-register";
import { outcomeSheetsPatch } from "../sheets/outcome-sheets";
import { suggestedRegister } from "../sheets/typed-register";
import { countBySeverity, verdictOf } from "../../../pane/findings/arrange";
import type { JudgedFindingsProps } from "../../../pane/findings/judged-findings";
import { VerdictLine } from "../../../pane/findings/verdict";
import { useLanguage } from "../../../pane/language";
import { Bar } from "../../../pane/message-bars";
import type { NewWorkbook } from "../../../pane/new-workbook";
import { PartTabs } from "../../../pane/part-tabs";
import { OutcomesActions } from "./outcomes-actions";
import { OutcomesEmpty } from "./outcomes-empty";
import { OutcomesReview } from "./outcomes-review";
import { OutcomesOverview } from "./overview/overview";
import { useFinalReport } from "./use-final-report";

const ColumnMapping = lazy(async () => ({ default: (await import("./columns/column-mapping")).ColumnMapping }));
const NewRegisterForm = lazy(async () => ({
  default: (await import("./new-register/new-register-form")).NewRegisterForm,
}));

interface OutcomesPanelProps extends JudgedFindingsProps {
  readonly onNewWorkbook: NewWorkbook | null;
}

export function OutcomesPanel({ onNewWorkbook, ...props }: OutcomesPanelProps): ReactNode {
  const { checked, session } = props;
  const language = useLanguage();
  const [making, setMaking] = useState(false);
  const { result } = checked;
  if (making) {
    const places = onNewWorkbook === null ? (["open"] as const) : (["new", "open"] as const);
    return (
      <Suspense fallback={<Spinner size="tiny" />}>
        <NewRegisterForm
          suggested={suggestedRegister(result)}
          // Goals and forms that are there already have their register beside them.
          places={result.outcomes === null ? places : [...places].reverse()}
          onMake={async (request, parts, place) => {
            if (place === "new") {
              const name = language.t("outcomesPane.fileName", { effort: request.effort });
              await onNewWorkbook?.(name, newRegisterSheets(request, parts, language));
            } else {
              await session.addSheets((snapshot) =>
                Promise.resolve(newRegisterPatch(snapshot, request, parts, language)),
              );
              // The pane has said why; what was written in the form stays.
              if (session.state().problem !== null) return;
            }
            setMaking(false);
          }}
          onCancel={() => setMaking(false)}
        />
      </Suspense>
    );
  }
  if (result.outcomes === null) return <OutcomesEmpty onNew={() => setMaking(true)} />;
  return <Found {...props} onNew={() => setMaking(true)} />;
}

const parts = ["overview", "review", "columns"] as const;
type Part = (typeof parts)[number];

interface FoundProps extends Omit<OutcomesPanelProps, "onNewWorkbook"> {
  readonly onNew: () => void;
}

function Found({ onNew, ...props }: FoundProps): ReactNode {
  const { checked, session, busy, onGo } = props;
  const language = useLanguage();
  const { t } = language;
  const [part, setPart] = useState<Part>("overview");
  const { findings, outcomes, policy } = checked.result;
  const report = useFinalReport(outcomes, session, onGo);
  if (outcomes === null) return null;
  const shown = (): ReactNode => {
    switch (part) {
      case "overview":
        return <OutcomesOverview model={outcomes} onGo={onGo} onReview={() => setPart("review")} />;
      case "review":
        return <OutcomesReview {...props} />;
      case "columns":
        return (
          outcomes.register !== null && (
            <ColumnMapping register={outcomes.register} snapshot={checked.snapshot} session={session} busy={busy} />
          )
        );
    }
  };
  return (
    <>
      <VerdictLine subject="outcomes" verdict={verdictOf(findings, true)} counts={countBySeverity(findings)} />
      <PartTabs
        label={t("outcomesPane.parts")}
        parts={parts
          .filter((known) => known !== "columns" || outcomes.register !== null)
          .map((known) => ({ part: known, name: t(`outcomesPane.part.${known}`) }))}
        chosen={part}
        onChoose={setPart}
      >
        {shown()}
      </PartTabs>
      {report.left.length > 0 && <Bar intent="info" text={report.left.join(" ")} onDismiss={report.forget} />}
      <OutcomesActions
        busy={busy}
        onNew={onNew}
        onReport={() => void report.fill()}
        onSheets={() => void session.addSheets(() => Promise.resolve(outcomeSheetsPatch(outcomes, policy, language)))}
      />
    </>
  );
}
