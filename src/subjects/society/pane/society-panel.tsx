/** *Samhällsekonomi*: the verdict and its parts: result, assumptions, sensitivity, persons, findings; sheets made of it. */
import { lazy, type ReactNode, startTransition, useState } from "react";
import { creationForm } from "../../../pane/form-memory";
import { verdictOf } from "../../../pane/findings/arrange";
import { countsText, VerdictLine } from "../../../pane/findings/verdict";
import { useLanguage } from "../../../pane/language";
import { usePane } from "../../../pane/pane-context";
import { PartTabs } from "../../../pane/part-tabs";
import type { SubjectPanelProps } from "../../../pane/subject-pane";
import { sharedFactsOf } from "../../subject";
import { locateAssumptions } from "../assumptions/locate";
import type { Perspective } from "../calculation/net";
import { societyKey } from "../examined-society";
import { figuresOf, statedSums } from "../figures/society-figures";
import type { SocietyCase, SocietyModel } from "../model";
import { ownPlaces } from "../sheets/own-places";
import { newSocietyPatch, newSocietySheets, societySheetsPatch } from "../sheets/society-sheets";
import { AssumptionsPart } from "./assumptions/assumptions-part";
import { Persons } from "./persons/persons";
import { Result } from "./result/result";
import { SocietyActions } from "./society-actions";
import { SocietyEmpty } from "./society-empty";
import { SocietyReview } from "./society-review";
import { TriedBar } from "./tried-bar";
import { useTrial } from "./use-trial";

const NewCalculationForm = lazy(async () => ({
  default: (await import("./new-calculation/new-calculation-form")).NewCalculationForm,
}));
const Sensitivity = lazy(async () => ({ default: (await import("./sensitivity/sensitivity")).Sensitivity }));

export function SocietyPanel(props: SubjectPanelProps): ReactNode {
  const { session, onNewWorkbook, forms } = usePane();
  const language = useLanguage();
  const form = creationForm("society");
  const [making, setMaking] = useState(forms.get(form) !== undefined);
  // What is shown stays until the form has come.
  const begin = (): void => startTransition(() => setMaking(true));
  const close = (): void => {
    forms.set(form, undefined);
    setMaking(false);
  };
  const { result, snapshot } = props.checked;
  const { society, policy, projectName } = societyKey.of(result);
  if (making) {
    const places = onNewWorkbook === null ? (["open"] as const) : (["new", "open"] as const);
    const readings = society?.assumptions ?? locateAssumptions([], null, policy);
    return (
      <NewCalculationForm
        suggested={{ project: projectName ?? sharedFactsOf(result).effort?.name ?? "", rows: "30" }}
        places={places}
        onMake={async (request, place) => {
          if (place === "new") {
            const name = language.t("societyPane.new.fileName", { project: request.project });
            await onNewWorkbook?.(name, await newSocietySheets(request, readings, language));
          } else {
            const made = await session.addSheets((now) => newSocietyPatch(now, request, readings, language));
            // The pane has said why; what was written in the form stays.
            if (!made) return;
          }
          close();
        }}
        onCancel={close}
      />
    );
  }
  if (society === null) {
    const hasRegister = (sharedFactsOf(result).participants?.register ?? null) !== null;
    return <SocietyEmpty hasRegister={hasRegister} onNew={begin} />;
  }
  if (society.table === null && society.case === null) {
    return (
      <>
        <VerdictLine verdict="notFound" text={language.t("societyPane.blank")} />
        <Persons model={null} snapshot={snapshot} busy={props.busy} />
        <SocietyActions busy={props.busy} onSheets={null} onNew={begin} />
      </>
    );
  }
  return society.case === null ? (
    <Asked {...props} society={society} onNew={begin} />
  ) : (
    <Found {...props} society={society} given={society.case} onNew={begin} />
  );
}

interface FoundProps extends SubjectPanelProps {
  readonly society: SocietyModel;
  readonly onNew: () => void;
}

/** A question decides a figure: nothing is reckoned until it is answered. */
function Asked({ society, onNew, ...props }: FoundProps): ReactNode {
  const { t } = useLanguage();
  const [part, setPart] = useState<"review" | "persons">("review");
  return (
    <>
      <Verdict {...props} />
      <PartTabs
        label={t("society.name")}
        parts={[
          { part: "review", name: t("societyPane.part.review"), asked: props.checked.result.questions.length },
          { part: "persons", name: t("societyPane.part.persons") },
        ]}
        chosen={part}
        onChoose={setPart}
      >
        {part === "review" ? (
          <SocietyReview {...props} />
        ) : (
          <Persons model={society} snapshot={props.checked.snapshot} busy={props.busy} />
        )}
      </PartTabs>
      <SocietyActions busy={props.busy} onSheets={null} onNew={onNew} />
    </>
  );
}

const parts = ["result", "assumptions", "sensitivity", "persons", "review"] as const;
type Part = (typeof parts)[number];

function Found({ society, given, onNew, ...props }: FoundProps & { readonly given: SocietyCase }): ReactNode {
  const { checked, busy } = props;
  const { session } = usePane();
  const language = useLanguage();
  const { t } = language;
  const [part, setPart] = useState<Part>("result");
  const [perspective, setPerspective] = useState<Perspective>("society");
  const trial = useTrial(society, given);
  const choice = { perspective, onPerspective: setPerspective };
  const shown = (): ReactNode => {
    switch (part) {
      case "result":
        return <Result trial={trial} {...choice} />;
      case "assumptions":
        return <AssumptionsPart trial={trial} busy={busy} {...choice} />;
      case "sensitivity":
        return <Sensitivity trial={trial} {...choice} />;
      case "persons":
        return <Persons model={society} snapshot={checked.snapshot} busy={busy} />;
      case "review":
        return <SocietyReview {...props} />;
    }
  };
  const makeSheets = (): void => {
    const project = societyKey.of(checked.result).projectName;
    void session.addSheets((snapshot) => {
      // Sheets that follow the workbook's own assumptions say what those say, not what is tried here.
      const isFollowing = ownPlaces(snapshot, society.table, society.housing).assumptions !== null;
      const figures = isFollowing ? figuresOf(given, trial.saved, statedSums(society.table)) : trial.figures;
      return societySheetsPatch(society, figures, { snapshot, project }, language);
    });
  };
  return (
    <>
      <Verdict {...props} />
      <PartTabs
        label={t("society.name")}
        parts={parts.map((known) => ({
          part: known,
          name: t(`societyPane.part.${known}`),
          asked: known === "review" ? checked.result.questions.length : 0,
        }))}
        chosen={part}
        onChoose={setPart}
      >
        {part !== "assumptions" && part !== "review" && (
          <TriedBar trial={trial} onShow={() => setPart("assumptions")} />
        )}
        {shown()}
      </PartTabs>
      <SocietyActions busy={busy} onSheets={makeSheets} onNew={onNew} />
    </>
  );
}

function Verdict({ checked: { result } }: Pick<SubjectPanelProps, "checked">): ReactNode {
  const language = useLanguage();
  const verdict = verdictOf(result);
  return (
    <VerdictLine
      verdict={verdict}
      text={language.t(`societyPane.verdict.${verdict}`, { counts: countsText(result, language) })}
    />
  );
}
