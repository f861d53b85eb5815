import { cellName } from "../../../../src/workbook/address";
import { fidelityFigures } from "../../../../src/subjects/fidelity/figures/fidelity-figures";
import { formOf, formSheet, hudiksvallCriteria, type Line } from "../a-form";
import { ips25, located, onlyMeasurement, scored, scoresFor, workbookOf } from "../a-measurement";

/** Every criterion on a row of its own, with a score of 4. */
const plainRows = (name: (index: number) => string): readonly Line[] =>
  ips25.criteria.map((_, index) => [name(index), 4]);
const sv = (index: number): string => ips25.criteria[index]?.name.sv ?? "";
const en = (index: number): string => ips25.criteria[index]?.name.en ?? "";

describe("a measurement is found", () => {
  it("on the sheet that Samkoll makes, with all that stands on it", () => {
    const measurement = onlyMeasurement(
      workbookOf(scored(scoresFor(81), { raters: 3, startedOn: "2017-09-01", previousOn: "2017-11-27" })),
    );
    expect(measurement.rows.map(({ criterion }) => criterion.no)).toEqual(ips25.criteria.map(({ no }) => no));
    expect(measurement.raters.map(({ name }) => name)).toEqual(["Bedömare 1", "Bedömare 2", "Bedömare 3"]);
    expect(measurement).toMatchObject({
      service: { text: "IPS Hudiksvall" },
      measuredOn: { value: "2018-05-27" },
      startedOn: { value: "2017-09-01" },
      previousOn: { value: "2017-11-27" },
      unknownScale: null,
      absent: [],
      repeated: [],
      strange: [],
      foreign: [],
      otherScoreColumns: [],
    });
    expect(measurement.areaSums).toHaveLength(3);
    expect(Object.keys(measurement.sums)).toEqual(["total", "largest", "share", "missing", "band"]);
    expect(Object.keys(measurement.numbers)).toHaveLength(9);
  });

  it("in a form with nothing but names and scores", () => {
    const measurement = onlyMeasurement(formOf(plainRows(sv)));
    expect(fidelityFigures(measurement).points.from).toBe(100);
    expect(measurement.rows[0] && cellName(measurement.rows[0].score.at)).toBe("B1");
  });

  it("with English names, or Swedish and English mixed", () => {
    expect(fidelityFigures(onlyMeasurement(formOf(plainRows(en)))).points.from).toBe(100);
    const mixed = formOf(plainRows((index) => (index % 2 === 0 ? sv(index) : en(index))));
    expect(fidelityFigures(onlyMeasurement(mixed)).points.from).toBe(100);
  });

  it("with the criteria in another order, numbered, in capitals, and with empty rows between", () => {
    const lines = ips25.criteria.flatMap(({ no, name }): readonly Line[] => [
      [`${no}. ${name.sv.toUpperCase()}`, undefined, 3],
      [],
    ]);
    const measurement = onlyMeasurement(formOf([["Mätning"], [], ...[...lines].reverse()]));
    expect(fidelityFigures(measurement).points).toEqual({ from: 75, to: 75, missing: 0 });
    expect(measurement.rows[0]?.criterion.no).toBe(25);
  });

  it("on a sheet of any name beside a budget's and a register's", () => {
    const snapshot = formOf(
      [
        ["Deltagare", "Kön", "Ålder"],
        [1, "kvinna", 34],
      ],
      plainRows(sv),
    );
    expect(located(snapshot).measurements.map(({ sheet }) => sheet)).toEqual(["Blad2"]);
  });

  it("not where names of criteria only stand in a text", () => {
    const prose = formOf([["Se Handledarens roll och Ekonomisk vägledning i rapporten."], ["Handledarens roll", 2]]);
    expect(located(prose).measurements).toEqual([]);
  });

  it("as the fourteen criteria that the Hudiksvall evaluation names, spelled as there", () => {
    const measurement = onlyMeasurement(formOf(hudiksvallCriteria.map((name) => [name, 4])));
    expect(measurement.rows.map(({ criterion }) => criterion.no)).toEqual([
      4, 9, 10, 22, 23, 25, 8, 11, 12, 16, 17, 18, 24, 21,
    ]);
    expect(measurement.absent).toHaveLength(11);
  });
});

