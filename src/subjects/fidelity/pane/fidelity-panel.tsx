/** *Programtrohet*: which measurement, its verdict, and its parts: scoring, overview, findings; reports made of it. */
import { lazy, type ReactNode, startTransition, useState } from "react";
import { Field, Select } from "@fluentui/react-components";
import { fidelityKey, type MeasuredFidelity } from "../examined-fidelity";
import { fidelityOverTimePatch, fidelityReportPatch } from "../sheets/follow-up-sheets";
import { newMeasurementPatch, newMeasurementSheets } from "../sheets/new-measurement";
import { measurementChoices, suggestedMeasurement } from "../sheets/measurement-choices";
import { useFormStyles } from "../../../pane/fields/form-styles";
import { creationForm } from "../../../pane/form-memory";
import { verdictOf } from "../../../pane/findings/arrange";
import { countsText, VerdictLine } from "../../../pane/findings/verdict";
import { useLanguage } from "../../../pane/language";
import { PartTabs } from "../../../pane/part-tabs";
import { usePane } from "../../../pane/pane-context";
import type { SubjectPanelProps } from "../../../pane/subject-pane";
import { FidelityActions } from "./fidelity-actions";
import { FidelityEmpty } from "./fidelity-empty";
import { useWordReport, WordReportBar } from "./word-report";
import { FidelityReview } from "./fidelity-review";
import { FidelityOverview } from "./overview/overview";
import { ScorePanel } from "./score/score-panel";

const NewMeasurementForm = lazy(async () => ({
  default: (await import("./new-measurement/new-measurement-form")).NewMeasurementForm,
}));

export function FidelityPanel(props: SubjectPanelProps): ReactNode {
  const { session, onNewWorkbook, forms } = usePane();
  const language = useLanguage();
  const form = creationForm("fidelity");
  const [making, setMaking] = useState(forms.get(form) !== undefined);
  const [sheet, setSheet] = useState<string | null>(null);
  // What is shown stays until the form has come.
  const begin = (): void => startTransition(() => setMaking(true));
  const close = (): void => {
    forms.set(form, undefined);
    setMaking(false);
  };
  const examined = fidelityKey.of(props.checked.result);
  const { fidelityFigures } = examined;
  const measured = fidelityFigures.find((each) => each.measurement.id === sheet) ?? fidelityFigures.at(-1);
  if (making) {
    const places = onNewWorkbook === null ? (["open"] as const) : (["new", "open"] as const);
    return (
      <NewMeasurementForm
        {...measurementChoices(examined)}
        suggested={suggestedMeasurement(examined)}
        // A further measurement belongs beside the ones that are there.
        places={measured === undefined ? places : [...places].reverse()}
        onMake={async (request, place) => {
          if (place === "new") {
            const name = language.t("fidelityPane.fileName", { service: request.service });
            await onNewWorkbook?.(name, newMeasurementSheets(request, language));
          } else {
            const made = await session.addSheets((snapshot) =>
              Promise.resolve(newMeasurementPatch(snapshot, request, language)),
            );
            // The pane has said why; what was written in the form stays.
            if (!made) return;
            setSheet(null);
          }
          close();
        }}
        onCancel={close}
      />
    );
  }
  if (measured === undefined) return <FidelityEmpty onNew={begin} />;
  return <Measured key={measured.measurement.id} {...props} measured={measured} onSheet={setSheet} onNew={begin} />;
}

const parts = ["score", "overview", "review"] as const;
type Part = (typeof parts)[number];

interface MeasuredProps extends SubjectPanelProps {
  readonly measured: MeasuredFidelity;
  readonly onSheet: (sheet: string) => void;
  readonly onNew: () => void;
}

function Measured({ measured, onSheet, onNew, ...props }: MeasuredProps): ReactNode {
  const { checked, busy } = props;
  const { session, onGo } = usePane();
  const form = useFormStyles();
  const language = useLanguage();
  const { t } = language;
  const [part, setPart] = useState<Part>(measured.figures.missing.length > 0 ? "score" : "overview");
  const [criterion, setCriterion] = useState<string | null>(null);
  const { result } = checked;
  const verdict = verdictOf(result);
  const { fidelity, fidelityFigures } = fidelityKey.of(result);
  const place = fidelityFigures.indexOf(measured);
  const word = useWordReport(fidelity, measured.measurement);
  const shown = (): ReactNode => {
    switch (part) {
      case "score":
        return (
          <ScorePanel
            measured={measured}
            session={session}
            criterion={criterion}
            onCriterion={setCriterion}
            onGo={onGo}
          />
        );
      case "overview":
        return (
          <FidelityOverview
            measured={measured}
            previous={fidelityFigures[place - 1] ?? null}
            onCriterion={(id) => {
              setCriterion(id);
              setPart("score");
            }}
          />
        );
      case "review":
        return <FidelityReview {...props} />;
    }
  };
  return (
    <>
      <VerdictLine
        verdict={verdict}
        text={t(`fidelityPane.verdict.${verdict}`, { counts: countsText(result, language) })}
      />
      {fidelityFigures.length > 1 && (
        <Field label={t("fidelityPane.measurement")} size="small">
          <Select className={form.select} value={measured.measurement.id} onChange={(_, { value }) => onSheet(value)}>
            {[...fidelityFigures].reverse().map(({ measurement }) => (
              <option key={measurement.id} value={measurement.id}>
                {measurement.measuredOn?.value
                  ? `${measurement.measuredOn.value}, ${measurement.sheet}`
                  : measurement.id}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <PartTabs
        label={t("fidelityPane.parts")}
        parts={parts.map((known) => ({
          part: known,
          name: t(`fidelityPane.part.${known}`),
          asked: known === "review" ? result.questions.length : 0,
        }))}
        chosen={part}
        onChoose={setPart}
      >
        {shown()}
      </PartTabs>
      <WordReportBar word={word} />
      <FidelityActions
        busy={busy}
        severalMeasurements={fidelityFigures.length > 1}
        onNew={onNew}
        onReport={() =>
          void session.addSheets((snapshot) =>
            Promise.resolve(fidelityReportPatch({ ...fidelity, snapshot }, measured.measurement, language)),
          )
        }
        onWord={() => void word.save()}
        onOverTime={() =>
          void session.addSheets((snapshot) =>
            Promise.resolve(fidelityOverTimePatch({ ...fidelity, snapshot }, language)),
          )
        }
      />
    </>
  );
}
