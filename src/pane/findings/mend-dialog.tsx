/**
 * Shows every cell that would change, before and after, with the sums that follow; nothing is written until one says yes.
 * It stands in the pane and lets go of the keyboard, so that the sheet can be looked at meanwhile.
 */
import { type ReactNode, useEffect, useId, useRef } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { Address } from "../../workbook/address";
import { isOfCells, type Patch } from "../../workbook/patch";
import { useLanguage } from "../language";
import { ChangeList } from "./change-list";
import type { PreviewedWorkbook } from "./preview";

const useStyles = makeStyles({
  dialog: {
    position: "sticky",
    bottom: "8px",
    zIndex: 3,
    display: "flex",
    flexDirection: "column",
    gap: "10px",
    maxHeight: "min(70vh, 560px)",
    padding: "12px",
    boxSizing: "border-box",
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    boxShadow: tokens.shadow16,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  changes: { minHeight: "64px", overflowY: "auto", display: "flex", flexDirection: "column", gap: "8px" },
  heading: {
    margin: "4px 0 0",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  actions: { display: "flex", flexWrap: "wrap", justifyContent: "flex-end", gap: "8px" },
});

export interface MendDialogProps {
  readonly patch: Patch;
  /** Results of other formulas that change with it. */
  readonly following: Patch;
  readonly workbook: PreviewedWorkbook;
  readonly onGo: (at: Address) => void;
  readonly onApply: () => void;
  readonly onClose: () => void;
}

export function MendDialog({ patch, following, workbook, onGo, onApply, onClose }: MendDialogProps): ReactNode {
  const styles = useStyles();
  const { t } = useLanguage();
  const title = useId();
  const inCells = isOfCells(patch);
  const dialog = useRef<HTMLElement>(null);
  useEffect(() => dialog.current?.focus(), []);
  return (
    <section
      ref={dialog}
      role="dialog"
      aria-labelledby={title}
      tabIndex={-1}
      className={styles.dialog}
      onKeyDown={(event) => {
        if (event.key === "Escape") onClose();
      }}
    >
      <h2 id={title} className={styles.title}>
        {t(inCells ? "pane.mend.dialogTitle" : "pane.mend.dialogTitlePlaces", { count: patch.length })}
      </h2>
      <div className={styles.changes} tabIndex={0} role="region" aria-label={t("pane.mend.changes")}>
        {following.length > 0 && (
          <h3 className={styles.heading}>
            {t(inCells ? "pane.mend.asked" : "pane.mend.askedPlaces", { count: patch.length })}
          </h3>
        )}
        <ChangeList patch={patch} workbook={workbook} onGo={onGo} />
        {following.length > 0 && (
          <>
            <h3 className={styles.heading}>{t("pane.mend.following", { count: following.length })}</h3>
            <ChangeList patch={following} workbook={workbook} onGo={onGo} />
          </>
        )}
      </div>
      <div className={styles.actions}>
        <Button onClick={onClose}>{t("pane.mend.cancel")}</Button>
        <Button appearance="primary" onClick={onApply}>
          {t("pane.mend.apply")}
        </Button>
      </div>
    </section>
  );
}