describe("the columns are known", () => {
  const table = (head: Line, row: (index: number) => Line): readonly Line[] => [
    head,
    ...ips25.criteria.map((_, index) => row(index)),
  ];

  it("by their headings: raters before what they agree on", () => {
    const { raters, rows, otherScoreColumns } = onlyMeasurement(
      formOf(
        table(["Kriterium", "Anna", "Bo", "Samlad bedömning", "Underlag"], (index) => [sv(index), 3, 5, 4, "Journal"]),
      ),
    );
    expect(raters.map(({ name }) => name)).toEqual(["Anna", "Bo"]);
    expect(rows[0]?.raterScores.map(({ value }) => value)).toEqual([3, 5]);
    expect(rows[0]?.score.value).toBe(4);
    expect(rows[0]?.texts.evidence?.text).toBe("Journal");
    expect(otherScoreColumns).toEqual([]);
  });

  it("where nothing is agreed on yet: the scores are the raters' own, and the agreed one is missing", () => {
    const { raters, rows } = onlyMeasurement(
      formOf(table(["Kriterium", "Bedömare A", "Bedömare B"], (index) => [sv(index), 3, 4])),
    );
    expect(raters).toHaveLength(2);
    expect(rows.every(({ score }) => score.value === null)).toBe(true);
  });

  it("as several measurements where they are headed by dates: the last is read, the others told", () => {
    const measurement = onlyMeasurement(
      formOf(table(["Kriterium", "2017-05-27", 43247], (index) => [sv(index), 3, 4])),
    );
    expect(fidelityFigures(measurement).points.from).toBe(100);
    expect(measurement.otherScoreColumns.map(cellName)).toEqual(["B1"]);
  });

  it("past a column of numbers: the criterion's own number is no score", () => {
    const measurement = onlyMeasurement(
      formOf(table(["Nr", "Kriterium", "Poäng"], (index) => [index + 1, sv(index), 4])),
    );
    expect(fidelityFigures(measurement).points.from).toBe(100);
    expect(measurement.raters).toEqual([]);
  });
});

describe("sums are found", () => {
  const withSums = (label: (area: string) => string): readonly Line[] =>
    ips25.areas.flatMap(({ id, name }) => [
      [name.sv],
      ...ips25.criteria.filter(({ area }) => area === id).map((criterion): Line => [criterion.name.sv, 4]),
      [label(name.sv), ips25.criteria.filter(({ area }) => area === id).length * 4],
    ]);

  it.each([
    ["named by their area", (area: string) => `Summa ${area}`],
    ["named by their area in English", (area: string) => `Sum of ${area}`],
    ["plain, each under its area", () => "Delsumma"],
  ])("%s", (_, label) => {
    const measurement = onlyMeasurement(
      formOf([...withSums(label), ["Totalt", 100], ["Nivå", "stämmer bra överens med IPS"]]),
    );
    expect(measurement.areaSums.map(({ area, cell }) => [area.id, cell?.value])).toEqual([
      ["staffing", 12],
      ["organization", 32],
      ["services", 56],
    ]);
    expect(measurement.sums.total?.cell?.value).toBe(100);
    expect(measurement.sums.band?.cell?.value).toBe("stämmer bra överens med IPS");
    expect(measurement.strange).toEqual([]);
  });

  it("as the total where a plain Summa stands under all criteria", () => {
    const measurement = onlyMeasurement(formOf([...plainRows(sv), ["Summa", 100]]));
    expect(measurement.areaSums).toEqual([]);
    expect(measurement.sums.total?.cell?.value).toBe(100);
  });
});

describe("several measurements of a workbook", () => {
  it("come oldest first, the undated last", () => {
    const snapshot = workbookOf(
      scored(scoresFor(90), { measuredOn: "2019-05-27" }),
      scored(scoresFor(70), { measuredOn: null }),
      scored(scoresFor(81), { measuredOn: "2018-05-27" }),
    );
    expect(located(snapshot).measurements.map((each) => fidelityFigures(each).points.from)).toEqual([81, 90, 70]);
  });

  it("may each have a scale of its own, by the name in its heading", () => {
    const part = formSheet("Del", [
      ["Skala", "ips-25-services"],
      ...ips25.criteria.slice(11).map(({ name }): Line => [name.sv, 3]),
    ]);
    const snapshot = { ...formOf(plainRows(sv)), sheets: [...formOf(plainRows(sv)).sheets, part] };
    expect(located(snapshot).measurements.map(({ scale }) => scale.id)).toEqual(["ips-25", "ips-25-services"]);
  });

  it("are the whole scale where no name is given and rows are missing, the part where all of its are there alone", () => {
    const only = (from: number) => onlyMeasurement(formOf(plainRows(sv).slice(from))).scale.id;
    expect(only(11)).toBe("ips-25-services");
    expect(only(10)).toBe("ips-25");
  });
});
