/** What a score rests on: sources, evidence, note, suggestion. Each text is written to the sheet when one leaves it. */
import { type ReactNode, useEffect, useRef, useState } from "react";
import { Checkbox, Field, makeStyles, Textarea } from "@fluentui/react-components";
import type { CriterionAnswer } from "../../scoring/score-criterion";
import type { CriterionRow } from "../../model";
import type { SourceId, TextColumnId } from "../../template";
import { useLanguage } from "../../../../pane/language";

const useStyles = makeStyles({
  fields: { display: "flex", flexDirection: "column", gap: "10px", minWidth: 0 },
  sources: { display: "flex", flexWrap: "wrap", columnGap: "8px" },
  area: { width: "100%", "& textarea": { minHeight: "44px" } },
});

const sources: readonly SourceId[] = ["interviews", "documents", "observation"];
const columns: readonly TextColumnId[] = ["evidence", "note", "suggestion"];

interface EvidenceFieldsProps {
  readonly row: CriterionRow;
  readonly give: (answer: CriterionAnswer) => Promise<boolean>;
}

/** Give it a `key` of the criterion: what is typed belongs to one. */
export function EvidenceFields({ row, give }: EvidenceFieldsProps): ReactNode {
  const styles = useStyles();
  const { t } = useLanguage();
  const shownSources = sources.filter((source) => row.sources[source] !== undefined);
  return (
    <div className={styles.fields}>
      {shownSources.length > 0 && (
        <div role="group" aria-label={t("fidelityScore.sources")} className={styles.sources}>
          {shownSources.map((source) => (
            <Checkbox
              key={source}
              label={t(`fidelityScore.source.${source}`)}
              checked={row.sources[source]?.text !== ""}
              onChange={(_, { checked }) => void give({ kind: "source", source, used: checked === true })}
            />
          ))}
        </div>
      )}
      {columns.map((column) => {
        const reading = row.texts[column];
        return (
          reading !== undefined && (
            <TextAnswer
              key={column}
              label={t(`fidelityScore.text.${column}`)}
              stored={reading.text}
              column={column}
              give={give}
            />
          )
        );
      })}
    </div>
  );
}

interface TextAnswerProps {
  readonly label: string;
  readonly stored: string;
  readonly column: TextColumnId;
  readonly give: EvidenceFieldsProps["give"];
}

function TextAnswer({ label, stored, column, give }: TextAnswerProps): ReactNode {
  const styles = useStyles();
  /** `null`: what the sheet holds. */
  const [draft, setDraft] = useState<string | null>(null);
  const unsaved = useRef<string | null>(null);
  const giveNow = useRef(give);
  useEffect(() => {
    giveNow.current = give;
  }, [give]);
  const save = async (): Promise<void> => {
    const text = unsaved.current;
    if (text === null) return;
    unsaved.current = null;
    const done = await giveNow.current({ kind: "text", column, text });
    // What could not be written stays in the field, to be tried again.
    if (!done) unsaved.current ??= text;
    else setDraft((now) => (now === text ? null : now));
  };
  const saveNow = useRef(save);
  useEffect(() => {
    saveNow.current = save;
  });
  // One may go on to another criterion without leaving the field first.
  useEffect(() => () => void saveNow.current(), []);
  return (
    <Field label={label} size="small">
      <Textarea
        className={styles.area}
        resize="vertical"
        value={draft ?? stored}
        onChange={(_, { value }) => {
          unsaved.current = value;
          setDraft(value);
        }}
        onBlur={() => void save()}
      />
    </Field>
  );
}
