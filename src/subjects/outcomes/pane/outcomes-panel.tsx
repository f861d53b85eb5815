/** *Utfall*: the register's verdict and its parts: figures and goals, findings, columns; sheets made of it. */
import { lazy, type ReactNode, startTransition, useState } from "react";
import { newRegisterPatch, newRegisterSheets } from "../sheets/new-register";
import { outcomeSheetsPatch } from "../sheets/outcome-sheets";
import { suggestedRegister } from "../sheets/typed-register";
import { creationForm } from "../../../pane/form-memory";
import { verdictOf } from "../../../pane/findings/arrange";
import { countsText, VerdictLine } from "../../../pane/findings/verdict";
import { useLanguage } from "../../../pane/language";
import { Bar } from "../../../pane/message-bars";
import { usePane } from "../../../pane/pane-context";
import { PartTabs } from "../../../pane/part-tabs";
import { UnreadTalk } from "../../../pane/unread-talk";
import type { SubjectPanelProps } from "../../../pane/subject-pane";
import { outcomesKey } from "../examined-outcomes";
import { OutcomesActions } from "./outcomes-actions";
import { OutcomesEmpty } from "./outcomes-empty";
import { OutcomesReview } from "./outcomes-review";
import { OutcomesOverview } from "./overview/overview";
import { useFinalReport } from "./use-final-report";

const ColumnMapping = lazy(async () => ({ default: (await import("./columns/column-mapping")).ColumnMapping }));
const NewRegisterForm = lazy(async () => ({
  default: (await import("./new-register/new-register-form")).NewRegisterForm,
}));
const ReadQuestionnaires = lazy(async () => ({
  default: (await import("./questionnaires/read-questionnaires")).ReadQuestionnaires,
}));

export function OutcomesPanel(props: SubjectPanelProps): ReactNode {
  const { session, onNewWorkbook, forms } = usePane();
  const language = useLanguage();
  const [readingAnswers, setReadingAnswers] = useState(false);
  const form = creationForm("outcomes");
  const [making, setMaking] = useState(forms.get(form) !== undefined);
  // What is shown stays until the form has come.
  const begin = (): void => startTransition(() => setMaking(true));
  const close = (): void => {
    forms.set(form, undefined);
    setMaking(false);
  };
  const examined = outcomesKey.of(props.checked.result);
  if (making) {
    const places = onNewWorkbook === null ? (["open"] as const) : (["new", "open"] as const);
    return (
      <NewRegisterForm
        suggested={suggestedRegister(examined)}
        // Goals and forms that are there already have their register beside them.
        places={examined.outcomes === null ? places : [...places].reverse()}
        onMake={async (request, parts, place) => {
          if (place === "new") {
            const name = language.t("outcomesPane.fileName", { effort: request.effort });
            await onNewWorkbook?.(name, newRegisterSheets(request, parts, language));
          } else {
            const made = await session.addSheets((snapshot) =>
              Promise.resolve(newRegisterPatch(snapshot, request, parts, language)),
            );
            // The pane has said why; what was written in the form stays.
            if (!made) return;
          }
          close();
        }}
        onCancel={close}
      />
    );
  }
  if (examined.outcomes === null && readingAnswers) {
    return (
      <ReadQuestionnaires
        snapshot={props.checked.snapshot}
        session={session}
        busy={props.busy}
        onCancel={() => setReadingAnswers(false)}
      />
    );
  }
  if (examined.outcomes === null) {
    return <OutcomesEmpty onNew={begin} onAnswers={() => startTransition(() => setReadingAnswers(true))} />;
  }
  return <Found {...props} onNew={begin} />;
}

const parts = ["overview", "review", "columns", "questionnaires"] as const;
type Part = (typeof parts)[number];

function Found({ onNew, ...props }: SubjectPanelProps & { readonly onNew: () => void }): ReactNode {
  const { checked, busy } = props;
  const { session, onGo } = usePane();
  const language = useLanguage();
  const { t } = language;
  const [part, setPart] = useState<Part>("overview");
  const { result } = checked;
  const verdict = verdictOf(result);
  const { outcomes, policy } = outcomesKey.of(result);
  const report = useFinalReport(outcomes);
  if (outcomes === null) return null;
  const shown = (): ReactNode => {
    switch (part) {
      case "overview":
        return <OutcomesOverview model={outcomes} onGo={onGo} onReview={() => setPart("review")} />;
      case "review":
        return <OutcomesReview {...props} />;
      case "questionnaires":
        return <ReadQuestionnaires snapshot={checked.snapshot} session={session} busy={busy} />;
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
      <VerdictLine
        verdict={verdict}
        text={t(`outcomesPane.verdict.${verdict}`, { counts: countsText(result, language) })}
      />
      <UnreadTalk snapshot={checked.snapshot} />
      <PartTabs
        label={t("outcomesPane.parts")}
        parts={parts
          .filter((known) => known !== "columns" || outcomes.register !== null)
          .map((known) => ({
            part: known,
            name: t(`outcomesPane.part.${known}`),
            asked: known === "review" ? result.questions.length : 0,
          }))}
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
