/** *Fördela*: an amount over the project owners or over the project's time, its sum kept. */
import { type ReactNode, useState } from "react";
import { Field, makeStyles, Radio, RadioGroup } from "@fluentui/react-components";
import { useLanguage } from "../../../../../pane/language";
import { budgetKey } from "../../../examined-budget";
import { sharedBetween } from "../../../sharing/share-out";
import type { FillToolProps } from "../fill-tool";
import { OwnersPart } from "./owners-part";
import { TimePart } from "./time-part";

const useStyles = makeStyles({ tool: { display: "flex", flexDirection: "column", gap: "16px", minWidth: 0 } });

export function ShareOutTool(props: FillToolProps): ReactNode {
  const styles = useStyles();
  const { t } = useLanguage();
  const [over, setOver] = useState<"owners" | "time">("owners");
  const between = sharedBetween(budgetKey.of(props.checked.result));
  return (
    <div className={styles.tool}>
      <Field label={t("shareOut.over.label")}>
        <RadioGroup value={over} onChange={(_, { value }) => setOver(value === "time" ? "time" : "owners")}>
          <Radio value="owners" label={t(`shareOut.over.${between}`)} />
          {/* Where the columns are the time, they are what it is laid over. */}
          {between !== "periods" && <Radio value="time" label={t("shareOut.over.time")} />}
        </RadioGroup>
      </Field>
      {over === "owners" || between === "periods" ? <OwnersPart {...props} /> : <TimePart {...props} />}
    </div>
  );
}
