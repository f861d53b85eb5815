import { criterionReader, nearestCriterion } from "../../../../src/subjects/fidelity/locate/recognise";
import {
  bandOf,
  criteriaOf,
  largestTotal,
  scalesFrom,
  smallestTotal,
} from "../../../../src/subjects/fidelity/scales/scale";
import { knownScales, scalesWith } from "../../../../src/subjects/fidelity/scales/scales";
import ips25File from "../../../../src/subjects/fidelity/scales/ips-25.json";
import { ips25, scaleOf } from "../a-measurement";

describe("the scale of 25 criteria", () => {
  it("has three areas with 3, 8 and 14 criteria, and goes from 25 to 125 points", () => {
    expect(ips25.areas.map(({ id }) => criteriaOf(ips25, id).length)).toEqual([3, 8, 14]);
    expect([smallestTotal(ips25), largestTotal(ips25)]).toEqual([25, 125]);
  });

  // Hudiksvall 2018 and ISAmverkan, 1.5.
  it.each(Array.from({ length: 101 }, (_, index) => 25 + index))("puts %i points in their band", (total) => {
    const band = total <= 73 ? "none" : total <= 99 ? "partly" : total <= 114 ? "well" : "veryWell";
    expect(bandOf(ips25, total)?.id).toBe(band);
  });

  it("has no band for what no scores can give", () => {
    expect(bandOf(ips25, 24)).toBeNull();
    expect(bandOf(ips25, 126)).toBeNull();
  });

  it("tells which names and limits are read in a published source, and which are not", () => {
    const checked = ips25.criteria.filter(({ verified }) => verified.marks).map(({ no }) => no);
    expect(checked).toEqual([1, 2, 3]);
    expect(ips25.criteria.filter(({ verified }) => !verified.nameSv).map(({ no }) => no)).toEqual([
      5, 6, 7, 13, 14, 15, 19, 20,
    ]);
  });

  it("knows each criterion by every spelling of its own, numbered or not, and by no other's", () => {
    const read = criterionReader(ips25);
    const wrong = ips25.criteria.flatMap(({ id, no, name }) =>
      [name.sv, name.en, ...name.also]
        .flatMap((text) => [text, text.toUpperCase(), `${no}. ${text}`, `Kriterium ${no}: ${text}`])
        .filter((text) => read(text)?.id !== id),
    );
    expect(wrong).toEqual([]);
  });

  it("names the criterion that a misspelt or reworded text is nearest to", () => {
    const nearest = (text: string): number | undefined => nearestCriterion(text, ips25.criteria)?.no;
    expect(nearest("Storlek på klientgruppen")).toBe(1);
    expect(nearest("Täta arbetsgivarbesök")).toBe(17);
    expect(nearest("Uppsökande arbete, aktivt")).toBe(25);
    expect(nearest("Fika på fredagar")).toBeUndefined();
  });
});

describe("a part of a scale", () => {
  it("takes its criteria from the whole one, and has no band that is not published for it", () => {
    const services = scaleOf("ips-25-services");
    expect(services.criteria).toHaveLength(14);
    expect(services.areas.map(({ id }) => id)).toEqual(["services"]);
    expect(largestTotal(services)).toBe(70);
    expect(bandOf(services, 60)).toBeNull();
  });

  it("of a förbund's own stands beside Samkoll's, and goes before one with the same id", () => {
    const short = {
      id: "kort",
      name: { sv: "Kort skala", en: "Short scale" },
      edition: "2027",
      source: { sv: "Förbundet", en: "The association" },
      basedOn: "ips-25",
      criteria: ["caseload-size", "zero-exclusion"],
      bands: [],
    };
    expect(scalesWith([short]).map(({ id }) => id)).toEqual(["kort", "ips-25", "ips-25-services"]);
    const [own] = scalesWith([{ ...short, id: "ips-25-services" }]);
    expect(own?.criteria).toHaveLength(2);
    expect(scalesWith([])).toBe(knownScales);
  });
});

describe("a scale file that does not hold together is refused", () => {
  const [first, ...others] = ips25File.criteria;

  it.each([
    ["a criterion in no area", { ...ips25File, criteria: [{ ...first, area: "annat" }, ...others] }],
    ["a score that nothing marks", { ...ips25File, criteria: [{ ...first, marks: { "1": first?.marks["1"] } }] }],
    ["no criterion", { ...ips25File, criteria: [] }],
  ])("for %s", (_, file) => {
    expect(() => scalesFrom([file])).toThrow();
  });

  it("for a part of a scale that is not there", () => {
    const part = {
      ...ips25File,
      areas: undefined,
      lowest: undefined,
      highest: undefined,
      basedOn: "ips-99",
      criteria: ["x"],
    };
    expect(() => scalesFrom([JSON.parse(JSON.stringify(part))])).toThrow("ips-25");
  });
});
