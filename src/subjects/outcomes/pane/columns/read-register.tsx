/** *Läs in ett register*: any sheet with a table, what each of its columns is proposed to be, put right and kept in the workbook. */
import { type ReactNode, useMemo, useState } from "react";
import { Button, Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { columnChoices, registerMappingPatch } from "../../register/column-mapping";
import { type ProposedColumn, proposedColumns } from "../../register/propose-columns";
import type { ColumnId } from "../../register/register-template";
import { tablesIn } from "../../register/tables";
import type { Snapshot } from "../../../../workbook/snapshot";
import { useFormStyles } from "../../../../pane/fields/form-styles";
import { useLanguage } from "../../../../pane/language";
import type { Session } from "../../../../pane/session";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: "12px", minWidth: 0 },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  unread: { borderLeft: `3px solid ${tokens.colorStatusWarningBorderActive}`, paddingLeft: "8px" },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

interface ReadRegisterProps {
  readonly snapshot: Snapshot;
  readonly session: Session;
  readonly busy: boolean;
  /** What is shown instead of the form is there. */
  readonly onRead?: () => void;
  /** Absent where there is nothing to go back to. */
  readonly onCancel?: () => void;
}

const nothing = "";
/** Two columns at least say what the rows of a table are. */
const fewestColumns = 2;

export function ReadRegister({ snapshot, session, busy, onRead, onCancel }: ReadRegisterProps): ReactNode {
  const styles = useStyles();
  const form = useFormStyles();
  const language = useLanguage();
  const { t } = language;
  const tables = useMemo(() => tablesIn(snapshot), [snapshot]);
  const [sheet, setSheet] = useState(tables[0]?.sheet ?? "");
  const [row, setRow] = useState<number | null>(null);
  const [chosen, setChosen] = useState<ReadonlyMap<string, ColumnId | null>>(new Map());
  const headings = tables.find((each) => each.sheet === sheet)?.headings ?? [];
  const headingRow = row ?? headings[0]?.row ?? 0;
  const proposed = useMemo(() => proposedColumns(snapshot, sheet, headingRow), [snapshot, sheet, headingRow]);
  const columnOf = ({ cell, column }: ProposedColumn): ColumnId | null =>
    chosen.has(cell) ? (chosen.get(cell) ?? null) : column;
  const read = proposed.filter((line) => columnOf(line) !== null);
  const save = async (): Promise<void> => {
    // A heading that would be read by its words is told too where it is not to be.
    const told = proposed.filter((line) => columnOf(line) !== null || line.why === "word");
    const mapped = told.map((line) => ({ heading: line.heading, column: columnOf(line) }));
    const done = await session.write((checked) => registerMappingPatch(checked.snapshot, sheet, mapped, language), {
      key: "outcomesPane.columns.saved",
      values: { count: mapped.length },
    });
    if (done) onRead?.();
  };
  const begin = (next: { readonly sheet?: string; readonly row: number | null }): void => {
    if (next.sheet !== undefined) setSheet(next.sheet);
    setRow(next.row);
    setChosen(new Map());
  };
  return (
    <form
      className={styles.form}
      aria-label={t("outcomesPane.readRegister.heading")}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <h2 className={styles.heading}>{t("outcomesPane.readRegister.heading")}</h2>
      <p className={form.told}>
        {t(tables.length === 0 ? "outcomesPane.readRegister.none" : "outcomesPane.readRegister.about")}
      </p>
      {tables.length > 0 && (
        <Field label={t("outcomesPane.readRegister.sheet")}>
          <Select className={form.select} value={sheet} onChange={(_, { value }) => begin({ sheet: value, row: null })}>
            {tables.map((each) => (
              <option key={each.sheet} value={each.sheet}>
                {each.sheet}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {headings.length > 1 && (
        <Field label={t("outcomesPane.readRegister.row")}>
          <Select
            className={form.select}
            value={String(headingRow)}
            onChange={(_, { value }) => begin({ row: Number(value) })}
          >
            {headings.map((each) => (
              <option key={each.row} value={String(each.row)}>
                {t("outcomesPane.readRegister.rowChoice", { row: each.row + 1, words: each.words })}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {proposed.map((line) => (
        <ColumnField
          key={line.cell}
          line={line}
          column={columnOf(line)}
          onChoose={(column) => setChosen((before) => new Map(before).set(line.cell, column))}
        />
      ))}
      <div className={styles.actions}>
        {tables.length > 0 && (
          <Button type="submit" appearance="primary" disabledFocusable={busy || read.length < fewestColumns}>
            {t("outcomesPane.readRegister.save")}
          </Button>
        )}
        {onCancel && <Button onClick={onCancel}>{t("outcomesPane.readRegister.cancel")}</Button>}
      </div>
    </form>
  );
}

interface ColumnFieldProps {
  readonly line: ProposedColumn;
  readonly column: ColumnId | null;
  readonly onChoose: (column: ColumnId | null) => void;
}

function ColumnField({ line, column, onChoose }: ColumnFieldProps): ReactNode {
  const styles = useStyles();
  const form = useFormStyles();
  const { t, code } = useLanguage();
  const choices = columnChoices(code);
  const isProposal = line.why !== null && column === line.column;
  return (
    <Field
      label={t("outcomesPane.columns.heading", { heading: line.heading, cell: line.cell })}
      className={column === null ? styles.unread : undefined}
      {...(isProposal && { hint: t(`outcomesPane.readRegister.why.${line.why}`) })}
    >
      <Select
        className={form.select}
        value={column ?? nothing}
        onChange={(_, { value }) => onChoose(choices.find(({ id }) => id === value)?.id ?? null)}
      >
        <option value={nothing}>{t("outcomesPane.columns.nothing")}</option>
        {choices.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}
