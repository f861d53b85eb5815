/** One cost, shared out over the project owners by a key: shown with its sum, then written on the cost's row. */
import { type FormEvent, type ReactNode, useState } from "react";
import { Button, Field, makeStyles, Select } from "@fluentui/react-components";
import { amountAsTyped, readWeight, sharedBetween, sharingRows, shareOutCost } from "../../../sharing/share-out";
import { typedValue } from "../../../../../reading/kinds";
import type { ShareKey } from "../../../sharing/share-cost";
import type { BlockId } from "../../../template";
import { AmountField } from "../../../../../pane/fields/amount-field";
import { useFormStyles } from "../../../../../pane/fields/form-styles";
import { UnitField } from "../../../../../pane/fields/unit-field";
import { useLanguage } from "../../../../../pane/language";
import { budgetKey } from "../../../examined-budget";
import { usePane } from "../../../../../pane/pane-context";
import type { FillToolProps } from "../fill-tool";
import { SharesTable } from "./shares-table";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: "12px", minWidth: 0 },
  write: { alignSelf: "flex-start" },
});

const keys: readonly ShareKey[] = ["equal", "weights", "staff", "present"];

interface ChosenRow {
  readonly block: BlockId;
  readonly row: number;
}

export function OwnersPart({ checked, busy, onDone }: FillToolProps): ReactNode {
  const styles = useStyles();
  const formStyles = useFormStyles();
  const { t, money } = useLanguage();
  const [chosen, setChosen] = useState<ChosenRow | null>(null);
  const [text, setText] = useState("");
  const [key, setKey] = useState<ShareKey>("equal");
  const [weights, setWeights] = useState<readonly string[]>([]);
  const { session } = usePane();
  const result = budgetKey.of(checked.result);
  const blocks = sharingRows(result);
  const between = sharedBetween(result);
  const areOwners = between === "owners";
  const block = blocks.find((known) => known.block.id === chosen?.block)?.block;
  const amount = typedValue("kronor", text);
  const wrongAmount = amount !== null && amount <= 0;
  const read = weights.map(readWeight);
  const asked = chosen !== null && amount !== null && !wrongAmount && !(key === "weights" && read.includes(null));
  const reading = asked
    ? shareOutCost(result, { ...chosen, amount, key, weights: read.map((weight) => weight ?? 0) })
    : null;
  const patch = reading?.ok === true ? reading.sharing.patch : [];

  const choose = (value: string): void => {
    const place = blocks
      .flatMap(({ block: { id }, rows }) => rows.map(({ row, cost }) => ({ block: id, row: row.row, cost })))
      .find((known) => valueOf(known) === value);
    setChosen(place === undefined ? null : { block: place.block, row: place.row });
    // What stands there is what one most often wants to share out anew.
    if (place !== undefined && text.trim() === "" && place.cost > 0) setText(amountAsTyped(place.cost));
  };
  const write = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (busy || reading?.ok !== true || patch.length === 0) return;
    const values = { amount: money(reading.sharing.sum) };
    // Just what is shown: each cell is guarded by what stood there then.
    if (
      await session.write(() => patch, { key: areOwners ? "shareOut.written" : "shareOut.columns.written", values })
    ) {
      onDone();
    }
  };
  if (blocks.length === 0) return <p className={formStyles.told}>{t("shareOut.owners.none")}</p>;
  return (
    <form
      className={styles.form}
      aria-label={t(`shareOut.over.${between}`)}
      noValidate
      onSubmit={(event) => void write(event)}
    >
      <Field label={t("shareOut.owners.row")} required>
        <Select
          className={formStyles.select}
          value={chosen === null ? "" : valueOf(chosen)}
          onChange={(_, { value }) => choose(value)}
        >
          {chosen === null && <option value="">{t("shareOut.owners.choose")}</option>}
          {blocks.map(({ block: { id }, rows }) => (
            <optgroup key={id} label={t(`shareOut.block.${id}`)}>
              {rows.map(({ row, cost }) => (
                <option key={row.row} value={valueOf({ block: id, row: row.row })}>
                  {[
                    row.label,
                    ...(cost === 0 ? [] : [money(cost)]),
                    // The same row of a form stands in each block: it says which.
                    ...(result.budget.form !== null && blocks.length > 1 ? [t(`shareOut.block.${id}`)] : []),
                  ].join(", ")}
                </option>
              ))}
            </optgroup>
          ))}
        </Select>
      </Field>
      <AmountField
        label={t("shareOut.owners.amount")}
        text={text}
        required
        fault={wrongAmount ? t("shareOut.owners.positive") : undefined}
        onChange={setText}
      />
      <Field label={t("shareOut.owners.key")}>
        <Select
          className={formStyles.select}
          value={key}
          onChange={(_, { value }) => setKey(keys.find((known) => known === value) ?? "equal")}
        >
          {keys.map((known) => (
            <option key={known} value={known}>
              {t(`shareOut.${areOwners ? "key" : "columns.key"}.${known}`)}
            </option>
          ))}
        </Select>
      </Field>
      {key === "weights" && block !== undefined && (
        <fieldset className={formStyles.group}>
          <legend>{t("shareOut.weights.heading")}</legend>
          <p className={formStyles.told}>{t("shareOut.weights.hint")}</p>
          {block.partners.map(({ name, column }, place) => (
            <UnitField
              key={column}
              label={name ?? t(areOwners ? "shareOut.unnamed" : "shareOut.columns.unnamed")}
              name={`weight${place}`}
              unit={t("shareOut.weights.unit")}
              text={weights[place] ?? ""}
              fault={read[place] === null ? t("shareOut.weights.unclear") : undefined}
              onChange={(typed) =>
                setWeights(block.partners.map((_, at) => (at === place ? typed : (weights[at] ?? ""))))
              }
            />
          ))}
        </fieldset>
      )}
      {reading?.ok === false && (
        <p role="alert" className={formStyles.told}>
          {t(`shareOut.${areOwners ? "owners" : "columns"}.fault.${reading.fault}`)}
        </p>
      )}
      {reading?.ok === true && <SharesTable sharing={reading.sharing} areOwners={areOwners} />}
      {reading?.ok === true && patch.length === 0 && (
        <p role="status" className={formStyles.told}>
          {t("shareOut.owners.same")}
        </p>
      )}
      <Button
        type="submit"
        appearance="primary"
        className={styles.write}
        disabledFocusable={busy || patch.length === 0}
      >
        {t("shareOut.owners.write")}
      </Button>
    </form>
  );
}

function valueOf({ block, row }: ChosenRow): string {
  return `${block} ${row}`;
}
