/** A chart with what it shows over it and its figures in a fold below; what draws it is fetched only when one is there. */
import { Component, type ReactNode, Suspense, useRef } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import type { DrawnChart } from "../../making/drawn-chart";
import { useLanguage } from "../language";
import { loadedAhead } from "../loaded-ahead";
import { useOverviewStyles } from "../overview-styles";
import { ChartLegend } from "./chart-legend";
import { ChartTable } from "./chart-table";
import type { DrawingProps } from "./drawing";
import { useWidth } from "./use-width";

/** What draws: fetched with the first chart. */
export const chartDrawing = loadedAhead<DrawingProps>(
  async () => (await import(/* webpackChunkName: "charts" */ "./drawing")).Drawing,
);

const useStyles = makeStyles({
  figure: { margin: 0, minWidth: 0, display: "flex", flexDirection: "column", gap: "6px", breakInside: "avoid" },
  title: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
  // A bar is no longer to read on a wide screen.
  drawn: { minWidth: 0, maxWidth: "640px" },
});

interface ChartFigureProps {
  readonly chart: DrawnChart;
  /** Its figures, where a table of them does not say all. */
  readonly children?: ReactNode;
}

export function ChartFigure({ chart, children }: ChartFigureProps): ReactNode {
  const styles = useStyles();
  const shared = useOverviewStyles();
  const { t } = useLanguage();
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.title}>{chart.title}</figcaption>
      {chart.series.length > 1 && <ChartLegend chart={chart} />}
      <UnlessMissing>
        <DrawnInWidth chart={chart} />
      </UnlessMissing>
      {chart.note !== "" && <p className={shared.told}>{chart.note}</p>}
      <details>
        <summary className={shared.summary}>{t("pane.chart.figures")}</summary>
        {children ?? <ChartTable chart={chart} />}
      </details>
    </figure>
  );
}

/** Until it is measured. */
const usualWidth = 360;

function DrawnInWidth({ chart }: { readonly chart: DrawnChart }): ReactNode {
  const styles = useStyles();
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box, usualWidth);
  const { Part } = chartDrawing;
  return (
    <div ref={box} className={styles.drawn}>
      <Suspense fallback={null}>
        <Part chart={chart} width={width} />
      </Suspense>
    </div>
  );
}

/** What draws could not be fetched: the figures are there without. React asks for a class. */
class UnlessMissing extends Component<{ readonly children: ReactNode }, { readonly isMissing: boolean }> {
  override readonly state = { isMissing: false };

  static getDerivedStateFromError(): { readonly isMissing: boolean } {
    return { isMissing: true };
  }

  override render(): ReactNode {
    return this.state.isMissing ? null : this.props.children;
  }
}
