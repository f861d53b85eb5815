/** What the template is called, and *Spara i policyn*; afterwards the policy's file once more, and its text to copy. */
import { type FormEvent, type ReactNode, useId, useRef, useState } from "react";
import { Button, Field, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { CopyRegular, SaveRegular } from "@fluentui/react-icons";
import { type PolicyFileFault, policyFaultText } from "../../../../checking/policy-file";
import { saveCopy } from "../../../../pane/browser/save-copy";
import { TypedField } from "../../../../pane/fields/make-form";
import { useLanguage } from "../../../../pane/language";
import { Bar } from "../../../../pane/message-bars";
import type { TemplateNames } from "./learn-memory";
import type { PolicyFile } from "./policy-with";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: "12px" },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  make: { alignSelf: "flex-start" },
  unsure: { margin: 0, color: tokens.colorStatusWarningForeground3 },
  saved: { display: "flex", flexDirection: "column", gap: "8px" },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px" },
  text: { width: "100%", minWidth: 0, "& textarea": { fontFamily: tokens.fontFamilyMonospace, minHeight: "120px" } },
});

export type SaveOutcome =
  | { readonly kind: "saved"; readonly file: PolicyFile }
  | { readonly kind: "refused"; readonly faults: readonly PolicyFileFault[] };

interface SaveTemplateProps {
  readonly names: TemplateNames;
  readonly busy: boolean;
  /** Rows and columns whose role nobody has said for sure: they are saved without one. */
  readonly unsure: number;
  readonly onName: (names: TemplateNames) => void;
  /** Adds the template to the policy, which then applies. */
  readonly onSave: (names: TemplateNames) => Promise<SaveOutcome>;
}

const fields = ["forbund", "name", "edition"] as const;

export function SaveTemplate({ names, busy, unsure, onName, onSave }: SaveTemplateProps): ReactNode {
  const styles = useStyles();
  const { t } = useLanguage();
  const headingId = useId();
  const form = useRef<HTMLFormElement>(null);
  const [told, setTold] = useState(false);
  const [outcome, setOutcome] = useState<SaveOutcome | null>(null);
  const lacks = (field: (typeof fields)[number]): boolean => names[field].trim() === "";

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const first = fields.find(lacks);
    setTold(first !== undefined);
    if (first !== undefined) {
      form.current?.querySelector<HTMLInputElement>(`[name="${first}"]`)?.focus();
      return;
    }
    if (busy) return;
    const saved = await onSave({
      forbund: names.forbund.trim(),
      name: names.name.trim(),
      edition: names.edition.trim(),
    });
    setOutcome(saved);
    if (saved.kind === "saved") download(saved.file);
  };

  return (
    <form
      ref={form}
      className={styles.form}
      aria-labelledby={headingId}
      noValidate
      onSubmit={(event) => void submit(event)}
    >
      <h3 id={headingId} className={styles.heading}>
        {t("learn.save.heading")}
      </h3>
      {fields.map((field) => (
        <TypedField
          key={field}
          name={field}
          label={t(`learn.save.${field}`)}
          required
          told={
            told && lacks(field)
              ? { validationState: "error", validationMessage: t("learn.save.missing") }
              : field === "edition"
                ? { hint: t("learn.save.editionHint") }
                : {}
          }
          value={names[field]}
          onWrite={(text) => onName({ ...names, [field]: text })}
        />
      ))}
      {unsure > 0 && <p className={styles.unsure}>{t("learn.save.unsure", { count: unsure })}</p>}
      <Button
        className={styles.make}
        type="submit"
        appearance="primary"
        icon={<SaveRegular />}
        disabledFocusable={busy}
      >
        {t("learn.save.make")}
      </Button>
      {outcome !== null && <Outcome outcome={outcome} onDismiss={() => setOutcome(null)} />}
    </form>
  );
}

interface OutcomeProps {
  readonly outcome: SaveOutcome;
  readonly onDismiss: () => void;
}

function Outcome({ outcome, onDismiss }: OutcomeProps): ReactNode {
  const styles = useStyles();
  const language = useLanguage();
  const { t } = language;
  const [copied, setCopied] = useState<"copied" | "byHand" | null>(null);
  if (outcome.kind === "refused") {
    const faults = outcome.faults.map((fault) => policyFaultText(fault, t("learn.save.content"), language));
    return <Bar intent="error" text={t("learn.save.refused", { path: faults.join(" ") })} onDismiss={onDismiss} />;
  }
  const { file } = outcome;
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(file.text);
      setCopied("copied");
    } catch {
      // Some Office windows give a page no clipboard; the text is there to be marked.
      setCopied("byHand");
    }
  };
  return (
    <div className={styles.saved}>
      <Bar intent="success" text={t("learn.save.done", { file: file.name })} onDismiss={onDismiss} />
      <div className={styles.actions}>
        <Button size="small" icon={<SaveRegular />} onClick={() => download(file)}>
          {t("learn.save.again")}
        </Button>
        <Button size="small" icon={<CopyRegular />} onClick={() => void copy()}>
          {t("learn.save.copy")}
        </Button>
      </div>
      <div role="status">{copied !== null && t(`learn.save.${copied}`)}</div>
      <Field label={t("learn.save.content")}>
        <Textarea className={styles.text} readOnly value={file.text} />
      </Field>
    </div>
  );
}

function download({ name, text }: PolicyFile): void {
  saveCopy(text, name, "application/json");
}
