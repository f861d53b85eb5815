/** *Ny budget* in four short steps and a last look: project, period, partners, policy. */
import { type ReactNode, useEffect, useRef, useState } from "react";
import { Field, Input, Spinner } from "@fluentui/react-components";
import type { Language } from "../../../../checking/language";
import { newBudgetAdvice } from "../../sheets/new-budget-advice";
import type { NewBudget } from "../../sheets/new-budget-request";
import type { Policy } from "../../../../checking/policy";
import { useLanguage } from "../../../../pane/language";
import { ProblemBar } from "../../../../pane/message-bars";
import { type Problem, problemOf } from "../../../../pane/problem";
import type { LoadUseCases, UseCases } from "../../../../pane/services";
import { blankDraft, type Draft, faultyInputs, isoDay, requestOf, type Step, stepOfInput, steps } from "./draft";
import { PartnerFields } from "./partner-fields";
import { PeriodFields } from "./period-fields";
import { PolicyStep } from "./policy-step";
import { SummaryStep } from "./summary-step";
import { WizardStep } from "./wizard-step";

interface NewBudgetWizardProps {
  readonly loadUseCases: LoadUseCases;
  /** The policy chosen for the open workbook; `null` where the förbund's own applies. */
  readonly policy: Policy | null;
  /** Rejects with a `HostProblem`; the wizard then stays with what was written. */
  readonly onMake: (request: NewBudget, language: Language, policy: Policy | null) => Promise<void>;
  readonly onCancel: () => void;
}

/** The wizard reads and advises by the use cases, so that it opens with them. */
export function NewBudgetWizard(props: NewBudgetWizardProps): ReactNode {
  const { loadUseCases, onCancel } = props;
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
  if (problem !== null) return <ProblemBar problem={problem} onDismiss={onCancel} />;
  return useCases === null ? <Spinner size="tiny" /> : <Wizard {...props} useCases={useCases} />;
}

function Wizard({
  loadUseCases,
  useCases,
  policy: before,
  onMake,
  onCancel,
}: NewBudgetWizardProps & { readonly useCases: UseCases }): ReactNode {
  const language = useLanguage();
  const { t } = language;
  const element = useRef<HTMLDivElement>(null);
  const [step, setStep] = useState<Step>("project");
  const [draft, setDraft] = useState<Draft>(() => blankDraft(new Date()));
  const [chosen, setChosen] = useState(before);
  const [told, setTold] = useState<readonly string[]>([]);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [making, setMaking] = useState(false);
  const policy = chosen ?? useCases.policy;
  const advice = newBudgetAdvice({ ...draft, from: isoDay(draft.from), to: isoDay(draft.to) }, policy);

  const go = (by: 1 | -1): void => {
    setTold([]);
    setStep(steps[steps.indexOf(step) + by] ?? step);
  };
  const make = async (request: NewBudget): Promise<void> => {
    setMaking(true);
    setProblem(null);
    try {
      await onMake(request, language, chosen);
    } catch (reason) {
      setProblem(problemOf(reason));
    } finally {
      setMaking(false);
    }
  };
  const next = (): void => {
    const reading = useCases.readNewBudget(requestOf(draft));
    const faulty = faultyInputs(draft, reading.ok ? [] : reading.faults).filter((input) => stepOfInput(input) === step);
    setTold(faulty);
    const [first] = faulty;
    if (first !== undefined) element.current?.querySelector<HTMLElement>(`[name="${first}"]`)?.focus();
    else if (step !== "summary") go(1);
    else if (reading.ok) void make(reading.request);
  };
  const write = (change: Partial<Draft>): void => {
    setDraft({ ...draft, ...change });
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
        return <PolicyStep policy={policy} chosen={chosen} loadUseCases={loadUseCases} onChoose={setChosen} />;
      case "summary":
        return <SummaryStep draft={draft} advice={advice} policy={policy} />;
    }
  };

  return (
    <div ref={element}>
      <WizardStep step={step} making={making} onNext={next} onBack={() => go(-1)} onCancel={onCancel}>
        {fields()}
        {problem !== null && <ProblemBar problem={problem} onDismiss={() => setProblem(null)} />}
      </WizardStep>
    </div>
  );
}
