/** *Enkäter*: what each column of a sheet with answers is, put right and remembered in the workbook. */
import { type ReactNode, useMemo, useState } from "react";
import { Button, Field, makeStyles, MessageBar, MessageBarBody, Select, tokens } from "@fluentui/react-components";
import { columnLines, headingRowIn, type ColumnLine, sheetsToRead } from "../../health/columns/column-lines";
import { choiceOf, hasOccasion, roleChoices } from "../../health/columns/roles";
import { type ChosenColumn, lacksOf, saidColumnsPatch } from "../../health/columns/said-columns";
import { occasionLabel, occasions } from "../../health/template";
import { isBlank, type Sheet, type Snapshot } from "../../../../workbook/snapshot";
import { textOf } from "../../../../reading/text-of-cell";
import { useFormStyles } from "../../../../pane/fields/form-styles";
import { useLanguage } from "../../../../pane/language";
import type { Session } from "../../../../pane/session";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: "12px", minWidth: 0 },
  column: { display: "flex", flexDirection: "column", gap: "4px", minWidth: 0 },
  unread: { borderLeft: `3px solid ${tokens.colorNeutralStroke1}`, paddingLeft: "8px" },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

interface ReadQuestionnairesProps {
  readonly snapshot: Snapshot;
  readonly session: Session;
  readonly busy: boolean;
  readonly onCancel?: () => void;
}

const nothing = "";
const told = "";
const rowsOffered = 20;
const wordsShown = 4;

export function ReadQuestionnaires({ snapshot, session, busy, onCancel }: ReadQuestionnairesProps): ReactNode {
  const styles = useStyles();
  const form = useFormStyles();
  const language = useLanguage();
  const { t, code } = language;
  const sheets = useMemo(() => sheetsToRead(snapshot), [snapshot]);
  const first = useMemo(() => firstToRead(sheets, snapshot), [sheets, snapshot]);
  const [place, setPlace] = useState<{ readonly sheet: string; readonly row: number } | null>(null);
  const [chosen, setChosen] = useState<ReadonlyMap<number, ChosenColumn>>(new Map());
  const sheet = sheets.find(({ name }) => name === place?.sheet) ?? first;
  if (sheet === undefined) return <p className={form.told}>{t("outcomesPane.questionnaires.none")}</p>;
  const row = place?.sheet === sheet.name ? place.row : headingRowIn(snapshot, sheet);
  const lines = columnLines(snapshot, sheet, row).map((line): ColumnLine => ({ ...line, ...chosen.get(line.column) }));
  const hasColumn = lines.some(({ role }) => role?.kind === "occasion");
  const lacks = lacksOf(lines);
  const moveTo = (name: string, to: number): void => {
    setPlace({ sheet: name, row: to });
    setChosen(new Map());
  };
  const choose = ({ column, role, occasion }: ColumnLine, change: Partial<ChosenColumn>): void =>
    setChosen((before) => new Map(before).set(column, { role, occasion, ...change }));
  const save = async (): Promise<void> => {
    const done = await session.write(
      (checked) => saidColumnsPatch(checked.snapshot, sheet.name, row, lines, language),
      { key: "outcomesPane.questionnaires.saved", values: { sheet: sheet.name } },
    );
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
      <p className={form.told}>{t("outcomesPane.questionnaires.about")}</p>
      <Field label={t("outcomesPane.questionnaires.sheet")}>
        <Select
          className={form.select}
          value={sheet.name}
          onChange={(_, { value }) => {
            const next = sheets.find(({ name }) => name === value);
            if (next !== undefined) moveTo(next.name, headingRowIn(snapshot, next));
          }}
        >
          {sheets.map(({ name }) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t("outcomesPane.questionnaires.row")}>
        <Select className={form.select} value={row} onChange={(_, { value }) => moveTo(sheet.name, Number(value))}>
          {rowsOf(sheet, row).map(({ index, words }) => (
            <option key={index} value={index}>
              {t("outcomesPane.questionnaires.rowChoice", { row: index + 1, words })}
            </option>
          ))}
        </Select>
      </Field>
      {lines.map((line) => (
        <div key={`${sheet.name} ${row} ${line.letter}`} className={line.role === null ? styles.unread : styles.column}>
          <Field
            label={t("outcomesPane.questionnaires.column", { heading: line.heading, letter: line.letter })}
            {...(line.example !== "" && {
              hint: t("outcomesPane.questionnaires.example", { example: line.example }),
            })}
          >
            <Select
              className={form.select}
              value={(line.role && choiceOf(line.role)?.id) ?? nothing}
              onChange={(_, { value }) => {
                choose(line, { role: roleChoices.find(({ id }) => id === value)?.role ?? null });
              }}
            >
              <option value={nothing}>{t("outcomesPane.questionnaires.nothing")}</option>
              {roleChoices.map(({ id, label }) => (
                <option key={id} value={id}>
                  {label[code]}
                </option>
              ))}
            </Select>
          </Field>
          {hasOccasion(line.role) && (!hasColumn || line.occasion !== null) && (
            <Select
              className={form.select}
              aria-label={t("outcomesPane.questionnaires.occasion", { heading: line.heading, letter: line.letter })}
              value={line.occasion === null ? told : String(line.occasion)}
              onChange={(_, { value }) => {
                choose(line, { occasion: occasions.find((occasion) => String(occasion) === value) ?? null });
              }}
            >
              <option value={told}>{t("outcomesPane.questionnaires.told")}</option>
              {occasions.map((occasion) => (
                <option key={occasion} value={occasion}>
                  {t("outcomesPane.questionnaires.at", { occasion: occasionLabel(occasion)[code] })}
                </option>
              ))}
            </Select>
          )}
        </div>
      ))}
      {lacks.length > 0 && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>
            {lacks.map((lack) => t(`outcomesPane.questionnaires.lack.${lack}`)).join(" ")}
          </MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.actions}>
        <Button type="submit" appearance="primary" disabledFocusable={busy || chosen.size === 0}>
          {t("outcomesPane.questionnaires.save")}
        </Button>
        {onCancel !== undefined && <Button onClick={onCancel}>{t("outcomesPane.questionnaires.cancel")}</Button>}
      </div>
    </form>
  );
}

/** With columns that are read as answers; else the first of all. */
function firstToRead(sheets: readonly Sheet[], snapshot: Snapshot): Sheet | undefined {
  const read = sheets.find((sheet) =>
    columnLines(snapshot, sheet, headingRowIn(snapshot, sheet)).some(({ role }) => hasOccasion(role)),
  );
  return read ?? sheets[0];
}

function rowsOf({ rows }: Sheet, chosen: number): readonly { readonly index: number; readonly words: string }[] {
  return rows
    .filter(({ index }, place) => place < rowsOffered || index === chosen)
    .map(({ index, cells }) => ({
      index,
      words: cells
        .filter(({ value }) => typeof value === "string" && !isBlank(value))
        .slice(0, wordsShown)
        .map(textOf)
        .join(", ")
        .slice(0, 60),
    }));
}
