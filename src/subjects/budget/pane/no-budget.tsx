/** Where the workbook has no budget: a way to begin one, to check a pasted table, or to look at the example. */
import { lazy, type ReactNode, startTransition, useState } from "react";
import { Button } from "@fluentui/react-components";
import { ClipboardPasteRegular, DocumentAddRegular, DocumentTableRegular } from "@fluentui/react-icons";
import { EmptyBox } from "../../../pane/empty-box";
import { useLanguage } from "../../../pane/language";
import { usePane } from "../../../pane/pane-context";

const OwnCheck = lazy(async () => ({ default: (await import("./fill/paste/own-check")).OwnCheck }));

export function NoBudget({ onNew }: { readonly onNew: () => void }): ReactNode {
  const { t } = useLanguage();
  const { onOpenExample, readOnly } = usePane();
  const [pasting, setPasting] = useState(false);
  return (
    <>
      <EmptyBox text={t("budget.empty")}>
        <Button icon={<DocumentAddRegular />} disabledFocusable={readOnly} onClick={onNew}>
          {t("newBudget.new.open")}
        </Button>
        <Button icon={<DocumentTableRegular />} onClick={onOpenExample}>
          {t("pane.openExample")}
        </Button>
        {!pasting && (
          <Button icon={<ClipboardPasteRegular />} onClick={() => startTransition(() => setPasting(true))}>
            {t("paste.own.open")}
          </Button>
        )}
      </EmptyBox>
      {pasting && <OwnCheck />}
    </>
  );
}
