/** The gauge: the bands of IPS-25 in their places, and the total or what is still possible among them. */
import { gaugeOf } from "../../../../src/subjects/fidelity/figures/gauge";
import { fidelityFigures } from "../../../../src/subjects/fidelity/figures/fidelity-figures";
import { type Filling, ips25, onlyMeasurement, scaleOf, scored, scoresFor, workbookOf } from "../a-measurement";

function gauge(filling: Filling) {
  return gaugeOf(fidelityFigures(onlyMeasurement(workbookOf(filling))));
}

it("runs from 25 to 125 points and begins its bands at 74, 100 and 115, without a gap", () => {
  const made = gauge(scored(scoresFor(81)));
  expect(made?.ends).toEqual({ smallest: 25, largest: 125 });
  expect(made?.bands.map(({ from, to }) => [from, to])).toEqual([
    [0, 0.49],
    [0.49, 0.75],
    [0.75, 0.9],
    [0.9, 1],
  ]);
});

it.each([
  [25, 0, "none"],
  [73, 0.48, "none"],
  [74, 0.49, "partly"],
  [81, 0.56, "partly"],
  [100, 0.75, "well"],
  [115, 0.9, "veryWell"],
  [125, 1, "veryWell"],
])("points at %i points, %d of the way, in the band %s", (total, along, band) => {
  const made = gauge(scored(scoresFor(total)));
  expect(made?.reach).toEqual({ from: along, to: along });
  expect(made?.bands.filter(({ possible }) => possible).map((each) => each.band.id)).toEqual([band]);
});

it("reaches over every band while no score is set", () => {
  const made = gauge(scored(ips25.criteria.map(() => null)));
  expect(made?.reach).toEqual({ from: 0, to: 1 });
  expect(made?.bands.every(({ possible }) => possible)).toBe(true);
});

it("is not made for a scale without bands", () => {
  const services = scaleOf("ips-25-services");
  expect(gauge(scored(scoresFor(49, services), { scale: services }))).toBeNull();
});
