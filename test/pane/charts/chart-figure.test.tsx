/** A chart in the pane: its finding over it, a drawing that names itself, and the figures in a table. */
import { screen, within } from "@testing-library/react";
import type { DrawnChart } from "../../../src/making/drawn-chart";
import { ChartFigure } from "../../../src/pane/charts/chart-figure";
import { show } from "../render";

const chart: DrawnChart = {
  id: "areas",
  kind: "bar",
  title: "Högst andel av poängen: Personal, 12 av 15 (80 %)",
  note: "",
  heading: "Område",
  categories: ["Personal", "Organisation"],
  series: [
    {
      name: "Nu",
      points: [
        { value: 0.8, text: "12 av 15 (80 %)" },
        { value: 0.675, text: "27 av 40 (68 %)" },
      ],
    },
    {
      name: "Förra",
      points: [
        { value: 0.6, text: "9 av 15 (60 %)" },
        { value: null, text: "–" },
      ],
    },
  ],
  axis: { min: 0, max: 1, unit: "share", whole: false },
};

it("is an image with the finding as its name and every figure as its description", async () => {
  show(<ChartFigure chart={chart} />);
  const image = await screen.findByRole("img", { name: chart.title });
  const told = document.getElementById(image.getAttribute("aria-describedby") ?? "")?.textContent;
  expect(told).toBe("Personal: Nu 12 av 15 (80 %), Förra 9 av 15 (60 %). Organisation: Nu 27 av 40 (68 %), Förra –.");
  expect(image.querySelectorAll("rect[data-series='0']")).toHaveLength(2);
  expect(image.querySelectorAll("rect[data-series='1']")).toHaveLength(1);
});

it("has its figures in a table with a heading for each series, whether or not it can be drawn", () => {
  show(<ChartFigure chart={chart} />);
  const table = screen.getByRole("table", { hidden: true });
  const rows = within(table).getAllByRole("row", { hidden: true });
  expect(rows.map(({ textContent }) => textContent)).toEqual([
    "OmrådeNuFörra",
    "Personal12 av 15 (80 %)9 av 15 (60 %)",
    "Organisation27 av 40 (68 %)–",
  ]);
});

it("stands beside another in the same words without sharing a name", async () => {
  show(
    <>
      <ChartFigure chart={chart} />
      <ChartFigure chart={chart} />
    </>,
  );
  const images = await screen.findAllByRole("img", { name: chart.title });
  expect(new Set(images.map((image) => image.getAttribute("aria-labelledby"))).size).toBe(2);
});
