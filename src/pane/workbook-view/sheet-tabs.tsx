/** The sheets of the workbook, as tabs along the bottom; a sheet with findings or questions carries the sign of the gravest. */
import type { ReactNode } from "react";
import { makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import { EyeOffRegular } from "@fluentui/react-icons";
import type { Sheet } from "../../workbook/snapshot";
import { signKey } from "../findings/arrange";
import { useLanguage } from "../language";
import { SeverityIcon } from "../severity-icon";
import { visuallyHidden } from "../styles";
import { gravestOf, noMarks, type SheetMarks } from "./finding-marks";

const useStyles = makeStyles({
  bar: {
    flexShrink: 0,
    overflowX: "auto",
    scrollbarWidth: "thin",
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  label: { display: "inline-flex", alignItems: "center", gap: "6px", whiteSpace: "nowrap" },
  spoken: visuallyHidden,
});

interface SheetTabsProps {
  readonly sheets: readonly Sheet[];
  readonly current: string;
  readonly marks: ReadonlyMap<string, SheetMarks>;
  readonly panelId: string;
  readonly onChoose: (sheet: string) => void;
}

export function SheetTabs({ sheets, current, marks, panelId, onChoose }: SheetTabsProps): ReactNode {
  const styles = useStyles();
  const { t } = useLanguage();
  return (
    <div className={styles.bar}>
      <TabList
        size="small"
        aria-label={t("pane.view.sheets")}
        selectedValue={current}
        onTabSelect={(_, { value }) => onChoose(String(value))}
      >
        {sheets.map(({ name, visibility }) => {
          const gravest = gravestOf(marks.get(name) ?? noMarks);
          return (
            <Tab key={name} value={name} aria-controls={panelId}>
              <span className={styles.label}>
                {name}
                {visibility !== "visible" && (
                  <>
                    <EyeOffRegular />
                    <span className={styles.spoken}>{t("pane.view.hiddenSheet")}</span>
                  </>
                )}
                {gravest !== null && (
                  <>
                    <SeverityIcon severity={gravest} size={12} />
                    <span className={styles.spoken}>{t(signKey(gravest))}</span>
                  </>
                )}
              </span>
            </Tab>
          );
        })}
      </TabList>
    </div>
  );
}
