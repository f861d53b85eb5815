/** *Kolumner*: what each heading of the register is read as, to be put right and remembered in the workbook. */
import { type ReactNode, useState } from "react";
import { Button, Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { columnChoices, columnMappingPatch, headingLines, type HeadingLine } from "../../register/column-mapping";
import type { Register } from "../../model";
import type { ColumnId } from "../../register/register-template";
import type { Snapshot } from "../../../../workbook/snapshot";
import { useFormStyles } from "../../../../pane/fields/form-styles";
import { useLanguage } from "../../../../pane/language";
import type { Session } from "../../../../pane/session";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: "12px", minWidth: 0 },
  unread: { borderLeft: `3px solid ${tokens.colorStatusWarningBorderActive}`, paddingLeft: "8px" },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

interface ColumnMappingProps {
  readonly register: Register;
  readonly snapshot: Snapshot;
  readonly session: Session;
  readonly busy: boolean;
}

const nothing = "";

export function ColumnMapping({ register, snapshot, session, busy }: ColumnMappingProps): ReactNode {
  const styles = useStyles();
  const form = useFormStyles();
  const language = useLanguage();
  const { t, code } = language;
  const [chosen, setChosen] = useState<ReadonlyMap<string, ColumnId | null>>(new Map());
  const lines = headingLines(register, snapshot);
  const choices = columnChoices(code);
  const columnOf = ({ heading, column }: HeadingLine): ColumnId | null =>
    chosen.has(heading) ? (chosen.get(heading) ?? null) : column;
  const save = async (): Promise<void> => {
    const mapped = [...chosen].map(([heading, column]) => ({ heading, column }));
    const done = await session.write((checked) => columnMappingPatch(checked.snapshot, mapped, language), {
      key: "outcomesPane.columns.saved",
      values: { count: mapped.length },
    });
    if (done) setChosen(new Map());
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <p className={form.told}>{t("outcomesPane.columns.about")}</p>
      {lines.map((line) => (
        <Field
          key={`${line.cell} ${line.heading}`}
          label={t("outcomesPane.columns.heading", { heading: line.heading, cell: line.cell })}
          className={columnOf(line) === null && !line.left ? styles.unread : undefined}
          {...hintOf(line, columnOf(line))}
        >
          <Select
            className={form.select}
            value={columnOf(line) ?? nothing}
            onChange={(_, { value }) => {
              const column = choices.find(({ id }) => id === value)?.id ?? null;
              setChosen((before) => new Map(before).set(line.heading, column));
            }}
          >
            <option value={nothing}>{t("outcomesPane.columns.nothing")}</option>
            {choices.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      ))}
      <div className={styles.actions}>
        <Button type="submit" appearance="primary" disabledFocusable={busy || chosen.size === 0}>
          {t("outcomesPane.columns.save")}
        </Button>
      </div>
    </form>
  );

  function hintOf({ nearest }: HeadingLine, column: ColumnId | null): { readonly hint?: string } {
    const name = choices.find(({ id }) => id === nearest)?.name;
    return column === null && name !== undefined ? { hint: t("outcomesPane.columns.nearest", { name }) } : {};
  }
}
