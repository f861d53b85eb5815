/** Where the workbook has no budget: begin one, teach Samkoll the form that it is, check a pasted table, or see the example. */
import { lazy, type ReactNode, startTransition, useState } from "react";
import { Button } from "@fluentui/react-components";
import {
  ClipboardPasteRegular,
  DocumentAddRegular,
  DocumentTableRegular,
  LearningAppRegular,
} from "@fluentui/react-icons";
import { EmptyBox } from "../../../pane/empty-box";
import { useLanguage } from "../../../pane/language";
import { usePane } from "../../../pane/pane-context";

const OwnCheck = lazy(async () => ({ default: (await import("./fill/paste/own-check")).OwnCheck }));

interface NoBudgetProps {
  readonly onNew: () => void;
  /** The workbook may be a form that Samkoll does not know. */
  readonly onLearn: () => void;
}

export function NoBudget({ onNew, onLearn }: NoBudgetProps): ReactNode {
  const { t } = useLanguage();
  const { onOpenExample, readOnly } = usePane();
  const [pasting, setPasting] = useState(false);
  return (
    <>
      <EmptyBox text={t("budget.empty")}>
        <Button icon={<DocumentAddRegular />} disabledFocusable={readOnly} onClick={onNew}>
          {t("newBudget.new.open")}
        </Button>
        <Button icon={<LearningAppRegular />} onClick={onLearn}>
          {t("learn.open")}
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
