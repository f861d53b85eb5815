/** Which workbook is open, and the buttons that open another or save a copy. */
import { type ReactNode, useRef } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { FolderOpenRegular, SaveRegular } from "@fluentui/react-icons";
import { useLanguage } from "../language";
import type { OpenWorkbook } from "./open-workbooks";
import { copyName, saveCopy } from "./save-copy";
import type { TextKey } from "../../checking/text-key";

const useStyles = makeStyles({
  name: {
    flexGrow: 1,
    minWidth: 0,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    fontSize: tokens.fontSizeBase300,
    color: tokens.colorNeutralForeground2,
    "@media (max-width: 479px)": { visibility: "hidden" },
  },
  button: { flexShrink: 0 },
});

interface FileActionsProps {
  readonly workbook: OpenWorkbook | null;
  /** Icons alone, where there is little room. */
  readonly narrow: boolean;
  readonly onFile: (file: File) => void;
  /** Hears the bytes that the copy was made of. */
  readonly onSaved: (bytes: Uint8Array) => void;
}

export function FileActions({ workbook, narrow, onFile, onSaved }: FileActionsProps): ReactNode {
  const styles = useStyles();
  const { t } = useLanguage();
  const chooser = useRef<HTMLInputElement>(null);
  const words = (
    key: TextKey,
  ): { readonly children?: string; readonly "aria-label"?: string; readonly title?: string } =>
    narrow ? { "aria-label": t(key), title: t(key) } : { children: t(key) };
  return (
    <>
      <span className={styles.name} title={workbook?.name}>
        {workbook?.name}
      </span>
      <input
        ref={chooser}
        type="file"
        accept=".xlsx,.xlsm"
        hidden
        aria-label={t("pane.browser.open")}
        onChange={({ target }) => {
          const file = target.files?.[0];
          // The same file can be chosen again, changed or not.
          target.value = "";
          if (file !== undefined) onFile(file);
        }}
      />
      <Button
        className={styles.button}
        appearance="subtle"
        icon={<FolderOpenRegular />}
        onClick={() => chooser.current?.click()}
        {...words("pane.browser.open")}
      />
      <Button
        className={styles.button}
        appearance="subtle"
        icon={<SaveRegular />}
        disabled={workbook === null}
        onClick={() => {
          if (workbook === null) return;
          const bytes = workbook.bytes();
          saveCopy(bytes, copyName(workbook.name, t("pane.browser.copySuffix")));
          onSaved(bytes);
        }}
        {...words("pane.browser.save")}
      />
    </>
  );
}
