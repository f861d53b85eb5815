/** Shows every cell that would change, before and after; nothing is written until one says yes. */
import type { ReactNode } from "react";
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
} from "@fluentui/react-components";
import { useLanguage } from "../language";
import type { Patch } from "../../workbook/patch";
import { ChangeList } from "./change-list";

const useStyles = makeStyles({
  surface: { width: "min(520px, calc(100vw - 24px))", padding: "16px" },
});

export interface MendDialogProps {
  readonly patch: Patch;
  readonly dateSystem: 1900 | 1904;
  readonly onApply: () => void;
  readonly onClose: () => void;
}

export function MendDialog({ patch, dateSystem, onApply, onClose }: MendDialogProps): ReactNode {
  const styles = useStyles();
  const { t } = useLanguage();
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface className={styles.surface} aria-describedby={undefined}>
        <DialogBody>
          <DialogTitle>{t("pane.mend.dialogTitle", { count: patch.length })}</DialogTitle>
          <DialogContent tabIndex={0} role="region" aria-label={t("pane.mend.changes")}>
            <ChangeList patch={patch} dateSystem={dateSystem} />
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{t("pane.mend.cancel")}</Button>
            <Button appearance="primary" onClick={onApply}>
              {t("pane.mend.apply")}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
