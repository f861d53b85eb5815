/** What the check found to be right: a green list under the findings, open by itself where nothing else is to be told. */
import { type ReactNode, useId } from "react";
import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { CheckmarkCircleFilled } from "@fluentui/react-icons";
import { assuranceText } from "../../checking/language";
import type { Assurance } from "../../checking/assurance";
import { useLanguage } from "../language";

const useStyles = makeStyles({
  list: { listStyle: "none", margin: 0, padding: "4px 0 0", display: "flex", flexDirection: "column", gap: "8px" },
  line: {
    display: "grid",
    gridTemplateColumns: "16px 1fr",
    columnGap: "10px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  sign: {
    color: tokens.colorStatusSuccessForeground1,
    fontSize: "16px",
    "@media (forced-colors: active)": { color: "CanvasText" },
  },
  panel: { marginLeft: "12px", marginRight: "12px" },
});

interface RightListProps {
  readonly assurances: readonly Assurance[];
  readonly open: boolean;
}

export function RightList({ assurances, open }: RightListProps): ReactNode {
  const styles = useStyles();
  const language = useLanguage();
  const id = useId();
  if (assurances.length === 0) return null;
  return (
    <Accordion collapsible defaultOpenItems={open ? [id] : []}>
      <AccordionItem value={id}>
        <AccordionHeader as="h2" icon={<CheckmarkCircleFilled className={styles.sign} />} expandIconPosition="end">
          {language.t("pane.right", { count: assurances.length })}
        </AccordionHeader>
        <AccordionPanel className={styles.panel}>
          <ul className={styles.list}>
            {assurances.map((assurance) => (
              <li key={assurance.key} className={styles.line} data-right={assurance.key}>
                <CheckmarkCircleFilled className={styles.sign} />
                <span>{assuranceText(assurance, language)}</span>
              </li>
            ))}
          </ul>
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}
