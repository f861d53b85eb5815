/** *Rapport till Word*: the document is made here and given to the browser as a download; the bar says what came of it. */
import { type ReactNode, useState } from "react";
import { saveCopy } from "../../../pane/browser/save-copy";
import { useLanguage } from "../../../pane/language";
import { Bar } from "../../../pane/message-bars";
import { usePane } from "../../../pane/pane-context";
import type { FidelityModel, Measurement } from "../model";
import { evaluationOf } from "../report/evaluation";
import { wordFileName } from "../report/told";

const wordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

type Outcome = { readonly kind: "saved"; readonly name: string } | { readonly kind: "failed" };

interface WordReport {
  readonly outcome: Outcome | null;
  readonly save: () => Promise<void>;
  readonly dismiss: () => void;
}

export function useWordReport(model: FidelityModel, measurement: Measurement): WordReport {
  const language = useLanguage();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  return {
    outcome,
    dismiss: () => setOutcome(null),
    save: async () => {
      setOutcome(null);
      try {
        const { wordReport } = await import("../report/word/word-report");
        const evaluation = evaluationOf(model, measurement);
        const name = wordFileName(evaluation, language);
        saveCopy(await wordReport(evaluation, language), name, wordType);
        setOutcome({ kind: "saved", name });
      } catch {
        // The library could not be fetched: the workbook is untouched.
        setOutcome({ kind: "failed" });
      }
    },
  };
}

export function WordReportBar({ word: { outcome, dismiss } }: { readonly word: WordReport }): ReactNode {
  const { t } = useLanguage();
  // Some windows of Excel give their page no way to save a file.
  const inExcel = usePane().onNewWorkbook === null;
  if (outcome === null) return null;
  if (outcome.kind === "failed") return <Bar intent="error" text={t("fidelityPane.wordFailed")} onDismiss={dismiss} />;
  const text = t(inExcel ? "fidelityPane.wordInExcel" : "fidelityPane.wordSaved", { name: outcome.name });
  return <Bar intent="success" text={text} onDismiss={dismiss} />;
}
