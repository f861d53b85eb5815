/** What to do before any workbook has been checked. */
import type { ReactNode } from "react";
import { Button } from "@fluentui/react-components";
import { DocumentAddRegular, DocumentTableRegular } from "@fluentui/react-icons";
import { EmptyBox } from "./empty-box";
import { useLanguage } from "./language";
import { usePane } from "./pane-context";
import type { SubjectPane } from "./subject-pane";

interface EmptyStateProps {
  readonly subjects: readonly SubjectPane[];
  /** Begins something new of this subject. */
  readonly onCreate: (subject: string) => void;
}

export function EmptyState({ subjects, onCreate }: EmptyStateProps): ReactNode {
  const { t, text } = useLanguage();
  const { onOpenExample, readOnly } = usePane();
  return (
    <EmptyBox text={t("pane.empty.unchecked")}>
      {subjects.map(
        ({ id, create }) =>
          create !== null && (
            <Button key={id} icon={<DocumentAddRegular />} disabledFocusable={readOnly} onClick={() => onCreate(id)}>
              {text(create.name)}
            </Button>
          ),
      )}
      <Button icon={<DocumentTableRegular />} onClick={onOpenExample}>
        {t("pane.openExample")}
      </Button>
    </EmptyBox>
  );
}
