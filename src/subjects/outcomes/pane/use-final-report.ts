/** *Fyll slutrapport* in the pane: a new sheet, or the answers that one lacks; what was left as it stood is told. */
import { useState } from "react";
import { finalReport, leftInReport } from "../report/final-report";
import type { OutcomesModel } from "../locate";
import { useLanguage } from "../../../pane/language";
import { usePane } from "../../../pane/pane-context";
import { outcomesKey } from "../examined-outcomes";

interface FinalReportFilling {
  readonly fill: () => Promise<void>;
  /** A sentence each: what was left, or that there was nothing to fill in. */
  readonly left: readonly string[];
  readonly forget: () => void;
}

export function useFinalReport(model: OutcomesModel | null): FinalReportFilling {
  const { session, onGo } = usePane();
  const language = useLanguage();
  const [left, setLeft] = useState<readonly string[]>([]);
  const fill = async (): Promise<void> => {
    if (model === null) return;
    const filling = finalReport(model, language);
    const told = leftInReport(filling, language);
    const nothing = filling.patch.length === 0 && told.length === 0;
    setLeft(nothing ? [language.t("outcomesPane.reportFull")] : told);
    if (filling.patch.some(({ kind }) => kind === "addSheet")) {
      await session.addSheets(() => Promise.resolve(filling.patch));
      return;
    }
    const done = await session.write(
      ({ result }) => {
        const { outcomes } = outcomesKey.of(result);
        return outcomes === null ? [] : finalReport(outcomes, language).patch;
      },
      { key: "outcomesPane.reportFilled", values: { count: filling.patch.length } },
    );
    if (done && model.report !== null) onGo(model.report.titleAt);
  };
  return { fill, left, forget: () => setLeft([]) };
}
