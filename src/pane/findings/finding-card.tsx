/** One finding: what, where, expected and found, how to mend. The whole card goes to the cell. */
import { type ReactNode, useRef } from "react";
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { WrenchRegular } from "@fluentui/react-icons";
import { findingText } from "../../checking/language";
import type { Finding } from "../../checking/finding";
import { cellName } from "../../workbook/address";
import { useLanguage } from "../language";
import { SeverityIcon } from "../severity-icon";
import { activeCard, visuallyHidden } from "../styles";
import { useShownWhenActive } from "../use-shown-when-active";

const useStyles = makeStyles({
  card: {
    position: "relative",
    display: "flex",
    gap: "10px",
    padding: "10px 12px",
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  active: activeCard,
  icon: { marginTop: "2px" },
  body: { flexGrow: 1, minWidth: 0, display: "flex", flexDirection: "column", gap: "4px" },
  head: { display: "flex", gap: "8px", alignItems: "baseline", justifyContent: "space-between" },
  title: {
    padding: 0,
    border: "none",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    textAlign: "left",
    cursor: "pointer",
    overflowWrap: "anywhere",
    hyphens: "auto",
    ":focus-visible": { outline: "none" },
    // The button reaches over the whole card, so that a click anywhere on it goes to the cell.
    "::after": { content: '""', position: "absolute", inset: 0, borderRadius: tokens.borderRadiusMedium },
    ":focus-visible::after": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-1px" },
  },
  cell: {
    flexShrink: 0,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  text: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground2 },
  comparison: {
    display: "grid",
    gridTemplateColumns: "max-content 1fr",
    columnGap: "10px",
    rowGap: "2px",
    margin: "2px 0",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: "tabular-nums",
    "& dt": { color: tokens.colorNeutralForeground2 },
    "& dd": { margin: 0, overflowWrap: "anywhere" },
  },
  foot: { display: "flex", alignItems: "center", justifyContent: "space-between", gap: "8px", minHeight: "20px" },
  rule: { fontSize: tokens.fontSizeBase100, color: tokens.colorNeutralForeground2 },
  mend: { position: "relative", zIndex: 1 },
  spoken: visuallyHidden,
});

interface FindingCardProps {
  readonly finding: Finding;
  /** The selection stands in its cell. */
  readonly active: boolean;
  readonly busy: boolean;
  readonly onGo: () => void;
  readonly onMend: () => void;
  /** Has Excel calculate the workbook, which is what mends this one; `null` for all others. */
  readonly onCalculate: (() => void) | null;
}

export function FindingCard({ finding, active, busy, onGo, onMend, onCalculate }: FindingCardProps): ReactNode {
  const styles = useStyles();
  const language = useLanguage();
  const card = useRef<HTMLLIElement>(null);
  const { t } = language;
  const text = findingText(finding, language);
  useShownWhenActive(card, active);
  return (
    <li
      ref={card}
      className={mergeClasses(styles.card, active && styles.active)}
      data-rule={finding.rule}
      data-at={cellName(finding.at)}
    >
      <SeverityIcon severity={finding.severity} className={styles.icon} />
      <div className={styles.body}>
        <div className={styles.head}>
          <button type="button" className={styles.title} aria-current={active ? "true" : undefined} onClick={onGo}>
            <span className={styles.spoken}>{t(`app.severity.${finding.severity}`)}: </span>
            {text.title}
            <span className={styles.spoken}>, {cellName(finding.at)}</span>
          </button>
          <span className={styles.cell} aria-hidden="true">
            {cellName(finding.at)}
          </span>
        </div>
        <div className={styles.text}>{text.message}</div>
        {(text.expected !== undefined || text.found !== undefined) && (
          <dl className={styles.comparison}>
            {text.found !== undefined && <Compared term={t("pane.finding.found")} value={text.found} />}
            {text.expected !== undefined && <Compared term={t("pane.finding.expected")} value={text.expected} />}
          </dl>
        )}
        {text.mend !== "" && <div className={mergeClasses(styles.text, styles.quiet)}>{text.mend}</div>}
        <div className={styles.foot}>
          <span className={styles.rule}>{finding.rule}</span>
          {finding.mend !== undefined && (
            <Button
              size="small"
              className={styles.mend}
              icon={<WrenchRegular />}
              disabled={busy}
              aria-label={t("pane.mend.oneLabel", { title: text.title, cell: cellName(finding.at) })}
              onClick={onMend}
            >
              {t("pane.mend.one")}
            </Button>
          )}
          {onCalculate !== null && (
            <Button size="small" className={styles.mend} disabled={busy} onClick={onCalculate}>
              {t("pane.calculate")}
            </Button>
          )}
        </div>
      </div>
    </li>
  );
}

function Compared({ term, value }: { readonly term: string; readonly value: string }): ReactNode {
  return (
    <>
      <dt>{term}</dt>
      <dd>{value}</dd>
    </>
  );
}
