/** *Värden*: every answer of the register's columns of choices with its count, to be said what it means and kept in the workbook. */
import { type ReactNode, useMemo, useRef, useState } from "react";
import { Button, Checkbox, Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { columnSpec } from "../../register/register-template";
import { saidValuesPatch, type ValueColumn, valueColumns, type ValueLine } from "../../register/value-lines";
import type { Register } from "../../model";
import type { Snapshot } from "../../../../workbook/snapshot";
import { useFormStyles } from "../../../../pane/fields/form-styles";
import { useLanguage } from "../../../../pane/language";
import type { Session } from "../../../../pane/session";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: "12px", minWidth: 0 },
  unread: { borderLeft: `3px solid ${tokens.colorStatusWarningBorderActive}`, paddingLeft: "8px" },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px" },
  proposal: { alignSelf: "flex-start", marginTop: "4px" },
  several: { display: "flex", flexDirection: "column", minWidth: 0, margin: 0, padding: 0, border: "none" },
  answer: { overflowWrap: "anywhere" },
});

interface ValueMappingProps {
  readonly register: Register;
  readonly snapshot: Snapshot;
  readonly session: Session;
  readonly busy: boolean;
}

/** By column and answer; an empty list is no answer. */
type Said = ReadonlyMap<string, readonly string[]>;

const keyOf = ({ column }: ValueColumn, { answer }: ValueLine): string => `${column} ${answer}`;

export function ValueMapping({ register, snapshot, session, busy }: ValueMappingProps): ReactNode {
  const styles = useStyles();
  const form = useFormStyles();
  const language = useLanguage();
  const { t, code } = language;
  const [said, setSaid] = useState<Said>(new Map());
  const columns = useMemo(() => valueColumns(register, snapshot, code), [register, snapshot, code]);
  const say = (key: string, choices: readonly string[] | null): void =>
    setSaid((before) => {
      const after = new Map(before);
      if (choices === null) after.delete(key);
      else after.set(key, choices);
      return after;
    });
  const save = async (): Promise<void> => {
    const mapped = columns.flatMap((column) =>
      column.lines.flatMap((line) => {
        const choices = said.get(keyOf(column, line));
        return choices === undefined ? [] : [{ column: column.column, answer: line.answer, choices }];
      }),
    );
    const done = await session.write((checked) => saidValuesPatch(checked.snapshot, mapped, language), {
      key: "outcomesPane.values.saved",
      values: { count: mapped.length },
    });
    if (done) setSaid(new Map());
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <p className={form.told}>{t(columns.length === 0 ? "outcomesPane.values.none" : "outcomesPane.values.about")}</p>
      {columns.map((column) => (
        <fieldset key={column.column} className={form.group}>
          <legend>{columnSpec(column.column).label[code]}</legend>
          {column.lines.map((line) => (
            <ValueField
              key={line.answer}
              column={column}
              line={line}
              said={said.get(keyOf(column, line))}
              onSay={(choices) => say(keyOf(column, line), choices)}
            />
          ))}
        </fieldset>
      ))}
      {columns.length > 0 && (
        <div className={styles.actions}>
          <Button type="submit" appearance="primary" disabledFocusable={busy || said.size === 0}>
            {t("outcomesPane.values.save")}
          </Button>
        </div>
      )}
    </form>
  );
}

interface ValueFieldProps {
  readonly column: ValueColumn;
  readonly line: ValueLine;
  /** Not saved yet; `undefined` where nothing new is said. */
  readonly said: readonly string[] | undefined;
  readonly onSay: (choices: readonly string[] | null) => void;
}

const open = "";
const noAnswer = "noAnswer";
const severalChoices = "several";

function ValueField({ column, line, said, onSay }: ValueFieldProps): ReactNode {
  const styles = useStyles();
  const form = useFormStyles();
  const { t, number } = useLanguage();
  const place = useRef<HTMLDivElement>(null);
  const [severally, setSeverally] = useState((said ?? line.read ?? []).length > 1);
  const meant = said ?? line.read;
  const name = t("outcomesPane.values.answer", { answer: line.answer, shown: number(line.count), count: line.count });
  const { proposal } = line;
  const proposed = column.choices.find(({ id }) => id === proposal?.choice)?.name;
  const shown = severally ? severalChoices : meant === null ? open : (meant[0] ?? noAnswer);
  const choose = (value: string): void => {
    setSeverally(value === severalChoices);
    if (value === severalChoices) return;
    onSay(value === open ? null : value === noAnswer ? [] : [value]);
  };
  const take = (choice: string): void => {
    onSay([choice]);
    // The button is gone then.
    place.current?.querySelector("select")?.focus();
  };
  return (
    <div ref={place} className={meant === null ? styles.unread : undefined}>
      <Field label={{ children: name, className: styles.answer }}>
        <Select className={form.select} value={shown} onChange={(_, { value }) => choose(value)}>
          {(line.read === null || meant === null) && <option value={open}>{t("outcomesPane.values.open")}</option>}
          {column.choices.map(({ id, name: choice }) => (
            <option key={id} value={id}>
              {choice}
            </option>
          ))}
          {column.several && <option value={severalChoices}>{t("outcomesPane.values.several")}</option>}
          <option value={noAnswer}>{t("outcomesPane.values.noAnswer")}</option>
        </Select>
      </Field>
      {severally && (
        <fieldset className={styles.several}>
          <legend className={form.told}>{t("outcomesPane.values.which", { answer: line.answer })}</legend>
          {column.choices.map(({ id, name: choice }) => (
            <Checkbox
              key={id}
              label={choice}
              checked={(meant ?? []).includes(id)}
              onChange={(_, { checked }) => {
                const others = (meant ?? []).filter((other) => other !== id);
                const chosen = checked === true ? [...others, id] : others;
                onSay(chosen.length === 0 ? null : chosen);
              }}
            />
          ))}
        </fieldset>
      )}
      {meant === null && proposal !== null && proposed !== undefined && !severally && (
        <Button size="small" className={styles.proposal} onClick={() => take(proposal.choice)}>
          {t(`outcomesPane.values.propose.${proposal.why}`, { name: proposed })}
        </Button>
      )}
    </div>
  );
}
