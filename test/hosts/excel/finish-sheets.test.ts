/** A new sheet is safe before it gets its looks: what Excel refuses of them is told, and can be tried again. */
import { excelHost } from "../../../src/hosts/excel/excel-host";
import { barsByCriterion, lineOverTime } from "../file/chart-blueprint";
import type { FailingPart } from "./documented/call";
import { fakeSheet, fakeWorkbook } from "./fake-workbook";
import { added, sheetIn } from "./form-blueprint";
import { connect } from "./wire";

const name = "Budget - detaljerad";
const [bars, line] = [barsByCriterion, lineOverTime].map((chart) => ({
  ...chart,
  categories: "A3:A5",
  series: [{ name: "A1", values: "B3:B5", color: "1F6FB2" }],
}));
const withCharts = added({ charts: [bars, line].flatMap((chart) => chart ?? []) });

/** What Excel would not take, and what came all the same. */
const parts: readonly (readonly [FailingPart, readonly string[]])[] = [
  ["charts", ["freezeAt", "printArea"]],
  ["chartAxes", ["freezeAt", "printArea"]],
  ["pageLayout", ["freezeAt", "charts"]],
  ["freezePanes", ["printArea", "charts"]],
];

async function refusing(part: FailingPart) {
  const wire = connect(fakeWorkbook([fakeSheet("Blad1")]));
  wire.conduct.failing.add(part);
  const host = excelHost();
  const inverse = await host.apply([withCharts]);
  const got = () => {
    const { looks, charts } = sheetIn(wire.book);
    return [...looks.keys(), ...(charts.length === 2 && charts.every(isWhole) ? ["charts"] : [])];
  };
  return { wire, host, inverse, got };
}

function isWhole({ looks }: { readonly looks: ReadonlyMap<string, unknown> }): boolean {
  return looks.has("position") && looks.has("value MajorUnit");
}

describe.each(parts)("where Excel refuses %s", (part, rest) => {
  it("the sheet stands with its contents, protected, and with all its other looks", async () => {
    const { wire, host, got } = await refusing(part);
    expect(sheetIn(wire.book).cells.get("B6")?.formula).toBe("=SUM(B3:B5)");
    expect(sheetIn(wire.book).protected).toBe(true);
    expect(got()).toEqual(expect.arrayContaining([...rest]));
    expect(await host.live.unfinished()).toEqual({ sheets: [name], notes: [] });
  });

  it("it says so when asked to try again, and gives the sheet all when Excel has come round", async () => {
    const { wire, host, got } = await refusing(part);
    await expect(host.live.finish()).rejects.toMatchObject({ name: "HostProblem", code: "excelRefused" });
    wire.conduct.failing.clear();
    await host.live.finish();
    expect(got()).toEqual(expect.arrayContaining(["freezeAt", "printArea", "charts"]));
    expect(sheetIn(wire.book).charts.map((chart) => chart.name)).toEqual(["Samkoll 1", "Samkoll 2"]);
    expect((await host.live.unfinished()).sheets).toEqual([]);
  });

  it("the sheet can be taken back", async () => {
    const { wire, host, inverse } = await refusing(part);
    await host.apply(inverse);
    expect(wire.book.sheets).toHaveLength(1);
    expect((await host.live.unfinished()).sheets).toEqual([]);
  });
});

it("is let be where its sheet is renamed before it is tried again", async () => {
  const { wire, host } = await refusing("pageLayout");
  wire.conduct.failing.clear();
  sheetIn(wire.book).name = "Min budget";
  await host.live.finish();
  expect((await host.live.unfinished()).sheets).toEqual([]);
});

it("is not taken for done where Excel finds no series in a chart", async () => {
  connect(fakeWorkbook([fakeSheet("Blad1")]));
  const host = excelHost();
  await host.apply([
    added({ charts: [{ ...barsByCriterion, series: [{ name: "A1", values: "K3:K5", color: "1F6FB2" }] }] }),
  ]);
  expect((await host.live.unfinished()).sheets).toEqual([name]);
});

it("is left for later where Excel does not answer, with the sheet made all the same", async () => {
  const wire = connect(fakeWorkbook([fakeSheet("Blad1")]));
  wire.conduct.silentAt = 3;
  const host = excelHost({ answerWithin: 100, editGrace: 20 });
  await host.apply([withCharts]);
  expect(sheetIn(wire.book).protected).toBe(true);
  expect((await host.live.unfinished()).sheets).toEqual([name]);
  wire.release();
  await host.live.finish();
  expect(sheetIn(wire.book).charts).toHaveLength(2);
});
