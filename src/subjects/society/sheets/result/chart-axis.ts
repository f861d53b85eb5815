/** The value axis of a chart whose bars may go both ways from nought. */
import type { BlueprintChart } from "../../../../workbook/blueprint";

/** With room to grow by half, in steps of 1, 2 or 5 times a power of ten. */
export function axisOf(values: readonly number[]): BlueprintChart["axis"] {
  const [low, high] = [Math.min(0, ...values) * 1.5, Math.max(0, ...values) * 1.5];
  const raw = Math.max(high - low, 1) / 6;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((each) => each >= raw) ?? raw;
  return { min: step * Math.floor(low / step), max: step * Math.ceil(high / step), step };
}
