/** Which series is which, each with its sign. The table's headings say the same: hidden from those who listen. */
import type { ReactNode } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import type { DrawnChart } from "../../making/drawn-chart";
import { Marker, useSeriesLook } from "./marker";

const useStyles = makeStyles({
  legend: { display: "flex", flexWrap: "wrap", gap: "4px 14px", fontSize: tokens.fontSizeBase200 },
  entry: { display: "inline-flex", alignItems: "center", gap: "6px" },
});

export function ChartLegend({ chart: { series, kind } }: { readonly chart: DrawnChart }): ReactNode {
  const styles = useStyles();
  const lookOf = useSeriesLook();
  return (
    <div aria-hidden className={styles.legend}>
      {series.map(({ name }, index) => (
        <span key={name} className={styles.entry}>
          <svg width={16} height={14} aria-hidden>
            {kind === "line" ? (
              <Marker series={index} x={8} y={7} />
            ) : (
              <rect x={1} y={2} width={14} height={10} className={lookOf(index)} />
            )}
          </svg>
          {name}
        </span>
      ))}
    </div>
  );
}
