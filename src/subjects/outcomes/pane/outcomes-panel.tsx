/** *Utfall*: the register's verdict and its parts: figures and goals, findings, columns; sheets made of it. */
import { lazy, type ReactNode, startTransition, useEffect, useRef, useState } from "react";
import { publishedSheet } from "../publish/published-sheet";
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
const ReadRegister = lazy(async () => ({ default: (await import("./columns/read-register")).ReadRegister }));
const ValueMapping = lazy(async () => ({ default: (await import("./columns/value-mapping")).ValueMapping }));
const NewRegisterForm = lazy(async () => ({
  default: (await import("./new-register/new-register-form")).NewRegisterForm,
}));
const ReadQuestionnaires = lazy(async () => ({
  default: (await import("./questionnaires/read-questionnaires")).ReadQuestionnaires,
}));

export function OutcomesPanel(props: SubjectPanelProps): ReactNode {
  const { session, onNewWorkbook, forms } = usePane();
  const language = useLanguage();
  const form = creationForm("outcomes");
  const [making, setMaking] = useState(forms.get(form) !== undefined);
  // What somebody reads in from tables that nobody knew.
  const [reading, setReading] = useState<"register" | "questionnaires" | null>(null);
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
  if (examined.outcomes === null && reading === "register") {
    return (
      <ReadRegister
        snapshot={props.checked.snapshot}
        session={session}
        busy={props.busy}
        onCancel={() => setReading(null)}
      />
    );
  }
  if (examined.outcomes === null && reading === "questionnaires") {
    return (
      <ReadQuestionnaires
        snapshot={props.checked.snapshot}
        session={session}
        busy={props.busy}
        onCancel={() => setReading(null)}
      />
    );
  }
  if (examined.outcomes === null) {
    const read = (what: "register" | "questionnaires") => () => startTransition(() => setReading(what));
    return <OutcomesEmpty onNew={begin} onRead={read("register")} onAnswers={read("questionnaires")} />;
  }
  return <Found {...props} onNew={begin} isRead={reading === "register"} onShown={() => setReading(null)} />;
}

const parts = ["overview", "review", "columns", "values", "questionnaires"] as const;
type Part = (typeof parts)[number];

interface FoundProps extends SubjectPanelProps {
  readonly onNew: () => void;
  /** It has just been read from a table that nobody knew: the form that had the keyboard is gone. */
  readonly isRead: boolean;
  readonly onShown: () => void;
}

function Found({ onNew, isRead, onShown, ...props }: FoundProps): ReactNode {
  const { checked, busy } = props;
  const { session, onGo, onNewWorkbook } = usePane();
  const language = useLanguage();
  const { t } = language;
  const [part, setPart] = useState<Part>("overview");
  const { result } = checked;
  const verdict = verdictOf(result);
  const { outcomes, policy } = outcomesKey.of(result);
  const report = useFinalReport(outcomes);
  const told = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isRead) return;
    told.current?.focus();
    onShown();
  }, [isRead, onShown]);
  if (outcomes === null) return null;
  const openPublished = (): void => {
    const sheet = publishedSheet(outcomes, policy, language);
    const effort = outcomes.register?.head.effort?.text ?? "";
    if (sheet !== null) void onNewWorkbook?.(t("outcomesPane.publishedFile", { effort }).trim(), [sheet]);
  };
  const shown = (): ReactNode => {
    switch (part) {
      case "overview":
        return <OutcomesOverview model={outcomes} onGo={onGo} onReview={() => setPart("review")} />;
      case "review":
        return <OutcomesReview {...props} />;
      case "questionnaires":
        return <ReadQuestionnaires snapshot={checked.snapshot} session={session} busy={busy} />;
      case "columns":
        return outcomes.register === null ? (
          <ReadRegister
            snapshot={checked.snapshot}
            session={session}
            busy={busy}
            onRead={() => told.current?.focus()}
          />
        ) : (
          <ColumnMapping register={outcomes.register} snapshot={checked.snapshot} session={session} busy={busy} />
        );
      case "values":
        return (
          outcomes.register !== null && (
            <ValueMapping register={outcomes.register} snapshot={checked.snapshot} session={session} busy={busy} />
          )
        );
    }
  };
  return (
    <>
      <div ref={told} tabIndex={-1}>
        <VerdictLine
          verdict={verdict}
          text={t(`outcomesPane.verdict.${verdict}`, { counts: countsText(result, language) })}
        />
      </div>
      <UnreadTalk snapshot={checked.snapshot} />
      <PartTabs
        label={t("outcomesPane.parts")}
        parts={parts
          .filter((known) => known !== "values" || outcomes.register !== null)
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
        onPublished={outcomes.figures === null || onNewWorkbook === null ? null : openPublished}
        onReport={() => void report.fill()}
        onSheets={() => void session.addSheets(() => Promise.resolve(outcomeSheetsPatch(outcomes, policy, language)))}
      />
    </>
  );
}
