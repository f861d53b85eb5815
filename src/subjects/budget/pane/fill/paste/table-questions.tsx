/** What a table does not say by itself, or says in a doubtful way: its unit, its block, whose its columns are. */
import type { ReactNode } from "react";
import { Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import type { PasteOutcome } from "../../../paste/paste-table";
import type { ColumnChoice, PasteDecisions } from "../../../paste/apply-decisions";
import type { TableReading } from "../../../paste/table-types";
import type { BlockId } from "../../../template";
import type { Unit } from "../../../../../reading/money";
import { useLanguage } from "../../../../../pane/language";
import { partnerName } from "./paste-words";

const useStyles = makeStyles({
  questions: { display: "flex", flexDirection: "column", gap: "10px" },
  group: { border: "none", margin: 0, padding: 0, minWidth: 0, display: "flex", flexDirection: "column", gap: "8px" },
  select: { minWidth: 0, width: "100%", "& select": { minWidth: 0, width: "100%" } },
  known: { "& summary": { cursor: "pointer", marginBottom: "8px" } },
  legend: { padding: 0, marginBottom: "4px", fontWeight: tokens.fontWeightSemibold },
});

interface TableQuestionsProps {
  readonly reading: TableReading;
  readonly outcome: PasteOutcome;
  readonly decisions: PasteDecisions;
  readonly onDecide: (change: Partial<PasteDecisions>) => void;
}

export function TableQuestions({ reading, outcome, decisions, onDecide }: TableQuestionsProps): ReactNode {
  const styles = useStyles();
  const { t } = useLanguage();
  return (
    <div className={styles.questions}>
      <UnitQuestion reading={reading} unit={outcome.unit} onDecide={(unit) => onDecide({ unit })} />
      {outcome.blocks.length > 0 && (
        <Field label={t("paste.block.label")}>
          <Select
            className={styles.select}
            value={decisions.block ?? "requested"}
            onChange={(_, { value }) => onDecide({ block: outcome.blocks.find((block) => block === value) ?? null })}
          >
            {outcome.blocks.map((block: BlockId) => (
              <option key={block} value={block}>
                {t(`paste.block.${block}`)}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <ColumnQuestions outcome={outcome} decisions={decisions} onDecide={(columns) => onDecide({ columns })} />
    </div>
  );
}

interface UnitQuestionProps {
  readonly reading: TableReading;
  readonly unit: Unit | null;
  readonly onDecide: (unit: Unit | null) => void;
}

/** Always shown, with why: a thousand times too much is the dearest mistake there is. */
function UnitQuestion({ reading, unit, onDecide }: UnitQuestionProps): ReactNode {
  const styles = useStyles();
  const { t } = useLanguage();
  const { heading, likely, evidence } = reading.unit;
  const doubted = heading !== null && heading !== likely;
  const why =
    unit !== likely
      ? null
      : doubted
        ? t("paste.unit.doubted", { unit: t(`app.unit.${heading}`) })
        : t(`paste.unit.why.${evidence}`);
  return (
    <Field
      label={t("paste.unit.label")}
      {...(unit === null
        ? { validationState: "warning", validationMessage: t("paste.unit.unknown") }
        : why !== null && { hint: why })}
    >
      <Select
        className={styles.select}
        value={unit ?? ""}
        onChange={(_, { value }) => onDecide(value === "kr" || value === "tkr" || value === "mkr" ? value : null)}
      >
        {unit === null && <option value="">{t("paste.choose")}</option>}
        <option value="kr">{t("paste.unit.kr")}</option>
        <option value="tkr">{t("paste.unit.tkr")}</option>
        <option value="mkr">{t("paste.unit.mkr")}</option>
      </Select>
    </Field>
  );
}

interface ColumnQuestionsProps {
  readonly outcome: PasteOutcome;
  readonly decisions: PasteDecisions;
  readonly onDecide: (columns: PasteDecisions["columns"]) => void;
}

/** A select for each column of amounts; what the headings say for sure stands folded away. */
function ColumnQuestions({ outcome, decisions, onDecide }: ColumnQuestionsProps): ReactNode {
  const styles = useStyles();
  const { t } = useLanguage();
  // A column that a person has been asked about stays where it was when it is answered.
  const asked = outcome.columns.filter(({ choice, meaning }) => choice === null || meaning.kind === "unknown");
  const known = outcome.columns.filter((column) => !asked.includes(column));
  const select = (column: PasteOutcome["columns"][number]): ReactNode => (
    <ColumnQuestion
      key={column.id}
      column={column}
      partners={outcome.partners}
      onDecide={(choice) => onDecide(new Map([...decisions.columns, [column.id, choice]]))}
    />
  );
  return (
    <>
      {asked.length > 0 && (
        <fieldset className={styles.group}>
          <legend className={styles.legend}>{t("paste.column.heading")}</legend>
          {asked.map(select)}
        </fieldset>
      )}
      {known.length > 0 && (
        <details className={styles.known}>
          <summary>{t("paste.column.known", { count: known.length })}</summary>
          <div className={styles.group}>{known.map(select)}</div>
        </details>
      )}
    </>
  );
}

interface ColumnQuestionProps {
  readonly column: PasteOutcome["columns"][number];
  readonly partners: PasteOutcome["partners"];
  readonly onDecide: (choice: ColumnChoice) => void;
}

function ColumnQuestion({ column, partners, onDecide }: ColumnQuestionProps): ReactNode {
  const styles = useStyles();
  const language = useLanguage();
  const { t } = language;
  const { place, heading, choice } = column;
  return (
    <Field
      label={heading === "" ? t("paste.column.nameless", { number: place + 1 }) : heading}
      {...(choice === null && { validationState: "warning", validationMessage: t("paste.column.unknown") })}
    >
      <Select
        className={styles.select}
        value={valueOf(choice)}
        onChange={(_, { value }) => onDecide(value === "total" || value === "skip" ? value : { partner: value })}
      >
        {choice === null && <option value="">{t("paste.choose")}</option>}
        {partners.map((partner) => (
          <option key={partner.id} value={partner.id}>
            {partnerName(partner, language)}
          </option>
        ))}
        <option value="total">{t("paste.column.total")}</option>
        <option value="skip">{t("paste.column.skip")}</option>
      </Select>
    </Field>
  );
}

function valueOf(choice: ColumnChoice | null): string {
  if (choice === null) return "";
  return typeof choice === "string" ? choice : choice.partner;
}
