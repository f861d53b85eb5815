/** All findings, sheet by sheet; the counts above them choose which severities are shown. */
import { type ReactNode, type RefObject, useMemo, useState } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { WrenchRegular } from "@fluentui/react-icons";
import type { Finding, Severity } from "../../checking/finding";
import { type Address, sameAddress } from "../../workbook/address";
import type { Snapshot } from "../../workbook/snapshot";
import { useLanguage } from "../language";
import { SeverityIcon } from "../severity-icon";
import { focusRing } from "../styles";
import { arrangeFindings, countBySeverity, findingKey, severities } from "./arrange";
import { FindingCard } from "./finding-card";

const useStyles = makeStyles({
  panel: { display: "flex", flexDirection: "column", gap: "12px", outline: "none" },
  head: { display: "flex", flexWrap: "wrap", gap: "8px", alignItems: "center", justifyContent: "space-between" },
  counts: { display: "flex", flexWrap: "wrap", gap: "6px" },
  count: {
    display: "inline-flex",
    alignItems: "center",
    gap: "6px",
    height: "28px",
    padding: "0 10px",
    borderRadius: tokens.borderRadiusCircular,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase200,
    cursor: "pointer",
    ...focusRing,
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    "&[aria-pressed='true']": {
      border: `1px solid ${tokens.colorCompoundBrandStroke}`,
      backgroundColor: tokens.colorBrandBackground2,
      color: tokens.colorBrandForeground2,
      fontWeight: tokens.fontWeightSemibold,
    },
  },
  sheet: {
    margin: "0 0 6px",
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
  list: { listStyle: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: "8px" },
});

interface FindingsPanelProps {
  /** Takes the keyboard when what had it is mended and gone. */
  readonly panelRef: RefObject<HTMLDivElement | null>;
  readonly findings: readonly Finding[];
  readonly snapshot: Snapshot;
  readonly selected: Address | null;
  readonly busy: boolean;
  readonly onGo: (at: Address) => void;
  readonly onMend: (findings: readonly Finding[]) => void;
  /** Has Excel calculate the workbook; `null` where there is no Excel. */
  readonly onCalculate: (() => void) | null;
}

/** A workbook that is not calculated by itself. */
const notCalculated = "SAM-104";

export function FindingsPanel({
  panelRef,
  findings,
  snapshot,
  selected,
  busy,
  onGo,
  onMend,
  onCalculate,
}: FindingsPanelProps): ReactNode {
  const styles = useStyles();
  const { t } = useLanguage();
  const [chosen, setChosen] = useState<Severity | null>(null);
  const counts = countBySeverity(findings);
  const mendable = findings.filter(({ mend }) => mend !== undefined);
  // A severity that a mend emptied no longer hides the rest.
  const only = chosen !== null && counts[chosen] > 0 ? chosen : null;
  const groups = useMemo(
    () => arrangeFindings(only === null ? findings : findings.filter(({ severity }) => severity === only), snapshot),
    [findings, only, snapshot],
  );
  return (
    <div ref={panelRef} tabIndex={-1} className={styles.panel}>
      <div className={styles.head}>
        <div role="group" aria-label={t("pane.filter")} className={styles.counts}>
          {severities
            .filter((severity) => counts[severity] > 0)
            .map((severity) => (
              <button
                key={severity}
                type="button"
                className={styles.count}
                aria-pressed={only === severity}
                onClick={() => setChosen(only === severity ? null : severity)}
              >
                <SeverityIcon severity={severity} size={14} />
                {t(`pane.count.${severity}`, { count: counts[severity] })}
              </button>
            ))}
        </div>
        {mendable.length > 1 && (
          <Button size="small" icon={<WrenchRegular />} disabled={busy} onClick={() => onMend(mendable)}>
            {t("pane.mend.all", { count: mendable.length })}
          </Button>
        )}
      </div>
      {groups.map((group) => (
        <section key={group.sheet} aria-label={group.sheet}>
          <h2 className={styles.sheet}>{group.sheet}</h2>
          <ul className={styles.list}>
            {group.findings.map((finding) => (
              <FindingCard
                key={findingKey(finding)}
                finding={finding}
                active={selected !== null && sameAddress(selected, finding.at)}
                busy={busy}
                onGo={() => onGo(finding.at)}
                onMend={() => onMend([finding])}
                onCalculate={finding.rule === notCalculated && finding.variant !== "manual" ? onCalculate : null}
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
