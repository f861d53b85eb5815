/** What *Skriv in* will change, before and after, and whether a note of the working goes with it. */
import { type ReactNode, useId } from "react";
import { Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import type { NoteFate } from "../../../wage/wage-note";
import type { StaffWriting } from "../../../wage/staff-places";
import type { Patch } from "../../../../../workbook/patch";
import { useFormStyles } from "../../../../../pane/fields/form-styles";
import { ChangeList } from "../../../../../pane/findings/change-list";
import { useLanguage } from "../../../../../pane/language";

const useStyles = makeStyles({
  changes: { display: "flex", flexDirection: "column", gap: "8px" },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  note: { marginLeft: "-8px" },
});

interface WrittenChangesProps {
  readonly writing: Extract<StaffWriting, { readonly ok: true }>;
  /** The row's cells, and the note where it goes with them. */
  readonly patch: Patch;
  readonly note: boolean;
  readonly fate: NoteFate;
  readonly dateSystem: 1900 | 1904;
  readonly onNote: (wanted: boolean) => void;
}

export function WrittenChanges({ writing, patch, note, fate, dateSystem, onNote }: WrittenChangesProps): ReactNode {
  const styles = useStyles();
  const formStyles = useFormStyles();
  const { t } = useLanguage();
  const headingId = useId();
  const told = [t("wage.write.unit", { unit: t(`app.unit.${writing.unit}`) }), t("wage.write.sums")].join(" ");
  return (
    <section className={styles.changes} aria-labelledby={headingId}>
      <h3 id={headingId} className={styles.heading}>
        {t("wage.write.changes")}
      </h3>
      {fate === "written" ? (
        <Checkbox
          className={styles.note}
          label={t("wage.note.wanted")}
          checked={note}
          onChange={(_, { checked }) => onNote(checked === true)}
        />
      ) : (
        <p className={formStyles.told}>{t(`wage.note.${fate}`)}</p>
      )}
      <ChangeList patch={patch} workbook={{ dateSystem }} />
      <p className={formStyles.told}>{patch.length === 0 ? t("wage.write.same") : told}</p>
    </section>
  );
}
