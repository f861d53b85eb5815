/** The lead project owner and up to eight partners, a line each. */
import type { ReactNode } from "react";
import { Button, Field, Input, makeStyles } from "@fluentui/react-components";
import { AddRegular, DeleteRegular } from "@fluentui/react-icons";
import { useLanguage } from "../language";
import {
  type Draft,
  mostPartners,
  partnerFault,
  partnerInput,
  withMorePartners,
  withoutPartner,
  withPartner,
} from "./draft";

const useStyles = makeStyles({
  partners: { display: "flex", flexDirection: "column", gap: "10px", alignItems: "stretch" },
  line: { display: "flex", gap: "4px", alignItems: "flex-end" },
  name: { flexGrow: 1, minWidth: 0 },
  add: { alignSelf: "flex-start" },
});

interface PartnerFieldsProps {
  readonly draft: Draft;
  /** The form was tried and found wanting: tell the faults of these lines. */
  readonly checked: boolean;
  readonly onChange: (draft: Draft) => void;
}

export function PartnerFields({ draft, checked, onChange }: PartnerFieldsProps): ReactNode {
  const styles = useStyles();
  const { t } = useLanguage();
  return (
    <div className={styles.partners}>
      {draft.partners.map((name, index) => {
        const label = index === 0 ? t("pane.new.lead") : t("pane.new.partner", { number: index });
        const fault = checked ? partnerFault(draft, index) : null;
        return (
          <div key={index} className={styles.line}>
            <Field
              className={styles.name}
              label={label}
              required={index === 0}
              {...(fault !== null && { validationState: "error", validationMessage: t(`pane.new.fault.${fault}`) })}
            >
              <Input
                name={partnerInput(index)}
                maxLength={200}
                value={name}
                onChange={(_, { value }) => onChange(withPartner(draft, index, value))}
              />
            </Field>
            {index > 0 && (
              <Button
                appearance="subtle"
                icon={<DeleteRegular />}
                aria-label={t("pane.new.removePartner", { number: index })}
                onClick={() => onChange(withoutPartner(draft, index))}
              />
            )}
          </div>
        );
      })}
      {draft.partners.length < mostPartners && (
        <Button
          appearance="subtle"
          size="small"
          className={styles.add}
          icon={<AddRegular />}
          onClick={() => onChange(withMorePartners(draft))}
        >
          {t("pane.new.addPartner")}
        </Button>
      )}
    </div>
  );
}
