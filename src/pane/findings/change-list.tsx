/** Every cell that a patch would change, before and after. */
import type { ReactNode } from "react";
import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { useLanguage } from "../language";
import { visuallyHidden } from "../styles";
import type { Address } from "../../workbook/address";
import type { Patch } from "../../workbook/patch";
import { type PreviewedWorkbook, previewOf } from "./preview";

const useStyles = makeStyles({
  list: { listStyle: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: "8px" },
  change: {
    padding: "8px 10px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  where: { color: tokens.colorNeutralForeground2, marginBottom: "2px" },
  link: { fontSize: "inherit", textAlign: "left" },
  values: {
    display: "flex",
    flexWrap: "wrap",
    gap: "4px 8px",
    alignItems: "baseline",
    fontFamily: tokens.fontFamilyMonospace,
    overflowWrap: "anywhere",
    // A note has lines.
    whiteSpace: "pre-line",
    "& del": { color: tokens.colorStatusDangerForeground1 },
    "& ins": { color: tokens.colorStatusSuccessForeground1, textDecorationLine: "none", fontWeight: 600 },
  },
  spoken: visuallyHidden,
});

interface ChangeListProps {
  readonly patch: Patch;
  readonly workbook: PreviewedWorkbook;
  /** What the list is of, where no heading before it says so. */
  readonly label?: string;
  /** Goes to a cell of the list; absent where there is no way to it. */
  readonly onGo?: (at: Address) => void;
}

export function ChangeList({ patch, workbook, label, onGo }: ChangeListProps): ReactNode {
  const styles = useStyles();
  const language = useLanguage();
  const { t } = language;
  return (
    <ul className={styles.list} aria-label={label}>
      {previewOf(patch, language, workbook).map(({ where, at, before, after }, index) => (
        // A header and a comment may stand several times in one place: the list is made anew as a whole.
        <li key={`${index} ${where}`} className={styles.change}>
          <div className={styles.where}>
            {at === null || onGo === undefined ? (
              where
            ) : (
              <Link as="button" className={styles.link} onClick={() => onGo(at)}>
                {where}
              </Link>
            )}
          </div>
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
  );
}
