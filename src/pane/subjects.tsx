/** What a workbook can be about, behind tabs: a subject each. */
import { type ReactNode, useMemo, useState } from "react";
import { askedBy, resultOn } from "../checking/check-result";
import type { Address } from "../workbook/address";
import { useLanguage } from "./language";
import { MendableFindings } from "./findings/mendable-findings";
import { PartTabs } from "./part-tabs";
import { Asked } from "./questions/asked";
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
  const { own, loose, asked } = useMemo(() => {
    const { result } = checked;
    const everywhere = subjects.filter(({ tab }) => tab === null).map(({ id }) => id);
    // Whether a subject is there at all may be what is asked: until it is found its questions stand above the tabs.
    const onTabs = result.kinds.filter((kind) => !everywhere.includes(kind));
    const others = result.examined.map(({ subject }) => subject).filter((subject) => !onTabs.includes(subject));
    const id = shown?.id ?? "";
    const own: Checked = {
      ...checked,
      result: resultOn(
        result,
        [id, ...everywhere],
        onTabs.filter((kind) => kind === id),
      ),
    };
    const asked = new Map(onTabs.map((kind) => [kind, askedBy(result, [kind]).questions.length]));
    return { own, loose: askedBy(result, others), asked };
  }, [checked, subjects, shown?.id]);
  if (shown === undefined) return null;
  const { id, Panel } = shown;
  return (
    <>
      <Asked result={loose} selected={selected} busy={busy} />
      {checked.result.kinds.length === 0 && <MendableFindings checked={checked} selected={selected} busy={busy} />}
      <PartTabs
        size="large"
        label={t("pane.subject.label")}
        parts={tabs.map((tab) => ({ part: tab.id, name: text(tab.name), asked: asked.get(tab.id) ?? 0 }))}
        chosen={id}
        onChoose={setChosen}
      >
        <Panel checked={own} selected={selected} busy={busy} onCreate={() => onCreate(id)} />
      </PartTabs>
    </>
  );
}
