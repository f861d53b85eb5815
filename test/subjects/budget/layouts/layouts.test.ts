/** Other people's budget forms, drawn by a generator that knows nothing of the reader: no figure may be another than the right one. */
import { judge } from "./judge";
import { keptKinds } from "./kept-kinds";
import { layoutsOf } from "./make-layouts";
import { openKinds } from "./open-kinds";
import { counted } from "./report";

const layouts = layoutsOf([...openKinds, ...keptKinds], 3);
const judgements = layouts.map((layout) => judge(layout));

/** Of the layouts here; they rise with the reader and never fall. */
const leastRight = 430;
const mostSilent = 12;
const leastFaults = 140;

const told = ({ layout: { kind, seed, planted } }: (typeof judgements)[number]): string =>
  `${kind} ${seed}${planted === null ? "" : ` with ${planted.fault}`}`;

it("never states a figure of a strange form that is not the right one", () => {
  const wrong = judgements.filter(({ verdict }) => verdict === "wrong");
  expect(wrong.map((one) => `${told(one)}: ${one.differences.join("; ")}`)).toEqual([]);
});

it("never calls an error what is right in a strange form", () => {
  const accused = judgements.filter(({ falseErrors }) => falseErrors.length > 0);
  expect(accused.map((one) => `${told(one)}: ${one.falseErrors.join("; ")}`)).toEqual([]);
});

it("reads a strange form, asks about it, and is seldom silent", () => {
  const { right, silent } = counted(judgements);
  expect(right).toBeGreaterThanOrEqual(leastRight);
  expect(silent).toBeLessThanOrEqual(mostSilent);
});

it("finds a fault put into a strange form, or asks", () => {
  const faults = judgements.filter(({ fault }) => fault !== null);
  expect(faults.length).toBeGreaterThan(90);
  const seen = faults.filter(({ fault }) => fault === "found" || fault === "asked");
  expect(seen.length).toBeGreaterThanOrEqual(leastFaults);
});
