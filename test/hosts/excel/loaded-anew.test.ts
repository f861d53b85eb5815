/** Steps that an earlier page left, taken back and done again by the host of a page that is loaded anew. */
import { sheetsAddedIn, stepBack, type Step } from "../../../src/checking/undo";
import { excelHost } from "../../../src/hosts/excel/excel-host";
import { chartBlueprint } from "../file/chart-blueprint";
import { fakeSheet, fakeWorkbook } from "./fake-workbook";
import { added, namesOf, sheetIn } from "./form-blueprint";
import { connect, type Wire } from "./wire";

const report = chartBlueprint().name;
const sheets = [
  ["with charts", { kind: "addSheet", blueprint: chartBlueprint() }, report],
  ["of one with everything", added(), "Budget - detaljerad"],
] as const;

/** All that the workbook holds of the sheet, its looks and charts too. */
function held({ book }: Wire, name: string): unknown {
  const { looks, merges, cells, charts, unlocked, protected: isProtected } = sheetIn(book, name);
  const chartLooks = charts.map((chart) => [chart.name, chart.type, chart.series.length, [...chart.looks].length]);
  return [new Map(looks), [...merges], new Map(cells), chartLooks, new Set(unlocked), isProtected];
}

/** A host that knows no more of what was done than these steps. */
function hostAfter(...steps: readonly Step[]) {
  return excelHost({}, sheetsAddedIn(steps));
}

async function back(host: ReturnType<typeof excelHost>, step: Step): Promise<Step> {
  const { patch, kept } = stepBack(step, await host.read());
  expect(kept).toEqual([]);
  return { applied: patch, inverse: await host.apply(patch) };
}

describe("a sheet that an earlier page added", () => {
  it.each(sheets)("is taken away, and comes back whole: a sheet %s", async (_, edit, name) => {
    const wire = connect(fakeWorkbook([fakeSheet("Blad1", { A1: 1 })]), "ipad");
    const made: Step = { applied: [edit], inverse: await excelHost().apply([edit]) };
    const before = held(wire, name);

    const host = hostAfter(made);
    const undone = await back(host, made);
    expect(namesOf(wire.book)).toEqual(["Blad1"]);
    await back(host, undone);
    expect(held(wire, name)).toEqual(before);
  });

  it.each(sheets)(
    "comes back whole where the page was loaded after it was taken back: a sheet %s",
    async (_, edit, name) => {
      const wire = connect(fakeWorkbook([fakeSheet("Blad1", { A1: 1 })]), "ipad");
      const first = excelHost();
      const made: Step = { applied: [edit], inverse: await first.apply([edit]) };
      const before = held(wire, name);
      const undone = await back(first, made);

      const redone = await back(hostAfter(undone), undone);
      expect(held(wire, name)).toEqual(before);
      await back(hostAfter(redone), redone);
      expect(namesOf(wire.book)).toEqual(["Blad1"]);
    },
  );
});

it("knows the latest of two sheets that were added by one name", () => {
  const [first, latest] = [added({ tabColor: "111111" }), added({ tabColor: "222222" })];
  const removed: Step = { applied: [{ kind: "removeSheet", sheet: first.blueprint.name }], inverse: [first] };
  const known = sheetsAddedIn([removed, { applied: [latest], inverse: [] }]);
  expect(known.at(-1)).toBe(latest);
});
