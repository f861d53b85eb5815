/** Says that nothing can be written into the open workbook, and what to do about it. Stays as long as that is so. */
import type { ReactNode } from "react";
import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import { useLanguage } from "./language";

export function ReadOnlyBar(): ReactNode {
  const { t } = useLanguage();
  return (
    <MessageBar intent="warning" layout="multiline" role="status">
      <MessageBarBody>
        <strong>{t("pane.readOnly.title")}</strong> {t("pane.readOnly.text")}
      </MessageBarBody>
    </MessageBar>
  );
}
