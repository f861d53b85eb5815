/** The figures of a chart as a table: for who does not see it, and for who wants them exactly. */
import type { ReactNode } from "react";
import { makeStyles, mergeClasses } from "@fluentui/react-components";
import type { DrawnChart } from "../../making/drawn-chart";
import { useTableStyles } from "../table-styles";

const useStyles = makeStyles({
  // The words of a figure may break: a chart of several series is wide.
  figures: { "& td, & th": { whiteSpace: "normal", overflowWrap: "anywhere" } },
});

export function ChartTable({ chart }: { readonly chart: DrawnChart }): ReactNode {
  const styles = useStyles();
  const { table } = useTableStyles();
  const { heading, categories, series } = chart;
  return (
    <table className={mergeClasses(table, styles.figures)}>
      <thead>
        <tr>
          <th scope="col">{heading}</th>
          {series.map(({ name }) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {categories.map((category, place) => (
          <tr key={place}>
            <th scope="row">{category}</th>
            {series.map(({ name, points }) => (
              <td key={name}>{points[place]?.text}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
