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
  tokens,
} from "@fluentui/react-components";
import { useLanguage } from "../language";
import { visuallyHidden } from "../styles";
import type { Patch } from "../../workbook/patch";
import { previewOf } from "./preview";

const useStyles = makeStyles({
  surface: { width: "min(520px, calc(100vw - 24px))", padding: "16px" },
  list: { listStyle: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: "8px" },
  change: {
    padding: "8px 10px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  where: { color: tokens.colorNeutralForeground2, marginBottom: "2px" },
  values: {
    display: "flex",
    flexWrap: "wrap",
    gap: "4px 8px",
    alignItems: "baseline",
    fontFamily: tokens.fontFamilyMonospace,
    overflowWrap: "anywhere",
    "& del": { color: tokens.colorStatusDangerForeground1 },
    "& ins": { color: tokens.colorStatusSuccessForeground1, textDecorationLine: "none", fontWeight: 600 },
  },
  spoken: visuallyHidden,
});

interface MendDialogProps {
  readonly patch: Patch;
  readonly dateSystem: 1900 | 1904;
  readonly onApply: () => void;
  readonly onClose: () => void;
}

export function MendDialog({ patch, dateSystem, onApply, onClose }: MendDialogProps): ReactNode {
  const styles = useStyles();
  const language = useLanguage();
  const { t } = language;
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface className={styles.surface} aria-describedby={undefined}>
        <DialogBody>
          <DialogTitle>{t("pane.mend.dialogTitle", { count: patch.length })}</DialogTitle>
          <DialogContent tabIndex={0} role="region" aria-label={t("pane.mend.changes")}>
            <ul className={styles.list}>
              {previewOf(patch, language, dateSystem).map(({ where, before, after }) => (
                <li key={where} className={styles.change}>
                  <div className={styles.where}>{where}</div>
                  <div className={styles.values}>
                    <span className={styles.spoken}>{t("pane.mend.before")}</span>
                    <del>{before === "" ? t("pane.mend.empty") : before}</del>
                    <span aria-hidden="true">→</span>
                    <span className={styles.spoken}>{t("pane.mend.after")}</span>
                    <ins>{after === "" ? t("pane.mend.empty") : after}</ins>
                  </div>
                </li>
              ))}
            </ul>
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
