/** The table's own sums beside what its lines add up to. */
import type { ReactNode } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular, WarningRegular } from "@fluentui/react-icons";
import type { PasteOutcome } from "../../../paste/paste-table";
import { useLanguage } from "../../../../../pane/language";

const useStyles = makeStyles({
  list: { listStyle: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: "6px" },
  sum: {
    display: "grid",
    gridTemplateColumns: "20px 1fr",
    gap: "6px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
  right: { color: tokens.colorStatusSuccessForeground1 },
  wrong: { color: tokens.colorStatusDangerForeground1 },
});

export function SumList({ sums }: Pick<PasteOutcome, "sums">): ReactNode {
  const styles = useStyles();
  const { t, money } = useLanguage();
  if (sums.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={t("paste.sum.heading")}>
      {sums.map(({ label, found, expected, agrees }, index) => (
        <li key={index} className={styles.sum}>
          <span aria-hidden="true" className={agrees ? styles.right : styles.wrong}>
            {agrees ? <CheckmarkCircleRegular fontSize={18} /> : <WarningRegular fontSize={18} />}
          </span>
          <span>
            {agrees
              ? t("paste.sum.agrees", { label, found: money(found) })
              : t("paste.sum.differs", { label, found: money(found), expected: money(expected) })}
          </span>
        </li>
      ))}
    </ul>
  );
}
