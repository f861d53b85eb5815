/** Criteria as a list of buttons, each with what is told of it; a press goes to the criterion. */
import type { ReactNode } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronRightRegular } from "@fluentui/react-icons";
import type { Criterion } from "../../scales/scale";
import { useLanguage } from "../../../../pane/language";
import { useOverviewStyles } from "../../../../pane/overview-styles";

const useStyles = makeStyles({
  list: { listStyle: "none", margin: 0, padding: 0 },
  item: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  button: {
    display: "flex",
    justifyContent: "space-between",
    alignItems: "baseline",
    columnGap: "12px",
    width: "100%",
    maxWidth: "none",
    minWidth: 0,
    padding: "6px 0",
    border: "none",
    textAlign: "left",
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  name: { minWidth: 0, overflowWrap: "anywhere" },
  value: { flexShrink: 0, whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums" },
  sign: { marginLeft: "4px", verticalAlign: "-1px" },
  told: { margin: "0 0 6px" },
});

export interface CriterionLine {
  readonly criterion: Criterion;
  /** Beside the name; empty for nothing. */
  readonly value: string;
  /** Below the name. */
  readonly told?: string;
}

interface CriterionListProps {
  readonly lines: readonly CriterionLine[];
  readonly onCriterion: (criterionId: string) => void;
}

export function CriterionList({ lines, onCriterion }: CriterionListProps): ReactNode {
  const styles = useStyles();
  const { told: toldStyle } = useOverviewStyles();
  const { code } = useLanguage();
  return (
    <ul className={styles.list}>
      {lines.map(({ criterion, value, told }) => (
        <li key={criterion.id} className={styles.item}>
          <Button
            appearance="subtle"
            size="small"
            className={styles.button}
            data-criterion={criterion.id}
            onClick={() => onCriterion(criterion.id)}
          >
            <span className={styles.name}>
              {criterion.no}. {criterion.name[code]}{" "}
            </span>
            <span className={styles.value}>
              {value}
              <ChevronRightRegular aria-hidden fontSize={12} className={styles.sign} />
            </span>
          </Button>
          {told !== undefined && <p className={`${toldStyle} ${styles.told}`}>{told}</p>}
        </li>
      ))}
    </ul>
  );
}

interface CriterionSectionProps extends CriterionListProps {
  readonly heading: string;
  readonly hint?: string;
}

/** A longer list begins folded, so that what stands below it is seen. */
const mostUnfolded = 8;

/** A list that can be folded away; how many there are stands in its heading. */
export function CriterionSection({ heading, hint, ...list }: CriterionSectionProps): ReactNode {
  const styles = useOverviewStyles();
  const { t } = useLanguage();
  const { length } = list.lines;
  return (
    <details open={length <= mostUnfolded} className={styles.section}>
      <summary className={styles.summary}>
        {heading}: {length}
      </summary>
      {length === 0 && <p className={styles.told}>{t("fidelityPane.overview.none")}</p>}
      {length > 1 && hint !== undefined && <p className={styles.told}>{hint}</p>}
      <CriterionList {...list} />
    </details>
  );
}
