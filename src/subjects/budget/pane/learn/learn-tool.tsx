/** *Lär in en mall*: an officer says once what the columns and rows of the förbund's form mean, and the policy keeps it. */
import { type ReactNode, useMemo } from "react";
import { useFormStyles } from "../../../../pane/fields/form-styles";
import { useLanguage } from "../../../../pane/language";
import { usePane } from "../../../../pane/pane-context";
import { useFormMemory } from "../../../../pane/use-form-memory";
import { sharedFactsOf } from "../../../subject";
import { budgetKey } from "../../examined-budget";
import type { BudgetForm } from "../../form/form-model";
import type { FillToolProps } from "../fill/fill-tool";
import { corrected } from "./corrected";
import { LearnForm } from "./learn-form";
import { isUnsure, linesOf } from "./learn-lines";
import { newDraft, readDraft, type TemplateNames } from "./learn-memory";
import { knownTemplateNames } from "./known-template-names";
import { learnedPolicy, type PolicyOutcome, readAsLearned } from "./learned-policy";
import { previewOf } from "./preview-of";
import { proposalFor } from "./proposal";
import { SaveTemplate } from "./save-template";
import { untaughtLines } from "./untaught";

export function LearnTool({ checked, busy }: FillToolProps): ReactNode {
  const form = useFormStyles();
  const { t } = useLanguage();
  const { snapshot, result } = checked;
  const { budget } = budgetKey.of(result);
  const proposal = useMemo(() => {
    const register = sharedFactsOf(result).participants?.register?.sheet ?? null;
    return proposalFor(snapshot, budget.form?.form ?? null, register);
  }, [snapshot, budget.form, result]);
  if (typeof proposal === "string") return <p className={form.told}>{t(`learn.${proposal}`)}</p>;
  return <Learning checked={checked} busy={busy} proposal={proposal} />;
}

interface LearningProps extends Pick<FillToolProps, "checked" | "busy"> {
  readonly proposal: BudgetForm;
}

function Learning({ checked, busy, proposal }: LearningProps): ReactNode {
  const { session, loadUseCases } = usePane();
  const [draft, write] = useFormMemory("learn", readDraft, () => newDraft);
  const { edits } = draft;
  const { snapshot, result } = checked;
  const now = useMemo(() => corrected(proposal, edits, snapshot), [proposal, edits, snapshot]);
  const learned = useMemo(() => readAsLearned(now, snapshot), [now, snapshot]);
  const names = draft.names ?? knownTemplateNames(proposal, snapshot, result.policy);
  const save = async (about: TemplateNames): Promise<PolicyOutcome> => {
    const outcome = learnedPolicy(now, about, session.state().policy, await loadUseCases());
    if (outcome.kind === "saved") await session.choosePolicy(outcome.policy);
    return outcome;
  };
  return (
    <LearnForm
      proposal={proposal}
      now={now}
      preview={previewOf(learned ?? now)}
      untaught={learned === null ? nothingUntaught : untaughtLines(now, learned)}
      edits={edits}
      onEdit={(next) => write({ ...draft, edits: next })}
    >
      <SaveTemplate
        names={names}
        busy={busy}
        unsure={linesOf(now).filter(isUnsure).length}
        onName={(next) => write({ ...draft, names: next })}
        onSave={save}
      />
    </LearnForm>
  );
}

const nothingUntaught: ReadonlySet<string> = new Set();
