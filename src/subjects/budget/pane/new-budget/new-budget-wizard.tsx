/** *Ny budget* in four short steps and a last look: project, period, partners, policy. */
import { type ReactNode, useEffect, useRef, useState } from "react";
import { Field, Input, Spinner } from "@fluentui/react-components";
import { newBudgetAdvice } from "../../sheets/new-budget-advice";
import { newBudgetPatch, newBudgetSheets } from "../../sheets/new-budget";
import { type NewBudget, readNewBudget } from "../../sheets/new-budget-request";
import { budgetPolicy } from "../../policy";
import { useLanguage } from "../../../../pane/language";
import { ProblemBar } from "../../../../pane/message-bars";
import { type Problem, problemOf } from "../../../../pane/problem";
import { creationForm } from "../../../../pane/form-memory";
import { usePane } from "../../../../pane/pane-context";
import type { UseCases } from "../../../../pane/services";
import type { SubjectCreationProps } from "../../../../pane/subject-pane";
import { useFormMemory } from "../../../../pane/use-form-memory";
import { blankDraft, type Draft, faultyInputs, isoDay, requestOf, stepOfInput, steps } from "./draft";
import { type HalfFilled, readHalfFilled } from "./half-filled";
import { PartnerFields } from "./partner-fields";
import { PeriodFields } from "./period-fields";
import { PolicyStep } from "./policy-step";
import { SummaryStep } from "./summary-step";
import { WizardStep } from "./wizard-step";

/** The wizard advises by the policy in force, which comes with the use cases. */
export function NewBudgetWizard(props: SubjectCreationProps): ReactNode {
  const { loadUseCases } = usePane();
  const [useCases, setUseCases] = useState<UseCases | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  useEffect(() => {
    let current = true;
    loadUseCases().then(
      (loaded) => current && setUseCases(loaded),
      (reason: unknown) => current && setProblem(problemOf(reason)),
    );
    return () => {
      current = false;
    };
  }, [loadUseCases]);
  if (problem !== null) return <ProblemBar problem={problem} onDismiss={props.onClose} />;
  return useCases === null ? <Spinner size="tiny" /> : <Wizard {...props} useCases={useCases} />;
}

function Wizard({
  useCases,
  policy: before,
  onClose,
}: SubjectCreationProps & { readonly useCases: UseCases }): ReactNode {
  const { session, onNewWorkbook } = usePane();
  const language = useLanguage();
  const { t } = language;
  const element = useRef<HTMLDivElement>(null);
  const [filled, fill] = useFormMemory<HalfFilled>(
    creationForm("budget"),
    (kept) => readHalfFilled(kept, useCases),
    () => ({ step: "project", draft: blankDraft(new Date()), chosen: before }),
  );
  const { step, draft, chosen } = filled;
  const [told, setTold] = useState<readonly string[]>([]);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [making, setMaking] = useState(false);
  const policy = chosen ?? useCases.policy;
  const advice = newBudgetAdvice({ ...draft, from: isoDay(draft.from), to: isoDay(draft.to) }, budgetPolicy.of(policy));

  const go = (by: 1 | -1): void => {
    setTold([]);
    fill({ ...filled, step: steps[steps.indexOf(step) + by] ?? step });
  };
  const make = async (request: NewBudget): Promise<void> => {
    setMaking(true);
    setProblem(null);
    try {
      if (onNewWorkbook === null) {
        if (chosen !== session.state().policy) await session.choosePolicy(chosen);
        const made = await session.addSheets((snapshot) =>
          Promise.resolve(newBudgetPatch(snapshot, request, language)),
        );
        // The pane has said why; what was written in the form stays.
        if (!made) return;
      } else {
        await onNewWorkbook(`Budget ${request.project}`, newBudgetSheets(request, language), chosen);
      }
      onClose();
    } catch (reason) {
      setProblem(problemOf(reason));
    } finally {
      setMaking(false);
    }
  };
  const next = (): void => {
    const reading = readNewBudget(requestOf(draft));
    const faulty = faultyInputs(draft, reading.ok ? [] : reading.faults).filter((input) => stepOfInput(input) === step);
    setTold(faulty);
    const [first] = faulty;
    if (first !== undefined) element.current?.querySelector<HTMLElement>(`[name="${first}"]`)?.focus();
    else if (step !== "summary") go(1);
    else if (reading.ok) void make(reading.request);
  };
  const write = (change: Partial<Draft>): void => {
    fill({ ...filled, draft: { ...draft, ...change } });
    // What is being mended is no longer scolded; the next try tells if it is still wrong.
    setTold([]);
  };
  const fields = (): ReactNode => {
    switch (step) {
      case "project":
        return (
          <Field
            label={t("newBudget.project")}
            required
            {...(told.includes("project") && {
              validationState: "error",
              validationMessage: t("newBudget.fault.project"),
            })}
          >
            <Input
              name="project"
              maxLength={200}
              value={draft.project}
              onChange={(_, { value }) => write({ project: value })}
            />
          </Field>
        );
      case "period":
        return (
          <PeriodFields draft={draft} advice={advice} told={told} onWrite={(end, text) => write({ [end]: text })} />
        );
      case "partners":
        return <PartnerFields draft={draft} advice={advice} told={told} onChange={write} />;
      case "policy":
        return (
          <PolicyStep
            policy={policy}
            limits={useCases.policyInWords(policy, language)}
            chosen={chosen}
            onChoose={(policy) => fill({ ...filled, chosen: policy })}
          />
        );
      case "summary":
        return <SummaryStep draft={draft} advice={advice} policy={policy} />;
    }
  };

  return (
    <div ref={element}>
      <WizardStep step={step} making={making} onNext={next} onBack={() => go(-1)} onCancel={onClose}>
        {fields()}
        {problem !== null && <ProblemBar problem={problem} onDismiss={() => setProblem(null)} />}
      </WizardStep>
    </div>
  );
}
