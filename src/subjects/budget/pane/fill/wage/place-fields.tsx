/** Where the cost shall stand: block, row, and who pays. */
import { type ReactNode, useRef } from "react";
import { Field, Select } from "@fluentui/react-components";
import type { ExaminedBudget } from "../../../examined-budget";
import { withBlock } from "../../../wage/wage-draft";
import { useFormStyles } from "../../../../../pane/fields/form-styles";
import { useLanguage } from "../../../../../pane/language";
import { FullBlockBar } from "./full-block-bar";
import type { WageFormProps } from "./wage-form";

const partnerLabels = { owners: "partner", parts: "column", periods: "period" } as const;

export function PlaceFields({
  result,
  draft,
  reading,
  onChange,
  fault,
}: WageFormProps & { readonly result: ExaminedBudget }): ReactNode {
  const styles = useFormStyles();
  const { t, money } = useLanguage();
  const { places, partners, blocks, writing } = reading;
  const place = places.find(({ row }) => row === draft.row);
  const rowFault = fault("row");
  const last = places.at(-1);
  // Only in Uppsala's template is a row what has a number.
  const isFull = result.budget.form === null && last !== undefined && !places.some(({ empty }) => empty);
  const isOwners = reading.columnsAre === "owners";
  const group = useRef<HTMLFieldSetElement>(null);
  // The bar goes with its button: the keyboard goes on in the row that was chosen instead.
  const turnTo = (block: WageFormProps["draft"]["block"]): void => {
    onChange(withBlock(result, draft, block));
    group.current?.querySelector<HTMLElement>('[name="row"]')?.focus();
  };
  const blockNamed = (text: string) => blocks.find((known) => known === text) ?? draft.block;
  return (
    <fieldset ref={group} className={styles.group}>
      <legend>{t("wage.place.heading")}</legend>
      <div className={styles.pair}>
        <Field label={t("wage.place.block")}>
          <Select
            name="block"
            className={styles.select}
            value={draft.block}
            onChange={(_, { value }) => onChange(withBlock(result, draft, blockNamed(value)))}
          >
            {blocks.map((block) => (
              <option key={block} value={block}>
                {t(`wage.place.${block}`)}
              </option>
            ))}
          </Select>
        </Field>
        <Field
          label={t("wage.place.row")}
          required
          {...(rowFault !== undefined && { validationState: "error", validationMessage: rowFault })}
        >
          <Select
            name="row"
            className={styles.select}
            value={draft.row === null ? "" : String(draft.row)}
            onChange={(_, { value }) => onChange({ row: value === "" ? null : Number(value) })}
          >
            {draft.row === null && <option value="">{t("wage.place.choose")}</option>}
            {places.map(({ row, role, empty, cost }) => (
              <option key={row} value={row}>
                {empty
                  ? t("wage.place.empty", { row: row + 1 })
                  : t("wage.place.filled", { row: row + 1, role: role || "–", cost: money(cost) })}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      {isFull && <FullBlockBar block={draft.block} lastRow={last.row} roomIn={reading.roomIn} onBlock={turnTo} />}
      {place?.empty === false && <p className={styles.told}>{t("wage.place.over")}</p>}
      <Field label={t(`wage.place.${partnerLabels[reading.columnsAre]}`)}>
        <Select
          name="partner"
          className={styles.select}
          value={String(draft.partner)}
          onChange={(_, { value }) => onChange({ partner: Number(value), ownerKind: null })}
        >
          {partners.map(({ name }, index) => (
            <option key={index} value={index}>
              {name ?? t(`wage.place.${isOwners ? "unnamed" : "unnamedColumn"}`, { number: index + 1 })}
            </option>
          ))}
        </Select>
      </Field>
      {writing?.ok === true && writing.otherCost !== 0 && (
        <p className={styles.told}>
          {t(`wage.place.${isOwners ? "others" : "otherColumns"}`, { amount: money(writing.otherCost) })}
        </p>
      )}
    </fieldset>
  );
}
