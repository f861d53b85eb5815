/** What is left for each pair of values of two assumptions that somebody chooses. */
import { type ReactNode, useState } from "react";
import { Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useFormStyles } from "../../../../pane/fields/form-styles";
import { useLanguage } from "../../../../pane/language";
import { useOverviewStyles } from "../../../../pane/overview-styles";
import type { AssumptionId } from "../../assumptions/assumptions";
import type { Perspective } from "../../calculation/net";
import { rangesOf } from "../../sensitivity/one-way";
import { twoWay } from "../../sensitivity/two-way";
import type { Trial } from "../use-trial";
import { amountText, assumptionName, assumptionText } from "../words";
import { WideTable } from "../wide-table";

const useStyles = makeStyles({
  pays: { backgroundColor: tokens.colorStatusSuccessBackground1, color: tokens.colorStatusSuccessForeground1 },
});

interface TwoWayTableProps {
  readonly trial: Trial;
  readonly perspective: Perspective;
  /** What moves most, chosen at first. */
  readonly first: readonly AssumptionId[];
}

export function TwoWayTable({ trial, perspective, first }: TwoWayTableProps): ReactNode {
  const styles = useStyles();
  const shared = useOverviewStyles();
  const form = useFormStyles();
  const language = useLanguage();
  const { t } = language;
  const ids = rangesOf(trial.readings).map(({ id }) => id);
  const [chosen, setChosen] = useState<Readonly<Partial<Record<"down" | "across", AssumptionId>>>>({});
  const down = chosen.down ?? first[0] ?? ids[0];
  const across = chosen.across ?? [...first, ...ids].find((id) => id !== down);
  if (down === undefined || across === undefined) return null;
  const table = twoWay(perspective, trial.given, trial.readings, across, down);
  const choice = (which: "down" | "across", value: AssumptionId): ReactNode => (
    <Field label={t(`societyPane.twoWay.${which}`)} size="small">
      <Select
        className={form.select}
        value={value}
        onChange={(_, { value: picked }) => setChosen({ down, across, [which]: ids.find((id) => id === picked) })}
      >
        {ids.map((id) => (
          <option key={id} value={id}>
            {assumptionName(id, language)}
          </option>
        ))}
      </Select>
    </Field>
  );
  return (
    <section className={shared.spaced}>
      <h2 className={shared.heading}>{t("societyPane.twoWay.heading")}</h2>
      <div className={form.pair}>
        {choice("down", down)}
        {choice("across", across)}
      </div>
      {table === null ? (
        <p className={shared.told}>{t("societyPane.twoWay.same")}</p>
      ) : (
        <>
          <WideTable caption={t("societyPane.twoWay.caption", { across: assumptionName(across, language) })}>
            <thead>
              <tr>
                <th scope="col">{assumptionName(down, language)}</th>
                {table.acrossValues.map((value) => (
                  <th key={value} scope="col">
                    {assumptionText(across, value, language)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {table.downValues.map((value, row) => (
                <tr key={value} data-down={value}>
                  <th scope="row">{assumptionText(down, value, language)}</th>
                  {(table.nets[row] ?? []).map((net, column) => (
                    <td key={column} className={net > 0 ? styles.pays : undefined}>
                      {amountText(net, language)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </WideTable>
          <p className={shared.told}>{t("societyPane.twoWay.about")}</p>
        </>
      )}
    </section>
  );
}
