/** Where a table is pasted: a field for Ctrl+V, and a button where the page may read the clipboard. */
import { type ClipboardEvent, type DragEvent, type ReactNode, useState } from "react";
import { Button, Field, makeStyles, Textarea } from "@fluentui/react-components";
import { ClipboardPasteRegular } from "@fluentui/react-icons";
import type { TextTable } from "../../../../../reading/text-table";
import { useLanguage } from "../../../../../pane/language";
import { canReadClipboard, readClipboard, tableOf } from "./clipboard";

const useStyles = makeStyles({
  target: { display: "flex", flexDirection: "column", gap: "8px", alignItems: "stretch" },
  read: { alignSelf: "flex-start" },
});

interface PasteTargetProps {
  /** Told below the field: why what was pasted last could not be used. */
  readonly fault: string | null;
  readonly onTable: (table: TextTable) => void;
}

export function PasteTarget({ fault, onTable }: PasteTargetProps): ReactNode {
  const styles = useStyles();
  const { t } = useLanguage();
  const [refused, setRefused] = useState(false);
  const take = (event: ClipboardEvent | DragEvent, data: DataTransfer): void => {
    const table = tableOf(data.getData("text/html"), data.getData("text/plain"));
    if (table === null) return;
    event.preventDefault();
    onTable(table);
  };
  const read = async (): Promise<void> => {
    const table = await readClipboard();
    setRefused(table === null);
    if (table !== null) onTable(table);
  };
  const message = refused ? t("paste.target.refused") : fault;
  return (
    <div className={styles.target}>
      <Field
        label={t("paste.target.label")}
        {...(message === null
          ? { hint: t("paste.target.hint") }
          : { validationState: "error", validationMessage: message })}
      >
        <Textarea
          rows={4}
          resize="none"
          value=""
          placeholder={t("paste.target.placeholder")}
          onPaste={(event) => take(event, event.clipboardData)}
          onDrop={(event) => take(event, event.dataTransfer)}
          onChange={(_, { value }) => {
            // Text that arrives without the event of pasting, as from a voice or a switch.
            const table = tableOf("", value);
            if (table !== null && /[\t\n;]/.test(value)) onTable(table);
          }}
        />
      </Field>
      {canReadClipboard() && (
        <Button size="small" className={styles.read} icon={<ClipboardPasteRegular />} onClick={() => void read()}>
          {t("paste.target.read")}
        </Button>
      )}
    </div>
  );
}
