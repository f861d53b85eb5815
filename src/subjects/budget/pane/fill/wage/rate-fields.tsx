/** PO-pålägg: the kind of employer, and a rate for each year with where it comes from. */
import type { ReactNode } from "react";
import { Button, Field, Input, makeStyles, Select } from "@fluentui/react-components";
import type { RateLine } from "../../../wage/wage-fields";
import { percentText, rateText, sourceText } from "../../../wage/wage-note";
import { useFormStyles } from "../../../../../pane/fields/form-styles";
import { UnitField } from "../../../../../pane/fields/unit-field";
import type { Language } from "../../../../../checking/language";
import { useLanguage } from "../../../../../pane/language";
import type { WageFormProps } from "./wage-form";

const useStyles = makeStyles({
  line: { display: "flex", flexDirection: "column", gap: "6px", alignItems: "stretch" },
  use: { alignSelf: "flex-start" },
});

export function RateFields({ draft, reading, onChange, fault }: WageFormProps): ReactNode {
  const styles = useFormStyles();
  const own = useStyles();
  const language = useLanguage();
  const { t } = language;
  const type = ({ key }: RateLine, text: string): void => onChange({ rates: { ...draft.rates, [key]: text } });
  return (
    <fieldset className={styles.group}>
      <legend>{t("wage.rate.heading")}</legend>
      <Field label={t("wage.rate.ownerKind")}>
        <Select
          name="ownerKind"
          className={styles.select}
          value={reading.ownerKind}
          onChange={(_, { value }) =>
            onChange({ ownerKind: reading.ownerKinds.find((kind) => kind === value) ?? null })
          }
        >
          {reading.ownerKinds.map((kind) => (
            <option key={kind} value={kind}>
              {t(`wage.rate.kind.${kind}`)}
            </option>
          ))}
        </Select>
      </Field>
      {reading.rates.map((line) => {
        const { proposal, typed, year } = line;
        const { earlier } = proposal;
        return (
          <div key={line.key} className={own.line}>
            <UnitField
              name={`rate-${year}`}
              required
              label={t("wage.rate.year", { year })}
              unit="%"
              text={typed ?? (proposal.rate === null ? "" : rateText(proposal.rate, language))}
              fault={line.fault === null ? undefined : fault("rate")}
              hint={hintOf(line, language)}
              onChange={(text) => type(line, text)}
            />
            {typed !== null && (line.rate?.source.kind === "typed" || line.rate?.source.kind === "stated") && (
              <Field label={t("wage.rate.from", { year })} hint={t("wage.rate.fromHint")}>
                <Input
                  name={`source-${year}`}
                  maxLength={200}
                  value={draft.sources[line.key] ?? ""}
                  onChange={(_, { value }) => onChange({ sources: { ...draft.sources, [line.key]: value } })}
                />
              </Field>
            )}
            {earlier !== null && line.rate === null && (
              <Button size="small" className={own.use} onClick={() => type(line, rateText(earlier, language))}>
                {t("wage.rate.use", { rate: percentText(earlier.rate, language), year })}
              </Button>
            )}
          </div>
        );
      })}
    </fieldset>
  );
}

function hintOf({ year, proposal, rate, typed }: RateLine, language: Language): string {
  const { t } = language;
  const source = rate?.source;
  if (source !== undefined && source.kind !== "typed" && (source.kind !== "stated" || typed === null)) {
    const told = t("wage.rate.source", { source: sourceText(source, year, language.code) });
    return source.kind === "skr" && !source.verified ? `${told}. ${t("wage.rate.unverified")}` : `${told}.`;
  }
  const published = proposal.rate ?? proposal.earlier;
  if (published === null) return t("wage.rate.unknown", { year });
  return t(proposal.rate === null ? "wage.rate.unknownEarlier" : "wage.rate.known", {
    year,
    rate: percentText(published.rate, language),
    source: sourceText(published.source, published.year, language.code),
  });
}
