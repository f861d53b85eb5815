/** Findings in short, each a way to its cell. */
import type { ReactNode } from "react";
import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { findingText } from "../../../../checking/language";
import type { Finding } from "../../../../checking/finding";
import { type Address, addressText } from "../../../../workbook/address";
import { findingKey } from "../../../../pane/findings/arrange";
import { useLanguage } from "../../../../pane/language";
import { SeverityIcon } from "../../../../pane/severity-icon";

const useStyles = makeStyles({
  heading: { margin: "0 0 6px", fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: { listStyle: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: "8px" },
  line: {
    display: "grid",
    gridTemplateColumns: "16px 1fr",
    columnGap: "8px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  where: { display: "block", color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
});

interface RemainingListProps {
  readonly title: string;
  readonly findings: readonly Finding[];
  readonly onGo: (at: Address) => void;
}

export function RemainingList({ title, findings, onGo }: RemainingListProps): ReactNode {
  const styles = useStyles();
  const language = useLanguage();
  if (findings.length === 0) return null;
  return (
    <section aria-label={title}>
      <h2 className={styles.heading}>{title}</h2>
      <ul className={styles.list}>
        {findings.map((finding) => (
          <li key={findingKey(finding)} className={styles.line} data-remains={finding.rule}>
            <SeverityIcon severity={finding.severity} size={16} />
            <span>
              <Link as="button" inline onClick={() => onGo(finding.at)}>
                {findingText(finding, language).title}
              </Link>
              <span className={styles.where}>{addressText(finding.at)}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
