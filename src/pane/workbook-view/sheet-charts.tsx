/** The charts of the sheet that is shown, drawn over its cells as far as there is room; folded away by a press. */
import { type ReactNode, useId, useMemo } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDownRegular, ChevronRightRegular } from "@fluentui/react-icons";
import type { Cell, Sheet, Snapshot } from "../../workbook/snapshot";
import { ChartFigure } from "../charts/chart-figure";
import { useLanguage } from "../language";
import { focusRing } from "../styles";
import { chartOfCells } from "./chart-of-cells";

const useStyles = makeStyles({
  section: {
    display: "flex",
    flexDirection: "column",
    flexShrink: 0,
    minHeight: "34px",
    maxHeight: "58%",
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
  fold: { alignSelf: "flex-start", flexShrink: 0 },
  charts: {
    overflow: "auto",
    minHeight: 0,
    padding: "4px 12px 12px",
    display: "grid",
    gap: "20px 28px",
    gridTemplateColumns: "repeat(auto-fill, minmax(min(340px, 100%), 1fr))",
    ...focusRing,
  },
});

interface SheetChartsProps {
  readonly snapshot: Snapshot;
  readonly sheet: Sheet;
  readonly textOf: (cell: Cell) => string;
  readonly isOpen: boolean;
  readonly onFold: (isOpen: boolean) => void;
}

/** Nothing of a sheet without charts. */
export function SheetCharts({ snapshot, sheet, textOf, isOpen, onFold }: SheetChartsProps): ReactNode {
  const styles = useStyles();
  const { t } = useLanguage();
  const id = useId();
  const charts = useMemo(
    () =>
      (sheet.charts ?? []).flatMap(
        (chart, index) =>
          chartOfCells(snapshot, sheet, chart, {
            textOf,
            unnamed: t("pane.chart.unnamed", { number: index + 1 }),
            heading: t("pane.chart.category"),
          }) ?? [],
      ),
    [snapshot, sheet, textOf, t],
  );
  if (charts.length === 0) return null;
  return (
    <section className={styles.section} aria-label={t("pane.chart.onSheet", { sheet: sheet.name })}>
      <Button
        className={styles.fold}
        appearance="subtle"
        icon={isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => onFold(!isOpen)}
      >
        {t("pane.chart.shown", { count: charts.length })}
      </Button>
      {isOpen && (
        <div id={id} className={styles.charts}>
          {charts.map((chart, index) => (
            <ChartFigure key={index} chart={chart} />
          ))}
        </div>
      )}
    </section>
  );
}
