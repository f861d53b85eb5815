/** The proposal for a form, corrected from lists, with what it comes to beside it; no more than a screen needs of React. */
import { type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import { Field, makeStyles, Select } from "@fluentui/react-components";
import { useFormStyles } from "../../../../pane/fields/form-styles";
import { useLanguage } from "../../../../pane/language";
import { usePane } from "../../../../pane/pane-context";
import type { BudgetForm } from "../../form/form-model";
import { alikeChoices } from "./alike-columns";
import { knownNames } from "./known-names";
import { groupsOf, isUnsure, type LearnLine, type LineOrder, lineOrders, linesOf } from "./learn-lines";
import { Legend } from "./legend";
import { tableKey } from "./line-key";
import { LineList } from "./line-list";
import { LiveCheck, tableName } from "./live-check";
import type { FormPreview } from "./preview-of";
import type { LearnEdits } from "./role-choices";
import { groupOf, tintsOf } from "./role-tones";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: "14px", minWidth: 0 },
  colours: { "@media (forced-colors: active)": { display: "none" } },
});

/** Excel is asked to select a cell once the keyboard has stopped at a line, not for every line it passes. */
const settleMs = 120;

interface LearnFormProps {
  readonly proposal: BudgetForm;
  /** The proposal with the edits (`corrected`). */
  readonly now: BudgetForm;
  /** What a check finds with the roles as they are. */
  readonly preview: FormPreview;
  /** Keys of the lines that a template would read as something else. */
  readonly untaught: ReadonlySet<string>;
  readonly edits: LearnEdits;
  readonly onEdit: (edits: LearnEdits) => void;
  readonly children: ReactNode;
}

export function LearnForm({ proposal, now, preview, untaught, edits, onEdit, children }: LearnFormProps): ReactNode {
  const styles = useStyles();
  const form = useFormStyles();
  const { t } = useLanguage();
  const { onTint, onGo } = usePane();
  const proposed = useMemo(() => linesOf(proposal), [proposal]);
  const lines = useMemo(() => linesOf(now), [now]);
  const alike = useMemo(() => alikeChoices(proposal, edits), [proposal, edits]);
  const [order, setOrder] = useState<LineOrder>(proposed.some(isUnsure) ? "unsure" : "sheet");
  const groups = useMemo(() => groupsOf(proposed, lines, order), [proposed, lines, order]);
  const goTo = useSettledSelect();
  useEffect(() => {
    onTint?.(tintsOf(now));
    return () => onTint?.([]);
  }, [now, onTint]);
  return (
    <div className={styles.form}>
      <p className={form.told}>
        {t("learn.about")}{" "}
        {onTint === undefined ? t("learn.inExcel") : <span className={styles.colours}>{t("learn.onSheet")}</span>}
      </p>
      <Legend used={new Set(lines.map(({ role }) => groupOf(role)))} />
      {now.tables.map((table) => (
        <Field key={tableKey(table)} label={t("learn.unit", { table: tableName(table) })}>
          <Select
            className={form.select}
            value={table.unit.effective}
            onChange={(_, { value }) => {
              const unit = units.find((known) => known === value);
              if (unit !== undefined) onEdit({ ...edits, units: { ...edits.units, [tableKey(table)]: unit } });
            }}
          >
            {units.map((unit) => (
              <option key={unit} value={unit}>
                {t(`app.unit.${unit}`)}
              </option>
            ))}
          </Select>
        </Field>
      ))}
      <LiveCheck
        preview={preview}
        likely={lines.filter(({ evidence, role }) => evidence === "likely" && role.kind !== "unknown").length}
        onGo={onGo}
      />
      <Field label={t("learn.order.label")} hint={t("learn.keys")}>
        <Select
          className={form.select}
          value={order}
          onChange={(_, { value }) => setOrder(lineOrders.find((known) => known === value) ?? order)}
        >
          {lineOrders.map((known) => (
            <option key={known} value={known}>
              {t(`learn.order.${known}`)}
            </option>
          ))}
        </Select>
      </Field>
      <LineList
        groups={groups}
        names={knownNames(now)}
        untaught={untaught}
        alike={alike}
        edits={edits}
        onEdit={onEdit}
        onAt={goTo}
      />
      {children}
    </div>
  );
}

const units = ["kr", "tkr", "mkr"] as const;

function useSettledSelect(): (line: LearnLine) => void {
  const { session } = usePane();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return ({ at, last }) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void session.select(at, last), settleMs);
  };
}
