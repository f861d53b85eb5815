/** What a workbook can be about, behind tabs: a subject each. */
import { type ReactNode, useMemo, useState } from "react";
import { resultOn } from "../checking/check-result";
import type { Address } from "../workbook/address";
import { useLanguage } from "./language";
import { MendableFindings } from "./findings/mendable-findings";
import { PartTabs } from "./part-tabs";
import type { Checked } from "./session";
import type { SubjectPane } from "./subject-pane";

interface SubjectsProps {
  readonly subjects: readonly SubjectPane[];
  readonly checked: Checked;
  readonly selected: Address | null;
  readonly busy: boolean;
  readonly onCreate: (subject: string) => void;
}

export function Subjects({ subjects, checked, selected, busy, onCreate }: SubjectsProps): ReactNode {
  const { t, text } = useLanguage();
  const [chosen, setChosen] = useState<string | null>(null);
  const tabs = subjects.flatMap(({ id, tab }) => (tab === null ? [] : [{ id, ...tab }]));
  // What the workbook holds is shown until somebody chooses: the first of the tabs where it holds nothing.
  const shown = tabs.find(({ id }) => id === (chosen ?? checked.result.kinds[0])) ?? tabs[0];
  const own = useMemo((): Checked => {
    const everywhere = subjects.filter(({ tab }) => tab === null).map(({ id }) => id);
    return { ...checked, result: resultOn(checked.result, [shown?.id ?? "", ...everywhere]) };
  }, [checked, subjects, shown?.id]);
  if (shown === undefined) return null;
  const { id, Panel } = shown;
  return (
    <>
      {checked.result.kinds.length === 0 && <MendableFindings checked={checked} selected={selected} busy={busy} />}
      <PartTabs
        size="large"
        label={t("pane.subject.label")}
        parts={tabs.map((tab) => ({ part: tab.id, name: text(tab.name) }))}
        chosen={id}
        onChoose={setChosen}
      >
        <Panel checked={own} selected={selected} busy={busy} onCreate={() => onCreate(id)} />
      </PartTabs>
    </>
  );
}
