/** Whose gain is shown: one perspective at a time, since they are never added. */
import type { ReactNode } from "react";
import { Field, Select } from "@fluentui/react-components";
import { useFormStyles } from "../../../pane/fields/form-styles";
import { useLanguage } from "../../../pane/language";
import { netPerspectives, type Perspective } from "../calculation/net";

export interface PerspectiveChoice {
  readonly perspective: Perspective;
  readonly onPerspective: (perspective: Perspective) => void;
}

export function PerspectiveField({ perspective, onPerspective }: PerspectiveChoice): ReactNode {
  const form = useFormStyles();
  const { t } = useLanguage();
  return (
    <Field label={t("societyPane.perspective")} size="small">
      <Select
        className={form.select}
        value={perspective}
        onChange={(_, { value }) => onPerspective(netPerspectives.find((known) => known === value) ?? perspective)}
      >
        {netPerspectives.map((known) => (
          <option key={known} value={known}>
            {t(`societySheet.net.${known}`)}
          </option>
        ))}
      </Select>
    </Field>
  );
}
