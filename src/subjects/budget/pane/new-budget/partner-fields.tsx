/** The lead project owner and up to eight partners, a line each, with the usual members a press away. */
import { type ReactNode, useEffect, useRef, useState } from "react";
import { Button, Field, type FieldProps, Input, makeStyles } from "@fluentui/react-components";
import { AddRegular, DeleteRegular } from "@fluentui/react-icons";
import type { NewBudgetAdvice } from "../../sheets/new-budget-advice";
import { type Language } from "../../../../checking/language";
import { useLanguage } from "../../../../pane/language";
import { AdviceLine } from "./advice-line";
import {
  type Draft,
  hasPartner,
  mostPartners,
  partnerFault,
  partnerInput,
  withMorePartners,
  withoutPartner,
  withPartner,
  withSuggestion,
} from "./draft";

const useStyles = makeStyles({
  partners: { display: "flex", flexDirection: "column", gap: "10px", alignItems: "stretch" },
  line: { display: "flex", gap: "4px", alignItems: "flex-start" },
  name: { flexGrow: 1, minWidth: 0 },
  // Beside the input, below its label.
  remove: { marginTop: "24px" },
  add: { alignSelf: "flex-start" },
  suggestions: { display: "flex", flexWrap: "wrap", gap: "6px" },
});

/** What a press writes. The caret stands where the name is to be completed. */
const suggestions = [
  { id: "municipality", name: " kommun", caret: 0 },
  { id: "region", name: "Region ", caret: 7 },
  { id: "employment", name: "Arbetsförmedlingen", caret: 18 },
  { id: "insurance", name: "Försäkringskassan", caret: 17 },
] as const;

interface PartnerFieldsProps {
  readonly draft: Draft;
  readonly advice: NewBudgetAdvice;
  /** The inputs to tell the faults of; a name that stands twice is told at once. */
  readonly told: readonly string[];
  readonly onChange: (draft: Draft) => void;
}

export function PartnerFields({ draft, advice, told, onChange }: PartnerFieldsProps): ReactNode {
  const styles = useStyles();
  const language = useLanguage();
  const { t } = language;
  const group = useRef<HTMLDivElement>(null);
  const [caret, setCaret] = useState<{ readonly line: number; readonly at: number } | null>(null);
  useEffect(() => {
    if (caret === null) return;
    const input = group.current?.querySelector<HTMLInputElement>(`[name="${partnerInput(caret.line)}"]`);
    input?.focus();
    input?.setSelectionRange(caret.at, caret.at);
  }, [caret]);

  const suggest = (name: string, at: number): void => {
    const suggested = withSuggestion(draft, name);
    if (suggested === null) return;
    onChange(suggested.draft);
    setCaret({ line: suggested.line, at });
  };
  const full = draft.partners.length >= mostPartners && draft.partners.every((name) => name.trim() !== "");

  return (
    <div ref={group} className={styles.partners}>
      {draft.partners.map((name, index) => (
        <div key={index} className={styles.line}>
          <Field
            className={styles.name}
            label={index === 0 ? t("newBudget.lead") : t("newBudget.partner", { number: index })}
            required={index === 0}
            {...lineWords(draft, advice, told, index, language)}
          >
            <Input
              name={partnerInput(index)}
              maxLength={200}
              value={name}
              onChange={(_, { value }) => onChange(withPartner(draft, index, value))}
            />
          </Field>
          {index > 0 && (
            <Button
              className={styles.remove}
              appearance="subtle"
              icon={<DeleteRegular />}
              aria-label={t("newBudget.removePartner", { number: index })}
              onClick={() => {
                onChange(withoutPartner(draft, index));
                setCaret({ line: index - 1, at: draft.partners[index - 1]?.length ?? 0 });
              }}
            />
          )}
        </div>
      ))}
      {draft.partners.length < mostPartners && (
        <Button
          appearance="subtle"
          size="small"
          className={styles.add}
          icon={<AddRegular />}
          onClick={() => {
            onChange(withMorePartners(draft));
            setCaret({ line: draft.partners.length, at: 0 });
          }}
        >
          {t("newBudget.addPartner")}
        </Button>
      )}
      <div role="group" aria-label={t("newBudget.suggestions")} className={styles.suggestions}>
        {suggestions.map(({ id, name, caret: at }) => (
          <Button
            key={id}
            size="small"
            shape="circular"
            disabledFocusable={full || hasPartner(draft, name)}
            onClick={() => suggest(name, at)}
          >
            {t(`newBudget.suggestion.${id}`)}
          </Button>
        ))}
      </div>
      <MembersAdvice advice={advice} />
    </div>
  );
}

export function MembersAdvice({ advice: { members, fewest } }: { readonly advice: NewBudgetAdvice }): ReactNode {
  const { t } = useLanguage();
  const count = t("newBudget.members", { count: members });
  return (
    <AdviceLine
      warns={fewest !== null}
      text={fewest === null ? count : `${count} ${t("newBudget.tooFew", { count: fewest })}`}
    />
  );
}

function lineWords(
  draft: Draft,
  { likely }: NewBudgetAdvice,
  told: readonly string[],
  index: number,
  { t }: Language,
): Pick<FieldProps, "validationState" | "validationMessage"> {
  const fault = partnerFault(draft, index);
  if (fault !== null && (fault === "twice" || told.includes(partnerInput(index)))) {
    return { validationState: "error", validationMessage: t(`newBudget.fault.${fault}`) };
  }
  const other = likely[index] ?? null;
  if (fault !== null || other === null) return {};
  return { validationState: "warning", validationMessage: t("newBudget.likely", { name: other }) };
}
